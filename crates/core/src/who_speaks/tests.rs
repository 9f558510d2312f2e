//! Which voice speaks, by what is chosen and what is there.

use super::*;
use crate::model::Stored;
use crate::msg::{Action, Msg};
use crate::now::{Now, Wall};
use crate::update::update;
use domain::day::Day;
use domain::exercise::{Dose, Exercise};
use domain::history::RecordId;
use domain::routine::{Item, Routine};
use domain::settings::Volume;
use domain::time::Moment;

const WALL: Wall = Wall {
    epoch_ms: 0,
    offset_min: 0,
    day: Day::FIRST,
};

fn send(model: &mut Model, msgs: &[Msg]) {
    for msg in msgs {
        let moment = Moment::new(0);
        update(model, msg.clone(), Now { moment, wall: WALL });
    }
}

fn model(msgs: &[Msg]) -> Model {
    let mut model = Model::open(Stored::default(), WALL);
    send(&mut model, msgs);
    model
}

fn own(own: OwnVoice) -> Msg {
    Msg::Sound(own.into())
}

/// Who speaks after these messages.
#[track_caller]
fn check(msgs: &[Msg], expected: Speaker) {
    assert_eq!(speaker(&model(msgs)), expected);
}

#[test]
fn the_recorded_voice_speaks_once_it_is_there_and_wanted() {
    let ready = own(OwnVoice::Ready);
    let set = |msg| Msg::Sound(msg);
    check(&[], Speaker::Browser);
    check(&[own(OwnVoice::Loading)], Speaker::Browser);
    check(std::slice::from_ref(&ready), Speaker::Own);
    check(&[own(OwnVoice::Refused)], Speaker::Browser);
    let browser = set(SoundMsg::Source(VoiceSource::Browser));
    check(&[ready.clone(), browser], Speaker::Browser);
    check(
        &[ready.clone(), set(SoundMsg::Says(Says::Nothing))],
        Speaker::Off,
    );
    check(&[ready.clone(), Msg::ToggleMute], Speaker::Off);
    check(
        &[ready.clone(), Msg::SetVolume(Volume::percent(0))],
        Speaker::Off,
    );
    check(&[set(SoundMsg::NoVoice)], Speaker::None);
    check(&[set(SoundMsg::NoVoice), ready], Speaker::Own);
}

#[test]
fn a_session_with_higher_counts_than_were_recorded_is_left_to_the_browser() {
    let mut item = Item::first(Exercise::LateralWalk);
    item.dose = Dose {
        count: HIGHEST + 1,
        ..item.dose
    };
    let mut model = model(&[own(OwnVoice::Ready)]);
    model.routine = Routine {
        items: vec![item],
        ..Routine::default()
    };
    send(&mut model, &[Msg::Start(RecordId(1))]);
    assert_eq!(speaker(&model), Speaker::Browser);
}

#[test]
fn that_it_cannot_be_had_is_said_once_and_in_a_session() {
    let refused = own(OwnVoice::Refused);
    let start = [Msg::Start(RecordId(1)), Msg::Play(Action::Resume)];
    let mut model = model(std::slice::from_ref(&refused));
    assert_eq!(model.notices, []);
    send(&mut model, &start);
    send(&mut model, std::slice::from_ref(&refused));
    assert_eq!(model.notices, [Notice::NoOwnVoice]);
    model.dismiss(Notice::NoOwnVoice);
    send(&mut model, &[refused]);
    assert_eq!(model.notices, []);
}

#[test]
fn that_the_browser_has_no_voice_waits_for_the_recorded_one() {
    let no_voice = Msg::Sound(SoundMsg::NoVoice);
    let mut model = model(&[own(OwnVoice::Loading), no_voice.clone()]);
    assert_eq!(
        (model.notices.len(), model.settings.voice.missed),
        (0, false)
    );
    send(&mut model, &[own(OwnVoice::Refused), no_voice]);
    assert_eq!(model.notices, [Notice::NoVoice]);
    send(&mut model, &[own(OwnVoice::Ready)]);
    assert_eq!(model.notices, []);
}

#[test]
fn in_a_language_that_was_not_recorded_the_browser_speaks() {
    locale::speak("de", None, &locale::formats::Plain { tag: "de" });
    check(&[own(OwnVoice::Ready)], Speaker::Browser);
    assert!(!is_wanted(&model(&[])));
    locale::speak("en", None, &locale::formats::English);
    check(&[own(OwnVoice::Ready)], Speaker::Own);
}
