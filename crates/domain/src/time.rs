//! Lengths of time, and instants that only differ.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Sub};

/// A length of time in whole milliseconds. Subtraction stops at zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millis(u64);

impl Millis {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// A length in milliseconds.
    pub const fn new(ms: u64) -> Self {
        Self(ms)
    }

    /// A length in seconds.
    pub const fn secs(s: u64) -> Self {
        Self(s * 1000)
    }

    /// The length as a plain number of milliseconds.
    pub const fn get(self) -> u64 {
        self.0
    }

    /// Whole minutes, a begun one not counted: the one way in which minutes are told anywhere.
    pub const fn whole_minutes(self) -> u64 {
        self.0 / 60_000
    }

    /// The length in seconds, with its fraction.
    #[expect(
        clippy::cast_precision_loss,
        reason = "sessions last minutes, not aeons"
    )]
    pub fn as_secs(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// Whole seconds, a begun one counting whole: what a countdown shows.
    pub const fn ceil_secs(self) -> u64 {
        self.0.div_ceil(1000)
    }
}

impl Add for Millis {
    type Output = Self;
    fn add(self, rhs: Self) -> Self {
        Self(self.0.saturating_add(rhs.0))
    }
}

impl AddAssign for Millis {
    fn add_assign(&mut self, rhs: Self) {
        *self = *self + rhs;
    }
}

impl Sub for Millis {
    type Output = Self;
    fn sub(self, rhs: Self) -> Self {
        Self(self.0.saturating_sub(rhs.0))
    }
}

impl Mul<u64> for Millis {
    type Output = Self;
    fn mul(self, rhs: u64) -> Self {
        Self(self.0.saturating_mul(rhs))
    }
}

impl Sum for Millis {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

/// A reading of a clock that never goes back, in milliseconds. Only the difference of two means
/// anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(u64);

impl Moment {
    /// A reading of the clock, in milliseconds.
    pub const fn new(ms: u64) -> Self {
        Self(ms)
    }

    /// How long after `earlier` this is; nothing if it is not after it.
    pub const fn since(self, earlier: Self) -> Millis {
        Millis(self.0.saturating_sub(earlier.0))
    }
}

impl Add<Millis> for Moment {
    type Output = Self;

    fn add(self, length: Millis) -> Self {
        Self(self.0.saturating_add(length.0))
    }
}
