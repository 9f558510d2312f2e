//! Reads Rust text just far enough to tell which paths it names: comments, strings and characters
//! are skipped, `use` groups are taken apart, and `mod name { … }` shifts what `super` means.

use crate::lexer::{Token, tokens};

/// A module of the crate: the segments below the crate's root, none for the root itself.
pub type Module = Vec<String>;

/// One path that a file names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Line of its first segment, from 1.
    pub line: usize,
    /// The module that it stands in, inline modules included.
    pub within: Module,
    /// Its segments as written, in full where it comes out of a group.
    pub path: Vec<String>,
    /// What kind of mention it is.
    pub kind: Kind,
}

/// How a path is mentioned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By a `use`, which brings this name into scope (`*` for a glob).
    Use {
        /// The name in scope.
        name: String,
        /// Whether other modules may come by it here.
        public: bool,
    },
    /// In an expression, a type, an attribute or a macro.
    Inline,
}

/// What a file says.
#[derive(Debug, Default)]
pub struct Source {
    /// Every path of two segments or more, and every `use`.
    pub mentions: Vec<Mention>,
    /// Modules that it declares, inline or in files of their own.
    pub modules: Vec<Module>,
}

/// Reads one file's text. `module` is where the file stands in the crate.
pub fn read(text: &str, module: &[String]) -> Source {
    let mut reader = Reader {
        tokens: tokens(text),
        at: 0,
        open: Vec::new(),
        module: module.to_vec(),
        source: Source::default(),
    };
    reader.run();
    reader.source
}

struct Reader {
    tokens: Vec<Token>,
    at: usize,
    /// One entry for each open brace: whether it opened an inline module.
    open: Vec<bool>,
    module: Module,
    source: Source,
}

impl Reader {
    fn run(&mut self) {
        while let Some(token) = self.tokens.get(self.at) {
            match token.text.as_str() {
                "use" => self.import(),
                "mod" => self.declaration(),
                "{" => {
                    self.open.push(false);
                    self.at += 1;
                }
                "}" => {
                    if self.open.pop() == Some(true) {
                        self.module.pop();
                    }
                    self.at += 1;
                }
                _ if token.is_name() => self.inline(),
                _ => self.at += 1,
            }
        }
    }

    fn text(&self, ahead: usize) -> &str {
        self.tokens
            .get(self.at + ahead)
            .map_or("", |token| &token.text)
    }

    /// `mod name;` or `mod name {`
    fn declaration(&mut self) {
        let name = self.text(1).to_owned();
        let mut inner = self.module.clone();
        inner.push(name.clone());
        match self.text(2) {
            ";" => self.source.modules.push(inner),
            "{" => {
                self.source.modules.push(inner);
                self.module.push(name);
                self.open.push(true);
            }
            _ => {
                self.at += 1;
                return;
            }
        }
        self.at += 3;
    }

    fn import(&mut self) {
        let before = self
            .at
            .checked_sub(1)
            .map_or("", |at| &self.tokens[at].text);
        // `impl Trait + use<'a>` is no import, and no more is `<use href="…"/>` in a view.
        if self.text(1) == "<" || matches!(before, "<" | "/") {
            self.at += 1;
            return;
        }
        let public = self.is_public();
        self.at += 1;
        if self.text(0) == "::" {
            self.at += 1;
        }
        self.tree(&[], public);
    }

    /// Whether `pub` or `pub(…)` stands just before.
    fn is_public(&self) -> bool {
        let before = |back: usize| {
            self.at
                .checked_sub(back)
                .map_or("", |at| &self.tokens[at].text)
        };
        if before(1) != ")" {
            return before(1) == "pub";
        }
        (2..8)
            .find(|&back| before(back) == "(")
            .is_some_and(|back| before(back + 1) == "pub")
    }

    /// One branch of a `use`: a path, then a group, a glob, an alias or nothing.
    fn tree(&mut self, stem: &[String], public: bool) {
        let line = self.tokens.get(self.at).map_or(0, |token| token.line);
        let mut path = stem.to_vec();
        loop {
            match self.text(0) {
                "{" => {
                    self.at += 1;
                    while !matches!(self.text(0), "}" | "") {
                        self.tree(&path, public);
                        if self.text(0) == "," {
                            self.at += 1;
                        }
                    }
                    self.at += 1;
                    return;
                }
                "*" => {
                    self.at += 1;
                    return self.imported(line, path, "*".into(), public);
                }
                segment => {
                    let segment = segment.to_owned();
                    self.at += 1;
                    // `a::{self}` names `a`.
                    if segment != "self" || path.is_empty() {
                        path.push(segment);
                    }
                }
            }
            match self.text(0) {
                "::" => self.at += 1,
                "as" => {
                    let name = self.text(1).to_owned();
                    self.at += 2;
                    return self.imported(line, path, name, public);
                }
                _ => {
                    let name = path.last().cloned().unwrap_or_default();
                    return self.imported(line, path, name, public);
                }
            }
        }
    }

    fn imported(&mut self, line: usize, path: Vec<String>, name: String, public: bool) {
        let kind = Kind::Use { name, public };
        self.source.mentions.push(Mention {
            line,
            within: self.module.clone(),
            path,
            kind,
        });
    }

    /// `a::b::C` anywhere else.
    fn inline(&mut self) {
        let line = self.tokens[self.at].line;
        let mut path = vec![self.text(0).to_owned()];
        self.at += 1;
        while self.text(0) == "::" && self.tokens.get(self.at + 1).is_some_and(Token::is_name) {
            path.push(self.text(1).to_owned());
            self.at += 2;
        }
        if path.len() > 1 {
            let within = self.module.clone();
            self.source.mentions.push(Mention {
                line,
                within,
                path,
                kind: Kind::Inline,
            });
        }
    }
}
