//! The session being played: what its markup leaves to the session's time.

use super::parts::body;
use crate::dom::{El, el, follow};
use crate::shell::App;
use crate::view::session::{ATTRIBUTES, attributes, session as markup};
use groundwork_core::face::said;
use groundwork_core::level::{Level, level};
use groundwork_core::stage::{self, Cast};
use groundwork_core::words;

/// The Session screen in all its states.
pub fn session(app: App) -> El {
    let main = el("main")
        .class("session")
        .attr("data-screen", "session")
        .markup_of(move || app.look(markup));
    stands(app, main.clone());
    if let Some(level) = main.find(".level") {
        moves(app, level);
    }
    if let Some(place) = main.find(".s-fig") {
        figure(app, &place);
    }
    if let Some(status) = main.find("[role=status][data-live]") {
        let mut before = String::new();
        follow(move || {
            let now = app.look(|model, now| said(model, now, &before));
            if let Some(now) = now {
                status.set_text(&now);
                before = now;
            }
        });
    }
    main
}

/// Keeps the attributes at how the session stands.
fn stands(app: App, main: El) {
    let mut before: [Option<String>; ATTRIBUTES] = Default::default();
    follow(move || {
        let Some(now) = app.look(attributes) else {
            return;
        };
        for (before, (name, now)) in before.iter_mut().zip(now) {
            if *before != now {
                match &now {
                    Some(value) => main.set_attr(name, value),
                    None => main.remove_attr(name),
                }
                *before = now;
            }
        }
    });
}

fn moves(app: App, node: El) {
    let still = app.still();
    let mut before = None;
    follow(move || {
        let position = app.look(|it, now| it.session.as_ref()?.position(now));
        let Some(position) = position else {
            return;
        };
        let Level { share, within } = level(&position, still);
        let height = permille(share);
        if before != Some(height) {
            before = Some(height);
            let ms = within.get().to_string();
            node.set_style("transition-duration", &[&ms, "ms"].concat());
            let scale = ["scaleY(", &height.to_string(), "e-3)"].concat();
            node.set_style("transform", &scale);
        }
    });
}

fn figure(app: App, place: &El) {
    let still = app.still();
    let at = move || app.sample(|it, now| stage::stage(it, now, still)).flatten();
    let cast = move || at().map(|it| it.cast);
    place.part(
        move || cast().map_or(0, Cast::number),
        move || {
            let body = cast().map(|cast| {
                let label = words::body(cast.exercise, cast.form, cast.side);
                body::moving(cast, label, Box::new(at))
            });
            body.into_iter().collect()
        },
    );
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 1000"
)]
fn permille(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 1000.0).round() as u32
}
