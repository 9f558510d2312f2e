//! Icons on a grid of 24: strokes of 2, and solid shapes for transport and phases; and the wordmark.

use leptos::prelude::*;

use domain::exercise::Side;
use groundwork_core::session_view::PhaseShape;

/// An icon that decorates a labelled control.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Symbol {
    /// A cross: away with it.
    Close,
    /// A loudspeaker.
    Sound,
    /// A silent loudspeaker.
    Muted,
    /// Two triangles to the left.
    Back,
    /// Two bars.
    Pause,
    /// A triangle.
    Play,
    /// Two triangles to the right.
    Skip,
    /// An angle to the past, and one to what comes.
    Earlier,
    /// See [`Symbol::Earlier`].
    Later,
    /// A tick.
    Check,
    /// A triangle to beware of.
    Warning,
    /// An arrow into a tray.
    Keep,
    /// An arrow out of a box, as iPhones draw it.
    Share,
    /// A plus in a square, as iPhones draw it.
    Add,
    /// Waves, struck out.
    Offline,
    /// The tab icon of Today: a bridge.
    Today,
    /// That of Progress: three strata.
    Progress,
    /// That of Learn: a book.
    Learn,
    /// That of Plan: three sliders.
    Plan,
}

impl Symbol {
    /// The filled path and the stroked one.
    const fn paths(self) -> (&'static str, &'static str) {
        match self {
            Self::Close => ("", "M5.5 5.5l13 13M18.5 5.5l-13 13"),
            Self::Sound => (
                "",
                "M4 9.5v5h3.5l5 4v-13l-5 4zM16 9c1.6 1.7 1.6 4.3 0 6M18.5 6.5c3 3.2 3 7.8 0 11",
            ),
            Self::Muted => ("", "M4 9.5v5h3.5l5 4v-13l-5 4zM16 9.5l5 5M21 9.5l-5 5"),
            Self::Back => ("M11.5 5v14L3 12zM21 5v14l-8.5-7z", ""),
            Self::Pause => ("M6 4.5h4.2v15H6zM13.8 4.5H18v15h-4.2z", ""),
            Self::Play => ("M7 4.5v15l12.5-7.5z", ""),
            Self::Skip => ("M12.5 5v14l8.5-7zM3 5v14l8.5-7z", ""),
            Self::Earlier => ("", "M15 5l-7 7 7 7"),
            Self::Later => ("", "M9 5l7 7-7 7"),
            Self::Check => ("", "M4.5 12.5l5 5L19.5 7"),
            Self::Warning => ("", "M12 3.5L2.5 20h19zM12 10v5M12 17.3v.4"),
            Self::Keep => ("", "M12 3v11M7.5 9.5L12 14l4.5-4.5M4 17v4h16v-4"),
            Self::Share => ("", "M12 14V3M8 6.5L12 2.5l4 4M8 10H5v11h14V10h-3"),
            Self::Add => ("", "M4 4h16v16H4zM12 8v8M8 12h8"),
            Self::Offline => (
                "",
                "M3 3l18 18M8.5 15.5a5 5 0 017 0M5.2 12.2A9.7 9.7 0 019 9.8M12.8 9a9.7 9.7 0 016 \
                 3.2M12 19.3v.4",
            ),
            Self::Today => (
                "M1.8 17.4a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1-5.2 0z",
                "M8.5 18.3l5-4.8 5-4.2 1 11.7M2 21h20",
            ),
            Self::Progress => (
                "",
                "M3 5.5c3-1.6 6 1.4 9 .2s6-1.6 9 0M3 10.7c3-1.6 6 1.4 9 .2s6-1.6 9 0M3 15.9c3-1.6 6 \
                 1.4 9 .2s6-1.6 9 0M2 21h20",
            ),
            Self::Learn => (
                "",
                "M12 6v11.5M12 6C9.8 4.4 7 4 4 4.3v11.6c3-.3 5.8.1 8 1.6 2.2-1.5 5-1.9 \
                 8-1.6V4.3C17 4 14.2 4.4 12 6zM2 21h20",
            ),
            Self::Plan => (
                "",
                "M6 17.5V12M6 8V4M12 17.5V9M12 5V4M18 17.5V14M18 10V4M4 10a2 2 0 1 0 4 0a2 2 0 1 \
                 0-4 0M10 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0M16 12a2 2 0 1 0 4 0a2 2 0 1 0-4 0M2 21h20",
            ),
        }
    }
}

/// An icon. The control that it decorates has a name of its own.
#[component]
pub fn Icon(symbol: Symbol) -> impl IntoView {
    let (fill, stroke) = symbol.paths();
    let path = |class: Option<&'static str>, d: &'static str| {
        (!d.is_empty()).then(|| view! { <path class=class d=d /> }.into_any())
    };
    view! {
        <svg class="symbol" viewBox="0 0 24 24" aria-hidden="true">
            {path(Some("fill"), fill)}
            {path(None, stroke)}
        </svg>
    }
}

/// The shape of a phase.
#[component]
pub fn PhaseMark(#[prop(into)] mark: Signal<PhaseShape>) -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
            <path d=move || shape(mark.get()) fill-rule="evenodd" />
        </svg>
    }
}

const fn shape(mark: PhaseShape) -> &'static str {
    match mark {
        PhaseShape::Up => "M12 2l11 20H1z",
        PhaseShape::Square => "M2 2h20v20H2z",
        PhaseShape::Down => "M12 22L1 2h22z",
        PhaseShape::Arrow(Side::Left) => "M0 12L12 1v7h12v8H12v7z",
        PhaseShape::Arrow(Side::Right) => "M24 12L12 1v7H0v8h12v7z",
        PhaseShape::BothWays => "M0 12l9-9v6h6V3l9 9-9 9v-6H9v6z",
        PhaseShape::Ring => {
            "M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22zm0 5a6 6 0 1 1 0 12a6 6 0 1 1 0-12z"
        }
        PhaseShape::Dot => "M5 12a7 7 0 1 1 14 0a7 7 0 1 1 -14 0z",
        PhaseShape::Bars => "M3 2h6.5v20H3zM14.5 2H21v20h-6.5z",
    }
}

/// The name of the app as it is drawn, on its line.
#[component]
pub fn Wordmark() -> impl IntoView {
    view! {
        <svg class="wordmark" viewBox="0 0 404 70" role="img" aria-label="Groundwork">
            <path
                fill="none"
                stroke="currentColor"
                stroke-width="7.5"
                stroke-linejoin="bevel"
                d="M4.5 30.75a15.5 15.5 0 1 0 31 0a15.5 15.5 0 1 0 -31 0M35.5 12v40c0 9-5.5 14-15 14-6 0-10.5-1.7-14-5M52 50V12M52 31c0-11 5.5-16 16-15.5M76 30.75a15.5 15.5 0 1 0 31 0a15.5 15.5 0 1 0 -31 0M122.5 12v20.5c0 9 5 13.8 13.5 13.8s13.5-4.8 13.5-13.8V12M149.5 12v38M165 50V12M165 29c0-9 5-13.8 13.5-13.8S192 20 192 29v21M206.5 30.75a15.5 15.5 0 1 0 31 0a15.5 15.5 0 1 0 -31 0M237.5 0v50M248 12l10.5 37 10.8-34 10.8 34 10.5-37M298.5 30.75a15.5 15.5 0 1 0 31 0a15.5 15.5 0 1 0 -31 0M345.5 50V12M345.5 31c0-11 5.5-16 16-15.5M374 0v50M396 13l-20.5 19.5 22.5 17.5"
            />
            <path class="wm-line" fill="none" stroke-width="4" d="M0 52h26M45 52h359" />
        </svg>
    }
}
