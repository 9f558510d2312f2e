//! Texts of attributes that record whether they changed, so that a view writes only those.

use std::mem;

/// An attribute's text.
#[derive(Clone, Debug, Default)]
pub struct Attr {
    text: String,
    changed: bool,
}

impl Attr {
    /// The text to write.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the last drawing made the text different from the one before.
    pub fn changed(&self) -> bool {
        self.changed
    }

    /// Leaves the text as it is.
    pub(crate) fn mark_unchanged(&mut self) {
        self.changed = false;
    }

    /// Swaps in the text in `fresh`, and leaves `fresh` empty with the old text's memory.
    pub(crate) fn replace(&mut self, fresh: &mut String) {
        self.changed = self.text != *fresh;
        mem::swap(&mut self.text, fresh);
        fresh.clear();
    }
}
