//! The reader's choices.

use super::{Filter, Gone, Line, Show, Table, Teller};
use crate::model::{Chain, IncidentId};

/// Everything that the reader has chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// What the article is about, where that is not the chain's own focus.
    pub focus: Option<IncidentId>,
    /// How much of the chain is there from the beginning.
    pub show: Show,
    /// The incident whose lineage is highlighted; without one it is the focus.
    pub selected: Option<IncidentId>,
    /// The cards that are open, in the order in which they were opened.
    pub open: Vec<IncidentId>,
    /// Which incidents are shown.
    pub filter: Filter,
    /// A fold that holds any of them is open.
    pub unfolded: Vec<IncidentId>,
    /// The fold that the reader has gone to, by its first incident.
    pub at_fold: Option<IncidentId>,
    /// The media that the reader has asked for: the incident, and the index among its media. Twice, if asked twice.
    pub media: Vec<(IncidentId, usize)>,
    /// The walk back to a first cause, from where it began; empty if there is no walk.
    pub trace: Vec<IncidentId>,
    /// The table is there instead of the list.
    pub table: Option<Table>,
    /// Whose account is seen; without one everybody's.
    pub told_by: Option<Teller>,
    /// An address has just led to what is not there.
    pub gone: Option<Gone>,
}

impl State {
    /// What the article is about.
    pub fn focus(&self, chain: &Chain) -> Option<IncidentId> {
        self.focus.or(chain.focus)
    }

    /// The incident that has a panel above the list: the focus, where it has a cause, or is not just the latest incident.
    pub fn finding(&self, chain: &Chain) -> Option<IncidentId> {
        let is_latest = |id: IncidentId| id.position() + 1 == chain.incidents.len();
        self.focus(chain).filter(|&id| !is_latest(id) || chain.causes(id).len() > 0)
    }

    /// The incident whose lineage is highlighted: the selected one, else the focus.
    pub fn centre(&self, chain: &Chain) -> Option<IncidentId> {
        self.selected.or(self.focus(chain))
    }

    /// Something is to be seen that a figure does not have in its first view.
    pub fn needs_more(&self) -> bool {
        !self.open.is_empty() || !self.trace.is_empty() || self.table.is_some()
    }

    /// What decides which rows are folded, besides the filter.
    pub fn folding(&self) -> (Show, Option<IncidentId>, &[IncidentId]) {
        (self.show, self.focus, &self.unfolded)
    }

    /// The row from which keys move: the fold that the reader has gone to, else the centre. If that is not shown, the first
    /// row.
    pub fn current(&self, chain: &Chain, lines: &[Line]) -> Option<Line> {
        let fold = |line: &&Line| matches!(line, Line::Fold(fold) if Some(fold.first) == self.at_fold);
        let centre = self.centre(chain).map(Line::Incident);
        let at_centre = |line: &&Line| Some(**line) == centre;
        lines.iter().find(fold).or(lines.iter().find(at_centre)).or(lines.first()).copied()
    }
}
