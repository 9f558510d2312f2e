//! The ground that sessions have laid, as a picture.

use super::Html;
use groundwork_core::strata::{Joint, Strata, Texture, WIDTH};

/// Draws `strata` with `label` as its text.
pub fn strata(html: &mut Html, strata: &Strata, label: &str) {
    open(html, strata, label);
    for layer in &strata.layers {
        let shade = layer.shade;
        html.fill("<path class=\"~\"", &[shades(layer.texture, shade)]);
        finish(html, layer.texture, &layer.outline);
        edge(html, layer.joint, &layer.edge);
    }
    html.raw("</svg>");
}

/// Draws `strata` so that each layer can be pressed.
pub fn pressable(html: &mut Html, strata: &Strata, label: &str) {
    open(html, strata, label);
    for (index, layer) in strata.layers.iter().enumerate() {
        html.fill(
            "<path class=\"~\" data-do=layer:~",
            &[shades(layer.texture, layer.shade), &index.to_string()],
        );
        finish(html, layer.texture, &layer.outline);
    }
    for layer in &strata.layers {
        edge(html, layer.joint, &layer.edge);
    }
    html.raw("</svg>");
}

fn open(html: &mut Html, strata: &Strata, label: &str) {
    let (width, height) = (whole(WIDTH), whole(strata.height.ceil()));
    html.fill(
        "<svg class=strata viewBox=\"0 0 ~ ~\" width=\"~\" height=\"~\" preserveAspectRatio=none \
         role=img aria-label=\"~\">",
        &[&width, &height, &width, &height, label],
    );
}

const fn shades(texture: Texture, shade: u8) -> &'static str {
    match (texture, shade) {
        (Texture::Plain, 0) => "loam",
        (Texture::Plain, 1) => "loam loam-b",
        (Texture::Plain, _) => "loam loam-c",
        (_, 1) => "dim",
        (_, _) => "",
    }
}

fn finish(html: &mut Html, texture: Texture, outline: &str) {
    let fill = match texture {
        Texture::Plain => "",
        Texture::Sand => " fill=url(#sand)",
        Texture::Loam => " fill=url(#loam)",
        Texture::Stone => " fill=url(#stone)",
    };
    html.raw(fill);
    html.fill(" d=\"~\"/>", &[outline]);
}

fn edge(html: &mut Html, joint: Joint, edge: &str) {
    let class = match joint {
        Joint::Plain => "joint",
        Joint::Rest => "joint seam",
        Joint::Empty => {
            // Dark below the dashes, so that they show on sand too.
            html.fill("<path class=\"joint dark\" d=\"~\"/>", &[edge]);
            "joint empty"
        }
    };
    html.fill("<path class=\"~\" d=\"~\"/>", &[class, edge]);
}

/// A patch of `texture`.
pub fn patch(html: &mut Html, texture: Texture) {
    html.fill(
        "<svg class=sw aria-hidden=true><rect class=\"~\" width=100% height=100% ",
        &[shades(texture, 0)],
    );
    html.raw(match texture {
        Texture::Plain => "/></svg>",
        Texture::Sand => "fill=url(#sand) /></svg>",
        Texture::Loam => "fill=url(#loam) /></svg>",
        Texture::Stone => "fill=url(#stone) /></svg>",
    });
}

/// The textures themselves. A page with strata in it has them once.
pub fn textures(html: &mut Html) {
    html.raw(concat!(
        "<svg class=vh aria-hidden=true><defs>",
        "<pattern id=sand width=12 height=8 patternUnits=userSpaceOnUse>",
        "<path fill=var(--sand) d='M0 0h12v8H0z'/><path stroke=var(--sand-mark) ",
        "stroke-width=2.2 stroke-linecap=round d='M2 2h0M8 6h0'/><path stroke=var(--sand-mark) ",
        "stroke-width=1.5 stroke-linecap=round d='M9.5 1.5h0M4 5.5h0'/></pattern>",
        "<pattern id=loam width=18 height=8 patternUnits=userSpaceOnUse>",
        "<path fill=var(--loam) d='M0 0h18v8H0z'/><path stroke=var(--loam-mark) stroke-width=1.3 ",
        "d='M1 2h9M10 6h8M0 6h2'/></pattern>",
        "<pattern id=stone width=22 height=9 patternUnits=userSpaceOnUse>",
        "<path fill=var(--stone) d='M0 0h22v9H0z'/><path stroke=var(--stone-mark) ",
        "stroke-width=1.2 d='M0 .6h22M0 5.1h22M5 .6v4.5M16 5.1v4'/></pattern></defs></svg>",
    ));
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a drawing is a few thousand px at most"
)]
fn whole(px: f64) -> String {
    (px as u32).to_string()
}
