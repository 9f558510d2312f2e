//! Bits in a row, the most significant first, with FLAC's checksums and numbers.

/// A row of bits.
#[derive(Debug, Default)]
pub(super) struct Bits {
    bytes: Vec<u8>,
    /// Bits that fill no byte yet, in the lowest places.
    rest: u64,
    /// How many they are: 0 to 7.
    open: usize,
}

impl Bits {
    /// How many bits there are.
    pub(super) const fn len(&self) -> usize {
        self.bytes.len() * 8 + self.open
    }

    /// Adds the lowest `count` bits of `value`; 64 at most.
    pub(super) fn put(&mut self, value: u64, count: usize) {
        if count > 32 {
            self.put(value >> 32, count - 32);
            self.put(value, 32);
            return;
        }
        let mask = (1 << count) - 1;
        self.rest = self.rest << count | value & mask;
        self.open += count;
        while self.open >= 8 {
            self.open -= 8;
            self.bytes.push(low_byte(self.rest >> self.open));
        }
        self.rest &= (1 << self.open) - 1;
    }

    /// Adds a number with its sign.
    pub(super) fn put_signed(&mut self, value: i32, count: usize) {
        self.put(i64::from(value).cast_unsigned(), count);
    }

    /// Adds so many zeros and a one.
    pub(super) fn put_unary(&mut self, zeros: u32) {
        let mut left = zeros;
        while left >= 32 {
            self.put(0, 32);
            left -= 32;
        }
        self.put(1, left as usize + 1);
    }

    /// Adds a number of up to 36 bits in the way of UTF-8.
    pub(super) fn put_utf8(&mut self, value: u64) {
        if value < 0x80 {
            self.put(value, 8);
            return;
        }
        // So many further bytes of six bits; the first has what room its marks leave.
        let more = (1..6).find(|it| value < 1 << (it * 5 + 6)).unwrap_or(6);
        let marks = 0xff << (7 - more) & 0xff;
        self.put(marks | value >> (6 * more).min(63), 8);
        for place in (0..more).rev() {
            self.put(0x80 | value >> (6 * place) & 0x3f, 8);
        }
    }

    /// Adds a number of 32 bits, the least significant byte first.
    pub(super) fn put_little(&mut self, value: usize) {
        let value = u32::try_from(value).unwrap_or(u32::MAX);
        self.put(u32::from_be_bytes(value.to_le_bytes()).into(), 32);
    }

    /// Adds a text after its length.
    pub(super) fn put_text(&mut self, text: &str) {
        self.put_little(text.len());
        text.bytes().for_each(|it| self.put(it.into(), 8));
    }

    /// Fills the last byte with zeros.
    pub(super) fn align(&mut self) {
        if self.open > 0 {
            self.put(0, 8 - self.open);
        }
    }

    pub(super) fn append(&mut self, other: &Self) {
        for byte in &other.bytes {
            self.put((*byte).into(), 8);
        }
        self.put(other.rest, other.open);
    }

    /// The checksum of a frame's header.
    pub(super) fn crc8(&self) -> u8 {
        self.bytes.iter().fold(0, |crc, byte| {
            (0..8).fold(crc ^ byte, |crc, _| {
                let carry = if crc & 0x80 == 0 { 0 } else { 0x07 };
                crc << 1 ^ carry
            })
        })
    }

    /// The checksum of a frame.
    pub(super) fn crc16(&self) -> u16 {
        self.bytes.iter().fold(0, |crc, byte| {
            (0..8).fold(crc ^ u16::from(*byte) << 8, |crc, _| {
                let carry = if crc & 0x8000 == 0 { 0 } else { 0x8005 };
                crc << 1 ^ carry
            })
        })
    }

    pub(super) fn into_bytes(mut self) -> Vec<u8> {
        self.align();
        self.bytes
    }
}

fn low_byte(value: u64) -> u8 {
    value.to_le_bytes()[0]
}
