//! Single-leg bridges.

use super::guide::Guide;

pub static GUIDE: Guide = Guide {
    notes: "<span class=note>Gluteus maximus</span><span class='note far'>Thighs level</span>",
    steps: "<li>Lie on your back, knees bent, feet flat.</li>\
        <li>Straighten one leg, with your thighs level with each other. The leg that stays on the \
        floor is the one that works.</li>\
        <li>Press through that heel and lift your hips, until shoulder, hip and knee make one \
        line.</li>\
        <li>Hold, and breathe all the while.</li>\
        <li>Lower, and rest for two seconds.</li>",
    feel: "In the buttock of the leg on the floor, the gluteus maximus, and down the back of that \
        thigh, the hamstrings.",
    slips: "<li><b>The low back arches.</b> Stop at the straight line.</li>\
        <li><b>The free side drops.</b> Hold for less long, or use two legs.</li>\
        <li><b>The hamstring cramps.</b> Bring your heel nearer: less work for the hamstrings, as \
        much for the glutes.</li>",
    easier: "Two-leg bridge: both feet down, both legs work.",
    harder: "Cross your arms on your chest.",
    more: "<section><h2>Back pinches</h2><p>Lift less high, or use two legs.</p></section>",
};
