//! What the app knows.

use super::backup::state::BackupState;
use super::demo::Demo;
use super::now::Wall;
use super::plan::state::PlanState;
use super::prescription::PrescriptionState;
use super::prescription::sharing::Links;
use super::progress::ProgressState;
use super::pwa::{Install, PwaStatus};
use super::report::Weeks;
use super::session::Session;
use super::session_line::Lines;
use super::sound::state::SoundState;
use super::track::Track;
use super::track::saved::Saving;
use domain::checkpoint::Checkpoint;
use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::{History, Record};
use domain::notes::Pain;
use domain::progression::Offer;
use domain::routine::Routine;
use domain::schedule::{Rule, Schedule};
use domain::settings::Settings;
use domain::time::Millis;
use domain::weekday::Weekday;

/// For this long after a page was gone, its session can be resumed. (Judgement: the muscles
/// are still warm, and it is still the same session.)
const GO_ON_WITHIN: Millis = Millis::secs(3 * 60 * 60);

/// The screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What today asks for.
    Today,
    /// The session being played.
    Session,
    /// The session just ended.
    Finish,
    /// What sessions have laid.
    Progress,
    /// What the exercises are, and why.
    Learn(Page),
    /// Days, exercises, sound and data.
    Plan,
    /// A routine that came by a link.
    Offer,
    /// A routine that is put together for somebody else.
    Prescribe,
    /// The last weeks on one page, for a physiotherapist.
    Report,
}

/// The pages of the Learn screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The way to all the others.
    Contents,
    /// One exercise.
    Exercise(Exercise),
    /// Why glutes.
    Why,
    /// When to ask a professional.
    Professional,
    /// What to know before the first session.
    Safety,
    /// What the app is, who wrote its facts down, and what it keeps.
    About,
}

/// The address of a routine that came by a link; the text of the link follows.
pub const OFFER: &str = "#/r/";

/// Every screen that an address leads to.
const ADDRESSES: [(Screen, &str); 16] = [
    (Screen::Today, "#/"),
    (Screen::Session, "#/session"),
    (Screen::Progress, "#/progress"),
    (Screen::Learn(Page::Contents), "#/learn"),
    (
        Screen::Learn(Page::Exercise(Exercise::Clam)),
        "#/learn/clam",
    ),
    (
        Screen::Learn(Page::Exercise(Exercise::FireHydrant)),
        "#/learn/fire-hydrant",
    ),
    (
        Screen::Learn(Page::Exercise(Exercise::GluteBridge)),
        "#/learn/glute-bridge",
    ),
    (
        Screen::Learn(Page::Exercise(Exercise::LateralWalk)),
        "#/learn/lateral-walk",
    ),
    (Screen::Learn(Page::Why), "#/learn/why"),
    (Screen::Learn(Page::Professional), "#/learn/professional"),
    (Screen::Learn(Page::Safety), "#/learn/safety"),
    (Screen::Learn(Page::About), "#/learn/about"),
    (Screen::Plan, "#/plan"),
    (Screen::Offer, OFFER),
    (Screen::Prescribe, "#/prescribe"),
    (Screen::Report, "#/report"),
];

impl Screen {
    /// The part of the page's address from the `#` on, without the text of a link. The Finish screen
    /// keeps the session's.
    pub fn address(self) -> &'static str {
        let here = if self == Self::Finish {
            Self::Session
        } else {
            self
        };
        let found = ADDRESSES.into_iter().find(|it| it.0 == here);
        found.map_or("#/", |it| it.1)
    }

    /// Whether it is a screen that a session leads through: the program itself holds those.
    pub const fn is_in_sessions(self) -> bool {
        matches!(self, Self::Today | Self::Session | Self::Finish)
    }

    /// A number that no other screen has.
    pub fn number(self) -> u32 {
        let found = ADDRESSES.into_iter().zip(1..).find(|it| it.0.0 == self);
        found.map_or(0, |it| it.1)
    }

    /// The screen at an address; Today at any that names none.
    pub fn at(address: &str) -> Self {
        if address.starts_with(OFFER) {
            return Self::Offer;
        }
        let found = ADDRESSES.into_iter().find(|it| it.1 == address);
        found.map_or(Self::Today, |it| it.0)
    }
}

/// A notice. It stays until it is dismissed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// Some of what is stored could not be read: sessions that are fine, and entries that are not.
    Damaged {
        /// Sessions that could be read.
        kept: usize,
        /// Entries that could not.
        lost: usize,
    },
    /// What is stored comes from a newer version of the app.
    Newer,
    /// Some of it could not be read, and all of it was restored from `IndexedDB`.
    Mended,
    /// Nothing can be stored at all.
    NoStorage,
    /// localStorage takes nothing; `IndexedDB` does.
    OnePlace,
    /// The last change could not be stored.
    NotSaved,
    /// There are many sessions, and no copy of them in a file.
    CopyDue,
    /// There is no sound.
    NoSound,
    /// The first tone was not heard.
    Unheard,
    /// There is no voice.
    NoVoice,
    /// The recorded voice cannot be had.
    NoOwnVoice,
    /// The words of the person's language could not be loaded.
    NoWords,
    /// The voice has stopped answering.
    VoiceStuck,
    /// The session waits for a sound that is waking. It follows from the session, and is not kept
    /// among the others.
    SoundWaking,
    /// The session was paused because sound could not run.
    SoundStopped,
    /// It stopped again soon after the session continued: sound does not come back by itself.
    SoundGone,
    /// The session's track has no voice in it yet.
    TrackWithoutVoice,
    /// The session waits for its track. It follows from the session, and is not kept among the
    /// others.
    TrackMaking,
    /// No track could be made or played.
    NoTrack,
    /// The browser plays the track only after a press.
    TrackRefused,
    /// The screen cannot be kept on.
    ScreenMaySleep,
    /// A session runs in another tab.
    Elsewhere,
    /// The session cannot be made any easier.
    EasiestAlready,
    /// Nothing was done, so nothing was stored.
    NothingDone,
    /// A link to a routine was opened during a session, and waits for its end.
    RoutineWaits,
    /// A new version of the app waits to take over.
    Update,
    /// The app can be installed.
    Install(Install),
}

/// What was stored, as far as it could be read.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// Settings, or their defaults.
    pub settings: Settings,
    /// The routine, or its default.
    pub routine: Routine,
    /// The schedule, if one was ever chosen.
    pub schedule: Option<Schedule>,
    /// Every session that could be read.
    pub history: History,
    /// A session that a closed page left behind.
    pub unfinished: Option<Checkpoint>,
}

/// What the app knows. Nothing in it is derived from the rest.
#[derive(Clone, Debug)]
pub struct Model {
    /// The screen being shown.
    pub screen: Screen,
    /// The wall clock as last read.
    pub wall: Wall,
    /// Settings.
    pub settings: Settings,
    /// What a session plays.
    pub routine: Routine,
    /// Which days ask for a session.
    pub schedule: Schedule,
    /// What was done.
    pub history: History,
    /// Whether months before the latest ones are still to be read into the history.
    pub loading_history: bool,
    /// The session being played, running or paused.
    pub session: Option<Session>,
    /// The session just ended, for the Finish screen.
    pub finished: Option<Record>,
    /// A session that a closed page left behind.
    pub unfinished: Option<Checkpoint>,
    /// The set and repetition of the last checkpoint.
    pub checkpointed: Option<(usize, u8)>,
    /// Pain in the lower back, as noted today before the session.
    pub before: Option<Pain>,
    /// Offers that were taken and can still be undone.
    pub taken: Vec<Offer>,
    /// Offers that were declined, until other ones come up.
    pub declined: Vec<Offer>,
    /// Whether loudness and mute are unfolded on the Session screen.
    pub sound_box: bool,
    /// Whether another tab plays a session.
    pub elsewhere: bool,
    /// The day on which a week begins in the browser's language.
    pub local_week_start: Weekday,
    /// What the browser has around the app.
    pub pwa: PwaStatus,
    /// What the links of this page are like.
    pub links: Links,
    /// What the person should know.
    pub notices: Vec<Notice>,
    /// Which of it the session has told, and since when.
    pub lines: Lines,
    /// The body on an exercise's own page.
    pub demo: Demo,
    /// What is selected on the Progress screen.
    pub progress: ProgressState,
    /// What the Plan screen remembers.
    pub plan: PlanState,
    /// The state of the sound.
    pub sound: SoundState,
    /// The track of the session that is played, or was played last, if it is one.
    pub track: Option<Track>,
    /// How far a session as an audio file has come.
    pub saving: Saving,
    /// How far copies and erasing have come.
    pub backup: BackupState,
    /// What is remembered of routines that come and go as links.
    pub prescription: PrescriptionState,
    /// How far the report looks back.
    pub report_weeks: Weeks,
}

impl Model {
    /// The app as it opens.
    pub fn open(stored: Stored, wall: Wall) -> Self {
        let first_day = stored
            .history
            .records()
            .iter()
            .map(|it| it.identity.day)
            .min();
        let from = first_day.unwrap_or(wall.day);
        // A page may go between keeping a session and dropping its checkpoint.
        let unfinished = stored
            .unfinished
            .filter(|it| !stored.history.holds(it.identity.id));
        let schedule = stored
            .schedule
            .unwrap_or_else(|| Schedule::new(Rule::default(), from));
        Self {
            screen: Screen::Today,
            wall,
            settings: stored.settings,
            routine: stored.routine,
            schedule,
            history: stored.history,
            loading_history: false,
            session: None,
            finished: None,
            unfinished,
            checkpointed: None,
            before: None,
            taken: Vec::new(),
            declined: Vec::new(),
            sound_box: false,
            elsewhere: false,
            local_week_start: Weekday::Monday,
            pwa: PwaStatus::default(),
            links: Links::default(),
            notices: Vec::new(),
            lines: Lines::new(),
            demo: Demo::new(false),
            progress: ProgressState::default(),
            plan: PlanState::default(),
            sound: SoundState::default(),
            track: None,
            saving: Saving::Idle,
            backup: BackupState::default(),
            prescription: PrescriptionState::default(),
            report_weeks: Weeks::default(),
        }
    }

    /// The part of the page's address from the `#` on.
    pub fn address(&self) -> String {
        let link = match self.screen {
            Screen::Offer => self.prescription.link.as_deref(),
            _ => None,
        };
        [self.screen.address(), link.unwrap_or_default()].concat()
    }

    /// The day that the app goes by.
    pub fn today(&self) -> Day {
        let newest = self.begun().iter().map(|it| it.identity.day).max();
        domain::streak::today(self.wall.day, newest)
    }

    /// The records of sessions that began by now.
    pub fn begun(&self) -> &[Record] {
        self.history.begun_by(self.wall.epoch_ms)
    }

    /// The day on which a week begins.
    pub fn week_start(&self) -> Weekday {
        self.settings.week_start.unwrap_or(self.local_week_start)
    }

    /// Whether there was never a session.
    pub fn is_first_run(&self) -> bool {
        self.history.every().next().is_none()
    }

    /// Whether the session that a closed page left behind can still be resumed. After a
    /// clock was set back it can.
    pub fn can_go_on(&self) -> bool {
        self.unfinished.as_ref().is_some_and(|it| {
            let since = self.wall.epoch_ms.saturating_sub(it.at_epoch_ms);
            since <= i64::try_from(GO_ON_WITHIN.get()).unwrap_or(i64::MAX)
        })
    }

    /// Adds a notice, once. It takes the place of one that says the same less truly.
    pub fn notify(&mut self, notice: Notice) {
        let outdated = |it: &Notice| match notice {
            Notice::SoundGone => *it == Notice::SoundStopped,
            Notice::NoTrack => *it == Notice::TrackRefused,
            Notice::Mended => matches!(it, Notice::Damaged { .. }),
            Notice::NoStorage | Notice::OnePlace | Notice::NotSaved => {
                matches!(it, Notice::NoStorage | Notice::OnePlace | Notice::NotSaved)
            }
            _ => false,
        };
        self.notices.retain(|it| *it == notice || !outdated(it));
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Takes a notice away.
    pub fn dismiss(&mut self, notice: Notice) {
        self.notices.retain(|it| *it != notice);
    }
}
