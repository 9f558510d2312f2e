//! A routine on its way to somebody else: its link, and the square of it.

use crate::model::{Model, OFFER};
use crate::qr::{Square, square};
use store::link::{self, PlainText, Prescription};

/// What the links of a page are like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// The page's address without the part from the `#` on.
    pub address: String,
    /// Whether the browser can hand a link to another app.
    pub can_send: bool,
}

/// A link, and how it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The whole address.
    pub link: String,
    /// Its square; none if the link is too long for one.
    pub square: Option<Square>,
}

impl Shared {
    /// No link.
    pub const NONE: Self = Self {
        link: String::new(),
        square: None,
    };
}

/// The link of the routine and the days on the Plan screen; none if no exercise is switched on.
pub fn own(model: &Model) -> Option<Shared> {
    let has_exercises = !model.routine.items.is_empty();
    has_exercises.then(|| shared(&own_prescription(model), model))
}

/// The name and the note of that link as typed; until then those of the link that the routine came
/// by, if it came by one.
pub fn own_texts(model: &Model) -> (String, String) {
    let came = || {
        let asked = link::read(model.routine.asked.as_deref()?).asked?;
        Some((asked.name.as_str().into(), asked.note.as_str().into()))
    };
    let typed = model.prescription.texts.clone();
    typed.or_else(came).unwrap_or_default()
}

/// What the routine and the days on the Plan screen ask.
pub fn own_prescription(model: &Model) -> Prescription {
    let rule = model.schedule.chosen_rule();
    let (name, note) = own_texts(model);
    Prescription {
        name: PlainText::name(&name),
        note: PlainText::note(&note),
        last_day: model.schedule.last_day(model.today()),
        ..Prescription::from_routine(&model.routine, rule)
    }
}

/// The link of `asked` at the page's own address.
pub fn shared(asked: &Prescription, model: &Model) -> Shared {
    let link = [&model.links.address, OFFER, &link::write(asked)].concat();
    let square = square(&link);
    Shared { link, square }
}

#[cfg(test)]
mod tests {
    use super::{own, own_prescription, own_texts};
    use crate::model::{Model, Stored};
    use crate::now::{Now, Wall};
    use crate::prescription::state::{PrescriptionMsg, update};
    use crate::prescription::taken_over;
    use domain::day::Day;
    use domain::time::Moment;
    use store::link::{PlainText, Prescription, read};

    fn wall() -> Wall {
        Wall {
            day: Day::new(2026, 11, 29).unwrap(),
            epoch_ms: 1_795_000_000_000,
            offset_min: 60,
        }
    }

    fn model() -> Model {
        let mut model = Model::open(Stored::default(), wall());
        model.links.address = "https://example.org/groundwork/".to_owned();
        model
    }

    #[test]
    fn the_link_is_at_the_page_s_own_address_and_reads_back() {
        let mut model = model();
        let today = model.today();
        model.schedule.end_after(Some(today.plus(30)), today, false);
        let shared = own(&model).unwrap();
        let text = shared
            .link
            .strip_prefix("https://example.org/groundwork/#/r/");
        assert_eq!(read(text.unwrap()).asked, Some(own_prescription(&model)));
        assert_eq!(own_prescription(&model).last_day, Some(today.plus(30)));
        assert!(shared.square.is_some());
    }

    #[test]
    fn a_routine_that_came_by_a_link_is_shared_with_its_name_and_note_until_they_are_removed() {
        let mut model = model();
        let came = Prescription {
            name: PlainText::name("Week two"),
            note: PlainText::note("Slowly down, please."),
            ..own_prescription(&model)
        };
        assert_eq!(own_texts(&model), (String::new(), String::new()));
        model.routine = taken_over(&came, &model.routine);
        let wall = Now {
            moment: Moment::new(0),
            wall: wall(),
        };
        let mut check = |msg, name: &str, note: &str| {
            if let Some(msg) = msg {
                update(&mut model, msg, wall);
            }
            let asked = own_prescription(&model);
            assert_eq!((asked.name.as_str(), asked.note.as_str()), (name, note));
        };
        check(None, "Week two", "Slowly down, please.");
        let gone = |msg: fn(String) -> PrescriptionMsg| Some(msg(String::new()));
        check(gone(PrescriptionMsg::OwnNote), "Week two", "");
        check(gone(PrescriptionMsg::OwnName), "", "");
    }

    #[test]
    fn without_exercises_there_is_nothing_to_share() {
        let mut model = model();
        model.routine.items.clear();
        assert_eq!(own(&model), None);
    }
}
