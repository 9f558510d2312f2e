//! Starts the app: the one mount, and where panics still have words, a hook that prints them.

#[cfg(target_arch = "wasm32")]
fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    groundwork::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Groundwork runs in a browser: scripts/serve builds and serves it.");
}
