//! The layers of paint that make up a picture, and the roles of their colours.

use domain::exercise::Side;

use crate::parts::Part;
use crate::projection::Ellipsoid;

/// The role of a colour. The colour itself is a custom property of the stylesheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Shirt.
    Body,
    /// Shirt, on the arm that is farther away.
    BodyFar,
    /// Leggings: hips and the leg that does not work.
    Legs,
    /// The working leg with its glute.
    Work,
    /// The working leg that is farther away, where both work.
    WorkFar,
    /// Bare skin.
    Skin,
    /// Bare skin that is farther away.
    SkinFar,
    /// Hair.
    Hair,
}

macro_rules! role_text {
    ($role:expr, $before:literal, $after:literal) => {
        match $role {
            Role::Body => concat!($before, "--fig-body", $after),
            Role::BodyFar => concat!($before, "--fig-body-far", $after),
            Role::Legs => concat!($before, "--fig-legs", $after),
            Role::Work => concat!($before, "--fig-work", $after),
            Role::WorkFar => concat!($before, "--fig-work-far", $after),
            Role::Skin => concat!($before, "--fig-skin", $after),
            Role::SkinFar => concat!($before, "--fig-skin-far", $after),
            Role::Hair => concat!($before, "--fig-hair", $after),
        }
    };
}

impl Role {
    /// The colour as a CSS value, for example `var(--fig-work)`.
    pub const fn css(self) -> &'static str {
        role_text!(self, "var(", ")")
    }

    /// The colour of the rim round a shape of this colour: a fifth of the way to the shade.
    pub const fn rim_css(self) -> &'static str {
        role_text!(self, "color-mix(in srgb,var(", "),var(--fig-shade) 20%)")
    }
}

/// A shape of the body: parts that share a colour and are painted at once.
#[derive(Clone, Copy, Debug)]
pub struct Flesh {
    /// Its parts, for example `gluteL+legL`; L and R are the figure's sides before mirroring.
    pub name: &'static str,
    /// Its colour.
    pub role: Role,
    /// Whether the light of the working muscle on its side falls on it.
    pub lit: bool,
    /// The parts and their sides. Parts of the middle are listed as left.
    pub parts: &'static [(Part, Side)],
}

/// One layer of paint.
#[derive(Clone, Copy, Debug)]
pub enum Layer {
    /// A shape of the body.
    Flesh(Flesh),
    /// The piece of band behind the legs.
    BandBack,
    /// The piece of band before the legs.
    BandFront,
}

pub(crate) const fn flesh(name: &'static str, role: Role, parts: &'static [(Part, Side)]) -> Layer {
    Layer::Flesh(Flesh {
        name,
        role,
        lit: false,
        parts,
    })
}

pub(crate) const fn lit(name: &'static str, role: Role, parts: &'static [(Part, Side)]) -> Layer {
    Layer::Flesh(Flesh {
        name,
        role,
        lit: true,
        parts,
    })
}

/// A working muscle that glows.
#[derive(Clone, Copy, Debug)]
pub struct Muscle {
    /// The side on which it sits.
    pub side: Side,
    /// Its place and size, written for the left.
    pub flesh: Ellipsoid,
    /// How strongly it glows, 0 to 1.
    pub gain: f32,
}
