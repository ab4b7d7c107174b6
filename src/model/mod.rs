//! What happened: a [`Chain`], checked and whole. Plain data; no text is read here.
//!
//! [`read`](crate::read) makes a chain of a text.

pub mod address;
mod case;
mod chain;
mod count;
mod left_out;
mod limits;
mod marks;
mod mentions;
mod when;

pub(crate) use case::lower;
pub(crate) use chain::MEDIA;
pub use chain::*;
pub use count::Count;
pub use left_out::LeftOut;
pub use limits::*;
pub use marks::is_turning;
pub use mentions::*;
pub use when::{Point, Precision, When};
