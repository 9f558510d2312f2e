//! A link as a QR code: one SVG path of whole modules, or a picture.

mod png;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// The modules of white around the code that the standard asks for.
const QUIET: i32 = 4;

/// From this many modules of a side on, version 15, a camera has to be held closer. (Judgement.)
const DENSE: i32 = 77;

/// The pixels of a module in a picture.
const PIXELS: u32 = 10;

/// A QR code, to be drawn dark on white whatever the theme, at four whole pixels a module or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Square {
    /// The modules of a side, with the white around the code.
    pub side: i32,
    /// The dark modules as the `d` of a path, for a view box of `0 0 side side`.
    pub path: String,
}

impl Square {
    /// Whether its modules are so many that a camera has to be held closer.
    pub const fn is_dense(&self) -> bool {
        self.side >= DENSE + 2 * QUIET
    }
}

/// The code of `link` at level M, or a higher one where that takes no more room. `None` if the
/// link is too long for any.
///
/// What follows the last slash is packed as capitals and digits if it has nothing else, as the
/// text of a prescription does.
pub fn square(link: &str) -> Option<Square> {
    let code = code(link)?;
    Some(Square {
        side: code.size() + 2 * QUIET,
        path: path(&code),
    })
}

/// The same as a PNG file, black on white.
pub fn picture(link: &str) -> Option<Vec<u8>> {
    let code = code(link)?;
    let side = u32::try_from(code.size() + 2 * QUIET).ok()?;
    let module = |pixel: u32| i32::try_from(pixel / PIXELS).unwrap_or_default() - QUIET;
    let is_dark = |x, y| code.get_module(module(x), module(y));
    Some(png::png(side * PIXELS, is_dark))
}

fn code(link: &str) -> Option<QrCode> {
    let tail = link.rfind('/').map_or(0, |slash| slash + 1);
    let (head, tail) = link.split_at(tail);
    let segments = if QrSegment::is_alphanumeric(tail) {
        vec![
            QrSegment::make_bytes(head.as_bytes()),
            QrSegment::make_alphanumeric(tail),
        ]
    } else {
        vec![QrSegment::make_bytes(link.as_bytes())]
    };
    QrCode::encode_segments(&segments, QrCodeEcc::Medium).ok()
}

/// Each run of dark modules in a row as a rectangle.
fn path(code: &QrCode) -> String {
    let mut runs = Vec::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            // Outside the code all modules are light.
            while code.get_module(x, y) {
                x += 1;
            }
            let run = x - start;
            if run > 0 {
                let (left, top) = (start + QUIET, y + QUIET);
                runs.push(format!("M{left} {top}h{run}v1h-{run}z"));
            }
            x += 1;
        }
    }
    runs.concat()
}

#[cfg(test)]
mod tests {
    use super::{QUIET, square};
    use domain::routine::Routine;
    use domain::schedule::Rule;
    use store::link::{PlainText, Prescription, write};

    const ADDRESS: &str = "https://groundwork.github.io/groundwork/#/r/";

    /// The modules of a path, row by row.
    fn modules(side: usize, path: &str) -> Vec<Vec<bool>> {
        let mut rows = vec![vec![false; side]; side];
        for run in path.split('M').skip(1) {
            let (place, rest) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (run, rest) = rest.split_once('v').unwrap();
            assert_eq!(rest, format!("1h-{run}z"));
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            for it in &mut rows[y][x..x + run.parse::<usize>().unwrap()] {
                assert!(!*it);
                *it = true;
            }
        }
        rows
    }

    /// Reads the code of `link` as a camera would, at four pixels a module, and compares.
    #[track_caller]
    fn check(link: &str, modules_of_side: i32) {
        let found = square(link).unwrap();
        assert_eq!(found.side, modules_of_side + 2 * QUIET, "{link}");
        let side = usize::try_from(found.side).unwrap();
        let rows = modules(side, &found.path);
        let pixel = |x: usize, y: usize| if rows[y / 4][x / 4] { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * 4, side * 4, pixel);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].decode().unwrap().1, link);
        // White around it.
        let quiet = usize::try_from(QUIET).unwrap();
        for near in (0..quiet).chain(side - quiet..side) {
            assert!((0..side).all(|it| !rows[near][it] && !rows[it][near]));
        }
    }

    fn link(name: &str, note: &str) -> String {
        let mut asked = Prescription::from_routine(&Routine::default(), Rule::EveryDay);
        asked.name = PlainText::name(name);
        asked.note = PlainText::note(note);
        [ADDRESS, &write(&asked)].concat()
    }

    #[test]
    fn links_are_read_back_and_a_routine_without_a_note_is_small() {
        // 33 modules are version 4, 37 version 5, 41 version 6.
        check(&link("", ""), 37);
        check(&link("Ada, second week", ""), 41);
        check(&link("Dr. Ada", &"Slowly down, please. ".repeat(6)), 57);
        check(&link("Rücken", &"ä".repeat(120)), 73);
    }

    #[test]
    fn a_long_note_in_letters_of_three_bytes_makes_a_dense_code() {
        let is_dense = |note: String| square(&link("Rücken", &note)).unwrap().is_dense();
        assert!(!is_dense("Slowly down, please. ".repeat(6)));
        assert!(!is_dense("ä".repeat(120)));
        assert!(!is_dense("日".repeat(40)));
        assert!(is_dense("日".repeat(120)));
    }

    #[test]
    fn any_text_that_fits_is_drawn_and_none_that_does_not() {
        check("a", 21);
        check("HTTPS://EXAMPLE.ORG/ABC", 25);
        check("no/small/letters/in/the/end", 29);
        assert_eq!(square(&"a".repeat(3_000)), None);
    }
}
