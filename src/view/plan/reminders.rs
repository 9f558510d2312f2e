//! Reminders, which a person's own calendar gives.

use crate::view::Html;
use groundwork_core::model::Model;
use groundwork_core::plan::{can_lose_track, has_lost_track, reminder};
use groundwork_core::words::plan as words;

/// The section.
pub fn reminders(html: &mut Html, model: &Model) {
    let reminder = reminder(model);
    let two = |number: u8| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let typed = model.plan.sentence.as_deref();
    html.fill(
        "<section><h2>Reminder</h2><label class=field><span>Time of day</span>\
         <input type=time data-set=plan:remind-at value=~:~></label>\
         <label class=field><span>After what, and where</span>\
         <input type=text maxlength=200 placeholder='After coffee, in the living room' \
         data-set=plan:remind-with value=\"~\"></label><p class=cap>~</p>",
        &[
            &two(reminder.hour()),
            &two(reminder.minute()),
            typed.unwrap_or(reminder.sentence()),
            words::CALENDAR,
        ],
    );
    if can_lose_track(model) {
        html.fill("<p class=cap>~</p>", &[words::CALENDAR_COUNTS]);
    }
    let mut button = "Add to calendar";
    if has_lost_track(model) {
        button = "Renew the calendar";
        html.fill("<p role=status><b>~</b></p>", &[words::CALENDAR_LOST]);
    }
    html.fill(
        "<div class=row><button class=btn-s data-do=plan:add-to-calendar>~</button></div></section>",
        &[button],
    );
}
