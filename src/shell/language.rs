//! The language that is spoken: the one that is set, or else the browser's.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{AppHandle, Owners};
use crate::device::intl::BrowserFormats;
use crate::device::{boot_script, document_root, focus, words_file};
use groundwork_core::model::{Model, Notice};
use groundwork_core::msg::Msg;
use locale::formats::English;
use locale::{Language, Words};

/// The tag that English has on the page.
const ENGLISH: &str = "en";

/// Meets the language that is set.
#[derive(Debug, Default)]
pub struct Languages {
    /// What was last met.
    set: RefCell<Option<String>>,
    /// Whether anything was met.
    met: Cell<bool>,
}

/// Speaks the language that the page has chosen before the program was there. Returns whether its
/// words are missing.
pub fn begin() -> bool {
    let Some((tag, words)) = boot_script::language() else {
        return false;
    };
    let words = words.and_then(|it| locale::from_lines(&it).ok());
    let missing = words.is_none();
    if let Some(words) = words {
        speak(&tag, Some(words));
    } else {
        speak(ENGLISH, None);
    }
    missing
}

fn speak(tag: &str, words: Option<Words>) {
    let known = Language::of_tag(tag);
    let tag = known.map_or_else(|| leaked(tag.to_owned()), |it| it.tag);
    match words {
        // An app has few languages, and each text may be on the screen: they are never dropped.
        Some(words) => locale::speak(
            tag,
            Some(Box::leak(Box::new(words))),
            BrowserFormats::leaked(tag),
        ),
        None => locale::speak(ENGLISH, None, &English),
    }
    let right_to_left = known.is_some_and(|it| it.right_to_left);
    document_root::set_attribute("lang", locale::tag());
    document_root::set_attribute("dir", if right_to_left { "rtl" } else { "ltr" });
}

fn leaked(tag: String) -> &'static str {
    Box::leak(tag.into_boxed_str())
}

impl AppHandle {
    /// Speaks what the model asks for from now on, if that has changed.
    pub(super) fn meet_language(self, owners: &Owners, model: &Model) {
        let wanted = &model.settings.language;
        let languages = &owners.languages;
        let before = languages.set.replace(wanted.clone());
        // At first it is as the page has chosen it from the same setting.
        if !languages.met.replace(true) || before == *wanted {
            return;
        }
        let tag = boot_script::pick_language(wanted.as_deref());
        spawn_local(async move { self.change_language(tag).await });
    }

    async fn change_language(self, tag: Option<String>) {
        let tag = tag.unwrap_or_else(|| ENGLISH.to_owned());
        if tag == locale::tag() {
            return;
        }
        let words = if tag == ENGLISH {
            None
        } else {
            match words_file::load(&tag).await {
                Some(words) => Some(words),
                None => return self.send(Msg::Notify(Notice::NoWords)),
            }
        };
        speak(&tag, words);
        self.language.set(locale::tag());
        self.voices_changed();
        // All of the screen is made anew.
        spawn_local(async { focus::focus("#language") });
    }
}
