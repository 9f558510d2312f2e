//! What the view boxes hold, and the two sides.

use crate::outline::{outlines, shadow_points};
use crate::{figures, poses};
use domain::exercise::{Exercise, Form, Side};
use figure::{Bone, Figure, Movement, Pose, ViewBox};

#[track_caller]
fn assert_holds(name: &str, view_box: [f64; 4], [x, y]: [f64; 2], margins: [f64; 3]) {
    let [left, top, width, height] = view_box;
    let [aside, above, below] = margins;
    let holds =
        x - left > aside && left + width - x > aside && y - top > above && top + height - y > below;
    assert!(holds, "{name}: ({x}, {y}) is not within {view_box:?}");
}

/// A mirrored picture shows a point of the canvas here.
fn shown(figure: &Figure, side: Side, [x, y]: [f64; 2]) -> [f64; 2] {
    if figure.is_mirrored(side) {
        [320.0 - x, y]
    } else {
        [x, y]
    }
}

#[test]
fn the_view_box_of_either_side_holds_the_whole_movement_with_a_margin() {
    for (name, figure) in figures() {
        for side in Side::BOTH {
            let stage = figure.view_box(ViewBox::Stage, side);
            let row = figure.view_box(ViewBox::Row, side);
            for pose in poses() {
                for point in outlines(figure, pose) {
                    let point = shown(figure, side, point);
                    assert_holds(&name, stage, point, [4.5, 7.5, 3.9]);
                    assert_holds(&name, row, point, [4.5, 7.5, 3.9]);
                }
                for point in shadow_points(figure, pose) {
                    assert_holds(&name, stage, shown(figure, side, point), [1.0, 7.5, 3.9]);
                }
            }
        }
    }
}

#[test]
fn the_thumbnail_of_either_side_holds_its_still() {
    for (name, figure) in figures() {
        for side in Side::BOTH {
            let thumb = figure.view_box(ViewBox::Thumb, side);
            assert!(
                (thumb[2] / thumb[3] - 1.6).abs() < 0.002,
                "{name}: {thumb:?} is not 8:5"
            );
            for point in outlines(figure, figure.pose(Movement::Still)) {
                assert_holds(&name, thumb, shown(figure, side, point), [0.0; 3]);
            }
        }
    }
}

#[test]
fn a_row_shows_every_body_at_the_same_size() {
    for (name, figure) in figures() {
        let [_, _, width, _] = figure.view_box(ViewBox::Row, Side::Left);
        let scale = figure.view(Pose::Rep(0.0)).scale;
        assert!(
            (width / scale - 100.0).abs() < 0.01,
            "{name}: {}",
            width / scale
        );
    }
}

#[test]
fn left_and_right_are_mirror_images() {
    for (name, figure) in figures() {
        let [left, right] = Side::BOTH.map(|side| figure.is_mirrored(side));
        assert_ne!(left, right, "{name}");
        for which in [ViewBox::Stage, ViewBox::Row, ViewBox::Thumb] {
            let [[x, y, width, height], mirrored] =
                Side::BOTH.map(|side| figure.view_box(which, side));
            let want = [320.0 - x - width, y, width, height];
            for (got, want) in mirrored.into_iter().zip(want) {
                assert!((got - want).abs() < 1e-9, "{name} {which:?}");
            }
        }
    }
}

#[test]
fn a_walk_to_the_left_goes_to_the_left_of_the_screen() {
    let figure = Figure::of(Exercise::LateralWalk, Form::Standard);
    let leading = |side, q| {
        let body = figure.body(Pose::Rep(q));
        // The view of the start stays, so that the step shows against the screen.
        shown(
            figure,
            side,
            figure.view(Pose::Rep(0.0)).point(body.joint(Bone::FootL)),
        )[0]
    };
    assert!(leading(Side::Left, 1.0) < leading(Side::Left, 0.0) - 20.0);
    assert!(leading(Side::Right, 1.0) > leading(Side::Right, 0.0) + 20.0);
}
