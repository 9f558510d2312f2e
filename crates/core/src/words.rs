//! Every sentence that the app says, in one place. Plain, present tense, second person.

pub mod backup;
pub mod coach;
mod dates;
pub mod notices;
pub mod plan;
pub mod spoken;
pub mod standing;

use domain::exercise::{Band, Dose, Exercise, Form, Side, Sides};
use domain::history::{Record, Work};
use domain::routine::{Item, Routine};
use domain::streak::Mark;
use domain::time::Millis;
use domain::timeline::{Phase, Position};
use locale::text;

pub use dates::{
    brief_day, day_of_week, day_of_year, full_day, long_day, month, month_of_year, next_day,
    one_decimal, short_day, short_day_of_year, thousands, weekday, weekday_head, weekday_letter,
};

/// The heading of the Session screen: the next exercise while moving to it.
pub fn title(exercise: Exercise, form: Form, phase: Phase) -> String {
    let name = exercise_name(exercise, form);
    if phase == Phase::Change {
        ["Next: ", name].concat()
    } else {
        name.to_owned()
    }
}

/// The name of an exercise done this way.
pub const fn exercise_name(exercise: Exercise, form: Form) -> &'static str {
    match form {
        Form::TwoLegs => "Two-leg bridge",
        Form::Standard | Form::ArmsCrossed => exercise.entry().name,
    }
}

/// The word while the clock is paused.
pub const PAUSED: &str = "Paused";

/// The word for a phase; for none, that the session is paused.
pub const fn phase(phase: Option<Phase>) -> &'static str {
    match phase {
        None => PAUSED,
        Some(Phase::Ready) => "Ready",
        Some(Phase::Lift) => "Lift",
        Some(Phase::Hold) => "Hold",
        Some(Phase::Lower | Phase::Settle) => "Lower",
        Some(Phase::Step) => "Step",
        Some(Phase::Switch) => "Switch",
        Some(Phase::Change) => "Rest",
    }
}

/// The session goes on after a pause.
pub const GOES_ON: &str = "Goes on.";

/// What one of a set is called at the head of a sentence.
pub const fn one(phase: Phase) -> &'static str {
    match phase {
        Phase::Step => "Step",
        _ => "Rep",
    }
}

/// A session is over, and this is what it came to. The heading, which has the focus, says it too.
pub fn finished(laid: &str) -> String {
    ["The session is over. ", laid].concat()
}

/// The unit under a countdown.
pub fn seconds(position: &Position) -> &'static str {
    if position.remaining().ceil_secs() == 1 {
        "second"
    } else {
        "seconds"
    }
}

/// The unit under a count of repetitions or steps.
pub const fn left(phase: Phase, left: u64) -> &'static str {
    match (phase, left) {
        (Phase::Step, 1) => "step left",
        (Phase::Step, _) => "steps left",
        (_, 1) => "rep left",
        _ => "reps left",
    }
}

/// The working side, as the side bar has it.
pub const fn side(exercise: Exercise, side: Side) -> &'static str {
    match (exercise, side) {
        (Exercise::LateralWalk, Side::Left) => "To the left",
        (Exercise::LateralWalk, Side::Right) => "To the right",
        (_, Side::Left) => "Left leg",
        (_, Side::Right) => "Right leg",
    }
}

/// The half of the side bar that does not work now.
pub const fn idle_side(working: Side, other_done: bool) -> &'static str {
    match (working, other_done) {
        (Side::Left, _) => "then right",
        (Side::Right, true) => "left done",
        (Side::Right, false) => "left skipped",
    }
}

/// Both legs at once.
pub const BOTH_LEGS: &str = "Both legs";

/// What a pause will start again.
pub fn paused(exercise: Exercise, phase: Phase, rep: u8, reps: u8) -> String {
    if phase.is_move() {
        return "The move goes on when you resume.".to_owned();
    }
    let what = if exercise == Exercise::LateralWalk {
        "Step"
    } else {
        "Rep"
    };
    format!("{what} {rep} of {reps} starts again when you resume.")
}

/// What the body on the stage does, for those who do not see it.
pub const fn body(exercise: Exercise, form: Form, side: Side) -> &'static str {
    match (exercise, form, side) {
        (Exercise::Clam, _, Side::Left) => "Lying on the right side, left knee opening",
        (Exercise::Clam, _, Side::Right) => "Lying on the left side, right knee opening",
        (Exercise::FireHydrant, _, Side::Left) => {
            "On hands and knees, left knee lifting out to the side"
        }
        (Exercise::FireHydrant, _, Side::Right) => {
            "On hands and knees, right knee lifting out to the side"
        }
        (Exercise::GluteBridge, Form::TwoLegs, _) => {
            "Lying on the back, both feet down, hips lifting"
        }
        (Exercise::GluteBridge, _, Side::Left) => {
            "Lying on the back, left foot down, right leg straight, hips lifting"
        }
        (Exercise::GluteBridge, _, Side::Right) => {
            "Lying on the back, right foot down, left leg straight, hips lifting"
        }
        (Exercise::LateralWalk, _, Side::Left) => "Standing low, stepping to the left",
        (Exercise::LateralWalk, _, Side::Right) => "Standing low, stepping to the right",
    }
}

/// How many sides have passed, and of how many.
pub fn sides_done((done, all): (usize, usize)) -> String {
    text::common::sides_done(done, all)
}

/// Time left of a session.
pub fn time_left(left: Millis) -> String {
    minutes(left) + " left"
}

/// A length in whole minutes.
pub fn minutes(length: Millis) -> String {
    match length.whole_minutes() {
        0 => "under 1 min".to_owned(),
        minutes => minutes.to_string() + " min",
    }
}

/// The same in words: "ten minutes".
pub fn minutes_in_words(length: Millis) -> String {
    match length.whole_minutes() {
        0 => "under a minute".to_owned(),
        1 => "one minute".to_owned(),
        minutes => number(minutes) + " minutes",
    }
}

/// Repetitions and steps, each by its name: "52 reps, 20 steps".
pub fn amount(reps: u64, steps: u64) -> String {
    let parts = [
        (reps > 0).then(|| text::common::reps(reps)),
        (steps > 0).then(|| text::common::steps(steps)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        text::common::no_reps().to_owned()
    } else {
        parts.join(", ")
    }
}

/// The repetitions and steps of a session.
pub fn amount_of(record: &Record) -> String {
    let steps = record.steps();
    amount((record.reps() - steps).into(), steps.into())
}

/// Numbers up to twelve in words.
pub fn number(n: u64) -> String {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    usize::try_from(n)
        .ok()
        .and_then(|n| WORDS.get(n))
        .map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

/// The first letter as a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect()
    })
}

/// The headline of Today: how many exercises, how many minutes.
pub fn headline(exercises: usize, length: Millis) -> (String, String) {
    if exercises == 0 {
        return ("No exercise is switched on.".to_owned(), String::new());
    }
    let one = if exercises == 1 {
        "exercise"
    } else {
        "exercises"
    };
    (
        format!("{} {one},", capital(&number(exercises as u64))),
        minutes_in_words(length) + ".",
    )
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
pub const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Done => "done",
        Mark::Rest => "rest",
        Mark::Moved => "done a day early or late",
        Mark::Due => "today's session",
        Mark::Late => "still counts if done today",
        Mark::Excused => "kept by a pass",
        Mark::Paused => "paused",
        Mark::Missed => "no session",
        Mark::Planned => "planned",
    }
}

/// What became of a day before the first session.
pub const BEFORE_THE_FIRST: &str = "before your first session";

/// How many sessions lie below.
pub fn layers_below(layers: usize) -> String {
    text::common::layers_below(layers)
}

/// The session for days on which the whole is too much.
pub fn short(routine: &Routine) -> &'static str {
    match *routine.items {
        [_] => "Short session",
        _ => "Short: clams and bridges",
    }
}

/// A session was broken off, and can be resumed.
pub const WAITING: &str =
    "Your session is waiting. It picks up at the repetition you were in, after time to get ready.";

/// A session was broken off too long ago to resume.
pub const WAITED_TOO_LONG: &str =
    "You left a session unfinished some hours ago. You can still keep what you did.";

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
        Some(Side::Left) => it.done.to_string() + " left",
        Some(Side::Right) => it.done.to_string() + " right",
        None => it.done.to_string() + " with both legs",
    };
    sets.map(side).collect::<Vec<_>>().join(", ")
}

/// What a session came to: its layer, its minutes, its repetitions and steps.
pub fn laid(layer: usize, record: &Record) -> String {
    let time = capital(&minutes_in_words(record.played));
    format!("Layer {layer}. {time}, {}.", amount_of(record))
}

/// There is no connection, and none is needed.
pub const OFFLINE: &str = "Offline, all fine";
