//! What the next first paint has to know of the model.

use super::model::Model;
use domain::day::Day;
use store::boot::BootHints;

/// The hints for the next time the page opens.
pub fn hints(model: &Model) -> BootHints {
    let today = model.today();
    // By instant: a session of yesterday may stand behind one of today after a journey.
    let latest = model.history.records().iter().rev();
    let done = latest
        .take_while(|it| it.identity.day >= today.plus(-1))
        .any(|it| it.identity.day == today && it.counts());
    BootHints {
        theme: model.settings.theme,
        returning: model.loading_history || !model.is_first_run(),
        unfinished: model.session.is_some() || model.can_go_on(),
        done_until: done.then(|| end_of(today, model)),
    }
}

/// When the local day ends, in milliseconds since 1970, by the clock's present offset from UTC: an
/// hour off where the clocks change that night, which only costs a line in the first paint.
fn end_of(day: Day, model: &Model) -> i64 {
    const HOUR: i64 = 3_600_000;
    let days = Day::FIRST.days_until(day.plus(1));
    let local = i64::from(days) * 24 * HOUR + i64::from(model.settings.day_start) * HOUR;
    local - i64::from(model.wall.offset_min) * 60_000
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stored;
    use crate::now::Wall;
    use domain::history::{History, Identity, Record, RecordId};
    use domain::routine::Routine;
    use domain::settings::Theme;
    use domain::time::Millis;

    /// 2026-03-02 at noon in Berlin.
    const NOON: i64 = 1_772_449_200_000;
    const HOUR: i64 = 3_600_000;

    /// An app with a whole session on each of these days before today.
    fn model(days_ago: &[i32]) -> Model {
        let day = Day::parse("2026-03-02").unwrap();
        let sets = Routine::default().to_sets();
        let counts: Vec<u8> = sets.iter().map(|it| it.dose.count).collect();
        let records = days_ago.iter().zip(1..).map(|(ago, id)| {
            let identity = Identity {
                id: RecordId(id),
                day: day.plus(-ago),
                epoch_ms: NOON - i64::from(*ago) * 24 * HOUR,
                offset_min: 60,
            };
            Record::of(identity, Millis::secs(600), &sets, &counts)
        });
        let stored = Stored {
            history: History::of(records.collect()),
            ..Stored::default()
        };
        let wall = Wall {
            epoch_ms: NOON,
            offset_min: 60,
            day,
        };
        Model::open(stored, wall)
    }

    #[track_caller]
    fn check(days_ago: &[i32], day_start: u32, returning: bool, done_until: Option<i64>) {
        let mut model = model(days_ago);
        model.settings.day_start = day_start;
        let wanted = BootHints {
            returning,
            done_until,
            ..BootHints::default()
        };
        assert_eq!(hints(&model), wanted);
    }

    #[test]
    fn the_headline_of_a_done_day_holds_until_the_day_ends() {
        check(&[], 3, false, None);
        check(&[1], 3, true, None);
        check(&[0, 1], 3, true, Some(NOON + 15 * HOUR));
        check(&[0], 0, true, Some(NOON + 12 * HOUR));
    }

    #[test]
    fn months_to_be_read_later_are_a_history() {
        let mut model = model(&[]);
        model.loading_history = true;
        model.settings.theme = Theme::Dark;
        let wanted = BootHints {
            theme: Theme::Dark,
            returning: true,
            ..BootHints::default()
        };
        assert_eq!(hints(&model), wanted);
    }
}
