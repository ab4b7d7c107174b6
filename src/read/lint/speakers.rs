//! Speakers of no side, where the chain has sides: in "As told by …" they speak for themselves only.

use std::collections::BTreeMap;

use super::Reading;
use crate::model::{Chain, Incident, IncidentId, Press, Speaker};
use crate::read::json::Value;
use crate::read::log::Log;
use crate::read::{Code, Problem};

/// Where a speaker of no side says something: the incident, and the value with the name.
type At<'v> = (&'v Value, &'v Value);

/// Says once of each speaker of no side where they speak. The press is of no side, and need not be.
pub fn lint<'v>(reading: &Reading<'_, 'v>, log: &mut Log<'v>) {
    let chain = reading.chain;
    if chain.sides.is_empty() {
        return;
    }
    let press = Press::new(&chain.sources, &chain.actors);
    let mut speakers: Vec<(&str, Vec<At>)> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for id in chain.incident_ids() {
        let incident = chain.incident(id);
        let Some(at) = reading.incidents.place_of(&incident.id) else { continue };
        for (speaker, value) in of_counts(incident, at).chain(of_links(chain, id, at)) {
            let Some(name) = of_no_side(chain, &press, speaker) else { continue };
            let number = *known.entry(name).or_insert(speakers.len());
            match speakers.get_mut(number) {
                Some((_, places)) => places.push((at, value)),
                None => speakers.push((name, vec![(at, value)])),
            }
        }
    }
    for (name, places) in speakers {
        log.report_all(&places, |&(incident, value)| {
            let mut problem = Problem::new(Code::SpeakerOfNoSide);
            problem.finding(name);
            (incident, value, problem)
        });
    }
}

/// Their name, if they are of no side and not of the press.
fn of_no_side<'c>(chain: &'c Chain, press: &Press, speaker: &'c Speaker) -> Option<&'c str> {
    let name = match speaker {
        Speaker::Actor(actor) if chain.actor(*actor).side.is_some() => return None,
        Speaker::Actor(actor) => &chain.actor(*actor).name,
        Speaker::Name(name) => name,
    };
    press.publisher(name).is_none().then_some(name)
}

/// Who gives the counts of an incident. Where a claim is left out, that has been reported and is mended first.
fn of_counts<'c, 'v>(incident: &'c Incident, at: &'v Value) -> impl Iterator<Item = (&'c Speaker, &'v Value)> {
    let items = at.get("casualties").map(Value::items).unwrap_or_default();
    let items = if items.len() == incident.casualties.len() { items } else { &[] };
    let claims = incident.casualties.iter().zip(items);
    claims.filter_map(|(claim, at)| Some((claim.says.as_ref()?, at.get("says")?)))
}

/// Who says that an incident responds to another, and who disputes it.
fn of_links<'c, 'v>(chain: &'c Chain, id: IncidentId, at: &'v Value) -> impl Iterator<Item = (&'c Speaker, &'v Value)> {
    let items = at.get("responds_to").map(Value::items).unwrap_or_default();
    items.iter().flat_map(move |item| {
        let cause = item.get("incident").and_then(Value::as_str).map(str::trim);
        let link = chain.causes(id).find(|link| Some(chain.incident(link.cause).id.as_str()) == cause);
        let says = link.and_then(|link| Some((link.says.as_ref()?, item.get("says")?)));
        let disputers = item.get("disputed_by").map(Value::items).unwrap_or_default();
        let disputed = link.map(|link| link.disputed_by.as_slice()).filter(|by| by.len() == disputers.len());
        says.into_iter().chain(disputed.unwrap_or_default().iter().zip(disputers))
    })
}
