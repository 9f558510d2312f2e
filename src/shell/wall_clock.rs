//! Reads the wall clock as the day ends, and each minute in case it was set.

use super::AppHandle;
use crate::device::clock;
use crate::device::ticker::Ticker;
use domain::day::DAY_START_HOUR;
use domain::time::Millis;
use groundwork_core::msg::Msg;
use groundwork_core::wall_clock::{is_news, next_reading};

impl AppHandle {
    /// Starts the timer anew.
    pub(super) fn watch_clock(self) {
        if let Some(owners) = self.owners() {
            let ticker = Ticker::start(self.until_next_reading(), move || {
                self.read_clock();
                Some(self.until_next_reading())
            });
            owners.clock.replace(Some(ticker));
        }
    }

    fn until_next_reading(self) -> Millis {
        let day_start = self.try_read_untracked(|it| it.settings.day_start);
        next_reading(clock::until_next_day(day_start.unwrap_or(DAY_START_HOUR)))
    }

    fn read_clock(self) {
        let known = self.try_read_untracked(|it| (it.wall, it.settings.day_start));
        if let Some((known, day_start)) = known
            && is_news(known, clock::wall(day_start))
        {
            self.send(Msg::Clock);
        }
    }
}
