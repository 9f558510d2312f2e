//! The Prescribe screen: a routine is put together for somebody else.
//!
//! All that stays of it is the last one, as the text of its link among the settings.

use super::sharing::{Shared, shared};
use super::sheet::{Sheet, sheet};
use super::{beyond_the_usual, words};
use crate::effect::Effect;
use crate::model::Model;
use crate::plan::{PlanMsg, arrange_routine};
use crate::words::minutes;
use domain::day::Day;
use domain::exercise::Exercise;
use domain::routine::Routine;
use domain::schedule::Rule;
use store::link::{self, PlainText, Prescription};

/// What is being put together.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Its name as typed, blanks and all.
    pub name: String,
    /// Its note as typed.
    pub note: String,
    /// Its exercises; those that are switched off are not asked for.
    pub routine: Routine,
    /// How often.
    pub rule: Rule,
    /// The last day, if it has an end.
    pub last_day: Option<Day>,
    /// The exercise whose row is open.
    pub open: Option<Exercise>,
}

impl Draft {
    fn of(asked: Option<Prescription>) -> Self {
        let first = || Prescription::from_routine(&Routine::default(), Rule::default());
        let asked = asked.unwrap_or_else(first);
        Self {
            name: asked.name.as_str().to_owned(),
            note: asked.note.as_str().to_owned(),
            routine: Routine {
                ready: asked.ready,
                items: asked.exercises,
                ..Routine::default()
            },
            rule: asked.rule.unwrap_or_default(),
            last_day: asked.last_day,
            open: None,
        }
    }

    /// What it asks.
    pub fn prescription(&self) -> Prescription {
        Prescription {
            name: PlainText::name(&self.name),
            note: PlainText::note(&self.note),
            last_day: self.last_day,
            ..Prescription::from_routine(&self.routine, self.rule)
        }
        .bounded()
    }
}

/// What the Prescribe screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MakerView {
    /// The name and the note as typed.
    pub texts: (String, String),
    /// All exercises, in their order.
    pub order: Vec<Exercise>,
    /// How long a session takes.
    pub total: String,
    /// Seconds to get ready.
    pub ready: u64,
    /// How often.
    pub rule: Rule,
    /// The last day, empty without one.
    pub last: String,
    /// The least last day.
    pub today: String,
    /// What is above every step of its ladder.
    pub beyond: Vec<String>,
    /// The link; none without an exercise.
    pub shared: Option<Shared>,
}

/// Works out the Prescribe screen.
pub fn maker(model: &Model) -> MakerView {
    let draft = draft(model);
    let asked = draft.prescription();
    let all = draft.routine.all();
    let has_exercises = !draft.routine.items.is_empty();
    MakerView {
        order: all.iter().map(|it| it.0.exercise).collect(),
        total: minutes(draft.routine.to_timeline().total()),
        ready: draft.routine.ready.ceil_secs(),
        rule: draft.rule,
        last: draft.last_day.map(|it| it.to_string()).unwrap_or_default(),
        today: model.today().to_string(),
        beyond: beyond_the_usual(&asked).iter().map(words::beyond).collect(),
        shared: has_exercises.then(|| shared(&asked, model)),
        texts: (draft.name, draft.note),
    }
}

/// The sheet of what is being put together; none without an exercise.
pub fn draft_sheet(model: &Model) -> Option<Sheet> {
    let asked = draft(model).prescription();
    (!asked.exercises.is_empty()).then(|| sheet(&asked, model))
}

fn draft(model: &Model) -> Draft {
    let begun = model.prescription.draft.clone();
    begun.unwrap_or_else(|| Draft::of(stored(model)))
}

/// Continues with the last one that was put together on this device.
pub(crate) fn begin(model: &mut Model) {
    model.prescription.draft = Some(draft(model));
}

fn stored(model: &Model) -> Option<Prescription> {
    link::read(model.settings.prescribed.as_deref()?).asked
}

/// Makes a change as on the Plan screen.
pub(super) fn change(model: &mut Model, change: &PlanMsg) -> Vec<Effect> {
    edit(model, |draft| match *change {
        PlanMsg::Open(exercise) => {
            draft.open = (draft.open != Some(exercise)).then_some(exercise);
        }
        PlanMsg::Rule(rule) => draft.rule = rule,
        PlanMsg::Weekday(day) => {
            if let Rule::Weekdays(days) = draft.rule {
                draft.rule = Rule::Weekdays(days.toggled(day));
            }
        }
        PlanMsg::Last(last) => draft.last_day = last,
        _ => {
            arrange_routine(&mut draft.routine, change);
        }
    })
}

/// Makes a change, and stores what is asked now.
pub(super) fn edit(model: &mut Model, change: impl FnOnce(&mut Draft)) -> Vec<Effect> {
    let mut draft = draft(model);
    change(&mut draft);
    let text = link::write(&draft.prescription());
    model.prescription.draft = Some(draft);
    model.prescription.copied = None;
    if model.settings.prescribed.as_ref() == Some(&text) {
        return Vec::new();
    }
    model.settings.prescribed = Some(text);
    vec![Effect::SaveSettings]
}

#[cfg(test)]
mod tests {
    use super::{draft_sheet, maker};
    use crate::effect::Effect;
    use crate::model::{Model, Screen, Stored};
    use crate::msg::Msg;
    use crate::now::{Now, Wall};
    use crate::plan::{Field, PlanMsg};
    use crate::prescription::PrescriptionMsg;
    use crate::update::update;
    use domain::day::Day;
    use domain::exercise::{Exercise, Side, Sides};
    use domain::routine::Routine;
    use domain::schedule::Rule;
    use domain::settings::Settings;
    use domain::time::Moment;
    use store::link::read;

    fn now() -> Now {
        Now {
            moment: Moment::new(0),
            wall: Wall {
                day: Day::new(2026, 11, 29).unwrap(),
                epoch_ms: 1_795_000_000_000,
                offset_min: 60,
            },
        }
    }

    fn opened(settings: Settings) -> Model {
        let stored = Stored {
            settings,
            ..Stored::default()
        };
        let mut model = Model::open(stored, now().wall);
        update(&mut model, Msg::Navigate(Screen::Prescribe), now());
        model
    }

    fn press(model: &mut Model, msg: PrescriptionMsg) -> Vec<Effect> {
        update(model, Msg::Prescription(msg), now())
    }

    #[test]
    fn what_is_put_together_is_in_the_link_and_not_in_one_s_own_plan() {
        let mut model = opened(Settings::default());
        let clam = Exercise::Clam;
        let step = PlanMsg::Step(clam, Field::Count, true);
        let sides = PlanMsg::Sides(clam, Sides::More(Side::Left, 2));
        for change in [
            step,
            sides,
            PlanMsg::Switch(Exercise::LateralWalk),
            PlanMsg::Rule(Rule::EveryDay),
            PlanMsg::Last(Day::new(2027, 1, 31)),
        ] {
            let saved = press(&mut model, PrescriptionMsg::Change(change));
            assert_eq!(saved, [Effect::SaveSettings]);
        }
        press(&mut model, PrescriptionMsg::Name("Ada ".to_owned()));
        press(&mut model, PrescriptionMsg::Note("Slowly".to_owned()));
        let shared = maker(&model).shared.unwrap();
        let asked = read(shared.link.strip_prefix("#/r/").unwrap())
            .asked
            .unwrap();
        assert_eq!(asked.exercises.len(), 3);
        assert_eq!(asked.exercises[0].dose.count, 11);
        assert_eq!(asked.exercises[0].sides, Sides::More(Side::Left, 2));
        assert_eq!(
            (asked.rule, asked.last_day),
            (Some(Rule::EveryDay), Day::new(2027, 1, 31))
        );
        assert_eq!(
            (asked.name.as_str(), asked.note.as_str()),
            ("Ada", "Slowly")
        );
        assert_eq!(maker(&model).texts.0, "Ada ");
        assert_eq!(model.routine, Routine::default());
    }

    #[test]
    fn the_last_one_is_there_again() {
        let mut model = opened(Settings::default());
        let walks = PlanMsg::Switch(Exercise::LateralWalk);
        press(&mut model, PrescriptionMsg::Change(walks));
        let again = opened(model.settings.clone());
        assert_eq!(maker(&again).shared, maker(&model).shared);
    }

    #[test]
    fn to_look_at_a_row_stores_nothing_new() {
        let mut model = opened(Settings::default());
        let name = PrescriptionMsg::Name("Ada".to_owned());
        press(&mut model, name);
        let open = PrescriptionMsg::Change(PlanMsg::Open(Exercise::Clam));
        assert_eq!(press(&mut model, open), []);
    }

    #[test]
    fn without_exercises_there_is_no_link_and_no_sheet() {
        let mut model = opened(Settings::default());
        for exercise in Exercise::ALL {
            press(
                &mut model,
                PrescriptionMsg::Change(PlanMsg::Switch(exercise)),
            );
        }
        assert_eq!(maker(&model).shared, None);
        assert_eq!(draft_sheet(&model), None);
    }
}
