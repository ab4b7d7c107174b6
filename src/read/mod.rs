//! Text to [`Chain`](crate::model::Chain), and everything wrong with the text as [`Problem`]s.
//!
//! ```
//! let text = r#"{"title": "A strike and its cause", "incidents": [
//!   {"id": "attack", "title": "Rockets hit a base", "date": "2023-11-20"},
//!   {"id": "strike", "title": "A launcher is struck", "date": "2023-11-21", "responds_to": ["attack"]}
//! ]}"#;
//! use incident_chain::read::{Code, read};
//!
//! let (chain, problems) = read(text)?;
//! assert_eq!(chain.incidents.len(), 2);
//! // No one is named for either incident nor for the arrow: that is said, not passed over.
//! assert!(problems.iter().any(|problem| problem.code == Code::BareLink));
//! # Ok::<(), incident_chain::read::ReadError>(())
//! ```

mod actors;
mod addresses;
mod assemble;
mod blanks;
mod bodies;
mod catalog;
mod chain;
mod claims;
mod count;
#[cfg(feature = "lint")]
pub(crate) mod data_sets;
pub mod document;
mod draft;
mod edtf;
mod fields;
pub(crate) mod host;
mod ids;
mod incident;
pub(crate) mod json;
mod links;
#[cfg(feature = "lint")]
mod lint;
mod locate;
mod log;
mod marks;
#[cfg(feature = "lint")]
pub(crate) mod mistakes;
mod names;
mod nearest;
mod once;
mod order;
mod parse;
#[cfg(feature = "schema")]
mod patterns;
mod periods;
mod problem;
mod ranks;
#[cfg(feature = "schema")]
mod schema;
mod sentences;
mod slips;
mod sources;
mod when;
mod write;
#[cfg(feature = "lint")]
pub(crate) mod written;

pub use chain::read;
pub use problem::{Arg, Code, Counts, Level, Path, Position, Problem, ReadError, Register, Severity, Step, Word};
pub use write::write;

#[cfg(feature = "import")]
pub use nearest::nearest;
pub(crate) use problem::word;
#[cfg(feature = "schema")]
pub use schema::schema;
#[cfg(feature = "import")]
pub(crate) use {
    addresses::meant,
    blanks::{is_blank, is_no_number},
    fields::described,
    ids::Fresh,
    locate::locate,
    nearest::is_slip,
    parse::parse,
    problem::{Collector, Places, listed, speak, told},
    write::to_json,
};
#[cfg(feature = "lint")]
pub use {
    chain::{check, check_allowing},
    problem::{Advice, Example, Manner},
};
