//! Which nodes a drawing has, and which of them it rewrites.

use crate::figures;
use domain::exercise::{Exercise, Form};
use figure::{Drawing, Figure, Layer, Pose};

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
                drawing.items().iter().all(|item| !item.path.changed()),
                "{name}"
            );
            drawing.draw(Pose::Rep(0.7));
            assert_eq!(drawing.items().len(), count, "{name}");
            for (item, before) in drawing.items().iter().zip(&first) {
                assert_eq!(item.path.changed(), item.path.text() != before, "{name}");
            }
            assert!(
                drawing.items().iter().any(|item| item.path.changed()),
                "{name}"
            );
        }
    }
}

fn texts(drawing: &Drawing) -> Vec<String> {
    drawing
        .items()
        .iter()
        .map(|item| item.path.text().to_owned())
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
        .filter(|item| item.path.changed())
        .count();
    // The working leg, its foot, and the band before and behind.
    assert_eq!(changed, 4);
}

#[test]
fn every_light_falls_on_a_shape() {
    for (name, figure) in figures() {
        let drawing = Drawing::new(figure, true, false);
        assert!(!drawing.lights().is_empty(), "{name}");
        for light in 0..drawing.lights().len() {
            let on = drawing.items().iter().any(|item| item.lit == Some(light));
            assert!(on, "{name}");
        }
    }
}

/// The numbers of a text, and what stands between them.
fn numbers(text: &str) -> (Vec<f64>, String) {
    let is_number = |c: char| c.is_ascii_digit() || c == '.' || c == '-';
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_number) {
        let sign = usize::from(rest[start..].starts_with('-'));
        let from = &rest[start..];
        let end = from[sign..].find(|c| !is_number(c) || c == '-');
        let (number, after) = from.split_at(end.map_or(from.len(), |end| end + sign));
        numbers.push(number.parse().unwrap());
        rest = after;
    }
    (numbers, text.replace(is_number, " "))
}

#[test]
fn what_is_carried_ends_where_it_would_be_drawn_anew() {
    let walk = Figure::of(Exercise::LateralWalk, Form::Standard);
    let mut carrying = Drawing::new(walk, true, false);
    carrying.draw(Pose::Rep(0.0));
    for q in (1..=20).map(|n| f64::from(n) * 0.1) {
        carrying.draw(Pose::Rep(q));
        let mut fresh = Drawing::new(walk, true, false);
        fresh.draw(Pose::Rep(q));
        let (shift, _) = numbers(carrying.shift().text());
        let from = fresh.carried_from();
        assert_eq!(fresh.items().len() - from, 10);
        for (carried, anew) in carrying.items()[from..].iter().zip(&fresh.items()[from..]) {
            assert!(!carried.path.changed(), "{q}");
            let (carried, _) = numbers(carried.path.text());
            let (anew, _) = numbers(anew.path.text());
            for axis in [0, 1] {
                let gap = carried[axis] + shift[axis] - anew[axis];
                assert!(gap.abs() < 0.11, "{q}: {gap} px");
            }
        }
    }
}

#[test]
fn a_flat_drawing_has_neither_rim_nor_light_nor_marks() {
    for (name, figure) in figures() {
        let drawing = Drawing::new(figure, true, true);
        assert!(drawing.rim().is_none(), "{name}");
        assert!(drawing.lights().is_empty(), "{name}");
        assert!(drawing.marks().is_none(), "{name}");
        let lit = drawing.items().iter().any(|item| item.lit.is_some());
        assert!(!lit, "{name}");
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
