//! Which nodes a drawing has, and which of them it rewrites.

use crate::figures;
use groundwork::domain::exercise::{Exercise, Form};
use groundwork::figure::{Drawing, Figure, Layer, Pose};

#[test]
fn a_drawing_keeps_its_nodes_and_says_which_of_them_changed() {
    for (name, figure) in figures() {
        for (band, flat) in [(true, false), (false, false), (true, true)] {
            let mut drawing = Drawing::new(figure, band, flat);
            let count = drawing.items().len();
            drawing.draw(Pose::Rep(0.3));
            let first: Vec<_> = texts(&drawing);
            drawing.draw(Pose::Rep(0.3));
            assert!(
                drawing.items().iter().all(|item| !item.d.changed()),
                "{name}"
            );
            drawing.draw(Pose::Rep(0.7));
            assert_eq!(drawing.items().len(), count, "{name}");
            for (item, before) in drawing.items().iter().zip(&first) {
                assert_eq!(item.d.changed(), item.d.text() != before, "{name}");
            }
            assert!(
                drawing.items().iter().any(|item| item.d.changed()),
                "{name}"
            );
        }
    }
}

fn texts(drawing: &Drawing) -> Vec<String> {
    drawing
        .items()
        .iter()
        .map(|item| item.d.text().to_owned())
        .collect()
}

#[test]
fn what_does_not_move_is_not_written_again() {
    let mut drawing = Drawing::new(Figure::of(Exercise::Clam, Form::Standard), true, false);
    drawing.draw(Pose::Rep(0.2));
    drawing.draw(Pose::Rep(0.6));
    let changed = drawing
        .items()
        .iter()
        .filter(|item| item.d.changed())
        .count();
    // The working leg, its foot, and the band before and behind.
    assert_eq!(changed, 4);
}

#[test]
fn a_flat_drawing_has_neither_rim_nor_light_nor_marks() {
    for (name, figure) in figures() {
        let drawing = Drawing::new(figure, true, true);
        assert!(drawing.rim().is_none(), "{name}");
        assert!(
            drawing.halo().is_empty() && drawing.glow().is_empty(),
            "{name}"
        );
        assert!(drawing.marks().is_empty(), "{name}");
        let glows = drawing
            .items()
            .iter()
            .any(|item| matches!(item.layer, Layer::Glow));
        assert!(!glows, "{name}");
    }
}

#[test]
fn a_band_is_drawn_only_when_worn() {
    for (name, figure) in figures() {
        let [with, without] = [true, false].map(|band| {
            let mut drawing = Drawing::new(figure, band, false);
            drawing.draw(Pose::Rep(0.5));
            let is_band = |layer: &Layer| matches!(layer, Layer::BandBack | Layer::BandFront);
            drawing
                .items()
                .iter()
                .filter(|item| is_band(&item.layer))
                .count()
        });
        assert_eq!((with, without), (2, 0), "{name}");
    }
}
