//! The finding: what the article is about, in response to what, on whose word, and who counts how many.

use super::card::{counts, date, details, named, opener, unseen};
use super::cause::{Called, causes};
use super::mark::{Element, html};
use super::news;
use super::sign::ringed;
use super::store::Store;
use crate::layout::Look;
use crate::model::IncidentId;
use crate::words::say;

/// The panel of an incident.
pub fn finding(store: &Store, id: IncidentId, look: &Look) -> Element {
    let chain = store.chain();
    let incident = chain.incident(id);
    let event = html("span").class("event").child(ringed(chain, incident.side)).text(say::event_of_article());
    let meta = html("p").class("meta").child(event).child(unseen(say::comma())).maybe(news::mark(store, id));
    let meta = meta.child(date(store, incident));
    let heading = html(store.heading().of_part()).class("name");
    let label = || html("p").class("label").text(say::casualties());
    let counts = counts(store, id, html("dl"));
    html("div")
        .class_if("finding", "open", look.is_open)
        .attr("id", &store.finding())
        .child(meta)
        .child(named(chain, id, heading))
        .all(causes(store, id, Called::Dated))
        .maybe((!counts.is_empty()).then(label))
        .all(counts)
        .maybe(store.is_live().then(|| opener("finding-opener", id, look).text(say::details())))
        .child(details(store, id, look))
}
