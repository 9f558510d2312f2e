//! Gives the person the calendar file with their reminders.

use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::{clock, files, location};
use groundwork_core::msg::Msg;
use groundwork_core::plan::{PlanMsg, calendar_plan, reminder};
use store::calendar::{Edition, MEDIA_TYPE, calendar};

impl AppHandle {
    /// Makes the calendar file; the random part of its names is taken if there is none yet.
    pub fn add_to_calendar(self) {
        let random = clock::new_id().0;
        self.send(Msg::Plan(PlanMsg::AddToCalendar(random)));
    }

    /// See [`Edition`] for what the calendar may hold.
    pub(crate) fn give_calendar(self, given: u8, cancels_old: bool) {
        let url = location::page_url();
        let text = self.read_untracked(|it| {
            let sessions = it.history.session_days();
            let plan = calendar_plan(it, &sessions);
            let edition = Edition {
                epoch_ms: it.wall.epoch_ms,
                series: it.schedule.reminders().series.unwrap_or_default(),
                given: given.into(),
                cancels_old,
                url: url.as_deref(),
            };
            let length = it.routine.to_timeline().total();
            calendar(&plan, &reminder(it), length, &edition)
        });
        spawn_local(async move {
            // Whether it was sent or dismissed, nothing follows from it.
            files::give("groundwork.ics", MEDIA_TYPE, &text).await;
        });
    }
}
