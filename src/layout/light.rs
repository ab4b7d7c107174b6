//! What is brought out: the chosen lineage, as far as it is shown; or, where one account is seen, what it says.

use super::Weight;
use crate::model::{Chain, IncidentId, LinkId, PerIncident};
use crate::story::{Lineage, Stance, Telling};

/// How much a line is brought out. A trunk has the most of its responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// Another account than the one that is seen says it.
    Faint,
    /// Off the chosen lineage.
    Pale,
    /// The account that is seen disputes it.
    Broken,
    /// Of the chosen lineage, or said by the account that is seen.
    Lit,
}

/// A lineage, an account, and how far they go among what is shown.
#[derive(Debug, Clone)]
pub struct Light {
    /// All of it, shown or not.
    pub lineage: Lineage,
    /// The account that is seen, if it is only one.
    pub telling: Option<Telling>,
    /// Of each link: the most of it and of the links further down the same trunk, as far as they are shown.
    below: Vec<Line>,
}

/// How a line looks.
type Line = (Shade, Weight);

const NOTHING: Line = (Shade::Faint, Weight::Dotted);

impl Light {
    /// That of a lineage and an account where only these incidents are `shown`.
    pub fn new(chain: &Chain, lineage: Lineage, telling: Option<Telling>, shown: &[IncidentId]) -> Light {
        let mut is_shown = PerIncident::new(chain.incidents.len(), false);
        shown.iter().for_each(|&id| *is_shown.of_mut(id) = true);
        let mut light = Light { lineage, telling, below: vec![NOTHING; chain.links.len()] };
        let mut most = PerIncident::new(chain.incidents.len(), NOTHING);
        // Links are in the order of their responses.
        for id in chain.link_ids().rev() {
            let link = chain.link(id);
            let most = most.of_mut(link.cause);
            if *is_shown.of(link.response) {
                *most = (*most).max(light.of(chain, id));
            }
            light.below.get_mut(id.position()).into_iter().for_each(|below| *below = *most);
        }
        light
    }

    /// How a link looks.
    pub fn of(&self, chain: &Chain, id: LinkId) -> (Shade, Weight) {
        let link = chain.link(id);
        let shade = match self.telling.as_ref().map(|telling| telling.link(id)) {
            None if self.lineage.contains_link(link) => Shade::Lit,
            None => Shade::Pale,
            Some(Stance::Told) => Shade::Lit,
            Some(Stance::Disputed) => Shade::Broken,
            Some(Stance::Silent) => Shade::Faint,
        };
        (shade, Weight::of(link.basis))
    }

    /// Whether a link is drawn as disputed: by anybody, or by the account that is seen.
    pub fn is_disputed(&self, chain: &Chain, id: LinkId) -> bool {
        match &self.telling {
            None => !chain.link(id).disputed_by.is_empty(),
            Some(telling) => telling.link(id) == Stance::Disputed,
        }
    }

    /// How the trunk of `cause` looks below `row`.
    pub fn beyond(&self, chain: &Chain, cause: IncidentId, row: IncidentId) -> (Shade, Weight) {
        let ids = chain.response_ids(cause);
        let next = ids.get(ids.partition_point(|&id| chain.link(id).response <= row));
        next.and_then(|id| self.below.get(id.position())).copied().unwrap_or(NOTHING)
    }
}
