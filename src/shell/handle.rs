//! What components use: reading the model, following it, and sending messages.

use leptos::prelude::*;
use web_sys::Event;

use super::AppHandle;
use domain::time::Moment;
use groundwork_core::demo::Demo;
use groundwork_core::model::Model;
use groundwork_core::msg::{Action, Msg};
use groundwork_core::session::Session;

/// The handle of the app that the component belongs to.
///
/// # Panics
/// Outside of `<App/>`, which provides it.
pub fn use_app() -> AppHandle {
    expect_context()
}

/// An event listener. All listeners are of one type, so that views with different listeners are too.
pub type Listener<E> = Box<dyn FnMut(E)>;

impl AppHandle {
    /// Reads a part of the model. A reactive caller runs again with every change of the model.
    pub fn read<T>(self, part: impl FnOnce(&Model) -> T) -> T {
        part(&self.model.read())
    }

    /// Reads a part of the model once.
    pub fn read_untracked<T>(self, part: impl FnOnce(&Model) -> T) -> T {
        part(&self.model.read_untracked())
    }

    /// A part of the model as a memo: its readers run again when the part has changed.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&Model) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.read(&part))
    }

    /// A part of the model as a signal, computed for each reader.
    pub fn signal<T: Send + Sync + 'static>(
        self,
        part: impl Fn(&Model) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Signal::derive(move || self.read(&part))
    }

    /// Reads a part of the model at the time of the session's last beat: ten times a second and at
    /// the edge of each phase. A reactive caller runs again with each beat.
    pub fn look<T>(self, part: impl FnOnce(&Model, Moment) -> T) -> T {
        let now = self.beat.get();
        part(&self.model.read(), now)
    }

    /// Reads a part of the running session at the time of the last animation frame: thirty times a
    /// second while the body moves. A reactive caller runs again with each frame.
    pub fn sample<T>(self, part: impl FnOnce(&Session, Moment) -> T) -> Option<T> {
        let now = self.frame.get();
        self.model.read().session.as_ref().map(|it| part(it, now))
    }

    /// As [`AppHandle::sample`], for the body on an exercise's own page.
    pub fn sample_demo<T>(self, part: impl FnOnce(&Demo, Moment) -> T) -> T {
        let now = self.frame.get();
        part(&self.model.read().demo, now)
    }

    /// Whether the person asked for less motion.
    pub const fn is_still(self) -> bool {
        self.still
    }

    /// A listener that sends `msg`.
    pub fn sends<E>(self, msg: Msg) -> Listener<E> {
        Box::new(move |_| self.send(msg.clone()))
    }

    /// A listener that sends what `msg` makes of the field's value, if it makes something of it.
    pub fn takes(self, msg: impl Fn(String) -> Option<Msg> + 'static) -> Listener<Event> {
        Box::new(move |event| {
            if let Some(msg) = msg(event_target_value(&event)) {
                self.send(msg);
            }
        })
    }

    /// A listener that calls `act` inside the press itself, which is what a browser demands before
    /// it lets sound begin, a file be shared or a window open.
    pub fn does<E>(self, act: impl Fn(Self) + 'static) -> Listener<E> {
        Box::new(move |_| act(self))
    }

    /// A listener that asks something of the running session.
    pub fn plays<E>(self, action: Action) -> Listener<E> {
        Box::new(move |_| self.play(action))
    }
}
