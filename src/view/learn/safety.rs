//! What to know before the first session; the note on Today, and more.

use crate::view::Html;
use groundwork_core::words;

/// The page's text.
pub fn safety(html: &mut Html) {
    html.fill(
        "<section class=urgent><h2>Do not start with these</h2><p>~<b>~</b></p></section>\
         <section><h2>Who this is for</h2><p>~</p></section>\
         <section><h2>When to stop</h2>",
        &[words::SAFETY_LEAD, words::SAFETY_SIGNS, words::SAFETY_SCOPE],
    );
    html.raw(REST);
}

const REST: &str = "\
<p>Pain is a number from 0, none, to 10, the worst you can imagine:</p><ul class=plain>\
<li><b>0 to 2:</b> carry on.</li>\
<li><b>3 to 5:</b> move less far, and do not go up a step.</li>\
<li><b>Above 5, or sharp, or spreading down a leg:</b> stop that exercise.</li></ul>\
<p>Muscles that ache for a day or two are normal.</p></section>\
<p class=cap><a href=#/learn/professional>When to ask a professional</a></p>";
