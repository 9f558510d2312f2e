//! Words and numbers inside a string of a stored form.

/// The number that `word` is: ASCII digits alone, without a sign.
pub(crate) fn number(word: &str) -> Option<u64> {
    let digits = word.bytes().all(|it| it.is_ascii_digit());
    word.parse().ok().filter(|_| digits)
}

/// The one of `all` whose word is `word`.
pub(crate) fn one_of<T: Copy, const N: usize>(
    all: [T; N],
    spell: fn(T) -> &'static str,
    word: &str,
) -> Option<T> {
    all.into_iter().find(|&it| spell(it) == word)
}

/// The words of those of `all` that `holds` picks, with blanks between them.
pub(crate) fn list_of<T: Copy, const N: usize>(
    all: [T; N],
    spell: fn(T) -> &'static str,
    holds: impl Fn(T) -> bool,
) -> String {
    let words: Vec<&str> = all.into_iter().filter(|&it| holds(it)).map(spell).collect();
    words.join(" ")
}

/// The ones of `all` that a list of words names. `None` if a word is unknown.
pub(crate) fn listed<T: Copy, const N: usize>(
    all: [T; N],
    spell: fn(T) -> &'static str,
    words: &str,
) -> Option<Vec<T>> {
    let words = words.split_ascii_whitespace();
    words.map(|it| one_of(all, spell, it)).collect()
}
