//! Fire hydrants.

use super::guide::Guide;

pub static GUIDE: Guide = Guide {
    notes: "<span class=note>Gluteus medius and maximus</span>\
        <span class='note far'>Back stays flat</span>",
    steps: "<li>Get on your hands and knees: wrists under your shoulders, knees under your \
        hips.</li>\
        <li>Breathe out and lift one knee out to the side, still bent: 30 to 45 degrees, below \
        the height of your hip.</li>\
        <li>Pause, then bring the knee back under you.</li>",
    feel: "At the side and the back of the hip that lifts: gluteus medius and maximus. Trunk and \
        shoulders keep you steady.",
    slips: "<li><b>The trunk tips away.</b> Lift the knee less high.</li>\
        <li><b>The back sags.</b> Brace your belly gently.</li>\
        <li><b>The weight shifts.</b> Press both hands down evenly.</li>",
    easier: "Keep the toes on the floor and slide them out to the side. Or stand at a wall and \
        lift the knee from there.",
    harder: "Hold for two seconds, then add a band.",
    more: "<section class=two><div><h3>Sore wrists</h3><p>Rest on your forearms, or on your \
        fists.</p></div><div><h3>Sore knees</h3><p>Kneel on a folded mat. Or lie on your side and \
        lift the leg there.</p></div></section>",
};
