//! What a reader would want to know of a chain that has changed since they began to read it.

use super::State;
use super::digest::Digest;
use crate::model::{Chain, Correction, IncidentId, Link, PerIncident, order};

/// What an incident is to a reader who knows the chain as it was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum News {
    /// It was not there.
    New,
    /// A correction says what was wrong in it.
    Corrected,
    /// Something else is said of it.
    Changed,
}

/// How a chain differs from what it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The incidents of the later chain that are not as they were, in its order.
    pub incidents: Vec<IncidentId>,
    news: PerIncident<Option<News>>,
    /// How many corrections have come.
    pub corrections: usize,
    /// How many incidents are no longer there.
    pub removed: usize,
    /// Something else differs, and nothing of this.
    pub is_other: bool,
}

impl Changes {
    /// From one chain to another.
    pub fn new(before: &Chain, after: &Chain) -> Changes {
        let ids = Known::new(before.incidents.iter().map(|incident| Digest::of(before, &incident.id)).collect());
        let mut news = PerIncident::new(after.incidents.len(), None);
        let mut removed = before.incidents.len();
        for id in after.incident_ids() {
            let was = ids.find(Digest::of(after, &after.incident(id).id)).and_then(|place| before.incident_at(place));
            removed = removed.saturating_sub(usize::from(was.is_some()));
            let is_same = was.is_some_and(|was| said(before, was) == said(after, id));
            if !is_same {
                *news.of_mut(id) = Some(if was.is_some() { News::Changed } else { News::New });
            }
        }
        let known = Known::new(corrections(before).into_iter().map(|(digest, _)| digest).collect());
        let mut fresh = corrections(after);
        // what is said of a new incident corrects nothing that was known
        let is_new = |id: IncidentId| *news.of(id) == Some(News::New);
        fresh.retain(|(digest, of)| known.find(*digest).is_none() && !of.is_some_and(is_new));
        for id in fresh.iter().filter_map(|(_, of)| *of) {
            *news.of_mut(id) = Some(News::Corrected);
        }
        let incidents = after.incident_ids().filter(|id| news.of(*id).is_some()).collect();
        let changes = Changes { incidents, news, corrections: fresh.len(), removed, is_other: false };
        let is_other = changes.is_empty() && Digest::of(before, &**before) != Digest::of(after, &**after);
        Changes { is_other, ..changes }
    }

    /// Nothing differs.
    pub fn is_empty(&self) -> bool {
        self.incidents.is_empty() && self.corrections + self.removed == 0 && !self.is_other
    }

    /// How many incidents are that to the reader.
    pub fn count(&self, news: News) -> usize {
        self.incidents.iter().filter(|id| self.of(**id) == Some(news)).count()
    }

    /// What an incident of the later chain is to the reader, if it is not as it was.
    pub fn of(&self, id: IncidentId) -> Option<News> {
        *self.news.of(id)
    }

    /// Opens the folds of all that is not as it was. Each is named once, so that a state in which they are open already does not differ.
    pub fn unfold(&self, state: &mut State) {
        state.unfolded.retain(|id| self.of(*id).is_none());
        state.unfolded.extend_from_slice(&self.incidents);
    }
}

/// Digests that can be found again.
struct Known(Vec<((i64, i64), usize)>);

impl Known {
    fn new(digests: Vec<(i64, i64)>) -> Known {
        Known(order(digests.into_iter().zip(0..).collect()))
    }

    /// The place of a digest among those that were given.
    fn find(&self, digest: (i64, i64)) -> Option<usize> {
        let place = self.0.binary_search_by_key(&digest, |(digest, _)| *digest).ok()?;
        self.0.get(place).map(|(_, place)| *place)
    }
}

/// Every correction, with the incident that it is about: those of the whole, and those of each incident.
fn corrections(chain: &Chain) -> Vec<((i64, i64), Option<IncidentId>)> {
    let mut all = Vec::new();
    let mut add = |Correction { date, text, incident }: &Correction, of: Option<IncidentId>| {
        let of = of.or(*incident);
        all.push((Digest::of(chain, &(of, (date, text))), of));
    };
    chain.corrections.iter().for_each(|correction| add(correction, None));
    for id in chain.incident_ids() {
        chain.incident(id).corrections.iter().for_each(|correction| add(correction, Some(id)));
    }
    all
}

/// All that is said of an incident, with what it responds to and on whose word.
fn said(chain: &Chain, id: IncidentId) -> (i64, i64) {
    let links: Vec<&Link> = chain.causes(id).collect();
    Digest::of(chain, &(chain.incident(id), links))
}
