//! The file of the recorded voice: fetched once, kept in the browser's cache, decoded to samples.

use js_sys::{ArrayBuffer, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AudioBuffer, Cache, OfflineAudioContext, Response};

use super::log::Dropped;
use super::present;
use groundwork_core::diagnosis::Area;
use groundwork_core::recorded::table::NAME;
use groundwork_core::recorded::{LEAD_MS, RATE, moved_by};

/// The cache of the voice. `web/sw.js` leaves it alone.
const CACHE: &str = "groundwork-voice";

/// The first is half as long; the second is for browsers that refuse it.
const KINDS: [&str; 2] = ["ogg", "m4a"];

/// The decoded voice.
#[derive(Clone, Debug)]
pub struct Recording {
    /// Its samples.
    pub buffer: AudioBuffer,
    /// By how many seconds the decoder has moved them.
    pub moved: f64,
}

/// Why there is no recorded voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unheard {
    /// This browser decodes nothing by itself.
    Unsupported,
    /// The file is missing, cut off, or refused.
    Refused,
}

/// Gets the voice from the cache or from the server. A file is kept once it is known to be whole.
///
/// # Errors
/// [`Unheard`]
pub async fn load() -> Result<Recording, Unheard> {
    let decoder = OfflineAudioContext::new_with_number_of_channels_and_length_and_sample_rate;
    let decoder = decoder(1, 1, RATE).map_err(|_| Unheard::Unsupported)?;
    let cache = open_cache().await;
    for kind in KINDS {
        let address = ["voice/", NAME, ".", kind].concat();
        if let Some(recording) = load_kind(&decoder, cache.as_ref(), &address).await {
            return Ok(recording);
        }
    }
    Err(Unheard::Refused)
}

async fn load_kind(
    decoder: &OfflineAudioContext,
    cache: Option<&Cache>,
    address: &str,
) -> Option<Recording> {
    let kept = match cache {
        Some(cache) => settled(cache.match_with_str(address)).await,
        None => None,
    };
    if let Some(kept) = kept.and_then(response)
        && let Some(recording) = decode(decoder, &kept).await
    {
        return Some(recording);
    }
    let window = web_sys::window()?;
    let fetched = response(settled(window.fetch_with_str(address)).await?)?;
    let copy = fetched.clone().ok()?;
    let recording = decode(decoder, &fetched).await?;
    if let Some(cache) = cache {
        // Older voices have other names.
        if let Some(keys) = settled(cache.keys()).await {
            for key in js_sys::Array::from(&keys).iter() {
                settled(cache.delete_with_request(key.unchecked_ref())).await;
            }
        }
        // Where there is no room it is fetched again.
        JsFuture::from(cache.put_with_str(address, &copy))
            .await
            .or_log(Area::Voice, "keeping the recorded voice");
    }
    Some(recording)
}

/// The answer, if it is a file.
fn response(answer: JsValue) -> Option<Response> {
    let answer: Response = answer.dyn_into().ok()?;
    answer.ok().then_some(answer)
}

async fn decode(decoder: &OfflineAudioContext, file: &Response) -> Option<Recording> {
    let bytes: ArrayBuffer = settled(file.array_buffer().ok()?).await?.unchecked_into();
    let answer = settled(decoder.decode_audio_data(&bytes).ok()?).await;
    let buffer: AudioBuffer = answer?.dyn_into().ok()?;
    let rate = f64::from(buffer.sample_rate());
    let mut lead = vec![0.0; samples(LEAD_MS, rate)];
    buffer.copy_from_channel(&mut lead, 0).ok()?;
    let moved = moved_by(&lead, rate, buffer.duration() * 1000.0)?;
    Some(Recording {
        buffer,
        moved: moved / 1000.0,
    })
}

/// The cache, where a browser allows one.
async fn open_cache() -> Option<Cache> {
    let caches = present(web_sys::window()?.caches().ok()?)?;
    settled(caches.open(CACHE)).await?.dyn_into().ok()
}

/// What `promise` resolves to; nothing if it is rejected.
async fn settled(promise: Promise) -> Option<JsValue> {
    let value = JsFuture::from(promise).await.ok()?;
    (!value.is_undefined()).then_some(value)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some thousand samples"
)]
fn samples(ms: u32, rate: f64) -> usize {
    (f64::from(ms) * rate / 1000.0) as usize
}
