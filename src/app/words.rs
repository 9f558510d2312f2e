//! Every sentence that the app says, in one place. Plain, present tense, second person.

pub mod coach;
pub mod keeping;
pub mod plan;
pub mod spoken;

use crate::domain::day::Day;
use crate::domain::exercise::{Band, Dose, Exercise, Form, Side};
use crate::domain::history::{Record, Work};
use crate::domain::routine::Item;
use crate::domain::schedule::PauseReason;
use crate::domain::streak::{Ask, Mark, Occasion, Standing};
use crate::domain::time::Millis;
use crate::domain::timeline::{Phase, Position};
use crate::domain::weekday::Weekday;

use super::around::Install;
use super::model::Notice;

/// The heading of the Session screen: the next exercise while moving to it.
pub fn title(exercise: Exercise, form: Form, phase: Phase) -> String {
    let name = exercise_name(exercise, form);
    if phase == Phase::Change {
        format!("Next: {name}")
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

/// The word while the clock stands still.
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

/// Time left of a session, in whole minutes.
pub fn time_left(left: Millis) -> String {
    format!("{} min left", left.get().div_ceil(60_000))
}

/// A length in minutes, to the nearest half.
pub fn minutes(length: Millis) -> String {
    let halves = (length.get() + 15_000) / 30_000;
    match (halves / 2, halves % 2) {
        (0, _) => "½ min".to_owned(),
        (whole, 0) => format!("{whole} min"),
        (whole, _) => format!("{whole}½ min"),
    }
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

/// The headline of Today: how many exercises, how many whole minutes.
pub fn headline(exercises: usize, length: Millis) -> (String, String) {
    let one = if exercises == 1 {
        "exercise"
    } else {
        "exercises"
    };
    let minutes = (length.get() / 60_000).max(1);
    let minute = if minutes == 1 { "minute" } else { "minutes" };
    (
        format!("{} {one},", capital(&number(exercises as u64))),
        format!("{} {minute}.", number(minutes)),
    )
}

/// A dose in one line.
pub fn dose(item: &Item) -> String {
    dose_of(item.exercise, item.dose)
}

/// The same for a dose that no routine holds.
pub fn dose_of(exercise: Exercise, dose: Dose) -> String {
    let Dose {
        count,
        hold,
        band,
        form,
    } = dose;
    let amount = match (exercise, form) {
        (Exercise::LateralWalk, _) => format!("{count} steps each way"),
        (_, Form::TwoLegs) => format!("{count} on two legs · {} s hold", hold.get() / 1000),
        _ => format!("{count} each leg · {} s hold", hold.get() / 1000),
    };
    let amount = match form {
        Form::ArmsCrossed => amount + " · arms crossed",
        Form::Standard | Form::TwoLegs => amount,
    };
    match band {
        Band::None => amount,
        Band::Light => amount + " · light band",
        Band::Medium => amount + " · medium band",
        Band::Heavy => amount + " · heavy band",
    }
}

/// The full name of a weekday.
pub const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// The name of a month, 1 to 12.
pub fn month(month: u32) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    usize::try_from(month)
        .ok()
        .and_then(|it| MONTHS.get(it.saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}

/// The first `count` letters of a name in plain letters: "Sat" of "Saturday".
pub fn first_letters(name: &str, count: usize) -> &str {
    name.get(..count).unwrap_or(name)
}

/// A day as "Sat 21 Nov".
pub fn short_day(day: Day) -> String {
    format!(
        "{} {} {}",
        first_letters(weekday(day.weekday()), 3),
        day.day(),
        first_letters(month(day.month()), 3)
    )
}

/// A day as "21 November".
pub fn long_day(day: Day) -> String {
    format!("{} {}", day.day(), month(day.month()))
}

/// A day to come, as one speaks of it: tomorrow, or its weekday.
pub fn next_day(today: Day, day: Day) -> String {
    match today.days_until(day) {
        1 => "tomorrow".to_owned(),
        2..=6 => weekday(day.weekday()).to_owned(),
        _ => short_day(day),
    }
}

/// The days on plan.
pub fn days_on_plan(days: u32) -> String {
    if days == 1 {
        "1 day on plan.".to_owned()
    } else {
        format!("{days} days on plan.")
    }
}

/// What the streak says: the days on plan, or once a run has ended the sessions.
pub fn stands(standing: &Standing, sessions: usize) -> String {
    match (standing.days_on_plan, sessions) {
        (0, 1) => "1 session stands.".to_owned(),
        (0, 1..) => sessions.to_string() + " sessions stand.",
        (days, _) => days_on_plan(days),
    }
}

/// What stands besides, once a run has ended.
pub fn besides(standing: &Standing) -> String {
    if standing.days_on_plan > 0 {
        return String::new();
    }
    let (best, kept, planned) = (standing.best, standing.kept, standing.planned);
    let pieces = [
        "Longest: ",
        &best.to_string(),
        if best == 1 { " day" } else { " days" },
        " on plan. Lately: ",
        &kept.to_string(),
        " of ",
        &planned.to_string(),
        " planned.",
    ];
    pieces.concat()
}

/// What became of a day, for those who do not see its mark.
pub const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Done => "done",
        Mark::Rest => "rest",
        Mark::Moved => "moved to the day beside it",
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

/// What stands beside the days on plan: why today is as it is.
pub fn reason(standing: &Standing, today: Day) -> String {
    match standing.ask {
        Ask::LateStillCounts | Ask::Session(Occasion::MadeUp) => {
            "Yesterday's session still counts today.".to_owned()
        }
        Ask::Session(Occasion::Return { .. }) => {
            "Good to have you back. The ground you laid is still there.".to_owned()
        }
        Ask::MovedNext(_) => "Yesterday's session counts for today.".to_owned(),
        Ask::DoneNext(Occasion::MadeUp, _) => {
            let yesterday = weekday(today.plus(-1).weekday());
            format!(
                "{yesterday} became {}. Still on plan.",
                weekday(today.weekday())
            )
        }
        Ask::DoneNext(Occasion::Return { .. }, _) => {
            "The first one back is laid. It is the one that counts most.".to_owned()
        }
        Ask::PausedUntil(PauseReason::Ill, _) => "Paused. Get well first.".to_owned(),
        Ask::PausedUntil(PauseReason::Away, _) => "Paused while you are away.".to_owned(),
        Ask::PausedUntil(PauseReason::Pain, _) => "Paused until the pain eases.".to_owned(),
        _ => match standing.kept_by_pass {
            Some(day) => format!("{} is kept by a pass.", weekday(day.weekday())),
            None => "Rest days count.".to_owned(),
        },
    }
}

/// How many sessions lie below.
pub fn layers_below(layers: usize) -> String {
    if layers == 1 {
        "1 layer below".to_owned()
    } else {
        format!("{layers} layers below")
    }
}

/// What the app is for, on the first screen.
pub const LEDE: &str =
    "On the floor, for stronger glutes, so your lower back can stop doing their job.";

/// The safety note: what to look out for, up to the signs themselves.
pub const SAFETY_LEAD: &str = "Do not start, and get medical help, if you have ";

/// The signs.
pub const SAFETY_SIGNS: &str = "new numbness or weakness in a leg, numbness between the legs, \
                                trouble with bladder or bowels, fever, or pain after a fall.";

/// When to stop an exercise.
pub const SAFETY_STOP: &str = "Stop any exercise that brings pain above 5 out of 10, makes it \
                               sharp, or sends it down a leg.";

/// What the app is, and what it is not.
pub const SAFETY_SCOPE: &str = "These are general strength exercises for adults, no diagnosis and \
                                no treatment. If you are injured, pregnant, recovering from \
                                surgery, or unsure, ask a health professional first.";

/// What a rest day is for.
pub const REST: &str = "Muscle is built between sessions, not during them. A walk \
                        is welcome, if your back likes it.";

/// The session for days on which the whole is too much.
pub const SHORT: &str = "Short: clams and bridges";

/// A session was broken off, and can be gone on with.
pub const WAITING: &str = "Your session is waiting. It goes on with the repetition that was \
                           broken off, after time to get ready.";

/// A session was broken off too long ago to go on with.
pub const WAITED_TOO_LONG: &str = "A session was broken off some hours ago. What you did of it can \
                                   still become a layer.";

/// The next day that asks for a session.
pub fn next(today: Day, next: Option<Day>) -> String {
    match next {
        Some(day) => format!("Next: {}", next_day(today, day)),
        None => "Next: when you like".to_owned(),
    }
}

/// The date of that day, and how long its session takes.
pub fn next_date(next: Option<Day>, minutes: &str) -> String {
    match next {
        Some(day) => [weekday(day.weekday()), " ", &long_day(day), ", ", minutes].concat(),
        None => String::new(),
    }
}

/// What comes after a finished session.
pub fn after(today: Day, next: Option<Day>) -> String {
    match next.map(|day| (today.days_until(day), day)) {
        Some((1, _)) => "The next one is tomorrow.".to_owned(),
        Some((2.., day)) => format!("Tomorrow is rest. Next: {}.", next_day(today, day)),
        _ => String::new(),
    }
}

/// What was done of each exercise.
pub fn work(record: &Record) -> Vec<(&'static str, String)> {
    let exercises = record.work.chunk_by(|a, b| a.exercise == b.exercise);
    exercises
        .filter(|sets| sets.iter().any(|it| it.done > 0))
        .map(|sets| {
            let name = exercise_name(sets[0].exercise, sets[0].asked.form);
            let side = |it: &Work| match it.side {
                Some(Side::Left) => format!("{} left", it.done),
                Some(Side::Right) => format!("{} right", it.done),
                None => format!("{} with both legs", it.done),
            };
            (name, sets.iter().map(side).collect::<Vec<_>>().join(", "))
        })
        .collect()
}

/// What a session came to: its layer, its minutes, its repetitions.
pub fn laid(layer: usize, played: Millis, reps: u32) -> String {
    let minutes = (played.get() + 30_000) / 60_000;
    let time = match minutes {
        0 => "Under a minute".to_owned(),
        1 => "One minute".to_owned(),
        n => format!("{} minutes", capital(&number(n))),
    };
    let one = if reps == 1 { "rep" } else { "reps" };
    format!("Layer {layer}. {time}, {reps} {one}.")
}

/// A notice: what happened and what is safe, then what to do about it.
pub fn notice(notice: Notice) -> (String, String) {
    let (head, body) = match notice {
        Notice::Damaged { kept, lost } => {
            return (
                "Some of what is stored could not be read.".to_owned(),
                match lost {
                    0 => "Nothing was deleted. The damaged part is kept aside; your sessions are \
                          fine."
                        .to_owned(),
                    _ => format!(
                        "Nothing was deleted. The damaged part is kept aside; {kept} of {} \
                         sessions are fine.",
                        kept + lost
                    ),
                },
            );
        }
        Notice::Newer => (
            "Your data comes from a newer version.",
            "It is left as it is. Reload the page to get the newer app.",
        ),
        Notice::Mended => (
            "Some of what is stored could not be read.",
            "It was put right from its second copy. All your sessions are here.",
        ),
        Notice::NoStorage => (
            "Nothing new can be saved here.",
            "Sessions run as usual, but new ones are gone when you close the page, unless you \
             save a copy.",
        ),
        Notice::OnePlace => (
            "The usual storage is full or blocked.",
            "Sessions are kept in a second place of this browser. A copy in a file makes sure.",
        ),
        Notice::NotSaved => (
            "The last change could not be saved.",
            "It holds until you close the page. Freeing some storage helps, or a copy in a file.",
        ),
        Notice::CopyDue => (
            "Your sessions have no copy.",
            "They are in this browser and nowhere else. A copy in a file keeps them safe.",
        ),
        Notice::NoSound => (
            "There is no sound.",
            "The session runs on; watch the screen for the phases.",
        ),
        Notice::Unheard => (
            "Turn the sound up.",
            "Volume up, and the phone's silent switch off. Plan has a test for it.",
        ),
        Notice::NoVoice => (
            "There is no English voice here.",
            "The tones and the screen guide you all the same.",
        ),
        Notice::VoiceStuck => (
            "The voice has stopped.",
            "It rests for this session. The tones and the screen go on.",
        ),
        Notice::SoundStopped => (
            "Paused, because the sound had stopped.",
            "Nothing went by unheard. Resume when you are ready.",
        ),
        Notice::ScreenMaySleep => (
            "The screen may go dark.",
            "This browser cannot keep it on. A longer auto-lock time in the phone's settings helps.",
        ),
        Notice::Elsewhere => (
            "A session runs in another tab.",
            "Go on there, or end it there first.",
        ),
        Notice::EasiestAlready => (
            "This is as easy as it gets.",
            "Skip the exercise, or end and save.",
        ),
        Notice::NothingDone => (
            "Nothing done yet, so nothing was kept.",
            "Start again whenever you like.",
        ),
        Notice::Update => ("A new version is ready.", ""),
        Notice::Install(_) => (
            "Keep Groundwork on this phone.",
            "Opens in one tap, works without a connection.",
        ),
    };
    (head.to_owned(), body.to_owned())
}

/// Whether a copy in a file is the thing to do about a notice.
pub const fn offers_copy(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::Damaged { .. }
            | Notice::NoStorage
            | Notice::OnePlace
            | Notice::NotSaved
            | Notice::CopyDue
    )
}

/// The name by which checks know what a notice is about.
pub const fn notice_topic(notice: Notice) -> &'static str {
    match notice {
        Notice::Damaged { .. } | Notice::Newer | Notice::Mended => "damaged",
        Notice::NoStorage | Notice::OnePlace | Notice::NotSaved => "storage",
        Notice::CopyDue => "copy",
        Notice::NoSound | Notice::SoundStopped | Notice::Unheard => "sound",
        Notice::NoVoice | Notice::VoiceStuck => "voice",
        Notice::ScreenMaySleep => "screen",
        Notice::Elsewhere => "elsewhere",
        Notice::EasiestAlready | Notice::NothingDone => "session",
        Notice::Update => "update",
        Notice::Install(_) => "install",
    }
}

/// What can be done about a notice beyond reading it.
pub const fn notice_action(notice: Notice) -> Option<&'static str> {
    match notice {
        Notice::Update => Some("Restart"),
        Notice::Install(Install::Ask) => Some("Install"),
        _ => None,
    }
}

/// Where the app's place on the home screen comes from on an iPhone: two taps, as its menus name
/// them.
pub const BY_HAND: [&str; 2] = ["Tap Share", "then Add to Home Screen"];

/// There is no connection, and none is needed.
pub const OFFLINE: &str = "Offline, all fine";
