//! Among the settings, the voice and the sound, each field written once it is not as at first.

use std::borrow::Cow;

use crate::domain::cue::{Kind, Kinds};
use crate::domain::settings::{Output, Rate, Says, Settings};
use crate::store::json::Object;
use crate::store::text::Text;
use crate::store::trouble::Tally;
use crate::store::value::Value;

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
    let mut field = |name: &str, take: &mut dyn FnMut(&Value) -> Option<()>| {
        if let Some(value) = text.field(name) {
            let value: Cow<'_, Value> = value;
            tally.count(take(&value));
        }
    };
    for (name, switch) in [
        ("voice_missed", &mut settings.voice.missed),
        ("vibration", &mut settings.signals.vibration),
        ("flash", &mut settings.signals.flash),
    ] {
        field(name, &mut |it| {
            *switch = it.as_bool()?;
            Some(())
        });
    }
    field("voice", &mut |it| {
        let word = it.as_str()?;
        settings.voice.says = Says::ALL.into_iter().find(|it| it.word() == word)?;
        Some(())
    });
    field("voice_tenths", &mut |it| {
        settings.voice.rate = Rate::tenths(u8::try_from(it.as_i64()?).ok()?);
        Some(())
    });
    field("tones", &mut |it| {
        let mut tones = Kinds::NONE;
        for word in it.as_str()?.split(' ').filter(|it| !it.is_empty()) {
            let kind = Kind::ALL.into_iter().find(|it| it.word() == word)?;
            tones = tones.set(kind, true);
        }
        settings.tones = tones;
        Some(())
    });
    field("output", &mut |it| {
        let word = it.as_str()?;
        settings.output = Output::ALL.into_iter().find(|it| it.word() == word)?;
        Some(())
    });
    field("voice_name", &mut |it| {
        settings.voice.name = Some(it.as_str()?.to_owned());
        Some(())
    });
}
