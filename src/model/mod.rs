//! What happened: a publisher's text becomes a [`Chain`], and everything wrong with the text becomes a [`Problem`].
//!
//! ```
//! let text = r#"{"title": "A strike and its cause", "incidents": [
//!   {"id": "attack", "title": "Rockets hit a base", "date": "2023-11-20"},
//!   {"id": "strike", "title": "A launcher is struck", "date": "2023-11-21", "responds_to": ["attack"]}
//! ]}"#;
//! let (chain, problems) = incident_chain::model::read(text)?;
//! assert_eq!(chain.incidents.len(), 2);
//! // Nobody is named for either incident nor for the arrow: that is said, not passed over.
//! assert!(problems.iter().any(|p| p.path == "incidents[1].responds_to[0]"));
//! # Ok::<(), incident_chain::model::ReadError>(())
//! ```

mod actors;
pub mod address;
mod assemble;
mod case;
mod catalog;
mod chain;
pub mod document;
mod edtf;
mod fields;
mod figure;
pub(crate) mod host;
mod incident;
mod limits;
mod links;
#[cfg(feature = "lint")]
mod lint;
mod locate;
mod log;
mod marks;
mod mentions;
mod names;
mod nearest;
mod once;
mod order;
mod problem;
mod ranks;
mod read;
#[cfg(feature = "schema")]
mod schema;
mod slips;
mod sources;
mod when;
mod write;

pub(crate) use case::lower;
pub use chain::*;
pub use edtf::DateError;
pub use figure::Figure;
pub use limits::*;
pub use marks::is_turning;
pub use mentions::*;
pub use problem::{Problem, ReadError, Severity};
pub use read::read;
pub use when::{Point, Precision, When};
pub use write::write;

#[cfg(feature = "lint")]
pub use read::check;
#[cfg(feature = "schema")]
pub use schema::schema;
#[cfg(feature = "import")]
pub(crate) use {locate::locate, names::slug, nearest::nearest, problem::quoted, read::parse, write::to_json};
