//! What happened: a [`Chain`], checked and whole. Plain data; no text is read here.
//!
//! [`read`](crate::read) makes a chain of a text.

pub mod address;
mod case;
mod chain;
mod count;
mod graph;
mod ids;
mod incident;
mod kind;
mod left_out;
mod limits;
mod link;
mod marks;
mod mentions;
mod nothing;
mod period;
mod texts;
mod when;

pub(crate) use case::lower;
pub use chain::{Chain, Parts};
pub use count::Count;
pub use ids::{IncidentId, LinkId, PerIncident, SideId};
pub(crate) use incident::MEDIA;
pub use incident::{Casualties, Correction, Incident, Media, Quote};
pub use kind::Kind;
pub(crate) use kind::kinds;
pub use left_out::LeftOut;
pub use limits::*;
pub use link::{Basis, Link};
pub use marks::is_turning;
pub use mentions::*;
pub use period::Period;
pub(crate) use texts::incident_texts;
pub use texts::{ChainTexts, IncidentTexts};
pub use when::{Point, Precision, When};
