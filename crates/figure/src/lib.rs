//! The moving body that shows an exercise: a skeleton posed by tables of numbers, projected
//! without perspective, and drawn as a few dozen SVG paths.
//!
//! ```
//! use domain::exercise::{Exercise, Form};
//! use figure::{Drawing, Figure, Movement};
//!
//! let figure = Figure::of(Exercise::Clam, Form::Standard);
//! let mut drawing = Drawing::new(figure, true, false);
//! drawing.draw(figure.pose(Movement::Lift(0.5)));
//! assert!(drawing.items()[0].path.text().starts_with('M'));
//! ```
//!
//! One unit of the world is one per cent of the body's standing height. The canvas is 320 by
//! 200 px; its lower edge is the upper edge of the ground line.
//!
//! The steps from numbers to a picture, one module each:
//!
//! 1. `data`: the tables of each exercise; [`parts`], the flesh on the bones.
//! 2. `keyframes` and `posture`: the numbers of a posture, and how they change over a movement.
//! 3. `inverse_kinematics`: from a posture to the place of every bone.
//! 4. `projection`: from the world to the canvas.
//! 5. `hull` and [`band`]: from projected flesh and band to [`Shape`]s.
//! 6. `drawing`: all layers of a picture; `svg_path` writes their texts.
//!
//! `docs/figure.md` explains axes, units, signs and tables.

mod attr;
pub mod band;
mod buffers;
mod data;
mod drawing;
mod ellipse;
mod figure;
mod hull;
mod inverse_kinematics;
mod keyframes;
mod layer;
mod light;
mod marks;
mod movement;
mod posture;
mod projection;
mod shape;
mod skeleton;
mod still_picture;
mod svg_path;
mod vector;

pub use attr::Attr;
pub use data::parts;
pub use drawing::{Drawing, Item};
pub use ellipse::Ellipse;
pub use figure::{Figure, MIRROR};
pub use layer::{Flesh, Layer, Muscle, Role};
pub use light::{HALO, Light};
pub use marks::Marks;
pub use movement::{Movement, Pose, READY_SECONDS, ViewBox};
pub use projection::{CANVAS, Ellipsoid, ProjectedFrame, View};
pub use shape::{Segment, Shape};
pub use skeleton::{Body, Bone};
pub use still_picture::{BAND_EDGE, StillPicture, StillShape};
pub use vector::{Frame, Mat3, Vec3};
