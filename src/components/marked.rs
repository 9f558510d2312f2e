//! Sentences with a part in bold or with a link in them, as a translator writes them.

use leptos::prelude::*;

/// A sentence in which `<b>…</b>` is bold and `<a>…</a>` leads to `href`.
#[component]
#[expect(clippy::needless_pass_by_value, reason = "a property of a component")]
pub fn Marked(
    /// The sentence.
    #[prop(into)]
    text: String,
    /// Where its link leads.
    #[prop(optional)]
    href: &'static str,
) -> impl IntoView {
    parts(&text)
        .into_iter()
        .map(|part| match part {
            Part::Plain(text) => text.to_owned().into_any(),
            Part::Bold(text) => view! { <b>{text.to_owned()}</b> }.into_any(),
            Part::Link(text) => view! { <a href=href>{text.to_owned()}</a> }.into_any(),
        })
        .collect_view()
}

#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    Plain(&'a str),
    Bold(&'a str),
    Link(&'a str),
}

type Maker<'a> = fn(&'a str) -> Part<'a>;

/// The parts of a sentence. A mark that is not closed is text.
fn parts(mut text: &str) -> Vec<Part<'_>> {
    let marks: [(&str, &str, Maker<'_>); 2] =
        [("<b>", "</b>", Part::Bold), ("<a>", "</a>", Part::Link)];
    let mut parts = Vec::new();
    loop {
        let first = marks
            .iter()
            .filter_map(|mark| {
                let (before, rest) = text.split_once(mark.0)?;
                let (inside, after) = rest.split_once(mark.1)?;
                Some((before, mark.2(inside), after))
            })
            .min_by_key(|it| it.0.len());
        let Some((before, part, after)) = first else {
            parts.extend(plain(text));
            return parts;
        };
        parts.extend(plain(before));
        parts.push(part);
        text = after;
    }
}

fn plain(text: &str) -> Option<Part<'_>> {
    (!text.is_empty()).then_some(Part::Plain(text))
}

#[cfg(test)]
mod tests {
    use super::Part::{Bold, Link, Plain};
    use super::{Part, parts};

    #[track_caller]
    fn check(text: &str, expected: &[Part<'_>]) {
        assert_eq!(parts(text), expected);
    }

    #[test]
    fn bold_and_links_are_found() {
        check("", &[]);
        check("Plain.", &[Plain("Plain.")]);
        check("<b>Now:</b> stop.", &[Bold("Now:"), Plain(" stop.")]);
        check(
            "See <a>here</a>, <b>now</b>",
            &[Plain("See "), Link("here"), Plain(", "), Bold("now")],
        );
        check("1 <b> 2", &[Plain("1 <b> 2")]);
    }
}
