//! Other people's formats become the model's document. What cannot be carried over is told.
//!
//! [`open`] takes files as they came, says which format they are in, and gives a chain with everything that was found wrong,
//! each at the place in the publisher's own file: "row 14, date".

mod acled;
#[cfg(feature = "book")]
mod book;
mod cells;
mod chain;
mod dates;
mod doubts;
mod encodings;
mod events;
mod file;
mod findings;
mod group;
mod guess;
mod html;
mod importer;
mod json;
mod letters;
mod of_book;
mod open;
mod options;
mod origins;
mod parsed;
mod progress;
mod registry;
mod sheet;
mod shell;
mod spoken;
mod table;
mod tally;
mod timelinejs;
mod timemap;
mod ucdp;

#[cfg(feature = "template")]
pub use book::to_workbook;
#[cfg(feature = "book")]
pub use book::{Hidden, SheetText, texts};
pub use cells::separator_of;
pub use doubts::{Doubt, doubtful};
pub use file::{File, MAX_FILE, is_workbook, too_big};
pub use findings::{Finding, ImportError};
pub use group::{Group, Place, capitalised, group};
pub use of_book::{WORKBOOK_ENDINGS, file_of};
pub use open::{Opened, decode, open};
pub use options::{DayOrder, Options};
pub use parsed::{Parsed, mappings};
pub use progress::Progress;
pub use registry::Format;
pub use sheet::{Choice, Grounds, MappedColumn, Mapping, Meaning, meanings, to_sheets};
pub use shell::shell_word;
#[cfg(feature = "languages")]
pub(crate) use spoken::listed;
pub use spoken::speak;
#[cfg(test)]
pub(crate) use table::SPLIT;
