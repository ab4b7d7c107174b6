//! A card: who did what to whom, where and when, and how many were hurt; everything else opens in place.

use super::cause::few;
use super::details;
use super::focus::{finding_link, incident_link_as};
use super::hands::Deed;
use super::mark::{Element, html};
use super::more;
use super::news;
use super::parties::parties;
use super::store::Store;
use super::telling::Told;
use crate::layout::{Look, Seen};
use crate::model::{Casualties, Chain, Incident, IncidentId, Kind};
use crate::words::{self, say};

/// So many counts are on a closed card.
const MOST_COUNTS: usize = 8;

/// The card of a row. One that is in the panel above the list only leads there.
pub fn card(store: &Store, seen: &Seen) -> Element {
    let (chain, id) = (store.chain(), seen.incident);
    let card = html("div").part("card").child(meta(store, id));
    if seen.look.is_in_panel {
        let name = named(chain, id, finding_link(store));
        return card
            .child(heading(store).child(name))
            .child(html("p").class("see").text(say::see_above()))
            .maybe(responses(store, seen));
    }
    card.child(title(store, id, &seen.look))
        .all(counts(store, id, html("dl").attr("aria-label", say::casualties())))
        .maybe(responses(store, seen))
        .child(details(store, id, &seen.look))
}

/// "US forces → Iran-backed militias · strike, Abu Ghraib district   21 November, “Tuesday dawn”"
fn meta(store: &Store, id: IncidentId) -> Element {
    let chain = store.chain();
    let incident = chain.incident(id);
    let who = parties(store, id);
    // "event" tells nothing that the names do not
    let is_plain = incident.kind == Kind::Other && who.is_some();
    let kind = if is_plain { "" } else { words::kind(incident.kind) };
    let place = incident.place.map_or(String::new(), |place| words::isolated(&chain.place(place).name));
    let what = if is_plain || place.is_empty() { [kind, &*place].concat() } else { say::kind_at(kind, &*place).text() };
    let between = if who.is_some() && !what.is_empty() { " · " } else { "" };
    let deed = html("span").class("deed").maybe(news::mark(store, id)).maybe(who).text(between).text(&what);
    html("p").class("meta").child(deed).child(unseen(say::comma())).child(date(store, incident))
}

/// For a screen reader, and where our stylesheet is missing.
pub fn unseen(text: &str) -> Element {
    html("span").class("unseen").text(text)
}

/// "21 November, “Tuesday dawn”"
pub fn date(store: &Store, incident: &Incident) -> Element {
    let meant = words::date_within(&incident.date, store.year());
    let date = html("span").class("date").child(html("span").class("date-meant").text(&meant));
    match &incident.date.words {
        Some(said) => date.text(say::comma()).child(html("q").class("date-words").run(said)),
        None => date,
    }
}

fn heading(store: &Store) -> Element {
    html(store.heading().of_incident()).class("name")
}

/// The title: what opens the card.
fn title(store: &Store, id: IncidentId, look: &Look) -> Element {
    match store.is_live() {
        true => heading(store).child(named(store.chain(), id, opener("opener", id, look))),
        false => named(store.chain(), id, heading(store)),
    }
}

/// Opens and closes the card of an incident.
pub fn opener(class: &str, id: IncidentId, look: &Look) -> Element {
    let button = html("button").class(class).attr("type", "button").state("aria-expanded", look.is_open);
    button.does(Deed::Toggle, &[id.position()])
}

/// The title of an incident in `element`, with its place in the chain for a screen reader.
pub fn named(chain: &Chain, id: IncidentId, element: Element) -> Element {
    element.run(&chain.incident(id).title).child(place_in_chain(chain, id))
}

fn place_in_chain(chain: &Chain, id: IncidentId) -> Element {
    let place = words::place_in_chain(chain.causes(id).len(), chain.responses(id).len());
    unseen(&[say::comma(), &*place].concat())
}

/// Every claim with its claimant, a line each in the list; of very many, some, and how many more there are. The list says by its name what they
/// are, where no line above it does.
pub fn counts(store: &Store, id: IncidentId, list: Element) -> Vec<Element> {
    let chain = store.chain();
    let line = |(index, claim, count): (usize, &Casualties, String)| {
        let told = Told::count(store, id, index);
        let says = words::speaker(chain, claim.says.as_ref(), claim.source);
        let number = if claim.superseded { html("s").class("superseded") } else { html("strong") };
        let count = html("dd").child(number.text(&count)).maybe(told.words());
        told.class(html("div"), "").child(html("dt").text(&says)).text(" ").child(count)
    };
    let claims = chain.incident(id).casualties.iter().enumerate();
    let claims = claims.map(|(index, claim)| (index, claim, words::casualties(claim)));
    let claims: Vec<_> = claims.filter(|(_, _, count)| !count.is_empty()).collect();
    if claims.is_empty() {
        return Vec::new();
    }
    let (named, more) = few(store, claims.len(), MOST_COUNTS, "p");
    std::iter::once(list.class("counts").all(claims.into_iter().take(named).map(line))).chain(more).collect()
}

/// How many incidents responded, unless the only one is in the next row.
fn responses(store: &Store, seen: &Seen) -> Option<Element> {
    let chain = store.chain();
    let mut others = chain.responses(seen.incident).map(|link| link.response).filter(|id| Some(*id) != seen.below);
    let first = others.next()?;
    let count = say::responses(chain.responses(seen.incident).len()).text();
    let link = incident_link_as(store, chain, first, html("a").text(&count));
    // the arrow is for the eye: the words say where they are
    let arrow = html("span").attr("aria-hidden", "true").text(" ↓");
    Some(html("p").class("link").child(link).child(arrow))
}

/// What opens.
pub fn details(store: &Store, id: IncidentId, look: &Look) -> Element {
    if more::is_here() { details::more(store, id, look) } else { more::missing(store, id, look.is_open) }
}
