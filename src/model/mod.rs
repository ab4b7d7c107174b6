//! What happened: a [`Chain`], checked and whole. Plain data; no text is read here.
//!
//! [`read`](crate::read) makes a chain of a text.

pub mod address;
mod calendar;
mod case;
mod chain;
mod count;
mod digits;
mod grammar;
mod graph;
mod ids;
mod incident;
mod joined;
mod kind;
mod left_out;
mod limits;
mod link;
mod marks;
mod mentions;
mod nothing;
mod order;
mod parts;
mod period;
mod press;
mod sought;
mod sum;
mod texts;
mod when;

pub use calendar::{DAY, Day};
#[cfg(feature = "read")]
pub(crate) use case::lower;
pub use chain::Chain;
pub use count::Count;
pub use digits::{digits, index, number};
pub use grammar::Grammar;
pub use ids::{ActorId, IncidentId, LinkId, PerIncident, PlaceId, SideId, SourceId};
pub(crate) use incident::MEDIA;
pub use incident::{Casualties, Correction, Incident, Media, Quote};
pub use joined::joined;
pub use kind::Kind;
pub(crate) use kind::kinds;
pub use left_out::LeftOut;
pub use limits::*;
pub use link::{Basis, Link};
pub use marks::is_turning;
pub use mentions::*;
pub(crate) use order::{order, sorted};
pub use parts::Parts;
pub use period::Period;
pub(crate) use press::Press;
pub(crate) use sought::sought;
pub(crate) use sum::Sum;
pub(crate) use texts::incident_texts;
pub use texts::{ChainTexts, IncidentTexts};
pub use when::{Point, Precision, When};
