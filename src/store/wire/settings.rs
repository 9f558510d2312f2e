//! What a person has set: one field for each.

use super::copies::{read_copies, write_copies};
use crate::domain::settings::{Settings, Volume};
use crate::store::json::Object;
use crate::store::text::Text;
use crate::store::trouble::{Reading, Tally};

const VERSION: u64 = 1;

/// The text of the settings.
pub fn write_settings(settings: &Settings) -> String {
    let object = Object::new()
        .plain("version", &VERSION)
        .plain("volume", &settings.volume.get())
        .plain("muted", &settings.muted)
        .plain("flat", &settings.flat)
        .plain("understood", &settings.understood);
    write_copies(object, settings.copies).close()
}

/// The settings of `text`: each that cannot be read is the default one.
pub(in crate::store) fn read_settings(text: &str) -> Reading<Settings> {
    let text = Text::of(text, VERSION);
    let mut tally = Tally::default();
    let volume = text.field("volume").and_then(|it| it.as_i64());
    let volume = tally
        .count(volume.map(|it| Volume::percent(u8::try_from(it.clamp(0, 100)).unwrap_or(100))));
    let mut switch = |name| tally.count(text.field(name).and_then(|it| it.as_bool()));
    let (muted, flat, understood) = (switch("muted"), switch("flat"), switch("understood"));
    let copies = read_copies(&text, &mut tally);
    let defaults = Settings::default();
    Reading {
        value: Settings {
            volume: volume.unwrap_or(defaults.volume),
            muted: muted.unwrap_or(defaults.muted),
            flat: flat.unwrap_or(defaults.flat),
            understood: understood.unwrap_or(defaults.understood),
            copies,
        },
        tally,
        kind: text.kind(tally.lost),
    }
}
