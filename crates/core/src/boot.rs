//! What the next first paint has to know of the model.

use super::model::Model;
use super::{today, words};
use domain::day::Day;
use domain::streak::{Standing, asked_days};
use domain::timeline::Set;
use figure::{Movement, ViewBox};
use store::boot::{BootHints, DayHint, ReadyHint};

use super::figure_frame::FigureKey;

/// For this many days from today on it is said whether Start is offered.
const AHEAD: i32 = 28;

/// The words of Today are kept for today and the days after it, up to this many in all. Who comes
/// later than that gets a first paint without them.
const KEPT_DAYS: i32 = 8;

/// The hints for the next time the page opens.
pub fn hints(model: &Model) -> BootHints {
    let today = model.today();
    let unfinished = model.session.is_some() || model.can_go_on();
    let first = model.routine.to_sets().into_iter().next();
    BootHints {
        theme: model.settings.theme,
        language: model.settings.language.clone(),
        words: locale::tag(),
        returning: model.loading_history || !model.is_first_run(),
        unfinished,
        day_start: model.settings.day_start,
        done: is_done(model, today).then_some(today),
        starts: if unfinished || first.is_none() {
            Vec::new()
        } else {
            starts(model, today)
        },
        ready: first.as_ref().map(ready),
        days: days(model),
    }
}

/// How a session begins with this set: its name, the position to take, and the body in it.
pub fn ready(set: &Set) -> ReadyHint {
    let cast = FigureKey::of(set);
    let figure = cast.figure();
    let pose = figure.pose(Movement::Ready(f64::MAX));
    let picture = figure.still_picture(ViewBox::Stage, cast.side, cast.band, pose);
    ReadyHint {
        name: words::name(set.exercise),
        position: words::position(set.exercise, set.side),
        view_box: picture.view_box,
        mirrored: picture.mirrored,
        shadow: picture.shadow,
        shapes: picture
            .shapes
            .into_iter()
            .map(|it| (it.d, it.fill))
            .collect(),
    }
}

/// What Today says on the next days. Nothing while there is nothing to say, while it is not known,
/// or while another tab, which writes its own hints, is playing.
fn days(model: &Model) -> Vec<DayHint> {
    if model.is_first_run() || model.loading_history || model.elsewhere {
        return Vec::new();
    }
    let today = model.today();
    let sessions = model.history.session_days();
    (0..KEPT_DAYS)
        .map(|ahead| {
            let day = today.plus(ahead);
            let standing = Standing::of(&sessions, &model.schedule, day);
            day_hint(model, &standing, day)
        })
        .collect()
}

fn day_hint(model: &Model, standing: &Standing, day: Day) -> DayHint {
    let week = today::week(model, standing, day);
    DayHint {
        day,
        date: words::short_day(day),
        headline: today::headline(model, standing),
        habit: [
            words::standing::stands(standing, model.history.records().len()),
            words::standing::reason(standing),
            words::standing::besides(standing),
            words::standing::why(standing),
        ],
        week: week
            .into_iter()
            .map(|(it, mark)| (letter(it), words::weekday_classes(mark, it == day)))
            .collect(),
    }
}

fn letter(day: Day) -> String {
    words::weekday_letter(day.weekday()).to_owned()
}

fn is_done(model: &Model, today: Day) -> bool {
    // By instant: a session of yesterday may be later in the list than one of today after a journey.
    let latest = model.history.records().iter().rev();
    latest
        .take_while(|it| it.identity.day >= today.plus(-1))
        .any(|it| it.identity.day == today && it.counts())
}

fn starts(model: &Model, today: Day) -> Vec<Day> {
    let sessions = model.history.session_days();
    asked_days(&sessions, &model.schedule, today, today.plus(AHEAD))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stored;
    use crate::now::Wall;
    use domain::history::{History, Identity, Record, RecordId};
    use domain::routine::Routine;
    use domain::time::Millis;

    /// 2026-03-02 at noon in Berlin.
    const NOON: i64 = 1_772_449_200_000;
    const DAY_MS: i64 = 86_400_000;

    /// An app with a whole session on each of these days before today.
    fn model(days_ago: &[i32]) -> Model {
        let day = Day::parse("2026-03-02").unwrap();
        let sets = Routine::default().to_sets();
        let counts: Vec<u8> = sets.iter().map(|it| it.dose.count).collect();
        let records = days_ago.iter().zip(1..).map(|(ago, id)| {
            let identity = Identity {
                id: RecordId(id),
                day: day.plus(-ago),
                epoch_ms: NOON - i64::from(*ago) * DAY_MS,
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
    fn check(days_ago: &[i32], done: bool, starts: &[i32]) {
        let model = model(days_ago);
        let hints = hints(&model);
        let today = model.wall.day;
        assert_eq!(hints.returning, !days_ago.is_empty());
        assert_eq!(hints.done, done.then_some(today));
        let wanted: Vec<Day> = starts.iter().map(|it| today.plus(*it)).collect();
        assert_eq!(hints.starts[..wanted.len()], wanted);
    }

    #[test]
    fn start_is_offered_on_the_days_that_ask() {
        // Every other day, counted from the last session.
        check(&[], false, &[0, 2, 4]);
        check(&[2], false, &[0, 2, 4]);
        check(&[1], false, &[1, 3, 5]);
        check(&[0, 2], true, &[2, 4, 6]);
    }

    #[test]
    fn the_first_exercise_and_its_position_are_there_before_the_program() {
        let ready = hints(&model(&[])).ready.unwrap();
        assert_eq!(ready.name, "Clams");
        assert_eq!(ready.position, "Lie on your right side, heels together.");
        assert!(
            ready
                .shapes
                .iter()
                .all(|(d, fill)| d.starts_with('M') && fill.starts_with("var("))
        );
    }

    #[test]
    fn without_exercises_there_is_nothing_to_start() {
        let mut model = model(&[2]);
        model.routine.items.clear();
        let hints = hints(&model);
        assert_eq!((hints.starts, hints.ready), (Vec::new(), None));
    }

    #[track_caller]
    fn check_headlines(days_ago: &[i32], headlines: &[&str]) {
        let model = model(days_ago);
        let days = hints(&model).days;
        let said: Vec<_> = days.iter().map(|it| it.headline.0.as_str()).collect();
        assert_eq!(said[..headlines.len()], *headlines);
        for (ahead, hint) in (0..).zip(&days) {
            assert_eq!(hint.day, model.wall.day.plus(ahead));
        }
    }

    #[test]
    fn each_day_has_the_words_that_its_screen_will_have() {
        check_headlines(&[2], &["Four exercises,", "Four exercises,"]);
        check_headlines(&[1], &["Rest day.", "Four exercises,"]);
        check_headlines(
            &[0, 2],
            &["Done for today.", "Rest day.", "Four exercises,"],
        );
        check_headlines(&[], &[]);
        assert_eq!(hints(&model(&[])).days, []);
    }

    /// That the words kept for a day are those of the screen on that day.
    #[test]
    fn the_kept_words_are_the_screens_words() {
        for days_ago in [vec![0], vec![1], vec![2], vec![9, 7, 5, 3], vec![40, 38]] {
            let mut model = model(&days_ago);
            for hint in hints(&model).days {
                model.wall.day = hint.day;
                let today = today::today(&model);
                assert_eq!(hint.headline, today.headline, "{days_ago:?} {}", hint.day);
                let habit = [today.stands, today.reason, today.besides, today.why.0];
                assert_eq!(hint.habit, habit, "{days_ago:?} {}", hint.day);
                assert_eq!(hint.week.len(), today.week.len());
            }
        }
    }

    #[test]
    fn while_another_tab_plays_or_months_are_missing_no_words_are_kept() {
        let mut model = model(&[2]);
        model.elsewhere = true;
        assert_eq!(hints(&model).days, []);
        model.elsewhere = false;
        model.loading_history = true;
        assert_eq!(hints(&model).days, []);
    }

    #[test]
    fn months_to_be_read_later_are_a_history() {
        let mut model = model(&[]);
        model.loading_history = true;
        assert!(hints(&model).returning);
    }
}
