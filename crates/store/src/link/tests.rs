//! Links: golden texts of every version, laws over all that the Plan screen allows, and damage.

mod damage;
mod laws;
mod unreadable;

use super::{PlainText, Prescription, letters, read, write};
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form, Side, Sides};
use domain::routine::{Item, Routine};
use domain::schedule::Rule;
use domain::time::Millis;
use domain::weekday::{Weekday, Weekdays};

const GOLDEN: &str = include_str!("../../tests/golden/link-v1.txt");

/// Links that end-to-end tests open.
const SCREENS: &str = include_str!("../../../../tests/e2e/links.txt");

/// The address in front of a link's text, as long as one may be.
const ADDRESS: &str = "https://groundwork.github.io/groundwork/#/r/";

/// What a QR code of version 6 holds at level M, in bytes.
const SQUARE: usize = 106;

/// The four exercises with every value as long as it gets.
fn long() -> Prescription {
    let item = |exercise, form, side| Item {
        exercise,
        dose: Dose {
            count: 35,
            hold: Millis::secs(if exercise == Exercise::LateralWalk {
                0
            } else {
                60
            }),
            band: Band::Heavy,
            form,
        },
        sides: Sides::More(side, 15),
        change: Millis::secs(120),
        switch: Millis::secs(5),
    };
    Prescription {
        name: PlainText::default(),
        note: PlainText::default(),
        ready: Millis::secs(60),
        exercises: vec![
            item(Exercise::LateralWalk, Form::Standard, Side::Left),
            item(Exercise::Clam, Form::Standard, Side::Right),
            item(Exercise::GluteBridge, Form::ArmsCrossed, Side::Left),
            item(Exercise::FireHydrant, Form::Standard, Side::Right),
        ],
        rule: Weekdays::new([Weekday::Monday, Weekday::Sunday]).map(Rule::Weekdays),
        last_day: Day::new(2027, 1, 31),
    }
}

fn with_texts(mut asked: Prescription, name: &str, note: &str) -> Prescription {
    asked.name = PlainText::name(name);
    asked.note = PlainText::note(note);
    asked
}

/// A newcomer's routine when the golden links were made.
fn newcomer() -> Routine {
    Routine {
        ready: Millis::secs(10),
        ..Routine::default()
    }
}

/// The prescriptions of the golden file by the words before them.
fn golden(words: &str) -> Prescription {
    let plain = Prescription::from_routine(&newcomer(), Rule::EveryOtherDay);
    match words {
        "a newcomer's routine" => plain,
        "every value long" => long(),
        "a name and a note" => {
            let note = "Stop above 5/10. Slowly down, please: count to three. Call me on Monday.";
            with_texts(plain, "Dr. Ada, week 2", note)
        }
        "letters beyond English" => with_texts(plain, "Rücken, früh", "كل يوم، ببطء"),
        "nothing but a rule" => Prescription {
            exercises: Vec::new(),
            ..plain
        },
        "two legs and nothing of days" => {
            let bridge = Item::gentle(Exercise::GluteBridge);
            Prescription {
                exercises: vec![bridge],
                rule: None,
                ..plain
            }
        }
        other => panic!("no such prescription: {other}"),
    }
}

#[test]
fn golden_links_of_version_1_are_read_for_ever() {
    let lines: Vec<&str> = GOLDEN.lines().filter(|it| !it.starts_with('#')).collect();
    assert_eq!(lines.len(), 6);
    for line in lines {
        let (words, text) = line.split_once(": ").unwrap();
        let reading = read(text);
        assert!(reading.is_whole(), "{words}: {reading:?}");
        assert_eq!(reading.asked, Some(golden(words)), "{words}");
        assert_eq!(write(&golden(words)), text, "{words}");
    }
}

/// The links that the tests of the screens open, by their names.
#[test]
fn the_links_of_the_screens_are_what_they_say() {
    let mut week_two = Prescription::from_routine(&newcomer(), Rule::EveryDay);
    week_two.exercises[0].dose.count = 12;
    week_two.exercises[0].sides = Sides::More(Side::Left, 3);
    week_two.last_day = Day::new(2026, 12, 31);
    let week_two = with_texts(week_two, "Week two", "Slowly down, please.");
    let mut beyond = week_two.clone();
    beyond.exercises[2].dose.count = 20;
    let text = write(&week_two);
    let mut newer = letters::values(&text).unwrap();
    newer.truncate(newer.len() - 2);
    newer[0] = 2;
    let damaged = text.replacen("12", "13", 1);
    let named = [
        ("week two", text),
        ("beyond the usual", write(&beyond)),
        ("of a newer version", letters::seal(&newer)),
        ("damaged", damaged),
    ];
    let lines: Vec<String> = named
        .iter()
        .map(|(name, text)| format!("{name}: {text}"))
        .collect();
    let stored = SCREENS.lines().filter(|it| !it.starts_with('#'));
    assert_eq!(stored.collect::<Vec<_>>(), lines);
}

#[test]
fn four_exercises_fit_the_square() {
    let text = write(&long());
    assert!(text.len() <= 45, "{text}");
    assert!(ADDRESS.len() + text.len() <= SQUARE);
    let named = with_texts(golden("a newcomer's routine"), "Ada, second week", "");
    let named = write(&named);
    assert!(ADDRESS.len() + named.len() <= SQUARE, "{named}");
}

#[test]
fn a_link_is_read_in_small_letters_too_and_with_blanks_around() {
    let text = write(&long());
    let small = format!(" {}\n", text.to_lowercase().replace('0', "o"));
    assert_eq!(read(&small).asked, Some(long()));
}

#[test]
fn the_longest_link_is_within_what_is_read() {
    let mut asked = with_texts(long(), &"\u{1f600}".repeat(99), &"\u{1f600}".repeat(199));
    asked.exercises = asked.exercises.repeat(9);
    let text = write(&asked);
    assert_eq!(text.len(), 1_159);
    assert_eq!(read(&text).asked, Some(asked.bounded()));
}

#[test]
fn values_outside_the_bounds_become_the_nearest_inside() {
    let mut asked = long();
    for it in &mut asked.exercises {
        it.dose.count = 200;
        it.dose.hold = Millis::secs(600);
        it.dose.form = Form::TwoLegs;
        it.change = Millis::secs(24 * 3600);
        it.switch = Millis::new(12_400);
    }
    asked.ready = Millis::ZERO;
    asked.last_day = Some(Day::LAST);
    let found = read(&write(&asked)).asked.unwrap();
    let clam = found.exercises[1];
    assert_eq!(clam.dose.count, 50);
    assert_eq!(clam.dose.hold, Millis::secs(60));
    assert_eq!(clam.dose.form, Form::Standard);
    assert_eq!(clam.change, Millis::secs(120));
    assert_eq!(clam.switch, Millis::secs(10));
    assert_eq!(clam.sides, Sides::Even);
    assert_eq!(found.exercises[0].dose.hold, Millis::ZERO);
    assert_eq!(found.exercises[2].dose.form, Form::TwoLegs);
    assert_eq!(found.ready, Millis::secs(5));
    assert_eq!(found.last_day, Day::new(2109, 9, 18));
}

#[test]
fn texts_are_one_plain_line() {
    #[track_caller]
    fn check(given: &str, stored: &str) {
        assert_eq!(PlainText::note(given).as_str(), stored);
    }
    check(" two\nlines\t\0", "two lines");
    check("\u{202e}turned\u{2069}", "turned");
    check("<b>&amp;</b>", "<b>&amp;</b>");
    check(&"ä".repeat(130), &"ä".repeat(120));
    assert_eq!(PlainText::name(&"a".repeat(130)).as_str().len(), 40);
}
