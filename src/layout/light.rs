//! What is brought out: the chosen lineage, as far as it is shown.

use crate::model::{Chain, IncidentId, PerIncident};
use crate::story::Lineage;

/// A lineage, and how far it goes among what is shown.
#[derive(Debug, Clone)]
pub struct Light {
    /// All of it, shown or not.
    pub lineage: Lineage,
    reaches: PerIncident<Option<IncidentId>>,
}

impl Light {
    /// That of the lineage where only these incidents are `shown`.
    pub fn new(chain: &Chain, lineage: Lineage, shown: &[IncidentId]) -> Light {
        let mut is_shown = PerIncident::new(chain.incidents.len(), false);
        shown.iter().for_each(|&id| *is_shown.of_mut(id) = true);
        let mut reaches = PerIncident::new(chain.incidents.len(), None);
        // Links are in the order of their responses, so the last one wins.
        for link in chain.links.iter().filter(|link| *is_shown.of(link.response) && lineage.contains_link(link)) {
            *reaches.of_mut(link.cause) = Some(link.response);
        }
        Light { lineage, reaches }
    }

    /// Whether a response to `cause` that is shown below `row` is in the lineage.
    pub fn goes_on(&self, cause: IncidentId, row: IncidentId) -> bool {
        self.reaches.of(cause).is_some_and(|response| response > row)
    }
}
