//! Where the focus is, and how it gets there: rows, and the links that lead from one to another.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element as Node, Event, HtmlElement};

use super::mark::{Element, html};
use super::store::Store;
use crate::model::{Chain, IncidentId, digits};
use crate::story::{Action, Line};

/// Tab reaches the chain once, in the current row; what stands in other rows is reached by arrow keys.
pub fn in_row(store: Store, id: IncidentId, control: Element) -> Element {
    in_line(store, Line::Incident(id), control)
}

/// The same for a row of either sort.
pub fn in_line(store: Store, line: Line, control: Element) -> Element {
    let is_current = move || store.current() == Some(line.key());
    control.live("tabindex", move || (store.is_live() && !is_current()).then(|| "-1".to_owned()))
}

/// The title of another incident, as a link to its row.
pub fn incident_link(store: Store, chain: &Chain, to: IncidentId, from: IncidentId) -> Element {
    in_row(store, from, to_incident(store, chain, to, html("a").run(&chain.incident(to).title)))
}

/// Make of `link` a link to another incident's row, which also selects it.
pub fn to_incident(store: Store, chain: &Chain, to: IncidentId, link: Element) -> Element {
    let link = link.attr("href", &["#", &*store.anchor(chain.incident(to))].concat());
    link.on("click", move |event| {
        event.prevent_default();
        current_target(&event).into_iter().for_each(|link| go_to(store, &link, to));
    })
}

/// Select what a link leads to, and go there.
fn go_to(store: Store, from: &Node, id: IncidentId) {
    store.act(Action::Select(id));
    focus_current(store, from);
}

/// Focus follows the selection once the rows are drawn; the browser scrolls it into sight.
pub fn focus_current(store: Store, from: &Node) {
    let figure = from.closest(".incident-chain").ok().flatten();
    let Some((figure, current)) = figure.zip(untrack(|| store.current())) else { return };
    request_animation_frame(move || {
        let button =
            figure.query_selector(&["[data-row='", &*digits(current as i64), "'] button"].concat()).ok().flatten();
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
    });
}

/// The element that an event's handler stands on.
pub fn current_target(event: &Event) -> Option<Node> {
    event.current_target()?.dyn_into().ok()
}
