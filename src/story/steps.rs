//! Of what the actions consist.

use super::fold::fold_of;
use super::{Filter, Line, State};
use crate::model::{Chain, IncidentId};

impl State {
    /// Selects an incident, which stays shown, also when the filter that shows it now is removed. It is in the list.
    pub(super) fn select(&mut self, chain: &Chain, id: IncidentId) {
        self.table = None;
        self.selected = Some(id);
        self.at_fold = None;
        self.gone = None;
        self.unfold(chain, id);
    }

    /// The same. A link may lead to an incident that the filter hides: the reader asked to see it.
    pub(super) fn go_to(&mut self, chain: &Chain, id: IncidentId) {
        self.select(chain, id);
        if !self.filter.shows(chain, id) {
            self.filter = Filter::default();
        }
    }

    /// Goes to a shown row.
    pub(super) fn stand(&mut self, chain: &Chain, line: Line) {
        match line {
            Line::Incident(id) => self.select(chain, id),
            Line::Fold(fold) => self.at_fold = Some(fold.first),
        }
    }

    /// Goes to where a walk has come.
    pub(super) fn stand_on_trace(&mut self, chain: &Chain) {
        if let Some(&id) = self.trace.last() {
            self.go_to(chain, id);
        }
    }

    /// Opens the fold that an incident is in.
    pub(super) fn unfold(&mut self, chain: &Chain, id: IncidentId) {
        if fold_of(chain, self, id).is_some_and(|fold| !fold.is_open) {
            self.unfolded.push(id);
        }
    }

    /// Closes it. What is selected in it is deselected.
    pub(super) fn fold(&mut self, chain: &Chain, id: IncidentId) {
        if let Some(fold) = fold_of(chain, self, id) {
            self.unfolded.retain(|&shown| !fold.holds(shown));
            self.selected = self.selected.filter(|&selected| !fold.holds(selected));
            self.at_fold = Some(fold.first);
        }
    }

    /// Opens a card.
    pub(super) fn open(&mut self, id: IncidentId) {
        if !self.open.contains(&id) {
            self.open.push(id);
        }
    }

    /// Closes a card. Returns whether it was open. Its media are not shown again unasked.
    pub(super) fn close(&mut self, id: IncidentId) -> bool {
        let were_open = self.open.len();
        self.open.retain(|&other| other != id);
        self.media.retain(|&(of, _)| of != id);
        self.open.len() < were_open
    }
}
