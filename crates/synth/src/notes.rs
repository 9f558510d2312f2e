//! Which notes each tone is made of.
//!
//! All are notes of one G major chord and its neighbours, so that tones which meet agree. They lie
//! between 294 Hz and 988 Hz, where the small speaker of a phone still sounds and ageing ears still
//! hear. What to do is told by direction: a glide up lifts, a glide down lowers.

use domain::cue::Tone;

/// One note of a tone.
pub(super) struct Note {
    /// When it begins within the tone, in milliseconds.
    pub at_ms: u32,
    /// How long it lasts, in milliseconds.
    pub ms: u32,
    /// Its pitch at the beginning, in Hz.
    pub from: f64,
    /// Its pitch at the end, in Hz; it glides there evenly.
    pub to: f64,
    /// Loudness of the lowest partial, 0 to 1.
    pub level: f64,
    /// How long the lowest partial rings until a third of it is left, in seconds. Higher ones
    /// ring shorter in proportion.
    pub ring: f64,
    /// Its partials: the ratio of each to the pitch, and its level against the lowest.
    pub timbre: &'static [(f64, f64)],
}

/// Round and warm: an octave and a twelfth above, softly.
const SOFT: &[(f64, f64)] = &[(1.0, 1.0), (2.0, 0.25), (3.0, 0.08)];

/// The same with stronger higher partials, to be noticed.
const BRIGHT: &[(f64, f64)] = &[(1.0, 1.0), (2.0, 0.45), (3.0, 0.2), (4.0, 0.1)];

/// A struck bar of wood: its partials are no multiples of the pitch.
const WOOD: &[(f64, f64)] = &[(1.0, 1.0), (2.76, 0.45), (5.4, 0.2)];

const D4: f64 = 293.66;
const G4: f64 = 392.0;
const B4: f64 = 493.88;
const D5: f64 = 587.33;
const E5: f64 = 659.26;
const G5: f64 = 783.99;
const B5: f64 = 987.77;

/// One note on its own: a pitch, its length, loudness and ring.
const fn note(hz: f64, ms: u32, level: f64, ring: f64, timbre: &'static [(f64, f64)]) -> Note {
    Note {
        at_ms: 0,
        ms,
        from: hz,
        to: hz,
        level,
        ring,
        timbre,
    }
}

impl Note {
    const fn at(self, at_ms: u32) -> Self {
        Self { at_ms, ..self }
    }

    const fn gliding_to(self, hz: f64) -> Self {
        Self { to: hz, ..self }
    }
}

/// D5, 110 ms: neutral, in the middle of all.
static COUNT: [Note; 1] = [note(D5, 110, 0.45, 0.07, SOFT)];
/// G4 up to D5 in 380 ms.
static LIFT: [Note; 1] = [note(G4, 380, 0.45, 0.6, SOFT).gliding_to(D5)];
/// G5, a soft tick of 70 ms.
static SECOND: [Note; 1] = [note(G5, 70, 0.25, 0.025, SOFT)];
/// B5, a third higher, brighter, 130 ms.
static LAST_SECOND: [Note; 1] = [note(B5, 130, 0.4, 0.08, BRIGHT)];
/// D5 down to G4 in 440 ms.
static LOWER: [Note; 1] = [note(D5, 440, 0.45, 0.6, SOFT).gliding_to(G4)];
/// D4, a wooden knock of 140 ms.
static STEP: [Note; 1] = [note(D4, 140, 0.55, 0.04, WOOD)];
/// E5 twice, 100 ms each, 150 ms apart.
static SWITCH: [Note; 2] = [
    note(E5, 100, 0.45, 0.09, SOFT),
    note(E5, 100, 0.45, 0.09, SOFT).at(150),
];
/// D5, B4, G4, 140 ms apart, left to ring: the chord falls.
static REST: [Note; 3] = [
    note(D5, 800, 0.25, 0.3, SOFT),
    note(B4, 800, 0.25, 0.3, SOFT).at(140),
    note(G4, 800, 0.25, 0.3, SOFT).at(280),
];
/// G4, B4, D5, 150 ms apart, brighter, left to ring: the chord rises.
static FINISH: [Note; 3] = [
    note(G4, 880, 0.25, 0.4, BRIGHT),
    note(B4, 880, 0.25, 0.4, BRIGHT).at(150),
    note(D5, 880, 0.25, 0.4, BRIGHT).at(300),
];
/// 196 Hz (G3) for 700 ms, 54 dB below full scale: too quiet to be noticed, loud enough to be no
/// digital silence.
pub(super) static PRIMER: [Note; 1] = [note(196.0, 700, 0.002, 60.0, &[(1.0, 1.0)])];

pub(super) fn of(tone: Tone) -> &'static [Note] {
    match tone {
        Tone::Count => &COUNT,
        Tone::Lift => &LIFT,
        Tone::Second => &SECOND,
        Tone::LastSecond => &LAST_SECOND,
        Tone::Lower => &LOWER,
        Tone::Step => &STEP,
        Tone::Switch => &SWITCH,
        Tone::Rest => &REST,
        Tone::Finish => &FINISH,
    }
}
