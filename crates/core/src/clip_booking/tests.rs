//! Which clips are booked, when they are booked anew, and what silences them.

use super::*;
use crate::model::Stored;
use crate::msg::{Action, Msg};
use crate::now::{Now, Wall};
use crate::sound::state::SoundMsg;
use crate::update::update;
use crate::who_speaks::OwnVoice;
use domain::day::Day;
use domain::history::RecordId;
use domain::routine::Routine;
use domain::settings::Volume;
use proptest::prelude::*;

/// A session with the recorded voice, and the shell that meets its needs.
struct Room {
    model: Model,
    booked: Option<BookedClips>,
    seen: Seen,
    late: Millis,
    ms: u64,
}

impl Room {
    fn new() -> Self {
        let stored = Stored {
            routine: Routine {
                ready: Millis::secs(10),
                ..Routine::default()
            },
            ..Stored::default()
        };
        let mut room = Self {
            model: Model::open(stored, wall()),
            booked: None,
            seen: None,
            late: Millis::ZERO,
            ms: 0,
        };
        room.update(Msg::Sound(OwnVoice::Ready.into()));
        room.update(Msg::Start(RecordId(1)));
        room.update(Msg::Play(Action::Resume));
        room
    }

    fn update(&mut self, msg: Msg) {
        let moment = Moment::new(self.ms);
        let now = Now {
            moment,
            wall: wall(),
        };
        update(&mut self.model, msg, now);
    }

    fn look(&mut self) -> ClipBooking {
        let now = Moment::new(self.ms);
        let found = clip_booking(&self.model, self.booked, self.seen, now, self.late);
        match &found {
            ClipBooking::Keep => {}
            ClipBooking::Drop => self.booked = None,
            ClipBooking::Book { booked, .. } => self.booked = Some(*booked),
        }
        self.seen = seen(&self.model, self.seen, now);
        found
    }

    /// What happens at `ms` after these messages: `keep`, `drop`, or whether the phrase is broken
    /// off and the first phrases that are booked, as `after Text`.
    #[track_caller]
    fn check(&mut self, ms: u64, msgs: &[Msg], expected: &str) {
        self.ms = ms;
        for msg in msgs {
            self.update(msg.clone());
        }
        let told = match self.look() {
            ClipBooking::Keep => "keep".to_owned(),
            ClipBooking::Drop => "drop".to_owned(),
            ClipBooking::Book {
                breaks_off, clips, ..
            } => {
                let first = clips.iter().take(2);
                let first: Vec<String> = first
                    .map(|it| format!("{} {}", it.after.get(), name(it.clip)))
                    .collect();
                let how = if breaks_off { "anew" } else { "on" };
                [how, ": ", &first.join(" ")].concat()
            }
        };
        assert_eq!(told, expected);
    }
}

fn wall() -> Wall {
    Wall {
        epoch_ms: 0,
        offset_min: 0,
        day: Day::FIRST,
    }
}

fn name(clip: Clip) -> &'static str {
    let clips = recorded::table::CLIPS.iter();
    let mut found = clips.filter(|it| u64::from(it.1) == clip.from.get());
    found.next().map_or("", |it| it.0)
}

fn play(action: Action) -> Msg {
    Msg::Play(action)
}

#[test]
fn the_clips_of_a_stretch_are_booked_once() {
    let mut room = Room::new();
    let second = 150 + recorded::clips("Clams.").unwrap()[0].1.length.get() + 200;
    let first = format!("anew: 150 Clams. {second} Lie on your right side.");
    room.check(0, &[], &first);
    room.check(100, &[], "keep");
    room.check(14_000, &[], "keep");
}

#[test]
fn a_pause_silences_them_and_the_move_is_said_again() {
    let mut room = Room::new();
    room.look();
    room.check(1_000, &[play(Action::Pause)], "drop");
    room.check(1_000, &[], "keep");
    // However short the pause was.
    room.update(play(Action::Resume));
    let ClipBooking::Book {
        breaks_off: true,
        clips,
        ..
    } = room.look()
    else {
        panic!("nothing is booked");
    };
    assert_eq!(
        (clips[0].after, name(clips[0].clip)),
        (Millis::ZERO, "Clams.")
    );
}

#[test]
fn a_skip_breaks_the_phrase_off() {
    let mut room = Room::new();
    room.look();
    room.check(1_000, &[play(Action::GoNow)], "anew: 150 Ten. 2150 Hold.");
}

#[test]
fn more_time_lets_the_phrase_be_said() {
    let mut room = Room::new();
    room.look();
    room.ms = 1_000;
    room.update(play(Action::MoreTime));
    let found = room.look();
    let ClipBooking::Book {
        breaks_off: false,
        clips,
        ..
    } = found
    else {
        panic!("{found:?}");
    };
    assert_eq!(name(clips[0].clip), "Ten.");
}

#[test]
fn muting_and_another_level_hold_at_once() {
    let mut room = Room::new();
    room.look();
    room.check(1_000, &[Msg::ToggleMute], "drop");
    room.check(2_000, &[Msg::ToggleMute], "on: 8150 Ten. 10150 Hold.");
    let counts = Msg::Sound(SoundMsg::Says(Says::Counts));
    room.check(3_000, &[counts], "on: 7150 Ten. 13650 Nine.");
    let silent = Msg::SetVolume(Volume::percent(0));
    room.check(4_000, &[silent], "drop");
}

#[test]
fn moves_are_left_to_a_screen_reader() {
    let mut room = Room::new();
    room.update(Msg::Sound(SoundMsg::ScreenReader));
    room.check(0, &[], "anew: 10150 Ten. 12150 Hold.");
}

#[test]
fn a_voice_that_comes_in_the_midst_says_nothing_twice() {
    let mut room = Room::new();
    room.update(Msg::Sound(OwnVoice::Loading.into()));
    room.check(0, &[], "keep");
    let ready = Msg::Sound(OwnVoice::Ready.into());
    room.check(4_000, &[ready], "on: 6150 Ten. 8150 Hold.");
}

#[test]
fn a_phrase_that_a_standing_audio_clock_has_not_reached_is_said() {
    let mut room = Room::new();
    room.look();
    room.booked = None;
    room.check(600, &[], "on: 9550 Ten. 11550 Hold.");
    room.booked = None;
    room.late = Millis::new(500);
    let second = recorded::clips("Clams.").unwrap()[0].1.length.get() + 200;
    let first = format!("on: 0 Clams. {second} Lie on your right side.");
    room.check(600, &[], &first);
}

#[test]
fn the_last_words_ring_out_and_nothing_else_does() {
    let mut room = Room::new();
    let total = room.model.session.as_ref().unwrap().total().get();
    let mut last = Vec::new();
    for ms in (0..total).step_by(1_000) {
        room.ms = ms;
        if let ClipBooking::Book { clips, .. } = room.look() {
            last = clips
                .iter()
                .map(|it| (it.line.get(), name(it.clip)))
                .collect();
        }
    }
    assert_eq!(last.last(), Some(&(total + 150, "Done. That was all.")));
    room.check(total, &[Msg::RanOut], "keep");
    room.check(total + 500, &[Msg::Done], "drop");

    let mut ended = Room::new();
    ended.look();
    ended.check(60_000, &[play(Action::End)], "drop");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_phrase_is_booked_once_at_its_instant(beat in 20..1_500_u64, offset in 0..400_u64) {
        let mut room = Room::new();
        room.ms = offset % 140;
        let timeline = room.model.session.as_ref().unwrap().timeline().clone();
        let script = lines_of_length(&timeline, Says::Everything, Millis::ZERO, &recorded::length);
        let mut heard: Vec<Millis> = Vec::new();
        while room.ms < timeline.total().get() {
            let now = room.ms;
            if let ClipBooking::Book { clips, breaks_off, .. } = room.look() {
                prop_assert!(!breaks_off || heard.is_empty());
                // What has not begun is booked anew.
                heard.retain(|it| it.get() < now);
                let mut lines: Vec<Millis> = clips.iter().map(|it| it.line).collect();
                lines.dedup();
                for (clip, pair) in clips.iter().zip(&clips[1..]) {
                    prop_assert!(clip.after + clip.clip.length <= pair.after);
                }
                heard.extend(lines);
            }
            room.ms += beat;
        }
        let expected: Vec<Millis> = script.iter().map(|it| it.at).collect();
        prop_assert_eq!(heard, expected);
    }
}
