//! Back pain beside the layers, each session's on the depth of its layer.

use leptos::prelude::*;

use groundwork_core::progress::log::PainLog;
use locale::text;

/// The column at the right of the layers.
#[component]
pub fn PainColumn(log: PainLog) -> impl IntoView {
    let PainLog {
        height,
        line,
        pairs,
        before,
        after,
    } = log;
    view! {
        <span class="core-log" aria-hidden="true">
            <span class="turf">
                <span>{text::progress::head_back()}</span>
                <span>
                    <i class="dot"></i>
                    " "
                    {text::progress::pain_before()}
                    " "
                    <i class="dot a"></i>
                    " "
                    {text::progress::pain_after()}
                </span>
                <span>
                    <i>"0"</i>
                    <i>"5"</i>
                    <i>"10"</i>
                </span>
            </span>
            <svg
                class="pain-log"
                width="128"
                height=height.clone()
                viewBox=format!("0 0 128 {height}")
            >
                <path
                    class="pain-grid"
                    d=format!("M14.5 0V{height}M64.5 0V{height}M114.5 0V{height}")
                />
                <path class="pain-line" d=line + &pairs />
                <path class="pain-ring" d=after.clone() />
                <path class="pain-hole" d=after />
                <path class="pain-dot" d=before />
            </svg>
        </span>
    }
}
