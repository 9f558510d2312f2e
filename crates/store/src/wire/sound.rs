//! Among the settings, the voice and the sound, each field written once it is not as at first.

use crate::json::Object;
use crate::text::Text;
use crate::trouble::Tally;
use crate::value::Value;
use crate::words::cut;
use domain::cue::{Kind, Kinds};
use domain::settings::{Output, Rate, Says, Settings};

/// Every field that is read here; the last one is the voice's name.
const FIELDS: [&str; 8] = [
    "voice_missed",
    "vibration",
    "flash",
    "voice",
    "voice_tenths",
    "tones",
    "output",
    "voice_name",
];

/// Adds what is set of voice and sound.
pub(super) fn write_sound(object: Object, settings: &Settings) -> Object {
    let (mut object, defaults) = (object, Settings::default());
    let (voice, signals) = (&settings.voice, settings.signals);
    if voice.says != defaults.voice.says {
        object = object.word("voice", voice.says.word());
    }
    if voice.rate != defaults.voice.rate {
        object = object.plain("voice_tenths", &voice.rate.get());
    }
    if settings.tones != defaults.tones {
        let mut words = String::new();
        for kind in Kind::ALL {
            if settings.tones.has(kind) {
                if !words.is_empty() {
                    words.push(' ');
                }
                words.push_str(kind.word());
            }
        }
        object = object.word("tones", &words);
    }
    if settings.output != defaults.output {
        object = object.word("output", settings.output.word());
    }
    for (name, set, before) in [
        ("voice_missed", voice.missed, false),
        ("vibration", signals.vibration, defaults.signals.vibration),
        ("flash", signals.flash, defaults.signals.flash),
    ] {
        if set != before {
            object = object.plain(name, &set);
        }
    }
    object
}

/// Adds the voice's name, whose words are not ours. It comes last: in a torn text the first thing
/// that looks like a field is taken for it.
pub(super) fn write_name(object: Object, settings: &Settings) -> Object {
    match &settings.voice.name {
        Some(name) => object.text("voice_name", name),
        None => object,
    }
}

/// Reads all of these into `settings`. A field that is not there leaves what is; one that makes no
/// sense is lost.
pub(super) fn read_sound(text: &Text, tally: &mut Tally, settings: &mut Settings) {
    for name in FIELDS {
        if let Some(value) = text.field(name) {
            tally.count(read(name, &value, settings));
        }
    }
}

fn read(name: &str, value: &Value, settings: &mut Settings) -> Option<()> {
    let (voice, signals) = (&mut settings.voice, &mut settings.signals);
    match name {
        "voice_missed" => voice.missed = value.as_bool()?,
        "vibration" => signals.vibration = value.as_bool()?,
        "flash" => signals.flash = value.as_bool()?,
        "voice_tenths" => voice.rate = Rate::tenths(u8::try_from(value.as_i64()?).ok()?),
        _ => {
            let words = value.as_str()?;
            match name {
                "voice" => voice.says = Says::ALL.into_iter().find(|it| it.word() == words)?,
                "output" => {
                    settings.output = Output::ALL.into_iter().find(|it| it.word() == words)?;
                }

                "tones" => settings.tones = tones(words)?,
                _ => voice.name = Some(words.to_owned()),
            }
        }
    }
    Some(())
}

fn tones(mut words: &str) -> Option<Kinds> {
    let mut tones = Kinds::NONE;
    while !words.is_empty() {
        let word = cut(&mut words, b' ');
        let kind = Kind::ALL.into_iter().find(|it| it.word() == word)?;
        tones = tones.set(kind, true);
    }
    Some(tones)
}
