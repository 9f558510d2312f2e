//! A number that goes up with each press.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| {
        let count = RwSignal::new(0);
        view! { <button data-count=count on:click=move |_| *count.write() += 1>{count}</button> }
    });
}
