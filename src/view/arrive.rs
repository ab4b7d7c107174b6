//! Where an address leads in a figure.

use leptos::web_sys::Element as Node;

use super::anchor::INCIDENT;
use super::focus::focus_on;
use super::links::{self, CLAIM, GONE};
use super::store::Store;
use crate::model::{IncidentId, digits};
use crate::story::{Gone, State, nearest};

/// What an address has led to, below a card: a claim, or the notice that there is nothing. `links.js` brings the reader there.
const GOAL: &str = "data-goal";

/// Shows what an address says behind an anchor, which is that of an incident or of none. The keyboard's focus goes to what it
/// has led to, if that is no card. It is a late root.
#[inline(never)]
pub fn arrive(store: &Store, figure: &Node, found: Option<IncidentId>, (anchor, said): (&str, &str)) {
    let chain = store.chain();
    let id = anchor.strip_prefix(INCIDENT).unwrap_or_default();
    let way =
        if found.is_some() || id.is_empty() { store.start().clone().at_address(chain, found, said) } else { None };
    if let Ok(Some(last)) = figure.query_selector(&["[", GOAL, "]"].concat()) {
        let _ = last.remove_attribute(GOAL);
    }
    let goal = match way {
        Some(way) => {
            let panel = way.state.finding(chain);
            let mut state = way.state;
            // what an update has marked stays in sight
            store.changes().into_iter().for_each(|changes| changes.unfold(&mut state));
            store.show(state);
            way.incident.zip(way.claim).map(|(id, claim)| {
                let row = || ["[data-row='", &*digits(id.position() as i64), "']"].concat();
                let card = if panel == Some(id) { ".ic-finding".to_owned() } else { row() };
                [&*card, " [", CLAIM, "='", &*links::name(claim), "']"].concat()
            })
        }
        None => {
            let gone = Some(Gone { nearest: nearest(chain, id, said) });
            store.show(State { gone, ..store.scene_untracked().state.clone() });
            Some(["[", GONE, "]"].concat())
        }
    };
    if let Some(goal) = goal
        && let Ok(Some(found)) = figure.query_selector(&goal)
    {
        let _ = found.set_attribute(GOAL, "").and_then(|()| found.set_attribute("tabindex", "-1"));
        focus_on(figure, &goal);
    }
}
