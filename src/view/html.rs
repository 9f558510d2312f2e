//! Markup under construction.

use std::fmt::Write;

/// A piece of a page, as text. Only [`Html::raw`] takes markup, and only this crate's own: all
/// else is escaped.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Adds markup as it stands.
    pub fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Adds text, between tags or between the quotation marks of an attribute's value.
    pub fn text(&mut self, text: &str) {
        for byte in text.bytes() {
            let entity = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                _ => "",
            };
            if !entity.is_empty() {
                return self.escaped(text);
            }
        }
        self.0.push_str(text);
    }

    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(letter),
            }
        }
    }

    /// Adds a whole number.
    pub fn number(&mut self, number: u64) {
        // A String takes whatever is written to it.
        let _ = write!(self.0, "{number}");
    }

    /// Adds `template`, with the next of `texts` in place of each `~`.
    pub fn fill(&mut self, template: &str, texts: &[&str]) {
        let mut texts = texts.iter();
        let mut from = 0;
        for (at, byte) in template.bytes().enumerate() {
            if byte == b'~' {
                self.raw(template.get(from..at).unwrap_or_default());
                self.text(texts.next().copied().unwrap_or_default());
                from = at + 1;
            }
        }
        self.raw(template.get(from..).unwrap_or_default());
    }

    /// The markup.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[track_caller]
    fn check(template: &str, texts: &[&str], markup: &str) {
        let mut html = Html::new();
        html.fill(template, texts);
        assert_eq!(html.finish(), markup);
    }

    #[test]
    fn texts_stand_where_the_template_has_a_place_for_them() {
        check("<p>~</p>", &["one"], "<p>one</p>");
        check("~ and ~", &["one", "two"], "one and two");
        check("none", &[], "none");
        check("~, ~", &["one"], "one, ");
    }

    #[test]
    fn texts_cannot_become_markup() {
        check("<p>~</p>", &["<b>&\"é"], "<p>&lt;b&gt;&amp;&quot;é</p>");
        check("<p>~</p>", &["a~b"], "<p>a~b</p>");
    }
}
