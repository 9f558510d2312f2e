//! Numbers of any width, packed into five-bit values.

/// Packs numbers, the highest bit of each first.
#[derive(Default)]
pub(super) struct BitWriter {
    values: Vec<u8>,
    /// Bits in the last value.
    filled: u32,
}

impl BitWriter {
    /// Adds the lowest `width` bits of `number`.
    pub(super) fn put(&mut self, number: u32, width: u32) {
        for place in (0..width).rev() {
            if self.filled == 0 {
                self.values.push(0);
            }
            if let Some(last) = self.values.last_mut()
                && number >> place & 1 == 1
            {
                *last |= 16 >> self.filled;
            }
            self.filled = (self.filled + 1) % 5;
        }
    }

    /// Adds whether something is so.
    pub(super) fn flag(&mut self, holds: bool) {
        self.put(holds.into(), 1);
    }

    /// The values; what is left of the last one is zero.
    pub(super) fn finish(self) -> Vec<u8> {
        self.values
    }
}

/// Unpacks numbers. Past the end it reads zeros and remembers that it did.
pub(super) struct BitReader<'a> {
    values: &'a [u8],
    /// The place of the next bit.
    at: usize,
}

impl<'a> BitReader<'a> {
    pub(super) const fn new(values: &'a [u8]) -> Self {
        Self { values, at: 0 }
    }

    /// The number in the next `width` bits.
    pub(super) fn take(&mut self, width: u32) -> u32 {
        let mut number = 0;
        for _ in 0..width {
            let value = self.values.get(self.at / 5).copied().unwrap_or_default();
            let bit = value >> (4 - self.at % 5) & 1;
            number = number << 1 | u32::from(bit);
            self.at += 1;
        }
        number
    }

    /// Whether something is so.
    pub(super) fn flag(&mut self) -> bool {
        self.take(1) == 1
    }

    /// Whether more was read than there is.
    pub(super) const fn is_past_end(&self) -> bool {
        self.at > self.values.len() * 5
    }

    /// Whether all was read but the zeros that fill the last value.
    pub(super) fn ends_here(mut self) -> bool {
        let left = (self.values.len() * 5).saturating_sub(self.at);
        !self.is_past_end() && left < 5 && (0..left).all(|_| !self.flag())
    }
}
