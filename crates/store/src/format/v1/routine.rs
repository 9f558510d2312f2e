//! The routine: its exercises in order, each on a line.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{VERSION, read_dose};
use crate::format::fields::{Field, Number};
use crate::format::{LONGEST, MOST, band_word, form_word, json};
use crate::link;
use crate::read_issue::{Parsed, Tally};
use crate::text::Text;
use domain::exercise::{Exercise, Side, Sides};
use domain::routine::{self, Item};

/// The furthest place that is read for an exercise which is switched off.
const MOST_PLACES: i64 = 128;

#[derive(Serialize)]
struct Routine<'a> {
    version: Number,
    ready_ms: Number,
    items: Vec<ItemFields<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    off: Vec<ItemFields<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    asked: Option<&'a str>,
}

/// What is read of a routine besides its exercises.
#[derive(Default, Deserialize)]
struct Head {
    #[serde(default)]
    ready_ms: Field<Number>,
    #[serde(default)]
    asked: Field<String>,
}

#[derive(Serialize, Deserialize)]
struct ItemFields<'a> {
    exercise: &'a str,
    count: Number,
    hold_ms: Number,
    band: &'a str,
    form: &'a str,
    change_ms: Number,
    switch_ms: Number,
    /// How much more is done on the left; even sides have neither of the two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    more_left: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    more_right: Option<Number>,
    /// Where an exercise that is switched off goes back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    place: Option<Number>,
}

/// The text of the routine.
pub fn write_routine(routine: &routine::Routine) -> String {
    let off = routine.off.iter().map(|(place, item)| ItemFields {
        place: i64::try_from(*place).ok().map(Number::from),
        ..write_item(item)
    });
    json(&Routine {
        version: VERSION.into(),
        ready_ms: Number::of_millis(routine.ready),
        items: routine.items.iter().map(write_item).collect(),
        off: off.collect(),
        asked: routine.asked.as_deref(),
    })
}

fn write_item(item: &Item) -> ItemFields<'_> {
    let more = |asked| match item.sides {
        Sides::More(side, extra) if side == asked => Some(extra.into()),
        _ => None,
    };
    ItemFields {
        exercise: item.exercise.entry().key,
        count: item.dose.count.into(),
        hold_ms: Number::of_millis(item.dose.hold),
        band: band_word(item.dose.band),
        form: form_word(item.dose.form),
        change_ms: Number::of_millis(item.change),
        switch_ms: Number::of_millis(item.switch),
        more_left: more(Side::Left),
        more_right: more(Side::Right),
        place: None,
    }
}

/// The routine of `text`. Once anything is damaged, exercises may be missing that the person never
/// removed; each that is missing then comes back at a newcomer's dose.
pub(crate) fn read_routine(text: &str) -> Parsed<routine::Routine> {
    read(Text::parse(
        text,
        VERSION,
        &["version", "ready_ms", "asked"],
    ))
}

/// The same for the routine in another text.
pub(crate) fn routine_from(value: Value) -> Parsed<routine::Routine> {
    read(Text::from_value(value, VERSION))
}

fn read(mut text: Text) -> Parsed<routine::Routine> {
    let mut tally = Tally::default();
    let head = Head::deserialize(&text.object).unwrap_or_default();
    let ready = head.ready_ms.require(&mut tally, |it| it.millis(LONGEST));
    let asked = head
        .asked
        .read(&mut tally, |it| link::is_link(&it).then_some(it));
    let mut elements = text.elements("items", "exercise");
    tally.lost += elements.lost + elements.found.len().saturating_sub(MOST);
    elements.found.truncate(MOST);
    let mut items = Vec::new();
    for element in &elements.found {
        let newcomer = || Exercise::from_key(element.get("exercise")?.as_str()?).map(Item::first);
        let item = tally.count(read_item(element));
        items.extend(item.map(|it| it.1).or_else(newcomer));
    }
    let mut off = Vec::new();
    // Of a torn text, all that was read is among the items above.
    if let Some(Value::Array(list)) = text.object.get("off") {
        for element in list.iter().take(MOST) {
            let item = read_item(element).and_then(|(place, item)| Some((place?, item)));
            off.extend(tally.count(item));
        }
    }
    let kind = text.kind(tally.lost);
    if kind.is_some() {
        let missing = |it: &Exercise| items.iter().all(|item: &Item| item.exercise != *it);
        let missing: Vec<Exercise> = Exercise::ALL.into_iter().filter(missing).collect();
        items.extend(missing.into_iter().map(Item::first));
    }
    Parsed {
        value: routine::Routine {
            ready: ready.unwrap_or(routine::Routine::default().ready),
            items,
            off,
            asked,
        },
        tally,
        kind,
    }
}

/// An exercise, and its place if it has a sound one.
fn read_item(element: &Value) -> Option<(Option<usize>, Item)> {
    let fields = ItemFields::deserialize(element).ok()?;
    let item = Item {
        exercise: Exercise::from_key(fields.exercise)?,
        dose: read_dose(fields.count, fields.hold_ms, fields.band, fields.form)?,
        sides: read_sides(fields.more_left, fields.more_right)?,
        change: fields.change_ms.millis(LONGEST)?,
        switch: fields.switch_ms.millis(LONGEST)?,
    };
    let place = fields.place.and_then(|it| it.within(0..=MOST_PLACES));
    Some((place, item))
}

fn read_sides(left: Option<Number>, right: Option<Number>) -> Option<Sides> {
    let more = |side, extra: Number| {
        let extra = extra.within(1..=i64::from(link::MOST_EXTRA))?;
        Some(Sides::More(side, extra))
    };
    match (left, right) {
        (None, None) => Some(Sides::Even),
        (Some(extra), None) => more(Side::Left, extra),
        (None, Some(extra)) => more(Side::Right, extra),
        (Some(_), Some(_)) => None,
    }
}
