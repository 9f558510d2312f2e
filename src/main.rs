//! Starts the app: a panic hook, and the one mount.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    groundwork::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Groundwork runs in a browser: scripts/serve builds and serves it.");
}
