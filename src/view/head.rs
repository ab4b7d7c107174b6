//! The head: title and summary. And the lead of the list: what the chain spans, from which sources it is, why it begins where it does.

use super::mark::{Element, html};
use super::store::Store;
use crate::model::Chain;
use crate::words::{self, say};

/// The shortest first sentence of the framing that may stand alone, in characters.
const SHORTEST_LEAD: usize = 60;

pub fn head(chain: &Chain, store: &Store) -> Element {
    html("header")
        .class("head")
        .child(html(store.heading().of_chain()).part("title").data(&chain.title))
        .maybe(chain.texts.summary.as_ref().map(|summary| html("p").class("summary").data(summary)))
}

/// "How it came to this", and what a reader should know of the list before reading it.
pub fn lead(chain: &Chain, store: &Store) -> Element {
    let about = html("div").class("spans").child(html("p").text(&words::spans(chain)));
    html("div")
        .class("lead")
        .child(html(store.heading().of_part()).class("how").text(say::how_it_came()))
        .child(chain.texts.framing.iter().fold(about, |about, text| framing(about, text)))
}

/// Where a chain begins decides who "retaliated", so the reason is always in sight and its rest one click away.
fn framing(about: Element, text: &str) -> Element {
    let (lead, rest) = words::lead(text, SHORTEST_LEAD);
    let more = || html("details").child(html("summary").text(say::why_these())).child(html("p").data(rest));
    about.text(" ").child(html("p").data(lead)).text(" ").maybe((!rest.is_empty()).then(more))
}
