//! What is found while a timeline is read, until the places are known.

use super::super::tally::Tally;
use super::slide::Place;

/// Problems and their places. What is so in many slides is said once, with a count.
pub(super) type Reports<'a> = Tally<Place<'a>>;
