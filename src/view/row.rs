//! One row: the words of the gap above it, its rail, its card.

use leptos::prelude::*;

use super::card::card;
use super::rail::{gap_rail, row_rail};
use super::store::{Store, anchor, tone};
use crate::layout::Row;
use crate::words;

pub fn row(store: Store, row: &Row) -> AnyView {
    let chain = store.chain();
    let index = row.incident;
    let Some(incident) = chain.incidents.get(index) else { return ().into_any() };
    let gap = row.gap.map(|gap| view! { {gap_rail(store, row)} <p class="gap">{words::gap(gap)}</p> });
    let is_selected = move || store.state.read().selected == Some(index);
    view! {
        <li
            class=format!("row {}", tone(&chain, incident.side))
            class:lit=move || store.is_lit(index)
            class:focus=chain.focus == Some(index)
            class:selected=is_selected
            id=anchor(incident)
            data-row=index
        >
            {gap}
            {row_rail(store, row)}
            {card(store, index)}
        </li>
    }
    .into_any()
}
