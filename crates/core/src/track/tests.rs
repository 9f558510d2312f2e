//! A session as a track: when it waits, plays and stops, and what counts of it.

use super::*;
use crate::effect::{SoundNeed, needs};
use crate::model::{Screen, Stored};
use crate::msg::{Action, Msg};
use crate::now::Wall;
use crate::session_line::line;
use crate::update::{due, update};
use domain::day::Day;
use domain::history::{History, Identity, Record, RecordId};
use domain::routine::Routine;
use domain::time::Moment;

/// An app on its second day whose sessions are tracks, with 10 s to get ready; the voice is there.
fn app() -> Model {
    let routine = Routine {
        ready: Millis::secs(10),
        ..Routine::default()
    };
    let identity = Identity {
        id: RecordId(1),
        day: Day::FIRST,
        epoch_ms: 0,
        offset_min: 0,
    };
    let before = Record::of(identity, Millis::secs(600), &routine.to_sets(), &[10; 8]);
    let stored = Stored {
        history: History::of(vec![before]),
        routine,
        ..Stored::default()
    };
    let mut model = Model::open(stored, wall());
    model.settings.screen_off = true;
    model.sound.own = OwnVoice::Ready;
    model
}

fn wall() -> Wall {
    Wall {
        epoch_ms: 9 * 86_400_000,
        offset_min: 0,
        day: Day::FIRST.plus(9),
    }
}

fn send(model: &mut Model, ms: u64, msg: Msg) -> Vec<Effect> {
    let moment = Moment::new(ms);
    let wall = wall();
    update(model, msg, Now { moment, wall })
}

/// The shell has made what is wanted.
fn make(model: &mut Model, ms: u64) {
    let script = wanted(model).unwrap();
    send(model, ms, Msg::Track(TrackMsg::Made(Box::new(script))));
}

/// A session that plays as a track since `0`.
fn playing() -> Model {
    let mut model = app();
    send(&mut model, 0, Msg::Start(RecordId(2)));
    make(&mut model, 0);
    model
}

/// The track is at this place at that time.
fn at(model: &mut Model, ms: u64, place: u64) {
    let session = model.session.as_mut().unwrap();
    session.follow(Millis::new(place), Moment::new(ms));
    let now = Moment::new(ms);
    if let Some(msg) = due(model, now) {
        send(model, ms, msg);
    }
}

/// How many repetitions are kept, for each set, if the session ends then.
fn done(model: &Model, ms: u64) -> Vec<u8> {
    let session = model.session.as_ref().unwrap();
    let record = session.record(Moment::new(ms));
    record.work.iter().map(|it| it.done).collect()
}

#[test]
fn the_first_position_is_there_at_once_and_waits_for_the_track() {
    let mut model = app();
    send(&mut model, 0, Msg::Start(RecordId(2)));
    assert_eq!(model.screen, Screen::Session);
    assert_eq!(need(&model), TrackNeed::Hold);
    assert_eq!(line(&model, Moment::new(500)), Some(Notice::TrackMaking));
    make(&mut model, 2_500);
    assert_eq!(need(&model), TrackNeed::Play);
    let session = model.session.as_ref().unwrap();
    assert_eq!(session.place(Moment::new(3_000)), Millis::new(500));
    assert_eq!(session.elapsed(Moment::new(3_000)), Millis::new(500));
}

#[test]
fn a_track_needs_neither_tones_nor_a_screen() {
    let model = playing();
    let needs = needs(&model);
    assert_eq!((needs.sound, needs.awake), (SoundNeed::Silent, false));
}

#[test]
fn without_the_voice_it_plays_tones_and_says_so_until_the_voice_is_there() {
    let mut model = app();
    model.sound.own = OwnVoice::Loading;
    send(&mut model, 0, Msg::Start(RecordId(2)));
    make(&mut model, 0);
    assert_eq!(
        line(&model, Moment::new(1_000)),
        Some(Notice::TrackWithoutVoice)
    );
    assert!(is_right(&model) && !speaks(&model));
    send(&mut model, 3_000, Msg::Sound(OwnVoice::Ready.into()));
    // It plays on while the one with the voice is made.
    assert!(!is_right(&model));
    assert_eq!(need(&model), TrackNeed::Play);
    make(&mut model, 4_000);
    assert!(is_right(&model) && speaks(&model));
    assert_eq!(line(&model, Moment::new(4_500)), None);
}

#[test]
fn the_session_is_where_the_track_is() {
    let mut model = playing();
    // The element began 700 ms late, and its time is told in steps.
    at(&mut model, 1_000, 300);
    let place = |model: &Model, ms| model.session.as_ref().unwrap().place(Moment::new(ms));
    assert_eq!(place(&model, 1_000), Millis::new(300));
    at(&mut model, 2_000, 1_330);
    assert_eq!(place(&model, 2_000), Millis::new(1_300));
}

#[test]
fn a_page_that_slept_wakes_where_the_track_is_and_all_that_was_played_counts() {
    let mut model = playing();
    at(&mut model, 10_000, 10_000);
    // Five minutes without a look: the clams of both sides and some hydrants.
    at(&mut model, 310_000, 190_000);
    assert_eq!(done(&model, 310_000)[..3], [10, 10, 1]);
}

#[test]
fn what_was_leapt_over_does_not_count() {
    let mut model = playing();
    at(&mut model, 10_000, 10_000);
    at(&mut model, 23_000, 23_000);
    // From the third repetition into the sixth: the rest of that one is no repetition.
    send(
        &mut model,
        23_100,
        Msg::Track(TrackMsg::Seek(Millis::new(44_000))),
    );
    at(&mut model, 48_100, 69_000);
    // 10 s to get ready, 6.5 s each: two before, 7, 8 and 9 after.
    assert_eq!(done(&model, 48_100)[0], 5);
}

#[test]
fn what_is_played_twice_counts_once() {
    let mut model = playing();
    at(&mut model, 30_000, 30_000);
    send(
        &mut model,
        30_000,
        Msg::Track(TrackMsg::Seek(Millis::new(10_000))),
    );
    at(&mut model, 50_000, 30_000);
    assert_eq!(done(&model, 50_000)[0], 3);
}

#[test]
fn a_leap_that_nobody_told_of_is_one_all_the_same() {
    let mut model = playing();
    at(&mut model, 10_000, 10_000);
    at(&mut model, 10_100, 76_000);
    assert_eq!(done(&model, 10_100)[0], 0);
}

#[test]
fn the_system_pauses_and_plays_and_the_repetition_starts_again() {
    let mut model = playing();
    at(&mut model, 18_000, 18_000);
    send(&mut model, 18_000, Msg::Track(TrackMsg::Paused));
    assert_eq!(need(&model), TrackNeed::Hold);
    assert!(model.session.as_ref().unwrap().is_paused());
    send(&mut model, 90_000, Msg::Track(TrackMsg::Played));
    let session = model.session.as_ref().unwrap();
    assert_eq!(session.place(Moment::new(90_000)), Millis::new(16_500));
    assert_eq!(need(&model), TrackNeed::Play);
}

#[test]
fn a_skipped_side_is_skipped() {
    let mut model = playing();
    at(&mut model, 18_000, 18_000);
    send(&mut model, 18_000, Msg::Play(Action::Skip));
    assert_eq!(need(&model), TrackNeed::Play);
    let session = model.session.as_ref().unwrap();
    assert_eq!(session.place(Moment::new(18_000)), Millis::secs(75));
    assert_eq!(done(&model, 19_000)[..2], [1, 0]);
}

#[test]
fn more_time_is_made_into_the_track_before_the_session_goes_on() {
    let mut model = playing();
    at(&mut model, 5_000, 5_000);
    send(&mut model, 5_000, Msg::Play(Action::MoreTime));
    assert_eq!(need(&model), TrackNeed::Hold);
    make(&mut model, 6_000);
    assert_eq!(need(&model), TrackNeed::Play);
    let position = model.session.as_ref().unwrap().position(Moment::new(6_000));
    assert_eq!(position.unwrap().remaining(), Millis::secs(20));
}

#[test]
fn it_ends_where_the_session_does_and_rings_out() {
    let mut model = playing();
    at(&mut model, 642_000, 642_000);
    assert_eq!(model.screen, Screen::Finish);
    assert_eq!(need(&model), TrackNeed::RingOut);
    assert_eq!(model.finished.as_ref().unwrap().reps(), 72);
    send(&mut model, 643_000, Msg::Done);
    assert_eq!(need(&model), TrackNeed::None);
}

#[test]
fn a_track_that_cannot_be_had_leaves_a_session_that_is_paused_and_goes_on_as_usual() {
    let mut model = playing();
    at(&mut model, 18_000, 18_000);
    send(&mut model, 18_000, Msg::Track(TrackMsg::Failed));
    assert_eq!(line(&model, Moment::new(18_500)), Some(Notice::NoTrack));
    send(&mut model, 20_000, Msg::Play(Action::Resume));
    assert_eq!(need(&model), TrackNeed::None);
    assert!(matches!(needs(&model).sound, SoundNeed::Session(_)));
}

#[test]
fn a_page_that_was_killed_goes_on_where_the_track_was() {
    let mut model = playing();
    at(&mut model, 10_000, 10_000);
    let session = model.session.as_mut().unwrap();
    session.follow(Millis::new(50_000), Moment::new(50_000));
    let effects = send(&mut model, 50_000, Msg::RepBegan);
    let [Effect::SaveCheckpoint(checkpoint)] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(
        (checkpoint.set, checkpoint.rep, checkpoint.done[0]),
        (0, 7, 6)
    );
    let mut again = app();
    again.unfinished = Some(checkpoint.clone());
    send(&mut again, 0, Msg::GoOn);
    make(&mut again, 1_000);
    let position = again.session.as_ref().unwrap().position(Moment::new(1_000));
    assert_eq!(position.unwrap().span.rep, 7);
}

/// Where the lock screen's line would be put.
fn line_at(model: &Model, ms: u64) -> lock_screen::Line {
    let session = model.session.as_ref().unwrap();
    let plays = need(model) == TrackNeed::Play;
    lock_screen::Line::of(session, plays, Moment::new(ms))
}

#[test]
fn the_lock_screens_line_goes_on_by_itself() {
    let mut model = playing();
    let line = line_at(&model, 1_000);
    at(&mut model, 31_000, 31_000);
    assert!(line.leads_to(line_at(&model, 31_000)));
    send(&mut model, 31_500, Msg::Track(TrackMsg::Paused));
    let held = line_at(&model, 31_500);
    assert!(!line.leads_to(held));
    assert!(held.leads_to(line_at(&model, 90_000)));
}

#[test]
fn the_lock_screens_line_is_put_anew_where_the_track_began_late() {
    let mut model = playing();
    let line = line_at(&model, 0);
    at(&mut model, 1_200, 100);
    let now = line_at(&model, 1_200);
    assert!(!line.leads_to(now));
    assert_eq!(now.place, Millis::new(100));
    at(&mut model, 2_200, 1_200);
    assert!(now.leads_to(line_at(&model, 2_200)));
}
