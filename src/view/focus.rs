//! Where the focus is, and how it gets there: rows, and the links that lead from one to another.

use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element as Node, HtmlElement};

use super::hands::Deed;
use super::mark::{Element, html};
use super::store::Store;
use crate::model::{Chain, IncidentId, digits};

/// The title of another incident, as a link to its row.
pub fn incident_link(store: &Store, chain: &Chain, to: IncidentId) -> Element {
    to_incident(store, chain, to, html("a").run(&chain.incident(to).title))
}

/// Make of `link` a link to another incident's row, which also selects it.
pub fn to_incident(store: &Store, chain: &Chain, to: IncidentId, link: Element) -> Element {
    let link = link.attr("href", &["#", &*store.anchor(chain.incident(to))].concat());
    link.does(Deed::Follow, &[to.position()])
}

/// Focus follows the selection; the browser scrolls it into sight.
pub fn focus_current(store: &Store, figure: &Node) {
    let Some(current) = store.current() else { return };
    let title = ["[data-row='", &*digits(current.key() as i64), "'] button"].concat();
    if let Ok(Some(title)) = figure.query_selector(&title) {
        let _ = title.unchecked_ref::<HtmlElement>().focus();
    }
}
