//! What is asked of the sound in a session.

use super::Html;
use groundwork_core::model::Model;
use groundwork_core::sound::heard_question;

/// "Did you hear that?", after the first tone of the first session.
pub fn heard(html: &mut Html, model: &Model) {
    if heard_question(model) {
        html.raw(
            "<div class='recover ask' role=group aria-label=Sound><p><b>Did you hear that?</b></p>\
             <button class='btn-s solid' data-do=heard:yes>Yes</button>\
             <button class=btn-s data-do=heard:no>No</button></div>",
        );
    }
}
