//! Differences as sentences.

use super::{Part, beyond_the_usual, differences, taken_over, words};
use crate::plan::state::Field;
use domain::day::Day;
use domain::exercise::{Band, Exercise, Form, Side, Sides};
use domain::routine::{Item, Routine};
use domain::schedule::Rule;
use domain::time::Millis;
use domain::weekday::{Weekday, Weekdays};
use store::link::{HOLD, MOST_COUNT, MOVE, Prescription, Unreadable, Value, read, write};

const RULE: Rule = Rule::EveryOtherDay;

fn today() -> Day {
    Day::new(2026, 11, 29).unwrap()
}

/// What there is now, asked again.
fn same() -> Prescription {
    Prescription::from_routine(&Routine::default(), RULE)
}

/// What `change` makes of what there is now, in sentences.
#[track_caller]
fn check(change: impl FnOnce(&mut Prescription), sentences: &[&str]) {
    let mut asked = same();
    change(&mut asked);
    let found = differences(&asked, &Routine::default(), RULE, today());
    let found: Vec<String> = found.iter().map(words::difference).collect();
    assert_eq!(found, sentences);
    // It is the same after the way through a link.
    let again = read(&write(&asked)).asked.unwrap();
    assert_eq!(again, asked);
}

fn weekdays(days: &[Weekday]) -> Option<Rule> {
    Weekdays::new(days.iter().copied()).map(Rule::Weekdays)
}

#[test]
fn the_same_has_no_difference() {
    check(|_| {}, &[]);
    check(|it| it.rule = None, &[]);
}

#[test]
fn a_dose_is_told_in_one_sentence_for_each_exercise() {
    check(
        |it| it.exercises[0].dose.count = 12,
        &["Clams: 12 instead of 10."],
    );
    check(
        |it| {
            it.exercises[1].dose.count = 15;
            it.exercises[1].dose.hold = Millis::secs(2);
            it.exercises[1].dose.band = Band::Light;
            it.exercises[3].dose.count = 12;
        },
        &[
            "Fire hydrants: 15 instead of 10, hold 2 s instead of 1 s, \
             light band instead of no band.",
            "Lateral walks: 12 steps each way instead of 10.",
        ],
    );
    check(
        |it| it.exercises[2] = Item::gentle(Exercise::GluteBridge),
        &[
            "Two-leg bridge: on two legs instead of on one leg, 8 instead of 6, \
           hold 5 s instead of 10 s.",
        ],
    );
    check(
        |it| it.exercises[2].dose.form = Form::ArmsCrossed,
        &["Single-leg bridge: with arms crossed instead of on one leg."],
    );
    check(
        |it| {
            it.exercises[0].sides = Sides::More(Side::Left, 3);
            it.exercises[3].sides = Sides::More(Side::Right, 2);
        },
        &[
            "Clams: 3 more on the left.",
            "Lateral walks: 2 more to the right.",
        ],
    );
}

#[test]
fn times_are_told_where_they_mean_something() {
    check(
        |it| {
            for asked in &mut it.exercises {
                asked.change = Millis::secs(40);
            }
            it.exercises[1].switch = Millis::secs(10);
            it.ready = Millis::secs(40);
        },
        &[
            "Fire hydrants: 40 s instead of 25 s to move into it, \
             10 s instead of 15 s to change sides.",
            "Single-leg bridge: 40 s instead of 25 s to move into it.",
            "Lateral walks: 40 s instead of 30 s to move into it.",
            "40 s instead of 20 s to get ready.",
        ],
    );
}

#[test]
fn exercises_come_go_and_change_places() {
    check(
        |it| it.exercises.truncate(2),
        &["Without single-leg bridge.", "Without lateral walks."],
    );
    check(
        |it| it.exercises.swap(0, 3),
        &["In this order: lateral walks, fire hydrants, single-leg bridge, clams."],
    );
    check(
        |it| it.exercises.push(Item::first(Exercise::Clam)),
        &["Clams: 10 each leg · 1 s hold (new)."],
    );
    check(
        |it| it.exercises.clear(),
        &[
            "Without clams.",
            "Without fire hydrants.",
            "Without single-leg bridge.",
            "Without lateral walks.",
        ],
    );
}

#[test]
fn days_are_told() {
    use Weekday::{Friday, Monday, Sunday, Wednesday};
    check(
        |it| it.rule = Some(Rule::EveryDay),
        &["Every day instead of every other day."],
    );
    check(
        |it| it.rule = weekdays(&[Sunday]),
        &["On Sunday instead of every other day."],
    );
    check(
        |it| it.rule = weekdays(&[Friday, Monday, Wednesday]),
        &["On Monday, Wednesday and Friday instead of every other day."],
    );
    check(
        |it| it.last_day = Day::new(2027, 1, 31),
        &["Until 31 January 2027."],
    );
    check(
        |it| it.last_day = Some(today()),
        &["Until 29 November 2026."],
    );
    check(
        |it| it.last_day = Day::new(2026, 11, 28),
        &["It was meant until 28 November 2026, which is past."],
    );
}

#[test]
fn doses_beyond_the_ladder_are_said_to_be() {
    #[track_caller]
    fn check(change: impl FnOnce(&mut Prescription), sentences: &[&str]) {
        let mut asked = same();
        change(&mut asked);
        let found: Vec<String> = beyond_the_usual(&asked).iter().map(words::beyond).collect();
        assert_eq!(found, sentences);
    }
    check(|_| {}, &[]);
    check(|it| it.exercises[0].dose.count = 15, &[]);
    check(
        |it| it.exercises[0].dose.count = 40,
        &["Clams: 40 is above the usual 10 to 15."],
    );
    check(
        |it| {
            it.exercises[0].dose.count = 14;
            it.exercises[0].sides = Sides::More(Side::Left, 3);
            it.exercises[2].dose.count = 7;
            it.exercises[2].dose.hold = Millis::secs(30);
        },
        &[
            "Clams: 17 is above the usual 10 to 15.",
            "Single-leg bridge: 7 is above the usual 6.",
            "Single-leg bridge: a hold of 30 s is above the usual 3 to 10 s.",
        ],
    );
}

#[test]
fn taking_over_plays_what_is_asked_and_keeps_the_rest_switched_off() {
    let mut now = Routine::default();
    now.items[1].dose.count = 14;
    let mut asked = same();
    asked.exercises = vec![asked.exercises[3], asked.exercises[0]];
    asked.ready = Millis::secs(30);
    let routine = taken_over(&asked, &now);
    assert_eq!(routine.ready, Millis::secs(30));
    assert_eq!(routine.items, [asked.exercises[0], asked.exercises[1]]);
    assert_eq!(routine.off, [(2, now.items[1]), (3, now.items[2])]);
    assert_eq!(differences(&asked, &routine, RULE, today()), []);
}

#[test]
fn a_link_has_the_bounds_of_the_plan_screen() {
    let (_, least, most) = Field::Count.range();
    assert_eq!((least, most), (1, u64::from(MOST_COUNT)));
    let (step, least, most) = Field::Hold.range();
    assert_eq!((step, (least, most)), (1, HOLD));
    for field in [Field::MoveIn, Field::Switch] {
        let (step, least, most) = field.range();
        assert_eq!((step, (least, most)), (5, MOVE));
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    #[track_caller]
    fn check(what: Unreadable, sentence: &str) {
        assert_eq!(words::unreadable(what), sentence);
    }
    check(
        Unreadable::Exercise(2),
        "Exercise 2 in it is not known here.",
    );
    check(
        Unreadable::Value(Exercise::Clam, Value::Band),
        "Clams: the band is not known here.",
    );
    check(Unreadable::NotALink, "This is not a link to a routine.");
}

#[test]
fn a_part_that_is_even_is_no_difference() {
    let asked = same();
    let parts: Vec<Part> = super::parts(&asked.exercises[1], &Routine::default().items[1], false);
    assert_eq!(parts, []);
}
