//! What an incident responds to, and on whose word: one line a cause.

use super::claims::disputers;
use super::focus::incident_link;
use super::mark::{Element, Marks, html};
use super::store::Store;
use super::telling::Told;
use crate::layout::Gap;
use crate::model::{Basis, IncidentId, Link, LinkId};
use crate::words::lexicon::Said;
use crate::words::{self, say};

/// So many causes are named while a card is closed; more are counted, and named when it opens.
const MOST: usize = 5;

/// How a line calls the cause.
#[derive(Clone, Copy)]
pub enum Called {
    /// By its title; "this" where it is the incident directly above.
    Below(Option<IncidentId>),
    /// By its title and date.
    Dated,
}

/// A line for each cause of an incident.
pub fn causes(store: &Store, id: IncidentId, called: Called) -> Vec<Element> {
    let chain = store.chain();
    let (named, more) = few(store, chain.causes(id).len(), MOST, "p");
    chain.cause_ids(id).iter().take(named).map(|&link| cause(store, link, called)).chain(more).collect()
}

/// "In response to this, CENTCOM says · within a day · disputed by …"
fn cause(store: &Store, id: LinkId, called: Called) -> Element {
    let (link, told) = (store.chain().link(id), Told::link(store, id));
    let title = || incident_link(store, store.chain(), link.cause);
    let cause = match called {
        Called::Below(Some(above)) if above == link.cause => say::this().into(),
        Called::Below(_) => title().into(),
        Called::Dated => {
            let when = &store.chain().incident(link.cause).date;
            let date = Marks::from(&*words::date_within(when, store.year()));
            // "of since October" would be no English
            let is_closed = when.start.is_some() && when.end.is_some();
            let of = if is_closed { say::incident_of } else { say::incident_then };
            html("span").say(of(title().into(), date)).into()
        }
    };
    let line = told.class(html("p"), "link").say(responds(store, link, cause, true));
    let gap = if matches!(called, Called::Dated) { None } else { gap(store, link) };
    let line = match gap {
        Some(gap) => line.text(" · ").text(&words::gap(gap)),
        None => line,
    };
    let line = line.maybe(told.words());
    if link.disputed_by.is_empty() {
        return line;
    }
    line.text(" · ").child(disputed(store, link))
}

fn gap(store: &Store, link: &Link) -> Option<Gap> {
    let chain = store.chain();
    Gap::new(&chain.incident(link.cause).date, &chain.incident(link.response).date, chain.utc_offset)
}

/// "disputed by A and B"
pub fn disputed(store: &Store, link: &Link) -> Element {
    html("strong").class("disputed-by").text(&say::disputed_by(&*disputers(store.chain(), link)).text())
}

/// "In response to …, CENTCOM says", of the cause, or "Response: …". What is inferred says so first.
pub fn responds(store: &Store, link: &Link, other: Marks, is_cause: bool) -> Said<Marks, 2> {
    let claim = claim(store, link).into();
    match (is_cause, link.basis) {
        (true, Basis::Inferred) => say::perhaps_in_response(other, claim),
        (true, _) => say::in_response(other, claim),
        (false, Basis::Inferred) => say::perhaps_a_response(other, claim),
        (false, _) => say::a_response(other, claim),
    }
}

/// "CENTCOM says"
pub fn claim(store: &Store, link: &Link) -> Element {
    let claim = html(if link.basis == Basis::Inferred { "span" } else { "strong" }).class("claim");
    claim.text(&words::claim(store.chain(), link, true))
}

/// How many links of so many are named, `most` of them, and the mark that counts the others. Without script all are: nothing opens there.
pub fn few(store: &Store, count: usize, most: usize, tag: &'static str) -> (usize, Option<Element>) {
    let named = if store.is_live() { most } else { count };
    let more = count.saturating_sub(named);
    let mark = || html(tag).class("link").text(&say::and_more(&*words::number(more as i64)).text());
    (named, (more > 0).then(mark))
}
