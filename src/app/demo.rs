//! The body on an exercise's own page: one repetition, over and over, at the exercise's pace.
//!
//! Where it stands follows from when it began, as in a session, so nothing counts.

use super::model::{Model, Page, Screen};
use super::stage::{Cast, Stage};
use super::words;
use crate::domain::exercise::{Exercise, Form, Side, Tempo};
use crate::domain::time::{Millis, Moment};
use crate::domain::timeline::Phase;
use crate::figure::Moment as Movement;

/// How long the top of a repetition is shown. (Judgement: long enough to look at, and much
/// shorter than the ten seconds of a bridge.)
const HOLD: u64 = 1_500;

/// What a person chose on the page, and how far the movement has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demo {
    /// The side that works.
    pub side: Side,
    /// At half the pace.
    pub slow: bool,
    /// Nothing moves of itself: the person asked for less motion.
    still: bool,
    clock: Clock,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Clock {
    Running { since: Moment, before: Millis },
    Paused { at: Millis },
}

/// What can be asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Play, or pause.
    Toggle,
    /// Half the pace, or the whole again.
    ToggleSlow,
    /// This side works.
    Side(Side),
    /// Stop at this many hundredths of the repetition.
    To(u64),
}

impl Demo {
    /// Nothing shown yet; `still` if nothing is to move of itself.
    pub const fn new(still: bool) -> Self {
        Self {
            side: Side::Left,
            slow: false,
            still,
            clock: Clock::Paused { at: Millis::ZERO },
        }
    }

    /// Where the movement stands, in a repetition that is `length` long.
    fn at(&self, length: u64, now: Moment) -> Millis {
        match self.clock {
            Clock::Paused { at } => at,
            Clock::Running { since, before } => {
                let pace = if self.slow { 2 } else { 1 };
                Millis::new((before.get() + now.since(since).get() / pace) % length)
            }
        }
    }
}

/// The message that a press or a field on the page stands for.
pub fn command(argument: &str, value: &str) -> Option<Change> {
    Some(match argument {
        "toggle" => Change::Toggle,
        "slow" => Change::ToggleSlow,
        "left" => Change::Side(Side::Left),
        "right" => Change::Side(Side::Right),
        "to" => Change::To(value.parse().ok()?),
        _ => return None,
    })
}

/// Begins anew: a page is shown.
pub fn enter(model: &mut Model, now: Moment) {
    let still = model.demo.still;
    model.demo = Demo::new(still);
    if let Some(exercise) = shown(model) {
        // What stands for the whole movement is its top.
        model.demo.clock = if still {
            let at = Millis::new(lengths(exercise)[0]);
            Clock::Paused { at }
        } else {
            let before = Millis::ZERO;
            Clock::Running { since: now, before }
        };
    }
}

/// Does what was asked.
pub fn change(model: &mut Model, change: Change, now: Moment) {
    let Some(exercise) = shown(model) else {
        return;
    };
    let length = length(exercise);
    let demo = &mut model.demo;
    let before = demo.at(length, now);
    let mut runs = matches!(demo.clock, Clock::Running { .. });
    let mut at = before;
    match change {
        Change::Toggle => runs = !runs,
        Change::ToggleSlow => demo.slow = !demo.slow,
        Change::Side(side) => demo.side = side,
        Change::To(hundredths) => {
            runs = false;
            at = Millis::new(hundredths.min(100) * length / 100);
        }
    }
    demo.clock = if runs {
        Clock::Running { since: now, before }
    } else {
        Clock::Paused { at }
    };
}

/// Whether a body is moving on a page.
pub fn is_playing(model: &Model) -> bool {
    shown(model).is_some() && matches!(model.demo.clock, Clock::Running { .. })
}

/// Who is on stage: the exercise whose page is shown, with a band where one can be worn.
pub fn cast(model: &Model) -> Option<Cast> {
    shown(model).map(|exercise| Cast {
        exercise,
        form: Form::Standard,
        side: model.demo.side,
        band: takes_band(exercise),
    })
}

/// Whether a band can be worn for it.
pub const fn takes_band(exercise: Exercise) -> bool {
    !exercise.entry().banded.is_empty()
}

/// The stage at `now`.
pub fn stage(model: &Model, now: Moment) -> Option<Stage> {
    let cast = cast(model)?;
    let (_, movement) = moment(
        cast.exercise,
        model.demo.at(length(cast.exercise), now).get(),
    );
    Some(Stage {
        cast,
        pose: cast.figure().pose(movement),
        opacity: 1.0,
    })
}

/// How far the repetition has come at `now`, in hundredths.
pub fn hundredths(model: &Model, now: Moment) -> u64 {
    shown(model).map_or(0, |exercise| {
        let length = length(exercise);
        model.demo.at(length, now).get() * 100 / length
    })
}

/// What the body does at `now`, in a word.
pub fn word(model: &Model, now: Moment) -> &'static str {
    shown(model).map_or("", |exercise| {
        let (phase, _) = moment(exercise, model.demo.at(length(exercise), now).get());
        words::phase(Some(phase))
    })
}

fn shown(model: &Model) -> Option<Exercise> {
    match model.screen {
        Screen::Learn(Page::Exercise(exercise)) => Some(exercise),
        _ => None,
    }
}

/// The parts of a repetition, in ms: up, at the top, down, at rest. A step has two: out, after.
fn lengths(exercise: Exercise) -> [u64; 4] {
    match exercise.entry().tempo {
        Tempo::Rep {
            lift,
            lower,
            settle,
        } => [lift.get(), HOLD, lower.get(), settle.get()],
        Tempo::Step { out, follow } => [out.get(), 0, follow.get(), 0],
    }
}

fn length(exercise: Exercise) -> u64 {
    lengths(exercise).iter().sum()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a repetition lasts seconds, in ms"
)]
fn moment(exercise: Exercise, at: u64) -> (Phase, Movement) {
    let [up, top, down, _] = lengths(exercise);
    let share = |into: u64, whole: u64| into as f64 / whole as f64;
    if matches!(exercise.entry().tempo, Tempo::Step { .. }) {
        return (Phase::Step, Movement::Step(share(at, up + down)));
    }
    if at < up {
        (Phase::Lift, Movement::Lift(share(at, up)))
    } else if at < up + top {
        (Phase::Hold, Movement::Hold)
    } else if at < up + top + down {
        (Phase::Lower, Movement::Lower(share(at - up - top, down)))
    } else {
        (Phase::Settle, Movement::Settle)
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, change, command, enter, hundredths, is_playing, length, stage, word};
    use crate::app::model::{Model, Page, Screen, Stored};
    use crate::app::now::Wall;
    use crate::domain::day::Day;
    use crate::domain::exercise::{Exercise, Side};
    use crate::domain::time::Moment;
    use crate::figure::Pose;

    const START: Moment = Moment::new(5_000);

    fn at(ms: u64) -> Moment {
        Moment::new(5_000 + ms)
    }

    fn on(exercise: Exercise, still: bool) -> Model {
        let wall = Wall {
            day: Day::new(2026, 3, 2).expect("a day"),
            epoch_ms: 0,
            offset_min: 0,
        };
        let mut model = Model::open(Stored::default(), wall);
        model.demo = super::Demo::new(still);
        model.screen = Screen::Learn(Page::Exercise(exercise));
        enter(&mut model, START);
        model
    }

    #[track_caller]
    fn check(exercise: Exercise, ms: u64, q: f64, says: &str) {
        let model = on(exercise, false);
        let stage = stage(&model, at(ms)).expect("a stage");
        assert_eq!((stage.pose, word(&model, at(ms))), (Pose::Rep(q), says));
    }

    #[test]
    fn one_repetition_goes_up_holds_comes_down_and_rests() {
        check(Exercise::Clam, 0, 0.0, "Lift");
        check(Exercise::Clam, 1_000, 0.5, "Lift");
        check(Exercise::Clam, 2_000, 1.0, "Hold");
        check(Exercise::Clam, 3_499, 1.0, "Hold");
        check(Exercise::Clam, 5_000, 1.5, "Lower");
        check(Exercise::Clam, 6_600, 0.0, "Lower");
        check(Exercise::Clam, 7_000, 0.0, "Lift");
        check(Exercise::GluteBridge, 3_000, 1.0, "Hold");
        check(Exercise::GluteBridge, 4_500, 1.5, "Lower");
    }

    #[test]
    fn a_step_goes_out_and_the_other_foot_follows() {
        check(Exercise::LateralWalk, 750, 0.5, "Step");
        check(Exercise::LateralWalk, 1_500, 1.0, "Step");
        check(Exercise::LateralWalk, 2_250, 1.5, "Step");
        check(Exercise::LateralWalk, 3_000, 0.0, "Step");
    }

    #[test]
    fn what_is_paused_stays_and_goes_on_from_there() {
        let mut model = on(Exercise::Clam, false);
        change(&mut model, Change::Toggle, at(700));
        assert_eq!(
            (is_playing(&model), hundredths(&model, at(9_000))),
            (false, 10)
        );
        change(&mut model, Change::Toggle, at(9_000));
        assert_eq!(
            (is_playing(&model), hundredths(&model, at(9_700))),
            (true, 20)
        );
    }

    #[test]
    fn slow_is_half_the_pace_and_never_jumps() {
        let mut model = on(Exercise::Clam, false);
        change(&mut model, Change::ToggleSlow, at(700));
        assert_eq!(hundredths(&model, at(700)), 10);
        assert_eq!(hundredths(&model, at(2_100)), 20);
        change(&mut model, Change::ToggleSlow, at(2_100));
        assert_eq!(hundredths(&model, at(2_800)), 30);
    }

    #[test]
    fn the_scrubber_stops_the_body_where_it_points() {
        let mut model = on(Exercise::Clam, false);
        for to in [0, 1, 50, 99, 100] {
            change(&mut model, Change::To(to), at(700));
            assert_eq!(
                (is_playing(&model), hundredths(&model, at(800))),
                (false, to)
            );
        }
        change(&mut model, Change::To(400), at(700));
        assert_eq!(hundredths(&model, at(800)), 100);
    }

    #[test]
    fn the_other_side_works_without_a_jump() {
        let mut model = on(Exercise::Clam, false);
        change(&mut model, Change::Side(Side::Right), at(1_000));
        let stage = stage(&model, at(1_000)).expect("a stage");
        assert_eq!((stage.cast.side, stage.pose), (Side::Right, Pose::Rep(0.5)));
        assert!(is_playing(&model));
    }

    #[test]
    fn with_less_motion_it_stands_at_the_top_until_it_is_played() {
        for exercise in Exercise::ALL {
            let mut model = on(exercise, true);
            let pose = stage(&model, at(4_321)).map(|it| it.pose);
            assert_eq!((is_playing(&model), pose), (false, Some(Pose::Rep(1.0))));
            change(&mut model, Change::Toggle, at(5_000));
            assert!(is_playing(&model));
        }
    }

    #[test]
    fn a_page_begins_anew() {
        let mut model = on(Exercise::Clam, false);
        change(&mut model, Change::Side(Side::Right), at(0));
        change(&mut model, Change::Toggle, at(500));
        enter(&mut model, at(9_000));
        assert_eq!(
            (model.demo.side, hundredths(&model, at(9_000))),
            (Side::Left, 0)
        );
        assert!(is_playing(&model));
    }

    #[test]
    fn off_the_pages_of_exercises_nothing_moves() {
        let mut model = on(Exercise::Clam, false);
        model.screen = Screen::Learn(Page::Why);
        change(&mut model, Change::Toggle, at(0));
        assert_eq!((is_playing(&model), stage(&model, at(0))), (false, None));
    }

    #[test]
    fn every_repetition_has_a_length() {
        for exercise in Exercise::ALL {
            assert!(length(exercise) >= 3_000, "{exercise:?}");
        }
    }

    #[test]
    fn words_of_the_markup_stand_for_changes() {
        assert_eq!(command("to", "37"), Some(Change::To(37)));
        assert_eq!(command("to", "x"), None);
        assert_eq!(command("right", ""), Some(Change::Side(Side::Right)));
        assert_eq!(command("nothing", ""), None);
    }
}
