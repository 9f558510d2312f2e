//! What the stage shows at one instant: whose turn it is, and where the body is in its movement.

use super::session::Session;
use domain::exercise::{Band, Exercise, Form, Side};
use domain::routine::Item;
use domain::time::{Millis, Moment};
use domain::timeline::{Phase, Position, Set};
use figure::{Figure, Movement, Pose};

/// After a set the body comes to rest before the picture changes.
const COMES_TO_REST: Millis = Millis::new(1_200);

/// How long one picture takes to fade out, and the next to fade in.
const FADE: Millis = Millis::new(300);

/// Who is on stage: a picture is drawn anew only when this changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureKey {
    /// Which exercise.
    pub exercise: Exercise,
    /// How it is done.
    pub form: Form,
    /// The working side; the left for both legs at once.
    pub side: Side,
    /// Whether a band is worn.
    pub band: bool,
}

impl FigureKey {
    /// The body that does this set.
    pub fn of(set: &Set) -> Self {
        Self {
            exercise: set.exercise,
            form: set.dose.form,
            side: set.side.unwrap_or(Side::Left),
            band: set.dose.band != Band::None,
        }
    }

    /// The body of an exercise in a picture that does not move.
    pub fn of_item(item: &Item) -> Self {
        Self {
            exercise: item.exercise,
            form: item.dose.form,
            side: Side::Left,
            band: item.dose.band != Band::None,
        }
    }

    /// A number that no other picture has, from 1.
    pub const fn number(self) -> u32 {
        let who = self.exercise as u32 * 4 + self.form as u32;
        who * 4 + self.side as u32 * 2 + self.band as u32 + 1
    }

    /// Its figure.
    pub fn figure(&self) -> &'static Figure {
        Figure::of(self.exercise, self.form)
    }
}

/// The stage at one instant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureFrame {
    /// Who is on it.
    pub cast: FigureKey,
    /// Where the body is in its movement.
    pub pose: Pose,
    /// How far the picture has faded in, 0 to 1.
    pub opacity: f64,
}

/// The stage at `now`. With reduced motion (`still`) it shows the end of each phase from the
/// phase's beginning on, and nothing fades.
pub fn figure_frame(session: &Session, now: Moment, still: bool) -> Option<FigureFrame> {
    let position = session.position(now)?;
    let sets = session.timeline().sets();
    let set = sets.get(position.span.set)?;
    let exchange = matches!(position.span.phase, Phase::Switch | Phase::Change)
        && position.span.length > COMES_TO_REST + COMES_TO_REST + FADE
        && !still;
    let before = position.span.set.checked_sub(1).and_then(|it| sets.get(it));
    if let Some(before) = before.filter(|_| exchange && position.into < COMES_TO_REST) {
        let cast = FigureKey::of(before);
        let pose = cast.figure().pose(Movement::After(position.into.as_secs()));
        return Some(FigureFrame {
            cast,
            pose,
            opacity: fade(COMES_TO_REST - position.into),
        });
    }
    let cast = FigureKey::of(set);
    let pose = cast.figure().pose(movement(&position, still));
    let opacity = if exchange {
        fade(position.into - COMES_TO_REST)
    } else {
        1.0
    };
    Some(FigureFrame {
        cast,
        pose,
        opacity,
    })
}

/// How far the movement has come, 0 at rest to 1 at the top or at the end of a step.
pub fn share(stage: &FigureFrame) -> f64 {
    match stage.pose {
        Pose::Ready(_) => 0.0,
        Pose::Rep(q) if stage.cast.exercise == Exercise::LateralWalk => q / 2.0,
        Pose::Rep(q) if q > 1.0 => 2.0 - q,
        Pose::Rep(q) => q,
    }
}

fn movement(position: &Position, still: bool) -> Movement {
    let progress = position.progress();
    match position.span.phase {
        Phase::Ready | Phase::Switch | Phase::Change => {
            let left = position.remaining().as_secs();
            Movement::Ready(if still { f64::MAX } else { left })
        }
        Phase::Lift => Movement::Lift(if still { 1.0 } else { progress }),
        Phase::Hold => Movement::Hold,
        Phase::Lower => Movement::Lower(if still { 1.0 } else { progress }),
        Phase::Settle => Movement::Settle,
        Phase::Step if still => Movement::Step(if progress < 0.5 { 0.5 } else { 1.0 }),
        Phase::Step => Movement::Step(progress),
    }
}

fn fade(time: Millis) -> f64 {
    (time.as_secs() / FADE.as_secs()).clamp(0.0, 1.0)
}
