//! A card: what, where, when, how many and in response to what; everything else opens in place.

use super::claims::{disputers, speaker_of, spoken};
use super::details;
use super::focus::incident_link;
use super::hands::Deed;
use super::mark::{Element, Marks, html, list};
use super::more;
use super::rail::basis_class;
use super::store::Store;
use crate::layout::{Look, Seen};
use crate::model::{Basis, Casualties, Chain, Incident, IncidentId, Link, digits};
use crate::words::{self, say};

/// So many causes are named on a closed card; more are counted, and named when it opens.
const MOST_CAUSES: usize = 5;
/// So many responses are.
const MOST_RESPONSES: usize = 2;

pub fn card(store: &Store, seen: &Seen) -> Element {
    let (chain, id, look) = (store.chain(), seen.incident, &seen.look);
    let incident = chain.incident(id);
    let (named, more_causes) = few(store, chain.causes(id).len(), MOST_CAUSES, "p");
    html("div")
        .part("card")
        .child(meta(store, chain, incident))
        .child(title(store, chain, id, look))
        .maybe(figures(chain, incident))
        .all(chain.causes(id).take(named).map(|link| cause(store, chain, link)))
        .maybe(more_causes)
        .maybe(responses(store, chain, id))
        .child(if more::is_here() { details::more(store, id, look) } else { more::missing(store, id, look.is_open) })
}

/// "Strike · Abu Ghraib district   “Tuesday dawn” 21 November"
fn meta(store: &Store, chain: &Chain, incident: &Incident) -> Element {
    let place =
        incident.place.map_or(String::new(), |place| [" · ", &*words::isolated(&chain.place(place).name)].concat());
    let kind = html("span").class("kind").text(&[words::kind(incident.kind), &place].concat());
    let date = html("span").class("date");
    let date = match &incident.date.words {
        Some(said) => date.child(html("q").class("date-words").run(said)).text(" · "),
        None => date,
    };
    let date = date.child(html("span").class("date-meant").text(&words::date_within(&incident.date, store.year())));
    html("p").class("meta").child(kind).text(" · ").child(date)
}

fn title(store: &Store, chain: &Chain, id: IncidentId, look: &Look) -> Element {
    let incident = chain.incident(id);
    let place = words::place_in_chain(chain.causes(id).len(), chain.responses(id).len());
    let unseen = html("span").class("unseen").text(&[", ", &*place].concat());
    let heading = || html(store.heading().of_incident()).class("name");
    if !store.is_live() {
        return heading().run(&incident.title).child(unseen);
    }
    let button = html("button")
        .class("opener")
        .attr("type", "button")
        .state("aria-expanded", look.is_open)
        .does(Deed::Toggle, &[id.position()])
        .run(&incident.title)
        .child(unseen);
    heading().child(button)
}

/// Every claim with its claimant, side by side.
fn figures(chain: &Chain, incident: &Incident) -> Option<Element> {
    let claim = |claim: &Casualties| {
        let figures = words::casualties(claim);
        let says = speaker_of(chain, claim.says.as_ref(), claim.source);
        let figure = if claim.superseded { html("s").class("superseded") } else { html("strong") };
        let claimant = html("span").class("claimant").text(&says);
        (!figures.is_empty()).then(|| html("li").say(say::count_claimed(figure.text(&figures).into(), claimant.into())))
    };
    let claims: Vec<_> = incident.casualties.iter().filter_map(claim).collect();
    let list = || list("ul").class("figures").attr("aria-label", say::casualties());
    (!claims.is_empty()).then(|| list().all(claims))
}

/// How many links of so many are named, `most` of them, and the mark that counts the others. Without script all are: nothing opens there.
pub fn few(store: &Store, count: usize, most: usize, tag: &'static str) -> (usize, Option<Element>) {
    let named = if store.is_live() { most } else { count };
    let more = count.saturating_sub(named);
    let mark = || html(tag).class("link").text(&say::and_more(&*digits(more as i64)).text());
    (named, (more > 0).then(mark))
}

fn cause(store: &Store, chain: &Chain, link: &Link) -> Element {
    let mut claim = spoken(chain, link);
    if !link.disputed_by.is_empty() {
        claim = say::claim_disputed(&*claim, &disputers(chain, link)).text();
    }
    let basis = html("span").class(&["basis ", &*basis_class(link)].concat()).text(&claim);
    let cause = incident_link(store, chain, link.cause);
    html("p").class("link").child(responds(link, cause, true)).text(" · ").child(basis)
}

/// "In response to …", of its cause, or "Response: …". What is inferred says so first.
pub fn responds(link: &Link, other: Element, is_cause: bool) -> Element {
    let other = other.into();
    html("span").say(match (is_cause, link.basis) {
        (true, Basis::Inferred) => say::perhaps_in_response(other),
        (true, _) => say::in_response(other),
        (false, Basis::Inferred) => say::perhaps_a_response(other),
        (false, _) => say::a_response(other),
    })
}

/// What responded. What is only inferred says so.
fn responses(store: &Store, chain: &Chain, id: IncidentId) -> Option<Element> {
    let response = |link: &Link| {
        let response = incident_link(store, chain, link.response);
        if link.basis == Basis::Inferred { html("span").say(say::perhaps(response.into())) } else { response }
    };
    let incidents = match chain.responses(id).len() {
        0 => return None,
        count if count > MOST_RESPONSES && store.is_live() => Marks::from(&*say::incidents(count).text()),
        _ => Marks::list(chain.responses(id).map(response), "; "),
    };
    Some(html("p").class("link").say(say::responses(incidents)))
}
