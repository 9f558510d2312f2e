//! When the wall clock is read, and whether a reading is news.

use super::now::Wall;
use domain::time::Millis;

/// The longest time between two readings.
const LONGEST: Millis = Millis::secs(60);

/// When to read the wall clock again: when the day ends, or sooner, since the clock may be set, the
/// time zone may change and the machine may sleep, and no event reports it.
pub fn next_reading(until_next_day: Millis) -> Millis {
    until_next_day.min(LONGEST)
}

/// Whether the app has to know of `now`, having read `known` before: in another day or time zone.
pub fn is_news(known: Wall, now: Wall) -> bool {
    (now.day, now.offset_min) != (known.day, known.offset_min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::day::Day;

    #[track_caller]
    fn check(later_ms: i64, offset_min: i16, next_day: bool, wanted: bool) {
        let known = Wall {
            epoch_ms: 0,
            offset_min: 60,
            day: Day::FIRST,
        };
        let day = if next_day {
            Day::FIRST.plus(1)
        } else {
            Day::FIRST
        };
        let now = Wall {
            epoch_ms: later_ms,
            offset_min,
            day,
        };
        assert_eq!(is_news(known, now), wanted);
    }

    #[test]
    fn another_day_or_time_zone_is_news_and_another_minute_is_not() {
        check(60_000, 60, false, false);
        check(60_000, 120, false, true);
        check(60_000, 60, true, true);
    }

    #[test]
    fn the_clock_is_read_each_minute_and_when_the_day_ends() {
        assert_eq!(next_reading(Millis::secs(7_000)), Millis::secs(60));
        assert_eq!(next_reading(Millis::secs(7)), Millis::secs(7));
    }
}
