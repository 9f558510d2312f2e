//! The printed sheet of a routine: the exercises in pictures and few words, the days, the square.

use super::sharing::{Shared, own_prescription, shared};
use super::words;
use crate::figure_frame::FigureKey;
use crate::model::Model;
use crate::words::{dose, exercise_name, form_cue, position};
use domain::catalogue::sides;
use domain::exercise::Exercise;
use domain::routine::Item;
use figure::Movement;
use store::link::Prescription;

/// What the sheet shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The name of the routine.
    pub heading: String,
    /// How often, and until when.
    pub days: String,
    /// A few words with it, perhaps none.
    pub note: String,
    /// The exercises, in order.
    pub exercises: Vec<SheetExercise>,
    /// The link and its square.
    pub shared: Shared,
}

/// An exercise on the sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetExercise {
    /// The body that does it.
    pub cast: FigureKey,
    /// The body at rest, and at the top of the movement.
    pub movements: [Movement; 2],
    /// Its name.
    pub name: &'static str,
    /// How much of it.
    pub dose: String,
    /// How it is done, a line each.
    pub steps: Vec<&'static str>,
}

/// Works out the sheet of `asked`.
pub fn sheet(asked: &Prescription, model: &Model) -> Sheet {
    Sheet {
        heading: words::sheet_heading(asked),
        days: words::days(asked),
        note: asked.note.as_str().to_owned(),
        exercises: asked.exercises.iter().map(exercise).collect(),
        shared: shared(asked, model),
    }
}

/// The sheet of the person's own routine while the Plan screen shows it as a link.
pub fn own_sheet(model: &Model) -> Option<Sheet> {
    let shows = model.prescription.shares && !model.routine.items.is_empty();
    shows.then(|| sheet(&own_prescription(model), model))
}

fn exercise(item: &Item) -> SheetExercise {
    let first = sides(item.dose.form).first().copied().flatten();
    let cues = item.exercise.entry().cues;
    SheetExercise {
        cast: FigureKey::of_item(item),
        movements: match item.exercise {
            Exercise::LateralWalk => [Movement::Step(0.0), Movement::Step(0.5)],
            _ => [Movement::Lift(0.0), Movement::Hold],
        },
        name: exercise_name(item.exercise, item.dose.form),
        dose: dose(item),
        steps: [position(item.exercise, first)]
            .into_iter()
            .chain(cues.iter().map(|it| form_cue(*it)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::sheet;
    use crate::model::{Model, Stored};
    use crate::now::Wall;
    use crate::prescription::sharing::own_prescription;
    use domain::day::Day;

    #[test]
    fn the_sheet_has_each_exercise_with_its_dose_and_its_steps() {
        let wall = Wall {
            day: Day::new(2026, 11, 29).unwrap(),
            epoch_ms: 1_795_000_000_000,
            offset_min: 60,
        };
        let model = Model::open(Stored::default(), wall);
        let sheet = sheet(&own_prescription(&model), &model);
        assert_eq!(sheet.heading, "Four exercises");
        assert_eq!(sheet.days, "Every other day.");
        let clams = &sheet.exercises[0];
        assert_eq!(
            (clams.name, clams.dose.as_str()),
            ("Clams", "10 each leg · 1 s hold")
        );
        assert_eq!(clams.steps[0], "Lie on your right side, heels together.");
        assert!(sheet.exercises.iter().all(|it| it.steps.len() > 2));
    }
}
