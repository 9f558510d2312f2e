//! Opens the app on what is stored and mounts it in place of the page's static frame.

// Natively the type of a view names the types of all views in it.
#![recursion_limit = "256"]

use groundwork::app::App;
use groundwork::shell::AppHandle;
use leptos::mount::mount_to_body;
use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(|| {
        if let Some(body) = document().body() {
            body.set_inner_html("");
        }
        view! { <App app=AppHandle::open() /> }
    });
}
