//! The routine: which exercises, in what order and dose, with what time to move between them.

use super::catalogue;
use super::exercise::{Dose, Exercise, Sides};
use super::ladder;
use super::time::Millis;
use super::timeline::{Lead, Set, Timeline};

/// One exercise as this person does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which exercise.
    pub exercise: Exercise,
    /// How much of it, for each side.
    pub dose: Dose,
    /// Whether one side does more of it. Both legs at once have no sides.
    pub sides: Sides,
    /// Time to move into it from the exercise before.
    pub change: Millis,
    /// Time to move from one side to the other.
    pub switch: Millis,
}

impl Item {
    /// The exercise at a newcomer's dose and with the catalogue's moves.
    pub const fn first(exercise: Exercise) -> Self {
        let entry = exercise.entry();
        Self {
            exercise,
            dose: exercise.first_dose(),
            sides: Sides::Even,
            change: entry.change,
            switch: entry.switch,
        }
    }

    /// The exercise at the lowest dose there is, for a gentle start.
    pub const fn gentle(exercise: Exercise) -> Self {
        Self {
            dose: exercise.gentle_dose(),
            ..Self::first(exercise)
        }
    }

    /// How long both sides take, with the switch and without the move into the first.
    pub fn length(&self) -> Millis {
        let work = |set: Set| set.rep_length() * u64::from(set.dose.count);
        let sets = self.sets(Lead::Change, Millis::ZERO);
        let switches = self.switch * (sets.len() as u64 - 1);
        sets.into_iter().map(work).sum::<Millis>() + switches
    }

    fn sets(&self, lead: Lead, move_in: Millis) -> Vec<Set> {
        let mut sets = Vec::new();
        for &side in catalogue::sides(self.dose.form) {
            let (lead, lead_in) = if sets.is_empty() {
                (lead, move_in)
            } else {
                (Lead::Switch, self.switch)
            };
            sets.push(Set {
                exercise: self.exercise,
                side,
                dose: self.sides.dose_of(side, self.dose),
                lead,
                lead_in,
            });
        }
        sets
    }
}

/// What a session plays, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routine {
    /// Time to get down on the floor after Start: 20 s unless it is set, since 10 s were too short
    /// for putting the phone down and lying on one's side.
    pub ready: Millis,
    /// The exercises, in order. A session without any has nothing to play.
    pub items: Vec<Item>,
    /// The exercises that are switched off, each with its place among all of them, from 0. They
    /// keep their doses for the day on which they are switched on again.
    pub off: Vec<(usize, Item)>,
    /// The text of the link from which it was taken over, if it was. It stays as it is while doses
    /// change: it is what was asked.
    pub asked: Option<String>,
}

impl Default for Routine {
    fn default() -> Self {
        Self {
            ready: Millis::secs(20),
            items: Exercise::ALL.map(Item::first).to_vec(),
            off: Vec::new(),
            asked: None,
        }
    }
}

impl Routine {
    /// Every exercise in its place, each with whether it is switched on. Those that the routine
    /// does not know stand at the end, switched off.
    pub fn all(&self) -> Vec<(Item, bool)> {
        let mut all: Vec<(Item, bool)> = self.items.iter().map(|it| (*it, true)).collect();
        for (place, item) in &self.off {
            all.insert((*place).min(all.len()), (*item, false));
        }
        for exercise in Exercise::ALL {
            if all.iter().all(|it| it.0.exercise != exercise) {
                all.push((Item::first(exercise), false));
            }
        }
        all
    }

    /// Takes over what [`Routine::all`] gave, changed.
    pub fn arrange(&mut self, all: &[(Item, bool)]) {
        self.items.clear();
        self.off.clear();
        for (place, (item, on)) in all.iter().enumerate() {
            if *on {
                self.items.push(*item);
            } else {
                self.off.push((place, *item));
            }
        }
    }

    /// The short session: clams and bridges alone, for days on which the whole is too much.
    /// `None` if the whole is no more than that, or has neither.
    pub fn short(&self) -> Option<Self> {
        let is_short = |it: &Item| matches!(it.exercise, Exercise::Clam | Exercise::GluteBridge);
        let mut short = self.clone();
        short.items.retain(is_short);
        let is_shorter = !short.items.is_empty() && short.items.len() < self.items.len();
        is_shorter.then_some(short)
    }

    /// The same exercises at their gentlest doses, as far as those are less. `None` if all are that
    /// gentle already.
    pub fn gentle(&self) -> Option<Self> {
        let mut gentle = self.clone();
        for item in &mut gentle.items {
            let dose = item.exercise.gentle_dose();
            if ladder::is_below(item.exercise, dose, item.dose) {
                item.dose = dose;
            }
        }
        (gentle != *self).then_some(gentle)
    }

    /// One exercise alone, with the time to get ready: as the routine has it, or as a newcomer does.
    #[must_use]
    pub fn only(&self, exercise: Exercise) -> Self {
        let all = self.all();
        let found = all.iter().find(|it| it.0.exercise == exercise);
        Self {
            ready: self.ready,
            items: vec![found.map_or(Item::first(exercise), |it| it.0)],
            off: Vec::new(),
            asked: None,
        }
    }

    /// The sets of a session: each exercise's sides in turn, each led in by its guided move.
    pub fn to_sets(&self) -> Vec<Set> {
        let lead = |index: usize, item: &Item| {
            if index == 0 {
                (Lead::Ready, self.ready)
            } else {
                (Lead::Change, item.change)
            }
        };
        let items = self.items.iter().enumerate();
        items
            .flat_map(|(index, item)| {
                let (lead, move_in) = lead(index, item);
                item.sets(lead, move_in)
            })
            .collect()
    }

    /// The whole session, laid out to the millisecond.
    pub fn to_timeline(&self) -> Timeline {
        Timeline::new(self.to_sets())
    }
}

#[cfg(test)]
mod tests {
    use super::{Item, Routine};
    use crate::exercise::{Exercise, Form, Side, Sides};
    use crate::time::Millis;

    /// A letter for each exercise; small if it is switched off.
    fn picture(all: &[(Item, bool)]) -> String {
        let letter = |(item, on): &(Item, bool)| {
            let letter = match item.exercise {
                Exercise::Clam => 'c',
                Exercise::FireHydrant => 'f',
                Exercise::GluteBridge => 'g',
                Exercise::LateralWalk => 'l',
            };
            if *on {
                letter.to_ascii_uppercase()
            } else {
                letter
            }
        };
        all.iter().map(letter).collect()
    }

    /// The routine of a picture.
    fn routine(picture: &str) -> Routine {
        let row = |letter: char| {
            let exercise = match letter.to_ascii_lowercase() {
                'c' => Exercise::Clam,
                'f' => Exercise::FireHydrant,
                'g' => Exercise::GluteBridge,
                _ => Exercise::LateralWalk,
            };
            (Item::first(exercise), letter.is_ascii_uppercase())
        };
        let mut routine = Routine::default();
        let all: Vec<(Item, bool)> = picture.chars().map(row).collect();
        routine.arrange(&all);
        routine
    }

    #[track_caller]
    fn check_all(given: &str, shown: &str) {
        assert_eq!(picture(&routine(given).all()), shown);
    }

    #[track_caller]
    fn check_short(whole: &str, short: Option<&str>) {
        let items = routine(whole).short().map(|it| {
            let rows: Vec<(Item, bool)> = it.items.iter().map(|it| (*it, true)).collect();
            picture(&rows)
        });
        assert_eq!(items.as_deref(), short);
    }

    #[test]
    fn an_exercise_that_is_switched_off_keeps_its_place() {
        for order in ["CFGL", "cFGL", "CfGl", "CFGl", "cfgl", "LgCf", "lGcF"] {
            check_all(order, order);
        }
    }

    #[test]
    fn exercises_that_a_routine_does_not_know_stand_at_its_end() {
        check_all("GC", "GCfl");
        check_all("", "cfgl");
        check_all("lG", "lGcf");
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let mut routine = routine("CFG");
        routine.off.push((99, Item::first(Exercise::LateralWalk)));
        assert_eq!(picture(&routine.all()), "CFGl");
    }

    #[test]
    fn the_short_session_has_clams_and_bridges_in_their_order() {
        check_short("CFGL", Some("CG"));
        check_short("LGFC", Some("GC"));
        check_short("CFgl", Some("C"));
        check_short("cFGL", Some("G"));
    }

    #[test]
    fn a_gentle_session_has_no_dose_above_the_gentlest_and_none_raised() {
        let whole = Routine::default();
        let gentle = whole.gentle().unwrap();
        let doses = |it: &Routine| it.items.iter().map(|it| it.dose).collect::<Vec<_>>();
        assert_eq!(doses(&gentle), Exercise::ALL.map(Exercise::gentle_dose));
        assert_eq!(gentle.gentle(), None);
        let mut fewer = whole;
        fewer.items[0].dose.count = 8;
        assert_eq!(fewer.gentle().unwrap().items[0].dose.count, 8);
    }

    #[test]
    fn one_exercise_alone_has_its_own_dose_though_it_is_switched_off() {
        let mut off = routine("cFGL");
        off.off[0].1.dose.count = 13;
        off.ready = Millis::secs(20);
        let only = off.only(Exercise::Clam);
        assert_eq!((only.items[0].dose.count, only.items.len()), (13, 1));
        assert_eq!((only.ready, only.to_sets().len()), (Millis::secs(20), 2));
    }

    #[test]
    fn one_side_does_more_if_it_is_asked_to() {
        #[track_caller]
        fn check(exercise: Exercise, form: Form, sides: Sides, counts: &[u8]) {
            let mut item = Item::first(exercise);
            (item.dose.form, item.sides) = (form, sides);
            let routine = Routine {
                items: vec![item],
                ..Routine::default()
            };
            let sets = routine.to_sets();
            assert_eq!(
                sets.iter().map(|it| it.dose.count).collect::<Vec<_>>(),
                counts
            );
            let work: Millis = sets
                .iter()
                .map(|it| it.rep_length() * u64::from(it.dose.count))
                .sum();
            let switches = item.switch * (sets.len() as u64 - 1);
            assert_eq!(item.length(), work + switches);
        }
        let (clam, bridge) = (Exercise::Clam, Exercise::GluteBridge);
        check(clam, Form::Standard, Sides::Even, &[10, 10]);
        check(clam, Form::Standard, Sides::More(Side::Left, 3), &[13, 10]);
        check(clam, Form::Standard, Sides::More(Side::Right, 2), &[10, 12]);
        check(
            clam,
            Form::Standard,
            Sides::More(Side::Right, 255),
            &[10, 200],
        );
        check(bridge, Form::TwoLegs, Sides::More(Side::Left, 3), &[6]);
    }

    #[test]
    fn there_is_no_short_session_where_the_whole_is_no_longer() {
        check_short("CfGl", None);
        check_short("C", None);
        check_short("FL", None);
        check_short("cfgl", None);
    }
}
