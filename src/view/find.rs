//! Words that are not shown, where the browser's own search finds them and says so (`beforematch`).

use leptos::web_sys::Element as Node;

use super::details::details;
use super::mark::{Element, html};
use super::store::Store;
use crate::layout::Look;
use crate::model::{IncidentId, digits};
use crate::story::Action;
use crate::words;

/// The words of what an incident's card would show.
pub fn findable(id: IncidentId, parts: &[Element]) -> Element {
    let words: Vec<String> = parts.iter().map(Element::words).collect();
    let words = html("div").attr("hidden", "until-found").attr("aria-hidden", "true").text(&words.join(" "));
    words.attr("data-incident", &digits(id.position() as i64))
}

/// The words of an incident that has no row, because it is folded.
pub fn folded(store: Store, id: IncidentId) -> Element {
    let chain = store.chain();
    let incident = chain.incident(id);
    let date = words::date(&incident.date);
    let title = [html("p").text(&incident.title), html("p").text(incident.date.words.as_deref().unwrap_or(&date))];
    let parts: Vec<Element> = title.into_iter().chain(details(store, id, &Look::default())).collect();
    findable(id, &parts)
}

/// The search has found words that are not shown: open the card that has them.
pub fn found(store: Store, node: &Node) {
    let position = node.get_attribute("data-incident").and_then(|position| position.parse().ok());
    let id = position.and_then(|position| store.chain().incident_at(position));
    id.into_iter().for_each(|id| store.act(Action::Open(id)));
}
