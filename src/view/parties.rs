//! Who acted against whom, each in the tone of their side.

use super::claims::linked;
use super::mark::{Element, html};
use super::more;
use super::store::{Store, tone};
use crate::layout::MOST_NAMED;
use crate::model::{Actor, ActorId, Chain, Incident, IncidentId, digits, joined};
use crate::words::{isolated, listed, number, say};

/// "Hamas → Israel"; nothing where the data name no party.
pub fn parties(store: &Store, id: IncidentId) -> Option<Element> {
    let ends = store.chain().incident(id).ends().map(|actors| named(store, id, actors));
    let who = html("span").class("who");
    Some(match ends {
        [None, None] => return None,
        [Some(by), None] => who.child(by),
        [by, Some(against)] => {
            // a screen reader says a word in its place
            let arrow = html("span").class("to").attr("role", "img").attr("aria-label", say::against());
            who.maybe(by).text(" ").child(arrow.text(say::arrow())).text(" ").child(against)
        }
    })
}

/// The same as plain text, with every party.
pub fn in_words(chain: &Chain, incident: &Incident) -> String {
    let names = |actors: &[ActorId]| listed(actors.iter().map(|&id| short(chain.actor(id)).to_owned()));
    match incident.ends().map(names) {
        [by, against] if against.is_empty() => by,
        [by, against] => joined(&[by, against], &[" ", say::arrow(), " "].concat()),
    }
}

/// "US forces, the coalition"
fn named(store: &Store, incident: IncidentId, actors: &[ActorId]) -> Option<Element> {
    let chain = store.chain();
    let mut names = html("span");
    for (index, &id) in actors.iter().take(MOST_NAMED).enumerate() {
        let actor = chain.actor(id);
        let name = html("span").class(&["party ", &*tone(chain, actor.side)].concat());
        let name = match store.is_live() && more::is_here() {
            true => introduced(store, name, incident, id),
            false => name.run(short(actor)),
        };
        names = names.text(if index > 0 { say::comma() } else { "" }).child(name);
    }
    let more = actors.len().saturating_sub(MOST_NAMED);
    let names = if more > 0 { names.text(" ").text(&say::more(&*number(more as i64)).text()) } else { names };
    (!actors.is_empty()).then_some(names)
}

/// What a party is called in a line.
fn short(actor: &Actor) -> &str {
    actor.short.as_ref().unwrap_or(&actor.name)
}

/// The name of a party in a row, which can be tapped where the party is first named. It is a late root.
#[inline(never)]
fn introduced(store: &Store, element: Element, incident: IncidentId, party: ActorId) -> Element {
    let actor = store.chain().actor(party);
    match store.introductions().contains(&(incident, party)) {
        true => glossed(store, element, actor, short(actor), &[incident.position(), party.position()]),
        false => element.run(short(actor)),
    }
}

/// The name of a party in `element`. A tap on it says what the party is, in a popover of the browser's own. `place` is of this mention alone.
pub fn glossed(store: &Store, element: Element, actor: &Actor, name: &str, place: &[usize]) -> Element {
    let place = joined(&place.iter().map(|&number| digits(number as i64)).collect::<Vec<_>>(), "-");
    let id = [store.id_prefix(), "about-", &*place].concat();
    let button = html("button").class("known").attr("type", "button").attr("popovertarget", &id).run(name);
    let gloss = html("span").class("gloss").attr("popover", "").attr("id", &id);
    let gloss = gloss.child(linked(actor.url.as_deref(), &actor.name)).text(" · ").data(&what(actor));
    element.child(button).child(gloss)
}

/// "armed group · The article speaks of …"
fn what(actor: &Actor) -> String {
    let what = [actor.kind.as_deref(), actor.about.as_deref()];
    joined(&what.into_iter().flatten().map(isolated).collect::<Vec<_>>(), " · ")
}

/// A party, with what a reader who does not know it needs.
pub fn explained(actor: &Actor) -> Element {
    let what = what(actor);
    let about = (!what.is_empty()).then(|| html("span").class("about").data(&what));
    html("dd").child(linked(actor.url.as_deref(), &actor.name)).text(" ").maybe(about)
}
