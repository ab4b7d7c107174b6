//! An incident's causes all the way up and its responses all the way down.

use crate::model::{Chain, IncidentId, Link, PerIncident};

/// The incidents that led to one incident, and those that it led to; itself among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lineage {
    is_member: PerIncident<bool>,
}

impl Lineage {
    /// The lineage of the incident `of`.
    ///
    /// A sibling (another response to the same cause) is not in it: it neither led here nor follows from here.
    pub fn new(chain: &Chain, of: IncidentId) -> Lineage {
        let mut is_member = PerIncident::new(chain.incidents.len(), false);
        *is_member.of_mut(of) = true;
        // Causes are above it and responses below, so the two walks share only the start.
        let mut up: Vec<&Link> = chain.causes(of).collect();
        let mut down: Vec<&Link> = chain.responses(of).collect();
        while let Some(link) = up.pop() {
            if !std::mem::replace(is_member.of_mut(link.cause), true) {
                up.extend(chain.causes(link.cause));
            }
        }
        while let Some(link) = down.pop() {
            if !std::mem::replace(is_member.of_mut(link.response), true) {
                down.extend(chain.responses(link.response));
            }
        }
        Lineage { is_member }
    }

    /// The incident belongs to it.
    pub fn contains(&self, id: IncidentId) -> bool {
        *self.is_member.of(id)
    }

    /// Both ends of the link belong to it.
    pub fn contains_link(&self, link: &Link) -> bool {
        self.contains(link.cause) && self.contains(link.response)
    }
}
