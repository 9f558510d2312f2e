//! Links that leave the app: copied, handed to another app, or as a picture.

use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::{clipboard, files};
use groundwork_core::msg::Msg;
use groundwork_core::prescription::PrescriptionMsg;
use groundwork_core::qr::picture;

const PNG: &str = "image/png";

impl AppHandle {
    /// Copies a link.
    pub(super) fn copy_link(self, link: String) {
        spawn_local(async move {
            let copied = PrescriptionMsg::Copied(clipboard::copy(&link).await);
            self.send(Msg::Prescription(copied));
        });
    }
}

/// Hands a link to another app.
pub(super) fn send_link(link: String) {
    spawn_local(async move {
        // Whether it was sent or dismissed, nothing follows from it.
        files::share_link("Groundwork", &link).await;
    });
}

/// Hands the person the square of a link.
pub(crate) fn give_square(link: &str) {
    let Some(picture) = picture(link) else {
        return;
    };
    spawn_local(async move {
        files::give_bytes("groundwork-link.png", PNG, &picture).await;
    });
}
