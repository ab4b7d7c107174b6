//! In what words: dates, gaps, figures and labels as a reader reads them. English, so far.

mod casualties;
mod dates;
mod labels;
mod text;

pub use casualties::casualties;
pub use dates::{date, date_within, gap, period, shared_year, span, tick};
pub use labels::{basis, basis_explained, fold, kind, place_in_chain};
pub use text::{count, isolated, lead, list};
