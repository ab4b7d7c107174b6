//! The reader's choices and how each action changes them.

use super::fold::fold_of;
use super::trace::is_cause;
use super::{Column, Filter, Gone, Line, Move, Show, Table, Teller, TimeRange, target};
use crate::model::{Chain, IncidentId, Kind, SideId};

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

/// One thing that a reader can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Highlight an incident. If a filter hides it, the filter is removed.
    Select(IncidentId),
    /// Open a closed card, close an open one; either way it is selected.
    Toggle(IncidentId),
    /// Select it as [`Action::Select`] does, and open its card. No filter hides the card in the panel above the list.
    Open(IncidentId),
    /// Go to a shown row.
    Stand(Line),
    /// Select the target of a move. Without a target nothing changes.
    Go(Move),
    /// Show the table instead of the list, or the list again.
    Table,
    /// Sort the table by a column, or the other way round.
    Sort(Column),
    /// Show more rows of the table.
    MoreRows,
    /// Begin a walk back from the focus, or go on to the nearest cause.
    Trace,
    /// Go on with the walk to that cause of where it is.
    TraceTo(IncidentId),
    /// End the walk, else close the current fold, else the selected card. If that is closed already, deselect.
    Escape,
    /// Show one of an incident’s media, by its index.
    Media(IncidentId, usize),
    /// Open the fold that an incident is in.
    Unfold(IncidentId),
    /// Close it again. What is selected in it is deselected.
    Fold(IncidentId),
    /// Make an incident the focus, or the chain's own again.
    Focus(Option<IncidentId>),
    /// Fold what is off the focus chain, or nothing.
    Show(Show),
    /// Show only what a side takes part in, or all sides.
    Side(Option<SideId>),
    /// Show only one kind, or all kinds.
    Kind(Option<Kind>),
    /// Show only incidents with all these words; a blank text shows everything.
    Search(String),
    /// Show only what touches a time range, or all times.
    Narrow(Option<TimeRange>),
    /// Remove every filter.
    ShowAll,
    /// See the chain as one teller links it, or as everybody does.
    TellBy(Option<Teller>),
}

/// The state after an action.
pub fn update(chain: &Chain, mut state: State, action: Action) -> State {
    match action {
        Action::Select(id) => {
            select(chain, &mut state, id);
            // A link may lead to an incident that the filter hides. The reader asked to see it.
            if !state.filter.shows(chain, id) {
                state.filter = Filter::default();
            }
        }
        Action::Toggle(id) => {
            select(chain, &mut state, id);
            if !close(&mut state, id) {
                state.open.push(id);
            }
        }
        // its card is in the panel above the list, which no filter hides
        Action::Open(id) if state.finding(chain) == Some(id) => {
            select(chain, &mut state, id);
            open(&mut state, id);
        }
        Action::Open(id) => {
            state = update(chain, state, Action::Select(id));
            open(&mut state, id);
        }
        Action::Stand(Line::Incident(id)) => select(chain, &mut state, id),
        Action::Stand(Line::Fold(fold)) => state.at_fold = Some(fold.first),
        Action::Go(Move::Cause) if !state.trace.is_empty() => return update(chain, state, Action::Trace),
        Action::Go(Move::Response) if !state.trace.is_empty() => {
            if state.trace.len() > 1 {
                state.trace.pop();
            }
            return stand_on_trace(chain, state);
        }
        Action::Table => state.table = if state.table.is_some() { None } else { Some(Table::NEW) },
        Action::Sort(column) => state.table = state.table.map(|table| table.sorted_by(column)),
        Action::MoreRows => {
            state.table = state.table.map(|table| Table { rows: table.rows + Table::ROWS, ..table });
        }
        Action::Trace => {
            state.go_back(chain);
            return stand_on_trace(chain, state);
        }
        Action::TraceTo(id) => {
            if state.trace.last().is_some_and(|&last| is_cause(chain, id, last)) {
                state.trace.push(id);
            }
            return stand_on_trace(chain, state);
        }
        Action::Escape if !state.trace.is_empty() => state.trace.clear(),
        Action::Go(direction) => {
            if let Some(line) = target(chain, &state, direction) {
                return update(chain, state, Action::Stand(line));
            }
        }
        Action::Escape => {
            let fold = state.at_fold.and_then(|first| fold_of(chain, &state, first)).filter(|fold| fold.is_open);
            if let Some(fold) = fold {
                return update(chain, state, Action::Fold(fold.first));
            }
            let was_open = state.selected.is_some_and(|id| close(&mut state, id));
            if !was_open {
                state.selected = None;
            }
        }
        Action::Media(id, index) => state.media.push((id, index)),
        Action::Unfold(id) => {
            unfold(chain, &mut state, id);
            state.at_fold = fold_of(chain, &state, id).map(|fold| fold.first);
        }
        Action::Fold(id) => {
            if let Some(fold) = fold_of(chain, &state, id) {
                state.unfolded.retain(|&shown| !fold.holds(shown));
                state.selected = state.selected.filter(|&selected| !fold.holds(selected));
                state.at_fold = Some(fold.first);
            }
        }
        Action::Focus(focus) => {
            state.focus = focus;
            state.trace.clear();
            // Now other runs are off the focus chain. What the reader is looking at stays shown.
            state.unfolded = state.open.iter().copied().chain(state.selected).collect();
        }
        Action::Show(show) => state.show = show,
        Action::Side(side) => state.filter.side = side,
        Action::Kind(kind) => state.filter.kind = kind,
        Action::Search(text) => state.filter.text = text,
        Action::Narrow(range) => state.filter.range = range,
        Action::ShowAll => state.filter = Filter::default(),
        Action::TellBy(teller) => state.told_by = teller,
    }
    state
}

/// The incident to which a walk has come is selected.
fn stand_on_trace(chain: &Chain, state: State) -> State {
    match state.trace.last() {
        Some(&id) => update(chain, state, Action::Select(id)),
        None => state,
    }
}

/// The selected incident stays shown, also when the filter that shows it now is removed. It is in the list.
fn select(chain: &Chain, state: &mut State, id: IncidentId) {
    state.table = None;
    state.selected = Some(id);
    state.at_fold = None;
    state.gone = None;
    unfold(chain, state, id);
}

fn unfold(chain: &Chain, state: &mut State, id: IncidentId) {
    if fold_of(chain, state, id).is_some_and(|fold| !fold.is_open) {
        state.unfolded.push(id);
    }
}

fn open(state: &mut State, id: IncidentId) {
    if !state.open.contains(&id) {
        state.open.push(id);
    }
}

/// Close a card. Returns whether it was open. Its media are not shown again unasked.
fn close(state: &mut State, id: IncidentId) -> bool {
    let were_open = state.open.len();
    state.open.retain(|&other| other != id);
    state.media.retain(|&(of, _)| of != id);
    state.open.len() < were_open
}
