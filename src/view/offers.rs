//! What is offered for the next session, each with its reason and both answers.

use super::Html;
use groundwork_core::coach;
use groundwork_core::model::Model;
use groundwork_core::words;
use groundwork_core::words::coach::{NEXT_TIME, TAKEN, UNDO, answers, change, reason};

/// The offers that stand, if there are any.
pub fn offers(html: &mut Html, model: &Model) {
    let offers = coach::offers(model);
    if offers.is_empty() {
        return;
    }
    html.fill("<section class=offers><h2>~</h2>", &[NEXT_TIME]);
    for (offer, taken) in offers {
        let name = words::exercise_name(offer.exercise, offer.from.form);
        let key = offer.exercise.entry().key;
        html.fill(
            "<div role=group aria-label=\"~\"><p><b>~</b> ~ ~</p><p>",
            &[name, name, &reason(offer.reason), &change(&offer)],
        );
        if taken {
            html.fill(
                "<b>~</b> <button class=btn-s data-do=\"decline:~\">~</button>",
                &[TAKEN, key, UNDO],
            );
        } else {
            let (yes, no) = answers(&offer);
            html.fill(
                "<button class='btn-s solid' data-do=\"take:~\">~</button> \
                 <button class=btn-s data-do=\"decline:~\">~</button>",
                &[key, yes, key, no],
            );
        }
        html.raw("</p></div>");
    }
    html.raw("</section>");
}
