//! Plays a session as one track: makes it, moves the element to where the session is, and lets the
//! session follow the element.

mod file;
mod screen;

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{AppHandle, Owners};
use crate::device::audio_element::{AudioElement, ElementEvent, PlayRefusal};
use crate::device::log::Dropped;
use crate::device::{audio_session, boot_script, clock};
use domain::settings::Output;
use domain::time::Moment;
use groundwork_core::diagnosis::Area;
use groundwork_core::model::Model;
use groundwork_core::msg::Msg;
use groundwork_core::track::script::Script;
use groundwork_core::track::{TrackMsg, TrackNeed, need, plays_track, wanted};
use screen::Screen;

/// The element, what is in it, and what is being made.
#[derive(Default)]
pub(super) struct TrackPlayer {
    element: RefCell<Option<AudioElement>>,
    screen: Screen,
    /// What is being made, or is loaded.
    script: RefCell<Option<Script>>,
    /// Which making that is: a later one breaks it off.
    making: Cell<u32>,
    /// Whether the script is in the element.
    loaded: Cell<bool>,
    /// The run of the session that the element follows, and whether it plays.
    follows: Cell<Option<(u32, bool)>>,
}

impl TrackPlayer {
    /// Makes what is wanted, and plays or holds it.
    fn meet(&self, app: AppHandle, model: &Model, now: Moment) {
        let need = need(model);
        match need {
            TrackNeed::None => return self.close(),
            TrackNeed::RingOut => return self.screen.close(),
            TrackNeed::Hold | TrackNeed::Play => {}
        }
        if let Some(script) = wanted(model)
            && self.script.borrow().as_ref() != Some(&script)
        {
            self.script.replace(Some(script));
            let making = self.making.get().wrapping_add(1);
            self.making.set(making);
            app.make_track(making);
        }
        if let Some(element) = &*self.element.borrow() {
            let settings = &model.settings;
            element.set_volume(settings.volume.get(), settings.muted);
        }
        self.apply(app, model, need == TrackNeed::Play, now);
        self.screen.show(app, model, now);
    }

    /// Moves the element to where the session is, if that has jumped, stopped or gone on.
    fn apply(&self, app: AppHandle, model: &Model, plays: bool, now: Moment) {
        let element = self.element.borrow();
        let (Some(element), Some(session)) = (&*element, &model.session) else {
            return;
        };
        let run = Some((session.revision(), plays));
        if !self.loaded.get() || self.follows.replace(run) == run {
            return;
        }
        let place = session.place(now);
        if !plays {
            return element.hold_at(place);
        }
        let playing = element.play_from(place);
        spawn_local(async move {
            let refused = match playing.await {
                Ok(()) | Err(PlayRefusal::Overtaken) => return,
                Err(PlayRefusal::NeedsPress) => TrackMsg::Refused,
                Err(PlayRefusal::Failed) => TrackMsg::Failed,
            };
            app.send(Msg::Track(refused));
        });
    }

    /// Where the session's track is, while it plays.
    fn place(&self, model: &Model) -> Option<domain::time::Millis> {
        let session = model.session.as_ref()?;
        let plays = need(model) == TrackNeed::Play;
        let follows = self.follows.get() == Some((session.revision(), true));
        let element = self.element.borrow();
        element.as_ref().filter(|_| plays && follows)?.place()
    }

    /// Keeps the lock screen's line where the session is.
    pub(super) fn keep_line(&self, model: &Model, now: Moment) {
        self.screen.keep_line(model, now);
    }

    /// Gives the sound and the lock screen back.
    fn close(&self) {
        self.making.set(self.making.get().wrapping_add(1));
        self.script.take();
        self.loaded.set(false);
        self.follows.set(None);
        self.element.take();
        self.screen.close();
    }
}

impl AppHandle {
    /// Plays and holds the track.
    pub(super) fn meet_track(self, owners: &Owners, now: Moment) {
        self.read_untracked(|it| owners.track.meet(self, it, now));
    }

    /// Brings the session to where its track is. Its clock is the track's, so this comes before
    /// anything that looks at the session.
    pub(super) fn follow_track(self, owners: &Owners, now: Moment) {
        let place = self.try_read_untracked(|it| owners.track.place(it));
        if let Some(place) = place.flatten() {
            self.model.update_untracked(|it| {
                if let Some(session) = &mut it.session {
                    session.follow(place, now);
                }
            });
        }
    }

    /// Lets the track sound later, if sessions are played as one. Called inside the tap itself, as
    /// [`AppHandle::start`].
    pub(super) fn unlock_track(self, owners: &Owners) -> bool {
        if !self.read_untracked(plays_track) {
            return false;
        }
        // Music that is mixed with ours stops us as the phone is locked.
        audio_session::set_type(Output::OverSilence);
        if let Some(audio) = boot_script::take_audio() {
            audio
                .close()
                .map(drop)
                .or_log(Area::Sound, "closing the sound of the first press");
        }
        let opened = self.open_element(owners);
        if let (true, Ok(silence)) = (opened && !owners.track.loaded.get(), file::silence())
            && let Some(element) = &*owners.track.element.borrow()
        {
            element.unlock(&silence);
        }
        true
    }

    /// Opens the element, unless it is there. Returns whether it is.
    fn open_element(self, owners: &Owners) -> bool {
        let mut slot = owners.track.element.borrow_mut();
        if slot.is_none() {
            *slot = AudioElement::new(move |event| self.element_told(event)).ok();
        }
        slot.is_some()
    }

    /// Makes the script that is wanted and puts it into the element, unless `making` is overtaken.
    fn make_track(self, making: u32) {
        spawn_local(async move {
            let made = self.put_in_place(making).await;
            let Some(owners) = self.owners().filter(|it| it.track.making.get() == making) else {
                return;
            };
            let script = owners.track.script.borrow().clone();
            self.send(Msg::Track(match script.filter(|_| made.is_some()) {
                Some(script) => TrackMsg::Made(Box::new(script)),
                None => TrackMsg::Failed,
            }));
        });
    }

    async fn put_in_place(self, making: u32) -> Option<()> {
        let owners = self.owners()?;
        let script = owners.track.script.borrow().clone()?;
        let is_overtaken = move || {
            self.owners()
                .is_none_or(|it| it.track.making.get() != making)
        };
        let file = self.make(&script, &[], &is_overtaken).await?;
        if is_overtaken() || !self.open_element(&owners) {
            return None;
        }
        owners.track.loaded.set(false);
        owners.track.follows.set(None);
        let loading = owners.track.element.borrow().as_ref()?.load(&file);
        loading.await.ok()?;
        owners.track.loaded.set(true);
        Some(())
    }

    /// The element did something that nobody here has asked for, or its time has moved on.
    fn element_told(self, event: ElementEvent) {
        let change = match event {
            ElementEvent::Paused => TrackMsg::Paused,
            ElementEvent::Played => TrackMsg::Played,
            ElementEvent::Moved(to) => TrackMsg::Seek(to),
            ElementEvent::Failed => TrackMsg::Failed,
            // Timers are rare in a hidden page; the track's own time goes on.
            ElementEvent::Time => {
                self.tick();
                return;
            }
            ElementEvent::Ended => {
                self.tick();
                if let Some(owners) = self.owners()
                    && self.try_read_untracked(need) == Some(TrackNeed::RingOut)
                {
                    owners.track.close();
                }
                return;
            }
        };
        self.send(Msg::Track(change));
    }

    /// The moment now, once the session is where its track is.
    pub(super) fn moment(self, owners: &Owners) -> Moment {
        let now = clock::moment();
        self.follow_track(owners, now);
        now
    }
}
