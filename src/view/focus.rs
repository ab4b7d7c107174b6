//! Where the focus is, and how it gets there: rows, and the links that lead from one to another.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element as Node, HtmlElement};

use super::hands::Deed;
use super::mark::{Element, html};
use super::store::Store;
use crate::model::{Chain, IncidentId, digits};

/// The title of another incident, as a link to its row.
pub fn incident_link(store: Store, chain: &Chain, to: IncidentId) -> Element {
    to_incident(store, chain, to, html("a").run(&chain.incident(to).title))
}

/// Make of `link` a link to another incident's row, which also selects it.
pub fn to_incident(store: Store, chain: &Chain, to: IncidentId, link: Element) -> Element {
    let link = link.attr("href", &["#", &*store.anchor(chain.incident(to))].concat());
    link.does(Deed::Follow, &[to.position()])
}

/// Focus follows the selection once the rows are drawn; the browser scrolls it into sight. `from` is any element of the figure.
pub fn focus_current(store: Store, from: &Node) {
    let figure = from.closest(".incident-chain").ok().flatten();
    let Some((figure, current)) = figure.zip(store.current()) else { return };
    request_animation_frame(move || {
        let button = figure
            .query_selector(&["[data-row='", &*digits(current.key() as i64), "'] button"].concat())
            .ok()
            .flatten();
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
    });
}
