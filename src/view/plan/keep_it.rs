//! What is kept: copies, what comes back from them, and taking everything away.

use crate::view::Html;
use groundwork_core::keeping::{Erase, Offer, Restore};
use groundwork_core::model::Model;
use groundwork_core::words::keeping as words;

/// The section.
pub fn keep_it(html: &mut Html, model: &Model) {
    let last = words::last_copy(model.settings.copies.saved_on, model.today());
    html.fill(
        "<section><h2>Keep it</h2><p class=cap>~</p><div>",
        &[words::HERE],
    );
    row(html, "copy", "Save a copy", &last);
    row(html, "choose", "Restore a copy", "From a file");
    row(html, "table", "Sessions as CSV", "For a spreadsheet");
    html.raw("</div><div role=status>");
    match &model.keeping.restore {
        Restore::Idle => {}
        Restore::Refused(refusal) => {
            let (head, text) = words::refusal(*refusal);
            note(html, head, text);
            buttons(
                html,
                &[("choose", "Choose another file"), ("leave", "Close")],
            );
        }
        Restore::Offered(offer) => offered(html, model, offer),
        Restore::Done { sessions } => {
            note(html, &words::restored(*sessions), "");
            buttons(html, &[("leave", "Close")]);
        }
    }
    let number = model.history.records().len();
    match model.keeping.erase {
        Erase::No => {}
        Erase::Asked => {
            note(html, "Erase everything?", &words::erase(number));
            buttons(
                html,
                &[
                    ("leave", "Keep everything"),
                    ("copy", "Save a copy first"),
                    ("erase", "Erase everything"),
                ],
            );
        }
        Erase::Sure => {
            note(html, "Erase it for good?", words::SURE);
            buttons(
                html,
                &[("leave", "Keep everything"), ("erase", "Erase it for good")],
            );
        }
    }
    html.raw("</div>");
    if model.keeping.erase == Erase::No {
        html.raw(
            "<div class=row><button class=btn-s data-do=keep:erase>Erase everything</button></div>",
        );
    }
    html.raw("</section>");
}

fn row(html: &mut Html, command: &str, name: &str, about: &str) {
    html.fill(
        "<button class=navrow data-do=keep:~><b>~</b> <span>~</span></button>",
        &[command, name, about],
    );
}

fn offered(html: &mut Html, model: &Model, offer: &Offer) {
    let (head, also) = words::preview(&offer.preview);
    note(html, &head, &also);
    for damage in &offer.preview.refused {
        html.fill("<p>~</p>", &[&words::damage(*damage)]);
    }
    let new = offer.preview.adds + offer.preview.changes > 0;
    let leave = ("leave", "Not now");
    if model.is_first_run() {
        return buttons(html, &[("restore-all", "Restore"), leave]);
    }
    if offer.plan {
        html.fill("<p>~</p>", &[words::OTHER_PLAN]);
    }
    match (new, offer.plan) {
        (false, false) => buttons(html, &[("leave", "Close")]),
        (true, false) => buttons(html, &[("restore", "Restore"), leave]),
        (false, true) => buttons(html, &[("restore-all", "Take its plan"), leave]),
        (true, true) => buttons(
            html,
            &[
                ("restore", "Restore its sessions"),
                ("restore-all", "Sessions and plan"),
                leave,
            ],
        ),
    }
}

/// The head of what is said below the rows; `buttons` closes it.
fn note(html: &mut Html, head: &str, text: &str) {
    html.fill(
        "<div class=slab-note><p><b>~</b> <span>~</span></p>",
        &[head, text],
    );
}

fn buttons(html: &mut Html, buttons: &[(&str, &str)]) {
    html.raw("<div class=row>");
    for (command, name) in buttons {
        html.fill(
            "<button class=btn-s data-do=keep:~>~</button>",
            &[command, name],
        );
    }
    html.raw("</div></div>");
}
