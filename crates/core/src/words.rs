//! Every sentence that the app says, in one place. Plain, present tense, second person.

pub mod backup;
pub mod coach;
mod dates;
mod exercise;
pub mod notices;
pub mod plan;
pub mod spoken;
pub mod standing;
pub mod track;

use domain::exercise::{Band, Dose, Exercise, Form, Side, Sides};
use domain::history::{Record, Work};
use domain::routine::{Item, Routine};
use domain::streak::Mark;
use domain::time::Millis;
use domain::timeline::Phase;
use locale::{in_a_row, text};

pub use dates::{
    brief_day, day_of_week, day_of_year, each_week, full_day, long_day, month, month_of_year,
    next_day, on_weekday, one_decimal, short_day, short_day_of_year, thousands, weekday,
    weekday_head, weekday_letter,
};
pub use exercise::{body, exercise_name, form_cue, name, position, side, working_side};

/// The heading of the Session screen: the next exercise while moving to it.
pub fn title(exercise: Exercise, form: Form, phase: Phase) -> String {
    let name = exercise_name(exercise, form);
    if phase == Phase::Change {
        text::session::next(name)
    } else {
        name.to_owned()
    }
}

/// The word for a phase; for none, that the session is paused.
pub fn phase(phase: Option<Phase>) -> &'static str {
    match phase {
        None => text::session::paused(),
        Some(Phase::Ready) => text::session::ready(),
        Some(Phase::Lift) => text::session::lift(),
        Some(Phase::Hold) => text::session::hold(),
        Some(Phase::Lower | Phase::Settle) => text::session::lower(),
        Some(Phase::Step) => text::session::step(),
        Some(Phase::Switch) => text::session::switch(),
        Some(Phase::Change) => text::session::rest(),
    }
}

/// The unit under a count of repetitions or steps.
pub fn left(phase: Phase, left: u64) -> &'static str {
    match phase {
        Phase::Step => text::session::steps_left(left),
        _ => text::session::reps_left(left),
    }
}

/// The half of the side bar that does not work now.
pub fn idle_side(working: Side, other_done: bool) -> &'static str {
    match (working, other_done) {
        (Side::Left, _) => text::session::then_right(),
        (Side::Right, true) => text::session::left_done(),
        (Side::Right, false) => text::session::left_skipped(),
    }
}

/// What a pause will start again.
pub fn paused(exercise: Exercise, phase: Phase, rep: u8, reps: u8) -> String {
    if phase.is_move() {
        text::session::move_again().to_owned()
    } else if exercise.is_stepped() {
        text::session::step_again(rep, reps)
    } else {
        text::session::rep_again(rep, reps)
    }
}

/// How many sides have passed, and of how many.
pub fn sides_done((done, all): (usize, usize)) -> String {
    text::common::sides_done(done, all)
}

/// A length in whole minutes.
pub fn minutes(length: Millis) -> String {
    match length.whole_minutes() {
        0 => text::common::minutes_under_one().to_owned(),
        minutes => text::common::minutes(minutes),
    }
}

/// How long a session still takes.
pub fn time_left(length: Millis) -> String {
    match length.whole_minutes() {
        0 => text::session::time_left_under_one().to_owned(),
        minutes => text::session::time_left(minutes),
    }
}

/// A length in words: "ten minutes".
pub fn minutes_in_words(length: Millis) -> String {
    const UP_TO_TWELVE: [fn() -> &'static str; 13] = [
        text::common::under_a_minute,
        text::common::one_minute,
        text::common::two_minutes,
        text::common::three_minutes,
        text::common::four_minutes,
        text::common::five_minutes,
        text::common::six_minutes,
        text::common::seven_minutes,
        text::common::eight_minutes,
        text::common::nine_minutes,
        text::common::ten_minutes,
        text::common::eleven_minutes,
        text::common::twelve_minutes,
    ];
    let minutes = length.whole_minutes();
    usize::try_from(minutes)
        .ok()
        .and_then(|it| UP_TO_TWELVE.get(it))
        .map_or_else(|| text::common::more_minutes(minutes), |it| it().to_owned())
}

/// Repetitions and steps, each by its name: "52 reps, 20 steps".
pub fn amount(reps: u64, steps: u64) -> String {
    let parts = [
        (reps > 0).then(|| text::common::reps(reps)),
        (steps > 0).then(|| text::common::steps(steps)),
    ];
    let amount = in_a_row(parts.into_iter().flatten());
    if amount.is_empty() {
        text::common::no_reps().to_owned()
    } else {
        amount
    }
}

/// The repetitions and steps of a session.
pub fn amount_of(record: &Record) -> String {
    let steps = record.steps();
    amount((record.reps() - steps).into(), steps.into())
}

/// The first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The headline of Today: how many exercises, how many minutes.
pub fn headline(exercises: usize, length: Millis) -> (String, String) {
    let exercises = match exercises {
        0 => return (text::today::no_exercise().to_owned(), String::new()),
        1 => text::today::one_exercise().to_owned(),
        2 => text::today::two_exercises().to_owned(),
        3 => text::today::three_exercises().to_owned(),
        4 => text::today::four_exercises().to_owned(),
        _ => text::today::more_exercises(exercises),
    };
    (exercises, text::today::minutes(minutes_in_words(length)))
}

/// A dose in one line.
pub fn dose(item: &Item) -> String {
    let mut parts = dose_parts(item.exercise, item.dose);
    if item.dose.form != Form::TwoLegs {
        parts.extend(sides(item.sides, item.exercise == Exercise::LateralWalk));
    }
    parts.join(" · ")
}

/// Which side does more: "3 more on the left"; none if they are even.
pub fn sides(sides: Sides, walk: bool) -> Option<String> {
    let Sides::More(side, extra) = sides else {
        return None;
    };
    Some(match (side, walk) {
        (Side::Left, false) => text::common::more_on_left(extra),
        (Side::Right, false) => text::common::more_on_right(extra),
        (Side::Left, true) => text::common::more_to_left(extra),
        (Side::Right, true) => text::common::more_to_right(extra),
    })
}

/// The same for a dose that no routine holds.
pub fn dose_of(exercise: Exercise, dose: Dose) -> String {
    dose_parts(exercise, dose).join(" · ")
}

fn dose_parts(exercise: Exercise, dose: Dose) -> Vec<String> {
    let mut parts = vec![match (exercise, dose.form) {
        (Exercise::LateralWalk, _) => text::common::steps_each_way(dose.count),
        (_, Form::TwoLegs) => text::common::on_two_legs(dose.count),
        _ => text::common::each_leg(dose.count),
    }];
    if exercise != Exercise::LateralWalk {
        parts.push(text::common::hold_seconds(dose.hold.get() / 1000));
    }
    if dose.form == Form::ArmsCrossed {
        parts.push(text::common::arms_crossed().to_owned());
    }
    if dose.band != Band::None {
        parts.push(band(dose.band).to_owned());
    }
    parts
}

/// Which band, or that there is none.
pub fn band(band: Band) -> &'static str {
    match band {
        Band::None => text::common::no_band(),
        Band::Light => text::common::light_band(),
        Band::Medium => text::common::medium_band(),
        Band::Heavy => text::common::heavy_band(),
    }
}

/// The classes of a day in the strip of a week (`style/today.css`).
pub fn weekday_classes(mark: Option<Mark>, is_today: bool) -> String {
    let key = mark.map_or("unmarked", Mark::name);
    format!("weekday {key}{}", if is_today { " today" } else { "" })
}

/// What became of a day, for those who do not see its mark.
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Done => text::standing::done(),
        Mark::Rest => text::standing::rest(),
        Mark::Moved => text::standing::moved(),
        Mark::Due => text::standing::due(),
        Mark::Late => text::standing::late(),
        Mark::Excused => text::standing::excused(),
        Mark::Paused => text::standing::paused(),
        Mark::Missed => text::standing::missed(),
        Mark::Planned => text::standing::planned(),
    }
}

/// The session for days on which the whole is too much.
pub fn short(routine: &Routine) -> &'static str {
    match *routine.items {
        [_] => text::today::short_one(),
        _ => text::today::short(),
    }
}

/// What was done of each exercise.
pub fn work(record: &Record) -> Vec<(&'static str, String)> {
    let exercises = record.work.chunk_by(|a, b| a.exercise == b.exercise);
    exercises
        .filter(|sets| sets.iter().any(|it| it.done > 0))
        .map(|sets| {
            let name = exercise_name(sets[0].exercise, sets[0].asked.form);
            (name, done(record, sets[0].exercise))
        })
        .collect()
}

/// What was done of `exercise`, by sides.
pub fn done(record: &Record, exercise: Exercise) -> String {
    let sets = record.work.iter().filter(|it| it.exercise == exercise);
    let side = |it: &Work| match it.side {
        Some(Side::Left) => text::common::done_left(it.done),
        Some(Side::Right) => text::common::done_right(it.done),
        None => text::common::done_both(it.done),
    };
    in_a_row(sets.map(side))
}

/// What a session came to: its layer, its minutes, its repetitions and steps.
pub fn laid(layer: usize, record: &Record) -> String {
    let time = capital(&minutes_in_words(record.played));
    text::finish::laid(layer, time, amount_of(record))
}
