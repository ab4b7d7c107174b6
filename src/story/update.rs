//! How each action changes what a reader has chosen.

use super::fold::fold_of;
use super::tools::update_tools;
use super::{Action, Move, State};
use crate::model::Chain;

/// The state after an action.
pub fn update(chain: &Chain, mut state: State, action: Action) -> State {
    match action {
        Action::Select(id) => state.go_to(chain, id),
        Action::Toggle(id) => {
            state.select(chain, id);
            if !state.close(id) {
                state.open.push(id);
            }
        }
        Action::Open(id) => {
            // its card is in the panel above the list, which no filter hides
            match state.finding(chain) == Some(id) {
                true => state.select(chain, id),
                false => state.go_to(chain, id),
            }
            state.open(id);
        }
        Action::Stand(line) => state.stand(chain, line),
        Action::Go(Move::Response) if !state.trace.is_empty() => {
            if state.trace.len() > 1 {
                state.trace.pop();
            }
            state.stand_on_trace(chain);
        }
        Action::Go(Move::Cause) if !state.trace.is_empty() => go_back(chain, &mut state),
        Action::Trace => go_back(chain, &mut state),
        Action::Unfold(id) => {
            state.unfold(chain, id);
            state.at_fold = fold_of(chain, &state, id).map(|fold| fold.first);
        }
        Action::Fold(id) => state.fold(chain, id),
        Action::Focus(focus) => {
            state.focus = focus;
            state.trace.clear();
            // Now other runs are off the focus chain. What the reader is looking at stays shown.
            state.unfolded = state.open.iter().copied().chain(state.selected).collect();
        }
        Action::Show(show) => state.show = show,
        Action::TellBy(teller) => state.told_by = teller,
        of_tools => update_tools(chain, &mut state, of_tools),
    }
    state
}

fn go_back(chain: &Chain, state: &mut State) {
    state.go_back(chain);
    state.stand_on_trace(chain);
}
