//! Owns the model and the devices: takes messages, runs effects, keeps what the model needs.

mod files;
mod handle;
mod journal;
mod keep;
mod later;
mod remind;
mod save;
mod sound_check;
mod speak;
mod visit;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::device::focus_anchor::FocusAnchor;
use crate::device::frames::Frames;
use crate::device::indexed_db::Database;
use crate::device::listener::Listener;
use crate::device::local_storage::LocalStorage as Storage;
use crate::device::service_worker::ServiceWorker;
use crate::device::speaker::Speaker;
use crate::device::ticker::Ticker;
use crate::device::wake_lock::WakeLock;
use crate::device::web_lock::SessionLock;
use crate::device::{clock, focus, location, reduced_motion};
use domain::cue::Kinds;
use domain::time::{Millis, Moment};
use domain::watchdog::Watchdog;
use groundwork_core::demo::Demo;
use groundwork_core::model::{Model, Notice, Screen, Stored};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::progress::Change;
use groundwork_core::update::update;
use journal::Texts;
use later::Later;
use speak::Speech;

use store::open::{Kind, Opened, Opening, take_later};
use store::part::{PREFIX, Part, aside_key};

pub use handle::{Listener as EventListener, use_app};

/// A handle on the app: what views read, and where they send what happens.
#[derive(Clone, Copy)]
pub struct AppHandle {
    model: RwSignal<Model>,
    beat: RwSignal<Moment>,
    frame: RwSignal<Moment>,
    still: bool,
    devices: StoredValue<Rc<Devices>, LocalStorage>,
}

struct Devices {
    storage: Storage,
    /// Whether the storage took anything when the app opened.
    works: bool,
    journal: Database,
    texts: Texts,
    later: RefCell<Option<Later>>,
    /// Everything was taken away, so nothing is written any more.
    gone: Cell<bool>,
    /// How many texts were found damaged.
    damaged: Cell<usize>,
    speaker: Speaker,
    speech: Speech,
    queue: RefCell<VecDeque<Msg>>,
    busy: Cell<bool>,
    /// Parts whose stored text is of a newer version, or could be neither read nor set aside: never
    /// written over.
    locked: RefCell<Vec<(String, Kind)>>,
    held: RefCell<Held>,
    listeners: RefCell<Vec<Listener>>,
    worker: RefCell<ServiceWorker>,
}

impl Devices {
    /// Writes a part, unless what is there must not be written over; says whether it did.
    fn write(&self, part: Part, text: &str) -> bool {
        let key = part.key();
        let open = self.lock(&key).is_none() && !self.gone.get();
        let written = open && self.storage.write(&key, text).is_ok();
        if written {
            self.texts.wrote(part, text);
        }
        written
    }

    /// Why the text under `key` must not be written over, if it must not.
    fn lock(&self, key: &str) -> Option<Kind> {
        let locked = self.locked.borrow();
        locked.iter().find(|it| it.0 == key).map(|it| it.1)
    }

    /// Keeps a copy of the text under `key` before it is written over. A copy that is there already
    /// will do.
    fn set_aside(&self, key: &str, text: &str) -> bool {
        let taken = |key: &str| self.storage.read(key).is_some_and(|it| it != text);
        aside_key(key, taken).is_some_and(|key| self.storage.write(&key, text).is_ok())
    }
}

/// What is held open for as long as the model needs it.
#[derive(Default)]
struct Held {
    ticker: Option<Ticker>,
    frames: Option<Frames>,
    demo: Option<Frames>,
    awake: Option<WakeLock>,
    linger: Option<Ticker>,
    claim: Option<SessionLock>,
    awaits_release: bool,
    next_day: Option<Ticker>,
    booked: Option<(u32, Millis, Kinds)>,
    watchdog: Watchdog,
}

impl AppHandle {
    /// Opens the app on what is stored.
    pub fn open() -> Self {
        let storage = Storage::find();
        let works = storage.works();
        let mut keys = storage.keys(PREFIX);
        let mut later = Vec::new();
        if Screen::at(&location::hash()) == Screen::Today {
            later = take_later(&mut keys);
        }
        let all = storage.texts(keys);
        let texts = Texts::of(&all);
        let mut first = Later {
            months: later,
            opening: Opening::default(),
        };
        for (key, text) in &all {
            first.opening.read(key, text);
        }
        if !first.opening.is_plain() {
            first.read(&storage, usize::MAX);
        }
        let opened = first.opening.done();
        let later = first.months;
        let now = clock::now(opened.settings.day_start);
        let troubles = opened.troubles.clone();
        let mut model = Model::open(stored(opened), now.wall);
        if !works {
            model.tell(Notice::NoStorage);
        }
        model.demo = Demo::new(reduced_motion::is_requested());
        model.reads_on = !later.is_empty();
        let devices = Devices {
            storage,
            works,
            journal: Database::open(location::reload),
            texts,
            later: RefCell::new((!later.is_empty()).then(|| Later {
                months: later,
                opening: Opening::default(),
            })),
            gone: Cell::new(false),
            damaged: Cell::new(0),
            speaker: Speaker::new(),
            speech: Speech::default(),
            queue: RefCell::default(),
            busy: Cell::new(false),
            locked: RefCell::default(),
            held: RefCell::default(),
            listeners: RefCell::default(),
            worker: RefCell::default(),
        };
        let app = Self {
            model: RwSignal::new(model),
            beat: RwSignal::new(now.moment),
            frame: RwSignal::new(now.moment),
            still: reduced_motion::is_requested(),
            devices: StoredValue::new_local(Rc::new(devices)),
        };
        app.apply_volume();
        app.apply_theme();
        app.report(troubles);
        app.listen();
        app.wait_for_next_day();
        app.probe_claim();
        app.went();
        app.look_around();
        app.recall();
        if app.model.with_untracked(|it| it.reads_on) {
            app.read_on();
        }
        app
    }

    /// Starts today's session. Called inside the tap itself, which is what lets sound begin.
    pub fn start(self) {
        self.unlock_sound();
        self.send(Msg::Start(clock::new_id()));
    }

    /// Goes on with a session. Called inside the tap itself, as [`AppHandle::start`].
    pub fn go_on(self) {
        self.unlock_sound();
        self.send(Msg::GoOn);
    }

    /// Starts the short session. Called inside the tap itself, as [`AppHandle::start`].
    pub fn start_short(self) {
        self.unlock_sound();
        self.send(Msg::StartShort(clock::new_id()));
    }

    /// Adds a session to the day that is picked out on the Progress screen.
    pub fn add_session(self) {
        self.send(Msg::Progress(Change::Add(clock::new_id())));
    }

    /// Asks something of the running session. Called inside the tap itself, as [`AppHandle::start`].
    pub fn play(self, action: Action) {
        if matches!(action, Action::Resume | Action::Toggle) {
            self.unlock_sound();
        }
        self.send(Msg::Play(action));
        if action == Action::Hurts {
            // The question exists once the view has followed the model.
            spawn_local(async { focus::focus("#hurt") });
        }
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
            let msg = self.in_turn(&devices, msg);
            let (before, day_start) = self
                .model
                .with_untracked(|it| (it.screen, it.settings.day_start));
            let now = clock::now(day_start);
            let focus = FocusAnchor::capture();
            let effects = self
                .model
                .try_update(|it| update(it, msg, now))
                .unwrap_or_default();
            self.beat.set(now.moment);
            self.frame.set(now.moment);
            self.run(&devices, effects);
            self.meet_needs(&devices, now.moment);
            self.speak(&devices, now.moment);
            self.show(before);
            if let Some(focus) = focus {
                // The view follows the model in the tasks that are queued by now.
                spawn_local(async move { focus.restore() });
            }
        }
        devices.busy.set(false);
    }

    fn devices(self) -> Option<Rc<Devices>> {
        self.devices.try_get_value()
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
