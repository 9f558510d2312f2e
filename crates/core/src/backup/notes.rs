//! What the Plan screen says below its buttons for copies: what a chosen file holds, what became
//! of it, and whether to erase everything.

use super::state::{BackupMsg, Erase, Offer, Restore, Sending};
use crate::model::Model;
use crate::words::backup as words;

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
        Sending::Asked => words::ARRIVED,
        Sending::Refused => words::NO_FILE,
    };
    let answers: &[_] = match model.backup.sending {
        Sending::Asked => &[
            (BackupMsg::Copied, "Yes, it did"),
            (BackupMsg::Copy, "Try again"),
            (BackupMsg::Leave, "No"),
        ],
        _ => &[(BackupMsg::Leave, "Close")],
    };
    Some(Note::new(head, text, answers))
}

fn restoring(model: &Model) -> Option<Note> {
    let close = (BackupMsg::Leave, "Close");
    Some(match &model.backup.restore {
        Restore::Idle => return None,
        Restore::Refused(refusal) => {
            let (head, text) = words::refusal(*refusal);
            Note::new(
                head,
                text,
                &[(BackupMsg::Choose, "Choose another file"), close],
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
        note.more.push(words::OTHER_PLAN.to_owned());
    }
    note
}

/// Before the first session there is nothing that the copy's plan could replace.
fn answers(offer: &Offer, first: bool) -> Vec<(BackupMsg, &'static str)> {
    let sessions = BackupMsg::Restore { plan: false };
    let all = BackupMsg::Restore { plan: true };
    let leave = (BackupMsg::Leave, "Not now");
    let new = offer.preview.adds + offer.preview.changes > 0;
    match (new, offer.plan) {
        _ if first => vec![(all, "Restore"), leave],
        (false, false) => vec![(BackupMsg::Leave, "Close")],
        (true, false) => vec![(sessions, "Restore"), leave],
        (false, true) => vec![(all, "Take its plan"), leave],
        (true, true) => vec![
            (sessions, "Restore its sessions"),
            (all, "Sessions and plan"),
            leave,
        ],
    }
}

fn erasing(model: &Model) -> Option<Note> {
    let keep = (BackupMsg::Leave, "Keep everything");
    let number = model.history.records().len();
    match model.backup.erase {
        Erase::No => None,
        Erase::Asked => Some(Note::new(
            "Erase everything?",
            &words::erase(number),
            &[
                keep,
                (BackupMsg::Copy, "Save a copy first"),
                (BackupMsg::Erase, "Erase everything"),
            ],
        )),
        Erase::Sure => Some(Note::new(
            "Erase it for good?",
            words::SURE,
            &[keep, (BackupMsg::Erase, "Erase it for good")],
        )),
    }
}
