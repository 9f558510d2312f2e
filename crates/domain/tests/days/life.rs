//! Lives lived day by day, in which schedules are changed as they go.

use domain::day::Day;
use domain::schedule::{Pause, PauseReason, Rule, Schedule};
use domain::streak::{Mark, Marks, Standing};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;

use crate::{any_rule, origin, up_to};

#[derive(Clone, Copy, Debug)]
enum Edit {
    Rule(Rule),
    /// From so many days ahead (behind, if negative), for so many more days or open.
    Pause(i32, Option<i32>),
    EndPause,
    CallOff(i32),
}

/// What happens on a day: an edit, a session, another edit.
type Today = (Option<Edit>, bool, Option<Edit>);

fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        any_rule().prop_map(Edit::Rule),
        (-3..6i32, weighted(0.8, 0..6i32)).prop_map(|(first, days)| Edit::Pause(first, days)),
        Just(Edit::EndPause),
        (0..6i32).prop_map(Edit::CallOff),
    ]
}

fn any_life() -> impl Strategy<Value = Vec<Today>> {
    let day = (
        weighted(0.08, any_edit()),
        any::<bool>(),
        weighted(0.08, any_edit()),
    );
    vec(day, 1..60)
}

fn apply(schedule: &mut Schedule, edit: Edit, today: Day, has_session: bool) {
    match edit {
        Edit::Rule(rule) => schedule.change(rule, today, has_session),
        Edit::Pause(first, days) => {
            let first = today.plus(first);
            let last = days.map(|days| first.plus(days));
            let pause = Pause {
                first,
                last,
                reason: PauseReason::Away,
            };
            schedule.pause(pause, today, has_session);
        }
        Edit::EndPause => schedule.end_pause(today, has_session),
        Edit::CallOff(ahead) => schedule.call_off(today.plus(ahead), today),
    }
}

/// Of the marks before the day from which an edit acts, only yesterday's may turn, and only into
/// late or out of it.
fn check_edit(
    before: &Standing,
    after: &Standing,
    today: Day,
    has_session: bool,
) -> Result<(), TestCaseError> {
    let yesterday = today.plus(-1);
    if has_session {
        prop_assert_eq!(&before.marks, &after.marks);
        prop_assert_eq!(before.days_on_plan, after.days_on_plan);
    }
    let settled = yesterday.plus(-1);
    prop_assert_eq!(up_to(&before.marks, settled), up_to(&after.marks, settled));
    let (old, new) = (before.marks.get(yesterday), after.marks.get(yesterday));
    prop_assert!(old == new || (old == Some(Mark::Late)) != (new == Some(Mark::Late)));
    Ok(())
}

/// What a night may change: yesterday's late or due, and nothing else.
fn check_night(evening: &Marks, morning: &Marks, today: Day) -> Result<(), TestCaseError> {
    for (day, old) in evening.iter() {
        let new = morning.get(day);
        match old {
            Mark::Late => {
                prop_assert!(matches!(
                    new,
                    Some(Mark::Moved | Mark::Excused | Mark::Missed)
                ));
            }
            Mark::Due => prop_assert!(day == today.plus(-1) && new != Some(Mark::Done)),
            _ => prop_assert_eq!(new, Some(old)),
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn edits_leave_the_past_and_nights_only_settle_it(rule in any_rule(), life in any_life()) {
        let mut schedule = Schedule::new(rule, origin());
        let mut sessions: Vec<Day> = vec![];
        let mut evening = Standing::of(&sessions, &schedule, origin());
        for (today, (first_edit, session, second_edit)) in origin().through(Day::LAST).zip(life) {
            let morning = Standing::of(&sessions, &schedule, today);
            check_night(&evening.marks, &morning.marks, today)?;
            prop_assert!(morning.best >= evening.best);
            evening = morning;
            for (edit, has_session) in [(first_edit, false), (second_edit, session)] {
                if has_session {
                    sessions.push(today);
                    let done = Standing::of(&sessions, &schedule, today);
                    let settled = today.plus(-2);
                    prop_assert_eq!(up_to(&evening.marks, settled), up_to(&done.marks, settled));
                    prop_assert!(done.days_on_plan >= evening.days_on_plan);
                    evening = done;
                }
                if let Some(edit) = edit {
                    apply(&mut schedule, edit, today, has_session);
                    let edited = Standing::of(&sessions, &schedule, today);
                    check_edit(&evening, &edited, today, has_session)?;
                    evening = edited;
                }
            }
        }
    }
}
