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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shapes_are_upright_and_about_as_large_as_a_disc() {
        for corners in SHAPES.iter().filter(|corners| !corners.is_empty()) {
            let mirrored: Vec<(f64, f64)> = corners.iter().map(|&(x, y)| (-x, y)).collect();
            assert!(mirrored.iter().all(|corner| corners.contains(corner)), "{corners:?}");
            let next = corners.iter().cycle().skip(1);
            let area = corners.iter().zip(next).map(|(one, next)| one.0 * next.1 - next.0 * one.1).sum::<f64>() / 2.0;
            assert!((2.5..3.4).contains(&area), "{area}: {corners:?}");
        }
    }

    #[test]
    fn twelve_sides_have_a_sign_each_and_no_side_has_that_of_the_first() {
        let signs: Vec<Sign> = (0..12).map(|side| Sign::of(Some(SideId::new(side)))).collect();
        for (place, sign) in signs.iter().enumerate() {
            assert!(!signs[..place].contains(sign), "{sign:?}");
            assert_eq!(sign.is_hollow, place >= 6, "{sign:?}");
        }
        assert_eq!([Sign::of(None), Sign::of(Some(SideId::new(12)))], [signs[0]; 2]);
        assert_eq!(signs[0].corners(), &[]);
        assert!(signs[1..6].iter().all(|sign| sign.corners().len() > 2));
    }
}
