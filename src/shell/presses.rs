//! What a press asks for that only a press may: a browser lets sound begin inside the tap itself.

use leptos::task::spawn_local;

use super::AppHandle;
use crate::device::{clock, focus};
use domain::exercise::Exercise;
use groundwork_core::msg::{Action, Msg};
use groundwork_core::progress::ProgressMsg;

impl AppHandle {
    /// Starts today's session. Called inside the tap itself, which is what lets sound begin.
    pub fn start(self) {
        self.wake_sound();
        self.send(Msg::Start(clock::new_id()));
    }

    /// Resumes a session. Called inside the tap itself, as [`AppHandle::start`].
    pub fn go_on(self) {
        self.wake_sound();
        self.send(Msg::GoOn);
    }

    /// Resumes the session without sound.
    pub fn go_on_muted(self) {
        self.send(Msg::Mute);
        self.send(Msg::Play(Action::Resume));
    }

    /// Goes on here with the session that another tab plays. Called inside the tap itself, as
    /// [`AppHandle::start`].
    pub fn play_here(self) {
        self.unlock_sound();
        if let Some(owners) = self.owners() {
            owners.tabs.steal();
        }
        self.send(Msg::TakeOver);
    }

    /// Starts the short session. Called inside the tap itself, as [`AppHandle::start`].
    pub fn start_short(self) {
        self.wake_sound();
        self.send(Msg::StartShort(clock::new_id()));
    }

    /// Starts a session of gentle doses. Called inside the tap itself, as [`AppHandle::start`].
    pub fn start_gentle(self) {
        self.wake_sound();
        self.send(Msg::StartGentle(clock::new_id()));
    }

    /// Starts a session of one exercise. Called inside the tap itself, as [`AppHandle::start`].
    pub fn start_only(self, exercise: Exercise) {
        self.wake_sound();
        self.send(Msg::StartOnly(clock::new_id(), exercise));
    }

    /// Adds a session to the day that is selected on the Progress screen.
    pub fn add_session(self) {
        self.send(Msg::Progress(ProgressMsg::Add(clock::new_id())));
    }

    /// Moves this session of the day that is selected on the Progress screen to today.
    pub fn move_to_today(self, index: usize) {
        self.send(Msg::Progress(ProgressMsg::MoveToToday(
            index,
            clock::new_id(),
        )));
    }

    /// Asks something of the running session. Called inside the tap itself, as [`AppHandle::start`].
    pub fn play(self, action: Action) {
        if matches!(
            action,
            Action::Resume | Action::Toggle | Action::Tap | Action::GoNow
        ) {
            self.unlock_sound();
        }
        self.send(Msg::Play(action));
        if action == Action::Hurts {
            // The question exists once the view has followed the model.
            spawn_local(async { focus::focus("#hurt") });
        }
    }
}
