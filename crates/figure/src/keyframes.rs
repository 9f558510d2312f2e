//! Keyframes: numbers that change over a movement.

use crate::vector::Vec3;

/// Starts and ends gently: 0 to 1 as `fraction` goes from 0 to 1, with no speed at either end.
pub fn ease(fraction: f64) -> f64 {
    fraction * fraction * (3.0 - 2.0 * fraction)
}

/// A number over the progress of a movement.
#[derive(Clone, Copy, Debug)]
pub enum Track {
    /// The same all the time.
    Still(f32),
    /// From the first value at progress 0 to the second at 1, eased, and steady after it.
    Sweep(f32, f32),
    /// Pairs of progress and value, eased between neighbours, steady before the first and after
    /// the last.
    Keys(&'static [(f32, f32)]),
}

impl Track {
    /// The value at a progress.
    pub fn at(&self, progress: f64) -> f64 {
        match *self {
            Self::Still(value) => value.into(),
            Self::Sweep(first, last) => interpolate((0.0, first), (1.0, last), progress),
            Self::Keys(keys) => {
                let next = keys.iter().position(|&(key, _)| progress <= f64::from(key));
                match next {
                    Some(0) => keys[0].1.into(),
                    Some(next) => interpolate(keys[next - 1], keys[next], progress),
                    None => keys.last().map_or(0.0, |&(_, value)| value.into()),
                }
            }
        }
    }
}

/// The eased value between two keys.
fn interpolate((start, from): (f32, f32), (end, to): (f32, f32), progress: f64) -> f64 {
    let (start, end) = (f64::from(start), f64::from(end));
    let (from, to) = (f64::from(from), f64::from(to));
    from + (to - from) * ease(((progress - start) / (end - start)).clamp(0.0, 1.0))
}

/// Three coordinates or three angles over time.
#[derive(Clone, Copy, Debug)]
pub struct Track3(pub Track, pub Track, pub Track);

impl Track3 {
    /// Three numbers that never change.
    pub const fn still(x: f32, y: f32, z: f32) -> Self {
        Self(Track::Still(x), Track::Still(y), Track::Still(z))
    }

    /// Rotations about the x axis only: flexion and extension. Positive bends the trunk forwards.
    pub const fn x(x: Track) -> Self {
        Self(x, Track::Still(0.0), Track::Still(0.0))
    }

    /// The values at a progress.
    pub fn at(&self, progress: f64) -> Vec3 {
        Vec3::new(
            self.0.at(progress),
            self.1.at(progress),
            self.2.at(progress),
        )
    }
}
