//! How much of one exercise.

use super::{choice, stepper};
use crate::view::Html;
use domain::exercise::{Band, Exercise};
use domain::routine::Item;
use groundwork_core::model::Model;
use groundwork_core::plan::Field;
use groundwork_core::words::plan as words;

/// What stands in an exercise's open row, up to the buttons that move it.
pub fn dose(html: &mut Html, model: &Model, item: &Item, first: bool) {
    let key = item.exercise.entry().key;
    html.raw("<div class=exd>");
    if item.exercise == Exercise::GluteBridge {
        html.raw("<div class='seg n3' role=radiogroup aria-label='How'>");
        for (form, word, text) in words::FORMS {
            choice(
                html,
                "form",
                ["form:glute-bridge:", word],
                text,
                form == item.dose.form,
            );
        }
        html.raw("</div>");
    }
    for field in Field::ALL {
        if field.belongs_to(item, first) {
            let command = ["step:", key, ":", field.word(), ":"].concat();
            let unit = if field == Field::Count { "" } else { " s" };
            stepper(
                html,
                words::field(field, item),
                &command,
                field.value(item),
                unit,
            );
        }
    }
    if !item.exercise.entry().banded.is_empty() {
        bands(html, model, item, key);
    }
}

/// The bands that the person has, and the one that is worn.
fn bands(html: &mut Html, model: &Model, item: &Item, key: &str) {
    let worn = item.dose.band;
    let offered = |band: Band| model.settings.bands.has(band) || band == worn;
    if words::BANDS.iter().filter(|it| offered(it.0)).count() < 2 {
        html.raw("<p class=cap>Bands are offered here once you say below which you have.</p>");
        return;
    }
    html.raw("<div class=bands><span aria-hidden=true>Band</span><div class='seg n4' role=radiogroup aria-label=Band>");
    let command = ["wear:", key, ":"].concat();
    for (band, word, text) in words::BANDS {
        if offered(band) {
            choice(html, key, [&command, word], text, band == worn);
        }
    }
    html.raw("</div></div>");
}
