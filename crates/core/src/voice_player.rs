//! When the voice speaks and falls silent, and what mirrors the tones: decided at each look at the
//! session. Nothing ever waits for the voice.

use super::model::{Model, Notice, Screen};
use super::msg::Msg;
use super::sound::reader_says_moves;
use super::sound::state::SoundMsg;
use super::who_speaks::is_own;
use super::words::spoken::letters;
use domain::cue::{Tone, mark};
use domain::settings::{Rate, Says};
use domain::speech::{Line, Phrase, lines};
use domain::time::{Millis, Moment};

/// A voice that has not begun a phrase, or has not ended it, this long after it ought to be over is
/// stuck.
const STUCK_AFTER: Millis = Millis::secs(5);

/// Voices that are there at all are there within this time. (Measured: speech-dispatcher's came 4 to
/// 11 s after the page.)
pub const VOICES_WITHIN: Millis = Millis::secs(15);

/// A voice that is not there after this time leaves the moves to a screen reader.
const VOICE_SOON: Millis = Millis::secs(1);

/// A phrase that has not begun after this time, of a voice that does nothing, is lost.
const LOST_AFTER: Millis = Millis::secs(1);

/// A voice that loses this many phrases running is stuck.
const LOST_IN_A_ROW: u8 = 3;

/// Browsers lose a phrase that comes too soon after another one was broken off.
const AFTER_HUSH: Millis = Millis::new(80);

/// A voice that is still busy after this time is speaking; one that fails does so at once.
const BEGUN_AFTER: Millis = Millis::new(100);

/// A tone that was this long ago is mirrored no more.
const FRESH: Millis = Millis::new(250);

/// What the browser's voice is seen to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VoiceState {
    /// There is a voice that speaks English.
    pub there: bool,
    /// It speaks, or is about to.
    pub busy: bool,
    /// It has begun or ended the phrase that was given to it last.
    pub answered: bool,
}

/// What the player reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceEvent {
    /// There is no voice, which was not known yet.
    NoVoice,
    /// There is a voice after all.
    Came,
    /// A line waits for a voice, or no longer.
    Waits(bool),
    /// The voice is stuck.
    Stuck,
}

impl VoiceEvent {
    /// The message that reports it.
    pub const fn msg(self) -> Msg {
        match self {
            Self::NoVoice => Msg::Sound(SoundMsg::NoVoice),
            Self::Came => Msg::Sound(SoundMsg::VoiceCame),
            Self::Waits(waits) => Msg::Sound(SoundMsg::VoiceWaits(waits)),
            Self::Stuck => Msg::Notify(Notice::VoiceStuck),
        }
    }
}

/// What is to be done now.
#[derive(Clone, Copy, Debug, Default)]
pub struct VoiceCommands {
    /// Break off what is being said or about to be.
    pub hush: bool,
    /// Say this, and report with [`VoicePlayer::began`] that it is being said.
    pub say: Option<Line>,
    /// Say the last words after this time.
    pub last_words: Option<Millis>,
    /// Vibrate: milliseconds on, off, on, and so on.
    pub pulse: &'static [u32],
    /// The word for the flash of the screen's edge, if it changes; empty for none.
    pub flash: Option<&'static str>,
    /// What happened.
    pub news: Option<VoiceEvent>,
    /// When to look again at the latest.
    pub wait: Option<Millis>,
}

/// Why a voice is not asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Off {
    /// It is stuck.
    Stuck,
    /// There is none, so far.
    Missing,
}

/// What is being said of a session.
#[derive(Debug, Default)]
pub struct VoicePlayer {
    /// What the lines were made for.
    script: Option<(u32, Says, Rate, bool)>,
    lines: Vec<Line>,
    /// The first line that is neither said nor dropped.
    next: usize,
    /// All lines before this place are said or dropped.
    from: Millis,
    /// The last look at the running session: when, and where it stood.
    seen: Option<(Moment, Millis)>,
    total: Millis,
    /// Since when something is being said, and how long that takes.
    saying: Option<(Moment, Millis)>,
    /// Whether it has begun.
    begun: bool,
    hushed: Moment,
    /// Since when a line has waited for a voice to say it.
    waits: Option<Moment>,
    /// The last words are to be said.
    ending: bool,
    /// Why the voice is not asked again in this session.
    off: Option<Off>,
    /// How many phrases running were lost.
    lost: u8,
    /// The place of the tone that was mirrored last.
    marked: Option<Millis>,
    flash: &'static str,
}

impl VoicePlayer {
    /// Looks at the session.
    pub fn look(&mut self, model: &Model, now: Moment, voice: VoiceState) -> VoiceCommands {
        let mut orders = VoiceCommands::default();
        if let Some((since, _)) = self.saying {
            // Some browsers send no start event; a phrase that was seen speaking has begun.
            self.begun |= voice.answered || voice.busy && now.since(since) >= BEGUN_AFTER;
            if self.begun {
                self.lost = 0;
            }
            if self.begun && !voice.busy {
                self.saying = None;
            } else if !voice.busy && now.since(since) >= LOST_AFTER {
                // Another client of the speech service has cut in. The next phrase is tried.
                self.saying = None;
                self.lost += 1;
            }
        }
        self.follow_voices(model, voice, &mut orders);
        let settings = &model.settings;
        let running = model.session.as_ref().filter(|it| it.is_running());
        let Some(session) = running else {
            self.stop(model, now, &mut orders);
            return orders;
        };
        let place = session.place(now);
        let on = |(moment, at): (Moment, Millis)| at + now.since(moment) == place;
        if !self.seen.is_some_and(on) {
            self.marked = None;
            self.hush(now, &mut orders);
        }
        self.seen = Some((now, place));
        self.total = session.timeline().total();
        self.mirror(model, place, &mut orders);

        // The clips of the recorded voice are booked on the audio clock, or in the track.
        let says = if settings.is_silent() || is_own(model) || model.track.is_some() {
            Says::Nothing
        } else {
            settings.voice.says
        };
        let reader = reader_says_moves(model);
        let script = Some((session.revision(), says, settings.voice.rate, reader));
        if self.script != script {
            self.script = script;
            self.lines = lines(session.timeline(), says, settings.voice.rate, letters);
            self.lines
                .retain(|it| !(reader && matches!(it.phrase, Phrase::Move(_))));
            self.next = 0;
            if says == Says::Nothing {
                self.hush(now, &mut orders);
            }
        }
        if self.speak(place, now, voice, &mut orders) {
            self.off = Some(Off::Stuck);
            self.hush(now, &mut orders);
            orders.news = Some(VoiceEvent::Stuck);
        }
        orders
    }

    /// `line` is being said.
    pub fn began(&mut self, line: &Line, now: Moment) {
        self.saying = Some((now, line.length));
        self.begun = false;
        self.from = line.at + Millis::new(1);
        self.waits = None;
    }

    /// There is no voice to say it. Some browsers have none in the first seconds.
    pub fn refused(&mut self, model: &Model, now: Moment) -> Option<VoiceEvent> {
        if self.gives_up(now, VOICES_WITHIN) {
            self.off = Some(Off::Missing);
            return (!model.settings.voice.missed).then_some(VoiceEvent::NoVoice);
        }
        let waits = self.gives_up(now, VOICE_SOON);
        (waits && !model.sound.voice_waits).then_some(VoiceEvent::Waits(true))
    }

    /// Takes back that there is no voice, once there is one.
    fn follow_voices(&mut self, model: &Model, voice: VoiceState, orders: &mut VoiceCommands) {
        if !voice.there {
            return;
        }
        if self.off == Some(Off::Missing) {
            self.off = None;
        }
        if model.settings.voice.missed || model.notices.contains(&Notice::NoVoice) {
            orders.news = Some(VoiceEvent::Came);
        } else if model.sound.voice_waits {
            orders.news = Some(VoiceEvent::Waits(false));
        }
    }

    /// The page shows again: while it was hidden, its voice may have stood still.
    pub fn shown(&mut self, now: Moment) {
        if let Some(saying) = &mut self.saying {
            saying.0 = now;
        }
    }

    /// Gives the line that is due to the voice, and says whether the voice is stuck.
    fn speak(
        &mut self,
        place: Millis,
        now: Moment,
        voice: VoiceState,
        orders: &mut VoiceCommands,
    ) -> bool {
        while let Some(line) = self.lines.get(self.next)
            && (line.at < self.from || line.latest < place)
        {
            self.next += 1;
        }
        if self.off.is_some() {
            return false;
        }
        if self.lost >= LOST_IN_A_ROW {
            return true;
        }
        if let Some((since, length)) = self.saying {
            return now.since(since) >= length + STUCK_AFTER;
        }
        match self.lines.get(self.next) {
            Some(line) if line.at > place => orders.wait = Some(line.at - place),
            Some(_) if now.since(self.hushed) < AFTER_HUSH => {}
            Some(_) if voice.busy => {
                // With what this session did not say.
                orders.hush = true;
                self.hushed = now;
                return self.gives_up(now, STUCK_AFTER);
            }
            line => orders.say = line.copied(),
        }
        false
    }

    /// Whether lines have waited this long for a voice.
    fn gives_up(&mut self, now: Moment, after: Millis) -> bool {
        now.since(*self.waits.get_or_insert(now)) >= after
    }

    /// Marks the phase's last tone, unless that is done.
    fn mirror(&mut self, model: &Model, place: Millis, orders: &mut VoiceCommands) {
        let position = model
            .session
            .as_ref()
            .and_then(|it| it.timeline().at(place));
        let Some(cue) = position.and_then(|it| mark(&it)) else {
            return;
        };
        if self.marked == Some(cue.at) || place - cue.at >= FRESH {
            return;
        }
        self.marked = Some(cue.at);
        Self::pulse(model, cue.tone, orders);
        if model.settings.signals.flash {
            self.flash = if self.flash == "a" { "b" } else { "a" };
            orders.flash = Some(self.flash);
        }
    }

    fn pulse(model: &Model, tone: Tone, orders: &mut VoiceCommands) {
        if model.settings.signals.vibration {
            orders.pulse = tone.pulse();
        }
    }

    /// No session runs: nothing more is said of it, but for the last words of one that came to its
    /// end.
    fn stop(&mut self, model: &Model, now: Moment, orders: &mut VoiceCommands) {
        self.script = None;
        self.marked = None;
        if !self.flash.is_empty() {
            self.flash = "";
            orders.flash = Some("");
        }
        let over = model.session.is_none() && model.screen == Screen::Finish;
        let seen = self.seen.take();
        if !over {
            self.hush(now, orders);
        } else if let Some((moment, at)) = seen {
            let place = at + now.since(moment);
            if place < self.total {
                self.hush(now, orders);
            } else {
                Self::pulse(model, Tone::Finish, orders);
                let end = self.lines.last().filter(|it| it.phrase == Phrase::End);
                let end = end.filter(|it| place <= it.latest && self.off.is_none());
                orders.last_words = end.map(|it| it.at - place);
                self.ending = end.is_some();
            }
        }
        if model.session.is_none() {
            self.off = None;
            self.lost = 0;
        }
    }

    fn hush(&mut self, now: Moment, orders: &mut VoiceCommands) {
        self.from = Millis::ZERO;
        self.waits = None;
        if self.saying.take().is_some() || self.ending {
            self.ending = false;
            self.hushed = now;
            orders.hush = true;
        }
    }
}
