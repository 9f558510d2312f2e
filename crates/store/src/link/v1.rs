//! Version 1 of the bits in a link. What is here never changes; another layout is another version.
//!
//! | bits | meaning |
//! | --- | --- |
//! | 5 | time to get ready, in steps of 5 s |
//! | 3, 7 | rule: 0 nothing said, 1 every day, 2 every other day, 3 weekdays; the weekdays |
//! | 1 (, 15) | whether there is a last day; its days since 2020-01-01 |
//! | 4 | number of exercises, then for each of them: |
//! | 6, 6, 6 | exercise, repetitions or steps, seconds of hold |
//! | 3, 3 | band, form |
//! | 2 (, 4) | sides: 0 even, 1 left more, 2 right more; how much more |
//! | 5, 5 | time to move into it, and to change sides, in steps of 5 s |
//! | 1 … | name, then note: see `plain` |
//!
//! Numbers that mean nothing yet have their width all the same, so that what comes after them is
//! read.

use super::bits::{BitReader, BitWriter};
use super::{
    HOLD, MOST_COUNT, MOVE, PlainText, Prescription, READY, Reading, TIME_STEP, Unreadable, Value,
    has_form, plain,
};
use domain::day::Day;
use domain::exercise::{Band, Dose, Exercise, Form, Side, Sides, Tempo};
use domain::routine::{Item, Routine};
use domain::schedule::Rule;
use domain::time::Millis;
use domain::weekday::{Weekday, Weekdays};

/// The first letter of a link of this version.
pub(super) const VERSION: u8 = 1;

/// 2020-01-01, from which the last day is counted.
const FIRST_DAY: Day = Day::FIRST.plus(18_262);

/// The furthest last day, in days after that: in the year 2109.
const MOST_DAYS: i32 = 0x7fff;

/// Exercises by their numbers. New ones are added at the end.
const EXERCISES: [Exercise; Exercise::ALL.len()] = [
    Exercise::Clam,
    Exercise::FireHydrant,
    Exercise::GluteBridge,
    Exercise::LateralWalk,
];
const BANDS: [Band; 4] = [Band::None, Band::Light, Band::Medium, Band::Heavy];
const FORMS: [Form; 3] = [Form::Standard, Form::TwoLegs, Form::ArmsCrossed];

/// The nearest last day that can be written.
pub(super) fn nearest_day(day: Day) -> Day {
    FIRST_DAY.plus(FIRST_DAY.days_until(day).clamp(0, MOST_DAYS))
}

/// The values of a link, its version among them and its check digits not.
pub(super) fn write(asked: &Prescription) -> Vec<u8> {
    let mut bits = BitWriter::default();
    bits.put(VERSION.into(), 5);
    bits.put(steps(asked.ready), 5);
    write_rule(asked.rule, &mut bits);
    bits.flag(asked.last_day.is_some());
    if let Some(day) = asked.last_day {
        let days = u32::try_from(FIRST_DAY.days_until(day));
        bits.put(days.unwrap_or_default(), 15);
    }
    bits.put(u32::try_from(asked.exercises.len()).unwrap_or_default(), 4);
    for it in &asked.exercises {
        write_exercise(it, &mut bits);
    }
    plain::write(&asked.name, &mut bits);
    plain::write(&asked.note, &mut bits);
    bits.finish()
}

fn write_rule(rule: Option<Rule>, bits: &mut BitWriter) {
    let (kind, days) = match rule {
        None => (0, None),
        Some(Rule::EveryDay) => (1, None),
        Some(Rule::EveryOtherDay) => (2, None),
        Some(Rule::Weekdays(days)) => (3, Some(days)),
    };
    bits.put(kind, 3);
    for day in Weekday::ALL {
        bits.flag(days.is_some_and(|it| it.contains(day)));
    }
}

fn write_exercise(asked: &Item, bits: &mut BitWriter) {
    let Item {
        exercise,
        dose,
        sides,
        change,
        switch,
    } = *asked;
    bits.put(number_of(&EXERCISES, exercise), 6);
    bits.put(dose.count.into(), 6);
    bits.put(u32::try_from(dose.hold.ceil_secs()).unwrap_or_default(), 6);
    bits.put(number_of(&BANDS, dose.band), 3);
    bits.put(number_of(&FORMS, dose.form), 3);
    match sides {
        Sides::Even => bits.put(0, 2),
        Sides::More(side, extra) => {
            bits.put(if side == Side::Left { 1 } else { 2 }, 2);
            bits.put(extra.into(), 4);
        }
    }
    bits.put(steps(change), 5);
    bits.put(steps(switch), 5);
}

/// The number of `it`, which is its place among `all`.
fn number_of<T: Copy + PartialEq>(all: &[T], it: T) -> u32 {
    let place = all.iter().position(|other| *other == it);
    place.and_then(|it| u32::try_from(it).ok()).unwrap_or(0)
}

fn steps(time: Millis) -> u32 {
    u32::try_from(time.ceil_secs() / TIME_STEP).unwrap_or_default()
}

/// Reads the values of a link after its version.
pub(super) fn read(values: &[u8]) -> Reading {
    let mut bits = BitReader::new(values);
    let mut unreadable = Vec::new();
    let ready = time(bits.take(5), READY);
    if ready.is_none() {
        unreadable.push(Unreadable::Ready);
    }
    let rule = read_rule(&mut bits).unwrap_or_else(|| {
        unreadable.push(Unreadable::Rule);
        None
    });
    let last_day = bits
        .flag()
        .then(|| FIRST_DAY.plus(bits.take(15).cast_signed()));
    let mut exercises = Vec::new();
    for place in 1..=bits.take(4) {
        let read = read_exercise(&mut bits, place as usize);
        if bits.is_past_end() {
            break;
        }
        match read {
            Ok(it) => exercises.push(it),
            Err(why) => unreadable.push(why),
        }
    }
    let mut text = |why| {
        let read = plain::read(&mut bits);
        if read.is_none() {
            unreadable.push(why);
        }
        read.unwrap_or_default()
    };
    let name = PlainText::name(&text(Unreadable::Name));
    let note = PlainText::note(&text(Unreadable::Note));
    if !bits.ends_here() {
        unreadable.push(Unreadable::Length);
    }
    Reading {
        asked: Some(Prescription {
            name,
            note,
            ready: ready.unwrap_or(Routine::default().ready),
            exercises,
            rule,
            last_day,
        }),
        unreadable,
    }
}

/// What is said of how often, if anything; `None` if that makes no sense.
#[expect(
    clippy::option_option,
    reason = "nothing said is different from nothing that can be read"
)]
fn read_rule(bits: &mut BitReader) -> Option<Option<Rule>> {
    let kind = bits.take(3);
    let days: Vec<Weekday> = Weekday::ALL.into_iter().filter(|_| bits.flag()).collect();
    let bare = |rule| days.is_empty().then_some(rule);
    match kind {
        0 => bare(None),
        1 => bare(Some(Rule::EveryDay)),
        2 => bare(Some(Rule::EveryOtherDay)),
        3 => Some(Some(Rule::Weekdays(Weekdays::new(days)?))),
        _ => None,
    }
}

fn read_exercise(bits: &mut BitReader, place: usize) -> Result<Item, Unreadable> {
    let exercise = known(&EXERCISES, bits.take(6));
    let count = u8::try_from(bits.take(6)).unwrap_or_default();
    let hold = u64::from(bits.take(6));
    let (band, form) = (known(&BANDS, bits.take(3)), known(&FORMS, bits.take(3)));
    let sides = read_sides(bits);
    let (change, switch) = (time(bits.take(5), MOVE), time(bits.take(5), MOVE));

    let exercise = exercise.ok_or(Unreadable::Exercise(place))?;
    let no = |value| Unreadable::Value(exercise, value);
    let holds = match exercise.entry().tempo {
        Tempo::Rep { .. } => HOLD.0..=HOLD.1,
        Tempo::Step { .. } => 0..=0,
    };
    if !(1..=MOST_COUNT).contains(&count) {
        return Err(no(Value::Count));
    }
    if !holds.contains(&hold) {
        return Err(no(Value::Hold));
    }
    let band = band.ok_or(no(Value::Band))?;
    let form = form.filter(|it| has_form(exercise, *it));
    let form = form.ok_or(no(Value::Form))?;
    let sides = sides.filter(|it| match it {
        Sides::Even => true,
        Sides::More(_, extra) => count + extra <= MOST_COUNT && form != Form::TwoLegs,
    });
    let (change, switch) = change.zip(switch).ok_or(no(Value::Times))?;
    let sides = sides.ok_or(no(Value::Sides))?;
    Ok(Item {
        exercise,
        dose: Dose {
            count,
            hold: Millis::secs(hold),
            band,
            form,
        },
        sides,
        change,
        switch,
    })
}

fn read_sides(bits: &mut BitReader) -> Option<Sides> {
    let kind = bits.take(2);
    if kind == 0 {
        return Some(Sides::Even);
    }
    let extra = u8::try_from(bits.take(4)).ok().filter(|it| *it > 0)?;
    match kind {
        1 => Some(Sides::More(Side::Left, extra)),
        2 => Some(Sides::More(Side::Right, extra)),
        _ => None,
    }
}

fn known<T: Copy>(all: &[T], number: u32) -> Option<T> {
    all.get(usize::try_from(number).ok()?).copied()
}

fn time(steps: u32, (least, most): (u64, u64)) -> Option<Millis> {
    let secs = u64::from(steps) * TIME_STEP;
    (least..=most).contains(&secs).then_some(Millis::secs(secs))
}
