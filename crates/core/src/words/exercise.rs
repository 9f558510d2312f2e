//! What an exercise is called, how to lie or stand for it, and what to mind.

use domain::exercise::{Exercise, Form, FormCue, Side};
use locale::text::exercise as text;

/// The name of an exercise, in the plural where it is one.
pub fn name(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Clam => text::clam(),
        Exercise::FireHydrant => text::fire_hydrant(),
        Exercise::GluteBridge => text::glute_bridge(),
        Exercise::LateralWalk => text::lateral_walk(),
    }
}

/// The name of an exercise done this way.
pub fn exercise_name(exercise: Exercise, form: Form) -> &'static str {
    match form {
        Form::TwoLegs => text::two_leg_bridge(),
        Form::Standard | Form::ArmsCrossed => name(exercise),
    }
}

/// The working side, as the side bar has it.
pub fn side(exercise: Exercise, side: Side) -> &'static str {
    match (exercise, side) {
        (Exercise::LateralWalk, Side::Left) => text::to_left(),
        (Exercise::LateralWalk, Side::Right) => text::to_right(),
        (_, Side::Left) => text::left_leg(),
        (_, Side::Right) => text::right_leg(),
    }
}

/// The working side; both legs without one.
pub fn working_side(exercise: Exercise, working: Option<Side>) -> &'static str {
    working.map_or_else(text::both_legs, |it| side(exercise, it))
}

/// How to lie, kneel or stand for `side` to work; `None` when both legs work at once.
pub fn position(exercise: Exercise, side: Option<Side>) -> &'static str {
    match (exercise, side) {
        (Exercise::Clam, Some(Side::Right)) => text::position_clam_right(),
        (Exercise::Clam, _) => text::position_clam_left(),
        (Exercise::FireHydrant, Some(Side::Right)) => text::position_fire_hydrant_right(),
        (Exercise::FireHydrant, _) => text::position_fire_hydrant_left(),
        (Exercise::GluteBridge, Some(Side::Left)) => text::position_glute_bridge_left(),
        (Exercise::GluteBridge, Some(Side::Right)) => text::position_glute_bridge_right(),
        (Exercise::GluteBridge, None) => text::position_two_leg_bridge(),
        (Exercise::LateralWalk, Some(Side::Right)) => text::position_lateral_walk_right(),
        (Exercise::LateralWalk, _) => text::position_lateral_walk_left(),
    }
}

/// A word on form, in a few words for the ear and the eye.
pub fn form_cue(cue: FormCue) -> &'static str {
    match cue {
        FormCue::HeelsTogether => text::cue_heels_together(),
        FormCue::HipsStacked => text::cue_hips_stacked(),
        FormCue::OpenFromHip => text::cue_open_from_hip(),
        FormCue::LowerSlowly => text::cue_lower_slowly(),
        FormCue::PushFloorAway => text::cue_push_floor_away(),
        FormCue::BackFlat => text::cue_back_flat(),
        FormCue::OpenSideways => text::cue_open_sideways(),
        FormCue::BothHands => text::cue_both_hands(),
        FormCue::PressThroughHeel => text::cue_press_through_heel(),
        FormCue::HipsLevel => text::cue_hips_level(),
        FormCue::RibsDown => text::cue_ribs_down(),
        FormCue::KeepBreathing => text::cue_keep_breathing(),
        FormCue::StayLow => text::cue_stay_low(),
        FormCue::ToesForward => text::cue_toes_forward(),
        FormCue::PushFromTrailingLeg => text::cue_push_from_trailing_leg(),
        FormCue::SmallQuietSteps => text::cue_small_quiet_steps(),
    }
}

/// What the body on the stage does, for those who do not see it.
pub fn body(exercise: Exercise, form: Form, side: Side) -> &'static str {
    match (exercise, form, side) {
        (Exercise::Clam, _, Side::Left) => text::body_clam_left(),
        (Exercise::Clam, _, Side::Right) => text::body_clam_right(),
        (Exercise::FireHydrant, _, Side::Left) => text::body_fire_hydrant_left(),
        (Exercise::FireHydrant, _, Side::Right) => text::body_fire_hydrant_right(),
        (Exercise::GluteBridge, Form::TwoLegs, _) => text::body_two_leg_bridge(),
        (Exercise::GluteBridge, _, Side::Left) => text::body_glute_bridge_left(),
        (Exercise::GluteBridge, _, Side::Right) => text::body_glute_bridge_right(),
        (Exercise::LateralWalk, _, Side::Left) => text::body_lateral_walk_left(),
        (Exercise::LateralWalk, _, Side::Right) => text::body_lateral_walk_right(),
    }
}
