//! The state of copies while the Plan screen is shown, and the messages that change it.

use store::backup::{Backup, Preview, Refusal};
use store::csv::Separator;

/// How far restoring a copy has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Restore {
    /// Nothing was chosen.
    #[default]
    Idle,
    /// What was chosen is of no use.
    Refused(Refusal),
    /// What was chosen, and what it would do.
    Offered(Box<Offer>),
    /// It was taken.
    Done {
        /// Sessions that were not here before, or of which more is known now.
        sessions: usize,
    },
}

/// A copy that can be restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it holds.
    pub backup: Backup,
    /// What taking its sessions would do.
    pub preview: Preview,
    /// Whether its plan or its settings are others than those here.
    pub plan: bool,
}

/// How far saving a copy has come, as long as there is something to say of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sending {
    /// Nothing was sent, or all is known of it.
    #[default]
    Idle,
    /// A download was begun, and the person is asked whether it arrived.
    Asked,
    /// The browser gave no file.
    Refused,
}

/// How far erasing everything has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Erase {
    /// It was not asked for.
    #[default]
    No,
    /// It was asked for once.
    Asked,
    /// It was asked for twice.
    Sure,
}

/// What the Plan screen remembers of copies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupState {
    /// How far restoring has come.
    pub restore: Restore,
    /// How far erasing has come.
    pub erase: Erase,
    /// How far saving a copy has come.
    pub sending: Sending,
    /// Whether copies take the app's log along; asked for anew each time the app opens.
    pub with_log: bool,
}

impl BackupState {
    /// Nothing chosen and nothing asked; what was agreed to holds.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            with_log: self.with_log,
            ..Self::default()
        }
    }
}

/// Something about copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupMsg {
    /// Save everything in a file.
    Copy,
    /// The file was taken by another app, or the person says that it arrived.
    Copied,
    /// A download was begun; no browser reports whether it arrived.
    CopySent,
    /// The browser gives no file.
    CopyRefused,
    /// Save the sessions as a table with this between its fields.
    Table(Separator),
    /// Choose a file to restore.
    Choose,
    /// The text of the file that was chosen, or why there is none.
    Chosen(Result<String, Refusal>),
    /// Restore what was chosen: its sessions, and its plan and settings too, or not.
    Restore {
        /// Its plan and settings too.
        plan: bool,
    },
    /// Copies take the app's log along, or no longer.
    ToggleLog,
    /// Leave things as they are.
    Leave,
    /// Erase everything, once it was asked for twice.
    Erase,
}
