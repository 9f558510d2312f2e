//! Booked tones sound when they are due, and only then.

use domain::cue::Tone;
use domain::time::Millis;
use groundwork::device::mixer::Mixer;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::offline::{
    Cues, Offline, compare, cut, find_onsets, is_silent, mix, peak, sample, session,
};

/// Where the short tests pause: 96 ms into the first lift.
const PAUSE: Millis = Millis::new(10_096);

/// How long the short tests last.
const SHORT: Millis = Millis::secs(40);

#[wasm_bindgen_test]
async fn every_tone_of_a_whole_session_sounds_within_a_millisecond_of_its_cue() {
    let cues = session();
    let length = cues[cues.len() - 1].0 + Millis::secs(2);
    let heard = play(&cues, length).await;
    compare(&heard, &mix(&cues, length)).unwrap();
    let found = find_onsets(&heard, &cues).unwrap();
    assert!(found * 10 >= cues.len() * 9, "{found} of {}", cues.len());
    assert!(peak(&heard) <= 1.0);
}

#[wasm_bindgen_test]
async fn an_onset_that_is_2_ms_off_would_be_noticed() {
    let due = cut(&session(), Millis::ZERO, SHORT);
    for (early, late) in [(2, 0), (0, 2)] {
        let mut moved = due.clone();
        moved[5].0 = moved[5].0 + Millis::new(late) - Millis::new(early);
        let heard = play(&moved, SHORT).await;
        assert!(compare(&heard, &mix(&due, SHORT)).is_err());
        assert!(find_onsets(&heard, &due).is_err());
    }
}

#[wasm_bindgen_test]
async fn dropping_what_is_booked_silences_both_what_sounds_and_what_waits() {
    let cues = cut(&session(), Millis::ZERO, SHORT);
    let expected = mix(&cues, SHORT);
    let heard = play_and(&cues, PAUSE, Mixer::drop_booked).await;
    let pause = sample(PAUSE);
    assert!(peak(&expected[pause..pause + 100]) > 0.1, "a tone sounds");
    compare(&heard[..pause], &expected).unwrap();
    assert!(is_silent(&heard[pause..]));
}

#[wasm_bindgen_test]
async fn dropping_the_mixer_silences_it() {
    let offline = Offline::new(SHORT);
    let mixer = Mixer::new(&offline.context, 100).unwrap();
    mixer.book(&cut(&session(), Millis::ZERO, SHORT)).unwrap();
    drop(mixer);
    assert!(is_silent(&offline.render().await));
}

#[wasm_bindgen_test]
async fn booking_anew_takes_the_place_of_what_was_booked() {
    let cues = cut(&session(), Millis::ZERO, SHORT);
    let later = cut(&session(), Millis::secs(20), Millis::secs(40));
    let (again, rest) = (later.clone(), SHORT - PAUSE);
    let heard = play_and(&cues, PAUSE, move |mixer| {
        mixer.book(&again).unwrap();
    })
    .await;
    let pause = sample(PAUSE);
    compare(&heard[..pause], &mix(&cues, SHORT)).unwrap();
    compare(&heard[pause..], &mix(&later, rest)).unwrap();
    assert!(find_onsets(&heard[pause..], &later).unwrap() > 3);
}

#[wasm_bindgen_test]
async fn muting_silences_and_unmuting_goes_on_with_what_is_booked() {
    let cues = cut(&session(), Millis::ZERO, SHORT);
    let expected = mix(&cues, SHORT);
    let unmute = PAUSE + Millis::new(16 * 500);
    let offline = Offline::new(SHORT);
    offline.mixer.book(&cues).unwrap();
    offline.at(PAUSE, |mixer| mixer.set_volume(0).unwrap());
    offline.at(unmute, |mixer| mixer.set_volume(100).unwrap());
    let heard = offline.render().await;
    let ramp = Millis::new(32);
    let (silent, loud) = (sample(PAUSE + ramp), sample(unmute + ramp));
    assert!(
        peak(&expected[silent..sample(unmute)]) > 0.1,
        "tones are due"
    );
    assert!(is_silent(&heard[silent..sample(unmute)]));
    compare(&heard[loud..], &expected[loud..]).unwrap();
}

#[wasm_bindgen_test]
async fn half_the_volume_is_a_quarter_of_the_amplitude() {
    let cues = vec![(Millis::secs(1), Tone::Finish)];
    let offline = Offline::new(Millis::secs(3));
    offline.mixer.set_volume(50).unwrap();
    offline.mixer.book(&cues).unwrap();
    let expected = mix(&cues, Millis::secs(3));
    let quarter: Vec<f32> = expected.iter().map(|it| it / 4.0).collect();
    compare(&offline.render().await, &quarter).unwrap();
}

async fn play(cues: &Cues, length: Millis) -> Vec<f32> {
    let offline = Offline::new(length);
    offline.mixer.book(cues).unwrap();
    offline.render().await
}

async fn play_and(cues: &Cues, at: Millis, act: impl FnOnce(&Mixer) + 'static) -> Vec<f32> {
    let offline = Offline::new(SHORT);
    offline.mixer.book(cues).unwrap();
    offline.at(at, act);
    offline.render().await
}
