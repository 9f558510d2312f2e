//! Books the tones of a session on the audio clock, and watches that they are played.

use std::cell::{Cell, RefCell};

use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::log::Dropped;
use crate::device::speaker::Speaker;
use crate::device::{audio_session, clock, focus};
use domain::cue::Tone;
use domain::settings::Volume;
use domain::time::{Millis, Moment};
use domain::watchdog::{AudioState, Reading, Sound, Watchdog};
use groundwork_core::booking::{
    Booked, Booking, WOKE_WITHIN, booking, is_quiet, is_same_run, lateness, sound_news,
};
use groundwork_core::diagnosis::Area;
use groundwork_core::model::{Model, Notice};
use groundwork_core::msg::Msg;
use groundwork_core::sound::state::SoundMsg;

/// The tones of one repetition, after a moment in which earphones wake up.
const TEST: [(Millis, Tone); 3] = [
    (Millis::new(500), Tone::Lift),
    (Millis::new(1_500), Tone::Lower),
    (Millis::new(2_500), Tone::Switch),
];

/// Tones that are late are booked anew so often at most.
const AGAIN_AFTER: Millis = Millis::secs(1);

/// The speaker, what is booked on it, and what watches it.
#[derive(Default)]
pub(super) struct SoundBooking {
    pub(super) speaker: Speaker,
    /// How often tones were booked: clips are booked anew with them.
    pub(super) bookings: Cell<u32>,
    booked: Cell<Option<Booked>>,
    watchdog: RefCell<Watchdog>,
    /// By how much the audio clock had stood when they were last booked.
    pub(super) late: Cell<Millis>,
    /// The page's clock, and the audio clock in seconds, from which the tones are counted.
    booked_at: Cell<Option<(Moment, f64)>>,
    /// Whether the sound was not awake at the last reading.
    waking: Cell<bool>,
}

impl SoundBooking {
    /// Books the tones of the present stretch, unless exactly they are booked.
    pub(super) fn meet(&self, model: &Model, now: Moment) {
        self.book(model, now, Millis::ZERO);
    }

    /// Books once more what was booked while the audio clock still stood.
    fn book_again(&self, model: &Model) {
        self.note(None);
        self.book(model, clock::moment(), WOKE_WITHIN);
    }

    /// Books once more what was booked, if the audio clock has stood since then; at once as it wakes,
    /// and later where that cuts no tone off.
    fn book_if_late(&self, model: &Model, reading: &Reading, woke: bool) {
        let Some((page, audio)) = self.booked_at.get() else {
            return;
        };
        let since = reading.page.since(page);
        let may = woke || since >= AGAIN_AFTER && is_quiet(model, reading.page);
        let late = lateness(since, reading.audio_ms - audio * 1000.0);
        if may && let Some(late) = late {
            let now = clock::moment();
            self.meet_booking(booking(model, None, now, Millis::ZERO), now);
            self.late.set(late);
        }
    }

    /// Books the tones; those due up to `late` ago sound at once.
    fn book(&self, model: &Model, now: Moment, late: Millis) {
        self.meet_booking(booking(model, self.booked.get(), now, late), now);
    }

    /// Where the audio clock is at `now`, in seconds, by the instant from which the tones are
    /// counted.
    pub(super) fn audio_at(&self, now: Moment) -> Option<f64> {
        let (page, audio) = self.booked_at.get()?;
        Some(audio + now.since(page).as_secs())
    }

    fn meet_booking(&self, booking: Booking, now: Moment) {
        match booking {
            Booking::Keep => {}
            Booking::Drop => {
                self.note(None);
                self.booked_at.set(None);
                self.speaker.drop_booked();
            }
            Booking::Book(booked, tones) => {
                self.note(Some(booked));
                self.bookings.set(self.bookings.get().wrapping_add(1));
                self.late.set(Millis::ZERO);
                let booked = self.speaker.book(&tones);
                self.booked_at
                    .set(booked.as_ref().ok().map(|&audio| (now, audio)));
                // A speaker that is locked or refuses shows in the watchdog's next reading.
                booked.or_log(Area::Sound, "booking tones");
            }
        }
    }

    /// Notes what is booked. A new run of a session gets a watchdog of its own.
    fn note(&self, booked: Option<Booked>) {
        if !is_same_run(booked, self.booked.replace(booked)) {
            self.watchdog.take();
        }
    }

    /// Reads the sound's clock, and returns what follows: that the sound was lost, or is missing.
    pub(super) fn watch(&self, model: &Model, now: Moment) -> Option<Msg> {
        let mut reading = self.speaker.pulse(now);
        if model.settings.muted {
            reading.state = AudioState::None;
        }
        let sound = self.watchdog.borrow_mut().judge(reading);
        let waking = matches!(sound, Sound::Opening | Sound::Waking);
        let woke = self.waking.replace(waking);
        if sound == Sound::Playing {
            self.book_if_late(model, &reading, woke);
        }
        let news = sound_news(model, sound);
        if matches!(news, Some(Msg::SoundLost(_))) {
            // Without a context there is nothing to wake.
            self.speaker.recover().or_log(Area::Sound, "waking sound");
        }
        news
    }

    /// Gives the sound back; the next tap that needs it opens it anew.
    pub(super) fn close(&self) {
        self.note(None);
        self.speaker.close();
    }

    pub(super) fn set_volume(&self, volume: Volume) {
        // A refusal leaves the loudness that was; the setting holds from the next session on.
        self.speaker
            .set_volume(volume.get())
            .or_log(Area::Sound, "setting the volume");
    }
}

impl AppHandle {
    /// Wakes voice and sound for a session, inside the tap that starts it.
    pub(super) fn wake_sound(self) {
        let by_keys = focus::is_by_keys();
        if self.read_untracked(|it| it.sound.by_keys != by_keys) {
            self.send(Msg::Sound(SoundMsg::ByKeys(by_keys)));
        }
        self.unlock_sound();
    }

    /// Wakes voice and sound. Called inside the tap itself.
    pub(super) fn unlock_sound(self) {
        let Some(owners) = self.owners() else {
            return;
        };
        owners.speech.unlock();
        self.fetch_voice();
        if self.unlock_track(&owners) {
            return;
        }
        if self.read_untracked(|it| it.notices.contains(&Notice::SoundGone)) {
            owners.sound.close();
            owners.own_voice.forget();
        }
        audio_session::set_type(self.read_untracked(|it| it.settings.output));
        if owners.sound.speaker.is_running() {
            return;
        }
        match owners.sound.speaker.unlock() {
            Ok(running) => spawn_local(async move {
                if running.await.is_ok()
                    && let Some(owners) = self.owners()
                {
                    let now = clock::moment();
                    self.read_untracked(|it| {
                        owners.sound.book_again(it);
                        owners.own_voice.book_again(it, now, &owners.sound);
                    });
                }
            }),
            Err(_) => self.send(Msg::Notify(Notice::NoSound)),
        }
    }

    /// Plays a few tones, however the sound is set. Called inside the tap itself, as
    /// [`AppHandle::start`].
    pub fn test_sound(self) {
        self.ring(&TEST);
    }

    /// Plays these tones now. Called inside the tap itself.
    pub(super) fn ring(self, tones: &'static [(Millis, Tone)]) {
        let Some(owners) = self.owners() else {
            return;
        };
        audio_session::set_type(self.read_untracked(|it| it.settings.output));
        match owners.sound.speaker.unlock() {
            Ok(running) => spawn_local(async move {
                if running.await.is_ok() {
                    // Refused, it is as silent as a phone that is turned down.
                    owners
                        .sound
                        .speaker
                        .book(tones)
                        .or_log(Area::Sound, "booking the test tones");
                }
            }),
            Err(_) => self.send(Msg::Notify(Notice::NoSound)),
        }
    }
}
