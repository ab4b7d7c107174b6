//! One row: the words of the gap above it, its rail, its card.

use super::card::card;
use super::mark::{Element, html};
use super::rail::{gap_rail, row_rail};
use super::store::{Store, tone};
use crate::layout::Row;
use crate::model::{Incident, digits};
use crate::story::Line;
use crate::words;

pub fn row(store: Store, row: &Row, incident: &Incident) -> Element {
    let chain = store.chain();
    let id = row.incident;
    let focus = if store.focus() == Some(id) { "focus" } else { "" };
    let base = ["row ", &*tone(&chain, incident.side), " ", focus].concat();
    let class = move || {
        let lit = if store.is_lit(id) { " lit" } else { "" };
        let selected = if store.is_selected(id) { " selected" } else { "" };
        let open = if store.is_open(id) { " open" } else { "" };
        [&base, lit, selected, open].concat()
    };
    let item = html("li").attr("id", &store.anchor(incident)).live_class(class).attr("part", "row");
    let item = if store.is_live() { item.attr("data-row", &digits(Line::Incident(id).key() as i64)) } else { item };
    gap(store, row, item).child(row_rail(store, row)).child(card(store, id, incident))
}

/// The time since the row above, in words.
pub fn gap(store: Store, row: &Row, item: Element) -> Element {
    match row.gap {
        Some(gap) => item.child(gap_rail(store, row)).child(html("p").class("gap").text(&words::gap(gap))),
        None => item,
    }
}
