//! The reader's choices and how each action changes them.

use super::{Filter, Period, shown};
use crate::model::{Chain, IncidentIndex, Kind};

/// Everything that the reader has chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// The incident whose lineage is brought out; without one it is the chain's focus.
    pub selected: Option<IncidentIndex>,
    /// The cards that are open, in the order in which they were opened.
    pub open: Vec<IncidentIndex>,
    /// What is to be seen at all.
    pub filter: Filter,
}

impl State {
    /// The incident whose lineage is brought out: the selected one, else the focus.
    pub fn centre(&self, chain: &Chain) -> Option<IncidentIndex> {
        self.selected.or(chain.focus)
    }

    /// The row that Tab reaches: the centre where it is shown, else the first row.
    pub fn current(&self, chain: &Chain, shown: &[IncidentIndex]) -> Option<IncidentIndex> {
        self.centre(chain).filter(|index| shown.contains(index)).or(shown.first().copied())
    }
}

/// Where to go from the current row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// The shown row above.
    Previous,
    /// The shown row below.
    Next,
    /// The top row.
    First,
    /// The bottom row.
    Last,
    /// To what it answers.
    Cause,
    /// To what answers it.
    Response,
}

/// One thing that a reader can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Bring out an incident; where a filter hides it, the filter is taken off.
    Select(IncidentIndex),
    /// Open a closed card, close an open one; either way it is selected.
    Toggle(IncidentIndex),
    /// Select what a move leads to; nothing where it leads nowhere.
    Go(Move),
    /// Close the selected card; where it is closed already, deselect.
    Escape,
    /// Show only what a side (position in [`Chain::sides`]) takes part in, or all sides.
    Side(Option<usize>),
    /// Show only one kind, or all kinds.
    Kind(Option<Kind>),
    /// Show only what holds all these words; a blank text lets everything through.
    Search(String),
    /// Show only what touches a period, or all times.
    Narrow(Option<Period>),
    /// Take every filter off.
    ShowAll,
}

/// The state after an action. What is not there (an index that is out of range) is not selected.
pub fn update(chain: &Chain, mut state: State, action: Action) -> State {
    match action {
        Action::Select(index) if index < chain.incidents.len() => {
            state.selected = Some(index);
            // A link may lead to what a filter hides. The reader asked to see it.
            if !shown(chain, &state.filter).contains(&index) {
                state.filter = Filter::default();
            }
        }
        Action::Toggle(index) if index < chain.incidents.len() => {
            state.selected = Some(index);
            if !close(&mut state.open, index) {
                state.open.push(index);
            }
        }
        Action::Select(_) | Action::Toggle(_) => {}
        Action::Go(direction) => {
            if let Some(index) = target(chain, &state, direction) {
                state.selected = Some(index);
            }
        }
        Action::Escape => {
            let was_open = state.selected.is_some_and(|index| close(&mut state.open, index));
            if !was_open {
                state.selected = None;
            }
        }
        Action::Side(side) => state.filter.side = side,
        Action::Kind(kind) => state.filter.kind = kind,
        Action::Search(text) => state.filter.text = text,
        Action::Narrow(period) => state.filter.period = period,
        Action::ShowAll => state.filter = Filter::default(),
    }
    state
}

/// Close a card; whether it was open.
fn close(open: &mut Vec<IncidentIndex>, index: IncidentIndex) -> bool {
    let were_open = open.len();
    open.retain(|&other| other != index);
    open.len() < were_open
}

/// Where a move leads; `None` where there is nothing in that direction.
pub fn target(chain: &Chain, state: &State, direction: Move) -> Option<IncidentIndex> {
    let shown = shown(chain, &state.filter);
    let current = state.current(chain, &shown)?;
    // Without a selection the first key only says where one stands.
    if state.selected.is_none() && matches!(direction, Move::Previous | Move::Next) {
        return Some(current);
    }
    let row = shown.binary_search(&current).ok()?;
    let is_shown = |index: &IncidentIndex| shown.binary_search(index).is_ok();
    match direction {
        Move::Previous => shown.get(row.checked_sub(1)?).copied(),
        Move::Next => shown.get(row + 1).copied(),
        Move::First => shown.first().copied(),
        Move::Last => shown.last().copied(),
        // The nearest cause, and the response on the way to the focus: so along the focus chain a step there and back ends where it began.
        Move::Cause => chain.causes(current).map(|link| link.cause).filter(is_shown).max(),
        Move::Response => {
            let responses: Vec<_> = chain.responses(current).map(|link| link.response).filter(is_shown).collect();
            let lineage = chain.focus.map(|focus| super::Lineage::new(chain, focus));
            let towards_focus =
                |index: &IncidentIndex| lineage.as_ref().is_some_and(|lineage| lineage.contains(*index));
            responses.iter().copied().find(towards_focus).or(responses.first().copied())
        }
    }
}
