//! The browser's voices: which of them speaks, and in which order they are offered. A computer may
//! have hundreds, most of them variants of a few, in any order.

use domain::settings::{Rate, Voice};
use domain::time::Millis;
use locale::text::sound;

/// A voice of the browser that speaks English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedVoice {
    /// What tells it from all others.
    pub id: String,
    /// Its name, which another one may have as well.
    pub name: String,
    /// Its language, as the browser writes it.
    pub lang: String,
    /// Whether it needs no connection.
    pub local: bool,
    /// Whether the browser takes it where no other is named.
    pub usual: bool,
}

/// The voices of one region, in the order in which they are offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// The region's English.
    pub name: String,
    /// The id of each voice and what it is called.
    pub voices: Vec<(String, String)>,
}

type Name = fn() -> &'static str;

/// The regions that have a name here, the first one first. (Judgement: where the app's English is
/// spoken, then by the number of speakers.)
const REGIONS: [(&str, Name); 9] = [
    ("gb", sound::british),
    ("us", sound::american),
    ("in", sound::indian),
    ("au", sound::australian),
    ("ca", sound::canadian),
    ("ie", sound::irish),
    ("nz", sound::new_zealand),
    ("za", sound::south_african),
    ("ng", sound::nigerian),
];

impl OfferedVoice {
    /// The voice that a browser describes so; none if it does not speak English.
    pub fn new(uri: &str, name: &str, lang: &str, local: bool, usual: bool) -> Option<Self> {
        // Some phones write `en_GB`, some `EN-us`.
        let english = lang
            .get(..2)
            .is_some_and(|it| it.eq_ignore_ascii_case("en"));
        english.then(|| Self {
            id: if uri.is_empty() {
                [name, " ", lang].concat()
            } else {
                uri.to_owned()
            },
            name: name.to_owned(),
            lang: lang.to_owned(),
            local,
            usual,
        })
    }

    /// Whether it is the one that the person chose. A choice of an earlier version has a name alone.
    pub fn is_chosen(&self, voice: &Voice) -> bool {
        match &voice.id {
            Some(id) => *id == self.id,
            None => voice.name.as_ref() == Some(&self.name),
        }
    }

    /// Whether it is a plain voice made to sound otherwise, as speech-dispatcher offers them.
    fn is_variant(&self) -> bool {
        self.name.contains('+')
    }

    /// The place of its region, and the rest of its language in small letters.
    fn region(&self) -> (usize, String) {
        let rest = self.lang.get(3..).unwrap_or("").to_ascii_lowercase();
        let rest = rest.replace('_', "-");
        let known = REGIONS
            .iter()
            .position(|it| rest == it.0 || rest.starts_with(&[it.0, "-"].concat()));
        (known.unwrap_or(REGIONS.len()), rest)
    }

    /// How well it fits, where none is chosen.
    fn rank(&self) -> u8 {
        // Where the system is not in English, no English voice is the usual one; Apple's devices then
        // name some first that are meant as jokes.
        let usual = self.usual || self.name == "Samantha";
        u8::from(usual) + 2 * u8::from(self.local) + 4 * u8::from(!self.is_variant())
    }
}

/// The voice that speaks: the chosen one, or the best. Of those that fit alike it is the first in
/// the order in which they are offered, whatever order the browser has.
pub fn best<'a>(
    voices: impl Iterator<Item = &'a OfferedVoice>,
    voice: &Voice,
) -> Option<&'a OfferedVoice> {
    let order = |it: &&OfferedVoice| {
        let fit = u8::MAX - it.rank();
        (!it.is_chosen(voice), fit, it.region(), it.name.clone())
    };
    voices.min_by_key(order)
}

/// A rate that a voice is tried at besides this one, to see whether it follows.
pub const fn other_rate(rate: Rate) -> Rate {
    if rate.get() > Rate::USUAL.get() {
        Rate::tenths(Rate::SLOWEST)
    } else {
        Rate::tenths(Rate::FASTEST)
    }
}

/// Whether a voice that took these times for the same words at two rates follows neither. (Measured:
/// Flite's take 0.95 of the time at twice the rate; others follow to a tenth.)
pub fn keeps_own_pace(one: (Rate, Millis), other: (Rate, Millis)) -> bool {
    let (fast, slow) = if one.0 > other.0 {
        (one, other)
    } else {
        (other, one)
    };
    let asked = f64::from(fast.0.get()) / f64::from(slow.0.get());
    let followed = slow.1.as_secs() / fast.1.as_secs();
    followed < 1.0 + (asked - 1.0) / 3.0
}

/// What is offered, by regions: the plain voices and the chosen one, and with `all` every variant.
pub fn regions(voices: &[OfferedVoice], voice: &Voice, all: bool) -> Vec<Region> {
    let plain = voices.iter().any(|it| !it.is_variant());
    let mut offered: Vec<&OfferedVoice> = voices
        .iter()
        .filter(|it| all || !plain || !it.is_variant() || it.is_chosen(voice))
        .collect();
    offered.sort_by_key(|it| (it.region(), it.is_variant(), it.name.clone()));
    offered
        .chunk_by(|a, b| a.region() == b.region())
        .map(|voices| Region {
            name: region_name(voices[0]),
            voices: voices.iter().map(|it| named(it, voices)).collect(),
        })
        .collect()
}

/// How many variants there are beside plain voices.
pub fn variants(voices: &[OfferedVoice]) -> usize {
    let variants = voices.iter().filter(|it| it.is_variant()).count();
    if variants == voices.len() {
        0
    } else {
        variants
    }
}

fn region_name(voice: &OfferedVoice) -> String {
    let (place, rest) = voice.region();
    match REGIONS.get(place) {
        Some((code, name)) if rest == *code => name().to_owned(),
        Some((_, name)) => sound::region(name(), &voice.lang),
        None if rest.is_empty() => sound::language().to_owned(),
        None => sound::region(sound::language(), &voice.lang),
    }
}

/// The voice's name; with a number where others of its region have the same.
fn named(voice: &OfferedVoice, region: &[&OfferedVoice]) -> (String, String) {
    let mut same = region.iter().filter(|it| it.name == voice.name);
    let name = match same.position(|it| it.id == voice.id) {
        Some(place) if place > 0 => [&voice.name, " ", &(place + 1).to_string()].concat(),
        _ => voice.name.clone(),
    };
    (voice.id.clone(), name)
}

#[cfg(test)]
mod tests;
