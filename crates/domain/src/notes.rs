//! What a person says of a session, and what becomes of its record afterwards.

use super::exercise::Exercise;

/// Pain from 0 (none) to 10 (the worst one can imagine), as a person puts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pain(u8);

impl Pain {
    /// Above this an exercise is stopped.
    pub const BEARABLE: Self = Self(5);

    /// A number from 0 to 10; `None` above.
    pub const fn of(number: u8) -> Option<Self> {
        if number > 10 {
            None
        } else {
            Some(Self(number))
        }
    }

    /// The number, 0 to 10.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How an exercise felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effort {
    /// More would have been fine.
    Easy,
    /// As it was meant to be.
    Right,
    /// All that could be done.
    Hard,
    /// More than could be done.
    TooMuch,
}

impl Effort {
    /// All of them, from the lightest.
    pub const ALL: [Self; 4] = [Self::Easy, Self::Right, Self::Hard, Self::TooMuch];
}

/// What was said of one exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answer {
    /// Which exercise.
    pub exercise: Exercise,
    /// How it felt.
    pub effort: Option<Effort>,
    /// Pain while doing it.
    pub pain: Option<Pain>,
    /// Whether it was stopped because it hurt.
    pub stopped: bool,
}

impl Answer {
    /// Nothing said yet of `exercise`.
    pub const fn none(exercise: Exercise) -> Self {
        Self {
            exercise,
            effort: None,
            pain: None,
            stopped: false,
        }
    }
}

/// What is known of a session besides the work done.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Notes {
    /// Grows with each change made to the record after it was first kept; of two copies the one
    /// with the higher number stands.
    pub revision: u32,
    /// Whether it was entered by hand, for a session done without the app.
    pub by_hand: bool,
    /// Whether the person took it out of the history. It is kept, so that this can be undone and
    /// no older copy brings it back.
    pub removed: bool,
    /// Pain in the lower back just before the session.
    pub before: Option<Pain>,
    /// Pain in the lower back just after it.
    pub after: Option<Pain>,
    /// What was said of its exercises, each at most once, in the order of [`Exercise::ALL`].
    pub answers: Vec<Answer>,
    /// The changes offered since the session that were declined, in order, each once.
    pub declined: Vec<OfferId>,
    /// A note in the person's own words.
    pub note: String,
}

/// The most letters that a note has.
pub const LONGEST_NOTE: usize = 500;

/// Tells one change of dose that is offered from the others that are offered at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfferId {
    /// Of which exercise.
    pub exercise: Exercise,
    /// What was offered.
    pub what: Offered,
}

/// What is offered, apart from the dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Offered {
    /// More of it.
    Up,
    /// Less of it, for what the session was like.
    Down,
    /// To leave it out.
    Out,
    /// Less of it, after a break.
    Break,
}

impl Offered {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Up, Self::Down, Self::Out, Self::Break];

    /// The word for it in stored records.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Out => "out",
            Self::Break => "break",
        }
    }
}

impl Notes {
    /// What was said of `exercise`.
    pub fn answer(&self, exercise: Exercise) -> Answer {
        let found = self.answers.iter().find(|it| it.exercise == exercise);
        found.copied().unwrap_or(Answer::none(exercise))
    }

    /// Puts `answer` in the place of what was said of its exercise.
    pub fn set_answer(&mut self, answer: Answer) {
        let mut answers = Vec::new();
        for exercise in Exercise::ALL {
            let mut it = self.answer(exercise);
            if exercise == answer.exercise {
                it = answer;
            }
            if it != Answer::none(exercise) {
                answers.push(it);
            }
        }
        self.answers = answers;
    }

    /// Notes that `it` was declined, or no longer.
    pub fn set_declined(&mut self, it: OfferId, declined: bool) {
        self.declined.retain(|other| *other != it);
        if declined {
            self.declined.push(it);
            self.declined.sort_unstable();
        }
    }

    /// Puts `text` in the place of the note: without blanks around it and controls in it, and no
    /// longer than a note may be.
    pub fn set_note(&mut self, text: &str) {
        let is_blank = |it: char| it.is_control() && it != '\n';
        let plain = text.replace(is_blank, " ");
        self.note = plain.trim().chars().take(LONGEST_NOTE).collect();
    }

    /// How the session felt as a whole: the hardest of its exercises.
    pub fn effort(&self) -> Option<Effort> {
        self.answers.iter().filter_map(|it| it.effort).max()
    }

    /// Whether an exercise was stopped because it hurt.
    pub fn was_stopped(&self) -> bool {
        self.answers.iter().any(|it| it.stopped)
    }
}
