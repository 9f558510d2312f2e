//! What is set of voice and tones, what is asked about them, and which voice fits best.

use super::state::{Found, Heard, SoundMsg};
use super::voices::{Home, OfferedVoice};
use super::{check, rate, update};
use crate::effect::Effect;
use crate::model::{Model, Notice, Stored};
use crate::now::Wall;
use domain::cue::Kind;
use domain::day::Day;
use domain::settings::{Output, Rate, Says, Settings};

fn model() -> Model {
    let wall = Wall {
        epoch_ms: 0,
        offset_min: 0,
        day: Day::FIRST,
    };
    Model::open(Stored::default(), wall)
}

#[track_caller]
fn check_rate(text: &str, tenths: Option<u8>) {
    assert_eq!(rate(text), tenths.map(Rate::tenths), "{text}");
}

#[test]
fn a_rate_is_a_number_with_one_place() {
    for (text, tenths) in [("0.7", 7), ("1", 10), ("1.0", 10), ("1.3", 13), ("0.95", 9)] {
        check_rate(text, Some(tenths));
    }
    for text in ["", "fast", ".", "1.", "-1", "99.9"] {
        check_rate(text, None);
    }
}

/// What a change makes of the settings, which are then saved.
#[track_caller]
fn sets(change: SoundMsg, set: impl Fn(&mut Settings)) {
    let mut model = model();
    let mut expected = model.settings.clone();
    set(&mut expected);
    assert_ne!(model.settings, expected);
    assert_eq!(update(&mut model, change), [Effect::SaveSettings]);
    assert_eq!(model.settings, expected);
}

#[test]
fn changes_are_set_and_saved() {
    sets(SoundMsg::Says(Says::Counts), |it| {
        it.voice.says = Says::Counts;
    });
    sets(SoundMsg::Voice("kate".into()), |it| {
        it.voice.id = Some("kate".into());
    });
    sets(SoundMsg::Rate(Rate::tenths(8)), |it| {
        it.voice.rate = Rate::tenths(8);
    });
    sets(SoundMsg::Tones(Kind::Seconds), |it| {
        it.tones = it.tones.set(Kind::Seconds, false);
    });
    sets(SoundMsg::Output(Output::WithMusic), |it| {
        it.output = Output::WithMusic;
    });
    sets(SoundMsg::Vibration, |it| it.signals.vibration = false);
    sets(SoundMsg::Flash, |it| it.signals.flash = true);
    sets(SoundMsg::NoVoice, |it| it.voice.missed = true);
}

#[test]
fn without_a_name_the_app_chooses_the_voice_again() {
    let mut model = model();
    update(&mut model, SoundMsg::Voice("Kate".into()));
    update(&mut model, SoundMsg::Voice(String::new()));
    assert_eq!(model.settings, Settings::default());
}

#[test]
fn what_the_browser_has_is_known_and_not_saved() {
    let mut model = model();
    let found = Found {
        voices: OfferedVoice::new(
            ("kate", "Kate", "en-GB"),
            true,
            false,
            &Home::new("en", &[]),
        )
        .into_iter()
        .collect(),
        output: true,
        vibration: false,
    };
    assert_eq!(update(&mut model, SoundMsg::Found(found.clone())), []);
    assert_eq!(model.sound.found, found);
    update(&mut model, SoundMsg::Voice("kate".into()));
    assert_eq!(model.settings.voice.name.as_deref(), Some("Kate"));
}

#[test]
fn a_voice_that_comes_late_takes_back_that_it_was_missed() {
    let mut model = model();
    update(&mut model, SoundMsg::NoVoice);
    assert_eq!(
        update(&mut model, SoundMsg::VoiceCame),
        [Effect::SaveSettings]
    );
    assert_eq!(model.notices, []);
    assert_eq!(model.settings, Settings::default());
}

/// Where the check stands: not offered, offered, asked, over.
#[track_caller]
fn stands(model: &Model, wanted: &str) {
    let stands = match check(model) {
        None => "not offered",
        Some(Heard::Unasked) => "offered",
        Some(Heard::Asked) => "asked",
        Some(Heard::Heard) => "over",
    };
    assert_eq!(stands, wanted);
}

#[test]
fn the_sound_check_asks_while_nothing_runs_and_no_leads_to_help() {
    let mut model = model();
    stands(&model, "offered");
    update(&mut model, SoundMsg::Tested);
    stands(&model, "asked");
    update(&mut model, SoundMsg::Heard(false));
    stands(&model, "offered");
    assert!(model.notices.contains(&Notice::Unheard));
    update(&mut model, SoundMsg::Tested);
    assert!(!model.notices.contains(&Notice::Unheard));
    update(&mut model, SoundMsg::Heard(true));
    stands(&model, "over");
    assert_eq!(model.notices, []);
}

#[test]
fn that_there_is_no_voice_is_told_once() {
    let mut model = model();
    assert_eq!(
        update(&mut model, SoundMsg::NoVoice),
        [Effect::SaveSettings]
    );
    assert_eq!(model.notices, [Notice::NoVoice]);
    model.dismiss(Notice::NoVoice);
    assert_eq!(update(&mut model, SoundMsg::NoVoice), []);
    assert_eq!(model.notices, []);
}
