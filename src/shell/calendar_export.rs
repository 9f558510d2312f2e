//! Gives the person the calendar file with their reminders.

use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::{files, location};
use groundwork_core::plan::reminder;
use store::calendar::{Edition, MEDIA_TYPE, Plan, calendar};

impl AppHandle {
    /// `replaces` says whether a calendar may hold an earlier edition.
    pub(super) fn give_calendar(self, replaces: bool) {
        let url = location::page_url();
        let text = self.read_untracked(|it| {
            let plan = Plan {
                schedule: &it.schedule,
                sessions: &it.history.session_days(),
                today: it.today(),
                day_start_hour: it.settings.day_start,
            };
            let edition = Edition {
                epoch_ms: it.wall.epoch_ms,
                replaces,
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
