//! Every sound of a track is where the session has it, as another decoder reads it.

use super::*;
use domain::cue::{Kinds, cues};
use domain::routine::Routine;
use domain::settings::Says;
use domain::timeline::Timeline;
use proptest::prelude::*;

const PER_MS: usize = RATE as usize / 1000;

/// A clip is played by a plateau that no tone has.
fn plateau(clip: Clip) -> Vec<f32> {
    vec![0.25; usize::try_from(clip.length.get()).unwrap() * PER_MS]
}

fn made(script: &Script, tags: &[String]) -> Vec<u8> {
    let mut maker = Maker::new(script, tags);
    while maker.step(plateau) {}
    maker.take()
}

fn samples(bytes: &[u8]) -> Vec<i16> {
    let mut reader = claxon::FlacReader::new(bytes).unwrap();
    let samples = reader.samples().map(|it| i16::try_from(it.unwrap()));
    samples.map(Result::unwrap).collect()
}

fn script(routine: &Routine, says: Says) -> Script {
    Script {
        timeline: Timeline::new(routine.to_sets()),
        tones: Kinds::ALL,
        says,
    }
}

fn sample_at(at: Millis) -> usize {
    usize::try_from(at.get()).unwrap() * PER_MS
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    /// The sample before a tone is silence or all but silence, and the tone has begun with the next
    /// millisecond.
    #[test]
    fn each_tones_first_sample_is_where_it_belongs(
        counts in prop::collection::vec(1..4_u8, 4),
        ready in 3..40_u64,
    ) {
        let mut routine = Routine { ready: Millis::secs(ready), ..Routine::default() };
        for (item, count) in routine.items.iter_mut().zip(counts) {
            item.dose.count = count;
        }
        let script = script(&routine, Says::Nothing);
        let track = samples(&made(&script, &[]));
        prop_assert_eq!(track.len(), sample_at(script.length()));
        let loud = |it: &[i16]| it.iter().map(|it| it.unsigned_abs()).max().unwrap_or(0);
        for cue in cues(&script.timeline) {
            let first = sample_at(cue.at);
            // The primer is no louder than this.
            prop_assert!(loud(&track[first.saturating_sub(PER_MS)..first]) <= 50, "{cue:?}");
            prop_assert!(loud(&track[first..first + PER_MS]) > 100, "{cue:?}");
        }
    }
}

#[test]
fn each_clip_is_where_it_belongs_and_as_long_as_it_is() {
    let script = script(&Routine::default(), Says::Everything);
    let track = samples(&made(&script, &[]));
    let spoken = |it: &i16| *it != 0;
    let clips = script
        .pieces()
        .into_iter()
        .filter_map(|(at, piece)| match piece {
            Piece::Clip(clip) => Some((at, clip)),
            Piece::Tone(_) => None,
        });
    let mut count = 0;
    for (at, clip) in clips {
        let inside = &track[sample_at(at)..sample_at(at + clip.length)];
        let silent = inside.iter().filter(|it| !spoken(it)).count();
        // A tone that rings on can take a sample to zero now and then.
        assert!(
            silent * 100 < inside.len(),
            "{at:?}: {silent} of {}",
            inside.len()
        );
        count += 1;
    }
    assert!(count > 80, "{count} clips");
}

#[test]
fn a_track_has_its_name() {
    let tags = ["TITLE=Clams".to_owned(), "ARTIST=Groundwork".to_owned()];
    let bytes = made(
        &script(&Routine::default().short().unwrap(), Says::Nothing),
        &tags,
    );
    let reader = claxon::FlacReader::new(&bytes[..]).unwrap();
    assert_eq!(reader.get_tag("TITLE").next(), Some("Clams"));
    assert_eq!(reader.get_tag("ARTIST").next(), Some("Groundwork"));
}

/// Taken block by block, a session of an hour holds no more than what sounds at one instant.
#[test]
fn an_hour_takes_little_memory_while_it_is_made() {
    let mut routine = Routine::default();
    for item in &mut routine.items {
        item.dose.count = 4;
        item.change = Millis::secs(600);
        item.switch = Millis::secs(600);
    }
    let script = script(&routine, Says::Everything);
    assert!(script.timeline.total() >= Millis::secs(3_600));
    let mut maker = Maker::new(&script, &[]);
    let mut bytes = 0;
    while maker.step(plateau) {
        bytes += maker.take().len();
        let sounding = maker.mix.held();
        assert!(sounding < 20 * RATE as usize, "{sounding} samples");
    }
    assert!(bytes > 100_000);
}
