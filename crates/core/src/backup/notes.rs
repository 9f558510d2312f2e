//! What the Plan screen says below its buttons for copies: what a chosen file holds, what became
//! of it, and whether to erase everything.

use super::state::{BackupMsg, Erase, Offer, Restore, Sending};
use crate::model::Model;
use crate::words::backup as words;
use locale::text::{self, common};

/// Something said or asked, and the answers to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub head: String,
    /// What follows it at once.
    pub text: String,
    /// Further paragraphs.
    pub more: Vec<String>,
    /// The answers: what a button does, and its name.
    pub answers: Vec<(BackupMsg, &'static str)>,
}

impl Note {
    fn new(head: &str, text: &str, answers: &[(BackupMsg, &'static str)]) -> Self {
        Self {
            head: head.to_owned(),
            text: text.to_owned(),
            more: Vec::new(),
            answers: answers.to_vec(),
        }
    }
}

/// What is to be said of restoring, and of erasing.
pub fn notes(model: &Model) -> Vec<Note> {
    let all = [sending(model), restoring(model), erasing(model)];
    all.into_iter().flatten().collect()
}

/// What is to be said of a copy on its way, wherever it was asked for.
pub fn sending(model: &Model) -> Option<Note> {
    let (head, text) = match model.backup.sending {
        Sending::Idle => return None,
        Sending::Asked => (text::backup::arrived(), text::backup::arrived_about()),
        Sending::Refused => (text::backup::no_file(), text::backup::no_file_about()),
    };
    let answers: &[_] = match model.backup.sending {
        Sending::Asked => &[
            (BackupMsg::Copied, text::backup::arrived_yes()),
            (BackupMsg::Copy, text::backup::try_again()),
            (BackupMsg::Leave, common::no()),
        ],
        _ => &[(BackupMsg::Leave, common::close())],
    };
    Some(Note::new(head, text, answers))
}

fn restoring(model: &Model) -> Option<Note> {
    let close = (BackupMsg::Leave, common::close());
    Some(match &model.backup.restore {
        Restore::Idle => return None,
        Restore::Refused(refusal) => {
            let (head, text) = words::refusal(*refusal);
            Note::new(
                head,
                text,
                &[(BackupMsg::Choose, text::backup::choose_another()), close],
            )
        }
        Restore::Offered(offer) => offered(model, offer),
        Restore::Done { sessions } => Note::new(&words::restored(*sessions), "", &[close]),
    })
}

fn offered(model: &Model, offer: &Offer) -> Note {
    let (head, also) = words::preview(&offer.preview);
    let first = model.is_first_run();
    let mut note = Note::new(&head, &also, &answers(offer, first));
    let damage = offer.preview.refused.iter();
    note.more.extend(damage.map(|it| words::damage(*it)));
    if offer.plan && !first {
        note.more.push(text::backup::other_plan().to_owned());
    }
    note
}

/// Before the first session there is nothing that the copy's plan could replace.
fn answers(offer: &Offer, first: bool) -> Vec<(BackupMsg, &'static str)> {
    let sessions = BackupMsg::Restore { plan: false };
    let all = BackupMsg::Restore { plan: true };
    let leave = (BackupMsg::Leave, common::not_now());
    let new = offer.preview.adds + offer.preview.changes > 0;
    match (new, offer.plan) {
        _ if first => vec![(all, text::backup::restore_all()), leave],
        (false, false) => vec![(BackupMsg::Leave, common::close())],
        (true, false) => vec![(sessions, text::backup::restore_all()), leave],
        (false, true) => vec![(all, text::backup::restore_plan()), leave],
        (true, true) => vec![
            (sessions, text::backup::restore_sessions()),
            (all, text::backup::restore_both()),
            leave,
        ],
    }
}

fn erasing(model: &Model) -> Option<Note> {
    let keep = (BackupMsg::Leave, text::backup::erase_keep());
    let number = model.history.records().len();
    match model.backup.erase {
        Erase::No => None,
        Erase::Asked => Some(Note::new(
            text::backup::erase_ask(),
            &text::backup::erase_about(number),
            &[
                keep,
                (BackupMsg::Copy, text::backup::erase_copy()),
                (BackupMsg::Erase, text::backup::erase()),
            ],
        )),
        Erase::Sure => Some(Note::new(
            text::backup::erase_sure(),
            text::backup::erase_sure_about(),
            &[keep, (BackupMsg::Erase, text::backup::erase_yes())],
        )),
    }
}
