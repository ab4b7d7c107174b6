//! Where a move leads: along the rows, or along the links.

use super::{Line, Lineage, State, lines, shown};
use crate::model::{Chain, IncidentId};

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

/// The target of a move; `None` if there is nothing in that direction.
pub fn target(chain: &Chain, state: &State, direction: Move) -> Option<Line> {
    let shown = shown(chain, &state.filter);
    target_among(chain, state, (&shown, &lines(chain, state, &shown)), direction)
}

/// The same, where it is known what the filter has `shown`, and which rows there are.
pub fn target_among(
    chain: &Chain,
    state: &State,
    (shown, lines): (&[IncidentId], &[Line]),
    direction: Move,
) -> Option<Line> {
    match direction {
        Move::Cause | Move::Response => along_links(chain, state, shown, direction).map(Line::Incident),
        _ => along_rows(chain, state, lines, direction),
    }
}

/// Only keys move so: it is a late root.
#[inline(never)]
fn along_rows(chain: &Chain, state: &State, lines: &[Line], direction: Move) -> Option<Line> {
    let current = state.current(chain, lines)?;
    let row = lines.iter().position(|line| *line == current)?;
    match direction {
        // Before anything is selected, the first key only selects the current row.
        Move::Previous | Move::Next if state.selected.is_none() && state.at_fold.is_none() => Some(current),
        Move::Previous => lines.get(row.checked_sub(1)?).copied(),
        Move::Next => lines.get(row + 1).copied(),
        Move::First => lines.first().copied(),
        _ => lines.last().copied(),
    }
}

/// The nearest cause, and the response on the way to the focus: so on the focus chain a step there and back returns to its start.
fn along_links(chain: &Chain, state: &State, shown: &[IncidentId], direction: Move) -> Option<IncidentId> {
    let is_shown = |id: &IncidentId| shown.binary_search(id).is_ok();
    let centre = state.centre(chain).filter(is_shown).or(shown.first().copied())?;
    if direction == Move::Cause {
        return chain.causes(centre).map(|link| link.cause).filter(is_shown).max();
    }
    let responses = || chain.responses(centre).map(|link| link.response).filter(is_shown);
    let lineage = state.focus(chain).map(|focus| Lineage::new(chain, focus));
    let towards_focus = |id: &IncidentId| lineage.as_ref().is_some_and(|lineage| lineage.contains(*id));
    responses().find(towards_focus).or_else(|| responses().next())
}
