//! What the tools, the table and the keys do.

use super::fold::fold_of;
use super::trace::is_cause;
use super::{Action, Filter, State, Table, target};
use crate::model::Chain;

/// Changes the state by an action that only these have. It is a late root.
#[inline(never)]
pub(super) fn update_tools(chain: &Chain, state: &mut State, action: Action) {
    match action {
        Action::Table => state.table = if state.table.is_some() { None } else { Some(Table::NEW) },
        Action::Sort(column) => state.table = state.table.map(|table| table.sorted_by(column)),
        Action::MoreRows => {
            state.table = state.table.map(|table| Table { rows: table.rows + Table::ROWS, ..table });
        }
        Action::TraceTo(id) => {
            if state.trace.last().is_some_and(|&last| is_cause(chain, id, last)) {
                state.trace.push(id);
            }
            state.stand_on_trace(chain);
        }
        Action::Go(direction) => {
            let line = target(chain, state, direction);
            line.into_iter().for_each(|line| state.stand(chain, line));
        }
        Action::Escape => escape(chain, state),
        Action::Media(id, index) => state.media.push((id, index)),
        Action::Side(side) => state.filter.side = side,
        Action::Kind(kind) => state.filter.kind = kind,
        Action::Search(text) => state.filter.text = text,
        Action::Narrow(range) => state.filter.range = range,
        Action::ShowAll => state.filter = Filter::default(),
        // what all others have
        _ => {}
    }
}

fn escape(chain: &Chain, state: &mut State) {
    if !state.trace.is_empty() {
        return state.trace.clear();
    }
    let fold = state.at_fold.and_then(|first| fold_of(chain, state, first)).filter(|fold| fold.is_open);
    if let Some(fold) = fold {
        return state.fold(chain, fold.first);
    }
    let was_open = state.selected.is_some_and(|id| state.close(id));
    if !was_open {
        state.selected = None;
    }
}
