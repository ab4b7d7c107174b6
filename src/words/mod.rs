//! The words of a figure: dates, gaps, counts and labels as a reader reads them, in the language that is spoken.

mod casualties;
mod changes;
mod cite;
mod dates;
#[cfg(feature = "languages")]
mod element;
mod gaps;
#[cfg(feature = "read")]
pub(crate) mod keys;
mod labels;
mod language;
#[cfg(feature = "languages")]
pub mod languages;
pub(crate) mod lexicon;
#[cfg(feature = "languages")]
mod listed;
pub(crate) mod marks;
mod numbers;
pub(crate) mod say;
mod solar;
mod text;

pub use casualties::casualties;
pub use changes::{changes, news};
pub use cite::{cite, speaker};
pub use dates::{date, date_within, shared_year, span, tick, time_range};
pub use gaps::gap;
pub use labels::{OfSide, claim, facts, fold, fold_by_side, kind, line, place_in_chain, spans, weight};
pub use language::{Language, speak_anew, spoken};
#[cfg(feature = "languages")]
pub use listed::listed_sentences;
#[cfg(feature = "languages")]
pub(crate) use listed::{listed_part, quoted};
pub use numbers::number;
pub use say::{DAMAGED, tag};
pub use solar::solar_date;
pub use text::{isolated, lead, list, listed};
