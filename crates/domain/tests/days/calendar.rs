//! Laws of the calendar, and the `time` crate as its oracle.

use domain::day::Day;
use domain::weekday::Weekday;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use time::{Date, Duration};

#[test]
fn every_day_of_eight_thousand_years_agrees_with_the_time_crate() {
    let mut date = Date::from_ordinal_date(1970, 1).unwrap();
    for day in Day::FIRST.through(Day::LAST) {
        let (year, month) = (
            u32::try_from(date.year()).unwrap(),
            u32::from(u8::from(date.month())),
        );
        assert_eq!(
            (day.year(), day.month(), day.day()),
            (year, month, date.day().into())
        );
        assert_eq!(Day::new(year, month, date.day().into()), Some(day));
        assert_eq!(
            day.weekday().index(),
            usize::from(date.weekday().number_days_from_monday())
        );
        date = date.next_day().unwrap_or(date);
    }
}

fn any_day() -> impl Strategy<Value = Day> {
    (0..=Day::FIRST.days_until(Day::LAST)).prop_map(|days| Day::FIRST.plus(days))
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(day in any_day()) {
        prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
    }

    #[test]
    fn days_until_undoes_plus(a in any_day(), b in any_day()) {
        prop_assert_eq!(a.plus(a.days_until(b)), b);
        prop_assert_eq!(a.days_until(b), -b.days_until(a));
        prop_assert_eq!(a < b, a.days_until(b) > 0);
    }

    #[test]
    fn plus_agrees_with_the_time_crate(a in 0..1_000_000i32, n in 0..1_000_000i32) {
        let date = Date::from_ordinal_date(1970, 1).unwrap() + Duration::days((a + n).into());
        prop_assert_eq!(Day::FIRST.plus(a).plus(n).to_string(), date.to_string());
        prop_assert_eq!(Day::FIRST.plus(a + n).plus(-n), Day::FIRST.plus(a));
    }

    #[test]
    fn no_text_and_no_number_makes_it_panic(text in ".{0,12}", n in any::<i32>(), m in any::<[u32; 5]>()) {
        let day = Day::parse(&text).unwrap_or(Day::FIRST).plus(n);
        prop_assert!(Day::FIRST <= day && day <= Day::LAST);
        let _ = Day::of_local(m[0], m[1], m[2], m[3], m[4]);
    }

    #[test]
    fn a_week_holds_its_day_and_starts_on_its_first(day in any_day(), first in 0..7_usize) {
        let first = Weekday::ALL[first];
        let week = day.week(first);
        prop_assert_eq!(week[usize::from(day.weekday().after(first))], day);
        prop_assert!(day < Day::FIRST.plus(7) || week[0].weekday() == first);
    }
}
