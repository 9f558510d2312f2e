//! A link on its way to somebody else: the square, and the ways to hand it over.

use leptos::prelude::*;

use super::{If, each};
use crate::shell::use_app;
use groundwork_core::model::Model;
use groundwork_core::msg::Msg;
use groundwork_core::prescription::PrescriptionMsg;
use groundwork_core::prescription::sharing::Shared;
use groundwork_core::qr::Square;
use locale::text;

/// The pixels of a module on the screen, and of one of many. Whole ones are read best.
const PIXELS: i32 = 4;
const FEWER_PIXELS: i32 = 3;

/// The square of a link, the link, and buttons to send, copy, save and print it.
#[component]
pub fn Sharing(#[prop(into)] shared: Signal<Shared>) -> impl IntoView {
    let app = use_app();
    let status = app.signal(|it: &Model| match it.prescription.copied {
        None => "",
        Some(true) => text::share::copied(),
        Some(false) => text::share::not_copied(),
    });
    let can_send = app.signal(|it| it.links.can_send);
    let has_square = Signal::derive(move || shared.read().square.is_some());
    let is_dense =
        Signal::derive(move || shared.read().square.as_ref().is_some_and(Square::is_dense));
    let link = move || shared.get_untracked().link;
    let button = move |(name, msg): (&'static str, fn(String) -> PrescriptionMsg)| {
        view! {
            <button
                class="button-outline"
                on:click=app.does(move |app| app.send(Msg::Prescription(msg(link()))))
            >
                {name}
            </button>
        }
    };
    let save: (_, fn(String) -> PrescriptionMsg) =
        (text::share::save_square(), PrescriptionMsg::SaveSquare);
    view! {
        <If holds=has_square otherwise=|| view! { <p>{text::share::no_square()}</p> }.into_any()>
            <div class="square-frame" tabindex="0" role="group" aria-label=text::share::square()>
                {move || square(&shared.get())}
            </div>
            <p class="caption">{text::share::square_about()}</p>
            <p class="caption" aria-live="polite">
                {move || if is_dense.get() { text::share::dense() } else { "" }}
            </p>
        </If>
        <p class="link-text">{move || shared.read().link.clone()}</p>
        <div class="row">
            <If holds=can_send>{move || button((text::share::send(), PrescriptionMsg::Send))}</If>
            {button((text::share::copy(), PrescriptionMsg::Copy))}
            <If holds=has_square>{move || button(save)}</If>
            <button
                class="button-outline"
                on:click=app.sends(Msg::Prescription(PrescriptionMsg::Print))
            >
                {text::share::print()}
            </button>
        </div>
        <p class="caption" aria-live="polite">
            {move || status.get()}
        </p>
    }
}

/// The square of a link at whole pixels, dark on white in every theme.
pub fn square(shared: &Shared) -> Vec<AnyView> {
    let link = shared.link.clone();
    each(shared.square.clone(), |square| {
        let pixels = if square.is_dense() {
            FEWER_PIXELS
        } else {
            PIXELS
        };
        let Square { side, path } = square;
        view! {
            <svg
                class="square"
                data-qr=link.clone()
                role="img"
                aria-label=text::share::square_label()
                viewBox=format!("0 0 {side} {side}")
                width=side * pixels
                height=side * pixels
                shape-rendering="crispEdges"
            >
                <path fill="#fff" d=format!("M0 0h{side}v{side}H0z") />
                <path fill="#000" d=path />
            </svg>
        }
    })
}
