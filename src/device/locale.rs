//! What the browser's language says of dates.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{navigator, present};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type Locale;

    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(tag: &str) -> Result<Locale, JsValue>;

    // The method is the standard's; Chromium and Safari had the property before.
    #[wasm_bindgen(method, catch, js_name = getWeekInfo)]
    fn get_week_info(this: &Locale) -> Result<WeekInfo, JsValue>;

    #[wasm_bindgen(method, getter, js_name = weekInfo)]
    fn week_info(this: &Locale) -> WeekInfo;

    type WeekInfo;

    #[wasm_bindgen(method, getter, js_name = firstDay)]
    fn first_day(this: &WeekInfo) -> Option<u8>;
}

/// The day on which a week begins in the browser's language, 1 for Monday to 7 for Sunday; none if
/// the browser does not tell.
pub fn first_day_of_week() -> Option<u8> {
    // Not every browser's language is a tag: WebKitGTK may say "C".
    let locale = Locale::new(&navigator()?.language()?).ok()?;
    let info = locale.get_week_info();
    present(info.unwrap_or_else(|_| locale.week_info()))?.first_day()
}
