//! What holds for every prescription that the Plan screen allows.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any};
use proptest::sample::{select, subsequence};
use proptest::{prop_assert_eq, proptest};

use super::super::{MOST_COUNT, MOST_EXTRA, PlainText, Prescription, read, write};
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form, Side, Sides};
use domain::routine::Item;
use domain::schedule::Rule;
use domain::time::Millis;
use domain::weekday::{Weekday, Weekdays};

proptest! {
    #[test]
    fn a_prescription_is_read_as_it_was_written(asked in prescription()) {
        let reading = read(&write(&asked));
        prop_assert_eq!(&reading.unreadable, &[]);
        prop_assert_eq!(&asked.bounded(), &asked);
        prop_assert_eq!(reading.asked, Some(asked));
    }

    #[test]
    fn any_prescription_is_written_within_the_bounds(asked in anything()) {
        let near = asked.bounded();
        prop_assert_eq!(&near.bounded(), &near);
        let reading = read(&write(&asked));
        prop_assert_eq!(&reading.unreadable, &[]);
        prop_assert_eq!(reading.asked, Some(near));
    }
}

/// Every prescription that can be put together on the Plan screen.
pub fn prescription() -> impl Strategy<Value = Prescription> {
    let seconds = |steps: std::ops::RangeInclusive<u64>| steps.prop_map(|it| Millis::secs(it * 5));
    let item = (
        select(Exercise::ALL.to_vec()),
        1..=MOST_COUNT,
        1..=60_u64,
        (band(), form()),
        sides(MOST_EXTRA),
        (seconds(1..=24), seconds(1..=24)),
    );
    let item = item.prop_map(|(exercise, count, hold, (band, form), sides, times)| {
        let form = match exercise {
            Exercise::GluteBridge => form,
            _ => Form::Standard,
        };
        let hold = match exercise {
            Exercise::LateralWalk => 0,
            _ => hold,
        };
        let sides = match sides {
            Sides::More(_, extra) if count + extra > MOST_COUNT || form == Form::TwoLegs => {
                Sides::Even
            }
            other => other,
        };
        let dose = Dose {
            count,
            hold: Millis::secs(hold),
            band,
            form,
        };
        item_of(exercise, dose, sides, times)
    });
    let last_day = (0..0x8000_i32).prop_map(|days| Day::FIRST.plus(18_262 + days));
    let parts = (seconds(1..=12), vec(item, 0..=15), option::of(last_day));
    (parts, texts(), rule()).prop_map(|((ready, exercises, last_day), (name, note), rule)| {
        Prescription {
            name,
            note,
            ready,
            exercises,
            rule,
            last_day,
        }
    })
}

/// Every prescription whatever, within its types.
fn anything() -> impl Strategy<Value = Prescription> {
    let time = || any::<u64>().prop_map(Millis::new);
    let item = (
        select(Exercise::ALL.to_vec()),
        any::<u8>(),
        time(),
        (band(), form()),
        sides(u8::MAX),
        (time(), time()),
    );
    let item = item.prop_map(|(exercise, count, hold, (band, form), sides, times)| {
        let dose = Dose {
            count,
            hold,
            band,
            form,
        };
        item_of(exercise, dose, sides, times)
    });
    let day = (0..=Day::FIRST.days_until(Day::LAST)).prop_map(|days| Day::FIRST.plus(days));
    let parts = (time(), vec(item, 0..20), option::of(day));
    (parts, texts(), rule()).prop_map(|((ready, exercises, last_day), (name, note), rule)| {
        Prescription {
            name,
            note,
            ready,
            exercises,
            rule,
            last_day,
        }
    })
}

fn item_of(
    exercise: Exercise,
    dose: Dose,
    sides: Sides,
    (change, switch): (Millis, Millis),
) -> Item {
    Item {
        exercise,
        dose,
        sides,
        change,
        switch,
    }
}

fn band() -> impl Strategy<Value = Band> {
    select(vec![Band::None, Band::Light, Band::Medium, Band::Heavy])
}

fn form() -> impl Strategy<Value = Form> {
    select(vec![Form::Standard, Form::TwoLegs, Form::ArmsCrossed])
}

fn sides(most: u8) -> impl Strategy<Value = Sides> {
    let more = (select(Side::BOTH.to_vec()), 1..=most);
    proptest::prop_oneof![
        Just(Sides::Even),
        more.prop_map(|(side, extra)| Sides::More(side, extra)),
    ]
}

fn rule() -> impl Strategy<Value = Option<Rule>> {
    let weekdays = subsequence(Weekday::ALL.to_vec(), 1..=7);
    proptest::prop_oneof![
        Just(None),
        Just(Some(Rule::EveryDay)),
        Just(Some(Rule::EveryOtherDay)),
        weekdays.prop_map(|days| Weekdays::new(days).map(Rule::Weekdays)),
    ]
}

fn texts() -> impl Strategy<Value = (PlainText, PlainText)> {
    let text = || proptest::prop_oneof!["[ -~]{0,130}", "[A-Za-z .,]{0,130}", any::<String>()];
    (text(), text()).prop_map(|(name, note)| (PlainText::name(&name), PlainText::note(&note)))
}
