//! What this tab takes over of what another tab has stored.

use super::model::{Model, Stored};
use super::msg::Msg;
use store::known::Reread;
use store::open::Opened;

/// What is stored now. A small part that is gone, or cannot be read, stays as this tab has it.
pub fn stored(model: &Model, reread: Reread) -> Stored {
    let Reread { opened, lost, .. } = reread;
    let mut stored = Stored::from(opened);
    let [settings, schedule, routine] = lost;
    if settings {
        stored.settings = model.settings.clone();
    }
    if schedule {
        stored.schedule = None;
    }
    if routine {
        stored.routine = model.routine.clone();
    }
    stored
}

impl From<Opened> for Stored {
    fn from(opened: Opened) -> Self {
        Self {
            settings: opened.settings,
            routine: opened.routine,
            schedule: opened.schedule,
            history: opened.history,
            unfinished: opened.unfinished,
        }
    }
}

/// Whether what `msg` does depends on the whole history, so that months not read yet come first.
pub fn uses_history(msg: &Msg) -> bool {
    !matches!(
        msg,
        Msg::Pwa(_) | Msg::Clock | Msg::PlaysElsewhere | Msg::PlaysNowhereElse | Msg::Older(_)
    )
}
