//! Habit strength as a line, doses as stairs, and what there is in all.

use super::super::Html;
use super::{fold, table};
use domain::day::Day;
use domain::ladder::up;
use domain::strength::four_decimals;
use groundwork_core::model::Model;
use groundwork_core::progress::growth::{stairs as stairs_of, strength as strength_of};
use groundwork_core::progress::words;
use groundwork_core::words as common;
use groundwork_core::words::coach::LAST_STEP;

/// Habit strength over the months.
pub fn strength(html: &mut Html, model: &Model, sessions: &[Day]) {
    let view = strength_of(model, sessions);
    let Some(&(_, now)) = view.months.last() else {
        return;
    };
    html.fill(
        "<section><h2>Habit strength</h2><p class=say data-strength=~><b>~ %</b> now. ~</p>",
        &[&four_decimals(view.now), &now.to_string(), words::STRENGTH],
    );
    html.fill(
        "<svg class=chart viewBox='0 0 360 142' role=img aria-label=\"~\">\
         <path class=pgrid d='M24 10.5h330M24 65.5h330'/><path class=base d='M24 120h330'/>\
         <text x=20 y=14 text-anchor=end>100</text><text x=20 y=69 text-anchor=end>50</text>\
         <text x=20 y=124 text-anchor=end>0</text>",
        &[&words::strength(&view.months)],
    );
    let last = view.line.len().saturating_sub(1);
    let mut line = String::new();
    let mut x = 350;
    let mut y = 120;
    for (place, tenths) in view.line.iter().enumerate() {
        x = (place * 326).checked_div(last).map_or(350, |it| 24 + it);
        y = 120 - (tenths * 11 + 50) / 100;
        line.push(if place == 0 { 'M' } else { 'L' });
        line.push_str(&[&x.to_string(), " ", &y.to_string()].concat());
    }
    html.fill(
        "<path class=sl d=\"~\"/><circle class=full cx=~ cy=~ r=4.5 />",
        &[&line, &x.to_string(), &y.to_string()],
    );
    if let Some(&(first, _)) = view.months.first() {
        html.fill(
            "<text x=24 y=138>~</text><text x=354 y=138 text-anchor=end>today</text></svg>",
            &[&words::month_of_year(first)],
        );
    }
    fold(html);
    let mut cells = Vec::with_capacity(view.months.len() * 2);
    for (month, strength) in view.months.iter().rev() {
        cells.push(words::month_of_year(*month));
        cells.push([&strength.to_string(), " %"].concat());
    }
    table(
        html,
        "Habit strength by months",
        &["Month", "Strength"],
        &cells,
    );
    html.raw("</details></section>");
}

/// Each exercise's dose, from the first to the next.
pub fn stairs(html: &mut Html, model: &Model) {
    let all = stairs_of(model);
    if all.is_empty() {
        return;
    }
    html.raw("<section><h2>What you do now</h2><ul class=dose>");
    for it in &all {
        html.fill(
            "<li><div><b>~</b><span class=tn>~</span>",
            &[
                common::exercise_name(it.exercise, it.now.form),
                &words::dose_change(it.exercise, &it.first, &it.now),
            ],
        );
        if up(it.exercise, it.now, model.settings.bands).is_none() {
            html.fill("<span>~</span>", &[LAST_STEP]);
        }
        html.raw("</div>");
        let mut line = String::from("M0 42");
        for (place, step) in it.steps.iter().enumerate() {
            let x = place * 152 / it.steps.len();
            let y = 42 - step * 36 / 100;
            line.push_str(&["H", &x.to_string(), "V", &y.to_string()].concat());
        }
        html.fill(
            "<svg class=steps viewBox='0 0 152 42' preserveAspectRatio=none aria-hidden=true>\
             <path class=sa d=\"~H152V42z\"/><path class=sl d=\"~H152\"/></svg></li>",
            &[&line, &line],
        );
    }
    html.raw("</ul></section>");
}

/// What there is in all.
pub fn totals(html: &mut Html, model: &Model) {
    let records = model.history.records();
    let reps: u64 = records.iter().map(|it| u64::from(it.reps())).sum();
    html.fill(
        "<section><h2>In all</h2><dl class=totals><div><dt>Sessions</dt><dd class=tn>~</dd></div>\
         <div><dt>Time on the floor</dt><dd class=tn>~</dd></div>\
         <div><dt>Reps</dt><dd class=tn>~</dd></div></dl></section>",
        &[
            &words::thousands(records.len() as u64),
            &words::hours(model.history.played()),
            &words::thousands(reps),
        ],
    );
}
