//! What a change of the model asks of the world outside, once. What is needed for as long as the
//! model says so is derived in [`needs`].

use super::model::{Model, Screen};
use super::report::Weeks;
use super::track::{self, TrackNeed};
use domain::checkpoint::Checkpoint;
use domain::day::Day;
use store::csv::Separator;

/// Something to be done once.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write the settings.
    SaveSettings,
    /// Write the schedule.
    SaveSchedule,
    /// Write the part of the history that holds this day.
    SaveHistory(Day),
    /// Store a checkpoint of the session.
    SaveCheckpoint(Checkpoint),
    /// Remove the checkpoint.
    DropCheckpoint,
    /// Set the tones' loudness.
    ApplyVolume,
    /// Load the page again, in the new version.
    Restart,
    /// Open the browser's question whether to install.
    Install,
    /// Write the routine.
    SaveRoutine,
    /// Show the colours that are set.
    ApplyTheme,
    /// Read the wall clock by the hour at which a day now begins.
    ReadClock,
    /// Hand the person the calendar file.
    ExportCalendar {
        /// How many series of this person's names a calendar may hold.
        given: u8,
        /// Whether it may hold series of the names that everybody had.
        cancels_old: bool,
    },
    /// Hand the person a copy of everything.
    ExportBackup,
    /// Hand the person a table of the sessions.
    ExportCsv(Separator),
    /// Copy a link to the clipboard.
    CopyLink(String),
    /// Hand a link to another app.
    SendLink(String),
    /// Hand the person the square of a link as a picture.
    ExportSquare(String),
    /// Hand the person the report of so many weeks for a record system.
    ExportBundle(Weeks),
    /// Hand the person the routine as an audio file.
    ExportTrack,
    /// Open the browser's print dialog.
    Print,
    /// Let the person choose a file.
    ChooseFile,
    /// Erase everything that is stored, and load the page again.
    Erase,
    /// Ask the browser not to clear the storage when it needs room.
    Persist,
}

/// What is needed for as long as the model stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// A timer that looks at the session ten times a second.
    pub ticking: bool,
    /// Frames in which the body on an exercise's page moves.
    pub demo: bool,
    /// A screen that stays on.
    pub awake: bool,
    /// The claim to be the one page that plays.
    pub claim: ClaimNeed,
    /// The tones.
    pub sound: SoundNeed,
    /// The track.
    pub track: TrackNeed,
}

/// What is to be done about the claim to be the one page that plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimNeed {
    /// Nothing: no page plays.
    None,
    /// To have it: this page plays.
    Hold,
    /// To be called when the tab that has it releases it.
    AwaitRelease,
}

/// What the tones have to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoundNeed {
    /// Nothing may sound.
    Silent,
    /// The running session's tones; another number means that those booked are wrong.
    Session(u32),
    /// What is booked may ring out.
    RingOut,
}

/// What `model` needs.
pub fn needs(model: &Model) -> Needs {
    let running = model.session.as_ref().filter(|it| it.is_running());
    let lives = model.session.as_ref().is_some_and(|it| !it.is_paused());
    let track = track::need(model);
    let sound = match running {
        // Its tones are in it.
        _ if track != TrackNeed::None => SoundNeed::Silent,
        Some(session) if !model.settings.muted => SoundNeed::Session(session.revision()),
        None if model.screen == Screen::Finish && !model.settings.muted => SoundNeed::RingOut,
        _ => SoundNeed::Silent,
    };
    Needs {
        ticking: lives,
        demo: model.demo.is_playing(),
        awake: lives && track == TrackNeed::None,
        claim: match model.session {
            Some(_) => ClaimNeed::Hold,
            None if model.elsewhere => ClaimNeed::AwaitRelease,
            None => ClaimNeed::None,
        },
        sound,
        track,
    }
}
