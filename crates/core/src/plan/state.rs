//! What the Plan screen alone remembers, and all that can be changed on it.

use crate::msg::Msg;
use crate::prescription::PrescriptionMsg;
use domain::day::Day;
use domain::exercise::{Band, Exercise, Form, Sides, Tempo};
use domain::routine::{Item, Routine};
use domain::schedule::{PauseReason, Rule};
use domain::settings::Theme;
use domain::time::Millis;
use domain::weekday::Weekday;

/// What the Plan screen remembers as long as the page is open.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanState {
    /// The exercise whose row is open.
    pub open: Option<Exercise>,
    /// The exercise that was moved last.
    pub moved: Option<Exercise>,
    /// The routine as it was before all doses were set at once.
    pub before: Option<Routine>,
    /// What the pause that is being put together is for.
    pub reason: PauseReason,
    /// Its first day; today if none was chosen.
    pub from: Option<Day>,
    /// Its last day.
    pub last: Option<Day>,
    /// The plan sentence as it is being typed, blanks and all.
    pub sentence: Option<String>,
    /// How far the calendar file that was given last has come.
    pub filing: Filing,
}

/// How far a calendar file has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filing {
    /// None was given since the page was opened, or the calendar has taken it.
    #[default]
    None,
    /// One was given, and it is not known whether the calendar has taken it.
    Given(Given),
    /// The calendar has not taken it.
    Failed(Given),
}

/// A calendar file that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The first day that it reminds of.
    pub first: Day,
    /// Whether it cancels the names that everybody had.
    pub cancels_old: bool,
}

impl Default for PlanState {
    fn default() -> Self {
        Self {
            open: None,
            moved: None,
            before: None,
            reason: PauseReason::Ill,
            from: None,
            last: None,
            sentence: None,
            filing: Filing::None,
        }
    }
}

/// A part of an exercise's dose or of its moves that goes up and down in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Repetitions or steps.
    Count,
    /// Seconds at the top.
    Hold,
    /// Seconds to move into the exercise.
    MoveIn,
    /// Seconds to change sides.
    Switch,
}

impl Field {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 4] = [Self::Count, Self::Hold, Self::MoveIn, Self::Switch];

    /// Whether it means anything for `item`, which a session begins with or not.
    pub const fn belongs_to(self, item: &Item, first: bool) -> bool {
        match self {
            Self::Count => true,
            Self::Hold => matches!(item.exercise.entry().tempo, Tempo::Rep { .. }),
            Self::MoveIn => !first,
            Self::Switch => !matches!(item.dose.form, Form::TwoLegs),
        }
    }

    /// Its value in `item`: a number, or seconds.
    pub fn value(self, item: &Item) -> u64 {
        match self {
            Self::Count => item.dose.count.into(),
            Self::Hold => item.dose.hold.ceil_secs(),
            Self::MoveIn => item.change.ceil_secs(),
            Self::Switch => item.switch.ceil_secs(),
        }
    }

    /// Gives it this value in `item`: a number, or seconds.
    pub fn set(self, item: &mut Item, value: u64) {
        let secs = Millis::secs(value);
        match self {
            Self::Count => item.dose.count = u8::try_from(value).unwrap_or(u8::MAX),
            Self::Hold => item.dose.hold = secs,
            Self::MoveIn => item.change = secs,
            Self::Switch => item.switch = secs,
        }
    }

    /// One step, the least and the most. (Judgement: what a person may sensibly want, and no more.)
    pub const fn range(self) -> (u64, u64, u64) {
        match self {
            Self::Count => (1, 1, 50),
            Self::Hold => (1, 1, 60),
            Self::MoveIn | Self::Switch => (5, 5, 120),
        }
    }
}

/// Whose routine is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The person's own.
    Own,
    /// The one that is put together for somebody else.
    Asked,
}

impl Whose {
    /// The message that makes `change` to it.
    pub const fn msg(self, change: PlanMsg) -> Msg {
        match self {
            Self::Own => Msg::Plan(change),
            Self::Asked => Msg::Prescription(PrescriptionMsg::Change(change)),
        }
    }
}

/// Something that a person changes on the Plan screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanMsg {
    /// Open an exercise's row, or close it.
    Open(Exercise),
    /// Switch an exercise on or off.
    Switch(Exercise),
    /// Put an exercise into this place among all, from 0; past the end is the end.
    Place(Exercise, usize),
    /// One step more of something, or one less.
    Step(Exercise, Field, bool),
    /// The band worn for an exercise.
    Wear(Exercise, Band),
    /// The way an exercise is done.
    Form(Exercise, Form),
    /// Whether one side does more of an exercise.
    Sides(Exercise, Sides),
    /// One step more or less of the time to get ready.
    Ready(bool),
    /// Every dose as the article has it, or the gentlest there is.
    Preset {
        /// The gentlest.
        gentle: bool,
    },
    /// The doses as they were before that.
    PutBack,
    /// How often; weekdays are those shown.
    Rule(Rule),
    /// Put a weekday in or out.
    Weekday(Weekday),
    /// What the pause to come is for.
    Reason(PauseReason),
    /// Its first day; today if none.
    From(Option<Day>),
    /// Its last day, or none.
    Last(Option<Day>),
    /// Begin it.
    Pause,
    /// End the pause under way.
    EndPause,
    /// Drop the pause planned from this day on.
    CallOff(Day),
    /// Own a band, or no longer.
    Own(Band),
    /// The colours.
    Theme(Theme),
    /// The tag of the language to speak; none as the browser has it.
    Language(Option<String>),
    /// The hour at which a day begins: 0 to 6.
    DayStart(u32),
    /// The day on which a week begins; none as the browser has it.
    WeekStart(Option<Weekday>),
    /// The time of the reminder: hour and minute.
    RemindAt(u8, u8),
    /// The plan sentence as typed.
    RemindWith(String),
    /// Make the calendar file. The number is the random part of the names, if there is none yet.
    AddToCalendar(u64),
    /// Whether the calendar has taken it.
    Filed(bool),
}
