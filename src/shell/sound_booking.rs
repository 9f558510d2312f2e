//! Meets the model's needs: holds open what a session needs, books its tones, and looks at it.

use std::rc::Rc;

use leptos::prelude::{Set, WithUntracked};
use leptos::task::spawn_local;

use super::{AppHandle, Devices, Held};
use crate::device::clock;
use crate::device::frames::Frames;
use crate::device::ticker::Ticker;
use crate::device::wake_lock::WakeLock;
use crate::device::web_lock::{self, SessionLock};
use crate::device::{audio_session, visibility};
use domain::cue::{self, Tone};
use domain::time::{Millis, Moment};
use domain::timeline::Phase;
use domain::watchdog::{AudioState, Reading, Sound, Watchdog};
use groundwork_core::effect::{ClaimNeed, Needs, SoundNeed, needs};
use groundwork_core::model::Notice;
use groundwork_core::msg::Msg;
use groundwork_core::update::due;

/// The longest wait between two looks at a running session.
const BEAT: Millis = Millis::new(100);

/// How long the screen is still kept on after a pause.
const LINGER: Millis = Millis::secs(120);

/// A tone is still worth hearing if the sound woke up this long after it was due.
const WOKE_WITHIN: Millis = Millis::new(300);

/// A guided move's figure moves only within this time of its edges.
const LIVELY: Millis = Millis::new(1_500);

impl AppHandle {
    pub(super) fn meet_needs(self, devices: &Rc<Devices>, now: Moment) {
        let needs = self.model.with_untracked(needs);
        let mut held = devices.held.borrow_mut();
        if needs.ticking && held.ticker.is_none() {
            held.ticker = Some(Ticker::start(Millis::ZERO, move || self.tick()));
        } else if !needs.ticking {
            held.ticker = None;
            held.frames = None;
        }
        if !needs.demo || visibility::is_hidden() {
            held.demo = None;
        } else if held.demo.is_none() {
            held.demo = Some(self.frames());
        }
        self.keep_awake(&mut held, needs);
        if needs.claim != ClaimNeed::Hold {
            held.claim = None;
        } else if held.claim.is_none() {
            held.claim = Some(SessionLock::request(move || self.send(Msg::PlaysElsewhere)));
        }
        if needs.claim == ClaimNeed::AwaitRelease && !held.awaits_release {
            held.awaits_release = true;
            web_lock::on_release(move || self.released());
        }
        self.book(devices, &mut held, needs.sound, now, Millis::ZERO);
    }

    pub(super) fn keep_awake(self, held: &mut Held, needs: Needs) {
        if needs.awake {
            held.linger = None;
            if held.awake.is_none() {
                let refused = move || self.send(Msg::Tell(Notice::ScreenMaySleep));
                held.awake = Some(WakeLock::hold(refused));
            }
        } else if needs.claim != ClaimNeed::Hold {
            held.linger = None;
            held.awake = None;
        } else if held.awake.is_some() && held.linger.is_none() {
            held.linger = Some(Ticker::start(LINGER, move || {
                if let Some(devices) = self.devices() {
                    devices.held.borrow_mut().awake = None;
                }
                None
            }));
        }
    }

    /// Books the tones of the present stretch, unless exactly they are booked. Those due up to
    /// `late` ago sound at once.
    pub(super) fn book(
        self,
        devices: &Devices,
        held: &mut Held,
        need: SoundNeed,
        now: Moment,
        late: Millis,
    ) {
        let wanted = match need {
            SoundNeed::RingOut => return,
            SoundNeed::Silent => None,
            SoundNeed::Session(revision) => self.model.with_untracked(|it| {
                let session = it.session.as_ref()?;
                let (from, until) = cue::stretch(session.timeline(), session.place(now));
                Some(((revision, from, it.settings.tones), until))
            }),
        };
        let key = wanted.map(|it| it.0);
        if key == held.booked {
            return;
        }
        if key.map(|it| it.0) != held.booked.map(|it| it.0) {
            held.watchdog = Watchdog::default();
        }
        held.booked = key;
        let Some(((_, _, tones), until)) = wanted else {
            devices.speaker.drop_booked();
            return;
        };
        let booked: Vec<(Millis, Tone)> = self.model.with_untracked(|it| {
            let Some(session) = &it.session else {
                return Vec::new();
            };
            let place = session.place(now);
            let cues = cue::cues(session.timeline()).into_iter();
            let ahead = cues.filter(|cue| {
                cue.at + late >= place && cue.at < until && tones.has(cue.tone.kind())
            });
            ahead.map(|cue| (cue.at - place, cue.tone)).collect()
        });
        // A speaker that is locked or refuses shows in the watchdog's next reading.
        let _ = devices.speaker.book(&booked);
    }

    /// A look at the running session. Answers how long to wait for the next.
    pub(super) fn tick(self) -> Option<Millis> {
        let devices = self.devices()?;
        if !self.model.with_untracked(needs).ticking {
            return None;
        }
        let now = clock::moment();
        if let Some(lost) = self.listen_to_sound(&devices, now) {
            self.send(lost);
        } else if let Some(msg) = self.model.with_untracked(|it| due(it, now)) {
            self.send(msg);
        }
        self.beat.set(now);
        let needs = self.model.with_untracked(needs);
        if !needs.ticking {
            return None;
        }
        let mut held = devices.held.borrow_mut();
        self.book(&devices, &mut held, needs.sound, now, Millis::ZERO);
        drop(held);
        let said = self.speak(&devices, now).unwrap_or(BEAT);
        let mut held = devices.held.borrow_mut();
        let position = self
            .model
            .with_untracked(|it| it.session.as_ref().and_then(|it| it.position(now)))?;
        let lively = match position.span.phase {
            Phase::Hold | Phase::Settle => false,
            Phase::Ready => position.remaining() < LIVELY,
            phase if phase.is_move() => position.into < LIVELY || position.remaining() < LIVELY,
            _ => true,
        };
        if lively && !self.still {
            held.frames.get_or_insert_with(|| self.frames());
        } else {
            held.frames = None;
            self.frame.set(now);
        }
        // Whole seconds of a phase fall on a beat, whatever was looked at in between.
        let beat = BEAT - Millis::new(position.into.get() % BEAT.get());
        Some(beat.min(position.remaining()).min(said))
    }

    fn frames(self) -> Frames {
        Frames::start(move || self.frame.set(clock::moment()))
    }

    /// What the sound has to say: that it was lost, or nothing.
    pub(super) fn listen_to_sound(self, devices: &Devices, now: Moment) -> Option<Msg> {
        let muted = self.model.with_untracked(|it| it.settings.muted);
        let mut reading: Reading = devices.speaker.pulse(now);
        if muted {
            reading.state = AudioState::None;
        }
        let mut held = devices.held.borrow_mut();
        match held.watchdog.judge(reading) {
            Sound::Playing => None,
            Sound::Unavailable if muted => None,
            Sound::Unavailable => {
                let told = self
                    .model
                    .with_untracked(|it| it.notices.contains(&Notice::NoSound));
                (!told).then_some(Msg::Tell(Notice::NoSound))
            }
            Sound::Stalled { since } | Sound::Interrupted { since } => {
                // Without a context there is nothing to wake.
                let _ = devices.speaker.recover();
                Some(Msg::SoundLost(since))
            }
        }
    }

    pub(super) fn unlock_sound(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        devices.speech.voice.unlock();
        audio_session::set_type(self.model.with_untracked(|it| it.settings.output));
        if devices.speaker.is_running() {
            return;
        }
        match devices.speaker.unlock() {
            Ok(running) => spawn_local(async move {
                if running.await.is_ok() {
                    self.book_again();
                }
            }),
            Err(_) => self.send(Msg::Tell(Notice::NoSound)),
        }
    }

    /// Books once more what was booked while the audio clock still stood.
    pub(super) fn book_again(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let Some(need) = self.model.try_with_untracked(|it| needs(it).sound) else {
            return;
        };
        let mut held = devices.held.borrow_mut();
        held.booked = None;
        self.book(&devices, &mut held, need, clock::moment(), WOKE_WITHIN);
    }
}
