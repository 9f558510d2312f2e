//! The frame that `index.html` paints before the program is there has the program's words.

use domain::routine::Routine;
use figure::MIRROR;
use groundwork_core::{boot, words};
use store::boot::ReadyHint;

const PAGE: &str = include_str!("../index.html");

#[test]
fn start_leads_to_the_first_exercise_of_a_first_visit() {
    let set = Routine::default().to_sets().remove(0);
    for words in [
        words::name(set.exercise),
        words::position(set.exercise, set.side),
    ] {
        assert!(PAGE.contains(words), "{words}");
    }
}

/// The picture as `web/boot.js` draws it.
fn picture(ready: &ReadyHint) -> String {
    let mirror = if ready.mirrored { MIRROR } else { "" };
    let shapes = ready.shapes.iter();
    let shapes: Vec<_> = shapes
        .map(|(d, fill)| format!("<path d=\"{d}\" fill=\"{fill}\" />"))
        .collect();
    let shapes = shapes.concat();
    format!(
        "<svg class=\"fig\" viewBox=\"{}\" aria-hidden=\"true\"><g transform=\"{mirror}\"><path class=\"fig-shadow\" d=\"{}\" />{shapes}</g></svg>",
        ready.view_box, ready.shadow
    )
}

#[test]
fn the_picture_of_a_first_visit_is_the_body_in_its_first_position() {
    let picture = picture(&boot::ready(&Routine::default().to_sets()[0]));
    assert!(
        PAGE.contains(&picture),
        "index.html needs this picture:\n{picture}"
    );
}

#[test]
fn the_links_of_the_frame_are_screens() {
    use groundwork_core::model::Screen;
    let links = PAGE.split("<a href=\"#").skip(1);
    let links: Vec<_> = links.filter_map(|it| it.split_once('"')).collect();
    assert_eq!(links.len(), 4);
    for (hash, _) in links {
        let hash = format!("#{hash}");
        assert_eq!(Screen::at(&hash).address(), hash);
    }
}
