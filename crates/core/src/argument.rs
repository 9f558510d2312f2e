//! The words of a command, taken apart.

/// A command's verb and its argument, which is empty if there is none.
pub fn parts(command: &str) -> (&str, &str) {
    let colon = command.bytes().position(|it| it == b':');
    let colon = colon.unwrap_or(command.len());
    let verb = command.get(..colon).unwrap_or_default();
    (verb, command.get(colon + 1..).unwrap_or_default())
}

/// A whole number, written in digits.
pub fn number(digits: &str) -> Option<usize> {
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[track_caller]
    fn check(command: &str, verb: &str, argument: &str) {
        assert_eq!(parts(command), (verb, argument));
    }

    #[test]
    fn a_command_is_a_verb_with_or_without_an_argument() {
        check("done", "done", "");
        check("put-away:3", "put-away", "3");
        check("a:b:c", "a", "b:c");
        check(":", "", "");
        check("", "", "");
    }
}
