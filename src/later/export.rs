//! The files that the later part's screens give and take.

use crate::shell::{AppHandle, give_square};
use groundwork_core::effect::Effect;

/// Does what an effect asks for; of one that is in the program itself, nothing.
pub(super) fn export(app: AppHandle, effect: Effect) {
    match effect {
        Effect::ExportCalendar { given, cancels_old } => app.give_calendar(given, cancels_old),
        Effect::ExportCsv(separator) => app.give_table(separator),
        Effect::ExportBundle(weeks) => app.give_bundle(weeks),
        Effect::ExportSquare(link) => give_square(&link),
        Effect::ChooseFile => app.choose_file(),
        _ => {}
    }
}
