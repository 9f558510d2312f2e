//! How a language writes numbers, dates and lists. English is written here; for other languages the
//! app asks the browser's `Intl`.

use crate::plural::{Category, category};

/// A day of the calendar: year, month (1 to 12), day (1 to 31), weekday (1 for Monday to 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the type's comment has them all")]
pub struct Date {
    pub year: u32,
    pub month: u32,
    pub day: u32,
    pub weekday: u8,
}

/// Which parts of a date are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateStyle {
    /// "21 Nov"
    Brief,
    /// "Sat 21 Nov"
    Short,
    /// "Sat 21 Nov 2026"
    ShortWithYear,
    /// "21 November"
    Long,
    /// "21 November 2026"
    WithYear,
    /// "Saturday 21 November"
    WithWeekday,
    /// "Saturday 21 November 2026"
    Full,
    /// "November 2026"
    Month,
}

/// How much of a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    /// "Saturday"
    Long,
    /// "Sat"
    Short,
    /// "Sa", the head of a column
    Head,
    /// "S"
    Narrow,
}

/// How a language writes what is no sentence.
pub trait Formats {
    /// The plural category of a number.
    fn plural(&self, number: u64) -> Category;
    /// A whole number, such as "1,234".
    fn number(&self, number: u64) -> String;
    /// Tenths as a number with one decimal, such as "3.5".
    fn decimal(&self, tenths: u32) -> String;
    /// The name of a weekday, 1 for Monday to 7.
    fn weekday(&self, number: u8, width: Width) -> &'static str;
    /// The name of a month, 1 to 12, as it stands alone.
    fn month(&self, number: u32, width: Width) -> &'static str;
    /// A date.
    fn date(&self, date: Date, style: DateStyle) -> String;
    /// The name of a variety of a language: "British English" of `en-GB`.
    fn language(&self, tag: &str) -> String;
    /// "one, two and three"
    fn list(&self, parts: &[String]) -> String;
}

/// British English.
pub struct English;

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Where voices of English come from.
const REGIONS: [(&str, &str); 9] = [
    ("-gb", "British"),
    ("-us", "American"),
    ("-in", "Indian"),
    ("-au", "Australian"),
    ("-ca", "Canadian"),
    ("-ie", "Irish"),
    ("-nz", "New Zealand"),
    ("-za", "South African"),
    ("-ng", "Nigerian"),
];

/// The name of this number, counted from 1; empty if there is none.
fn name(names: &[&'static str], number: usize, width: Width) -> &'static str {
    let name = names
        .get(number.wrapping_sub(1))
        .copied()
        .unwrap_or_default();
    let letters = match width {
        Width::Long => name.len(),
        Width::Short => 3,
        Width::Head => 2,
        Width::Narrow => 1,
    };
    name.get(..letters).unwrap_or(name)
}

impl Formats for English {
    fn plural(&self, number: u64) -> Category {
        category("en", number)
    }

    fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        text
    }

    fn decimal(&self, tenths: u32) -> String {
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    fn weekday(&self, number: u8, width: Width) -> &'static str {
        name(&WEEKDAYS, number.into(), width)
    }

    fn month(&self, number: u32, width: Width) -> &'static str {
        name(&MONTHS, number as usize, width)
    }

    fn date(&self, date: Date, style: DateStyle) -> String {
        let Date {
            year,
            month,
            day,
            weekday,
        } = date;
        let long = self.month(month, Width::Long);
        let short = self.month(month, Width::Short);
        match style {
            DateStyle::Brief => format!("{day} {short}"),
            DateStyle::Short => format!("{} {day} {short}", self.weekday(weekday, Width::Short)),
            DateStyle::ShortWithYear => {
                format!(
                    "{} {day} {short} {year}",
                    self.weekday(weekday, Width::Short)
                )
            }
            DateStyle::Long => format!("{day} {long}"),
            DateStyle::WithYear => format!("{day} {long} {year}"),
            DateStyle::WithWeekday => {
                format!("{} {day} {long}", self.weekday(weekday, Width::Long))
            }
            DateStyle::Full => {
                format!("{} {day} {long} {year}", self.weekday(weekday, Width::Long))
            }
            DateStyle::Month => format!("{long} {year}"),
        }
    }

    fn language(&self, tag: &str) -> String {
        let small = tag.to_ascii_lowercase();
        let region = small.strip_prefix("en").unwrap_or(&small);
        match REGIONS.iter().find(|it| it.0 == region) {
            Some((_, name)) => [name, " English"].concat(),
            None if region.is_empty() => "English".to_owned(),
            None => ["English, ", tag].concat(),
        }
    }

    fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => [&most.join(", "), " and ", last].concat(),
        }
    }
}

/// For tests without a browser: the plurals of a language, and English for the rest.
pub struct Plain {
    /// The language's tag.
    pub tag: &'static str,
}

impl Formats for Plain {
    fn plural(&self, number: u64) -> Category {
        category(self.tag, number)
    }

    fn number(&self, number: u64) -> String {
        number.to_string()
    }

    fn decimal(&self, tenths: u32) -> String {
        English.decimal(tenths)
    }

    fn weekday(&self, number: u8, width: Width) -> &'static str {
        English.weekday(number, width)
    }

    fn month(&self, number: u32, width: Width) -> &'static str {
        English.month(number, width)
    }

    fn date(&self, date: Date, style: DateStyle) -> String {
        English.date(date, style)
    }

    fn language(&self, tag: &str) -> String {
        tag.to_owned()
    }

    fn list(&self, parts: &[String]) -> String {
        parts.join(", ")
    }
}
