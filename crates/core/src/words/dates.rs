//! Numbers and dates, as the person's language writes them.

use domain::day::Day;
use domain::month::Month;
use domain::weekday::Weekday;
use locale::formats::Date;
use locale::{DateStyle, Width, formats, text};

/// A whole number: "1,234".
pub fn thousands(number: u64) -> String {
    formats().number(number)
}

/// Tenths as a number with one decimal: "3.5".
pub fn one_decimal(tenths: u32) -> String {
    formats().decimal(tenths)
}

/// The full name of a weekday.
pub fn weekday(day: Weekday) -> &'static str {
    named(day, Width::Long)
}

/// A weekday with its preposition, as the time of what was: "on Monday".
pub fn on_weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => text::dates::on_monday(),
        Weekday::Tuesday => text::dates::on_tuesday(),
        Weekday::Wednesday => text::dates::on_wednesday(),
        Weekday::Thursday => text::dates::on_thursday(),
        Weekday::Friday => text::dates::on_friday(),
        Weekday::Saturday => text::dates::on_saturday(),
        Weekday::Sunday => text::dates::on_sunday(),
    }
}

/// A weekday of every week, as it stands in a list of them.
pub fn each_week(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => text::dates::each_monday(),
        Weekday::Tuesday => text::dates::each_tuesday(),
        Weekday::Wednesday => text::dates::each_wednesday(),
        Weekday::Thursday => text::dates::each_thursday(),
        Weekday::Friday => text::dates::each_friday(),
        Weekday::Saturday => text::dates::each_saturday(),
        Weekday::Sunday => text::dates::each_sunday(),
    }
}

/// A weekday in two letters or a short form, as the head of a column: "Sa".
pub fn weekday_head(day: Weekday) -> &'static str {
    named(day, Width::Head)
}

/// A weekday in one letter.
pub fn weekday_letter(day: Weekday) -> &'static str {
    named(day, Width::Narrow)
}

fn named(day: Weekday, width: Width) -> &'static str {
    formats().weekday(number_of(day), width)
}

/// 1 for Monday to 7.
fn number_of(day: Weekday) -> u8 {
    day.after(Weekday::Monday) + 1
}

/// The name of a month, 1 to 12.
pub fn month(month: u32) -> &'static str {
    formats().month(month, Width::Long)
}

/// A month with its year: "November 2026".
pub fn month_of_year(month: Month) -> String {
    date(month.first(), DateStyle::Month)
}

/// A day as "21 Nov".
pub fn brief_day(day: Day) -> String {
    date(day, DateStyle::Brief)
}

/// A day as "Sat 21 Nov".
pub fn short_day(day: Day) -> String {
    date(day, DateStyle::Short)
}

/// A day as "Sat 21 Nov 2026".
pub fn short_day_of_year(day: Day) -> String {
    date(day, DateStyle::ShortWithYear)
}

/// A day as "21 November".
pub fn long_day(day: Day) -> String {
    date(day, DateStyle::Long)
}

/// A day as "21 November 2026".
pub fn day_of_year(day: Day) -> String {
    date(day, DateStyle::WithYear)
}

/// A day as "Saturday 21 November".
pub fn day_of_week(day: Day) -> String {
    date(day, DateStyle::WithWeekday)
}

/// A day as "Saturday 21 November 2026".
pub fn full_day(day: Day) -> String {
    date(day, DateStyle::Full)
}

fn date(day: Day, style: DateStyle) -> String {
    let date = Date {
        year: day.year(),
        month: day.month(),
        day: day.day(),
        weekday: number_of(day.weekday()),
    };
    formats().date(date, style)
}

/// A day to come, as one speaks of it: tomorrow, or its weekday.
pub fn next_day(today: Day, day: Day) -> String {
    match today.days_until(day) {
        1 => text::dates::tomorrow().to_owned(),
        2..=6 => weekday(day.weekday()).to_owned(),
        _ => short_day(day),
    }
}
