//! The colours that are set, on the document's root.

use super::AppHandle;
use crate::device::document_root;

impl AppHandle {
    pub(super) fn apply_theme(self) {
        let theme = self.read_untracked(|it| it.settings.theme.word());
        document_root::set_attribute("data-theme", theme);
    }
}
