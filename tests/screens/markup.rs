//! Reads what Leptos renders: elements, their text, and the accessible names of controls.

use std::collections::BTreeMap;
use std::fmt;

/// Elements without an end tag.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// An element, with what is in it.
#[derive(Default)]
pub struct Element {
    tag: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Node>,
}

enum Node {
    Element(Element),
    Text(String),
}

/// Something that can be pressed or set.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Control {
    /// What it is: `button`, `link`, `radio`.
    pub role: String,
    /// Its accessible name.
    pub name: String,
}

impl fmt::Display for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.role, self.name)
    }
}

/// The root of `markup`, which is well formed.
#[track_caller]
pub fn parse(markup: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        push_text(&mut open, &rest[..start]);
        rest = &rest[start + 1..];
        if rest.starts_with('!') {
            let end = if rest.starts_with("!--") { "-->" } else { ">" };
            rest = rest.split_once(end).expect("the end of a comment").1;
            continue;
        }
        let (tag, after) = split_tag(rest);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let element = open.pop().expect("an open element");
            assert_eq!(element.tag, name, "in {markup}");
            push(&mut open, element);
            continue;
        }
        let element = start_tag(tag.trim_end_matches('/'));
        if tag.ends_with('/') || VOID.contains(&element.tag.as_str()) {
            push(&mut open, element);
        } else {
            open.push(element);
        }
    }
    push_text(&mut open, rest);
    assert_eq!(open.len(), 1, "an element without an end in {markup}");
    open.remove(0)
}

/// What is between `<` and its `>`, and what follows.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quoted = false;
    let end = text.find(|it: char| {
        quoted ^= it == '"';
        it == '>' && !quoted
    });
    let end = end.expect("the end of a tag");
    (&text[..end], &text[end + 1..])
}

fn start_tag(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut element = Element {
        tag: name.to_owned(),
        ..Element::default()
    };
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return element;
        }
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let key = rest[..end].to_owned();
        let mut value = "";
        rest = &rest[end..];
        if let Some(quoted) = rest.strip_prefix("=\"") {
            (value, rest) = quoted.split_once('"').expect("the end of a value");
        }
        element.attributes.insert(key, unescape(value));
    }
}

fn push(open: &mut [Element], element: Element) {
    let parent = open.last_mut().expect("an open element");
    parent.children.push(Node::Element(element));
}

fn push_text(open: &mut [Element], text: &str) {
    let parent = open.last_mut().expect("an open element");
    parent.children.push(Node::Text(unescape(text)));
}

fn unescape(text: &str) -> String {
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    entities
        .into_iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

impl Element {
    /// The value of an attribute, if it is there.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// This element and all within it, in the order of the page.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        for child in self.elements() {
            all.extend(child.all());
        }
        all
    }

    fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|it| match it {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// All that a person reads or hears, one piece a line.
    pub fn words(&self) -> String {
        let labels = [
            "aria-label",
            "aria-valuetext",
            "alt",
            "placeholder",
            "title",
        ];
        let mut words = String::new();
        for label in labels {
            words.extend(self.attribute(label).map(|it| it.to_owned() + "\n"));
        }
        for child in &self.children {
            match child {
                Node::Element(element) => words += &element.words(),
                Node::Text(text) => words.extend([text, "\n"]),
            }
        }
        words
    }

    /// All that reaches a screen reader, one piece a line.
    pub fn heard(&self) -> String {
        if self.attribute("aria-hidden") == Some("true") {
            return String::new();
        }
        let labels = [
            "aria-label",
            "aria-valuetext",
            "alt",
            "placeholder",
            "title",
        ];
        let labels = labels.into_iter().filter_map(|it| self.attribute(it));
        let mut heard: String = labels.map(|it| it.to_owned() + "\n").collect();
        for child in &self.children {
            match child {
                Node::Element(element) => heard += &element.heard(),
                Node::Text(text) => heard.extend([text, "\n"]),
            }
        }
        heard
    }

    /// Every button, link and field in this element, with its accessible name.
    pub fn controls(&self) -> Vec<Control> {
        let mut controls = Vec::new();
        for element in self.all() {
            if let Some(role) = element.role() {
                let name = self.name_of(element);
                controls.push(Control { role, name });
            }
        }
        controls
    }

    /// What a control is; nothing for other elements.
    fn role(&self) -> Option<String> {
        let role = match (self.tag.as_str(), self.attribute("type")) {
            ("button" | "select" | "summary" | "textarea", _) => &self.tag,
            ("a", _) if self.attribute("href").is_some() => "link",
            ("input", Some("hidden")) => return None,
            ("input", kind) => self.attribute("role").or(kind).unwrap_or("text"),
            _ => return None,
        };
        Some(role.to_owned())
    }

    /// The accessible name of `control`, an element in this one: what labels it, or its content.
    fn name_of(&self, control: &Self) -> String {
        let words = if let Some(label) = control.attribute("aria-label") {
            label.to_owned()
        } else if let Some(ids) = control.attribute("aria-labelledby") {
            let all = self.all();
            let labels = ids
                .split(' ')
                .filter_map(|id| all.iter().find(|it| it.attribute("id") == Some(id)));
            labels.map(|it| it.content()).collect()
        } else if ["input", "select", "textarea"].contains(&control.tag.as_str()) {
            let id = control.attribute("id");
            let labels = |it: &&Self| {
                it.tag == "label"
                    && (it.all().into_iter().any(|it| std::ptr::eq(it, control))
                        || id.is_some() && it.attribute("for") == id)
            };
            self.all()
                .into_iter()
                .find(labels)
                .map(Self::content)
                .unwrap_or_default()
        } else {
            control.content()
        };
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text that this element adds to a name.
    fn content(&self) -> String {
        if self.attribute("aria-hidden") == Some("true") || self.tag == "select" {
            return String::new();
        }
        if let Some(label) = self.attribute("aria-label") {
            return label.to_owned();
        }
        let child = |it: &Node| match it {
            Node::Element(element) => element.content(),
            Node::Text(text) => text.clone(),
        };
        self.children.iter().map(child).collect()
    }
}

#[track_caller]
fn check_controls(markup: &str, expected: &[&str]) {
    let controls = parse(markup).controls();
    let controls: Vec<String> = controls.iter().map(ToString::to_string).collect();
    assert_eq!(controls, expected, "{markup}");
}

#[test]
fn a_name_is_the_label_or_the_content() {
    check_controls("<button>Start</button>", &["button \"Start\""]);
    check_controls(
        "<a href=\"#/\" aria-label=\"Every week\"></a>",
        &["link \"Every week\""],
    );
    check_controls(
        "<button aria-labelledby=\"a b\">x</button><i id=\"a\">One </i><b id=\"b\">two</b>",
        &["button \"One two\""],
    );
    check_controls(
        "<a href=\"#/\"><svg aria-hidden=\"true\"><path d=\"\"/></svg><b>A &amp; b</b> <i>c</i></a>",
        &["link \"A & b c\""],
    );
}

#[test]
fn the_name_of_a_field_is_its_labels_text() {
    check_controls(
        "<label><input type=\"radio\"><span>Left<!> leg</span></label>",
        &["radio \"Left leg\""],
    );
    check_controls(
        "<label for=\"x\">Hour</label><select id=\"x\"><option>7</option></select>",
        &["select \"Hour\""],
    );
    check_controls("<input><a>no link</a>", &["text \"\""]);
}
