//! What the Plan screen has of the sound: which voices there are, and what it all sounds like.

use leptos::prelude::WithUntracked;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::{audio_session, vibration};
use domain::cue::Tone;
use domain::time::Millis;
use groundwork_core::model::{Notice, Screen};
use groundwork_core::msg::Msg;
use groundwork_core::sound::state::{Change, Found};
use groundwork_core::words::spoken::SAMPLE;

/// The tones of one repetition, after a moment for earphones to wake up in.
const TEST: [(Millis, Tone); 3] = [
    (Millis::new(500), Tone::Lift),
    (Millis::new(1_500), Tone::Lower),
    (Millis::new(2_500), Tone::Switch),
];

impl AppHandle {
    /// Looks for what the browser has, if the Plan screen is there to show it.
    pub(super) fn look_for_voices(self) {
        let plan = self.model.with_untracked(|it| it.screen == Screen::Plan);
        if let Some(devices) = self.devices().filter(|_| plan) {
            self.send(Msg::Sound(Change::Found(Found {
                voices: devices.speech.voice.names(),
                output: audio_session::is_supported(),
                vibration: vibration::is_supported(),
            })));
        }
    }

    /// Lets the voice say something, or be silent if it is speaking. Called inside the tap.
    pub fn test_voice(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let voice = &devices.speech.voice;
        if voice.hears().busy {
            return voice.hush();
        }
        voice.unlock();
        let said = self
            .model
            .with_untracked(|it| voice.say(SAMPLE, &it.settings));
        if !said {
            self.send(Msg::Tell(Notice::NoVoice));
        }
    }

    /// Plays a few tones, however the sound is set. Called inside the tap.
    pub fn test_sound(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        audio_session::set_type(self.model.with_untracked(|it| it.settings.output));
        match devices.speaker.unlock() {
            Ok(running) => spawn_local(async move {
                if running.await.is_ok() {
                    // Refused, it is as silent as a phone that is turned down.
                    let _ = devices.speaker.book(&TEST);
                }
            }),
            Err(_) => self.send(Msg::Tell(Notice::NoSound)),
        }
    }
}
