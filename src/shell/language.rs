//! The language that is spoken: the one that is set, or else the browser's.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{AppHandle, Owners};
use crate::device::focus_anchor::FocusAnchor;
use crate::device::intl::BrowserFormats;
use crate::device::{boot_script, document_root, words_file};
use groundwork_core::model::{Model, Notice};
use groundwork_core::msg::Msg;
use locale::formats::English;
use locale::{Language, Words};

/// The tag that English has on the page.
const ENGLISH: &str = "en";

/// The language that was last set.
#[derive(Debug)]
pub struct Languages(RefCell<Option<String>>);

impl Languages {
    /// At first it is the one by which the page has chosen.
    pub fn new(set: Option<String>) -> Self {
        Self(RefCell::new(set))
    }
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
    match words {
        // An app has few languages, and each text may be on the screen: they are never dropped.
        Some(words) => locale::speak(
            leaked(tag),
            Some(Box::leak(Box::new(words))),
            BrowserFormats::leaked(leaked(tag)),
        ),
        None => locale::speak(ENGLISH, None, &English),
    }
    let right_to_left = Language::of_tag(locale::tag()).is_some_and(|it| it.right_to_left);
    document_root::set_attribute("lang", locale::tag());
    document_root::set_attribute("dir", if right_to_left { "rtl" } else { "ltr" });
}

/// The pseudo-language is none of those that are known.
fn leaked(tag: &str) -> &'static str {
    match Language::of_tag(tag) {
        Some(language) => language.tag,
        None => Box::leak(tag.into()),
    }
}

impl AppHandle {
    /// Speaks what the model asks for from now on, if that has changed.
    pub(super) fn meet_language(self, owners: &Owners, model: &Model) {
        let wanted = &model.settings.language;
        if owners.languages.0.replace(wanted.clone()) == *wanted {
            return;
        }
        spawn_local(async move { self.change_language().await });
    }

    /// Speaks the language that is set where the page has chosen another: it reads a short text of its
    /// own, which can be lost alone.
    pub(super) fn check_language(self) {
        let chosen = boot_script::language().map(|(tag, _)| tag);
        if chosen.as_deref().unwrap_or(ENGLISH) != self.wanted_language() {
            spawn_local(async move { self.change_language().await });
        }
    }

    async fn change_language(self) {
        let tag = self.wanted_language();
        let words = if tag == ENGLISH {
            None
        } else {
            words_file::load(&tag).await
        };
        // Another one may have been set meanwhile.
        if tag != self.wanted_language() || tag == locale::tag() {
            return;
        }
        if words.is_none() && tag != ENGLISH {
            self.send(Msg::Notify(Notice::NoWords));
        } else {
            self.send(Msg::Dismiss(Notice::NoWords));
        }
        // All of the screen is made anew.
        let focus = FocusAnchor::capture();
        speak(&tag, words);
        self.language.set(locale::tag());
        self.voices_changed();
        if let Some(focus) = focus {
            spawn_local(async move { focus.restore() });
        }
    }

    fn wanted_language(self) -> String {
        let set = self.try_read_untracked(|it| it.settings.language.clone());
        let tag = boot_script::pick_language(set.flatten().as_deref());
        tag.unwrap_or_else(|| ENGLISH.to_owned())
    }
}
