//! The drawing of a figure: all texts of attributes that a view writes, layer by layer.

use domain::exercise::Side;

use crate::attr::Attr;
use crate::buffers::Buffers;
use crate::figure::Figure;
use crate::layer::{Flesh, Layer};
use crate::light::Light;
use crate::marks::Marks;
use crate::movement::Pose;
use crate::parts;
use crate::projection::{ProjectedFrame, View};
use crate::skeleton::{Body, Bone};
use crate::svg_path::{numbers, push_hundredths, push_translate};

/// How far a shape's plain colour stays inside its rim, in units.
const INSET: f64 = 0.6;
/// The width of the band's edge, in units.
const BAND_EDGE: f64 = 0.4;
/// Brightness has this many steps from dark to light, so that it is not written for every frame.
const BRIGHTNESS_STEPS: f64 = 40.0;
/// Coordinates of the body and the band are in tenths of a px.
const GRAIN: u8 = 1;
/// Shadows are soft, so their coordinates are coarser, in tenths of a px.
const SHADOW_GRAIN: u8 = 5;

/// A figure as a picture that can be redrawn. Paint, back to front: [`marks`](Self::marks),
/// [`shadow`](Self::shadow), the halo of the [`lights`](Self::lights), [`items`](Self::items).
///
/// The number and order of everything stays the same from one pose to the next, so a view builds
/// its nodes once and then writes the texts that [`Attr::changed`].
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
    buffers: Buffers,
}

/// The layers that move as one: drawn once, and shifted from there.
#[derive(Debug, Default)]
struct Carried {
    /// The place of the chest when they were drawn.
    drawn_at: Option<[f64; 2]>,
    shift: Attr,
}

/// One layer with its path.
#[derive(Debug)]
pub struct Item {
    /// The layer.
    pub layer: Layer,
    /// The path; nonzero fill.
    pub path: Attr,
    /// The index of the one of the [`lights`](Drawing::lights) that falls on it.
    pub lit: Option<usize>,
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
                muscles.iter().position(|muscle| muscle.side == parts[0].1)
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
                    path: Attr::default(),
                })
                .collect(),
            shadow: Attr::default(),
            marks: match &figure.floor_marks {
                Some(marks) if !flat => Some(Marks::new(marks, &figure.camera.at(0.0))),
                _ => None,
            },
            lights: muscles.iter().map(Light::new).collect(),
            activation: Attr::default(),
            glow: Attr::default(),
            carried: Carried::default(),
            buffers: Buffers::default(),
        }
    }

    /// Draws a pose: rewrites all texts and records which of them changed.
    pub fn draw(&mut self, pose: Pose) {
        let body = self.figure.body(pose);
        let view = self.figure.view(pose);
        let frames = view.project_body(&body);
        self.draw_shadow(&view.project_shadow(&body));
        self.draw_items(pose, &body, &view, &frames);
        self.draw_lights(pose, &frames);
        if let Some(marks) = &mut self.marks {
            let text = &mut self.buffers.text;
            marks.follow(&view, text);
        }
    }

    fn draw_shadow(&mut self, frames: &[ProjectedFrame; 21]) {
        let buffers = &mut self.buffers;
        for hull in parts::SHADOW {
            let paired = hull.iter().any(|ellipsoid| ellipsoid.bone.is_paired());
            for side in &Side::BOTH[..if paired { 2 } else { 1 }] {
                buffers.trace_hull(frames, hull, *side, 0.0);
            }
        }
        buffers.write_path(&mut self.shadow, SHADOW_GRAIN);
    }

    fn draw_items(&mut self, pose: Pose, body: &Body, view: &View, frames: &[ProjectedFrame; 21]) {
        let is_shift_enough = self.carry(pose, view.point(body.joint(Bone::Chest)));
        let carried_from = self.carried_from();
        let buffers = &mut self.buffers;
        let inset = if self.flat { 0.0 } else { INSET };
        let band = self.figure.band(body);
        for (index, item) in self.items.iter_mut().enumerate() {
            if is_shift_enough && index >= carried_from {
                item.path.mark_unchanged();
                continue;
            }
            match &item.layer {
                Layer::Flesh(Flesh { parts, .. }) => {
                    for (part, side) in *parts {
                        for hull in *part {
                            buffers.trace_hull(frames, hull, *side, inset);
                        }
                    }
                }
                Layer::BandBack => band.trace(view, false, &mut buffers.shape),
                Layer::BandFront => band.trace(view, true, &mut buffers.shape),
            }
            buffers.write_path(&mut item.path, GRAIN);
        }
    }

    fn draw_lights(&mut self, pose: Pose, frames: &[ProjectedFrame; 21]) {
        let Buffers {
            hulls, shape, text, ..
        } = &mut self.buffers;
        let activation = self.figure.activation(pose);
        for (attr, brightness) in [
            (&mut self.activation, activation),
            (&mut self.glow, activation.sqrt()),
        ] {
            push_hundredths(
                text,
                (brightness * BRIGHTNESS_STEPS).round() / BRIGHTNESS_STEPS,
            );
            attr.replace(text);
        }
        for light in &mut self.lights {
            light.follow(frames, hulls, shape, text);
        }
    }

    /// Shifts the carried layers to the place of the chest. Returns whether that is enough: they
    /// have been drawn, and have not turned or changed their shape since.
    fn carry(&mut self, pose: Pose, chest: [f64; 2]) -> bool {
        let Carried { drawn_at, shift } = &mut self.carried;
        let text = &mut self.buffers.text;
        let is_rigid = matches!(pose, Pose::Rep(_)) && self.figure.carried > 0;
        let before = drawn_at.filter(|_| is_rigid);
        let [x, y] = before.unwrap_or(chest);
        push_translate(text, [chest[0] - x, chest[1] - y]);
        shift.replace(text);
        *drawn_at = is_rigid.then_some([x, y]);
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

    /// The index of the first of the items that move as one, by a [`shift`](Self::shift).
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
