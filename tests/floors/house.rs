//! All files together: where each stands, and where the paths that it names lead to.

use std::collections::{BTreeMap, BTreeSet};

use crate::reader::{Kind, Mention, Module, Source, read};
use crate::{FLOORS, Floor};

/// One file of `src/`.
pub struct File {
    /// Its path, from `src/` on.
    pub name: String,
    /// Where it stands in the crate.
    pub module: Module,
    /// What it says.
    pub source: Source,
}

impl File {
    fn new((name, text): &(String, String)) -> Self {
        let path = name.trim_start_matches("src/").trim_end_matches(".rs");
        let mut module = path.split('/').map(String::from).collect::<Module>();
        if module.last().is_some_and(|last| last == "mod") || path == "lib" {
            module.pop();
        }
        // The program is a crate of its own: `crate` there is not the library.
        let source = read(text, if path == "main" { &[] } else { &module });
        Self {
            name: name.clone(),
            module,
            source,
        }
    }

    /// The floor that it stands on; none for the crate's root.
    pub fn floor(&self) -> Option<&'static Floor> {
        let first = self.module.first()?;
        FLOORS.iter().find(|floor| floor.name == first)
    }

    /// Whether it is `lib.rs`.
    pub fn is_root(&self) -> bool {
        self.module.is_empty()
    }
}

/// What a path leads to.
pub enum Target {
    /// Into this crate, by these segments below its root.
    Inside(Vec<String>),
    /// Another crate, by its first segment.
    Outside(String),
    /// A name of the file's own, already counted where it came in.
    Unknown,
}

/// All files, and what can be learnt only from all of them.
pub struct House {
    /// In the order of their paths.
    pub files: Vec<File>,
    modules: BTreeSet<Module>,
    /// Names that a module hands on with `pub use`, and what they stand for.
    detours: BTreeMap<Vec<String>, Vec<String>>,
    dependencies: BTreeSet<String>,
}

impl House {
    /// Reads all `files`, given as path and text.
    pub fn new(files: &[(String, String)], dependencies: &BTreeSet<String>) -> Self {
        let files = files.iter().map(File::new).collect::<Vec<_>>();
        let modules = files
            .iter()
            .flat_map(|file| file.source.modules.iter().chain([&file.module]))
            .cloned()
            .collect();
        let mut house = Self {
            files,
            modules,
            detours: BTreeMap::new(),
            dependencies: dependencies.clone(),
        };
        house.detours = house
            .files
            .iter()
            .flat_map(|file| {
                file.source
                    .mentions
                    .iter()
                    .map(move |mention| (file, mention))
            })
            .filter_map(
                |(file, mention)| match (&mention.kind, house.target(file, mention)) {
                    (Kind::Use { name, public: true }, Target::Inside(path)) => {
                        Some((child(&mention.within, name), path))
                    }
                    _ => None,
                },
            )
            .collect();
        house
    }

    /// Where a path leads to that `file` mentions.
    pub fn target(&self, file: &File, mention: &Mention) -> Target {
        let Some((first, rest)) = mention.path.split_first() else {
            return Target::Unknown;
        };
        let mut base = mention.within.clone();
        match first.as_str() {
            "crate" if file.name == "src/main.rs" => return Target::Unknown,
            "crate" | "groundwork" => base.clear(),
            "self" => {}
            "super" => {
                base.pop();
                let above = rest
                    .iter()
                    .take_while(|segment| *segment == "super")
                    .count();
                base.truncate(base.len().saturating_sub(above));
                base.extend_from_slice(&rest[above..]);
                return Target::Inside(base);
            }
            _ if self.modules.contains(&child(&base, first)) => base.push(first.clone()),
            "std" | "core" | "alloc" => return Target::Outside(first.clone()),
            _ if self.is_outside(file, mention, first) => return Target::Outside(first.clone()),
            _ => return Target::Unknown,
        }
        base.extend_from_slice(rest);
        // `use crate::a` and `crate::a::b` lead somewhere; `crate` alone does not.
        if base.is_empty() {
            Target::Unknown
        } else {
            Target::Inside(base)
        }
    }

    /// Whether a path's first segment, which is no module here, is another crate.
    fn is_outside(&self, file: &File, mention: &Mention, first: &str) -> bool {
        let brought_in = || {
            file.source.mentions.iter().any(|other| {
                matches!(&other.kind, Kind::Use { name, .. } if name == first)
                    && other.path.len() > 1
            })
        };
        match mention.kind {
            // What begins in upper case is a type whose variants are brought in.
            Kind::Use { .. } => {
                first.starts_with(|sign: char| sign.is_lowercase()) && !brought_in()
            }
            Kind::Inline => self.dependencies.contains(first) && !brought_in(),
        }
    }

    /// The path with every `pub use` on its way followed to the thing itself.
    pub fn without_detour(&self, mut path: Vec<String>) -> Vec<String> {
        // Each round follows one; more than a few would be a circle of re-exports.
        for _ in 0..8 {
            let Some((length, plain)) = (1..=path.len()).find_map(|length| {
                self.detours
                    .get(&path[..length])
                    .map(|plain| (length, plain))
            }) else {
                break;
            };
            path = [plain.as_slice(), &path[length..]].concat();
        }
        path
    }

    /// The module of the file in which a path ends.
    pub fn file_module(&self, path: &[String]) -> Module {
        self.files
            .iter()
            .map(|file| &file.module)
            .filter(|module| path.starts_with(module))
            .max_by_key(|module| module.len())
            .cloned()
            .unwrap_or_default()
    }
}

fn child(module: &[String], name: &str) -> Module {
    let mut inner = module.to_vec();
    inner.push(name.into());
    inner
}
