//! Deletes what the service worker has stored for when there is no connection.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ServiceWorkerRegistration;

use super::{connectivity, navigator, present};

/// How the names of our caches begin (`web/sw.js`). The origin is shared with other apps.
const PREFIX: &str = "groundwork-";

/// Deletes our caches and unregisters the worker that fills them, so that a new one fills them
/// anew. Without a connection they stay: they hold nothing of the person's, and without them the
/// app could not be loaded again.
pub async fn delete_all() {
    if !connectivity::is_online() {
        return;
    }
    delete_caches().await;
    unregister().await;
}

async fn delete_caches() -> Option<()> {
    // A browser that forbids storage throws here.
    let caches = present(web_sys::window()?.caches().ok()?)?;
    for name in Array::from(&settled(caches.keys()).await?).iter() {
        if let Some(name) = name.as_string().filter(|it| it.starts_with(PREFIX)) {
            settled(caches.delete(&name)).await;
        }
    }
    Some(())
}

async fn unregister() -> Option<()> {
    let container = present(navigator()?.service_worker())?;
    let registration = settled(container.get_registration()).await?;
    let registration: ServiceWorkerRegistration = present(registration)?.unchecked_into();
    settled(registration.unregister().ok()?).await;
    Some(())
}

/// What `promise` resolves to; nothing if it is rejected.
async fn settled(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
