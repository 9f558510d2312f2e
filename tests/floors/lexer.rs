//! Rust text as a row of names and signs.

/// A name, a sign, or `::`.
#[derive(Debug)]
pub struct Token {
    /// As written; a raw name without its `r#`.
    pub text: String,
    /// From 1.
    pub line: usize,
}

impl Token {
    /// Whether it is a name or a keyword, not a sign.
    pub fn is_name(&self) -> bool {
        self.text
            .starts_with(|first: char| first == '_' || first.is_alphabetic())
    }
}

/// Everything but blanks, comments, literals and lifetimes.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let size = match skipped(rest) {
            Some(size) => size,
            None if rest.starts_with("::") => {
                found.push(Token {
                    text: "::".into(),
                    line,
                });
                2
            }
            None if first == '_' || first.is_alphabetic() => {
                let raw = if rest.starts_with("r#") { 2 } else { 0 };
                let size = raw + name_length(&rest[raw..]);
                found.push(Token {
                    text: rest[raw..size].into(),
                    line,
                });
                size
            }
            None => {
                found.push(Token {
                    text: first.into(),
                    line,
                });
                first.len_utf8()
            }
        };
        line += rest[..size].matches('\n').count();
        rest = &rest[size..];
    }
    found
}

/// How much to pass over, where a blank, a comment, a literal or a lifetime begins.
fn skipped(rest: &str) -> Option<usize> {
    let first = rest.chars().next()?;
    if first.is_whitespace() {
        return Some(first.len_utf8());
    }
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    if first.is_ascii_digit() {
        return Some(name_length(rest));
    }
    if first == '\'' {
        return Some(character_or_lifetime(rest));
    }
    let prefix = ["b", "c", "r", "br", "cr", ""]
        .into_iter()
        .filter(|prefix| rest.starts_with(prefix))
        .find(|prefix| {
            let after = rest[prefix.len()..].trim_start_matches('#');
            let hashes = rest.len() - prefix.len() - after.len();
            after.starts_with('"') && (hashes == 0 || prefix.ends_with('r'))
        });
    if let Some(prefix) = prefix {
        return Some(string(rest, prefix));
    }
    rest.starts_with("b'")
        .then(|| 1 + character_or_lifetime(&rest[1..]))
}

fn string(rest: &str, prefix: &str) -> usize {
    let hashes = rest[prefix.len()..]
        .chars()
        .take_while(|&sign| sign == '#')
        .count();
    let start = prefix.len() + hashes + 1;
    if prefix.ends_with('r') {
        let end = format!("\"{}", "#".repeat(hashes));
        return rest[start..]
            .find(&end)
            .map_or(rest.len(), |at| start + at + end.len());
    }
    let mut escaped = false;
    for (at, sign) in rest[start..].char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return start + at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// `'a'` and `'\n'` are characters; `'a` is a lifetime.
fn character_or_lifetime(rest: &str) -> usize {
    let mut signs = rest.char_indices().skip(1);
    match signs.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(rest.len(), |at| at + 4),
        Some((at, sign)) if rest[at + sign.len_utf8()..].starts_with('\'') => {
            at + sign.len_utf8() + 1
        }
        _ => 1 + name_length(&rest[1..]),
    }
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn name_length(rest: &str) -> usize {
    rest.find(|sign: char| sign != '_' && !sign.is_alphanumeric())
        .unwrap_or(rest.len())
}
