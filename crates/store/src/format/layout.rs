//! How a stored text is laid out: as compact JSON with a line for each object of an outer list.
//!
//! A damaged line then leaves the others whole, and a person can read the text.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// The text of `form`.
pub(crate) fn json(form: &impl Serialize) -> String {
    let mut serializer = Serializer::with_formatter(Vec::new(), Lines::default());
    // Only a map whose keys are no strings could fail, and no form has one.
    if form.serialize(&mut serializer).is_err() {
        return String::new();
    }
    String::from_utf8(serializer.into_inner()).unwrap_or_default()
}

/// Where the writer is.
#[derive(Default)]
struct Lines {
    /// How many lists are open.
    lists: usize,
    /// How many objects are open.
    objects: usize,
    /// Whether the innermost list has values.
    is_filled: bool,
}

impl Formatter for Lines {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.lists += 1;
        self.is_filled = false;
        writer.write_all(b"[")
    }

    fn begin_array_value<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        writer.write_all(match (first, self.lists) {
            (true, 1) => b"\n",
            (true, _) => b"",
            (false, 1) => b",\n",
            (false, _) => b",",
        })
    }

    fn end_array_value<W: ?Sized + io::Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_filled = true;
        Ok(())
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let outer = self.lists == 1 && self.is_filled;
        self.lists -= 1;
        writer.write_all(if outer { b"\n]" } else { b"]" })
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let inner = self.objects == 1 && self.lists == 0;
        self.objects += 1;
        writer.write_all(if inner { b"\n{" } else { b"{" })
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.objects -= 1;
        writer.write_all(b"}")
    }
}
