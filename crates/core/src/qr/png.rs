//! A picture of black and white pixels as a PNG file (RFC 2083), without compression.
//!
//! The ground is white, not transparent: decoders read no code on a transparent ground.

/// The longest stored block of a deflate stream (RFC 1951, section 3.2.4).
const MOST_IN_BLOCK: usize = 0xffff;

/// The file of a square picture of `side` pixels; `is_dark` says of a column and a row whether the
/// pixel is black.
pub(super) fn png(side: u32, is_dark: impl Fn(u32, u32) -> bool) -> Vec<u8> {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    // One bit a pixel, shades of gray, no interlace.
    let header = [
        &side.to_be_bytes()[..],
        &side.to_be_bytes(),
        &[1, 0, 0, 0, 0],
    ]
    .concat();
    chunk(&mut file, *b"IHDR", &header);
    let mut pixels = Vec::new();
    for y in 0..side {
        // Each row begins with its filter: none.
        pixels.push(0);
        for start in (0..side).step_by(8) {
            let bit = |x: u32| u8::from(x >= side || !is_dark(x, y));
            pixels.push((start..start + 8).fold(0, |byte, x| byte << 1 | bit(x)));
        }
    }
    chunk(&mut file, *b"IDAT", &zlib(&pixels));
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    let length = u32::try_from(data.len()).unwrap_or_default();
    file.extend(length.to_be_bytes());
    let body = [&kind[..], data].concat();
    file.extend(&body);
    file.extend(crc(&body).to_be_bytes());
}

/// `data` as a zlib stream (RFC 1950) of stored blocks.
fn zlib(data: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let last = data.len().div_ceil(MOST_IN_BLOCK).saturating_sub(1);
    for (place, block) in data.chunks(MOST_IN_BLOCK).enumerate() {
        let length = u16::try_from(block.len()).unwrap_or_default();
        stream.push(u8::from(place == last));
        stream.extend(length.to_le_bytes());
        stream.extend((!length).to_le_bytes());
        stream.extend(block);
    }
    stream.extend(adler(data).to_be_bytes());
    stream
}

/// The checksum of a chunk (RFC 2083, section 15).
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = sum >> 1 ^ if sum & 1 == 1 { 0xedb8_8320 } else { 0 };
        }
    }
    !sum
}

/// The checksum of a stream (RFC 1950, section 9).
fn adler(bytes: &[u8]) -> u32 {
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    b << 16 | a
}

#[cfg(test)]
mod tests {
    use super::{adler, crc, png};

    #[test]
    fn the_checksums_are_those_of_their_documents() {
        assert_eq!(crc(b"IEND"), 0xae42_6082);
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
        assert_eq!(adler(b"Wikipedia"), 0x11e6_0398);
    }

    #[test]
    fn a_picture_has_its_size_its_rows_and_its_end() {
        let file = png(9, |x, y| x == y);
        assert_eq!(&file[16..24], &[0, 0, 0, 9, 0, 0, 0, 9]);
        assert_eq!(&file[24..29], &[1, 0, 0, 0, 0]);
        // Nine rows of a filter and two bytes, after the heads of the chunk, the stream and its block.
        let pixels = &file[33 + 8 + 2 + 5..][..27];
        assert_eq!(pixels[..3], [0, 0b0111_1111, 0xff]);
        assert_eq!(pixels[24..], [0, 0xff, 0b0111_1111]);
        assert!(file.ends_with(&[0xae, 0x42, 0x60, 0x82]));
    }

    #[test]
    fn a_large_picture_takes_several_blocks() {
        let file = png(900, |_, _| false);
        // 900 rows of 114 bytes are two blocks.
        assert_eq!(file.len(), 57 + 2 + 2 * 5 + 900 * 114 + 4);
    }
}
