//! When the voice speaks and falls silent, with a voice made of words and a clock of numbers.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

mod mirror;

use domain::day::Day;
use domain::history::RecordId;
use domain::routine::Routine;
use domain::settings::{Rate, Says, Settings, Volume};
use domain::speech::lines;
use domain::time::{Millis, Moment};
use groundwork_core::model::{Model, Notice, Screen, Stored};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::now::{Now, Wall};
use groundwork_core::sound::state::SoundMsg;
use groundwork_core::update::{due, update};
use groundwork_core::voice_player::{VoiceCommands, VoiceEvent, VoicePlayer, VoiceState};
use groundwork_core::words::spoken::{letters, text};
use proptest::prelude::*;

/// The first routine, with 10 s to get ready.
fn routine() -> Routine {
    Routine {
        ready: Millis::secs(10),
        ..Routine::default()
    }
}

/// What a voice does with a phrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// It takes so many per cent of the reckoned time.
    Takes(u64),
    /// It begins and ends in good time, and tells of neither.
    Secret,
    /// It is about to begin for ever.
    Mute,
    /// It ends at once, and tells of nothing.
    Broken,
    /// It begins and never ends.
    Endless,
    /// There is none.
    Missing,
}

/// A session with its voice.
struct Room {
    model: Model,
    talk: VoicePlayer,
    ms: u64,
    kind: Kind,
    /// Until when it speaks.
    until: Option<u64>,
    hears: VoiceState,
    said: Vec<(u64, String)>,
    hushed: Vec<u64>,
    last_words: Vec<u64>,
    pulses: Vec<(u64, &'static [u32])>,
    flashes: Vec<(u64, &'static str)>,
}

const START: u64 = 40_000;

impl Room {
    fn with(kind: Kind, settings: Settings) -> Self {
        Self::on(kind, settings, routine())
    }

    fn on(kind: Kind, settings: Settings, routine: Routine) -> Self {
        let stored = Stored {
            settings,
            routine,
            ..Stored::default()
        };
        let mut room = Self {
            model: Model::open(stored, wall()),
            talk: VoicePlayer::default(),
            ms: START,
            kind,
            until: None,
            hears: VoiceState::default(),
            said: Vec::new(),
            hushed: Vec::new(),
            last_words: Vec::new(),
            pulses: Vec::new(),
            flashes: Vec::new(),
        };
        room.update(Msg::Start(RecordId(1)));
        room.play(Action::Resume);
        room
    }

    fn new(kind: Kind) -> Self {
        Self::with(kind, Settings::default())
    }

    fn update(&mut self, msg: Msg) {
        let now = Now {
            moment: Moment::new(self.ms),
            wall: wall(),
        };
        update(&mut self.model, msg, now);
    }

    fn send(&mut self, msg: Msg) {
        self.update(msg);
        self.look();
    }

    fn play(&mut self, action: Action) {
        self.send(Msg::Play(action));
    }

    fn look(&mut self) -> VoiceCommands {
        if self.until.is_some_and(|it| it <= self.ms) {
            self.hears.busy = false;
            self.until = None;
        }
        let (now, since) = (Moment::new(self.ms), self.ms - START);
        let orders = self.talk.look(&self.model, now, self.hears);
        if orders.hush {
            self.hushed.push(since);
            self.hears.busy = false;
        }
        if let Some(line) = orders.say {
            assert!(!self.hears.busy, "a phrase would be queued at {since} ms");
            let msg = match self.kind {
                Kind::Missing => self.talk.refused(&self.model, now).map(VoiceEvent::msg),
                kind => {
                    self.talk.began(&line, now);
                    self.said.push((since, text(line.phrase)));
                    self.hears = VoiceState {
                        there: true,
                        busy: kind != Kind::Broken,
                        answered: matches!(kind, Kind::Takes(_) | Kind::Endless),
                    };
                    let percent = match kind {
                        Kind::Takes(percent) => Some(percent),
                        Kind::Secret => Some(90),
                        _ => None,
                    };
                    self.until = percent.map(|it| self.ms + line.length.get() * it / 100);
                    None
                }
            };
            if let Some(msg) = msg {
                self.update(msg);
            }
        }
        self.last_words
            .extend(orders.last_words.map(|it| since + it.get()));
        if !orders.pulse.is_empty() {
            self.pulses.push((since, orders.pulse));
        }
        self.flashes.extend(orders.flash.map(|it| (since, it)));
        if let Some(msg) = orders.news.map(VoiceEvent::msg) {
            self.update(msg);
        }
        orders
    }

    /// Lets time pass, with a look every `beat` ms and whenever one is asked for.
    fn pass(&mut self, ms: u64, beat: u64) -> &mut Self {
        let until = self.ms + ms;
        let mut wait = beat;
        while self.ms < until {
            self.ms = (self.ms + wait.clamp(1, beat)).min(until);
            while let Some(msg) = due(&self.model, Moment::new(self.ms)) {
                self.send(msg);
            }
            wait = self.look().wait.map_or(beat, Millis::get);
        }
        self
    }

    fn words(&self) -> Vec<&str> {
        self.said.iter().map(|it| it.1.as_str()).collect()
    }
}

fn wall() -> Wall {
    Wall {
        epoch_ms: 1_772_400_000_000,
        offset_min: 60,
        day: Day::parse("2026-03-02").unwrap(),
    }
}

const USUAL: Kind = Kind::Takes(90);

/// What is said from the start on, as (ms, words), for the settings given.
#[track_caller]
fn check(settings: Settings, ms: u64, expected: &[(u64, &str)]) {
    let mut room = Room::with(USUAL, settings);
    room.pass(ms, 100);
    let said: Vec<(u64, &str)> = room.said.iter().map(|it| (it.0, it.1.as_str())).collect();
    assert_eq!(said, expected);
}

fn set(change: impl Fn(&mut Settings)) -> Settings {
    let mut settings = Settings::default();
    change(&mut settings);
    settings
}

#[test]
fn each_level_says_what_it_is_for() {
    let guide = "Clams. Lie on your right side. Left leg works.";
    check(
        Settings::default(),
        17_000,
        &[
            (150, guide),
            (10_150, "Ten."),
            (12_150, "Hold."),
            (16_650, "Nine."),
        ],
    );
    check(
        set(|it| it.voice.says = Says::Counts),
        17_000,
        &[(10_150, "Ten."), (16_650, "Nine.")],
    );
    check(set(|it| it.voice.says = Says::Nothing), 17_000, &[]);
    check(set(|it| it.muted = true), 17_000, &[]);
    check(set(|it| it.volume = Volume::percent(0)), 17_000, &[]);
}

#[test]
fn all_of_the_script_is_said_to_the_last_words() {
    let mut room = Room::new(USUAL);
    let timeline = room.model.session.as_ref().unwrap().timeline().clone();
    let script = lines(&timeline, Says::Everything, Rate::USUAL, letters);
    room.pass(timeline.total().get() + 5_000, 100);
    let (last, rest) = script.split_last().unwrap();
    let expected: Vec<(u64, String)> = rest
        .iter()
        .map(|it| (it.at.get(), text(it.phrase)))
        .collect();
    assert_eq!(room.said, expected);
    assert_eq!(room.last_words, [last.at.get()]);
    assert!(room.hushed.is_empty());
}

#[test]
fn whatever_breaks_the_session_off_silences_the_voice_at_once() {
    for action in [
        Action::Pause,
        Action::Toggle,
        Action::Skip,
        Action::SkipExercise,
        Action::Back,
        Action::GoNow,
        Action::Hurts,
        Action::End,
    ] {
        let mut room = Room::new(USUAL);
        room.pass(1_000, 100).play(action);
        assert_eq!(room.hushed, [1_000], "{action:?}");
        assert!(room.last_words.is_empty(), "{action:?}");
    }
    for msg in [
        Msg::ToggleMute,
        Msg::Sound(SoundMsg::Says(Says::Nothing)),
        Msg::Navigate(Screen::Today),
        Msg::PlaysElsewhere,
        Msg::SoundLost(Moment::new(START + 900)),
    ] {
        let mut room = Room::new(USUAL);
        room.pass(1_000, 100).send(msg.clone());
        assert_eq!(room.hushed, [1_000], "{msg:?}");
    }
}

#[test]
fn what_breaks_nothing_off_lets_it_speak() {
    for msg in [
        Msg::Play(Action::MoreTime),
        Msg::ToggleFlat,
        Msg::SetVolume(Volume::percent(20)),
        Msg::Sound(SoundMsg::Says(Says::Counts)),
        Msg::Sound(SoundMsg::Heard(true)),
    ] {
        let mut room = Room::new(USUAL);
        room.pass(1_000, 100).send(msg.clone());
        room.pass(5_000, 100);
        assert!(room.hushed.is_empty(), "{msg:?}");
        assert_eq!(room.said.len(), 1, "{msg:?}");
    }
}

#[test]
fn a_repetition_that_begins_again_is_counted_again() {
    let mut room = Room::new(USUAL);
    room.pass(17_500, 100).play(Action::Pause);
    room.pass(3_000, 100);
    room.play(Action::Resume);
    room.pass(200, 100);
    assert_eq!(room.words().split_off(3), ["Nine.", "Nine."]);
    assert_eq!(room.said[4].0, 17_500 + 3_000 + 150);
}

#[test]
fn the_words_of_an_end_that_is_left_are_not_said() {
    let mut room = Room::new(USUAL);
    let total = room.model.session.as_ref().unwrap().total().get();
    room.pass(total, 100);
    assert_eq!((room.last_words.len(), room.hushed.len()), (1, 0));
    room.pass(50, 50).send(Msg::Done);
    assert_eq!(room.hushed, [total + 50]);
}

#[track_caller]
fn is_given_up(kind: Kind, notice: Notice, at: u64) {
    let mut room = Room::new(kind);
    room.pass(at - 100, 100);
    assert_eq!(room.model.notices, []);
    room.pass(200, 100);
    assert_eq!(room.model.notices, [notice]);
    room.pass(60_000, 100);
    let said = match kind {
        Kind::Missing => 0,
        Kind::Broken => 3,
        _ => 1,
    };
    assert_eq!(
        (room.said.len(), &room.model.notices[..]),
        (said, &[notice][..])
    );
}

#[test]
fn a_voice_that_is_stuck_is_not_asked_again() {
    // The first phrase is reckoned to take 3.09 s.
    is_given_up(Kind::Mute, Notice::VoiceStuck, 150 + 3_090 + 5_000);
    is_given_up(Kind::Endless, Notice::VoiceStuck, 150 + 3_090 + 5_000);
    // The first phrase that is due after 15 s.
    is_given_up(Kind::Missing, Notice::NoVoice, 16_650);
    // It loses the first three phrases.
    is_given_up(Kind::Broken, Notice::VoiceStuck, 12_150 + 1_000);
}

#[test]
fn a_phrase_that_is_lost_is_not_waited_for() {
    let mut room = Room::new(Kind::Broken);
    room.pass(11_500, 100);
    room.kind = USUAL;
    room.pass(30_000, 100);
    assert_eq!(
        room.words()[..4],
        [room.words()[0], "Ten.", "Hold.", "Nine."]
    );
    assert_eq!(room.model.notices, []);
}

#[test]
fn voices_that_come_late_speak_from_then_on_and_nothing_is_missed() {
    for after in [5_000, 20_000] {
        let mut room = Room::new(Kind::Missing);
        room.pass(after, 100);
        let told = room.model.notices.contains(&Notice::NoVoice);
        assert_eq!((told, room.model.sound.voice_waits), (after > 15_150, true));
        room.kind = USUAL;
        room.hears.there = true;
        room.pass(10_000, 100);
        assert!(!room.said.is_empty());
        assert!(!room.model.settings.voice.missed);
        assert!(!room.model.sound.voice_waits);
        assert_eq!(room.model.notices, []);
    }
}

#[test]
fn a_voice_that_is_seen_to_speak_need_not_tell() {
    let mut room = Room::new(Kind::Secret);
    room.pass(30_000, 100);
    assert_eq!((room.said.len(), room.model.notices.len()), (8, 0));
}

#[test]
fn the_next_session_asks_it_again() {
    let mut room = Room::new(Kind::Endless);
    room.pass(30_000, 100).play(Action::End);
    room.kind = USUAL;
    room.hears = VoiceState::default();
    room.update(Msg::Start(RecordId(2)));
    room.play(Action::Resume);
    room.pass(1_000, 100);
    assert_eq!(room.said.len(), 2);
}

#[test]
fn that_there_is_no_voice_is_said_once_for_ever() {
    let mut room = Room::new(Kind::Missing);
    room.pass(30_000, 100);
    assert!(room.model.settings.voice.missed);
    let mut again = Room::with(Kind::Missing, room.model.settings.clone());
    again.pass(30_000, 100);
    assert_eq!(again.model.notices, []);
}

#[test]
fn what_something_else_says_is_broken_off_and_never_waited_for() {
    let mut room = Room::new(USUAL);
    room.hears.busy = true;
    room.pass(400, 100);
    assert_eq!(room.hushed, [150]);
    assert_eq!(room.said[0].0, 250);
}

#[test]
fn a_hidden_page_is_no_stuck_voice() {
    let mut room = Room::new(Kind::Takes(100));
    room.pass(1_000, 100);
    // Both stood still for a minute.
    room.until = room.until.map(|it| it + 60_000);
    room.ms += 60_000;
    room.talk.shown(Moment::new(room.ms));
    room.pass(1_000, 100);
    assert_eq!(room.model.notices, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_phrase_is_late_or_twice_or_queued_however_slow_the_voice_and_the_timers_are(
        percent in 20..160_u64,
        beat in 20..1_500_u64,
        rate in 7..=13_u8,
    ) {
        let mut room = Room::with(Kind::Takes(percent), set(|it| it.voice.rate = Rate::tenths(rate)));
        let timeline = room.model.session.as_ref().unwrap().timeline().clone();
        let script = lines(&timeline, Says::Everything, Rate::tenths(rate), letters);
        room.pass(timeline.total().get() - 1, beat);
        let mut rest = script.iter();
        for (at, words) in &room.said {
            let line = rest.find(|it| text(it.phrase) == *words && it.latest.get() >= *at);
            let line = line.expect("a phrase that is not due");
            prop_assert!(*at >= line.at.get());
        }
        prop_assert!(room.hushed.is_empty());
        prop_assert!(room.model.notices.is_empty());
    }
}
