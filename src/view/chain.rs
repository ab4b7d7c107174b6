//! The chain: an ordered list, a row an incident.

use super::mark::{Element, html, list};
use super::more;
use super::store::Store;
use super::table;
use crate::layout::Scene;
use crate::words::{self, say};

/// The list of these rows, and what is said of it.
pub fn chain(store: &Store, scene: &Scene, rows: Vec<Element>) -> Element {
    let list = list("ol").part("chain").attr("aria-label", say::incidents_label()).all(rows);
    let state = &scene.state;
    let sheet = state.table.map(|table| match more::is_here() {
        true => table::table(store, scene, table),
        false => more::waiting(store),
    });
    let list = if sheet.is_some() { list.attr("hidden", "") } else { list };
    let chain = html("div").class("chain-box").maybe(sheet).child(list);
    if !store.is_live() {
        return chain;
    }
    let empty = if scene.shown.is_empty() { say::no_match() } else { "" };
    chain.child(html("p").class("empty").text(empty)).child(announcement(store, scene))
}

/// Says politely what a screen reader could not see happen.
fn announcement(store: &Store, scene: &Scene) -> Element {
    let chain = store.chain();
    let words = scene.state.selected.map_or(String::new(), |id| {
        let place = words::place_in_chain(chain.causes(id).len(), chain.responses(id).len());
        say::selected(&*words::isolated(&chain.incident(id).title), &place).text()
    });
    html("p").class("unseen").attr("role", "status").text(&words)
}
