//! Owns the model and the devices: takes messages, runs effects, meets the model's needs.

mod backup_files;
mod calendar_export;
mod effects;
mod handle;
mod language;
mod later_part;
mod own_voice;
mod page_events;
mod persistence;
mod presses;
mod router;
mod screen_lock;
mod sharing;
mod sound_booking;
mod sound_check;
mod speech;
mod tab_lock;
mod theme;
mod ticking;
mod track;
mod wall_clock;

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::device::focus_anchor::FocusAnchor;
use crate::device::ticker::Ticker;
use crate::device::{boot_script, clock, files, intl, location, log, reduced_motion};
use domain::time::Moment;
use domain::weekday::Weekday;
use groundwork_core::demo::Demo;
use groundwork_core::diagnosis;
use groundwork_core::effect::needs;
use groundwork_core::model::{Model, Notice, Screen, Stored};
use groundwork_core::msg::Msg;
use groundwork_core::now::Now;
use groundwork_core::prescription::sharing::Links;
use groundwork_core::screen_lock::screen_need;
use groundwork_core::today::offers_start;
use groundwork_core::update::update;
use language::Languages;
use own_voice::OwnVoiceBooking;
use page_events::PageEvents;
use persistence::Persistence;
use screen_lock::ScreenLock;
use sound_booking::SoundBooking;
use speech::Speech;
use tab_lock::TabLock;
use ticking::Ticking;
use track::TrackPlayer;

pub use handle::{Listener as EventListener, use_app};
pub use later_part::LaterPart;
pub(crate) use sharing::give_square;

/// A handle on the app: components read the model through it and send messages to it.
#[derive(Clone, Copy)]
pub struct AppHandle {
    model: RwSignal<Model>,
    beat: RwSignal<Moment>,
    frame: RwSignal<Moment>,
    still: bool,
    /// The tag of the language that is spoken.
    language: RwSignal<&'static str>,
    later: RwSignal<LaterPart>,
    /// None for an app without devices.
    owners: StoredValue<Option<Rc<Owners>>, LocalStorage>,
}

/// What the app has open outside of the model. Each owner keeps a state of its own.
struct Owners {
    inbox: Inbox,
    persistence: Persistence,
    sound: SoundBooking,
    own_voice: OwnVoiceBooking,
    track: TrackPlayer,
    speech: Speech,
    screen: ScreenLock,
    tabs: TabLock,
    ticking: Ticking,
    page: PageEvents,
    clock: RefCell<Option<Ticker>>,
    languages: Languages,
}

/// Messages that wait while another one is dealt with.
#[derive(Default)]
struct Inbox {
    queue: RefCell<VecDeque<Msg>>,
    busy: Cell<bool>,
}

impl Inbox {
    fn next(&self) -> Option<Msg> {
        self.queue.borrow_mut().pop_front()
    }
}

impl AppHandle {
    /// Opens the app on what is stored.
    pub fn open() -> Self {
        let words_missing = language::begin();
        let pressed = boot_script::pressed_at().is_some();
        let whole = !pressed && Screen::at(&location::hash()) != Screen::Today;
        let (persistence, mut opened) = Persistence::open(whole);
        let troubles = std::mem::take(&mut opened.troubles);
        let now = clock::now(opened.settings.day_start);
        let still = reduced_motion::is_requested();
        let mut model = Model::open(Stored::from(opened), now.wall);
        if !persistence.works() {
            model.notify(Notice::NoStorage);
        }
        if words_missing {
            model.notify(Notice::NoWords);
        }
        model.demo = Demo::new(still);
        model.links = Links {
            address: location::page_url().unwrap_or_default(),
            can_send: files::can_share_links(),
        };
        if let Some(first) = intl::first_day_of_week().and_then(Weekday::of_number) {
            model.local_week_start = first;
        }
        model.loading_history = persistence.reads_on();
        let owners = Rc::new(Owners {
            inbox: Inbox::default(),
            persistence,
            sound: SoundBooking::default(),
            own_voice: OwnVoiceBooking::default(),
            track: TrackPlayer::default(),
            speech: Speech::default(),
            screen: ScreenLock::default(),
            tabs: TabLock::default(),
            ticking: Ticking::default(),
            page: PageEvents::default(),
            clock: RefCell::default(),
            languages: Languages::new(model.settings.language.clone()),
        });
        let app = Self::new(model, now.moment, still, Some(Rc::clone(&owners)));
        app.begin(&owners);
        app.begin_where_asked(&owners);
        app.report(&owners.persistence, troubles);
        app.follow(&owners);
        app
    }

    /// An app on `model` without devices, for tests and for rendering outside of a browser: messages
    /// change the model at a fixed time, and their effects are dropped.
    pub fn detached(model: Model) -> Self {
        Self::new(model, Moment::new(0), false, None)
    }

    fn new(model: Model, now: Moment, still: bool, owners: Option<Rc<Owners>>) -> Self {
        Self {
            model: RwSignal::new(model),
            beat: RwSignal::new(now),
            frame: RwSignal::new(now),
            still,
            language: RwSignal::new(locale::tag()),
            later: RwSignal::new(LaterPart::at_start()),
            owners: StoredValue::new_local(owners),
        }
    }

    /// Applies what is set.
    fn begin(self, owners: &Owners) {
        self.read_untracked(|it| owners.sound.set_volume(it.settings.volume));
        self.read_untracked(|it| owners.persistence.meet_boot(it));
        self.apply_theme();
    }

    /// Shows the screen that the address names, before any other message: with each one, the address
    /// follows the screen. A press of Start that was taken before the program was there starts the
    /// session at the instant of the press, if today still offers one.
    fn begin_where_asked(self, owners: &Owners) {
        let pressed = boot_script::pressed_at();
        match pressed.filter(|_| self.read_untracked(offers_start)) {
            Some(pressed) => {
                self.unlock_sound();
                self.take_at(owners, Msg::Start(clock::new_id()), pressed);
            }
            None => self.address_changed(),
        }
    }

    /// Begins to follow the page, the clock, the other tabs and `IndexedDB`.
    fn follow(self, owners: &Owners) {
        let voices = owners.speech.on_voices(move || self.voices_changed());
        owners.page.listen(self, voices);
        self.watch_clock();
        self.ask_who_plays();
        self.check_language();
        self.read_pwa_status();
        self.fetch_later_when_loaded();
        self.fetch_voice_when_idle(owners);
        self.read_back(&owners.persistence);
        if self.read_untracked(|it| it.loading_history) {
            self.read_on();
        }
    }

    /// The tag of the language that is spoken.
    pub fn language(self) -> ReadSignal<&'static str> {
        self.language.read_only()
    }

    /// Takes a message: changes the model, runs the effects, meets the needs. A message sent
    /// meanwhile waits for its turn.
    pub fn send(self, msg: Msg) {
        let Some(owners) = self.owners() else {
            self.send_detached(msg);
            return;
        };
        let inbox = &owners.inbox;
        inbox.queue.borrow_mut().push_back(msg);
        if inbox.busy.replace(true) {
            return;
        }
        while let Some(msg) = inbox.next() {
            let msg = match self.comes_first(&owners.persistence, &msg) {
                Some(first) => {
                    inbox.queue.borrow_mut().push_front(msg);
                    first
                }
                None => msg,
            };
            self.take(&owners, msg);
        }
        inbox.busy.set(false);
    }

    fn take(self, owners: &Owners, msg: Msg) {
        let now = self.moment(owners);
        self.take_at(owners, msg, now);
    }

    /// Takes a message that was sent at `sent`.
    fn take_at(self, owners: &Owners, msg: Msg, sent: Moment) {
        if let Some((area, words)) = diagnosis::entry(&msg) {
            log::write(area, words);
        }
        let (before, day_start) = self.read_untracked(|it| (it.screen, it.settings.day_start));
        let now = clock::now(day_start);
        let focus = FocusAnchor::capture();
        let then = Now {
            moment: sent,
            wall: now.wall,
        };
        let effects = self.model.try_update(|it| update(it, msg, then));
        self.beat.set(now.moment);
        self.frame.set(now.moment);
        self.run(owners, effects.unwrap_or_default());
        self.meet_needs(owners, now.moment);
        self.speak(owners, now.moment);
        self.show(before);
        if let Some(focus) = focus {
            // The view follows the model in the tasks that are queued by now.
            spawn_local(async move { focus.restore() });
        }
    }

    fn meet_needs(self, owners: &Owners, now: Moment) {
        let needs = self.read_untracked(needs);
        owners.ticking.meet(needs, self);
        let refused = move || self.send(Msg::Notify(Notice::ScreenMaySleep));
        owners.screen.meet(screen_need(needs), refused);
        owners.tabs.meet(needs.claim, self);
        self.read_untracked(|it| {
            owners.sound.meet(it, now);
            owners.own_voice.meet(it, now, &owners.sound);
            owners.persistence.meet_boot(it);
            self.meet_language(owners, it);
        });
        self.meet_track(owners, now);
    }

    fn send_detached(self, msg: Msg) {
        self.model.try_update(|it| {
            let now = Now {
                moment: Moment::new(0),
                wall: it.wall,
            };
            update(it, msg, now);
        });
    }

    /// Reads a part of the model once; nothing if the app is gone.
    fn try_read_untracked<T>(self, part: impl FnOnce(&Model) -> T) -> Option<T> {
        self.model.try_with_untracked(part)
    }

    fn owners(self) -> Option<Rc<Owners>> {
        self.owners.try_get_value().flatten()
    }
}
