//! The routine: its exercises in order, each on a line.

use crate::value::Value;

use super::{LONGEST, MOST, millis, read_dose, read_exercise, read_millis, write_dose};
use crate::json::{Object, number};
use crate::text::Text;
use crate::trouble::{Reading, Tally};
use domain::exercise::Exercise;
use domain::routine::{Item, Routine};

const VERSION: u64 = 1;

/// The furthest place that is read for an exercise which is switched off.
const MOST_PLACES: i64 = 128;

/// The text of the routine.
pub fn write_routine(routine: &Routine) -> String {
    let items: Vec<String> = routine.items.iter().map(write_item).collect();
    let mut off = Vec::new();
    for (place, item) in &routine.off {
        off.push(item_object(item).plain("place", place).close());
    }
    let object = Object::new()
        .plain("version", &VERSION)
        .plain("ready_ms", &routine.ready.get())
        .lines("items", &items);
    if off.is_empty() {
        return object.close();
    }
    object.lines("off", &off).close()
}

fn write_item(item: &Item) -> String {
    item_object(item).close()
}

fn item_object(item: &Item) -> Object {
    let object = Object::new().word("exercise", item.exercise.entry().key);
    write_dose(object, &item.dose)
        .plain("change_ms", &item.change.get())
        .plain("switch_ms", &item.switch.get())
}

/// The routine of `text`. Once anything is damaged, exercises may be missing that the person
/// never took out; each that is missing then comes back at a newcomer's dose.
pub(crate) fn read_routine(text: &str) -> Reading<Routine> {
    let mut text = Text::of(text, VERSION);
    let mut tally = Tally::default();
    let ready = text.field("ready_ms").and_then(|it| millis(&it, LONGEST));
    let ready = tally.count(ready).unwrap_or(Routine::default().ready);
    let mut elements = text.elements("items", "exercise");
    tally.lost += elements.lost + elements.found.len().saturating_sub(MOST);
    elements.found.truncate(MOST);
    let mut items = Vec::new();
    for element in elements.found {
        let item = tally.count(read_item(&element));
        let newcomer = || read_exercise(&element).map(Item::first);
        items.extend(item.or_else(newcomer));
    }
    let mut off = Vec::new();
    // Of a torn text all that was read stands among the items above.
    if let Some(list) = text.whole().and_then(|it| it.get("off")) {
        for value in list.as_array().into_iter().flatten().take(MOST) {
            let read = read_item(value).zip(number(value, "place", 0..=MOST_PLACES));
            if let Some((item, place)) = tally.count(read) {
                off.push((usize::try_from(place).unwrap_or_default(), item));
            }
        }
    }
    let kind = text.kind(tally.lost);
    if kind.is_some() {
        let missing = |it: &Exercise| items.iter().all(|item| item.exercise != *it);
        let missing: Vec<Exercise> = Exercise::ALL.into_iter().filter(missing).collect();
        items.extend(missing.into_iter().map(Item::first));
    }
    Reading {
        value: Routine { ready, items, off },
        tally,
        kind,
    }
}

fn read_item(object: &Value) -> Option<Item> {
    Some(Item {
        exercise: read_exercise(object)?,
        dose: read_dose(object)?,
        change: read_millis(object, "change_ms", LONGEST)?,
        switch: read_millis(object, "switch_ms", LONGEST)?,
    })
}
