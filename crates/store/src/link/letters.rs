//! The letters of a link and its check digits.
//!
//! The alphabet is Crockford's base 32: ten digits and the capitals without I, L, O and U. A QR
//! code packs them into five and a half bits each, and they survive being typed from paper: small
//! letters are read as capitals, O as zero, I and L as one.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// CRC-10 as ATM has it, x^10 + x^9 + x^5 + x^4 + x + 1. It finds every error within ten bits in a
/// row, and so each changed letter and each swap of two neighbors.
const POLYNOMIAL: u16 = 0x233;

/// Not zero, so that zeros put before a text are noticed.
const START: u16 = 0x3ff;

/// The text of these five-bit values, followed by the two check digits.
pub(super) fn seal(values: &[u8]) -> String {
    let check = check(values);
    let digits = [check >> 5, check & 31].map(|it| u8::try_from(it).unwrap_or_default());
    let all = values.iter().chain(&digits);
    all.map(|it| char::from(ALPHABET[usize::from(it & 31)]))
        .collect()
}

/// The values without the check digits; `None` if those do not fit.
pub(super) fn unseal(values: &[u8]) -> Option<&[u8]> {
    let (body, digits) = values.split_last_chunk::<2>()?;
    let given = u16::from(digits[0]) << 5 | u16::from(digits[1]);
    (given == check(body)).then_some(body)
}

/// The five-bit value of each letter; `None` if one is not of the alphabet.
pub(super) fn values(text: &str) -> Option<Vec<u8>> {
    text.bytes().map(value).collect()
}

fn value(letter: u8) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    let place = ALPHABET.iter().position(|it| *it == letter)?;
    u8::try_from(place).ok()
}

fn check(values: &[u8]) -> u16 {
    let mut sum = START;
    for value in values {
        for bit in (0..5).rev() {
            let flips = (sum >> 9 ^ u16::from(value >> bit)) & 1 == 1;
            sum = sum << 1 & 0x3ff;
            if flips {
                sum ^= POLYNOMIAL;
            }
        }
    }
    sum
}
