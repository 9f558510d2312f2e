//! Which repetitions of a set were done.

/// A set of repetitions, numbered from 1. One that is done twice is in it once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reps([u64; 4]);

impl Reps {
    /// The first `count` repetitions.
    pub fn first(count: u8) -> Self {
        let mut reps = Self::default();
        reps.extend(1..=count);
        reps
    }

    /// How many there are.
    pub fn count(&self) -> u8 {
        let count: u32 = self.0.iter().map(|it| it.count_ones()).sum();
        u8::try_from(count).unwrap_or(u8::MAX)
    }
}

impl Extend<u8> for Reps {
    fn extend<T: IntoIterator<Item = u8>>(&mut self, reps: T) {
        for rep in reps {
            self.0[usize::from(rep / 64)] |= 1 << (rep % 64);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn each_repetition_counts_once(reps in prop::collection::vec(1..=u8::MAX, 0..400)) {
            let mut done = Reps::default();
            done.extend(reps.iter().copied());
            let each: BTreeSet<u8> = reps.into_iter().collect();
            prop_assert_eq!(usize::from(done.count()), each.len());
        }
    }

    #[test]
    fn the_first_so_many_are_so_many() {
        for count in 0..=u8::MAX {
            assert_eq!(Reps::first(count).count(), count);
        }
    }
}
