//! A pose as a flat picture that is drawn once.

use domain::exercise::Side;

use crate::drawing::{Drawing, Item};
use crate::figure::Figure;
use crate::layer::Layer;
use crate::movement::{Pose, ViewBox};

/// A flat picture: no rims, no light, no marks on the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillPicture {
    /// The text of the `viewBox` attribute.
    pub view_box: String,
    /// Whether everything is drawn with [`MIRROR`](crate::MIRROR).
    pub mirrored: bool,
    /// The path of the shadow, which lies below the shapes.
    pub shadow: String,
    /// The shapes, back to front.
    pub shapes: Vec<StillShape>,
}

/// One shape of a [`StillPicture`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillShape {
    /// The path; nonzero fill.
    pub d: String,
    /// The fill as a CSS value.
    pub fill: &'static str,
    /// The width of the edge, which only the band has, in units.
    pub edge: Option<String>,
}

/// The colour of the band's edge, as a CSS value.
pub const BAND_EDGE: &str = "var(--fig-band-edge)";

impl Figure {
    /// The body in `pose`, for the working side `side`, with a band round its thighs or without.
    pub fn still_picture(
        &'static self,
        view_box: ViewBox,
        side: Side,
        band: bool,
        pose: Pose,
    ) -> StillPicture {
        let mut drawing = Drawing::new(self, band, true);
        drawing.draw(pose);
        StillPicture {
            view_box: self.view_box_text(view_box, side),
            mirrored: self.is_mirrored(side),
            shadow: drawing.shadow().text().to_owned(),
            shapes: drawing
                .items()
                .iter()
                .map(|it| shape(it, drawing.band_edge()))
                .collect(),
        }
    }
}

fn shape(item: &Item, band_edge: &str) -> StillShape {
    let (fill, edge) = match item.layer {
        Layer::Flesh(flesh) => (flesh.role.css(), None),
        Layer::BandBack => ("var(--fig-band-back)", Some(band_edge.to_owned())),
        Layer::BandFront => ("var(--fig-band)", Some(band_edge.to_owned())),
    };
    StillShape {
        d: item.path.text().to_owned(),
        fill,
        edge,
    }
}
