//! Runs effects: writes what is to be kept, and sets aside what cannot be read.

use leptos::prelude::WithUntracked;

use super::{AppHandle, Devices};
use crate::device::{install_prompt, storage_manager};
use domain::month::Month;
use groundwork_core::effect::Effect;
use groundwork_core::model::{Model, Notice};
use groundwork_core::msg::Msg;
use store::merge::merge_month;
use store::open::{Kind, Trouble};
use store::part::Part;
use store::stamp::stamped;
use store::wire;

impl AppHandle {
    pub(super) fn run(self, devices: &Devices, effects: Vec<Effect>) {
        let mut safe = true;
        for effect in effects {
            safe &= match effect {
                Effect::SaveSettings => self.keep_part(devices, Part::Settings, |it| {
                    wire::write_settings(&it.settings)
                }),
                Effect::SaveSchedule => self.keep_part(devices, Part::Schedule, |it| {
                    wire::write_schedule(&it.schedule)
                }),
                Effect::SaveRoutine => self.keep_part(devices, Part::Routine, |it| {
                    wire::write_routine(&it.routine)
                }),
                Effect::SaveHistory(day) => self.save_history(devices, Month::of(day)),
                Effect::SaveCheckpoint(checkpoint) => {
                    self.keep(devices, Part::Session, wire::write_session(&checkpoint))
                }
                // What could not be saved as a record is still there to go on with.
                Effect::DropCheckpoint => {
                    if safe {
                        devices.drop_session();
                    }
                    safe
                }
                Effect::GiveCopy => {
                    self.give_copy();
                    safe
                }
                Effect::GiveTable => {
                    self.give_table();
                    safe
                }
                Effect::ChooseFile => {
                    self.choose_file();
                    safe
                }
                Effect::Erase => {
                    devices.erase();
                    safe
                }
                Effect::Persist => {
                    storage_manager::persist();
                    safe
                }
                Effect::ApplyTheme => {
                    self.apply_theme();
                    true
                }
                Effect::ReadClock => {
                    self.send(Msg::Clock);
                    self.wait_for_next_day();
                    true
                }
                Effect::GiveCalendar { replaces } => {
                    self.give_calendar(replaces);
                    true
                }
                Effect::ApplyVolume => {
                    self.apply_volume();
                    true
                }
                Effect::Restart => {
                    devices.worker.borrow().restart();
                    true
                }
                Effect::Install => {
                    install_prompt::ask();
                    true
                }
            };
        }
    }

    pub(super) fn save_history(self, devices: &Devices, month: Month) -> bool {
        let part = Part::History(month);
        // Another page may have written since; what it wrote is kept.
        let stored = devices.storage.read(&part.key());
        let merged = self
            .model
            .with_untracked(|it| merge_month(stored.as_deref(), &it.history, month));
        self.report(merged.trouble.into_iter().collect());
        // Over a month of a newer version nothing is written; the journal takes ours by itself.
        let text = merged.text.unwrap_or_else(|| {
            self.model
                .with_untracked(|it| wire::write_month(&it.history, month))
        });
        let aside = |old: String| devices.set_aside(&part.key(), &old);
        if merged.older && !stored.is_some_and(aside) {
            self.journal(devices, part, text, false);
            return false;
        }
        self.keep(devices, part, text)
    }

    fn keep_part(self, devices: &Devices, part: Part, text: fn(&Model) -> String) -> bool {
        let (text, now) = self.model.with_untracked(|it| (text(it), it.wall.epoch_ms));
        self.keep(devices, part, stamped(&text, devices.texts.stamp(now)))
    }

    pub(super) fn apply_volume(self) {
        let Some(devices) = self.devices() else {
            return;
        };
        let volume = self.model.with_untracked(|it| it.settings.volume);
        // A refusal leaves the loudness that was; the setting holds from the next session on.
        let _ = devices.speaker.set_volume(volume.get());
    }

    /// Sets aside what could not be read, so that it may be written over, and tells the person.
    pub(super) fn report(self, troubles: Vec<Trouble>) {
        let Some(devices) = self.devices() else {
            return;
        };
        let mut lost = None;
        for trouble in troubles {
            if trouble.kind == Kind::Newer {
                let lock = (trouble.key, Kind::Newer);
                devices.locked.borrow_mut().push(lock);
                self.send(Msg::Tell(Notice::Newer));
                continue;
            }
            devices.damaged.set(devices.damaged.get() + 1);
            if !devices.set_aside(&trouble.key, &trouble.text) {
                let lock = (trouble.key.clone(), Kind::Damaged);
                devices.locked.borrow_mut().push(lock);
            }
            let sessions = match Part::of_key(&trouble.key) {
                Some(Part::History(_)) => trouble.lost,
                _ => 0,
            };
            lost = Some(lost.unwrap_or(0) + sessions);
        }
        if let Some(lost) = lost {
            self.send(Msg::Damaged(lost));
        }
    }
}
