//! The app's place on the lock screen.

use std::cell::{Cell, RefCell};

use super::super::AppHandle;
use crate::device::artwork;
use crate::device::clock;
use crate::device::media_session::{Button, MediaSession, Shown};
use domain::time::{Millis, Moment};
use figure::{Movement, ViewBox};
use groundwork_core::figure_frame::FigureKey;
use groundwork_core::model::Model;
use groundwork_core::msg::{Action, Msg};
use groundwork_core::session::Session;
use groundwork_core::track::lock_screen::{Line, LockScreen, lock_screen};
use groundwork_core::track::{TrackMsg, TrackNeed, need};
use groundwork_core::words::track::ALBUM;

/// The place, and what is shown there.
#[derive(Default)]
pub(super) struct Screen {
    session: RefCell<Option<MediaSession>>,
    shown: RefCell<Option<LockScreen>>,
    /// Where the line was put.
    line: Cell<Option<Line>>,
    /// The picture that was drawn last.
    picture: RefCell<Option<(FigureKey, Option<String>)>>,
}

impl Screen {
    /// Shows what the session does, unless exactly that is shown.
    pub(super) fn show(&self, app: AppHandle, model: &Model, now: Moment) {
        let (Some(screen), Some(session)) = (lock_screen(model, now), &model.session) else {
            return;
        };
        let mut place = self.session.borrow_mut();
        if place.is_none() {
            *place = MediaSession::open(move |button| app.lock_screen_pressed(button));
        }
        let Some(place) = &*place else {
            return;
        };
        if self.shown.borrow().as_ref() != Some(&screen) {
            self.draw(screen.picture);
            let picture = self.picture.borrow();
            place.show(Shown {
                title: &screen.title,
                artist: &screen.artist,
                album: ALBUM,
                picture: picture.as_ref().and_then(|it| it.1.as_deref()),
            });
            self.shown.replace(Some(screen));
        }
        self.put_line(place, session, need(model) == TrackNeed::Play, now);
    }

    /// Puts the line where the session is, if it is not there by itself.
    pub(super) fn keep_line(&self, model: &Model, now: Moment) {
        if let (Some(place), Some(session)) = (&*self.session.borrow(), &model.session) {
            self.put_line(place, session, need(model) == TrackNeed::Play, now);
        }
    }

    fn put_line(&self, place: &MediaSession, session: &Session, plays: bool, now: Moment) {
        let line = Line::of(session, plays, now);
        if !self.line.get().is_some_and(|it| it.leads_to(line)) {
            place.show_place(line.place, line.total, line.plays);
            self.line.set(Some(line));
        }
    }

    /// Gives the place back.
    pub(super) fn close(&self) {
        self.session.take();
        self.shown.take();
        self.line.set(None);
    }

    fn draw(&self, cast: FigureKey) {
        if self
            .picture
            .borrow()
            .as_ref()
            .is_some_and(|it| it.0 == cast)
        {
            return;
        }
        let figure = cast.figure();
        let pose = figure.pose(Movement::Still);
        let picture = figure.still_picture(ViewBox::Thumb, cast.side, cast.band, pose);
        self.picture.replace(Some((cast, artwork::png(&picture))));
    }
}

impl AppHandle {
    /// A button of the lock screen was pressed.
    fn lock_screen_pressed(self, button: Button) {
        let here = || {
            self.read_untracked(|it| {
                let session = it.session.as_ref();
                session.map_or(Millis::ZERO, |it| it.place(clock::moment()))
            })
        };
        let to = match button {
            Button::Play => return self.play(Action::Resume),
            Button::Pause => return self.play(Action::Pause),
            Button::Previous => return self.play(Action::Back),
            Button::Next => return self.play(Action::Skip),
            Button::To(place) => place,
            Button::Rewind(by) => here() - by,
            Button::Forward(by) => here() + by,
        };
        self.send(Msg::Track(TrackMsg::Seek(to)));
    }
}
