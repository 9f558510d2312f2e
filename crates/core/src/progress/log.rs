//! The core log as the screen shows it: as a picture with back pain on the same depth beside it, or
//! as a list.

use super::ground::{Core, core};
use super::row::Row;
use super::view::TableRows;
use super::words;
use crate::model::Model;
use crate::strata::{Strata, push_tenths, px, tenths};
use domain::day::Day;
use domain::pain::Window;
use domain::streak::Marks;
use locale::text;

/// Closer to the end than this there is no room for a callout below its layer, in px.
const CALLOUT_ROOM: f64 = 90.0;

/// The core log.
#[derive(Clone, Debug, PartialEq)]
pub struct Log {
    /// The picture in one sentence.
    pub label: String,
    /// The layers.
    pub ground: Strata,
    /// Dates at the side: how deep, as a length in px, and what.
    pub dates: Vec<(String, String)>,
    /// Pain beside the layers; nothing if none was noted.
    pub pain: Option<PainLog>,
    /// The slider that picks a layer by keys.
    pub slider: Slider,
    /// What is said of the picked layer.
    pub callout: Option<Callout>,
    /// The list, while it is shown in place of the picture.
    pub list: Option<TableRows>,
}

/// The slider over the layers. It counts from the ground up; its last place picks none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slider {
    /// The highest value: one more than there are layers.
    pub max: usize,
    /// Where it is.
    pub value: usize,
    /// What that is, in words.
    pub text: String,
}

impl Slider {
    /// The layer that `value` picks, counted from the newest; none at the last place.
    pub const fn layer_at(&self, value: usize) -> Option<usize> {
        (self.max - 1).checked_sub(value)
    }
}

/// A few words beside a picked layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callout {
    /// How deep the middle of the layer lies, as a length in px.
    pub depth: String,
    /// Whether it is placed above the layer's middle, for want of room below.
    pub is_above: bool,
    /// The layer's date.
    pub date: String,
    /// The layer in a line.
    pub text: String,
}

/// Pain on the depths of the layers, as paths of an SVG 128 px wide, where 0 is at x = 14.5 and 10
/// at x = 114.5.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PainLog {
    /// Its height in whole px.
    pub height: String,
    /// Pain before sessions, as one line.
    pub line: String,
    /// A line from before to after for each session.
    pub pairs: String,
    /// A point for each session with pain before.
    pub before: String,
    /// A point for each session with pain after.
    pub after: String,
}

/// Computes the core log.
pub fn log(model: &Model, marks: &Marks) -> Log {
    let records = model.history.records();
    let today = model.today();
    let core = core(records, marks, today);
    let picked = model.progress.layer.filter(|it| *it < core.rows.len());
    Log {
        label: words::core(records.len(), &core.rows),
        dates: core
            .dates
            .iter()
            .map(|(depth, text)| (px(depth + 6.0), text.clone()))
            .collect(),
        pain: core.rated.then(|| pain_log(&core)),
        slider: slider(&core.rows, picked, today),
        callout: picked.and_then(|it| callout(&core, it, today)),
        list: model.progress.list.then(|| list(&core.rows, today)),
        ground: core.ground,
    }
}

fn slider(rows: &[Row], picked: Option<usize>, today: Day) -> Slider {
    let max = rows.len() + 1;
    Slider {
        max,
        value: picked.map_or(max, |it| rows.len() - it),
        text: picked.and_then(|it| rows.get(it)).map_or_else(
            || text::progress::no_layer().to_owned(),
            |row| text::progress::layer_on(words::date(row, today), words::layer(row)),
        ),
    }
}

fn callout(core: &Core, picked: usize, today: Day) -> Option<Callout> {
    let row = core.rows.get(picked)?;
    let middle = core.ground.layers.get(picked)?.middle;
    Some(Callout {
        depth: px(middle),
        is_above: middle > CALLOUT_ROOM && middle > core.ground.height - CALLOUT_ROOM,
        date: words::date(row, today),
        text: words::layer(row),
    })
}

fn pain_log(core: &Core) -> PainLog {
    let mut log = PainLog {
        height: (tenths(core.ground.height.ceil()) / 10).to_string(),
        ..PainLog::default()
    };
    for (row, layer) in core.rows.iter().zip(&core.ground.layers) {
        let y = tenths(layer.middle);
        let (before, after) = (pain_x(row.before), pain_x(row.after));
        if let Some(x) = before {
            let command = if log.line.is_empty() { 'M' } else { 'L' };
            push_point(&mut log.line, command, x, y);
        }
        // Months are too thin for points of their own.
        if row.band {
            continue;
        }
        if let Some(x) = before {
            push_point(&mut log.before, 'M', x, y);
            log.before.push_str("h0");
        }
        if let Some(x) = after {
            push_point(&mut log.after, 'M', x, y);
            log.after.push_str("h0");
        }
        if let (Some(from), Some(to)) = (before, after) {
            push_point(&mut log.pairs, 'M', from, y);
            push_point(&mut log.pairs, 'L', to, y);
        }
    }
    log
}

/// Where a mean lies across the log, in tenths of a px.
fn pain_x(mean: Window) -> Option<i32> {
    let mean = i32::try_from(mean.tenths()?).ok()?;
    Some(145 + mean * 10)
}

fn push_point(path: &mut String, command: char, x: i32, y: i32) {
    path.push(command);
    push_tenths(path, x);
    path.push(' ');
    push_tenths(path, y);
}

fn list(rows: &[Row], today: Day) -> TableRows {
    let row = |row: &Row| {
        let mut date = words::date(row, today);
        if row.band {
            date.push_str(&[" (", &row.sessions.to_string(), ")"].concat());
        }
        vec![
            date,
            row.played.whole_minutes().to_string(),
            words::done(row),
            words::felt(row.effort()).to_owned(),
            words::back(row.before, row.after),
        ]
    };
    rows.iter().map(row).collect()
}
