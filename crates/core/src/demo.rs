//! The body on an exercise's own page: one repetition, over and over, at the exercise's pace.
//!
//! Its position follows from when it began, as in a session, so nothing is counted.

use super::figure_frame::{FigureFrame, FigureKey};
use domain::exercise::{Exercise, Form, Side, Tempo};
use domain::time::{Millis, Moment};
use domain::timeline::Phase;
use figure::Movement;

/// How long the top of a repetition is shown. (Judgement: long enough to look at, and much
/// shorter than the ten seconds of a bridge.)
const HOLD: u64 = 1_500;

/// What is on the page's stage, what a person chose there, and how far the movement has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demo {
    exercise: Option<Exercise>,
    /// The side that works.
    pub side: Side,
    /// At half the pace.
    pub slow: bool,
    /// One slow repetition of each side, shown one after the other: which side it has come to.
    pub shows: Option<Side>,
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
pub enum DemoMsg {
    /// Play, or pause.
    Toggle,
    /// Half the pace, or the whole again.
    ToggleSlow,
    /// This side works.
    Side(Side),
    /// Stop at this many hundredths of the repetition.
    To(u64),
    /// Show one slow repetition of this side, and then stop. There is no clock: nothing continues by
    /// itself.
    Show(Side),
    /// Showing is over: the body moves as before.
    EndShow,
}

impl Demo {
    /// Nothing on stage yet; `still` if nothing is to move of itself.
    pub const fn new(still: bool) -> Self {
        Self {
            exercise: None,
            side: Side::Left,
            slow: false,
            shows: None,
            still,
            clock: Clock::Paused { at: Millis::ZERO },
        }
    }

    /// Begins anew with `exercise`, whose page is shown from now on; with none on other pages.
    pub fn show(&mut self, exercise: Option<Exercise>, now: Moment) {
        *self = Self::new(self.still);
        self.exercise = exercise;
        self.clock = match exercise {
            // The top represents the whole movement.
            Some(exercise) if self.still => Clock::Paused {
                at: Millis::new(lengths(exercise)[0]),
            },
            Some(_) => Clock::Running {
                since: now,
                before: Millis::ZERO,
            },
            None => self.clock,
        };
    }

    /// Does what was asked.
    pub fn change(&mut self, change: DemoMsg, now: Moment) {
        let Some(exercise) = self.exercise else {
            return;
        };
        let before = Millis::new(self.at(exercise, now));
        let mut runs = self.is_playing();
        let mut at = before;
        self.shows = None;
        match change {
            DemoMsg::Show(side) => {
                (self.side, self.slow, self.shows) = (side, true, Some(side));
                self.clock = Clock::Running {
                    since: now,
                    before: Millis::ZERO,
                };
                return;
            }
            DemoMsg::EndShow => {
                self.show(Some(exercise), now);
                return;
            }
            DemoMsg::Toggle => runs = !runs,
            DemoMsg::ToggleSlow => self.slow = !self.slow,
            DemoMsg::Side(side) => self.side = side,
            DemoMsg::To(hundredths) => {
                runs = false;
                at = Millis::new(hundredths.min(100) * length(exercise) / 100);
            }
        }
        self.clock = if runs {
            Clock::Running { since: now, before }
        } else {
            Clock::Paused { at }
        };
    }

    /// Whether the body moves.
    pub const fn is_playing(&self) -> bool {
        matches!(self.clock, Clock::Running { .. })
    }

    /// Who is on stage: with a band where one can be worn.
    pub fn cast(&self) -> Option<FigureKey> {
        self.exercise.map(|exercise| cast(exercise, self.side))
    }

    /// The stage at `now`.
    pub fn figure_frame(&self, now: Moment) -> Option<FigureFrame> {
        let cast = self.cast()?;
        let (_, movement) = moment(cast.exercise, self.at(cast.exercise, now));
        Some(FigureFrame {
            cast,
            pose: cast.figure().pose(movement),
            opacity: 1.0,
        })
    }

    /// How far the repetition has come at `now`, in hundredths.
    pub fn hundredths(&self, now: Moment) -> u64 {
        self.exercise
            .map_or(0, |it| self.at(it, now) * 100 / length(it))
    }

    /// What the body does at `now`.
    pub fn phase(&self, now: Moment) -> Option<Phase> {
        self.exercise.map(|it| moment(it, self.at(it, now)).0)
    }

    /// The position of the movement, in ms of the repetition.
    fn at(&self, exercise: Exercise, now: Moment) -> u64 {
        match self.clock {
            Clock::Paused { at } => at.get(),
            Clock::Running { since, before } => {
                let pace = if self.slow { 2 } else { 1 };
                let at = before.get() + now.since(since).get() / pace;
                if self.shows.is_some() {
                    at.min(length(exercise))
                } else {
                    at % length(exercise)
                }
            }
        }
    }
}

/// The body that shows `exercise` for `side`.
pub fn cast(exercise: Exercise, side: Side) -> FigureKey {
    FigureKey {
        exercise,
        form: Form::Standard,
        side,
        band: takes_band(exercise),
    }
}

/// Whether a band can be worn for it.
pub const fn takes_band(exercise: Exercise) -> bool {
    !exercise.entry().banded.is_empty()
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
    use super::{Demo, DemoMsg, length};
    use domain::exercise::{Exercise, Side};
    use domain::time::Moment;
    use domain::timeline::Phase;
    use figure::Pose;

    const START: Moment = Moment::new(5_000);

    fn at(ms: u64) -> Moment {
        Moment::new(5_000 + ms)
    }

    fn on(exercise: Exercise, still: bool) -> Demo {
        let mut demo = Demo::new(still);
        demo.show(Some(exercise), START);
        demo
    }

    #[track_caller]
    fn check(exercise: Exercise, ms: u64, q: f64, phase: Phase) {
        let demo = on(exercise, false);
        let stage = demo.figure_frame(at(ms)).expect("a stage");
        assert_eq!(
            (stage.pose, demo.phase(at(ms))),
            (Pose::Rep(q), Some(phase))
        );
    }

    #[test]
    fn one_repetition_goes_up_holds_comes_down_and_rests() {
        check(Exercise::Clam, 0, 0.0, Phase::Lift);
        check(Exercise::Clam, 1_000, 0.5, Phase::Lift);
        check(Exercise::Clam, 2_000, 1.0, Phase::Hold);
        check(Exercise::Clam, 3_499, 1.0, Phase::Hold);
        check(Exercise::Clam, 5_000, 1.5, Phase::Lower);
        check(Exercise::Clam, 6_600, 0.0, Phase::Settle);
        check(Exercise::Clam, 7_000, 0.0, Phase::Lift);
        check(Exercise::GluteBridge, 3_000, 1.0, Phase::Hold);
        check(Exercise::GluteBridge, 4_500, 1.5, Phase::Lower);
    }

    #[test]
    fn a_step_goes_out_and_the_other_foot_follows() {
        check(Exercise::LateralWalk, 750, 0.5, Phase::Step);
        check(Exercise::LateralWalk, 1_500, 1.0, Phase::Step);
        check(Exercise::LateralWalk, 2_250, 1.5, Phase::Step);
        check(Exercise::LateralWalk, 3_000, 0.0, Phase::Step);
    }

    #[test]
    fn what_is_paused_stays_and_goes_on_from_there() {
        let mut demo = on(Exercise::Clam, false);
        demo.change(DemoMsg::Toggle, at(700));
        assert_eq!((demo.is_playing(), demo.hundredths(at(9_000))), (false, 10));
        demo.change(DemoMsg::Toggle, at(9_000));
        assert_eq!((demo.is_playing(), demo.hundredths(at(9_700))), (true, 20));
    }

    #[test]
    fn slow_is_half_the_pace_and_never_jumps() {
        let mut demo = on(Exercise::Clam, false);
        demo.change(DemoMsg::ToggleSlow, at(700));
        assert_eq!(demo.hundredths(at(700)), 10);
        assert_eq!(demo.hundredths(at(2_100)), 20);
        demo.change(DemoMsg::ToggleSlow, at(2_100));
        assert_eq!(demo.hundredths(at(2_800)), 30);
    }

    #[test]
    fn the_scrubber_stops_the_body_where_it_points() {
        let mut demo = on(Exercise::Clam, false);
        for to in [0, 1, 50, 99, 100] {
            demo.change(DemoMsg::To(to), at(700));
            assert_eq!((demo.is_playing(), demo.hundredths(at(800))), (false, to));
        }
        demo.change(DemoMsg::To(400), at(700));
        assert_eq!(demo.hundredths(at(800)), 100);
    }

    #[test]
    fn the_other_side_works_without_a_jump() {
        let mut demo = on(Exercise::Clam, false);
        demo.change(DemoMsg::Side(Side::Right), at(1_000));
        let stage = demo.figure_frame(at(1_000)).expect("a stage");
        assert_eq!((stage.cast.side, stage.pose), (Side::Right, Pose::Rep(0.5)));
        assert!(demo.is_playing());
    }

    #[test]
    fn with_less_motion_it_stands_at_the_top_until_it_is_played() {
        for exercise in Exercise::ALL {
            let mut demo = on(exercise, true);
            let pose = demo.figure_frame(at(4_321)).map(|it| it.pose);
            assert_eq!((demo.is_playing(), pose), (false, Some(Pose::Rep(1.0))));
            demo.change(DemoMsg::Toggle, at(5_000));
            assert!(demo.is_playing());
        }
    }

    #[test]
    fn one_slow_repetition_of_each_side_is_shown_without_going_on_by_itself() {
        let mut demo = on(Exercise::Clam, true);
        for (side, from) in [(Side::Left, 0), (Side::Right, 60_000)] {
            demo.change(DemoMsg::Show(side), at(from));
            assert_eq!((demo.side, demo.slow, demo.shows), (side, true, Some(side)));
            assert_eq!(demo.hundredths(at(from + 1_400)), 10);
            assert_eq!(demo.hundredths(at(from + 14_000)), 100);
            // It stands until the person continues, however long that is.
            assert_eq!(demo.hundredths(at(from + 50_000)), 100);
        }
        demo.change(DemoMsg::EndShow, at(200_000));
        assert_eq!(
            (demo.shows, demo.side, demo.slow),
            (None, Side::Left, false)
        );
        demo.change(DemoMsg::Show(Side::Left), at(200_000));
        demo.change(DemoMsg::ToggleSlow, at(200_700));
        assert_eq!((demo.shows, demo.slow), (None, false));
    }

    #[test]
    fn a_page_begins_anew() {
        let mut demo = on(Exercise::Clam, false);
        demo.change(DemoMsg::Side(Side::Right), at(0));
        demo.change(DemoMsg::Toggle, at(500));
        demo.show(Some(Exercise::Clam), at(9_000));
        assert_eq!((demo.side, demo.hundredths(at(9_000))), (Side::Left, 0));
        assert!(demo.is_playing());
    }

    #[test]
    fn off_the_pages_of_exercises_nothing_moves() {
        let mut demo = on(Exercise::Clam, false);
        demo.show(None, at(0));
        demo.change(DemoMsg::Toggle, at(0));
        assert_eq!((demo.is_playing(), demo.figure_frame(at(0))), (false, None));
    }

    #[test]
    fn every_repetition_has_a_length() {
        for exercise in Exercise::ALL {
            assert!(length(exercise) >= 3_000, "{exercise:?}");
        }
    }
}
