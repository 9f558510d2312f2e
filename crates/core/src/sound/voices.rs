//! The browser's voices: which of them speaks, and in which order they are offered. A computer may
//! have hundreds, most of them variants of a few, in any order.

use crate::words::capital;
use domain::settings::{Rate, Voice};
use domain::time::Millis;
use locale::text::sound;

/// A voice of the browser that speaks the page's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedVoice {
    /// What tells it from all others.
    pub id: String,
    /// Its name, which another one may have as well.
    pub name: String,
    /// Its language, as the browser writes it.
    pub lang: String,
    /// Whether it needs no connection. One that does sends what it says to its maker.
    pub local: bool,
    /// Whether the browser takes it where no other is named.
    pub usual: bool,
    /// Whether it speaks as the person's region does.
    pub near: bool,
}

/// The voices of one region, in the order in which they are offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// The region's variety of the language.
    pub name: String,
    /// The id of each voice and what it is called.
    pub voices: Vec<(String, String)>,
}

/// The language that voices are looked for in, and where the person lives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    language: String,
    region: String,
}

impl Home {
    /// For a page in the language `tag`, in a browser that is set to these languages: the region is
    /// that of the first of them in the page's language that names one.
    pub fn new(tag: &str, browser: &[String]) -> Self {
        let (language, own_region) = parts(tag);
        let region = browser
            .iter()
            .map(|it| parts(it))
            .find(|(other, region)| *other == language && !region.is_empty())
            .map_or(own_region, |it| it.1);
        let region = match (language.as_str(), region.as_str()) {
            // The app's English is British.
            ("en", "" | "xa") => "gb".to_owned(),
            ("ja", "") => "jp".to_owned(),
            (_, "") => language.clone(),
            _ => region,
        };
        Self { language, region }
    }
}

/// Language and region of a tag in small letters. Some phones write `en_GB`, some `EN-us`; a script
/// may stand between the two.
fn parts(tag: &str) -> (String, String) {
    let tag = tag.to_ascii_lowercase().replace('_', "-");
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default().to_owned();
    let region = parts.find(|it| it.len() == 2).unwrap_or_default();
    (language, region.to_owned())
}

impl OfferedVoice {
    /// The voice that a browser describes so; none if it speaks another language than that of
    /// `home`.
    pub fn new(
        (uri, name, lang): (&str, &str, &str),
        local: bool,
        usual: bool,
        home: &Home,
    ) -> Option<Self> {
        let (language, region) = parts(lang);
        (language == home.language).then(|| Self {
            id: if uri.is_empty() {
                [name, " ", lang].concat()
            } else {
                uri.to_owned()
            },
            name: name.to_owned(),
            lang: lang.to_owned(),
            local,
            usual,
            near: region == home.region,
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

    /// Its variety of the language, the person's own first.
    fn region(&self) -> (bool, String) {
        (!self.near, parts(&self.lang).1)
    }

    /// How well it fits, where none is chosen: a plain voice of the person's region.
    fn rank(&self) -> u8 {
        // Some browsers call every voice the usual one, and some none. Apple's devices then name some
        // first that are meant as jokes.
        let usual = self.usual || self.name == "Samantha";
        u8::from(usual) + 2 * u8::from(self.near) + 4 * u8::from(!self.is_variant())
    }
}

/// The voice that speaks: the chosen one, or the best of those that send nothing anywhere. Of those
/// that fit alike it is the first in the order in which they are offered, whatever order the browser
/// has.
pub fn best<'a>(
    voices: impl Iterator<Item = &'a OfferedVoice>,
    voice: &Voice,
) -> Option<&'a OfferedVoice> {
    let order = |it: &&OfferedVoice| {
        let fit = u8::MAX - it.rank();
        (!it.is_chosen(voice), fit, it.region(), it.name.clone())
    };
    voices
        .filter(|it| it.local || it.is_chosen(voice))
        .min_by_key(order)
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
    capital(&locale::formats().language(&voice.lang.replace('_', "-")))
}

/// The voice's name; with a number where others of its region have the same.
fn named(voice: &OfferedVoice, region: &[&OfferedVoice]) -> (String, String) {
    let mut same = region.iter().filter(|it| it.name == voice.name);
    let name = match same.position(|it| it.id == voice.id) {
        Some(place) if place > 0 => [&voice.name, " ", &(place + 1).to_string()].concat(),
        _ => voice.name.clone(),
    };
    let name = if voice.local {
        name
    } else {
        sound::sends_text(name)
    };
    (voice.id.clone(), name)
}

#[cfg(test)]
mod tests;
