//! Which form of a noun goes with a number.

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "the names are CLDR's, and mean what a language makes of them"
)]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Category {
    /// All of them, in the order of their slots.
    pub const ALL: [Self; 6] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Few,
        Self::Many,
        Self::Other,
    ];

    /// Its name in CLDR and in the suffix of a key.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// The category of a whole number in a language, as CLDR 46 has it (cardinal rules,
/// <https://www.unicode.org/cldr/charts/46/supplemental/language_plural_rules.html>). Languages
/// that are not listed are taken as English. In the browser `Intl.PluralRules` decides.
pub fn category(tag: &str, number: u64) -> Category {
    let language = tag.split('-').next().unwrap_or(tag);
    let (ten, hundred) = (number % 10, number % 100);
    let millions = number != 0 && number.is_multiple_of(1_000_000);
    match language {
        "ja" => Category::Other,
        "fr" | "pt" if number <= 1 => Category::One,
        "es" | "it" | "fr" | "pt" if millions => Category::Many,
        "pl" => match number {
            1 => Category::One,
            _ if (2..=4).contains(&ten) && !(12..=14).contains(&hundred) => Category::Few,
            _ => Category::Many,
        },
        "ar" => match number {
            0 => Category::Zero,
            1 => Category::One,
            2 => Category::Two,
            _ if (3..=10).contains(&hundred) => Category::Few,
            _ if (11..=99).contains(&hundred) => Category::Many,
            _ => Category::Other,
        },
        _ if number == 1 => Category::One,
        _ => Category::Other,
    }
}
