//! What a person has set: one field for each. Those that came after the first build are written once
//! they differ from the default.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::VERSION;
use crate::format::fields::{Field, Number, Words};
use crate::format::names::names;
use crate::format::{band_word, json, weekday_word};
use crate::link;
use crate::read_issue::{Parsed, Tally};
use crate::text::Text;
use crate::words::{list_of, listed, one_of};
use domain::backup_reminder::BackupReminder;
use domain::cue::{Kind, Kinds};
use domain::day::Day;
use domain::exercise::{Band, Bands};
use domain::settings::{self, LATEST_DAY_START, Output, Rate, Says, Theme, VoiceSource, Volume};
use domain::weekday::Weekday;

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Settings<'a> {
    version: Field<Number>,
    volume: Field<Number>,
    muted: Field<bool>,
    flat: Field<bool>,
    understood: Field<bool>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    theme: Field<&'a str>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    day_start: Field<Number>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    week_start: Field<&'a str>,
    #[serde(borrow, skip_serializing_if = "Field::is_missing")]
    bands: Field<Words<'a>>,
    #[serde(borrow, skip_serializing_if = "Field::is_missing")]
    install_offered: Field<Words<'a>>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    voice: Field<&'a str>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    voice_tenths: Field<Number>,
    #[serde(borrow, skip_serializing_if = "Field::is_missing")]
    tones: Field<Words<'a>>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    output: Field<&'a str>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    voice_missed: Field<bool>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    screen_reader: Field<bool>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    voice_source: Field<&'a str>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    own_voice_missed: Field<bool>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    screen_off: Field<bool>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    vibration: Field<bool>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    flash: Field<bool>,
    #[serde(borrow, skip_serializing_if = "Field::is_missing")]
    copied_on: Field<Words<'a>>,
    #[serde(skip_serializing_if = "Field::is_missing")]
    copied_sessions: Field<Number>,
    #[serde(borrow, skip_serializing_if = "Field::is_missing")]
    prescribed: Field<Words<'a>>,
    #[serde(borrow, skip_serializing_if = "Field::is_missing")]
    language: Field<Words<'a>>,
    /// The browser's own words, so it comes last: of a torn text the first thing that looks like a
    /// field is taken for it.
    #[serde(borrow, skip_serializing_if = "Field::is_missing")]
    voice_name: Field<Words<'a>>,
    #[serde(borrow, skip_serializing_if = "Field::is_missing")]
    voice_id: Field<Words<'a>>,
}

/// The text of the settings.
pub fn write_settings(settings: &settings::Settings) -> String {
    let usual = settings::Settings::default();
    let (voice, signals) = (&settings.voice, settings.signals);
    let bands = list_of(Band::WORN, band_word, |it| settings.bands.has(it));
    let tones = list_of(Kind::ALL, Kind::word, |it| settings.tones.has(it));
    json(&Settings {
        version: Field::Valid(VERSION.into()),
        volume: Field::Valid(settings.volume.get().into()),
        muted: Field::Valid(settings.muted),
        flat: Field::Valid(settings.flat),
        understood: Field::Valid(settings.understood),
        theme: unless(settings.theme == usual.theme, settings.theme.word()),
        day_start: unless(
            settings.day_start == usual.day_start,
            settings.day_start.into(),
        ),
        week_start: settings.week_start.map(weekday_word).into(),
        bands: unless(settings.bands == usual.bands, bands.into()),
        install_offered: write_day(settings.install_offered),
        voice: unless(voice.says == usual.voice.says, voice.says.word()),
        voice_tenths: unless(voice.rate == usual.voice.rate, voice.rate.get().into()),
        tones: unless(settings.tones == usual.tones, tones.into()),
        output: unless(settings.output == usual.output, settings.output.word()),
        voice_missed: unless(!voice.missed, voice.missed),
        screen_reader: settings.screen_reader.into(),
        voice_source: unless(voice.source == voice.usual_source(), voice.source.word()),
        own_voice_missed: unless(!voice.own_missed, voice.own_missed),
        screen_off: unless(!settings.screen_off, settings.screen_off),
        vibration: unless(
            signals.vibration == usual.signals.vibration,
            signals.vibration,
        ),
        flash: unless(signals.flash == usual.signals.flash, signals.flash),
        copied_on: write_day(settings.copies.saved_on),
        copied_sessions: unless(
            settings.copies.sessions == 0,
            settings.copies.sessions.into(),
        ),
        prescribed: settings.prescribed.as_deref().map(Words::from).into(),
        language: settings.language.as_deref().map(Words::from).into(),
        voice_name: voice.name.as_deref().map(Words::from).into(),
        voice_id: voice.id.as_deref().map(Words::from).into(),
    })
}

fn unless<T>(is_usual: bool, value: T) -> Field<T> {
    (!is_usual).then_some(value).into()
}

fn write_day(day: Option<Day>) -> Field<Words<'static>> {
    day.map(|it| Words::from(it.to_string())).into()
}

/// The settings of `text`: each that cannot be read is the default one.
pub(crate) fn read_settings(text: &str) -> Parsed<settings::Settings> {
    read(&Text::parse(text, VERSION, names::<Settings>()))
}

/// The same for the settings in another text.
pub(crate) fn settings_from(value: Value) -> Parsed<settings::Settings> {
    read(&Text::from_value(value, VERSION))
}

fn read(text: &Text) -> Parsed<settings::Settings> {
    let fields = Settings::deserialize(&text.object).unwrap_or_default();
    let mut tally = Tally::default();
    let value = read_fields(fields, &mut tally);
    Parsed {
        value,
        tally,
        kind: text.kind(tally.lost),
    }
}

fn read_fields(fields: Settings, tally: &mut Tally) -> settings::Settings {
    let mut settings = settings::Settings::default();
    set(
        &mut settings.volume,
        fields.volume.require(tally, |it| {
            let percent = u8::try_from(it.get().clamp(0, 100)).ok()?;
            Some(Volume::percent(percent))
        }),
    );
    set(&mut settings.muted, fields.muted.require(tally, Some));
    set(&mut settings.flat, fields.flat.require(tally, Some));
    set(
        &mut settings.understood,
        fields.understood.require(tally, Some),
    );
    settings.prescribed = fields.prescribed.read(tally, |it| {
        let text = it.0.into_owned();
        link::is_link(&text).then_some(text)
    });
    settings.language = fields.language.read(tally, |it| {
        let tag = it.0.into_owned();
        is_tag(&tag).then_some(tag)
    });
    settings.copies = BackupReminder {
        saved_on: fields.copied_on.read(tally, |it| Day::parse(&it.0)),
        sessions: fields
            .copied_sessions
            .read(tally, |it| it.within(0..=u32::MAX.into()))
            .unwrap_or(0),
    };
    set(
        &mut settings.theme,
        fields.theme.read(tally, Theme::of_word),
    );
    let latest = i64::from(LATEST_DAY_START);
    set(
        &mut settings.day_start,
        fields.day_start.read(tally, |it| it.within(0..=latest)),
    );
    let weekday = |it| one_of(Weekday::ALL, weekday_word, it);
    settings.week_start = fields.week_start.read(tally, weekday);
    set(
        &mut settings.bands,
        fields.bands.read(tally, |it| read_bands(&it)),
    );
    settings.install_offered = fields.install_offered.read(tally, |it| Day::parse(&it.0));
    settings.screen_reader = fields.screen_reader.read(tally, Some);
    set(
        &mut settings.screen_off,
        fields.screen_off.read(tally, Some),
    );
    let (voice, signals) = (&mut settings.voice, &mut settings.signals);
    set(&mut voice.missed, fields.voice_missed.read(tally, Some));
    set(&mut signals.vibration, fields.vibration.read(tally, Some));
    set(&mut signals.flash, fields.flash.read(tally, Some));
    let says = |it| one_of(Says::ALL, Says::word, it);
    set(&mut voice.says, fields.voice.read(tally, says));
    let rate = |it: Number| it.within(0..=i64::from(u8::MAX)).map(Rate::tenths);
    set(&mut voice.rate, fields.voice_tenths.read(tally, rate));
    set(
        &mut settings.tones,
        fields.tones.read(tally, |it| read_tones(&it)),
    );
    let output = |it| one_of(Output::ALL, Output::word, it);
    set(&mut settings.output, fields.output.read(tally, output));
    voice.name = fields.voice_name.read(tally, |it| Some(it.0.into_owned()));
    voice.id = fields.voice_id.read(tally, |it| Some(it.0.into_owned()));
    let source = |it| one_of(VoiceSource::ALL, VoiceSource::word, it);
    let source = fields.voice_source.read(tally, source);
    voice.source = source.unwrap_or(voice.usual_source());
    let missed = fields.own_voice_missed.read(tally, Some);
    set(&mut voice.own_missed, missed);
    settings
}

/// Whether it looks like the tag of a language: `pt-BR`. A later version may know more languages.
fn is_tag(text: &str) -> bool {
    text.len() <= 35
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|it| it.is_ascii_alphanumeric()))
}

fn set<T>(setting: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *setting = value;
    }
}

fn read_bands(words: &Words) -> Option<Bands> {
    let bands = listed(Band::WORN, band_word, &words.0)?;
    Some(bands.into_iter().fold(Bands::NONE, Bands::with))
}

fn read_tones(words: &Words) -> Option<Kinds> {
    let kinds = listed(Kind::ALL, Kind::word, &words.0)?;
    Some(
        kinds
            .into_iter()
            .fold(Kinds::NONE, |all, it| all.set(it, true)),
    )
}
