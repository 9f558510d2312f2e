//! What a screen reader says of a session: with a voice that talks at the same time, and without.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

use std::collections::BTreeSet;

use domain::day::Day;
use domain::history::RecordId;
use domain::routine::Routine;
use domain::settings::{Says, Settings, Volume};
use domain::time::{Millis, Moment};
use groundwork_core::announcement::announcement;
use groundwork_core::model::{Model, Notice, Stored};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::now::{Now, Wall};
use groundwork_core::sound::state::SoundClock;
use groundwork_core::update::{due, update};

struct Room {
    model: Model,
    ms: u64,
    before: String,
    lines: Vec<String>,
}

impl Room {
    fn with(settings: Settings) -> Self {
        let stored = Stored {
            settings,
            routine: Routine {
                ready: Millis::secs(10),
                ..Routine::default()
            },
            ..Stored::default()
        };
        let mut room = Self {
            model: Model::open(stored, wall()),
            ms: 40_000,
            before: String::new(),
            lines: Vec::new(),
        };
        room.send(Msg::Start(RecordId(1)));
        room.send(Msg::Play(Action::Resume));
        room
    }

    fn send(&mut self, msg: Msg) {
        let moment = Moment::new(self.ms);
        update(
            &mut self.model,
            msg,
            Now {
                moment,
                wall: wall(),
            },
        );
        self.look();
    }

    fn look(&mut self) {
        let now = announcement(&self.model, Moment::new(self.ms), &self.before);
        if now != self.before {
            self.lines.push(now.clone());
            self.before = now;
        }
    }

    fn pass(&mut self, ms: u64) {
        let end = self.ms + ms;
        while self.ms < end {
            self.ms += 100;
            match due(&self.model, Moment::new(self.ms)) {
                Some(msg) => self.send(msg),
                None => self.look(),
            }
        }
    }

    /// What is said in the whole session, with a pause in the third clam and in the first switch.
    fn whole(settings: Settings) -> Vec<String> {
        let mut room = Self::with(settings);
        room.pass(24_000);
        room.send(Msg::Play(Action::Toggle));
        room.send(Msg::Play(Action::Toggle));
        room.pass(60_000);
        room.send(Msg::Play(Action::Toggle));
        room.send(Msg::Play(Action::Toggle));
        room.pass(700_000);
        room.lines.retain(|it| !it.is_empty());
        room.lines
    }
}

fn wall() -> Wall {
    Wall {
        epoch_ms: 1_772_400_000_000,
        offset_min: 60,
        day: Day::parse("2026-03-02").unwrap(),
    }
}

fn is_count(line: &str) -> bool {
    line == "Last one." || line.contains("s left.") && !line.contains("Paused")
}

/// A pause, or that the session goes on after it.
fn is_pause(line: &str) -> bool {
    line.starts_with("Paused") || line.starts_with("Goes on")
}

/// What is heard with these settings: all, or all but the counts.
#[track_caller]
fn check(counts: bool, change: fn(&mut Settings)) {
    let mut settings = Settings::default();
    change(&mut settings);
    let lines = Room::whole(settings);
    assert_eq!(lines.iter().any(|it| is_count(it)), counts, "{lines:#?}");
    let pauses: Vec<_> = lines.iter().filter(|it| is_pause(it)).collect();
    assert_eq!(pauses.len(), 3, "{lines:#?}");
    let moves: BTreeSet<&str> = lines
        .iter()
        .filter(|it| !is_count(it) && !is_pause(it) && !it.starts_with("The session is over"))
        .map(String::as_str)
        .collect();
    assert_eq!(moves.len(), 8, "one for each side: {moves:#?}");
}

#[test]
fn counts_are_left_to_a_voice_that_is_heard() {
    check(false, |_| {});
    check(false, |it| it.voice.says = Says::Counts);
    check(true, |it| it.voice.says = Says::Nothing);
    check(true, |it| it.muted = true);
    check(true, |it| it.volume = Volume::percent(0));
    check(true, |it| it.voice.missed = true);
}

#[test]
fn counts_come_back_when_the_voice_is_stuck() {
    let mut room = Room::with(Settings::default());
    room.pass(30_000);
    assert!(!room.lines.iter().any(|it| is_count(it)));
    room.send(Msg::Notify(Notice::VoiceStuck));
    room.pass(30_000);
    assert!(room.lines.iter().any(|it| it == "5 reps left."));
}

#[test]
fn every_side_every_exercise_and_every_pause_is_told_with_what_to_do() {
    let lines = Room::whole(Settings {
        muted: true,
        ..Settings::default()
    });
    let moves: Vec<String> = lines
        .iter()
        .filter(|it| !is_count(it))
        .map(|it| it.splitn(4, ". ").take(3).collect::<Vec<_>>().join(". "))
        .collect();
    assert_eq!(
        moves,
        [
            "Ready. Clams. Left leg",
            "Paused. Rep 3 of 10 starts again when you resume.",
            "Goes on. Clams. Left leg",
            "Switch. Clams. Right leg",
            "Paused. The move goes on when you resume.",
            "Switch. Clams. Right leg",
            "Rest. Next: Fire hydrants. Left leg",
            "Switch. Fire hydrants. Right leg",
            "Rest. Next: Single-leg bridge. Left leg",
            "Switch. Single-leg bridge. Right leg",
            "Rest. Next: Lateral walks. To the left",
            "Switch. Lateral walks. To the right",
            "The session is over. Layer 1. Ten minutes, 52 reps, 20 steps.",
        ]
    );
}

#[test]
fn after_a_pause_the_side_and_the_repetition_are_told_until_the_next_one() {
    let mut room = Room::with(Settings::default());
    room.pass(40_000);
    room.send(Msg::Play(Action::Toggle));
    room.send(Msg::Play(Action::Toggle));
    room.pass(3_000);
    assert_eq!(room.before, "Goes on. Clams. Left leg. Rep 5 of 10.");
    room.pass(4_000);
    assert_eq!(room.before, "");
}

#[test]
fn a_sound_that_wakes_or_is_lost_is_told_and_nothing_is_told_twice() {
    let mut room = Room::with(Settings::default());
    room.pass(1_000);
    room.send(Msg::SoundWakes);
    assert_eq!(room.before, "The sound is waking up. The session waits.");
    room.pass(2_000);
    room.send(Msg::SoundIs(SoundClock::Running));
    assert!(room.before.starts_with("Ready. Clams. Left leg."));
    room.send(Msg::SoundLost(Moment::new(room.ms)));
    assert_eq!(
        room.before,
        "Paused, because the sound had stopped. The move goes on when you resume."
    );
    let mut silent = Room::with(Settings::default());
    silent.send(Msg::SoundIs(SoundClock::None));
    silent.pass(9_500);
    let ready = silent.lines.iter().filter(|it| it.contains("Ready."));
    assert_eq!(ready.count(), 2, "{:#?}", silent.lines);
    assert!(
        silent
            .before
            .starts_with("There is no sound. Watch the screen. Ready.")
    );
}

#[test]
fn the_end_is_told_with_what_the_session_came_to() {
    let lines = Room::whole(Settings::default());
    let last = lines.last().unwrap();
    assert!(last.starts_with("The session is over. Layer 1. "), "{last}");
}
