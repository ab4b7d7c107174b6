//! Who acted against whom, each in the tone of their side.

use super::claims::linked;
use super::mark::{Element, html};
use super::store::tone;
use crate::model::{Actor, ActorId, Chain, Incident, digits, joined};
use crate::words::{isolated, say};

/// So many parties are named at each end; more are counted.
const MOST: usize = 3;

/// "Hamas → Israel"; nothing where the data name no party.
pub fn parties(chain: &Chain, incident: &Incident) -> Option<Element> {
    let by = if incident.by.is_empty() { &incident.involving } else { &incident.by };
    let ends = [by, &incident.against].map(|actors| named(chain, actors));
    let who = html("span").class("who");
    Some(match ends {
        [None, None] => return None,
        [Some(by), None] => who.child(by),
        [by, Some(against)] => {
            who.maybe(by).text(" ").child(html("span").class("to").text("→")).text(" ").child(against)
        }
    })
}

/// The same as plain text, with every party.
pub fn in_words(chain: &Chain, incident: &Incident) -> String {
    let names = |actors: &[ActorId]| {
        joined(&actors.iter().map(|&id| short(chain.actor(id)).to_owned()).collect::<Vec<_>>(), ", ")
    };
    let by = if incident.by.is_empty() { &incident.involving } else { &incident.by };
    match names(&incident.against) {
        against if against.is_empty() => names(by),
        against => [&*names(by), " → ", &*against].concat(),
    }
}

/// "US forces, the coalition"
fn named(chain: &Chain, actors: &[ActorId]) -> Option<Element> {
    let mut names = html("span");
    for (index, &id) in actors.iter().take(MOST).enumerate() {
        let actor = chain.actor(id);
        let name = html("span").class(&["party ", &*tone(chain, actor.side)].concat()).run(short(actor));
        names = names.text(if index > 0 { ", " } else { "" }).child(name);
    }
    let more = actors.len().saturating_sub(MOST);
    let names = if more > 0 { names.text(" ").text(&say::more(&*digits(more as i64)).text()) } else { names };
    (!actors.is_empty()).then_some(names)
}

/// What a party is called in a line.
fn short(actor: &Actor) -> &str {
    actor.short.as_ref().unwrap_or(&actor.name)
}

/// A party, with what a reader who does not know it needs.
pub fn explained(actor: &Actor) -> Element {
    let what = [actor.kind.as_deref(), actor.about.as_deref()];
    let what = joined(&what.into_iter().flatten().map(isolated).collect::<Vec<_>>(), " · ");
    let about = (!what.is_empty()).then(|| html("span").class("about").text(&what));
    html("dd").child(linked(actor.url.as_deref(), &actor.name)).text(" ").maybe(about)
}
