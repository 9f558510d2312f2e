//! Walks through what the coach asks and offers, from message to message, without a browser.

#![expect(clippy::unwrap_used, reason = "a test fails where it is surprised")]

mod finish;
mod hurts;
mod offers;

use domain::checkpoint::Checkpoint;
use domain::day::Day;
use domain::exercise::Exercise;
use domain::history::{Record, RecordId};
use domain::notes::{Effort, OfferId};
use domain::progression::Reason;
use domain::routine::{Item, Routine};
use domain::time::{Millis, Moment};
use domain::timeline::Phase;
use groundwork_core::coach::{self, Reply};
use groundwork_core::effect::Effect;
use groundwork_core::model::{Model, Stored};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::now::{Now, Wall};
use groundwork_core::today::today;
use groundwork_core::update::{due, update};
use groundwork_core::words;

/// An app with a clock that a test moves on, and what it wrote down.
struct Walk {
    model: Model,
    ms: u64,
    day: Day,
    checkpoint: Option<Checkpoint>,
    saved: usize,
    routine: Option<Routine>,
}

/// When the second repetition of the first exercise is half lifted.
const IN_REP_2: u64 = 10_000 + 6_500 + 1_000;

impl Walk {
    fn new(exercises: &[Exercise]) -> Self {
        Self::with(exercises.iter().map(|it| Item::first(*it)).collect())
    }

    fn with(items: Vec<Item>) -> Self {
        let day = Day::parse("2026-11-23").unwrap();
        let stored = Stored {
            routine: Routine {
                ready: Millis::secs(10),
                items,
                ..Routine::default()
            },
            ..Stored::default()
        };
        let mut walk = Self {
            model: Model::open(Stored::default(), wall(day, 0)),
            ms: 5_000,
            day,
            checkpoint: None,
            saved: 0,
            routine: None,
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
                Effect::SaveHistory(_) => self.saved += 1,
                Effect::SaveRoutine => self.routine = Some(self.model.routine.clone()),
                Effect::SaveCheckpoint(it) => self.checkpoint = Some(it),
                Effect::DropCheckpoint => self.checkpoint = None,
                _ => {}
            }
        }
        self
    }

    fn play(&mut self, action: Action) -> &mut Self {
        self.send(Msg::Play(action))
    }

    fn start(&mut self) -> &mut Self {
        self.ms += 1;
        self.send(Msg::Start(RecordId(self.ms)))
            .send(Msg::Play(Action::Resume))
    }

    fn pass(&mut self, ms: u64) -> &mut Self {
        let until = self.ms + ms;
        while self.ms < until {
            self.ms = (self.ms + 100).min(until);
            while let Some(msg) = due(&self.model, Moment::new(self.ms)) {
                self.send(msg);
            }
        }
        self
    }

    /// A whole session, said to have felt like this.
    fn session(&mut self, effort: Effort) -> &mut Self {
        self.start().pass(900_000);
        self.send(Msg::Felt(None, Some(effort)))
    }

    fn next_day(&mut self, days: i32) -> &mut Self {
        self.day = self.day.plus(days);
        self.ms += 60_000;
        self.send(Msg::Done).send(Msg::Clock)
    }

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

    /// The exercise, phase and repetition, and whether time passes.
    fn shown(&self) -> (Exercise, Phase, u8, bool) {
        let session = self.model.session.as_ref().unwrap();
        let span = session.position(Moment::new(self.ms)).unwrap().span;
        let exercise = session.timeline().sets()[span.set].exercise;
        (exercise, span.phase, span.rep, session.is_running())
    }

    fn record(&self) -> &Record {
        self.model.history.records().last().unwrap()
    }

    /// The exercises for which something is offered, with why, and whether it is taken.
    fn offered(&self) -> Vec<(Exercise, Reason, bool)> {
        let offers = coach::offers(&self.model).into_iter();
        offers
            .filter(|it| it.1 != Reply::Declined)
            .map(|(it, reply)| (it.exercise, it.reason, reply == Reply::Taken))
            .collect()
    }

    /// Presses the first answer to the offer for `exercise`.
    fn take(&mut self, exercise: Exercise) -> &mut Self {
        self.answer(exercise, Msg::Take)
    }

    /// Presses the second one.
    fn decline(&mut self, exercise: Exercise) -> &mut Self {
        self.answer(exercise, Msg::Decline)
    }

    fn answer(&mut self, exercise: Exercise, answer: fn(OfferId) -> Msg) -> &mut Self {
        let offers = coach::offers(&self.model).into_iter();
        let mut open = offers.filter(|it| it.1 != Reply::Declined);
        if let Some((offer, _)) = open.find(|it| it.0.exercise == exercise) {
            self.send(answer(offer.id()));
        }
        self
    }

    /// What is said of changes, as the screen has it.
    fn said(&self) -> Vec<String> {
        let said = today(&self.model).said.into_iter();
        said.map(|(name, text)| [name, ": ", &text].concat())
            .collect()
    }

    /// What is offered, as the screen has it.
    fn sentences(&self) -> Vec<String> {
        let today = self.model.today();
        let offers = coach::offers(&self.model).into_iter();
        let open = offers.filter(|it| it.1 == Reply::Open);
        open.map(|(it, _)| {
            let name = words::exercise_name(it.exercise, it.from.form);
            [name, ": ", &words::coach::change(&it, today)].concat()
        })
        .collect()
    }

    fn count(&self, exercise: Exercise) -> Option<u8> {
        let items = &self.model.routine.items;
        items
            .iter()
            .find(|it| it.exercise == exercise)
            .map(|it| it.dose.count)
    }
}

fn wall(day: Day, ms: u64) -> Wall {
    Wall {
        epoch_ms: 1_795_000_000_000
            + i64::try_from(ms).unwrap()
            + i64::from(Day::FIRST.days_until(day)) * 86_400_000,
        offset_min: 60,
        day,
    }
}

const CLAM: Exercise = Exercise::Clam;
const BRIDGE: Exercise = Exercise::GluteBridge;
