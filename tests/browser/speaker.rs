//! The live speaker.

use domain::cue::Tone;
use domain::settings::Output;
use domain::time::{Millis, Moment};
use domain::watchdog::{AudioState, Reading};
use groundwork::device::SoundError;
use groundwork::device::audio_session;
use groundwork::device::speaker::Speaker;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{AudioContext, Event};

#[wasm_bindgen_test]
fn a_locked_speaker_takes_nothing_from_the_browser_and_books_nothing() {
    let speaker = Speaker::new();
    let reading = pulse(&speaker);
    assert_eq!(reading.state, AudioState::None);
    assert!(reading.audio_ms.abs() < f64::EPSILON);
    assert_eq!(speaker.book(&soon()), Err(SoundError::Locked));
    assert_eq!(speaker.recover(), Err(SoundError::Locked));
    assert_eq!(speaker.set_volume(50), Ok(()));
    speaker.drop_booked();
    speaker.close();
}

#[wasm_bindgen_test]
async fn an_unlocked_speaker_runs_on_the_audio_clock_beside_real_time() {
    let speaker = unlocked().await;
    speaker.book(&soon()).unwrap();
    let before = pulse(&speaker);
    sleep(500).await;
    let after = pulse(&speaker);
    speaker.set_volume(0).unwrap();
    speaker.drop_booked();
    assert_eq!(after.state, AudioState::Running);
    assert!(after.audio_ms - before.audio_ms > 200.0, "{after:?}");
    let real = after.real_ms.unwrap() - before.real_ms.unwrap();
    assert!((300.0..2_000.0).contains(&real), "{real} ms of real time");
}

#[wasm_bindgen_test]
async fn unlocking_again_keeps_a_context_that_runs() {
    let speaker = unlocked().await;
    sleep(300).await;
    let before = pulse(&speaker);
    speaker.unlock().unwrap().await.unwrap();
    assert!(pulse(&speaker).audio_ms >= before.audio_ms);
}

#[wasm_bindgen_test]
async fn recovering_wakes_the_sound_and_the_next_unlock_keeps_it() {
    let speaker = unlocked().await;
    sleep(300).await;
    let before = pulse(&speaker);
    speaker.recover().unwrap();
    sleep(700).await;
    let after = pulse(&speaker);
    assert_eq!(after.state, AudioState::Running);
    assert!(after.audio_ms > before.audio_ms);
    speaker.unlock().unwrap().await.unwrap();
    assert!(pulse(&speaker).audio_ms >= after.audio_ms);
}

#[wasm_bindgen_test]
async fn a_context_that_did_not_recover_is_replaced_by_the_next_unlock() {
    let speaker = unlocked().await;
    sleep(300).await;
    let before = pulse(&speaker);
    speaker.recover().unwrap();
    let running = speaker.unlock().unwrap();
    assert!(pulse(&speaker).audio_ms < before.audio_ms, "a new clock");
    running.await.unwrap();
    assert_eq!(pulse(&speaker).state, AudioState::Running);
}

#[wasm_bindgen_test]
async fn a_closed_speaker_can_be_unlocked_anew() {
    let speaker = unlocked().await;
    speaker.close();
    assert_eq!(pulse(&speaker).state, AudioState::None);
    speaker.unlock().unwrap().await.unwrap();
    assert_eq!(pulse(&speaker).state, AudioState::Running);
}

#[wasm_bindgen_test]
fn a_browser_without_sound_is_an_error_and_no_panic() {
    let prototype = AudioContext::new().unwrap().constructor();
    let prototype = Object::get_prototype_of(&prototype); // BaseAudioContext
    let prototype = Reflect::get(&prototype, &"prototype".into()).unwrap();
    let name = JsValue::from("createGain");
    let real = Reflect::get(&prototype, &name).unwrap();
    Reflect::set(&prototype, &name, &JsValue::UNDEFINED).unwrap();
    let speaker = Speaker::new();
    let refused = speaker.unlock().err();
    Reflect::set(&prototype, &name, &real).unwrap();
    assert!(matches!(refused, Some(SoundError::Refused(_))));
    assert_eq!(pulse(&speaker).state, AudioState::None);
}

#[wasm_bindgen_test]
fn the_silent_switch_of_an_iphone_is_overruled_unless_music_is_to_go_on() {
    let navigator = web_sys::window().unwrap().navigator();
    let session = Object::new();
    let stub = Object::new();
    Reflect::set(&stub, &"value".into(), &session).unwrap();
    Reflect::set(&stub, &"configurable".into(), &true.into()).unwrap();
    Object::define_property(&navigator, &"audioSession".into(), &stub);
    let kinds = Output::ALL.map(|output| {
        audio_session::set_type(output);
        let kind = Reflect::get(&session, &"type".into()).unwrap();
        kind.as_string().unwrap()
    });
    assert!(audio_session::is_supported());
    Reflect::delete_property(&navigator, &"audioSession".into()).unwrap();
    assert_eq!(kinds, ["playback", "ambient"]);
    assert!(!audio_session::is_supported());
}

#[wasm_bindgen_test]
fn a_page_that_was_hidden_for_a_moment_is_told_once() {
    let speaker = Speaker::new();
    assert!(!pulse(&speaker).hidden);
    let document = web_sys::window().unwrap().document().unwrap();
    let change = Event::new("visibilitychange").unwrap();
    document.dispatch_event(&change).unwrap();
    assert!(pulse(&speaker).hidden);
    assert!(!pulse(&speaker).hidden);
}

async fn unlocked() -> Speaker {
    let speaker = Speaker::new();
    speaker.unlock().unwrap().await.unwrap();
    speaker
}

fn pulse(speaker: &Speaker) -> Reading {
    speaker.pulse(Moment::new(0))
}

fn soon() -> Vec<(Millis, Tone)> {
    let every = (0..9).map(|index| Millis::new(100 * index));
    every.zip(Tone::ALL).collect()
}

async fn sleep(ms: i32) {
    let timer = Promise::new(&mut |done: Function, _| {
        let window = web_sys::window().unwrap();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&done, ms)
            .unwrap();
    });
    JsFuture::from(timer).await.unwrap();
}
