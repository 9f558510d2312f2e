//! The recorded voice: fetched when there is time or a session begins, and booked beside the tones.

use std::cell::{Cell, RefCell};

use leptos::task::spawn_local;

use super::sound_booking::SoundBooking;
use super::{AppHandle, Owners};
use crate::device::log::Dropped;
use crate::device::recorded_voice::{Recording, Unheard, load};
use crate::device::speaker::Speaker;
use crate::device::ticker::Ticker;
use domain::settings::VoiceSource;
use domain::time::{Millis, Moment};
use groundwork_core::clip_booking::{BookedClips, ClipAt, ClipBooking, Seen, clip_booking, seen};
use groundwork_core::diagnosis::Area;
use groundwork_core::model::{Model, Notice};
use groundwork_core::msg::Msg;
use groundwork_core::recorded;
use groundwork_core::sound::state::SoundMsg;
use groundwork_core::who_speaks::{OwnVoice, is_wanted};
use locale::text;

/// The page has been open for so long that nothing else needs the connection. (Judgement.)
const IDLE: Millis = Millis::secs(6);

/// A voice that comes while another one speaks waits for the end of the phrase: looked for so often.
const LOOK_AGAIN: Millis = Millis::new(200);

/// Earphones wake up meanwhile.
const AFTER_PRIMER: Millis = Millis::new(300);

/// The voice, as far as it is there, and what is booked of it.
#[derive(Default)]
pub(super) struct OwnVoiceBooking {
    recording: RefCell<Option<Recording>>,
    booked: Cell<Option<BookedClips>>,
    seen: Cell<Seen>,
    /// With which booking of the tones.
    beside: Cell<u32>,
    loading: Cell<bool>,
    /// It was to say something before it was there.
    asked: Cell<bool>,
    timer: RefCell<Option<Ticker>>,
}

impl OwnVoiceBooking {
    /// Books the clips of the present stretch, unless exactly they are booked.
    pub(super) fn meet(&self, model: &Model, now: Moment, sound: &SoundBooking) {
        let (speaker, bookings) = (&sound.speaker, sound.bookings.get());
        if self.beside.replace(bookings) != bookings && self.seen.get().is_some() {
            self.booked.set(None);
        }
        let late = sound.late.take();
        match clip_booking(model, self.booked.get(), self.seen.get(), now, late) {
            ClipBooking::Keep => {}
            ClipBooking::Drop => {
                self.booked.set(None);
                speaker.drop_clips();
            }
            ClipBooking::Book {
                booked,
                breaks_off,
                clips,
            } => {
                self.booked.set(Some(booked));
                // The audio clock is told in steps, and may be at the next one by now: tones and
                // clips are counted from the same instant.
                self.play(speaker, &clips, sound.audio_at(now), breaks_off);
            }
        }
        self.seen.set(seen(model, self.seen.get(), now));
    }

    /// Books once more what was booked while the audio clock still stood.
    pub(super) fn book_again(&self, model: &Model, now: Moment, sound: &SoundBooking) {
        self.forget();
        self.meet(model, now, sound);
    }

    /// The sound was given back, with what was booked.
    pub(super) fn forget(&self) {
        self.booked.set(None);
        self.seen.set(None);
    }

    /// Says `text` at once, if the voice is there and can.
    pub(super) fn say(&self, speaker: &Speaker, text: &str, after: Millis) -> bool {
        let Some(clips) = recorded::clips(text).filter(|_| self.recording.borrow().is_some())
        else {
            return false;
        };
        let clips: Vec<ClipAt> = clips
            .into_iter()
            .map(|(at, clip)| ClipAt {
                line: Millis::ZERO,
                after: after + at,
                clip,
            })
            .collect();
        self.play(speaker, &clips, None, true);
        true
    }

    /// Says what is said to try a voice; once it is there, if it is on its way.
    fn say_sample(&self, speaker: &Speaker) {
        let said = self.say(speaker, text::spoken::sample(), AFTER_PRIMER);
        self.asked.set(!said && self.loading.get());
    }

    /// The voice, if it is there.
    pub(super) fn recording(&self) -> Option<Recording> {
        self.recording.borrow().clone()
    }

    /// Keeps the voice that somebody else has fetched.
    pub(super) fn keep(&self, recording: Recording) {
        self.recording.replace(Some(recording));
    }

    fn play(&self, speaker: &Speaker, clips: &[ClipAt], from: Option<f64>, breaks_off: bool) {
        if let Some(voice) = &*self.recording.borrow() {
            speaker
                .book_clips(voice, clips, from, breaks_off)
                .or_log(Area::Voice, "booking clips");
        }
    }
}

impl AppHandle {
    /// Fetches the voice once there is time.
    pub(super) fn fetch_voice_when_idle(self, owners: &Owners) {
        let fetch = move || {
            self.fetch_voice();
            None
        };
        owners
            .own_voice
            .timer
            .replace(Some(Ticker::start(IDLE, fetch)));
    }

    /// Fetches the voice, unless it is there, on its way, or not wanted.
    pub(super) fn fetch_voice(self) {
        let Some(owners) = self.owners() else {
            return;
        };
        let own = &owners.own_voice;
        let is_there = own.recording.borrow().is_some() || own.loading.get();
        if is_there || self.try_read_untracked(is_wanted) != Some(true) {
            return;
        }
        own.loading.set(true);
        self.send(Msg::Sound(OwnVoice::Loading.into()));
        spawn_local(async move {
            let loaded = load().await;
            let Some(owners) = self.owners() else {
                return;
            };
            owners.own_voice.loading.set(false);
            match loaded {
                Ok(recording) => {
                    owners.own_voice.recording.replace(Some(recording));
                    if owners.own_voice.asked.take() {
                        owners.own_voice.say_sample(&owners.sound.speaker);
                    }
                    self.take_over_from_browser(&owners);
                }
                Err(Unheard::Unsupported) => self.send(Msg::Sound(OwnVoice::Unasked.into())),
                Err(Unheard::Refused) => self.send(Msg::Sound(OwnVoice::Refused.into())),
            }
        });
    }

    /// Lets the recorded voice speak from the end of the browser's phrase on.
    fn take_over_from_browser(self, owners: &Owners) {
        let take_over = move || {
            let owners = self.owners()?;
            if owners.speech.is_busy() {
                return Some(LOOK_AGAIN);
            }
            self.send(Msg::Sound(OwnVoice::Ready.into()));
            None
        };
        if take_over().is_some() {
            let timer = Ticker::start(LOOK_AGAIN, take_over);
            owners.own_voice.timer.replace(Some(timer));
        }
    }

    /// Chooses whose voice speaks, and fetches the recorded one where it is to.
    pub fn choose_voice(self, source: VoiceSource) {
        self.send(Msg::Sound(SoundMsg::Source(source)));
        self.fetch_voice();
    }

    /// Lets the recorded voice say something. Called inside the tap itself, as
    /// [`AppHandle::start`].
    pub fn test_own_voice(self) {
        let Some(owners) = self.owners() else {
            return;
        };
        self.fetch_voice();
        match owners.sound.speaker.unlock() {
            Ok(running) => spawn_local(async move {
                if running.await.is_ok()
                    && let Some(owners) = self.owners()
                {
                    owners.own_voice.say_sample(&owners.sound.speaker);
                }
            }),
            Err(_) => self.send(Msg::Notify(Notice::NoSound)),
        }
    }
}
