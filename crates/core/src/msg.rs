//! Everything that can happen to the app.

use super::backup::state as backup;
use super::demo;
use super::model::{Notice, Screen, Stored};
use super::plan::state as plan;
use super::prescription::PrescriptionMsg;
use super::progress;
use super::pwa::PwaStatus;
use super::report::ReportMsg;
use super::sound::state as sound;
use super::track;
use domain::exercise::Exercise;
use domain::history::{Record, RecordId};
use domain::notes::{Effort, OfferId, Pain};
use domain::schedule::Rule;
use domain::settings::Volume;
use domain::time::Moment;
use store::reconcile::Reconciled;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Start today's session; the id is for its record.
    Start(RecordId),
    /// Start the short session; the id is for its record.
    StartShort(RecordId),
    /// Start a session of gentle doses; the id is for its record.
    StartGentle(RecordId),
    /// Start a session of this exercise alone; the id is for its record.
    StartOnly(RecordId, Exercise),
    /// Go on with the session that a closed page left behind, or with the paused one.
    GoOn,
    /// Keep what was done of the session that a closed page left behind, or of the paused one.
    KeepDone,
    /// Something was asked of the running session.
    Play(Action),
    /// Another repetition or guided move has begun.
    RepBegan,
    /// The session's last millisecond has been played.
    RanOut,
    /// No sound has run since this moment.
    SoundLost(Moment),
    /// The browser says that another tab plays a session.
    PlaysElsewhere,
    /// The session that another tab plays continues here.
    TakeOver,
    /// Another tab has stopped playing, or none did.
    PlaysNowhereElse,
    /// The sound takes long to wake.
    SoundWakes,
    /// The sound has come this far.
    SoundIs(sound::SoundClock),
    /// A screen was asked for.
    Navigate(Screen),
    /// Leave the Finish screen.
    Done,
    /// The wall clock was read again.
    Clock,
    /// The records of the months that were not read yet.
    Older(Vec<Record>),
    /// So many sessions could not be read.
    Damaged(usize),
    /// Another tab has written: this is what is stored now.
    Reread(Box<Stored>),
    /// `IndexedDB` has answered: the data in it that is newer than that in localStorage.
    Reconcile(Box<Reconciled>),
    /// The rule chosen before the first session.
    ChooseRule(Rule),
    /// Something was changed on the Plan screen.
    Plan(plan::PlanMsg),
    /// The safety note was read.
    Understood,
    /// Loudness of the tones.
    SetVolume(Volume),
    /// Tones on or off.
    ToggleMute,
    /// Tones off.
    Mute,
    /// Something about the voice or the tones.
    Sound(sound::SoundMsg),
    /// Something about the session as one track.
    Track(track::TrackMsg),
    /// The phone lies flat on the floor, or no longer.
    ToggleFlat,
    /// Unfold or fold loudness and mute on the Session screen.
    ToggleSoundBox,
    /// Something was done on the Progress screen.
    Progress(progress::ProgressMsg),
    /// Pain in the lower back before the session to come, or that nothing is said of it.
    PainBefore(Option<Pain>),
    /// The same after the session just ended.
    PainAfter(Option<Pain>),
    /// Pain during an exercise of the session just ended.
    PainDuring(Exercise, Option<Pain>),
    /// How an exercise of the session just ended felt; without one, how all of them did.
    Felt(Option<Exercise>, Option<Effort>),
    /// This offer is taken; one that was taken is given back.
    Take(OfferId),
    /// This offer is declined; one that was declined is open again.
    Decline(OfferId),
    /// Today is a day of rest for the back.
    RestToday,
    /// A notice for the person.
    Notify(Notice),
    /// A notice was dismissed.
    Dismiss(Notice),
    /// What a notice offers was taken up.
    Accept(Notice),
    /// Something has changed around the app.
    Pwa(PwaStatus),
    /// Something about copies in files.
    Backup(backup::BackupMsg),
    /// Something about routines that come and go as links.
    Prescription(PrescriptionMsg),
    /// Something about the report for a physiotherapist.
    Report(ReportMsg),
    /// Something was asked of the body on an exercise's page.
    Demo(demo::DemoMsg),
}

/// What a person can ask of a running session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Stop the clock.
    Pause,
    /// Go on.
    Resume,
    /// Pause if running, continue if paused.
    Toggle,
    /// A press beside all controls: closes the box of the sound, else toggles.
    Tap,
    /// This side again, or the one before.
    Back,
    /// The next side.
    Skip,
    /// The next exercise.
    SkipExercise,
    /// End the guided move.
    GoNow,
    /// Lengthen the guided move.
    MoreTime,
    /// Less to do from here on.
    Easier,
    /// It hurts: pause, and end the exercise with all that was done of it.
    Hurts,
    /// How much, or that it is not said.
    SayPain(Option<Pain>),
    /// It does not hurt after all.
    TakeBack,
    /// End, and keep what was done.
    End,
}
