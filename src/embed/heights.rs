//! The height of a frame, before its content can send it.

use std::fmt;

/// The widths for which a snippet knows the height, px: a phone, a column of text, a wide page.
const WIDTHS: [u32; 3] = [320, 640, 960];
/// What `page.css` leaves free on both sides of the figure, px.
const MARGINS: u32 = 2 * 16;

/// The heights of one frame at three widths, px.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heights([u32; 3]);

impl Heights {
    /// From the heights of the frames with these widths.
    pub fn new(height_at: impl FnMut(u32) -> u32) -> Heights {
        Heights(WIDTHS.map(height_at))
    }

    /// At the middle width: for a frame that gets no other height.
    pub fn middle(self) -> u32 {
        let Heights([_, middle, _]) = self;
        middle
    }
}

/// As in the attribute `data-heights`, which `resize.js` reads: "320:2140 640:1630 960:1480".
impl fmt::Display for Heights {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let pairs = WIDTHS.iter().zip(self.0).map(|(width, height)| format!("{width}:{height}"));
        f.write_str(&pairs.collect::<Vec<_>>().join(" "))
    }
}

/// The width of the figure in a frame, px.
pub fn figure_width(frame: u32) -> f64 {
    f64::from(frame.saturating_sub(MARGINS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_leaves_as_much_free_as_is_taken_off_a_frame() {
        let page = include_str!("../../style/page.css");
        assert!(page.contains(&format!("padding-inline: {}px;", MARGINS / 2)));
    }
}
