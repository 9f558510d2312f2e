//! Writes the track of the first session to a file, and prints its size and the time that it took:
//!
//! ```sh
//! ffmpeg -i public/voice/*.ogg -f f32le -ar 24000 target/voice.f32
//! cargo run --release -p groundwork-core --example track -- target/track.flac target/voice.f32
//! flac -t target/track.flac
//! ```
//!
//! Without the second file it has tones alone.

use std::time::Instant;
use std::{env, fs, io};

use domain::routine::Routine;
use domain::settings::{Says, Settings};
use domain::timeline::Timeline;
use groundwork_core::recorded::Clip;
use groundwork_core::track::maker::{Maker, RATE};
use groundwork_core::track::script::Script;

#[expect(clippy::disallowed_methods, reason = "it measures")]
fn main() -> io::Result<()> {
    let mut args = env::args().skip(1);
    let path = args.next().unwrap_or_else(|| "track.flac".to_owned());
    let voice = args.next().map(fs::read).transpose()?;
    let voice: Vec<f32> = voice
        .unwrap_or_default()
        .as_chunks()
        .0
        .iter()
        .map(|it| f32::from_le_bytes(*it))
        .collect();
    let script = Script {
        timeline: Timeline::new(Routine::default().to_sets()),
        tones: Settings::default().tones,
        says: if voice.is_empty() {
            Says::Nothing
        } else {
            Says::Everything
        },
    };
    let began = Instant::now();
    let mut maker = Maker::new(&script, &[]);
    while maker.step(|clip| samples(&voice, clip)) {}
    let bytes = maker.take();
    println!(
        "{:?} of sound: {} bytes in {:?}",
        script.length(),
        bytes.len(),
        began.elapsed()
    );
    fs::write(path, bytes)
}

fn samples(voice: &[f32], clip: Clip) -> Vec<f32> {
    let at = |ms: u64| usize::try_from(ms * u64::from(RATE) / 1000).unwrap_or(usize::MAX);
    let (from, length) = (at(clip.from.get()), at(clip.length.get()));
    voice.iter().skip(from).take(length).copied().collect()
}
