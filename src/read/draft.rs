//! An incident and its links as they are read, before it is known what they name.

use super::json::Value;
use crate::model::{Basis, Incident, SourceId, Speaker};

/// An incident whose references to other incidents are not resolved yet.
pub(super) struct Draft<'v> {
    /// Its place.
    pub at: &'v Value,
    pub incident: Incident,
    /// Whether `id` is the document's own.
    pub has_id: bool,
    pub claims: Vec<Claim<'v>>,
    /// The series that it belongs to, and where that is said.
    pub part_of: Option<(String, &'v Value)>,
}

/// A link as the response states it: the cause is an id, not yet looked up.
pub(super) struct Claim<'v> {
    pub at: &'v Value,
    /// Where the id of the cause is.
    pub named: &'v Value,
    pub cause: String,
    pub basis: Basis,
    pub says: Option<Speaker>,
    pub quote: Option<String>,
    pub source: Option<SourceId>,
    pub disputed_by: Vec<Speaker>,
}

/// A claim whose cause has been found. Both ends are positions among the drafts.
pub(super) struct Found<'v> {
    pub cause: usize,
    pub response: usize,
    pub claim: Claim<'v>,
}
