//! Lateral walks.

use super::guide::Guide;

pub static GUIDE: Guide = Guide {
    notes: "<span class='note far'>Gluteus medius</span><span class=note>Band tight</span>",
    steps: "<li>Stand with your feet hip-wide and your knees and hips slightly bent. A band goes \
        above the knees.</li>\
        <li>Take a small step out to the side.</li>\
        <li>Let the other foot follow slowly. Stop before the feet meet, so that the band stays \
        tight. Stay at the same height.</li>\
        <li>Do all steps one way, then as many back.</li>",
    feel: "At the side of both hips, the gluteus medius. Most of all in the leg that trails: it \
        works at about 52 % of its most, the one that leads at about 35 %.",
    slips: "<li><b>The knees cave in.</b> Keep them in line with your toes.</li>\
        <li><b>The trunk sways.</b> Take smaller steps.</li>\
        <li><b>The feet meet.</b> Stop while they are still hip-wide.</li>",
    easier: "No band, and one hand on the wall.",
    harder: "A heavier band. Last of all: the band around your ankles.",
    more: "<section><h2>Little room</h2><p>Take one step to the side and one back, again and \
        again.</p></section>",
};
