//! What one frame of each figure costs: a pose drawn anew, with its band on.

use criterion::Criterion;
use domain::exercise::{Exercise, Form};
use figure::{Drawing, Figure, Pose};
use std::hint::black_box;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for exercise in Exercise::ALL {
        let mut drawing = Drawing::new(Figure::of(exercise, Form::Standard), true, false);
        let mut frame = 0_u32;
        criterion.bench_function(&format!("{exercise:?}"), |b| {
            b.iter(|| {
                // Every frame is another pose, as in a session.
                frame = (frame + 1) % 120;
                drawing.draw(black_box(Pose::Rep(f64::from(frame) / 60.0)));
            });
        });
    }
    criterion.final_summary();
}
