//! The draw list: everything that a view writes, as texts of attributes.

use super::hull::HullPen;
use super::layer::{Flesh, Layer};
use super::light::Light;
use super::project::{Ellipse, Ellipsoid, Flat};
use super::skeleton::Bone;
use super::text::{Attr, PathText, numbers, push_hundredths, push_tenths};
use super::{CANVAS, Figure, FloorMarks, Pose, parts};
use domain::exercise::Side;

/// How far a shape's plain colour stays inside its rim, in units.
const INSET: f64 = 0.6;
/// The least of a radius that is left by it.
const LEAST: f64 = 0.35;
/// The width of the band's edge, in units.
const BAND_EDGE: f64 = 0.4;
/// How many steps there are from dark to light: fewer than are drawn while it grows slowly.
const BRIGHTS: f64 = 40.0;
/// Shadows are soft, so their coordinates are coarser, in tenths of a px.
const SHADOW_GRAIN: u8 = 5;

/// A figure as a picture that can be redrawn. Paint, back to front: [`marks`](Self::marks),
/// [`shadow`](Self::shadow), the halo of the [`lights`](Self::lights), [`items`](Self::items).
///
/// The number and order of everything stays the same from one pose to the next, so a view builds
/// its nodes once and then writes what [`Attr::changed`].
#[derive(Debug)]
pub struct Drawing {
    figure: &'static Figure,
    flat: bool,
    rim: String,
    band_edge: String,
    items: Vec<Item>,
    shadow: Attr,
    marks: Option<Marks>,
    lights: Vec<Light>,
    activation: Attr,
    glow: Attr,
    carried: Carried,
    desk: Desk,
}

/// The layers that move as one: drawn where they were first, and shifted from there.
#[derive(Debug, Default)]
struct Carried {
    /// Where the chest was then.
    from: Option<[f64; 2]>,
    shift: Attr,
}

/// One layer with its path.
#[derive(Debug)]
pub struct Item {
    /// What it is.
    pub layer: Layer,
    /// The path; nonzero fill.
    pub d: Attr,
    /// Which of the [`lights`](Drawing::lights) falls on it.
    pub lit: Option<usize>,
}

/// Rows of dashes on the floor: a stroked path that stays, with a pattern that runs along it.
#[derive(Debug)]
pub struct Marks {
    /// The path.
    pub d: String,
    /// `stroke-width`, in px.
    pub width: String,
    /// `stroke-dasharray`, in px.
    pub dashes: String,
    /// `stroke-dashoffset`, in px.
    pub offset: Attr,
}

impl Drawing {
    /// A picture of a figure, with a band round its thighs or without. A flat one, for small
    /// pictures, has neither rim nor light nor marks on the floor. Nothing is drawn yet.
    pub fn new(figure: &'static Figure, band: bool, flat: bool) -> Self {
        let scale = f64::from(figure.camera.scale);
        let wanted = |layer: &Layer| match layer {
            Layer::Flesh(_) => true,
            Layer::BandBack | Layer::BandFront => band,
        };
        let layers = figure.layers.iter().copied().filter(wanted);
        let muscles = if flat { &[] } else { figure.muscles };
        let lit = |layer: &Layer| match layer {
            Layer::Flesh(Flesh { lit, parts, .. }) if *lit => {
                muscles.iter().position(|it| it.side == parts[0].1)
            }
            _ => None,
        };
        Self {
            figure,
            flat,
            rim: numbers(&[2.0 * INSET * scale]),
            band_edge: numbers(&[BAND_EDGE * scale]),
            items: layers
                .map(|layer| Item {
                    lit: lit(&layer),
                    layer,
                    d: Attr::default(),
                })
                .collect(),
            shadow: Attr::default(),
            marks: match &figure.floor_marks {
                Some(marks) if !flat => Some(mark_rows(figure, marks)),
                _ => None,
            },
            lights: muscles.iter().map(Light::of).collect(),
            activation: Attr::default(),
            glow: Attr::default(),
            carried: Carried::default(),
            desk: Desk::default(),
        }
    }

    /// Draws a pose: rewrites all texts and notes which of them changed.
    pub fn draw(&mut self, pose: Pose) {
        let figure = self.figure;
        let body = figure.body(pose);
        let view = figure.view(pose);
        let flats = view.flatten(&body);
        let stays = self.carry(pose, view.point(body.joint(Bone::Chest)));
        let carried_from = self.carried_from();
        let desk = &mut self.desk;

        let shades = view.shade(&body);
        for hull in parts::SHADOW {
            let paired = hull.iter().any(|ellipsoid| ellipsoid.bone.is_paired());
            for side in &Side::BOTH[..if paired { 2 } else { 1 }] {
                desk.hull(&shades, hull, *side, 0.0, SHADOW_GRAIN);
            }
        }
        self.shadow.take(&mut desk.text);

        let inset = if self.flat { 0.0 } else { INSET };
        let band = figure.band(&body);
        for (n, item) in self.items.iter_mut().enumerate() {
            if stays && n >= carried_from {
                item.d.keep();
                continue;
            }
            match &item.layer {
                Layer::Flesh(Flesh { parts, .. }) => {
                    for (part, side) in *parts {
                        for hull in *part {
                            desk.hull(&flats, hull, *side, inset, 1);
                        }
                    }
                }
                Layer::BandBack => band.draw(&view, false, &mut PathText::new(&mut desk.text, 1)),
                Layer::BandFront => band.draw(&view, true, &mut PathText::new(&mut desk.text, 1)),
            }
            item.d.take(&mut desk.text);
        }

        let activation = figure.activation(pose);
        for (attr, light) in [
            (&mut self.activation, activation),
            (&mut self.glow, activation.sqrt()),
        ] {
            push_hundredths(&mut desk.text, (light * BRIGHTS).round() / BRIGHTS);
            attr.take(&mut desk.text);
        }
        for light in &mut self.lights {
            light.follow(&flats, &mut desk.pen, &mut desk.text);
        }

        if let Some(marks) = &mut self.marks {
            push_tenths(&mut desk.text, view.target.x * view.scale * view.right.x);
            marks.offset.take(&mut desk.text);
        }
    }

    /// Shifts the carried layers to where the chest is, and says whether that is enough.
    fn carry(&mut self, pose: Pose, chest: [f64; 2]) -> bool {
        let Carried { from, shift } = &mut self.carried;
        let text = &mut self.desk.text;
        let rigid = matches!(pose, Pose::Rep(_)) && self.figure.carried > 0;
        let before = from.filter(|_| rigid);
        let [x, y] = before.unwrap_or(chest);
        text.push_str("translate(");
        push_hundredths(text, chest[0] - x);
        text.push(' ');
        push_hundredths(text, chest[1] - y);
        text.push(')');
        shift.take(text);
        *from = rigid.then_some([x, y]);
        before.is_some()
    }

    /// The figure that is drawn.
    pub fn figure(&self) -> &'static Figure {
        self.figure
    }

    /// The layers in painting order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// From which of the items on all move as one, by a [`shift`](Self::shift).
    pub fn carried_from(&self) -> usize {
        self.items.len() - self.figure.carried
    }

    /// The `transform` of the carried items.
    pub fn shift(&self) -> &Attr {
        &self.carried.shift
    }

    /// The path of the shadow on the floor, nonzero fill.
    pub fn shadow(&self) -> &Attr {
        &self.shadow
    }

    /// The dashes on the floor, if the figure moves over it.
    pub fn marks(&self) -> Option<&Marks> {
        self.marks.as_ref()
    }

    /// The light of the working muscles.
    pub fn lights(&self) -> &[Light] {
        &self.lights
    }

    /// How hard they work, as text, 0 to 1: the halo's opacity.
    pub fn activation(&self) -> &Attr {
        &self.activation
    }

    /// How brightly they glow, as text, 0 to 1: the root of how hard they work.
    pub fn glow(&self) -> &Attr {
        &self.glow
    }

    /// `stroke-width` of the rim of the body's shapes in px, round joins, to paint under their
    /// fill; nothing when flat.
    pub fn rim(&self) -> Option<&str> {
        (!self.flat).then_some(&self.rim)
    }

    /// `stroke-width` of the band's edge in px, to paint under its fill.
    pub fn band_edge(&self) -> &str {
        &self.band_edge
    }
}

fn mark_rows(figure: &Figure, marks: &FloorMarks) -> Marks {
    let view = figure.camera.at(0.0);
    let scale = view.scale * view.right.x;
    let (period, dash) = (marks.period * scale, marks.dash * scale);
    let mut d = String::new();
    for (height, shift) in marks.rows {
        let from = CANVAS[0] / 2.0 - (12.0 + shift) * period;
        d.push('M');
        d.push_str(&numbers(&[from, CANVAS[1] - height]));
        d.push('h');
        d.push_str(&numbers(&[24.0 * period]));
    }
    Marks {
        d,
        width: numbers(&[marks.width]),
        dashes: numbers(&[dash, period - dash]),
        offset: Attr::default(),
    }
}

/// Working memory that lasts from one drawing to the next.
#[derive(Debug, Default)]
struct Desk {
    text: String,
    ellipses: Vec<Ellipse>,
    pen: HullPen,
}

impl Desk {
    fn hull(&mut self, flats: &[Flat; 21], hull: &[Ellipsoid], side: Side, inset: f64, grain: u8) {
        let shrink = |r: f64| (r - inset).max(LEAST * r);
        let seen = hull.iter().map(|ellipsoid| {
            ellipsoid.seen(flats, side, ellipsoid.radii.map(|r| shrink(r.into())))
        });
        self.ellipses.clear();
        self.ellipses.extend(seen);
        self.pen
            .draw(&self.ellipses, &mut PathText::new(&mut self.text, grain));
    }
}
