//! Sounds mixed into one track, block by block, so that a session of any length needs no more
//! memory than its sounds.

use domain::time::Millis;

/// The loudest tone and the loudest clip together stay below full scale.
const GAIN: f32 = 0.7;

/// A sound and its instant.
#[derive(Clone, Copy, Debug)]
pub struct SoundAt<'a> {
    /// When it begins, from the track's beginning.
    pub at: Millis,
    /// Its samples, between -1 and 1.
    pub pcm: &'a [f32],
}

/// A track that is being mixed.
#[derive(Debug)]
pub struct Mix<'a> {
    /// Each with the sample at which it begins; in order of time.
    sounds: Vec<(usize, &'a [f32])>,
    /// The first that may still sound.
    next: usize,
    at: usize,
    length: usize,
    sum: Vec<f32>,
}

impl<'a> Mix<'a> {
    /// A track of this length, at `sample_rate` samples a second. What is beyond its end is cut.
    pub fn new(sounds: &[SoundAt<'a>], length: Millis, sample_rate: u32) -> Self {
        let mut sounds: Vec<(usize, &[f32])> = sounds
            .iter()
            .map(|it| (sample_at(it.at, sample_rate), it.pcm))
            .collect();
        sounds.sort_by_key(|it| it.0);
        Self {
            sounds,
            next: 0,
            at: 0,
            length: sample_at(length, sample_rate),
            sum: Vec::new(),
        }
    }

    /// How many samples there are in all.
    pub const fn length(&self) -> usize {
        self.length
    }

    /// How many are mixed.
    pub const fn mixed(&self) -> usize {
        self.at
    }

    /// Mixes the next samples into `out`, and returns how many there were: fewer than asked for at
    /// the end, and none after it.
    pub fn next_block(&mut self, out: &mut [i16]) -> usize {
        let count = out.len().min(self.length - self.at);
        let (from, to) = (self.at, self.at + count);
        self.sum.clear();
        self.sum.resize(count, 0.0);
        while let Some(&(at, pcm)) = self.sounds.get(self.next)
            && at + pcm.len() <= from
        {
            self.next += 1;
        }
        for &(at, pcm) in &self.sounds[self.next..] {
            if at >= to {
                break;
            }
            let skipped = from.saturating_sub(at).min(pcm.len());
            let begins = at.saturating_sub(from);
            let heard = self.sum[begins..].iter_mut().zip(&pcm[skipped..]);
            heard.for_each(|(sum, it)| *sum += it);
        }
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
