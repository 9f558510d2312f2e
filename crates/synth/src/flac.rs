//! A FLAC encoder for one channel of 16 bits: fixed predictors and Rice codes (RFC 9639). It is
//! small, and quick where a track is silent, as most of a session is.
//!
//! Blocks have 1024 samples: with longer ones Firefox skips the beginning of some after a seek.

mod bits;
mod residual;

use bits::Bits;

/// The samples of a block; the last one may have fewer.
pub const BLOCK: usize = 1_024;

/// The highest order of the fixed predictors.
const HIGHEST_ORDER: usize = 4;

/// A FLAC file that is being written.
#[derive(Debug)]
pub struct Encoder {
    bytes: Vec<u8>,
    frame: u64,
    rate_code: u64,
    differences: [Vec<i32>; HIGHEST_ORDER + 1],
}

impl Encoder {
    /// A file of `samples` samples at 24 or 16 thousand a second, with tags such as `TITLE=…`.
    pub fn new(sample_rate: u32, samples: usize, tags: &[String]) -> Self {
        let mut bits = Bits::default();
        bits.put(u64::from(u32::from_be_bytes(*b"fLaC")), 32);
        stream_info(&mut bits, sample_rate, samples);
        comments(&mut bits, tags);
        Self {
            bytes: bits.into_bytes(),
            frame: 0,
            rate_code: if sample_rate == 16_000 {
                0b0101
            } else {
                0b0111
            },
            differences: Default::default(),
        }
    }

    /// Adds a block. All but the last have [`BLOCK`] samples; an empty one adds nothing.
    pub fn add(&mut self, samples: &[i16]) {
        if samples.is_empty() {
            return;
        }
        let mut bits = Bits::default();
        self.header(&mut bits, samples.len());
        self.subframe(&mut bits, samples);
        bits.align();
        let check = bits.crc16();
        bits.put(check.into(), 16);
        self.bytes.extend(bits.into_bytes());
        self.frame += 1;
    }

    /// The bytes of the file that were not taken yet.
    pub fn take(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }

    fn header(&self, bits: &mut Bits, samples: usize) {
        let whole = samples == BLOCK;
        // The sync code of a stream whose blocks are of one size.
        bits.put(0b1111_1111_1111_1000, 16);
        bits.put(if whole { 0b1010 } else { 0b0111 }, 4);
        bits.put(self.rate_code, 4);
        // One channel, 16 bits, and a reserved bit.
        bits.put(0b0000_1000, 8);
        bits.put_utf8(self.frame);
        if !whole {
            bits.put(samples as u64 - 1, 16);
        }
        let check = bits.crc8();
        bits.put(check.into(), 8);
    }

    fn subframe(&mut self, bits: &mut Bits, samples: &[i16]) {
        if samples.iter().all(|it| *it == samples[0]) {
            bits.put(0b0000_0000, 8);
            bits.put_signed(samples[0].into(), 16);
            return;
        }
        self.difference(samples);
        let cost = |order: usize| -> u64 {
            let rest = self.differences[order].iter();
            rest.map(|it| u64::from(it.unsigned_abs())).sum()
        };
        let highest = HIGHEST_ORDER.min(samples.len() - 1);
        let order = (0..=highest).min_by_key(|&it| cost(it)).unwrap_or(0);
        let mut coded = Bits::default();
        residual::put(&mut coded, &self.differences[order], samples.len(), order);
        if coded.len() + 16 * order >= 16 * samples.len() {
            bits.put(0b0000_0010, 8);
            for sample in samples {
                bits.put_signed((*sample).into(), 16);
            }
            return;
        }
        bits.put(0b0001_0000 | (order as u64) << 1, 8);
        for sample in &samples[..order] {
            bits.put_signed((*sample).into(), 16);
        }
        bits.append(&coded);
    }

    /// What each fixed predictor leaves: the differences of that order.
    fn difference(&mut self, samples: &[i16]) {
        self.differences[0].clear();
        self.differences[0].extend(samples.iter().map(|&it| i32::from(it)));
        for order in 1..=HIGHEST_ORDER {
            let (lower, higher) = self.differences.split_at_mut(order);
            let pairs = lower[order - 1].windows(2);
            higher[0].clear();
            higher[0].extend(pairs.map(|it| it[1] - it[0]));
        }
    }
}

/// The form of the stream. The sizes of frames and the checksum of all samples are left open.
fn stream_info(bits: &mut Bits, sample_rate: u32, samples: usize) {
    bits.put(0, 8);
    bits.put(34, 24);
    bits.put(BLOCK as u64, 16);
    bits.put(BLOCK as u64, 16);
    bits.put(0, 48);
    bits.put(sample_rate.into(), 20);
    // One channel of 16 bits.
    bits.put(0, 3);
    bits.put(15, 5);
    bits.put(samples as u64, 36);
    bits.put(0, 64);
    bits.put(0, 64);
}

/// The tags, in the block's own byte order: the least significant first.
fn comments(bits: &mut Bits, tags: &[String]) {
    const VENDOR: &str = "Groundwork";
    let length = 8 + VENDOR.len() + tags.iter().map(|it| it.len() + 4).sum::<usize>();
    bits.put(0b1000_0100, 8);
    bits.put(length as u64, 24);
    bits.put_text(VENDOR);
    bits.put_little(tags.len());
    for tag in tags {
        bits.put_text(tag);
    }
}

#[cfg(test)]
mod tests;
