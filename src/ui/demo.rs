//! The live parts of an exercise's page: the body, and the scrubber that goes along with it.

use super::parts::body;
use crate::dom::El;
use crate::shell::App;
use groundwork_core::demo::Demo;
use groundwork_core::stage::Cast;
use groundwork_core::words;

/// Brings `page`, an exercise's, to life.
pub fn demo(app: App, page: El) -> El {
    if let Some(place) = page.find("#body") {
        let cast = move || app.with(|it| it.demo.cast());
        let key = move || cast().map_or(0, Cast::number);
        place.part(key, move || {
            let body = cast().map(|cast| {
                let label = words::body(cast.exercise, cast.form, cast.side);
                body::moving(cast, label, Box::new(move || app.demo(Demo::stage)))
            });
            body.into_iter().collect()
        });
    }
    if let Some(scrubber) = page.find("#at") {
        let _ = scrubber
            .value_of(move || app.demo(Demo::hundredths).to_string())
            .attr_of("aria-valuetext", move || {
                Some(words::phase(app.demo(Demo::phase)).to_owned())
            });
    }
    page
}
