//! How wide the rails are: the px of tracks and lanes for a width of the container.

/// The positions of tracks and dots in a rail, and the sizes of a dot and its row. All px.
///
/// From left to right: the tracks, with the longest outermost; a gap in which arrows turn; one column of dots.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shape {
    /// How many tracks are in use.
    pub tracks: usize,
    track_pitch: f64,
}

/// Below this width of the container the layout is narrow, px. The stylesheets have the same number.
pub const NARROW: f64 = 560.0;
/// Room left of the outermost track and right of the dots.
const MARGIN: f64 = 8.0;
/// Room between the tracks and the dots, for a branch to become an arrow.
const TURN: f64 = 20.0;

impl Shape {
    /// Radius of a dot.
    pub const DOT: f64 = 5.0;
    /// Radius of a fold's ring.
    pub const RING: f64 = 4.0;
    /// Length of an arrow's head.
    pub const ARROW: f64 = 7.0;
    /// Radius of the bends.
    pub const BEND: f64 = 6.0;
    /// From the top of a row to the middle of its dot.
    pub const DOT_Y: f64 = 22.0;

    /// How many trunks may run side by side at a width: eight, or four when narrow.
    pub fn most_tracks(width: f64) -> usize {
        if width < NARROW { 4 } else { 8 }
    }

    /// The shape for `tracks` trunks in a container `width` px wide.
    pub fn new(width: f64, tracks: usize) -> Shape {
        Shape { tracks, track_pitch: if width < NARROW { 9.0 } else { 11.0 } }
    }

    /// Width of the whole rail.
    pub fn width(&self) -> f64 {
        self.dot_x() + MARGIN
    }

    /// Middle of a track; 0 is the innermost, next to the dots.
    pub fn track_x(&self, track: usize) -> f64 {
        MARGIN + self.tracks.saturating_sub(track + 1) as f64 * self.track_pitch
    }

    /// Middle of the dots.
    pub fn dot_x(&self) -> f64 {
        let turn = if self.tracks == 0 { 0.0 } else { TURN + Self::DOT };
        MARGIN + self.tracks.saturating_sub(1) as f64 * self.track_pitch + turn
    }

    /// Where stubs of cut trunks are drawn, left of the dots.
    pub fn stub_x(&self) -> f64 {
        self.dot_x() - Self::DOT - 12.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rail_never_takes_over_a_third_of_a_phone() {
        for tracks in 0..=4 {
            for width in [280.0, 320.0, 360.0, 559.0] {
                let shape = Shape::new(width, tracks);
                assert!(shape.width() <= width / 3.0, "{tracks} tracks, {width} px: {}", shape.width());
            }
        }
    }

    #[test]
    fn the_stylesheets_close_up_at_the_same_width() {
        for sheet in [include_str!("../../style/chain.css"), include_str!("../../style/figure.css")] {
            assert!(sheet.contains(&format!("@container chain (width < {NARROW}px) {{")));
        }
    }

    #[test]
    fn tracks_are_left_of_the_dots_and_outer_left_of_inner() {
        let shape = Shape::new(640.0, 3);
        assert!(shape.track_x(2) < shape.track_x(1) && shape.track_x(1) < shape.track_x(0));
        assert!(shape.track_x(0) < shape.stub_x() && shape.stub_x() < shape.dot_x());
        assert!(shape.dot_x() + Shape::DOT < shape.width());
    }
}
