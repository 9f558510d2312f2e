//! Makes a track: mixes its pieces and encodes them, a little at a time.

use std::rc::Rc;

use super::script::{Piece, Script};
use crate::recorded::Clip;
use domain::cue::Tone;
use domain::time::Millis;
use synth::flac::{BLOCK, Encoder};
use synth::mix::Mix;
use synth::{primer, primers, render};

/// The samples a second of a track: those of the recorded voice, which is mixed in as it is.
pub const RATE: u32 = 24_000;

/// The media type of a track.
pub const MEDIA_TYPE: &str = "audio/flac";

/// A track that is being made.
pub struct Maker {
    /// What is not mixed yet, the last first; the primer in the place of a tone.
    pieces: Vec<(Millis, Option<Piece>)>,
    mix: Mix,
    encoder: Encoder,
    block: Vec<i16>,
    /// Each rendered when it is first needed.
    tones: Vec<(Option<Tone>, Rc<[f32]>)>,
}

impl Maker {
    /// A track of `script`, with tags such as `TITLE=…`.
    pub fn new(script: &Script, tags: &[String]) -> Self {
        let pieces = script.pieces();
        let tones: Vec<(Millis, Tone)> = pieces
            .iter()
            .filter_map(|&(at, piece)| match piece {
                Piece::Tone(tone) => Some((at, tone)),
                Piece::Clip(_) => None,
            })
            .collect();
        let mut pieces: Vec<(Millis, Option<Piece>)> =
            pieces.into_iter().map(|it| (it.0, Some(it.1))).collect();
        pieces.extend(primers(&tones).into_iter().map(|at| (at, None)));
        pieces.sort_by_key(|it| std::cmp::Reverse(it.0));
        let mix = Mix::new(script.length(), RATE);
        Self {
            pieces,
            encoder: Encoder::new(RATE, mix.length(), tags),
            mix,
            block: vec![0; BLOCK],
            tones: Vec::new(),
        }
    }

    /// Makes the next block, and returns whether there was one. `clip` gives the samples of a clip,
    /// at [`RATE`].
    pub fn step(&mut self, clip: impl Fn(Clip) -> Vec<f32>) -> bool {
        let ahead = self.mix.ahead(BLOCK);
        while let Some((at, piece)) = self.pieces.pop_if(|it| it.0 < ahead) {
            let pcm = match piece {
                None => self.tone(None),
                Some(Piece::Tone(tone)) => self.tone(Some(tone)),
                Some(Piece::Clip(it)) => clip(it).into(),
            };
            self.mix.add(at, pcm);
        }
        let count = self.mix.next_block(&mut self.block);
        self.encoder.add(&self.block[..count]);
        count > 0
    }

    /// The bytes of the file that were made since this was last called.
    pub fn take(&mut self) -> Vec<u8> {
        self.encoder.take()
    }

    /// A tone, or the primer.
    fn tone(&mut self, tone: Option<Tone>) -> Rc<[f32]> {
        if let Some((_, pcm)) = self.tones.iter().find(|it| it.0 == tone) {
            return Rc::clone(pcm);
        }
        let pcm: Rc<[f32]> = tone
            .map_or_else(|| primer(RATE), |it| render(it, RATE))
            .into();
        self.tones.push((tone, Rc::clone(&pcm)));
        pcm
    }
}

#[cfg(test)]
mod tests;
