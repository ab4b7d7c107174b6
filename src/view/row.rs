//! One row: the words of the gap above it, its rail, its card.

use super::card::card;
use super::mark::{Element, html};
use super::rail::{gap_rail, row_rail};
use super::store::{Store, tone};
use crate::layout::Row;
use crate::model::Incident;
use crate::words;

pub fn row(store: Store, row: &Row, incident: &Incident) -> Element {
    let chain = store.chain();
    let index = row.incident;
    let focus = if store.focus() == Some(index) { "focus" } else { "" };
    let base = format!("row {} {focus}", tone(&chain, incident.side));
    let class = move || {
        let lit = if store.is_lit(index) { " lit" } else { "" };
        let selected = if store.is_selected(index) { " selected" } else { "" };
        let open = if store.is_open(index) { " open" } else { "" };
        [&base, lit, selected, open].concat()
    };
    let item = html("li").attr("id", &store.anchor(incident)).live_class(class).attr("part", "row");
    let item = if store.is_live() { item.attr("data-row", &index.to_string()) } else { item };
    gap(store, row, item).child(row_rail(store, row)).child(card(store, index, incident))
}

/// The time since the row above, in words.
pub fn gap(store: Store, row: &Row, item: Element) -> Element {
    match row.gap {
        Some(gap) => item.child(gap_rail(store, row)).child(html("p").class("gap").text(&words::gap(gap))),
        None => item,
    }
}
