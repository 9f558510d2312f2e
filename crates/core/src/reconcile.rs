//! Takes over what `IndexedDB` has newer, once it has answered.

use super::effect::Effect;
use super::model::Model;
use store::key::StoreKey;
use store::reconcile::Reconciled;

/// Adds what was reconciled to the model, and has it written where it was lost.
pub(super) fn adopt(model: &mut Model, reconciled: Reconciled) -> Vec<Effect> {
    let ours = std::mem::take(&mut model.history);
    model.history = ours.merge(reconciled.history);
    if let Some(routine) = reconciled.routine {
        model.routine = routine;
        model.plan.before = None;
    }
    if let Some(schedule) = reconciled.schedule {
        model.schedule = schedule;
    }
    let mut effects = Vec::new();
    if let Some(settings) = reconciled.settings {
        model.settings = settings;
        effects.extend([Effect::ApplyVolume, Effect::ApplyTheme, Effect::ReadClock]);
    }
    if model.session.is_none() {
        let history = &model.history;
        let unfinished = reconciled.unfinished.or(model.unfinished.take());
        model.unfinished = unfinished.filter(|it| !history.holds(it.identity.id));
    }
    effects.extend(reconciled.save.into_iter().filter_map(|part| match part {
        StoreKey::Settings => Some(Effect::SaveSettings),
        StoreKey::Schedule => Some(Effect::SaveSchedule),
        StoreKey::Routine => Some(Effect::SaveRoutine),
        StoreKey::Session => None,
        StoreKey::History(month) => Some(Effect::SaveHistory(month.first())),
    }));
    effects
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stored;
    use crate::now::Wall;
    use domain::checkpoint::Checkpoint;
    use domain::day::Day;
    use domain::history::{History, Identity, Record, RecordId};
    use domain::month::Month;
    use domain::notes::Notes;
    use domain::settings::Settings;
    use domain::time::Millis;

    fn identity(id: u64) -> Identity {
        Identity {
            id: RecordId(id),
            day: Day::FIRST,
            epoch_ms: 0,
            offset_min: 0,
        }
    }

    fn history(ids: &[u64]) -> History {
        let record = |it: &u64| Record {
            identity: identity(*it),
            played: Millis::ZERO,
            work: Vec::new(),
            notes: Notes::default(),
        };
        History::of(ids.iter().map(record).collect())
    }

    fn unfinished(id: u64) -> Checkpoint {
        Checkpoint {
            identity: identity(id),
            sets: Vec::new(),
            done: Vec::new(),
            set: 0,
            rep: 0,
            played: Millis::ZERO,
            at_epoch_ms: 0,
            notes: Notes::default(),
        }
    }

    fn model(history: History, unfinished: Option<Checkpoint>) -> Model {
        let stored = Stored {
            history,
            unfinished,
            ..Stored::default()
        };
        let wall = Wall {
            epoch_ms: 0,
            offset_min: 0,
            day: Day::FIRST,
        };
        Model::open(stored, wall)
    }

    #[test]
    fn records_that_were_lost_come_back_and_are_written() {
        let mut model = model(history(&[1]), None);
        let month = Month::of(Day::FIRST);
        let reconciled = Reconciled {
            history: history(&[1, 2]),
            save: vec![StoreKey::History(month), StoreKey::Schedule],
            ..Reconciled::default()
        };
        let effects = adopt(&mut model, reconciled);
        assert_eq!(model.history, history(&[1, 2]));
        let day = month.first();
        assert_eq!(effects, [Effect::SaveHistory(day), Effect::SaveSchedule]);
    }

    #[test]
    fn what_was_not_recalled_stays_as_it_is() {
        let mut model = model(history(&[1]), Some(unfinished(2)));
        model.settings.muted = true;
        assert_eq!(adopt(&mut model, Reconciled::default()), []);
        assert!(model.settings.muted);
        assert_eq!(model.unfinished, Some(unfinished(2)));
    }

    #[test]
    fn settings_that_were_lost_are_heard_at_once() {
        let mut model = model(history(&[]), None);
        let muted = Settings {
            muted: true,
            ..Settings::default()
        };
        let reconciled = Reconciled {
            settings: Some(muted.clone()),
            ..Reconciled::default()
        };
        let effects = adopt(&mut model, reconciled);
        assert!(effects.contains(&Effect::ApplyVolume));
        assert_eq!(model.settings, muted);
    }

    #[test]
    fn a_session_that_the_journal_saw_end_is_not_gone_on_with() {
        let mut model = model(history(&[]), Some(unfinished(7)));
        let reconciled = Reconciled {
            history: history(&[7]),
            ..Reconciled::default()
        };
        adopt(&mut model, reconciled);
        assert_eq!(model.unfinished, None);
    }

    #[test]
    fn a_session_that_only_the_journal_knows_can_be_gone_on_with() {
        let mut model = model(history(&[]), None);
        let reconciled = Reconciled {
            unfinished: Some(unfinished(7)),
            ..Reconciled::default()
        };
        adopt(&mut model, reconciled);
        assert_eq!(model.unfinished, Some(unfinished(7)));
    }
}
