//! What the Plan screen asks of the world: the colours, and the calendar file.

use leptos::prelude::WithUntracked;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::{document_root, files, location};
use groundwork_core::plan::reminder;
use store::calendar::{Edition, MEDIA_TYPE, Plan, calendar};

impl AppHandle {
    pub(super) fn apply_theme(self) {
        let theme = self.model.with_untracked(|it| it.settings.theme.word());
        document_root::set_attribute("data-theme", theme);
    }

    pub(super) fn give_calendar(self, replaces: bool) {
        let url = location::page_url();
        let text = self.model.with_untracked(|it| {
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
            // Whether it was then sent or put away, nothing is to be done about it.
            files::give("groundwork.ics", MEDIA_TYPE, &text).await;
        });
    }
}
