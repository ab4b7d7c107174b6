//! The words of a figure: dates, gaps, counts and labels as a reader reads them. So far they are English.

mod casualties;
mod changes;
mod cite;
mod dates;
mod gaps;
#[cfg(feature = "read")]
pub(crate) mod keys;
mod labels;
pub(crate) mod lexicon;
pub(crate) mod say;
mod text;

pub use casualties::casualties;
pub use changes::{changes, news};
pub use cite::{cite, speaker};
pub use dates::{date, date_within, shared_year, span, tick, time_range};
pub use gaps::gap;
pub use labels::{claim, facts, fold, fold_by_side, kind, line, place_in_chain, spans, weight};
pub use say::damaged;
pub use text::{isolated, lead, list};
