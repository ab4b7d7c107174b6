//! The shape by which a side is known.

use crate::model::SideId;

/// A side's shape, round a middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sign {
    shape: usize,
    /// Only its outline is drawn: from the seventh side on.
    pub is_hollow: bool,
}

type Corners = &'static [(f64, f64)];

/// Disc, square, diamond, triangle, hexagon, cross. All look about as large as a disc of radius 1.
const SHAPES: [Corners; 6] = [
    &[],
    &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    &[(0.0, -1.25), (1.25, 0.0), (0.0, 1.25), (-1.25, 0.0)],
    &[(0.0, -1.2), (1.2, 0.9), (-1.2, 0.9)],
    &[(-1.1, 0.0), (-0.55, -1.0), (0.55, -1.0), (1.1, 0.0), (0.55, 1.0), (-0.55, 1.0)],
    &[
        (-0.4, -1.15),
        (0.4, -1.15),
        (0.4, -0.4),
        (1.15, -0.4),
        (1.15, 0.4),
        (0.4, 0.4),
        (0.4, 1.15),
        (-0.4, 1.15),
        (-0.4, 0.4),
        (-1.15, 0.4),
        (-1.15, -0.4),
        (-0.4, -0.4),
    ],
];

impl Sign {
    /// That of a side; of no side it is a disc.
    pub fn of(side: Option<SideId>) -> Sign {
        let place = side.map_or(0, SideId::position);
        Sign { shape: place % SHAPES.len(), is_hollow: (place / SHAPES.len()) % 2 == 1 }
    }

    /// Its corners, where the middle is 0, 0 and the radius 1. A disc has none.
    pub fn corners(self) -> Corners {
        SHAPES.get(self.shape).copied().unwrap_or_default()
    }
}
