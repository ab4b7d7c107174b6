//! English.

use super::Names;

pub(super) const NAMES: Names = &[
    ("id", "identifier, incident id, event id, ref, reference number"),
    ("date", "day?, when, date of event, event date, incident date, date of incident"),
    ("kind", "type?, category?, event type?, incident type?, type of event?, type of incident?"),
    ("title", "headline, event, incident, heading, what, what happened, name?, text?, subject?"),
    (
        "summary",
        "description, details, what happened, event description, synopsis, abstract?, notes?, comment?, text?, body",
    ),
    (
        "by",
        "who, actor, perpetrator, perpetrators, attacker, attackers, who did it, done by, carried out by, responsible, aggressor, party?, group?",
    ),
    ("against", "target, targets, targeted, against whom, whom, to whom, victim?, victims?"),
    ("claimed_by", "claim of responsibility, responsibility claimed by"),
    ("place", "where, location, site, city, town, place name, event location, region?, country?"),
    ("lat", "latitude"),
    ("lon", "longitude, lng, long"),
    ("means", "weapon, weapons, how, method, means of attack"),
    ("damage", "damages, damage done, destroyed?"),
    ("killed", "deaths, dead, fatalities, number killed, people killed, death toll, no killed"),
    ("injured", "wounded, injuries, hurt, number injured, number wounded, people injured, no injured"),
    ("unspecified", "casualties?, victims?"),
    ("figures_say", "figures according to, toll according to, casualties according to"),
    ("quote", "quotation, quoted"),
    ("quote_by", "quoted person, speaker, who said it"),
    ("source", "sources, publisher, outlet, media?, newspaper, published by, reported by?, reference?"),
    (
        "source_url",
        "link, links, url, urls, source link, source links, link to source, source address, web address, address?, website?, hyperlink, reference?",
    ),
    ("tags", "keywords, labels, topics"),
    ("part_of", "belongs to, part of series"),
    (
        "responds_to",
        "in response to, response to, responding to, reaction to, in reaction to, answer to, answers, in answer to, in retaliation for, retaliation for, because of, triggered by, caused by?, cause?, follows?",
    ),
    ("response", "reaction, effect"),
    ("cause", "trigger, reason?"),
    ("basis", "grounds"),
    ("says", "according to, who says so, claimed by whom"),
    ("disputed_by", "denied by, contested by"),
    ("name", "full name, actor name"),
    ("side", "camp, bloc, alliance"),
    ("about", "who they are"),
    ("url", "link, website, homepage, web page"),
    ("publisher", "published by, outlet, newspaper"),
    ("published", "date published, publication date, published on"),
    ("side_against", "side of target, target side, side of the target, opposing side?"),
];
