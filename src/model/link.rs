//! Who answers whom, and on whose word.

use super::{IncidentId, SourceId, Speaker};

/// "The response answers the cause", and who says so.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The incident that is answered.
    pub cause: IncidentId,
    /// The incident that answers.
    pub response: IncidentId,
    /// On what the claim rests.
    pub basis: Basis,
    /// Who says that the one answers the other.
    pub says: Option<Speaker>,
    /// Their words.
    pub quote: Option<String>,
    /// Where they were published.
    pub source: Option<SourceId>,
    /// Who says that it does not.
    pub disputed_by: Vec<Speaker>,
}

/// On what a link rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Basis {
    /// The responder says so.
    Declared,
    /// A named source says so.
    Reported,
    /// Another party says so.
    Alleged,
    /// The editor reads it so.
    Inferred,
}

impl Basis {
    /// Every basis, the firmest first.
    pub const ALL: [Basis; 4] = [Basis::Declared, Basis::Reported, Basis::Alleged, Basis::Inferred];

    /// The basis's name in the data format.
    pub fn id(self) -> &'static str {
        match self {
            Basis::Declared => "declared",
            Basis::Reported => "reported",
            Basis::Alleged => "alleged",
            Basis::Inferred => "inferred",
        }
    }
}
