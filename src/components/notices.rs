//! What the person should know, each notice with a way to dismiss it.

use leptos::prelude::*;

use super::{Icon, OneNote, Symbol, each};
use crate::shell::{AppHandle, use_app};
use groundwork_core::backup::{BackupMsg, sending};
use groundwork_core::model::{Model, Notice, Screen};
use groundwork_core::msg::{Action, Msg};
use groundwork_core::pwa::Install;
use groundwork_core::words::notices::{self as words, Remedy};
use locale::text;

/// Every open notice but the offer to install. A new version waits for the end of a session, and so
/// does a routine that came by a link.
#[component]
pub fn Notices() -> impl IntoView {
    let open = |model: &Model, notice: Notice| match notice {
        Notice::Update | Notice::RoutineWaits => model.session.is_none(),
        Notice::Install(_) => false,
        _ => true,
    };
    view! { <NoticeList open with_copies=true /> }
}

/// The offer to install the app. It is shown below the main content, and not during a session.
#[component]
pub fn InstallOffer() -> impl IntoView {
    let open = |model: &Model, notice: Notice| {
        model.session.is_none() && matches!(notice, Notice::Install(_))
    };
    view! { <NoticeList open with_copies=false /> }
}

#[component]
fn NoticeList(open: fn(&Model, Notice) -> bool, with_copies: bool) -> impl IntoView {
    let app = use_app();
    let notices = app.memo(move |model| {
        let all = model.notices.iter().copied();
        all.filter(|it| open(model, *it)).collect::<Vec<_>>()
    });
    // Plan has it beside its own buttons.
    let note = app.memo(move |model| {
        let elsewhere = with_copies && model.screen != Screen::Plan;
        sending(model).filter(|_| elsewhere)
    });
    view! {
        <div class="notices" aria-live="polite">
            {move || each(notices.get(), |notice| view! { <OneNotice notice /> })}
            {move || each(note.get(), |note| view! { <OneNote note /> })}
        </div>
    }
}

#[component]
fn OneNotice(notice: Notice) -> impl IntoView {
    let app = use_app();
    let (head, about) = (words::head(notice), words::about(notice));
    let (class, symbol) = match notice {
        Notice::Update => ("recover toast", None),
        Notice::Install(_) | Notice::RoutineWaits => ("recover offer", Some(Symbol::Keep)),
        _ => ("recover", Some(Symbol::Warning)),
    };
    let by_hand = (notice == Notice::Install(Install::ByHand)).then(|| view! { <InstallByHand /> });
    let copy = words::offers_copy(notice).then(|| {
        view! {
            <button class="button-outline solid" on:click=app.sends(Msg::Backup(BackupMsg::Copy))>
                {text::backup::save()}
            </button>
        }
    });
    view! {
        <div class=class data-notice=words::notice_topic(notice)>
            {symbol.map(|symbol| view! { <Icon symbol /> })}
            <p>
                <b>{head}</b>
                " "
                <span>{about}</span>
            </p>
            {by_hand}
            <Remedies notice class="button-outline solid" />
            {copy}
            <button
                class="icon-button"
                aria-label=words::put_away(notice)
                on:click=app.sends(Msg::Dismiss(notice))
            >
                <Icon symbol=Symbol::Close />
            </button>
        </div>
    }
}

/// What can be done about a notice: a button each.
#[component]
pub fn Remedies(notice: Notice, class: &'static str) -> impl IntoView {
    let app = use_app();
    let button = move |(text, remedy): (&'static str, Remedy)| {
        let take = move |app: AppHandle| match remedy {
            Remedy::TakeUp => app.send(Msg::Accept(notice)),
            Remedy::GoOnMuted => app.go_on_muted(),
            // Resume itself opens the sound anew by now.
            Remedy::NewSound => app.play(Action::Resume),
        };
        view! {
            <button class=class on:click=app.does(take)>
                {text}
            </button>
        }
    };
    each(words::notice_actions(notice), button)
}

/// The two taps that install the app on an iPhone, each with the sign that the menu shows.
#[component]
fn InstallByHand() -> impl IntoView {
    let tap = |(symbol, text): (Symbol, &'static str)| {
        view! {
            <Icon symbol />
            <span>{text}</span>
        }
    };
    let taps = [
        (Symbol::Share, text::notices::tap_share()),
        (Symbol::Add, text::notices::then_add()),
    ];
    view! { <p class="taps">{each(taps, tap)}</p> }
}
