//! The screens of the later part.

use leptos::prelude::*;

use crate::screens::{Learn, Offer, Plan, Prescribe, Progress, Report};
use groundwork_core::model::Screen;

/// The view of a screen; of one that is in the program itself, nothing.
pub(super) fn screen(screen: Screen) -> AnyView {
    match screen {
        Screen::Progress => view! { <Progress /> }.into_any(),
        Screen::Learn(page) => view! { <Learn page /> }.into_any(),
        Screen::Plan => view! { <Plan /> }.into_any(),
        Screen::Prescribe => view! { <Prescribe /> }.into_any(),
        Screen::Report => view! { <Report /> }.into_any(),
        Screen::Offer => view! { <Offer /> }.into_any(),
        Screen::Today | Screen::Session | Screen::Finish => ().into_any(),
    }
}
