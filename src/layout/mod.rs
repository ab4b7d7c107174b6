//! Where things are drawn: rows and their rails, the gaps in time between them, the overview's scale, dots and arcs.
//!
//! The results are plain data: no SVG, no colour. All lengths are CSS px, all times seconds since
//! 1970-01-01T00:00:00Z.

mod gap;
mod later;
mod light;
mod overview;
mod rails;
mod rows;
mod scale;
mod scene;
mod seen;
mod shape;
mod sign;
mod strokes;
mod tracks;
mod window;

pub use gap::Gap;
pub use light::{Light, Shade};
pub use overview::{Arc, Band, NAMED_AT_THE_SIDE, Overview, Size, Spot, Stretch, Tick, lanes};
pub use rails::{Arrival, Pass, Rail, Stub};
pub use rows::{MOST_NAMED, Plan, Row, introductions};
pub use scale::{TimeScale, Unit};
pub use scene::Scene;
pub use seen::{Look, Piece, Seen};
pub use shape::{NARROW, Shape};
pub use sign::Sign;
pub use strokes::{Form, Stroke, Weight};
pub use window::{Heights, Space, part};
