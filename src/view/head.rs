//! The head: title, what the chain spans, and why it begins where it does.

use super::mark::{Element, html};
use super::store::Store;
use crate::model::Chain;
use crate::words::{self, say};

/// The shortest first sentence of the framing that may stand alone, in characters.
const SHORTEST_LEAD: usize = 60;

pub fn head(chain: &Chain, store: &Store) -> Element {
    html("header")
        .class("head")
        .child(html(store.heading().of_chain()).part("title").text(&chain.title))
        .child(html("p").class("spans").text(&words::spans(chain)))
        .maybe(chain.texts.summary.as_ref().map(|summary| html("p").class("summary").text(summary)))
        .maybe(chain.texts.framing.as_deref().map(framing))
}

/// Where a chain begins decides who "retaliated", so the reason is always in sight and its rest one click away.
fn framing(text: &str) -> Element {
    let (lead, rest) = words::lead(text, SHORTEST_LEAD);
    let more = || html("details").child(html("summary").text(say::why_these())).child(html("p").text(rest));
    html("div").class("framing").child(html("p").text(lead)).maybe((!rest.is_empty()).then(more))
}
