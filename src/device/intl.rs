//! How a language writes numbers, dates and lists: the browser's `Intl`.

use js_sys::{Array, Date as JsDate, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::{navigator, present};
use locale::formats::{Date, English};
use locale::{Category, DateStyle, Formats, Width, category};

/// The most letters above a column of the calendar ("niedz."): seven such fit a narrow phone.
const LONGEST_HEAD: usize = 6;

// js-sys has these too, but not `ListFormat` and `Locale`, and its functions take lists of languages.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &str, options: &DateOptions) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, date: &JsDate) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &str, options: &NumberOptions) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type ListFormat;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &str) -> Result<ListFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, parts: &Array) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &str, options: &NameOptions) -> Result<DisplayNames, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, tag: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type Locale;
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &str) -> Result<Locale, JsValue>;
    // The method is the standard's; Chromium and Safari had the property before.
    #[wasm_bindgen(method, catch, js_name = getWeekInfo)]
    fn get_week_info(this: &Locale) -> Result<WeekInfo, JsValue>;
    #[wasm_bindgen(method, getter, js_name = weekInfo)]
    fn week_info(this: &Locale) -> WeekInfo;

    type WeekInfo;
    #[wasm_bindgen(method, getter, js_name = firstDay)]
    fn first_day(this: &WeekInfo) -> Option<u8>;

    #[wasm_bindgen(extends = Object)]
    type DateOptions;
    #[wasm_bindgen(method, setter)]
    fn set_weekday(this: &DateOptions, style: &str);
    #[wasm_bindgen(method, setter)]
    fn set_day(this: &DateOptions, style: &str);
    #[wasm_bindgen(method, setter)]
    fn set_month(this: &DateOptions, style: &str);
    #[wasm_bindgen(method, setter)]
    fn set_year(this: &DateOptions, style: &str);
    #[wasm_bindgen(method, setter, js_name = timeZone)]
    fn set_time_zone(this: &DateOptions, zone: &str);

    #[wasm_bindgen(extends = Object)]
    type NameOptions;
    #[wasm_bindgen(method, setter)]
    fn set_type(this: &NameOptions, kind: &str);

    #[wasm_bindgen(extends = Object)]
    type NumberOptions;
    #[wasm_bindgen(method, setter, js_name = minimumFractionDigits)]
    fn set_least_digits(this: &NumberOptions, digits: u8);
}

/// The day on which a week begins in the browser's language, 1 for Monday to 7 for Sunday; none if
/// the browser does not tell.
pub fn first_day_of_week() -> Option<u8> {
    // Not every browser's language is a tag: WebKitGTK may say "C".
    let locale = Locale::new(&navigator()?.language()?).ok()?;
    let info = locale.get_week_info();
    present(info.unwrap_or_else(|_| locale.week_info()))?.first_day()
}

/// The languages that the browser is set to, the first one first.
pub fn browser_languages() -> Vec<String> {
    let languages = navigator().map(|it| it.languages());
    let languages = languages.into_iter().flat_map(|it| it.to_vec());
    languages.filter_map(|it| it.as_string()).collect()
}

/// The formats of a language other than English. Where the browser lacks one, English stands in.
pub struct BrowserFormats {
    tag: &'static str,
    /// The tag with its digits: plain `ar` has other digits in some browsers than in others, and the
    /// numerals of a session are Latin.
    tag_of_digits: String,
    number: Option<NumberFormat>,
    decimal: Option<NumberFormat>,
    plural: Option<PluralRules>,
    list: Option<ListFormat>,
    weekdays: [[&'static str; 7]; 3],
    /// The row of these that fits above a column: Arabic has no short names.
    heads: usize,
    months: [[&'static str; 12]; 2],
}

impl BrowserFormats {
    /// The formats of the language with this tag. They live as long as the program.
    pub fn leaked(tag: &'static str) -> &'static Self {
        let tag_of_digits = [tag, "-u-nu-latn"].concat();
        let number = |least| {
            let options = Object::new().unchecked_into::<NumberOptions>();
            options.set_least_digits(least);
            NumberFormat::new(&tag_of_digits, &options).ok()
        };
        let weekdays = ["long", "short", "narrow"].map(|style| weekdays(tag, style));
        let formats = Self {
            tag,
            heads: if weekdays[1]
                .iter()
                .all(|it| it.chars().count() <= LONGEST_HEAD)
            {
                1
            } else {
                2
            },
            number: number(0),
            decimal: number(1),
            plural: PluralRules::new(tag).ok(),
            list: ListFormat::new(tag).ok(),
            weekdays,
            months: ["long", "short"].map(|style| months(tag, style)),
            tag_of_digits,
        };
        Box::leak(Box::new(formats))
    }
}

impl Formats for BrowserFormats {
    fn plural(&self, number: u64) -> Category {
        let name = self.plural.as_ref().map(|it| it.select(float(number)));
        let found = name.and_then(|it| Category::of_name(&it));
        found.unwrap_or_else(|| category(self.tag, number))
    }

    fn number(&self, number: u64) -> String {
        let format = self.number.as_ref();
        format.map_or_else(|| number.to_string(), |it| it.format(float(number)))
    }

    fn decimal(&self, tenths: u32) -> String {
        let format = self.decimal.as_ref();
        format.map_or_else(
            || English.decimal(tenths),
            |it| it.format(f64::from(tenths) / 10.0),
        )
    }

    fn weekday(&self, number: u8, width: Width) -> &'static str {
        let row = match width {
            Width::Long => 0,
            Width::Short => 1,
            Width::Head => self.heads,
            Width::Narrow => 2,
        };
        let name = self.weekdays[row].get(usize::from(number).wrapping_sub(1));
        name.copied().unwrap_or_default()
    }

    fn month(&self, number: u32, width: Width) -> &'static str {
        let row = usize::from(width != Width::Long);
        let name = self.months[row].get((number as usize).wrapping_sub(1));
        name.copied().unwrap_or_default()
    }

    fn date(&self, date: Date, style: DateStyle) -> String {
        let (weekday, day, month, year) = match style {
            DateStyle::Brief => (None, true, "short", false),
            DateStyle::ShortWithYear => (Some("short"), true, "short", true),
            DateStyle::Short => (Some("short"), true, "short", false),
            DateStyle::Long => (None, true, "long", false),
            DateStyle::WithYear => (None, true, "long", true),
            DateStyle::WithWeekday => (Some("long"), true, "long", false),
            DateStyle::Full => (Some("long"), true, "long", true),
            DateStyle::Month => (None, false, "long", true),
        };
        let options = date_options();
        options.set_month(month);
        if let Some(style) = weekday {
            options.set_weekday(style);
        }
        if day {
            options.set_day("numeric");
        }
        if year {
            options.set_year("numeric");
        }
        DateTimeFormat::new(&self.tag_of_digits, &options).map_or_else(
            |_| English.date(date, style),
            |it| it.format(&utc(date.year, date.month, date.day)),
        )
    }

    fn language(&self, tag: &str) -> String {
        let options = Object::new().unchecked_into::<NameOptions>();
        options.set_type("language");
        let names = DisplayNames::new(self.tag, &options).ok();
        // What is no tag throws.
        let name = names.and_then(|it| it.of(tag).ok()).flatten();
        name.unwrap_or_else(|| tag.to_owned())
    }

    fn list(&self, parts: &[String]) -> String {
        let Some(format) = &self.list else {
            return parts.join(", ");
        };
        format.format(&parts.iter().map(|it| JsValue::from_str(it)).collect())
    }
}

fn date_options() -> DateOptions {
    let options = Object::new().unchecked_into::<DateOptions>();
    options.set_time_zone("UTC");
    options
}

/// Midnight of a day in UTC.
fn utc(year: u32, month: u32, day: u32) -> JsDate {
    let text = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    JsDate::new(&JsValue::from_str(&text))
}

/// The names of the weekdays, Monday first.
fn weekdays(tag: &str, style: &str) -> [&'static str; 7] {
    let options = date_options();
    options.set_weekday(style);
    let format = DateTimeFormat::new(tag, &options).ok();
    // 1 January 2024 was a Monday.
    std::array::from_fn(|index| {
        let name = format
            .as_ref()
            .map(|it| it.format(&utc(2024, 1, place(index))));
        leak(name.unwrap_or_default())
    })
}

fn months(tag: &str, style: &str) -> [&'static str; 12] {
    let options = date_options();
    options.set_month(style);
    let format = DateTimeFormat::new(tag, &options).ok();
    std::array::from_fn(|index| {
        let name = format
            .as_ref()
            .map(|it| it.format(&utc(2024, place(index), 1)));
        leak(name.unwrap_or_default())
    })
}

/// A place in a list, counted from 1.
#[expect(clippy::cast_possible_truncation, reason = "at most twelve")]
const fn place(index: usize) -> u32 {
    index as u32 + 1
}

fn leak(name: String) -> &'static str {
    Box::leak(name.into_boxed_str())
}

#[expect(clippy::cast_precision_loss, reason = "counts of repetitions and days")]
const fn float(number: u64) -> f64 {
    number as f64
}
