//! From moment to moment of a set.

use crate::outline::outlines;
use crate::{distance, figures};
use domain::exercise::{Exercise, Form};
use figure::{Bone, Drawing, Figure, Movement, Pose, READY_SECONDS};

/// The moments of a short set at 60 frames a second: ready, three repetitions, and after.
fn set(figure: &Figure) -> Vec<Movement> {
    let frames = |seconds: f64| {
        let step = 1.0 / (60.0 * seconds);
        (0..)
            .map(move |n| f64::from(n) * step)
            .take_while(|&f| f < 1.0)
    };
    let lead = READY_SECONDS + 0.3;
    let mut moments: Vec<_> = frames(lead)
        .map(|f| Movement::Ready(lead * (1.0 - f)))
        .collect();
    for _ in 0..3 {
        if figure.travels() {
            moments.extend(frames(1.8).map(Movement::Step));
        } else {
            moments.extend(frames(1.6).map(Movement::Lift));
            moments.extend(frames(0.2).map(|_| Movement::Hold));
            moments.extend(frames(2.2).map(Movement::Lower));
            moments.extend(frames(0.2).map(|_| Movement::Settle));
        }
    }
    moments.extend(frames(lead).map(|f| Movement::After(lead * f)));
    moments
}

#[test]
fn the_body_never_jumps_in_a_set() {
    for (name, figure) in figures() {
        let mut before: Option<Vec<[f64; 2]>> = None;
        for moment in set(figure) {
            let points = outlines(figure, figure.pose(moment));
            for (a, b) in before.iter().flatten().zip(&points) {
                let step = (a[0] - b[0]).hypot(a[1] - b[1]);
                // The fastest is the free foot of a bridge: 1.5 times its mean of 180 px a second.
                assert!(step < 5.0, "{name}: a point jumps {step} px at {moment:?}");
            }
            before = Some(points);
        }
    }
}

#[test]
fn a_figure_is_ready_where_its_first_repetition_begins() {
    for (name, figure) in figures() {
        let (ready, start) = (figure.body(Pose::Ready(1.0)), figure.body(Pose::Rep(0.0)));
        for bone in Bone::ALL {
            let (a, b) = (ready.frame(bone), start.frame(bone));
            assert!(distance(a.origin, b.origin) < 1e-6, "{name} {bone:?}");
            assert!(distance(a.axes.x, b.axes.x) < 1e-6, "{name} {bone:?}");
            assert!(distance(a.axes.y, b.axes.y) < 1e-6, "{name} {bone:?}");
        }
    }
}

#[test]
fn one_step_ends_in_the_picture_in_which_the_next_begins() {
    let figure = Figure::of(Exercise::LateralWalk, Form::Standard);
    let [start, end] = [0.0, 2.0].map(|q| outlines(figure, Pose::Rep(q)));
    for (a, b) in start.iter().zip(&end) {
        assert!(
            (a[0] - b[0]).hypot(a[1] - b[1]) < 1e-3,
            "{a:?} is not {b:?}"
        );
    }
    let mut drawing = Drawing::new(figure, true, false);
    let offsets = [0.0, 2.0].map(|q| {
        drawing.draw(Pose::Rep(q));
        let marks = drawing.marks().unwrap();
        marks.offset.text().parse::<f64>().unwrap()
    });
    let dashes = &drawing.marks().unwrap().dashes;
    let pattern: f64 = dashes.split(' ').map(|n| n.parse::<f64>().unwrap()).sum();
    assert!(
        (offsets[1] - offsets[0] - pattern).abs() < 0.11,
        "{offsets:?} are not {pattern} apart"
    );
}

#[test]
fn the_muscle_works_hardest_at_the_top_and_rests_before_and_after() {
    for (name, figure) in figures() {
        let work = |moment| figure.activation(figure.pose(moment));
        for moment in [
            Movement::Ready(3.0),
            Movement::Ready(0.4),
            Movement::After(0.4),
        ] {
            assert!(work(moment) < 1e-9, "{name}");
        }
        let top = if figure.travels() {
            Movement::Step(0.5)
        } else {
            Movement::Hold
        };
        assert!((work(top) - 1.0).abs() < 1e-9, "{name}");
        assert!(work(Movement::Settle) < 1e-9, "{name}");
    }
}

#[test]
fn a_still_body_shows_rest_start_or_top_of_the_moment() {
    for (name, figure) in figures() {
        let mut stills = set(figure)
            .into_iter()
            .map(|moment| figure.still(moment))
            .collect::<Vec<_>>();
        stills.dedup();
        let mut want = vec![Pose::Ready(0.0)];
        for _ in 0..3 {
            want.extend([Pose::Rep(1.0), Pose::Rep(0.0)]);
        }
        want.push(Pose::Ready(0.0));
        assert_eq!(stills, want, "{name}");
    }
}
