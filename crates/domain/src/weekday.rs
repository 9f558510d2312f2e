//! The days of a week, Monday first, and sets of them.

/// A day of the week. Ordered from Monday to Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// The first day of a week here, as in ISO 8601.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last.
    Sunday,
}

impl Weekday {
    /// All seven, from Monday to Sunday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Its place in the week: 0 for Monday to 6 for Sunday.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its place in a week that begins on `first`: 0 to 6.
    pub const fn after(self, first: Self) -> u8 {
        (self as u8 + 7 - first as u8) % 7
    }

    /// All seven, from `first` on.
    pub fn from(first: Self) -> [Self; 7] {
        let mut days = Self::ALL;
        days.rotate_left(first.index());
        days
    }

    /// The weekday of this number, 1 for Monday to 7 for Sunday, as in ISO 8601.
    pub fn of_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }
}

/// A set of weekdays that is never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// The set of these days; `None` if there are none.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Option<Self> {
        let bits = days.into_iter().fold(0, |bits, day| bits | bit(day));
        (bits != 0).then_some(Self(bits))
    }

    /// One day alone.
    pub const fn only(day: Weekday) -> Self {
        Self(bit(day))
    }

    /// Whether `day` is one of them.
    pub const fn contains(self, day: Weekday) -> bool {
        self.0 & bit(day) != 0
    }

    /// How many they are: 1 to 7.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// With `day` put in, or removed if it was in. The last one stays, since a set is never
    /// empty.
    #[must_use]
    pub const fn toggled(self, day: Weekday) -> Self {
        match self.0 ^ bit(day) {
            0 => self,
            bits => Self(bits),
        }
    }

    /// The days of the set, from Monday on.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL
            .into_iter()
            .filter(move |day| self.contains(*day))
    }
}

const fn bit(day: Weekday) -> u8 {
    1 << day.index()
}

#[cfg(test)]
mod tests {
    use super::{Weekday, Weekdays};

    #[test]
    fn a_week_begins_on_any_day() {
        let sundays = Weekday::from(Weekday::Sunday);
        assert_eq!(sundays[..2], [Weekday::Sunday, Weekday::Monday]);
        for first in Weekday::ALL {
            let places = Weekday::from(first).map(|it| it.after(first));
            assert_eq!(places, [0, 1, 2, 3, 4, 5, 6]);
        }
        assert_eq!(Weekday::of_number(7), Some(Weekday::Sunday));
        assert_eq!((Weekday::of_number(0), Weekday::of_number(8)), (None, None));
    }

    #[test]
    fn a_set_of_no_days_cannot_be_made() {
        assert_eq!(Weekdays::new([]), None);
    }

    #[test]
    fn a_set_lists_its_days_from_monday_on_and_each_once() {
        let set = Weekdays::new([Weekday::Sunday, Weekday::Monday, Weekday::Sunday]).unwrap();
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [Weekday::Monday, Weekday::Sunday]
        );
        assert_eq!(set.count(), 2);
    }

    #[test]
    fn toggling_adds_and_removes_but_leaves_the_last_day() {
        let monday = Weekdays::new([Weekday::Monday]).unwrap();
        let both = monday.toggled(Weekday::Friday);
        assert!(both.contains(Weekday::Friday));
        assert_eq!(both.toggled(Weekday::Friday), monday);
        assert_eq!(monday.toggled(Weekday::Monday), monday);
    }
}
