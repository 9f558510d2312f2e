//! The browser's print dialog.

use super::log::Dropped;
use groundwork_core::diagnosis::Area;

/// Opens it for the page as it is. Some browsers open none, such as those inside other apps.
pub fn print() {
    if let Some(window) = web_sys::window() {
        window.print().or_log(Area::Page, "printing");
    }
}
