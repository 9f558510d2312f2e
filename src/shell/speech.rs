//! Lets the voice say what is due, and repeats the tones as vibration and as light.

use std::cell::RefCell;

use leptos::task::spawn_local;

use super::{AppHandle, Owners};
use crate::device::listener::Listener;
use crate::device::speech::Voice;
use crate::device::ticker::Ticker;
use crate::device::{audio_session, clock, document_root, vibration};
use domain::settings::{Rate, Settings};
use domain::speech::Phrase;
use domain::time::{Millis, Moment};
use groundwork_core::model::{Model, Notice, Screen};
use groundwork_core::msg::Msg;
use groundwork_core::sound::state::{Found, SoundMsg};
use groundwork_core::sound::voices::{keeps_own_pace, other_rate};
use groundwork_core::voice_player::{VoiceCommands, VoicePlayer};
use groundwork_core::words::spoken::text;
use locale::text::spoken::{check, sample};

/// The voice, and what it has to say.
#[derive(Default)]
pub(super) struct Speech {
    voice: Voice,
    talk: RefCell<VoicePlayer>,
    last_words: RefCell<Option<Ticker>>,
    /// The voice of which it is known whether it follows a rate.
    tried: RefCell<Option<String>>,
}

impl Speech {
    /// Unlocks the voice. Called inside the tap itself.
    pub(super) fn unlock(&self) {
        self.voice.unlock();
    }

    /// The page shows again.
    pub(super) fn shown(&self) {
        self.voice.resume();
        self.talk.borrow_mut().shown(clock::moment());
    }

    pub(super) fn on_voices(&self, changed: impl Fn() + 'static) -> Option<Listener> {
        self.voice.on_change(changed)
    }

    /// Looks at the session: stops the voice or says what is due now.
    fn look(&self, model: &Model, now: Moment) -> VoiceCommands {
        let mut talk = self.talk.borrow_mut();
        let mut orders = talk.look(model, now, self.voice.hears());
        if orders.hush {
            self.voice.hush();
            self.last_words.take();
        }
        if let Some(line) = &orders.say {
            if self.voice.say(&text(line.phrase), &model.settings) {
                talk.began(line, now);
            } else {
                orders.news = talk.refused(model, now).or(orders.news);
            }
        }
        orders
    }

    /// Calls `say` after this time, and then after each time that it answers.
    pub(super) fn later(&self, after: Millis, say: impl Fn() -> Option<Millis> + 'static) {
        self.last_words.replace(Some(Ticker::start(after, say)));
    }

    /// Whether the voice speaks, or is about to.
    pub(super) fn is_busy(&self) -> bool {
        self.voice.hears().busy
    }

    /// Says the word of the sound check, if there is a voice; a session has its own words.
    pub(super) fn say_check(&self, model: &Model) -> bool {
        model.session.is_some() || self.voice.say(check(), &model.settings)
    }

    /// Says the last words, unless something else is being said.
    fn say_last_words(&self, model: &Model) {
        if !self.voice.hears().busy {
            self.voice.say(&text(Phrase::End), &model.settings);
        }
    }
}

impl AppHandle {
    /// Does what is due now, and returns when to look again at the latest.
    pub(super) fn speak(self, owners: &Owners, now: Moment) -> Option<Millis> {
        let orders = self.read_untracked(|it| owners.speech.look(it, now));
        if !orders.pulse.is_empty() {
            vibration::vibrate(orders.pulse);
        }
        if let Some(word) = orders.flash {
            document_root::set_attribute("data-flash", word);
        }
        if let Some(after) = orders.last_words {
            let say = move || {
                let owners = self.owners()?;
                self.read_untracked(|it| owners.speech.say_last_words(it));
                None
            };
            let ticker = Ticker::start(after, say);
            owners.speech.last_words.replace(Some(ticker));
        }
        if let Some(news) = orders.news {
            self.send(news.msg());
        }
        orders.wait
    }

    /// The browser has other voices than before.
    pub(super) fn voices_changed(self) {
        if let Some(owners) = self.owners() {
            owners.speech.voice.forget_voices();
            self.speak(&owners, clock::moment());
            self.look_for_voices();
        }
    }

    /// Looks for what the browser has of voices and signals, if the Plan screen is there to show it.
    pub(super) fn look_for_voices(self) {
        let plan = self.read_untracked(|it| it.screen == Screen::Plan);
        if let Some(owners) = self.owners().filter(|_| plan) {
            self.send(Msg::Sound(SoundMsg::Found(Found {
                voices: owners.speech.voice.voices(),
                output: audio_session::is_supported(),
                vibration: vibration::is_supported(),
            })));
        }
    }

    /// Lets the voice say something, or be silent if it is speaking. Called inside the tap itself,
    /// as [`AppHandle::start`].
    pub fn test_voice(self) {
        let Some(owners) = self.owners() else {
            return;
        };
        let voice = &owners.speech.voice;
        if voice.hears().busy {
            return voice.hush();
        }
        voice.unlock();
        let settings = self.read_untracked(|it| it.settings.clone());
        let rate = settings.voice.rate;
        match voice.time(sample(), &settings, rate, settings.volume.get()) {
            Some(loud) => spawn_local(async move {
                if let Some(took) = loud.await {
                    self.try_rate(&settings, (rate, took)).await;
                }
            }),
            None => self.send(Msg::Notify(Notice::NoVoice)),
        }
    }

    /// Tries another rate without a sound, once for each voice: some engines have one pace alone.
    async fn try_rate(self, settings: &Settings, first: (Rate, Millis)) {
        let Some(owners) = self.owners() else {
            return;
        };
        let speech = &owners.speech;
        let id = speech.voice.id(settings);
        if speech.tried.replace(id.clone()) == id {
            return;
        }
        let other = other_rate(first.0);
        if let Some(silent) = speech.voice.time(sample(), settings, other, 0)
            && let Some(took) = silent.await
        {
            let ignored = keeps_own_pace(first, (other, took));
            self.send(Msg::Sound(SoundMsg::RateIgnored(ignored)));
        }
    }
}
