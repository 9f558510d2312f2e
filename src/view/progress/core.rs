//! The core log: strata at the left, back pain on the same depth at the right.

use super::super::Html;
use super::super::strata::{patch, pressable};
use super::table;
use domain::day::Day;
use domain::pain::Window;
use domain::streak::Standing;
use groundwork_core::model::Model;
use groundwork_core::progress::core::{Core, core as view_of};
use groundwork_core::progress::words;
use groundwork_core::strata::{Texture, push_tenths};
use groundwork_core::words::capital;

/// Below this depth there is no room for what is said of a layer, in px from the end.
const ROOM: f64 = 90.0;

/// The core log, or its list.
pub fn core(html: &mut Html, model: &Model, standing: &Standing) {
    let records = model.history.records();
    let today = model.today();
    let view = view_of(records, &standing.marks, today);
    let label = words::core(records.len(), &view.rows);
    if model.progress.list {
        list(html, &view, &label, today);
    } else {
        picture(html, model, &view, &label, today);
        legend(html);
    }
    html.fill(
        "<div class=pad id=as-list><button class=\"btn-g quiet wide\" data-do=list>~</button></div>",
        &[if model.progress.list {
            "Show as a picture"
        } else {
            "Read as a list"
        }],
    );
}

fn picture(html: &mut Html, model: &Model, view: &Core, label: &str, today: Day) {
    let logged = if view.rated { " logged" } else { "" };
    html.fill("<label class=\"core~\"><span class=corebody>", &[logged]);
    if view.rated {
        html.fill(
            "<span class=turf aria-hidden=true>~</span>",
            &[words::NEWEST],
        );
    }
    pressable(html, &view.ground, label);
    for (depth, text) in &view.dates {
        at_depth(html, "mtag", *depth + 6.0);
        html.fill("~</span>", &[text]);
    }
    html.raw("</span>");
    if view.rated {
        log(html, view);
    }
    slider(html, model, view, today);
    if let Some(index) = model.progress.layer
        && let (Some(row), Some(layer)) = (view.rows.get(index), view.ground.layers.get(index))
    {
        let low = layer.middle > ROOM && layer.middle > view.ground.height - ROOM;
        at_depth(html, if low { "said up" } else { "said" }, layer.middle);
        html.fill(
            "<span><b>~</b> ~</span></span>",
            &[&words::date(row, today), &words::layer(row)],
        );
    }
    html.raw("</label>");
}

/// Opens a span at a depth in px.
fn at_depth(html: &mut Html, class: &str, depth: f64) {
    let mut top = String::new();
    push_tenths(&mut top, tenths(depth));
    html.fill(
        "<span class=\"~\" data-style=\"--depth:~px\" aria-hidden=true>",
        &[class, &top],
    );
}

/// The keys' way through the layers, and a screen reader's.
fn slider(html: &mut Html, model: &Model, view: &Core, today: Day) {
    let rows = view.rows.len();
    let chosen = model.progress.layer.filter(|it| *it < rows);
    let value = chosen.map_or(rows + 1, |it| rows - it);
    let text = chosen.and_then(|it| view.rows.get(it)).map_or_else(
        || "No layer picked out".to_owned(),
        |row| [&words::date(row, today), ": ", &words::layer(row)].concat(),
    );
    html.fill(
        "<input type=range min=1 max=~ value=~ data-set=depth:~ aria-label=Layer \
         aria-valuetext=\"~\">",
        &[
            &(rows + 1).to_string(),
            &value.to_string(),
            &rows.to_string(),
            &text,
        ],
    );
}

fn log(html: &mut Html, view: &Core) {
    let height = tenths(view.ground.height.ceil()) / 10;
    let height = height.to_string();
    html.fill(
        "<span class=corelog aria-hidden=true><span class=turf><span>Back</span><span><i class=dot></i> before \
         <i class=\"dot a\"></i> after</span><span><i>0</i><i>5</i><i>10</i></span></span>\
         <svg class=plog width=128 height=~ viewBox=\"0 0 128 ~\"><path class=pgrid \
         d=\"M14.5 0V~M64.5 0V~M114.5 0V~\"/>",
        &[&height, &height, &height, &height, &height],
    );
    let mut line = String::new();
    let mut pairs = String::new();
    let mut before = String::new();
    let mut after = String::new();
    for (row, layer) in view.rows.iter().zip(&view.ground.layers) {
        let y = tenths(layer.middle);
        let (from, to) = (along(row.before), along(row.after));
        if let Some(x) = from {
            line.push(if line.is_empty() { 'M' } else { 'L' });
            put(&mut line, x, y);
        }
        // Months are too thin for dots of their own.
        if row.band {
            continue;
        }
        if let Some(x) = from {
            before.push('M');
            put(&mut before, x, y);
            before.push_str("h0");
        }
        if let Some(x) = to {
            after.push('M');
            put(&mut after, x, y);
            after.push_str("h0");
            if let Some(x) = from {
                pairs.push('M');
                put(&mut pairs, x, y);
                pairs.push('L');
                put(&mut pairs, to.unwrap_or(x), y);
            }
        }
    }
    html.fill(
        "<path class=pline d=\"~~\"/><path class=pring d=\"~\"/><path class=phole d=\"~\"/>\
         <path class=pdot d=\"~\"/></svg></span>",
        &[&line, &pairs, &after, &after, &before],
    );
}

/// Where a mean stands on the log, in tenths of a px.
fn along(mean: Window) -> Option<i32> {
    let tenths = i32::try_from(mean.tenths()?).ok()?;
    Some(145 + tenths * 10)
}

fn put(path: &mut String, x: i32, y: i32) {
    push_tenths(path, x);
    path.push(' ');
    push_tenths(path, y);
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is a few thousand px at most"
)]
fn tenths(px: f64) -> i32 {
    (px * 10.0) as i32
}

fn legend(html: &mut Html) {
    html.raw("<ul class=legend>");
    for (texture, what) in [
        (Texture::Sand, "Easy"),
        (Texture::Loam, "Right"),
        (Texture::Stone, "Hard"),
        (Texture::Plain, "Not rated"),
    ] {
        html.raw("<li>");
        patch(html, texture);
        html.fill("~</li>", &[what]);
    }
    html.raw("<li><i class=lg-rest></i>Rest day</li><li><i class=lg-miss></i>No session</li></ul>");
}

fn list(html: &mut Html, view: &Core, label: &str, today: Day) {
    let mut cells = Vec::with_capacity(view.rows.len() * 5);
    for row in &view.rows {
        let mut date = words::date(row, today);
        if row.band {
            date.push_str(&[" (", &row.sessions.to_string(), ")"].concat());
        }
        cells.push(date);
        cells.push(words::whole_minutes(row.played).to_string());
        cells.push(words::thousands(row.reps.into()));
        cells.push(capital(words::felt(row.effort())));
        cells.push(words::back(row.before, row.after));
    }
    html.raw("<div class=aslist id=list>");
    table(
        html,
        label,
        &["Session", "Min", "Reps", "Felt", "Back"],
        &cells,
    );
    html.raw("</div>");
}
