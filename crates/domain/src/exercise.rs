//! The four exercises and the terms in which one is prescribed.

use super::time::Millis;

/// One of the four exercises of the routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exercise {
    /// Side-lying hip rotation, also called clamshell.
    Clam,
    /// Quadruped hip abduction.
    FireHydrant,
    /// Hip lift from the back, on one leg or two.
    GluteBridge,
    /// Sidesteps in a half squat, usually against a band.
    LateralWalk,
}

impl Exercise {
    /// Whether its repetitions are steps.
    pub const fn is_stepped(self) -> bool {
        matches!(self.entry().tempo, Tempo::Step { .. })
    }

    /// All of them, in the routine's usual order.
    pub const ALL: [Self; 4] = [
        Self::Clam,
        Self::FireHydrant,
        Self::GluteBridge,
        Self::LateralWalk,
    ];
}

/// The working side of the body; in walks, the direction of travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The person's own left.
    Left,
    /// The person's own right.
    Right,
}

impl Side {
    /// Left, then right: the order in which a session takes them.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

/// How the work is shared between the two sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sides {
    /// The same dose for each.
    #[default]
    Even,
    /// So many repetitions or steps more for one side than the dose says.
    More(Side, u8),
}

/// The most repetitions or steps of one side: no record of more is read.
pub const MOST_REPS: u8 = 200;

impl Sides {
    /// How much `side` does of a dose for each side.
    #[must_use]
    pub fn dose_of(self, side: Option<Side>, dose: Dose) -> Dose {
        match self {
            Self::More(more, extra) if side == Some(more) => Dose {
                count: dose.count.saturating_add(extra).min(MOST_REPS),
                ..dose
            },
            _ => dose,
        }
    }

    /// The dose for each side, if `most` is that of the side that does more.
    #[must_use]
    pub fn dose_below(self, most: Dose) -> Dose {
        match self {
            Self::Even => most,
            Self::More(_, extra) => Dose {
                count: most.count.saturating_sub(extra).max(1),
                ..most
            },
        }
    }
}

/// The resistance band, from none to heavy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// No band.
    #[default]
    None,
    /// The lightest band.
    Light,
    /// A middling band.
    Medium,
    /// The heaviest band.
    Heavy,
}

impl Band {
    /// Every band that is one, the lightest first.
    pub const WORN: [Self; 3] = [Self::Light, Self::Medium, Self::Heavy];
}

/// The bands that a person has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bands(u8);

impl Bands {
    /// None at all.
    pub const NONE: Self = Self(0);

    /// These and `band`.
    #[must_use]
    pub const fn with(self, band: Band) -> Self {
        Self(self.0 | Self::bit(band))
    }

    /// These without `band`.
    #[must_use]
    pub const fn without(self, band: Band) -> Self {
        Self(self.0 & !Self::bit(band))
    }

    /// Whether `band` is there. To wear none is always possible.
    pub const fn has(self, band: Band) -> bool {
        matches!(band, Band::None) || self.0 & Self::bit(band) != 0
    }

    const fn bit(band: Band) -> u8 {
        // No band is no bit, the light one the first.
        (1 << band as u8) >> 1
    }
}

/// How the exercise is done, where there is more than one way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// The exercise as its name says: for the bridge, on one leg.
    #[default]
    Standard,
    /// The bridge with both feet down.
    TwoLegs,
    /// The one-leg bridge with the arms crossed on the chest.
    ArmsCrossed,
}

/// A word on form, to mind in one exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is what it says")]
pub enum FormCue {
    HeelsTogether,
    HipsStacked,
    OpenFromHip,
    LowerSlowly,
    PushFloorAway,
    BackFlat,
    OpenSideways,
    BothHands,
    PressThroughHeel,
    HipsLevel,
    RibsDown,
    KeepBreathing,
    StayLow,
    ToesForward,
    PushFromTrailingLeg,
    SmallQuietSteps,
}

/// How much of an exercise, for each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dose {
    /// Repetitions, or steps of a walk. At least 1.
    pub count: u8,
    /// How long the top of each repetition is held; zero in walks.
    pub hold: Millis,
    /// The band worn.
    pub band: Band,
    /// The way it is done.
    pub form: Form,
}

/// The pace of one repetition, apart from its hold, which the dose gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tempo {
    /// Up, (hold,) down, and a short reset before the next.
    Rep {
        /// On the way up.
        lift: Millis,
        /// On the way down.
        lower: Millis,
        /// At rest between two repetitions.
        settle: Millis,
    },
    /// One sidestep: out with the leading leg, then the other follows.
    Step {
        /// The leading leg goes out.
        out: Millis,
        /// The trailing leg comes after.
        follow: Millis,
    },
}
