//! Doses as the tables write them: `12x2+light` is twelve times two seconds with a light band,
//! `8x5/two` eight of five on two legs, `6x10/crossed` with the arms crossed.

use crate::exercise::{Band, Dose, Form};
use crate::time::Millis;

const BANDS: [(&str, Band); 3] = [
    ("+light", Band::Light),
    ("+medium", Band::Medium),
    ("+heavy", Band::Heavy),
];
const FORMS: [(&str, Form); 2] = [("/two", Form::TwoLegs), ("/crossed", Form::ArmsCrossed)];

/// The dose that `text` stands for.
#[track_caller]
pub fn dose(text: &str) -> Dose {
    let mut rest = text;
    let mut take = |ending: &str| {
        let found = rest.ends_with(ending);
        rest = rest.strip_suffix(ending).unwrap_or(rest);
        found
    };
    let band = BANDS.iter().find(|it| take(it.0)).map(|it| it.1);
    let form = FORMS.iter().find(|it| take(it.0)).map(|it| it.1);
    let (count, hold) = rest.split_once('x').unwrap();
    Dose {
        count: count.parse().unwrap(),
        hold: Millis::secs(hold.parse().unwrap()),
        band: band.unwrap_or_default(),
        form: form.unwrap_or_default(),
    }
}

/// The text that stands for a dose.
pub fn shown(dose: Dose) -> String {
    let band = BANDS
        .iter()
        .find(|it| it.1 == dose.band)
        .map_or("", |it| it.0);
    let form = FORMS
        .iter()
        .find(|it| it.1 == dose.form)
        .map_or("", |it| it.0);
    format!("{}x{}{form}{band}", dose.count, dose.hold.get() / 1000)
}
