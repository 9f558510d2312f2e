//! What a person has set: one field for each.

use super::band_word;
use super::copies::{read_copies, write_copies};
use super::sound::{read_sound, write_name, write_sound};
use crate::json::{Object, whole};
use crate::text::Text;
use crate::trouble::{Reading, Tally};
use crate::words::cut;
use domain::day::Day;
use domain::exercise::{Band, Bands};
use domain::settings::{LATEST_DAY_START, Settings, Theme, Volume};

const VERSION: u64 = 1;

/// The text of the settings.
pub fn write_settings(settings: &Settings) -> String {
    let mut object = Object::new()
        .plain("version", &VERSION)
        .plain("volume", &settings.volume.get())
        .plain("muted", &settings.muted)
        .plain("flat", &settings.flat)
        .plain("understood", &settings.understood);
    // What came later is written once it is not as it was before.
    let defaults = Settings::default();
    if settings.theme != defaults.theme {
        object = object.word("theme", settings.theme.word());
    }
    if settings.day_start != defaults.day_start {
        object = object.plain("day_start", &settings.day_start);
    }
    if settings.bands != defaults.bands {
        object = object.word("bands", &bands(settings.bands));
    }
    if let Some(day) = settings.install_offered {
        object = object.word("install_offered", &day.to_string());
    }
    object = write_copies(write_sound(object, settings), settings.copies);
    write_name(object, settings).close()
}

fn bands(bands: Bands) -> String {
    let mut words = String::new();
    for band in Band::WORN {
        if bands.has(band) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(band_word(band));
        }
    }
    words
}

fn read_bands(mut words: &str) -> Option<Bands> {
    let mut bands = Bands::NONE;
    while !words.is_empty() {
        let word = cut(&mut words, b' ');
        let band = Band::WORN.into_iter().find(|it| band_word(*it) == word)?;
        bands = bands.with(band);
    }
    Some(bands)
}

/// The settings of `text`: each that cannot be read is the default one.
pub(crate) fn read_settings(text: &str) -> Reading<Settings> {
    let text = Text::of(text, VERSION);
    let mut tally = Tally::default();
    let volume = text.field("volume").and_then(|it| it.as_i64());
    let volume = tally
        .count(volume.map(|it| Volume::percent(u8::try_from(it.clamp(0, 100)).unwrap_or(100))));
    let mut switch = |name| tally.count(text.field(name).and_then(|it| it.as_bool()));
    let (muted, flat, understood) = (switch("muted"), switch("flat"), switch("understood"));
    let copies = read_copies(&text, &mut tally);
    let defaults = Settings::default();
    // Texts of earlier builds lack these, which is no damage.
    let theme = text
        .field("theme")
        .map(|it| it.as_str().and_then(Theme::of_word));
    let day_start = text.field("day_start").map(|it| {
        let hour = whole(&it, 0..=i64::from(LATEST_DAY_START))?;
        u32::try_from(hour).ok()
    });
    let bands = text
        .field("bands")
        .map(|it| it.as_str().and_then(read_bands));
    let install_offered = text
        .field("install_offered")
        .and_then(|it| tally.count(it.as_str().and_then(Day::parse)));
    let mut value = Settings {
        volume: volume.unwrap_or(defaults.volume),
        muted: muted.unwrap_or(defaults.muted),
        flat: flat.unwrap_or(defaults.flat),
        understood: understood.unwrap_or(defaults.understood),
        copies,
        theme: theme
            .and_then(|it| tally.count(it))
            .unwrap_or(defaults.theme),
        day_start: day_start
            .and_then(|it| tally.count(it))
            .unwrap_or(defaults.day_start),
        bands: bands
            .and_then(|it| tally.count(it))
            .unwrap_or(defaults.bands),
        install_offered,
        ..defaults
    };
    read_sound(&text, &mut tally, &mut value);
    Reading {
        value,
        tally,
        kind: text.kind(tally.lost),
    }
}
