//! The frame that `index.html` paints before the program is there has the program's words.

use domain::routine::Routine;

const PAGE: &str = include_str!("../index.html");

#[test]
fn start_leads_to_the_first_exercise_of_a_first_visit() {
    let set = Routine::default().to_sets().remove(0);
    for words in [set.exercise.entry().name, set.exercise.position(set.side)] {
        assert!(PAGE.contains(words), "{words}");
    }
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
