//! Whole walks through the app, from message to message, without a browser.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

use domain::checkpoint::Checkpoint;
use domain::day::Day;
use domain::history::{RecordId, Work};
use domain::routine::Routine;
use domain::schedule::Rule;
use domain::time::{Millis, Moment};
use domain::timeline::Phase;
use groundwork_core::effect::{ClaimNeed, Effect, SoundNeed, needs};
use groundwork_core::model::{Model, Notice, Screen, Stored};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::now::{Now, Wall};
use groundwork_core::pwa::{Install, PwaStatus};
use groundwork_core::today::{Offer, today};
use groundwork_core::update::{due, update};

const START: u64 = 5_000;

/// A first visit whose routine has 10 s to get ready.
fn stored() -> Stored {
    Stored {
        routine: Routine {
            ready: Millis::secs(10),
            ..Routine::default()
        },
        ..Stored::default()
    }
}

/// An app with a clock that a test moves on.
struct Walk {
    model: Model,
    ms: u64,
    day: Day,
    saved: Vec<Day>,
    checkpoint: Option<Checkpoint>,
    ids: u64,
}

impl Walk {
    fn on(day: &str) -> Self {
        Self::with(day, stored())
    }

    fn with(day: &str, stored: Stored) -> Self {
        let day = Day::parse(day).unwrap();
        let mut walk = Self {
            model: Model::open(Stored::default(), wall(day, 0)),
            ms: START,
            day,
            saved: Vec::new(),
            checkpoint: stored.unfinished.clone(),
            ids: 0,
        };
        walk.model = Model::open(stored, walk.now().wall);
        walk
    }

    fn now(&self) -> Now {
        Now {
            moment: Moment::new(self.ms),
            wall: wall(self.day, self.ms),
        }
    }

    fn send(&mut self, msg: Msg) -> &mut Self {
        let now = self.now();
        for effect in update(&mut self.model, msg, now) {
            match effect {
                Effect::SaveHistory(day) => self.saved.push(day),
                Effect::SaveCheckpoint(it) => self.checkpoint = Some(it),
                Effect::DropCheckpoint => self.checkpoint = None,
                _ => {}
            }
        }
        self
    }

    fn start(&mut self) -> &mut Self {
        self.ids += 1;
        let id = RecordId(self.ids + u64::from(self.day.year()) * 1000 + self.ms);
        self.send(Msg::Start(id)).send(Msg::Play(Action::Resume))
    }

    /// Lets time pass, with a look at the session every `beat` ms.
    fn pass(&mut self, ms: u64, beat: u64) -> &mut Self {
        let until = self.ms + ms;
        while self.ms < until {
            self.ms = (self.ms + beat).min(until);
            while let Some(msg) = due(&self.model, Moment::new(self.ms)) {
                self.send(msg);
            }
        }
        self
    }

    fn next_days(&mut self, days: i32) -> &mut Self {
        self.day = self.day.plus(days);
        self.send(Msg::Clock)
    }

    /// The page goes, and another one opens on what was stored.
    fn reload(&mut self) -> &mut Self {
        let stored = Stored {
            settings: self.model.settings.clone(),
            routine: self.model.routine.clone(),
            schedule: Some(self.model.schedule.clone()),
            history: self.model.history.clone(),
            unfinished: self.checkpoint.clone(),
        };
        self.model = Model::open(stored, self.now().wall);
        self
    }
}

fn wall(day: Day, ms: u64) -> Wall {
    Wall {
        epoch_ms: 1_795_000_000_000 + i64::try_from(ms).unwrap(),
        offset_min: 60,
        day,
    }
}

#[test]
fn a_session_left_alone_ends_in_the_history_and_on_the_streak() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(641_900, 100);
    assert_eq!(walk.model.screen, Screen::Session);
    walk.pass(200, 100);
    assert_eq!(walk.model.screen, Screen::Finish);
    let record = &walk.model.history.records()[0];
    assert!(record.counts());
    assert!(record.work.iter().all(Work::is_complete));
    assert_eq!(record.played.get(), 642_000);
    assert_eq!(walk.saved, [walk.day]);
    assert_eq!(walk.checkpoint, None);
    walk.send(Msg::Done);
    let shown = today(&walk.model);
    assert_eq!(shown.streak.days, 1);
    assert!(matches!(shown.offer, Offer::Still { done: true, .. }));
}

#[test]
fn however_seldom_it_is_looked_at_a_session_ends_the_same() {
    for beat in [16, 100, 1_000, 60_000] {
        let mut walk = Walk::on("2026-11-23");
        walk.start().pass(720_000, beat);
        assert_eq!(walk.model.screen, Screen::Finish, "beat {beat}");
        let record = &walk.model.history.records()[0];
        assert!(record.work.iter().all(Work::is_complete), "beat {beat}");
        assert_eq!(record.played.get(), 642_000, "beat {beat}");
    }
}

#[test]
fn every_repetition_leaves_a_checkpoint() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(10_000 + 3 * 6_500, 100);
    let checkpoint = walk.checkpoint.clone().unwrap();
    assert_eq!((checkpoint.set, checkpoint.rep), (0, 4));
    assert_eq!(checkpoint.done[0], 3);
}

#[test]
fn a_page_that_was_gone_goes_on_where_it_was() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(10_000 + 3 * 6_500 + 1_000, 100).reload();
    assert_eq!(walk.model.screen, Screen::Today);
    assert_eq!(
        today(&walk.model).offer,
        Offer::Unfinished { can_go_on: true }
    );
    walk.send(Msg::GoOn);
    assert_eq!(walk.model.screen, Screen::Session);
    walk.pass(700_000, 100);
    let record = &walk.model.history.records()[0];
    assert!(record.work.iter().all(Work::is_complete));
    assert_eq!(walk.model.history.records().len(), 1);
}

#[test]
fn after_three_hours_only_what_was_done_is_kept() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(160_000, 100);
    walk.ms += 3 * 3_600_000 - 10_000;
    walk.reload();
    assert_eq!(
        today(&walk.model).offer,
        Offer::Unfinished { can_go_on: true }
    );
    walk.ms += 20_000;
    walk.reload();
    assert_eq!(
        today(&walk.model).offer,
        Offer::Unfinished { can_go_on: false }
    );
    walk.send(Msg::GoOn);
    assert_eq!(walk.model.screen, Screen::Today);
    walk.send(Msg::KeepDone);
    assert!(walk.model.history.records()[0].counts());
    assert_eq!(walk.checkpoint, None);
}

#[test]
fn a_clock_set_back_keeps_the_session_within_reach() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(60_000, 100);
    walk.ms = START;
    walk.reload();
    assert_eq!(
        today(&walk.model).offer,
        Offer::Unfinished { can_go_on: true }
    );
}

#[test]
fn a_session_that_is_in_the_history_already_is_not_offered_again() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(160_000, 100);
    let checkpoint = walk.checkpoint.clone();
    walk.send(Msg::Play(Action::End));
    walk.checkpoint = checkpoint;
    walk.reload();
    assert!(!matches!(
        today(&walk.model).offer,
        Offer::Unfinished { .. }
    ));
}

#[test]
fn starting_anew_keeps_what_was_done_of_the_one_before() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(160_000, 100).reload();
    walk.start();
    assert_eq!(walk.model.history.records().len(), 1);
    assert_eq!(walk.model.screen, Screen::Session);
}

#[test]
fn ending_at_once_keeps_nothing_and_says_so() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(5_000, 100).send(Msg::Play(Action::End));
    assert_eq!(walk.model.screen, Screen::Today);
    assert!(walk.model.history.records().is_empty());
    assert_eq!(walk.model.notices, [Notice::NothingDone]);
    assert!(walk.saved.is_empty());
    assert_eq!(walk.checkpoint, None);
}

#[test]
fn lost_sound_pauses_where_it_was_last_heard() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(30_000, 100);
    let heard = Moment::new(walk.ms);
    walk.ms += 400_000;
    walk.send(Msg::SoundLost(heard));
    let session = walk.model.session.as_ref().unwrap();
    assert!(!session.is_running());
    assert_eq!(session.elapsed(Moment::new(walk.ms)).get(), 30_000);
    assert_eq!(walk.model.notices, [Notice::SoundStopped]);
    walk.send(Msg::Play(Action::Resume));
    assert!(walk.model.notices.is_empty());
}

#[test]
fn sound_that_is_lost_again_at_once_leads_to_a_session_without_it() {
    let mut walk = Walk::on("2026-11-23");
    let lose = |walk: &mut Walk, after: u64| {
        walk.send(Msg::Play(Action::Resume)).pass(after, 100);
        walk.send(Msg::SoundLost(Moment::new(walk.ms)));
        walk.model.notices.clone()
    };
    walk.start();
    assert_eq!(lose(&mut walk, 30_000), [Notice::SoundStopped]);
    assert_eq!(lose(&mut walk, 20_000), [Notice::SoundStopped]);
    for _ in 0..3 {
        assert_eq!(lose(&mut walk, 400), [Notice::SoundGone]);
    }
    walk.send(Msg::Mute).send(Msg::Play(Action::Resume));
    assert!(walk.model.session.as_ref().unwrap().is_running());
    assert!(walk.model.settings.muted && walk.model.notices.is_empty());
    // Another session begins with hope.
    walk.send(Msg::Play(Action::End)).send(Msg::Done).start();
    assert_eq!(lose(&mut walk, 400), [Notice::SoundStopped]);
}

#[test]
fn leaving_the_screen_pauses_and_today_offers_to_go_on() {
    let mut walk = Walk::on("2026-11-23");
    walk.start()
        .pass(30_000, 100)
        .send(Msg::Navigate(Screen::Today));
    assert!(!walk.model.session.as_ref().unwrap().is_running());
    assert_eq!(
        today(&walk.model).offer,
        Offer::Unfinished { can_go_on: true }
    );
    walk.send(Msg::GoOn);
    assert!(walk.model.session.as_ref().unwrap().is_running());
    assert_eq!(walk.model.screen, Screen::Session);
}

#[test]
fn a_page_that_finds_another_playing_steps_back_without_a_trace() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().send(Msg::PlaysElsewhere);
    assert_eq!(walk.model.screen, Screen::Today);
    assert_eq!(today(&walk.model).offer, Offer::Elsewhere);
    walk.start();
    assert!(walk.model.session.is_none());
    walk.send(Msg::PlaysNowhereElse);
    assert_eq!(walk.model.notices, []);
}

#[test]
fn what_is_needed_follows_the_session() {
    let mut walk = Walk::on("2026-11-23");
    assert_eq!(needs(&walk.model).sound, SoundNeed::Silent);
    walk.start().pass(15_000, 100);
    let running = needs(&walk.model);
    assert!(running.ticking && running.awake && running.claim == ClaimNeed::Hold);
    walk.send(Msg::Play(Action::Pause));
    let paused = needs(&walk.model);
    assert!(!paused.ticking && !paused.awake && paused.claim == ClaimNeed::Hold);
    assert_eq!(paused.sound, SoundNeed::Silent);
    walk.send(Msg::Play(Action::Resume));
    assert_ne!(needs(&walk.model).sound, running.sound);
    walk.send(Msg::ToggleMute);
    assert_eq!(needs(&walk.model).sound, SoundNeed::Silent);
    walk.send(Msg::ToggleMute).pass(700_000, 100);
    let over = needs(&walk.model);
    assert_eq!(over.sound, SoundNeed::RingOut);
    assert!(!over.ticking && !over.awake && over.claim == ClaimNeed::None);
}

#[test]
fn two_weeks_of_every_other_day_stand_on_plan() {
    let mut walk = Walk::on("2026-11-23");
    walk.send(Msg::ChooseRule(Rule::EveryOtherDay));
    for _ in 0..7 {
        assert_eq!(today(&walk.model).offer, Offer::Start);
        walk.start().pass(642_100, 1_000).send(Msg::Done);
        walk.ms += 1_000;
        walk.next_days(1);
        assert!(matches!(
            today(&walk.model).offer,
            Offer::Still { done: false, .. }
        ));
        walk.next_days(1);
    }
    assert_eq!(today(&walk.model).streak.days, 14);
    assert_eq!(today(&walk.model).streak.sessions, 7);
}

#[test]
fn a_session_begun_before_midnight_belongs_to_its_evening() {
    let mut walk = Walk::on("2026-11-23");
    walk.start().pass(300_000, 100);
    walk.day = walk.day.plus(1);
    walk.pass(400_000, 100);
    let day = walk.model.history.records()[0].identity.day;
    assert_eq!(day, Day::parse("2026-11-23").unwrap());
}

const INSTALLABLE: PwaStatus = PwaStatus {
    update: false,
    install: Some(Install::Ask),
    offline: false,
};

impl Walk {
    /// Whether the browser's word that the app can be installed is passed on to the person now.
    #[track_caller]
    fn check_offer(&mut self, offered: bool) -> &mut Self {
        self.send(Msg::Pwa(INSTALLABLE));
        let notice = Notice::Install(Install::Ask);
        assert_eq!(self.model.notices.contains(&notice), offered);
        self.send(Msg::Dismiss(notice))
    }
}

#[test]
fn installing_is_offered_after_a_session_and_then_once_a_week() {
    let mut walk = Walk::on("2026-11-23");
    walk.check_offer(false);
    walk.start().check_offer(false);
    walk.pass(720_000, 1_000).check_offer(true);
    assert_eq!(walk.model.settings.install_offered, Some(walk.day));
    walk.next_days(6).check_offer(false).reload();
    walk.check_offer(false);
    walk.next_days(1).check_offer(true);
    walk.next_days(1).check_offer(false);
}

#[test]
fn the_end_of_the_first_session_offers_to_install() {
    let mut walk = Walk::on("2026-11-23");
    walk.send(Msg::Pwa(INSTALLABLE)).start();
    walk.pass(720_000, 1_000);
    assert_eq!(walk.model.screen, Screen::Finish);
    assert_eq!(walk.model.notices, [Notice::Install(Install::Ask)]);
    // What cannot be installed any more is not offered any more.
    walk.send(Msg::Pwa(PwaStatus::default()));
    assert_eq!(walk.model.notices, []);
}

#[test]
fn a_new_version_is_told_of_once_for_each_page() {
    let waits = PwaStatus {
        update: true,
        ..PwaStatus::default()
    };
    let mut walk = Walk::on("2026-11-23");
    walk.send(Msg::Pwa(waits));
    assert_eq!(walk.model.notices, [Notice::Update]);
    walk.send(Msg::Dismiss(Notice::Update))
        .send(Msg::Pwa(waits));
    assert_eq!(walk.model.notices, []);
    walk.reload().send(Msg::Pwa(waits));
    assert_eq!(walk.model.notices, [Notice::Update]);
}

#[test]
fn the_first_session_waits_until_the_person_begins_it() {
    for (begin, phase) in [
        (Action::Tap, Phase::Ready),
        (Action::Toggle, Phase::Ready),
        (Action::Resume, Phase::Ready),
        (Action::GoNow, Phase::Lift),
    ] {
        let mut walk = Walk::on("2026-03-02");
        walk.send(Msg::Start(RecordId(1))).pass(90_000, 100);
        let session = |walk: &Walk| walk.model.session.clone().unwrap();
        let now = |walk: &Walk| Moment::new(walk.ms);
        assert!(session(&walk).is_waiting());
        assert_eq!(session(&walk).elapsed(now(&walk)), Millis::ZERO);
        let total = session(&walk).total();
        walk.send(Msg::Play(begin));
        let begun = session(&walk);
        assert!(begun.is_running(), "{begin:?}");
        assert_eq!(begun.position(now(&walk)).unwrap().span.phase, phase);
        let left_out = begun.timeline().at(Millis::ZERO).unwrap().span.length;
        let wanted = match phase {
            Phase::Ready => total,
            _ => Millis::new(total.get() - left_out.get()),
        };
        assert_eq!(begun.total(), wanted);
    }
}

#[test]
fn a_session_that_waits_can_be_paused_and_later_ones_do_not_wait() {
    let mut walk = Walk::on("2026-03-02");
    walk.send(Msg::Start(RecordId(1)));
    walk.send(Msg::Play(Action::Pause));
    assert!(walk.model.session.as_ref().unwrap().is_paused());
    walk.send(Msg::Play(Action::Resume)).pass(60_000, 100);
    walk.send(Msg::Play(Action::End)).send(Msg::Done);
    walk.send(Msg::Start(RecordId(2)));
    assert!(walk.model.session.as_ref().unwrap().is_running());
}

#[test]
fn a_tap_beside_the_box_of_the_sound_only_closes_it() {
    let mut walk = Walk::on("2026-03-02");
    walk.start().pass(15_000, 100).send(Msg::ToggleSoundBox);
    walk.send(Msg::Play(Action::Tap));
    let session = walk.model.session.as_ref().unwrap();
    assert!(session.is_running() && !walk.model.sound_box);
    walk.send(Msg::Play(Action::Tap));
    assert!(walk.model.session.as_ref().unwrap().is_paused());
}

#[test]
fn a_session_that_another_page_plays_goes_on_here_from_its_last_checkpoint() {
    let mut other = Walk::on("2026-03-02");
    other.start().pass(10_000 + 3 * 6_500 + 1_000, 100);
    let mut walk = Walk::on("2026-03-02");
    walk.send(Msg::PlaysElsewhere);
    walk.model.unfinished = other.checkpoint.clone();
    walk.send(Msg::GoOn);
    assert!(walk.model.session.is_none());
    walk.send(Msg::TakeOver);
    let session = walk.model.session.as_ref().unwrap();
    assert!(session.is_running() && !walk.model.elsewhere);
    assert_eq!(
        session.identity(),
        other.model.session.as_ref().unwrap().identity()
    );
    other.send(Msg::PlaysElsewhere);
    assert!(other.model.session.is_none() && other.model.elsewhere);
}
