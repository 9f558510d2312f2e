//! Views that come and go, each of one type wherever it is used. Leptos' own `Show` and `For` are
//! compiled anew for each closure that they are given.

use leptos::prelude::*;

/// Shows its children while `holds` is true, and `otherwise` while it is not.
#[component]
pub fn If(
    #[prop(into)] holds: Signal<bool>,
    children: ChildrenFn,
    #[prop(optional, into)] otherwise: ViewFn,
) -> impl IntoView {
    let holds = Memo::new(move |_| holds.get());
    move || {
        if holds.get() {
            children().into_any()
        } else {
            otherwise.run()
        }
    }
}

/// A view of each item. Items keep their place, not their identity: where focus or typed text must
/// follow an item that moves, use `For` with keys.
pub fn each<T, V: IntoView + 'static>(
    items: impl IntoIterator<Item = T>,
    view: impl Fn(T) -> V,
) -> Vec<AnyView> {
    items.into_iter().map(|it| view(it).into_any()).collect()
}
