//! Where the focus is, and how it gets there: rows, and the links that lead from one to another.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element as Node, HtmlElement};

use super::hands::Deed;
use super::mark::{Element, html};
use super::store::Store;
use crate::model::{Chain, IncidentId, digits};

/// The title of another incident, as a link to its row.
pub fn incident_link(store: &Store, chain: &Chain, to: IncidentId) -> Element {
    incident_link_as(store, chain, to, html("a").run(&chain.incident(to).title))
}

/// A link to the panel of the focus.
pub fn finding_link(store: &Store) -> Element {
    html("a").class("opener").attr("href", &["#", &*store.finding()].concat()).does(Deed::Finding, &[])
}

/// Make of `link` a link to another incident's row, which also selects it.
pub fn incident_link_as(store: &Store, chain: &Chain, to: IncidentId, link: Element) -> Element {
    let link = link.attr("href", &["#", &*store.anchor(chain.incident(to))].concat());
    link.does(Deed::Follow, &[to.position()])
}

/// Focus follows the selection; the browser scrolls it into sight. On a walk back it is on the walk's bar, with the row below it.
pub fn focus_current(store: &Store, figure: &Node) {
    let Some(current) = store.current() else { return };
    let row = ["[data-row='", &*digits(current.key() as i64), "']"].concat();
    if store.scene_untracked().state.trace.is_empty() {
        return focus_on(figure, &[&*row, " :is(.ic-opener, .ic-unfold)"].concat());
    }
    if let Ok(Some(row)) = figure.query_selector(&row) {
        row.scroll_into_view_with_bool(true);
    }
    focus_on(figure, ".ic-trace button");
}

/// Focus what the selector finds first.
pub fn focus_on(figure: &Node, selector: &str) {
    if let Ok(Some(found)) = figure.query_selector(selector) {
        let _ = found.unchecked_ref::<HtmlElement>().focus();
    }
}
