//! "This hurts": an exercise is stopped, and one thing is asked.

use super::Session;
use domain::exercise::Exercise;
use domain::notes::{Answer, Pain};
use domain::time::Moment;
use domain::timeline::Phase;

impl Session {
    /// It hurts: stops the clock, and with it the exercise, of which all that was done counts. In
    /// the move to the next exercise it is the one before that hurts.
    pub fn hurts(&mut self, now: Moment) {
        self.pause(now);
        let Some(position) = self.position(now) else {
            return;
        };
        let sets = self.timeline.sets();
        let set = match position.span.phase {
            Phase::Change => position.span.set.saturating_sub(1),
            _ => position.span.set,
        };
        let Some(exercise) = sets.get(set).map(|it| it.exercise) else {
            return;
        };
        if self.asking.is_none() {
            self.asking = Some(exercise);
            self.notes.set_answer(Answer {
                stopped: true,
                ..self.notes.answer(exercise)
            });
        }
    }

    /// The exercise that was just stopped because it hurts, and how much it hurts as far as that
    /// was said; nothing once the session continues.
    pub fn question(&self) -> Option<(Exercise, Option<Pain>)> {
        self.asking.map(|it| (it, self.notes.answer(it).pain))
    }

    /// Whether no exercise comes after `exercise`.
    pub fn nothing_follows(&self, exercise: Exercise) -> bool {
        let last = self.timeline.sets().last();
        last.is_none_or(|it| it.exercise == exercise)
    }

    /// How much the exercise hurt that was just stopped.
    pub fn say_pain(&mut self, pain: Option<Pain>) {
        if let Some(exercise) = self.asking {
            self.notes.set_answer(Answer {
                pain,
                ..self.notes.answer(exercise)
            });
        }
    }

    /// Nothing hurts after all: the exercise can continue where it was paused.
    pub fn take_back(&mut self) {
        if let Some(exercise) = self.asking.take() {
            self.notes.set_answer(Answer::none(exercise));
        }
    }

    /// On from the exercise that was stopped to the next one, with the clock as it is.
    pub fn leave_stopped(&mut self, now: Moment) {
        if let Some(exercise) = self.asking.take() {
            let (set, _) = self.set_and_rep(self.place(now));
            let here = self.timeline.sets().get(set).map(|it| it.exercise);
            if here == Some(exercise) {
                self.skip_exercise(now);
            }
        }
    }
}
