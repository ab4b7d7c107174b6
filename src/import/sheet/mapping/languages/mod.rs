//! What people call the columns, a file a language.
//!
//! Each line has one of our columns, and the names that it goes by, with commas between. Case, accents, spaces and punctuation
//! do not count. A name with a question mark is only asked about. A name in two lines is the first column that is still free.

mod arabic;
mod central_kurdish;
mod english;
mod french;
mod german;
mod greek;
mod hebrew;
mod italian;
mod kurmanji;
mod persian;
mod portuguese;
mod spanish;
mod turkish;
mod ukrainian;

/// Our columns, each with the names that people give it.
pub(super) type Names = &'static [(&'static str, &'static str)];

/// All languages. Where two call different columns by one name, the first counts.
pub(super) const LANGUAGES: [Names; 14] = [
    english::NAMES,
    arabic::NAMES,
    central_kurdish::NAMES,
    kurmanji::NAMES,
    persian::NAMES,
    hebrew::NAMES,
    turkish::NAMES,
    french::NAMES,
    spanish::NAMES,
    german::NAMES,
    greek::NAMES,
    ukrainian::NAMES,
    italian::NAMES,
    portuguese::NAMES,
];
