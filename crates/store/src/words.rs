//! Words and numbers, taken from the front of a text byte by byte.
//!
//! The standard library's ways of splitting a text at a mark find it by a search that is made for
//! long texts, and weigh a kilobyte together.

/// Takes what `text` begins with up to the next `mark`, one of ASCII, and that mark.
pub(super) fn cut<'a>(text: &mut &'a str, mark: u8) -> &'a str {
    let end = text.bytes().position(|it| it == mark);
    let end = end.unwrap_or(text.len());
    let piece = text.get(..end).unwrap_or_default();
    *text = text.get(end + 1..).unwrap_or_default();
    piece
}

/// The whole number, from zero up, that `word` is in decimal digits alone; the largest there is for
/// one that is too large.
pub(super) fn number(word: &str) -> Option<u64> {
    let mut rest = word.as_bytes();
    digits(&mut rest).filter(|_| rest.is_empty())
}

/// Takes the number with which `text` begins, if it begins with one.
pub(super) fn digits(text: &mut &[u8]) -> Option<u64> {
    let mut number = None;
    while let [digit @ b'0'..=b'9', rest @ ..] = *text {
        let more = number.unwrap_or(0_u64).saturating_mul(10);
        number = Some(more.saturating_add(u64::from(digit - b'0')));
        *text = rest;
    }
    number
}
