//! What a click does on what only the second part draws: the tools, the table, a walk back, media, links.

use leptos::web_sys::{Element as Node, Event};

use super::focus::{focus_current, focus_on};
use super::hands::Deed;
use super::store::Store;
use super::{links, overview, table};
use crate::model::IncidentId;
use crate::story::{Action, Column, Move};

/// Does it. `of` are the positions of what it concerns. It is a late root.
#[inline(never)]
pub fn later(store: &Store, figure: &Node, event: &Event, (deed, of): (Deed, &[usize]), target: &Node) {
    let chain = store.chain();
    let scene = store.scene_untracked();
    let first = of.first().copied().unwrap_or_default();
    let incident = |action: fn(IncidentId) -> Action| chain.incident_at(first).map(action);
    let action = match deed {
        Deed::Media => {
            // it is a link
            event.prevent_default();
            of.get(1).and_then(|&index| Some(Action::Media(chain.incident_at(first)?, index)))
        }
        Deed::Side => {
            let side = chain.side_at(first);
            Some(Action::Side(side.filter(|side| scene.state.filter.side != Some(*side))))
        }
        Deed::ShowAll => Some(Action::ShowAll),
        Deed::TellBy => Some(Action::TellBy(of.first().and_then(|&at| scene.tellers(chain).at(at)))),
        Deed::Trace => Some(Action::Trace),
        Deed::TraceTo => incident(Action::TraceTo),
        Deed::StepBack => Some(Action::Go(Move::Response)),
        Deed::EndTrace => Some(Action::Escape),
        Deed::Table => Some(Action::Table),
        Deed::Sort => Column::ALL.get(first).map(|&column| Action::Sort(column)),
        Deed::MoreRows => Some(Action::MoreRows),
        Deed::Csv | Deed::Json => {
            table::give(store, target, deed == Deed::Csv);
            None
        }
        Deed::Give => {
            links::give_to(store, target, of);
            None
        }
        Deed::Spot => overview::next_of_spot(chain, &scene, first).map(Action::Select),
        _ => None,
    };
    action.into_iter().for_each(|action| store.act(action));
    match deed {
        // the word that was clicked is gone
        Deed::TellBy if of.is_empty() => focus_on(figure, ".ic-told-by summary"),
        Deed::Trace | Deed::TraceTo | Deed::StepBack | Deed::EndTrace => focus_current(store, figure),
        _ => {}
    }
}
