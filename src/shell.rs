//! Owns the model and the devices: takes messages, runs effects, keeps what the model needs.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::effect::{ClaimNeed, Effect, Needs, SoundNeed, needs};
use crate::app::model::{Model, Notice, Screen, Stored};
use crate::app::msg::{Action, Msg};
use crate::app::session::Session;
use crate::app::update::{due, update};
use crate::device::claim::{self, Claim};
use crate::device::clock;
use crate::device::frames::Frames;
use crate::device::listener::Listener;
use crate::device::page;
use crate::device::speaker::Speaker;
use crate::device::storage::Storage;
use crate::device::ticker::Ticker;
use crate::device::wake_lock::WakeLock;
use crate::domain::cue::{self, Tone};
use crate::domain::month::Month;
use crate::domain::time::{Millis, Moment};
use crate::domain::timeline::Phase;
use crate::domain::watchdog::{AudioState, Reading, Sound, Watchdog};
use crate::store::merge::merge_month;
use crate::store::open::{Kind, Opened, Trouble, open};
use crate::store::part::{PREFIX, Part, aside_key};
use crate::store::wire;

/// The longest wait between two looks at a running session.
const BEAT: Millis = Millis::new(100);

/// How long the screen is still kept on after a pause.
const LINGER: Millis = Millis::secs(120);

/// A tone is still worth hearing if the sound woke up this long after it was due.
const WOKE_WITHIN: Millis = Millis::new(300);

/// The shortest time between two poses of the body: two frames, less what they may be early.
const POSE: Millis = Millis::new(28);

/// A guided move's figure moves only within this time of its edges.
const LIVELY: Millis = Millis::new(1_500);

/// A handle on the app: what views read, and where they send what happens.
#[derive(Clone, Copy)]
pub struct App {
    model: RwSignal<Model>,
    beat: RwSignal<Moment>,
    frame: RwSignal<Moment>,
    pose: RwSignal<Moment>,
    still: bool,
    devices: StoredValue<Rc<Devices>, LocalStorage>,
}

struct Devices {
    storage: Storage,
    speaker: Speaker,
    queue: RefCell<VecDeque<Msg>>,
    busy: Cell<bool>,
    /// Parts whose stored text could be neither read nor set aside: never written over.
    locked: RefCell<Vec<String>>,
    held: RefCell<Held>,
    listeners: RefCell<Vec<Listener>>,
}

impl Devices {
    /// Writes a part, unless what is there must not be written over; says whether it did.
    fn write(&self, part: Part, text: &str) -> bool {
        let key = part.key();
        !self.locked.borrow().contains(&key) && self.storage.write(&key, text).is_ok()
    }

    /// Keeps a copy of a text that could not be read. A copy that is there already will do.
    fn set_aside(&self, trouble: &Trouble) -> bool {
        let taken = |key: &str| self.storage.read(key).is_some_and(|it| it != trouble.text);
        aside_key(&trouble.key, taken)
            .is_some_and(|key| self.storage.write(&key, &trouble.text).is_ok())
    }
}

/// What is held open for as long as the model needs it.
#[derive(Default)]
struct Held {
    ticker: Option<Ticker>,
    frames: Option<Frames>,
    awake: Option<WakeLock>,
    linger: Option<Ticker>,
    claim: Option<Claim>,
    awaits_release: bool,
    next_day: Option<Ticker>,
    booked: Option<(u32, Millis)>,
    watchdog: Watchdog,
}

impl App {
    /// Opens the app on what is stored.
    pub fn open() -> Self {
        let storage = Storage::find();
        let opened = open(storage.all(PREFIX));
        let now = clock::now();
        let troubles = opened.troubles.clone();
        let mut model = Model::open(stored(opened), now.wall);
        if !storage.works() {
            model.tell(Notice::NoStorage);
        }
        let devices = Devices {
            storage,
            speaker: Speaker::new(),
            queue: RefCell::default(),
            busy: Cell::new(false),
            locked: RefCell::default(),
            held: RefCell::default(),
            listeners: RefCell::default(),
        };
        let app = Self {
            model: RwSignal::new(model),
            beat: RwSignal::new(now.moment),
            frame: RwSignal::new(now.moment),
            pose: RwSignal::new(now.moment),
            still: page::is_still(),
            devices: StoredValue::new_local(Rc::new(devices)),
        };
        app.apply_volume();
        app.report(troubles);
        app.listen();
        app.wait_for_next_day();
        app.probe_claim();
        app.went();
        app
    }

    /// A part of the model, worked out again when the model changes.
    pub fn memo<T>(self, part: fn(&Model) -> T) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.model.with(part))
    }

    /// A part of the model as it is; what reads it here follows the model.
    pub fn with<T>(self, part: fn(&Model) -> T) -> T {
        self.model.with(part)
    }

    /// A part of the running session, worked out ten times a second and at every edge.
    pub fn watch<T>(self, part: fn(&Session, Moment) -> Option<T>) -> Memo<Option<T>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.look(part).flatten())
    }

    /// A part of the running session as it is; what reads it here follows the session's beat.
    pub fn look<T>(self, part: fn(&Session, Moment) -> T) -> Option<T> {
        let now = self.beat.get();
        self.model
            .with(|it| it.session.as_ref().map(|it| part(it, now)))
    }

    /// The same for each pose of the body, thirty times a second while it moves.
    pub fn sample_pose<T>(self, part: impl Fn(&Session, Moment) -> T) -> Option<T> {
        let now = self.pose.get();
        self.model
            .with(|it| it.session.as_ref().map(|it| part(it, now)))
    }

    /// The same for each frame that is drawn while something moves.
    pub fn sample<T>(self, part: impl Fn(&Session, Moment) -> T) -> Option<T> {
        let now = self.frame.get();
        self.model
            .with(|it| it.session.as_ref().map(|it| part(it, now)))
    }

    /// Whether the person asked for less motion.
    pub const fn still(self) -> bool {
        self.still
    }

    /// Starts today's session. Called inside the tap itself, which is what lets sound begin.
    pub fn start(self) {
        self.unlock_sound();
        self.send(Msg::Start(clock::new_id()));
    }

    /// Goes on with a session. Called inside the tap itself, as [`App::start`].
    pub fn go_on(self) {
        self.unlock_sound();
        self.send(Msg::GoOn);
    }

    /// Asks something of the running session. Called inside the tap itself, as [`App::start`].
    pub fn play(self, action: Action) {
        if matches!(action, Action::Resume | Action::Toggle) {
            self.unlock_sound();
        }
        self.send(Msg::Play(action));
    }

    /// Takes a message: changes the model, runs the effects, meets the needs. A message sent
    /// meanwhile waits for its turn.
    pub fn send(self, msg: Msg) {
        let Some(devices) = self.devices() else {
            return;
        };
        devices.queue.borrow_mut().push_back(msg);
        if devices.busy.replace(true) {
            return;
        }
        loop {
            let next = devices.queue.borrow_mut().pop_front();
            let Some(msg) = next else { break };
            let now = clock::now();
            let before = self.model.with_untracked(|it| it.screen);
            let effects = self
                .model
                .try_update(|it| update(it, msg, now))
                .unwrap_or_default();
            self.beat.set(now.moment);
            self.frame.set(now.moment);
            self.pose.set(now.moment);
            self.run(&devices, effects);
            self.meet_needs(&devices, now.moment);
            self.show(before);
        }
        devices.busy.set(false);
    }

    fn devices(self) -> Option<Rc<Devices>> {
        self.devices.try_get_value()
    }

    fn unlock_sound(self) {
        let Some(devices) = self.devices() else {
            return;
        };
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
    fn book_again(self) {
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

    // ---- effects ----

    fn run(self, devices: &Devices, effects: Vec<Effect>) {
        let mut safe = true;
        for effect in effects {
            safe &= match effect {
                Effect::SaveSettings => self.write_part(devices, Part::Settings, |it| {
                    wire::write_settings(&it.settings)
                }),
                Effect::SaveSchedule => self.write_part(devices, Part::Schedule, |it| {
                    wire::write_schedule(&it.schedule)
                }),
                Effect::SaveHistory(day) => self.save_history(devices, Month::of(day)),
                Effect::SaveCheckpoint(checkpoint) => {
                    devices.write(Part::Session, &wire::write_session(&checkpoint))
                }
                // What could not be saved as a record is still there to go on with.
                Effect::DropCheckpoint if safe => {
                    let key = Part::Session.key();
                    if !devices.locked.borrow().contains(&key) {
                        devices.storage.remove(&key);
                    }
                    true
                }
                Effect::DropCheckpoint => false,
                Effect::ApplyVolume => {
                    self.apply_volume();
                    true
                }
            };
        }
        if !safe {
            self.send(Msg::Tell(Notice::NotSaved));
        }
    }

    fn save_history(self, devices: &Devices, month: Month) -> bool {
        let part = Part::History(month);
        // Another page may have written since; what it wrote is kept.
        let stored = devices.storage.read(&part.key());
        let merged = self
            .model
            .with_untracked(|it| merge_month(stored.as_deref(), &it.history, month));
        self.report(merged.trouble.into_iter().collect());
        merged.text.is_some_and(|text| devices.write(part, &text))
    }

    fn write_part(self, devices: &Devices, part: Part, text: fn(&Model) -> String) -> bool {
        devices.write(part, &self.model.with_untracked(text))
    }

    fn apply_volume(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let volume = self.model.with_untracked(|it| it.settings.volume);
        // A refusal leaves the loudness that was; the setting holds from the next session on.
        let _ = devices.speaker.set_volume(volume.get());
    }

    /// Sets aside what could not be read, so that it may be written over, and tells the person.
    fn report(self, troubles: Vec<Trouble>) {
        let Some(devices) = self.devices() else {
            return;
        };
        let mut lost = None;
        for trouble in troubles {
            if trouble.kind == Kind::Newer {
                devices.locked.borrow_mut().push(trouble.key);
                self.send(Msg::Tell(Notice::Newer));
                continue;
            }
            if !devices.set_aside(&trouble) {
                devices.locked.borrow_mut().push(trouble.key.clone());
            }
            let sessions = match Part::of_key(&trouble.key) {
                Some(Part::History(_)) => trouble.lost,
                _ => 0,
            };
            lost = Some(lost.unwrap_or(0) + sessions);
        }
        if let Some(lost) = lost {
            let kept = self.model.with_untracked(|it| it.history.records().len());
            self.send(Msg::Tell(Notice::Damaged { kept, lost }));
        }
    }

    // ---- needs ----

    fn meet_needs(self, devices: &Rc<Devices>, now: Moment) {
        let needs = self.model.with_untracked(needs);
        let mut held = devices.held.borrow_mut();
        if needs.ticking && held.ticker.is_none() {
            held.ticker = Some(Ticker::start(Millis::ZERO, move || self.tick()));
        } else if !needs.ticking {
            held.ticker = None;
            held.frames = None;
        }
        self.keep_awake(&mut held, needs);
        if needs.claim != ClaimNeed::Hold {
            held.claim = None;
        } else if held.claim.is_none() {
            held.claim = Some(Claim::ask(move || self.send(Msg::PlaysElsewhere)));
        }
        if needs.claim == ClaimNeed::AwaitRelease && !held.awaits_release {
            held.awaits_release = true;
            claim::on_release(move || self.released());
        }
        self.book(devices, &mut held, needs.sound, now, Millis::ZERO);
    }

    fn keep_awake(self, held: &mut Held, needs: Needs) {
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
    fn book(self, devices: &Devices, held: &mut Held, need: SoundNeed, now: Moment, late: Millis) {
        let wanted = match need {
            SoundNeed::RingOut => return,
            SoundNeed::Silent => None,
            SoundNeed::Session(revision) => self.model.with_untracked(|it| {
                let session = it.session.as_ref()?;
                let stretch = cue::stretch(session.timeline(), session.place(now));
                Some((revision, stretch))
            }),
        };
        let key = wanted.map(|(revision, (from, _))| (revision, from));
        if key == held.booked {
            return;
        }
        if key.map(|it| it.0) != held.booked.map(|it| it.0) {
            held.watchdog = Watchdog::default();
        }
        held.booked = key;
        let Some((_, (_, until))) = wanted else {
            devices.speaker.drop_booked();
            return;
        };
        let tones: Vec<(Millis, Tone)> = self.model.with_untracked(|it| {
            let Some(session) = &it.session else {
                return Vec::new();
            };
            let place = session.place(now);
            let cues = cue::cues(session.timeline()).into_iter();
            let ahead = cues.filter(|cue| cue.at + late >= place && cue.at < until);
            ahead.map(|cue| (cue.at - place, cue.tone)).collect()
        });
        // A speaker that is locked or refuses shows in the watchdog's next reading.
        let _ = devices.speaker.book(&tones);
    }

    /// A look at the running session. Answers how long to wait for the next.
    fn tick(self) -> Option<Millis> {
        let devices = self.devices()?;
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
        let position = self
            .model
            .with_untracked(|it| it.session.as_ref().and_then(|it| it.position(now)))?;
        let lively = match position.span.phase {
            Phase::Hold | Phase::Settle => false,
            phase if phase.is_move() => position.into < LIVELY || position.remaining() < LIVELY,
            _ => true,
        };
        if lively && !self.still {
            held.frames
                .get_or_insert_with(|| Frames::start(move || self.draw(clock::moment())));
        } else {
            held.frames = None;
            self.frame.set(now);
            self.pose.set(now);
        }
        Some(BEAT.min(position.remaining()))
    }

    /// A frame is about to be drawn: the body, the dearest thing on the screen, moves with every
    /// second one. It goes less than a pixel on in that time.
    fn draw(self, now: Moment) {
        self.frame.set(now);
        if now.since(self.pose.get_untracked()) >= POSE {
            self.pose.set(now);
        }
    }

    /// What the sound has to say: that it was lost, or nothing.
    fn listen_to_sound(self, devices: &Devices, now: Moment) -> Option<Msg> {
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

    // ---- the page ----

    fn listen(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let mut listeners = devices.listeners.borrow_mut();
        listeners.extend(page::on_visibility(move || self.shown_or_hidden()));
        listeners.extend(page::on_return(move || self.returned()));
        listeners.extend(page::on_address(move || self.went()));
        listeners.extend(page::on_storage(move |key| {
            self.written_elsewhere(key.as_deref());
        }));
        listeners.extend(page::on_key(move |key| self.key(key)));
    }

    fn shown_or_hidden(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        if page::is_hidden() {
            return;
        }
        if let Some(awake) = &devices.held.borrow().awake {
            awake.ask();
        }
        self.tick();
        self.returned();
    }

    fn returned(self) {
        self.send(Msg::Clock);
        self.wait_for_next_day();
        self.probe_claim();
    }

    fn wait_for_next_day(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let wait = Ticker::start(clock::until_next_day(), move || {
            self.send(Msg::Clock);
            Some(clock::until_next_day())
        });
        devices.held.borrow_mut().next_day = Some(wait);
    }

    fn probe_claim(self) {
        if self.model.with_untracked(|it| it.session.is_some()) {
            return;
        }
        claim::held_elsewhere(move |held| {
            let ours = self
                .model
                .try_with_untracked(|it| it.session.is_some())
                .unwrap_or(true);
            if !ours {
                self.send(if held {
                    Msg::PlaysElsewhere
                } else {
                    Msg::PlaysNowhereElse
                });
            }
        });
    }

    fn released(self) {
        if let Some(devices) = self.devices() {
            devices.held.borrow_mut().awaits_release = false;
        }
        self.probe_claim();
    }

    fn written_elsewhere(self, key: Option<&str>) {
        if key.is_some_and(|it| !it.starts_with(PREFIX)) {
            return;
        }
        let Some(devices) = self.devices() else {
            return;
        };
        let opened = open(devices.storage.all(PREFIX));
        self.send(Msg::Reread(Box::new(stored(opened))));
        self.probe_claim();
    }

    fn key(self, key: &str) -> bool {
        let Some((screen, session)) = self.model.try_with_untracked(|it| {
            (
                it.screen,
                it.session.as_ref().map(|it| it.position(clock::moment())),
            )
        }) else {
            return false;
        };
        let (Screen::Session, Some(position)) = (screen, session) else {
            return false;
        };
        let moving = position.is_some_and(|it| it.span.phase.is_move());
        let action = match key {
            " " => Action::Toggle,
            "ArrowLeft" => Action::Back,
            "ArrowRight" if moving => Action::GoNow,
            "ArrowRight" => Action::Skip,
            "Escape" => Action::Pause,
            _ => return false,
        };
        self.play(action);
        true
    }

    /// The address changed: to the screen that it names.
    fn went(self) {
        let asked = Screen::at(&page::hash());
        let shown = self.model.with_untracked(|it| it.screen);
        if asked.address() == shown.address() {
            return;
        }
        self.send(Msg::Go(asked));
        self.show(shown);
    }

    /// Brings the address in line with the screen, and the focus to a screen just shown.
    fn show(self, before: Screen) {
        let screen = self.model.with_untracked(|it| it.screen);
        let hash = page::hash();
        let here = if hash.is_empty() { "#/" } else { hash.as_str() };
        if here != screen.address() {
            page::set_hash(screen.address(), screen == Screen::Session);
        }
        if screen != before {
            page::scroll_to_top();
            // The new screen's heading exists once the view has followed the model.
            spawn_local(async move { page::focus_heading() });
        }
    }
}

fn stored(opened: Opened) -> Stored {
    Stored {
        settings: opened.settings,
        routine: opened.routine,
        schedule: opened.schedule,
        history: opened.history,
        unfinished: opened.unfinished,
    }
}
