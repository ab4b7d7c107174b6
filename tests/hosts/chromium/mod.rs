//! What only Chromium tells: shifts of the layout, collected garbage, a page that may run no script.

use crate::kind::Kind;

mod frozen;
mod heap;
mod heights;
mod leaks;
mod noscript;
mod pages;
mod shifts;
mod soak;

/// Whether another browser was asked for: there is nothing to test in it here.
fn is_elsewhere() -> bool {
    Kind::asked_for() != Kind::Chromium
}
