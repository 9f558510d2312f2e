//! The chart of back pain by weeks.

use super::super::Html;
use super::{fold, table};
use domain::pain::{Window, compare};
use groundwork_core::model::Model;
use groundwork_core::progress::back::{FEWEST, WEEKS, Week, weeks};
use groundwork_core::progress::words;
use groundwork_core::words as common;

/// Back pain, as far as it was noted.
pub fn back(html: &mut Html, model: &Model) {
    let records = model.history.records();
    let (entries, weeks) = weeks(records);
    html.raw("<section><h2>Your back</h2>");
    if entries < FEWEST {
        html.fill("<p class=cap>~</p></section>", &[words::TOO_FEW]);
        return;
    }
    html.fill(
        "<p class=say>~</p>",
        &[&words::trend(compare(records, model.today()))],
    );
    chart(html, &weeks);
    html.raw(
        "<ul class='legend on-sky'><li><i class=dot></i>Before</li><li><i class='dot a'></i>After</li>\
         <li>Week average, 0 to 10</li></ul>",
    );
    html.fill("<p class=cap>~</p>", &[words::CANNOT_SHOW_WHY]);
    fold(html);
    let mut cells = Vec::with_capacity(weeks.len() * 3);
    for week in &weeks {
        let mean = |it: Window| it.tenths().map_or_else(String::new, words::one_decimal);
        cells.push(common::short_day(week.monday));
        cells.push(mean(week.before));
        cells.push(mean(week.after));
    }
    table(
        html,
        "Your back by weeks",
        &["Week from", "Before", "After"],
        &cells,
    );
    html.raw("</details></section>");
}

/// 360 wide; 0 lies at 170, 10 at 10.
fn chart(html: &mut Html, weeks: &[Week]) {
    html.fill(
        "<svg class=chart viewBox='0 0 360 192' role=img aria-label=\"~\">\
         <path class=pgrid d='M24 10.5h330M24 42.5h330M24 74.5h330M24 106.5h330M24 138.5h330'/>\
         <path class=base d='M24 170h330'/>",
        &[&words::weeks(weeks.len())],
    );
    for number in [0, 2, 4, 6, 8, 10] {
        let y = 174 - 16 * number;
        html.fill(
            "<text x=17 y=~ text-anchor=end>~</text>",
            &[&y.to_string(), &number.to_string()],
        );
    }
    for (place, week) in weeks.iter().enumerate() {
        let x = (38 + place * 304 / (WEEKS - 1)).to_string();
        if place % 3 == 0 {
            let date = common::short_day(week.monday);
            let date = date.get(4..).unwrap_or_default();
            html.fill("<text x=~ y=188 text-anchor=middle>~</text>", &[&x, date]);
        }
        let (before, after) = (height(week.before), height(week.after));
        if let (Some(from), Some(to)) = (&before, &after) {
            html.fill("<path class=pline d='M~ ~V~'/>", &[&x, from, to]);
        }
        for (y, class) in [(&after, "hole"), (&before, "full")] {
            if let Some(y) = y {
                html.fill("<circle class=~ cx=~ cy=~ r=4.5 />", &[class, &x, y]);
            }
        }
    }
    html.raw("</svg>");
}

fn height(sum: Window) -> Option<String> {
    let tenths = sum.tenths()?;
    Some((170 - (tenths * 8 + 2) / 5).to_string())
}
