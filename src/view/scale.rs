//! A number from 0 to 10, or none.

use super::Html;
use domain::notes::Pain;
use groundwork_core::words::coach;

/// Asks `question` for a number from 0 to 10. `command` takes the answer with the number behind it,
/// and with none to take it back.
pub fn scale(html: &mut Html, question: &str, command: &str, chosen: Option<Pain>) {
    html.fill(
        "<fieldset class=pain><legend>~</legend><div class=marks>",
        &[question],
    );
    for number in 0..=10 {
        let text = number.to_string();
        html.fill(
            "<label><input type=radio name=\"~\" data-set=\"~~\"",
            &[command, command, &text],
        );
        html.raw(if Pain::of(number) == chosen {
            " checked"
        } else {
            ""
        });
        html.fill("><span>~</span></label>", &[&text]);
    }
    html.fill(
        "</div><p class=ends><span>~</span><span>~</span></p>",
        &[coach::NO_PAIN, coach::WORST],
    );
    if chosen.is_some() {
        html.fill(
            "<button class=clear data-do=\"~\">~</button>",
            &[command, coach::CLEAR],
        );
    }
    html.raw("</fieldset>");
}
