//! Sounds mixed into one track, block by block. A sound is let go once it has been heard, so a
//! session of any length needs no more memory than what sounds at one instant.

use std::rc::Rc;

use domain::time::Millis;

/// The loudest tone and the loudest clip together stay below full scale.
const GAIN: f32 = 0.7;

/// A track that is being mixed.
#[derive(Debug)]
pub struct Mix {
    /// Each with the sample at which it begins.
    sounds: Vec<(usize, Rc<[f32]>)>,
    at: usize,
    length: usize,
    sample_rate: u32,
    sum: Vec<f32>,
}

impl Mix {
    /// A track of this length, at `sample_rate` samples a second. What is beyond its end is cut.
    pub fn new(length: Millis, sample_rate: u32) -> Self {
        Self {
            sounds: Vec::new(),
            at: 0,
            length: sample_at(length, sample_rate),
            sample_rate,
            sum: Vec::new(),
        }
    }

    /// How many samples there are in all.
    pub const fn length(&self) -> usize {
        self.length
    }

    /// How many samples of sounds it holds.
    pub fn held(&self) -> usize {
        self.sounds.iter().map(|it| it.1.len()).sum()
    }

    /// The instant at which so many more samples are mixed.
    pub fn ahead(&self, samples: usize) -> Millis {
        let sample = (self.at + samples) as u64;
        Millis::new((sample * 1000).div_ceil(self.sample_rate.into()))
    }

    /// Adds a sound at an instant that is not mixed yet: samples between -1 and 1.
    pub fn add(&mut self, at: Millis, pcm: Rc<[f32]>) {
        self.sounds.push((sample_at(at, self.sample_rate), pcm));
    }

    /// Mixes the next samples into `out`, and returns how many there were: fewer than asked for at
    /// the end, and none after it.
    pub fn next_block(&mut self, out: &mut [i16]) -> usize {
        let count = out.len().min(self.length - self.at);
        let (from, to) = (self.at, self.at + count);
        if self.sounds.iter().all(|it| it.0 >= to) {
            out[..count].fill(0);
            self.at = to;
            return count;
        }
        self.sum.clear();
        self.sum.resize(count, 0.0);
        for (at, pcm) in self.sounds.iter().filter(|it| it.0 < to) {
            let skipped = from.saturating_sub(*at).min(pcm.len());
            let begins = at.saturating_sub(from);
            let heard = self.sum[begins..].iter_mut().zip(&pcm[skipped..]);
            heard.for_each(|(sum, it)| *sum += it);
        }
        self.sounds.retain(|(at, pcm)| at + pcm.len() > to);
        let mixed = out.iter_mut().zip(&self.sum);
        mixed.for_each(|(out, sum)| *out = narrow(sum * GAIN));
        self.at = to;
        count
    }
}

/// The sample at an instant.
fn sample_at(at: Millis, sample_rate: u32) -> usize {
    let sample = at.get() * u64::from(sample_rate) / 1000;
    usize::try_from(sample).unwrap_or(usize::MAX)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the value is clamped to the range, and an `as` from a float saturates"
)]
fn narrow(sample: f32) -> i16 {
    (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)).round() as i16
}

#[cfg(test)]
mod tests;
