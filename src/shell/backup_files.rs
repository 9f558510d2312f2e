//! Backup files that leave the app and come back, the table of sessions, and the report.

use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::files::{self, Given, Unread};
use crate::device::log;
use groundwork_core::backup::BackupMsg;
use groundwork_core::msg::Msg;
use groundwork_core::report::{self, Source, Weeks, bundle};
use store::backup::{LONGEST, Refusal, with_log, write_backup};
use store::csv::{Separator, csv};

const JSON: &str = "application/json";

impl AppHandle {
    /// Hands the person a copy of everything.
    pub(super) fn give_copy(self) {
        let (name, text) = self.read_untracked(|it| {
            let today = it.today();
            let text = write_backup(&it.settings, &it.schedule, &it.routine, &it.history, today);
            let text = if it.backup.with_log {
                with_log(&text, &log::lines())
            } else {
                text
            };
            (format!("groundwork-{today}.json"), text)
        });
        spawn_local(async move {
            let sent = match files::give(&name, JSON, &text).await {
                Given::Taken => BackupMsg::Copied,
                Given::Unknown => BackupMsg::CopySent,
                Given::Refused => BackupMsg::CopyRefused,
                Given::Left => return,
            };
            self.send(Msg::Backup(sent));
        });
    }

    /// Hands the person a table of the sessions.
    pub(crate) fn give_table(self, separator: Separator) {
        let text = self.read_untracked(|it| csv(&it.history, separator));
        spawn_local(async move {
            files::give("groundwork-sessions.csv", "text/csv", &text).await;
        });
    }

    /// Hands the person the report of so many weeks for a record system.
    pub(crate) fn give_bundle(self, weeks: Weeks) {
        let (name, text) = self.read_untracked(|it| {
            let asked = report::asked(it);
            let source = Source::of(it, asked.as_ref());
            let text = bundle(&source, weeks, it.wall.epoch_ms, it.wall.offset_min);
            (format!("groundwork-report-{}.json", it.today()), text)
        });
        spawn_local(async move {
            files::give(&name, JSON, &text).await;
        });
    }

    /// Lets the person choose a copy to restore.
    pub(crate) fn choose_file(self) {
        spawn_local(async move {
            if let Some(text) = files::choose(".json,application/json", LONGEST).await {
                let text = text.map_err(|it| match it {
                    Unread::TooLong => Refusal::TooLong,
                    Unread::Unreadable => Refusal::NotJson,
                });
                self.send(Msg::Backup(BackupMsg::Chosen(text)));
            }
        });
    }
}
