//! Runs the effects that a message asked for.

use super::sharing::send_link;
use super::{AppHandle, Owners};
use crate::device::{install_prompt, printing, storage_manager};
use domain::month::Month;
use groundwork_core::effect::Effect;
use groundwork_core::msg::Msg;
use store::format;
use store::key::StoreKey;

impl AppHandle {
    /// Runs them in order.
    pub(super) fn run(self, owners: &Owners, effects: Vec<Effect>) {
        let mut safe = true;
        for effect in effects {
            // What could not be saved as a record can still be resumed.
            if effect == Effect::DropCheckpoint && !safe {
                continue;
            }
            safe &= self.run_one(owners, effect);
        }
    }

    /// Returns whether localStorage has taken what was to be saved, if anything was.
    fn run_one(self, owners: &Owners, effect: Effect) -> bool {
        let persistence = &owners.persistence;
        match effect {
            Effect::SaveSettings => {
                return self.save_small(owners, StoreKey::Settings, |it| {
                    format::write_settings(&it.settings)
                });
            }
            Effect::SaveSchedule => {
                return self.save_small(owners, StoreKey::Schedule, |it| {
                    format::write_schedule(&it.schedule)
                });
            }
            Effect::SaveRoutine => {
                return self.save_small(owners, StoreKey::Routine, |it| {
                    format::write_routine(&it.routine)
                });
            }
            Effect::SaveHistory(day) => return self.save_month(owners, Month::of(day)),
            Effect::SaveCheckpoint(checkpoint) => {
                let text = format::write_session(&checkpoint);
                return self.save(owners, StoreKey::Session, text);
            }
            Effect::DropCheckpoint => persistence.drop_session(),
            Effect::ExportBackup => self.give_copy(),
            Effect::CopyLink(link) => self.copy_link(link),
            Effect::SendLink(link) => send_link(link),
            Effect::ExportTrack => self.give_track(),
            Effect::Print => printing::print(),
            Effect::Erase => persistence.erase(),
            Effect::Persist => storage_manager::persist(),
            Effect::ApplyTheme => self.apply_theme(),
            Effect::ReadClock => {
                self.send(Msg::Clock);
                self.watch_clock();
            }
            Effect::ExportCalendar { .. }
            | Effect::ExportCsv(_)
            | Effect::ExportSquare(_)
            | Effect::ExportBundle(_)
            | Effect::ChooseFile => self.export(effect),
            Effect::ApplyVolume => {
                self.read_untracked(|it| owners.sound.set_volume(it.settings.volume));
            }
            Effect::Restart => owners.page.restart(),
            Effect::Install => install_prompt::ask(),
        }
        true
    }
}
