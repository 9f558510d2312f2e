//! Opens the app on what is stored and mounts it in place of the page's static frame.

// Natively the type of a view names the types of all views in it.
#![recursion_limit = "256"]

use groundwork::app::App;
use groundwork::device::log;
use groundwork::shell::AppHandle;
use groundwork_core::diagnosis::Area;
use leptos::mount::mount_to_body;
use leptos::prelude::*;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        log::write(Area::App, &panic.to_string());
        console_error_panic_hook::hook(panic);
    }));
    mount_to_body(|| {
        if let Some(body) = document().body() {
            body.set_inner_html("");
        }
        view! { <App app=AppHandle::open() /> }
    });
}
