//! A file of a moment's silence: played inside a press, it lets the element sound later.

/// The media type of [`file`].
pub const MEDIA_TYPE: &str = "audio/wav";

/// The samples a second.
const RATE: u32 = 8_000;

/// The bytes of the samples: 50 ms of 16 bits each.
const LENGTH: u32 = RATE / 20 * 2;

/// The bytes of a WAV file of 50 ms: it needs no encoder, unlike a track.
pub fn file() -> Vec<u8> {
    let words = |it: u32| it.to_le_bytes();
    let mut bytes = Vec::new();
    bytes.extend(b"RIFF");
    bytes.extend(words(36 + LENGTH));
    bytes.extend(b"WAVEfmt ");
    // The length of this part; PCM, one channel.
    bytes.extend(words(16));
    bytes.extend([1, 0, 1, 0]);
    bytes.extend(words(RATE));
    bytes.extend(words(RATE * 2));
    // The bytes of a sample, and its bits.
    bytes.extend([2, 0, 16, 0]);
    bytes.extend(b"data");
    bytes.extend(words(LENGTH));
    bytes.resize(bytes.len() + LENGTH as usize, 0);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_lengths_are_those_of_its_parts() {
        let bytes = file();
        let word = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!(
            [word(4) + 8, 20 + word(16) + 8 + word(40)],
            [u32::try_from(bytes.len()).unwrap(); 2]
        );
        assert!(bytes[44..].iter().all(|&it| it == 0));
    }
}
