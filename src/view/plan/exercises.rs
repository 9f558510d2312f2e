//! Which exercises, in what order, and how much of each.

use super::{dose, stepper};
use crate::view::Html;
use crate::view::still::still;
use domain::exercise::{Band, Side};
use domain::routine::Item;
use figure::ViewBox;
use groundwork_core::model::Model;
use groundwork_core::stage::Cast;
use groundwork_core::words::plan as words;
use groundwork_core::words::{self as all_words, exercise_name, minutes};

/// The section.
pub fn exercises(html: &mut Html, model: &Model) {
    let all = model.routine.all();
    html.raw("<section><h2>Exercises</h2>");
    if model.routine.items.is_empty() {
        html.fill(
            "<div class=slab-note><p><b>~</b> <span>~</span></p></div>",
            &[words::NOTHING_ON.0, words::NOTHING_ON.1],
        );
    }
    html.raw("<ul class=exl>");
    let mut first = true;
    for (place, (item, on)) in all.iter().enumerate() {
        row(html, model, item, *on);
        if model.plan.open == Some(item.exercise) {
            dose::dose(html, model, item, first && *on);
            moves(html, item.exercise.entry().key, place, all.len());
            html.raw("</div>");
        }
        first &= !on;
        html.raw("</li>");
    }
    html.raw("</ul><p class=cap role=status>");
    let moved = model.plan.moved;
    if let Some(place) = all.iter().position(|it| Some(it.0.exercise) == moved) {
        let item = &all[place].0;
        let name = exercise_name(item.exercise, item.dose.form);
        html.text(&words::moved(name, place + 1, all.len()));
        html.raw(" ");
    }
    let total = model.routine.to_timeline().total();
    html.fill("In all ~, with the moves between.</p>", &[&minutes(total)]);
    let ready = model.routine.ready.ceil_secs();
    stepper(html, "Time to get ready", "ready:", ready, " s");
    presets(html, model);
    html.raw("</section>");
}

fn row(html: &mut Html, model: &Model, item: &Item, on: bool) {
    let key = item.exercise.entry().key;
    let name = exercise_name(item.exercise, item.dose.form);
    let (class, checked) = if on { ("", " checked") } else { ("off", "") };
    let open = if model.plan.open == Some(item.exercise) {
        "true"
    } else {
        "false"
    };
    html.fill(
        "<li id=plan-~ class=\"~\"><div class=exr><span class=grip aria-hidden=true data-grip=plan:place:~>",
        &[key, class, key],
    );
    html.raw("<svg class=ic viewBox='0 0 24 24'><path d='M5 9h14M5 15h14'/></svg></span><span class=ethumb>");
    let cast = Cast {
        exercise: item.exercise,
        form: item.dose.form,
        side: Side::Left,
        band: item.dose.band != Band::None,
    };
    still(html, cast, ViewBox::Thumb);
    let length = minutes(item.length());
    html.fill(
        "</span><button class=exn aria-expanded=~ data-do=plan:open:~><b>~</b> <span>~</span> <span>~</span></button>",
        &[open, key, name, &all_words::dose(item), &length],
    );
    html.fill(
        "<label class=mini><input type=checkbox role=switch aria-label=\"~ on\" data-set=plan:switch:~",
        &[name, key],
    );
    html.raw(checked);
    html.raw("><i></i></label></div>");
}

/// Up and down by one place. At either end there is nowhere to go, which is said.
fn moves(html: &mut Html, key: &str, place: usize, of: usize) {
    html.raw("<div class=mv>");
    let ways = [
        (
            "up",
            "Move up",
            "M5 15l7-7 7 7",
            place.wrapping_sub(1),
            place == 0,
        ),
        (
            "down",
            "Move down",
            "M5 9l7 7 7-7",
            place + 1,
            place + 1 == of,
        ),
    ];
    for (way, text, d, to, end) in ways {
        html.fill(
            "<button class=btn-s id=~-~ data-do=\"plan:place:~:",
            &[way, key, key],
        );
        html.number(if end { place } else { to } as u64);
        html.raw(if end { "\" aria-disabled=true>" } else { "\">" });
        html.fill(
            "<svg class=ic viewBox='0 0 24 24' aria-hidden=true><path d=\"~\"/></svg>~</button>",
            &[d, text],
        );
    }
    html.raw("</div>");
}

fn presets(html: &mut Html, model: &Model) {
    html.raw(
        "<div class=row><button class=btn-s data-do=plan:preset:source>Source's doses</button>\
         <button class=btn-s data-do=plan:preset:gentle>Gentle start</button></div>\
         <p class=cap role=status>",
    );
    if model.plan.before.is_some() {
        html.raw(
            "Every dose is set. <button class=link data-do=plan:put-back>Put mine back</button>",
        );
    }
    html.raw("</p>");
}
