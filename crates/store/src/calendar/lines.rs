//! The lines of which an iCalendar file is made (RFC 5545, section 3.1).

/// The octets that a line may have, its end not counted.
const WIDTH: usize = 75;

/// Lines of a file, written one after another.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value is written unescaped; control characters are dropped.
    pub(super) fn raw(&mut self, name: &str, value: &str) {
        let visible = value.chars().filter(|it| !it.is_control());
        let line = name.chars().chain([':']).chain(visible);
        let mut octets = 0;
        for character in line {
            let more = character.len_utf8();
            if octets + more > WIDTH {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(character);
            octets += more;
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is TEXT (section 3.3.11): line breaks and the characters that have
    /// a meaning are escaped.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let mut value = String::with_capacity(text.len());
        for character in text.chars() {
            match character {
                '\n' => value.push_str("\\n"),
                ',' | ';' | '\\' => value.extend(['\\', character]),
                _ => value.push(character),
            }
        }
        self.raw(name, &value);
    }

    /// The file.
    pub(super) fn close(self) -> String {
        self.0
    }
}
