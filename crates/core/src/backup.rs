//! Backups in files, what comes back from them, and taking everything away.

mod notes;
pub mod state;
#[cfg(test)]
mod tests;

pub use notes::{Note, notes, sending};
pub use state::{BackupMsg, BackupState, Erase, Offer, Restore, Sending};

use super::effect::Effect;
use super::model::{Model, Notice};
use domain::backup_reminder::BackupReminder;
use domain::history::History;
use domain::month::Month;
use store::backup::{Backup, read_backup};

/// Takes one step.
pub(super) fn update(model: &mut Model, change: BackupMsg) -> Vec<Effect> {
    match change {
        BackupMsg::Copy => {
            model.backup.sending = Sending::Idle;
            vec![Effect::ExportBackup]
        }
        BackupMsg::Copied => copied(model),
        BackupMsg::CopySent => {
            model.backup.sending = Sending::Asked;
            Vec::new()
        }
        BackupMsg::CopyRefused => {
            model.backup.sending = Sending::Refused;
            Vec::new()
        }
        BackupMsg::Table(separator) => vec![Effect::ExportCsv(separator)],
        BackupMsg::Choose => {
            model.backup = model.backup.cleared();
            vec![Effect::ChooseFile]
        }
        BackupMsg::Chosen(text) => {
            model.backup.restore = match text.and_then(|it| read_backup(&it)) {
                Ok(backup) => Restore::Offered(Box::new(offer(model, backup))),
                Err(refusal) => Restore::Refused(refusal),
            };
            Vec::new()
        }
        BackupMsg::Restore { plan } => restore(model, plan),
        BackupMsg::ToggleLog => {
            model.backup.with_log = !model.backup.with_log;
            Vec::new()
        }
        BackupMsg::Leave => {
            model.backup = model.backup.cleared();
            Vec::new()
        }
        BackupMsg::Erase => erase(model),
    }
}

/// Suggests a copy once there are many sessions without one.
pub(super) fn suggest(model: &mut Model) {
    if model.settings.copies.is_due(model.history.records().len()) {
        model.notify(Notice::CopyDue);
    }
}

/// The suggestion was dismissed.
pub(super) fn put_off(model: &mut Model) -> Vec<Effect> {
    let sessions = model.history.records().len();
    model.settings.copies = model.settings.copies.put_off(sessions);
    vec![Effect::SaveSettings]
}

fn copied(model: &mut Model) -> Vec<Effect> {
    let sessions = model.history.records().len();
    model.settings.copies = BackupReminder::saved(model.today(), sessions);
    model.backup.sending = Sending::Idle;
    model.dismiss(Notice::CopyDue);
    vec![Effect::SaveSettings]
}

fn offer(model: &Model, backup: Backup) -> Offer {
    let preview = backup.preview(&model.history);
    let settings = backup.settings.as_ref().is_some_and(|theirs| {
        // When copies were made is no setting.
        let mut theirs = theirs.clone();
        theirs.copies = model.settings.copies;
        theirs != model.settings
    });
    let schedule = backup.schedule.as_ref();
    let routine = backup.routine.as_ref();
    let plan = settings
        || schedule.is_some_and(|it| *it != model.schedule)
        || routine.is_some_and(|it| *it != model.routine);
    Offer {
        backup,
        preview,
        plan,
    }
}

fn restore(model: &mut Model, plan: bool) -> Vec<Effect> {
    let Restore::Offered(offer) = std::mem::take(&mut model.backup.restore) else {
        return Vec::new();
    };
    let Offer {
        backup, preview, ..
    } = *offer;
    let mut effects = Vec::new();
    let here = std::mem::take(&mut model.history);
    for month in changed_months(&here, &backup.history) {
        effects.push(Effect::SaveHistory(month.first()));
    }
    model.history = here.merge(backup.history);
    if plan {
        model.plan.before = None;
        if let Some(schedule) = backup.schedule {
            model.schedule = schedule;
            effects.push(Effect::SaveSchedule);
        }
        if let Some(routine) = backup.routine {
            model.routine = routine;
            effects.push(Effect::SaveRoutine);
        }
        if let Some(settings) = backup.settings {
            model.settings = settings;
            effects.extend([
                Effect::SaveSettings,
                Effect::ApplyVolume,
                Effect::ApplyTheme,
                Effect::ReadClock,
            ]);
        }
    }
    model.backup.restore = Restore::Done {
        sessions: preview.adds + preview.changes,
    };
    effects
}

/// The months in which `theirs` knows more than `here`, each once.
fn changed_months(here: &History, theirs: &History) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for record in theirs.every() {
        let known = here.get(record.identity.id);
        let month = Month::of(record.identity.day);
        let changes = known.is_none_or(|it| record.by_fullness(it).is_gt());
        if changes && !months.contains(&month) {
            months.push(month);
        }
    }
    months
}

fn erase(model: &mut Model) -> Vec<Effect> {
    let (next, effects) = match model.backup.erase {
        Erase::No => (Erase::Asked, Vec::new()),
        Erase::Asked => (Erase::Sure, Vec::new()),
        Erase::Sure => (Erase::Sure, vec![Effect::Erase]),
    };
    model.backup = BackupState {
        erase: next,
        ..model.backup.cleared()
    };
    effects
}
