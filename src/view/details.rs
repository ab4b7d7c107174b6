//! What a card shows when it opens: every claim with its words, every count, the parties, the sources.

use super::cause::{disputed, few, responds};
use super::claims::linked;
use super::find::findable;
use super::focus::incident_link;
use super::hands::Deed;
use super::links;
use super::mark::{Element, html, list};
use super::notes::Notes;
use super::parties::{explained, glossed};
use super::store::Store;
use super::telling::Told;
use crate::layout::Look;
use crate::model::{ActorId, Casualties, Chain, Correction, IncidentId, LinkId, Media, Quote, joined};
use crate::story::Claim;
use crate::words::{self, say};

/// So many responses are named in an open card. The cards of the others name this one as their cause, with the same claim.
const MOST_RESPONSES: usize = 20;

/// What opens: drawn only while it is open, or, without script, always there in a `<details>`. While it is closed its words are
/// there for the browser's own search. It is a late root.
#[inline(never)]
pub fn more(store: &Store, id: IncidentId, look: &Look) -> Element {
    let details = details(store, id, look);
    if !store.is_live() {
        let summary = html("summary").text(say::details());
        return html("details").class("more").child(summary).all(details);
    }
    let more = html("div").class_if("more", "closed", !look.is_open);
    match look.is_open {
        true => more.all(details).maybe(store.has_links().then(|| links::row(store, id))),
        false => more.child(findable(id, details)),
    }
}

pub fn details(store: &Store, id: IncidentId, look: &Look) -> Vec<Element> {
    let chain = store.chain();
    let incident = chain.incident(id);
    let mut notes = Notes::new(&incident.sources);
    let mut details = Vec::new();
    details.extend(incident.texts.summary.as_ref().map(|summary| html("p").data(summary)));
    details.extend(facts(store, id));
    // a closed card has only words
    let has_links = store.has_links() && look.is_open;
    details.extend(counts(store, id, &mut notes, has_links));
    details.extend(claims(store, chain, id, &mut notes, has_links));
    details.extend(incident.quotes.iter().map(|quote| quotation(chain, quote, &mut notes)));
    details.extend(incident.media.iter().enumerate().map(|(index, each)| media(store, each, (id, index), look)));
    details.push(notes.list(chain));
    details.extend(incident.corrections.iter().map(correction));
    details
}

/// Who, to whom, with what: one line a fact, left out where nothing is known.
fn facts(store: &Store, id: IncidentId) -> Option<Element> {
    let (chain, incident) = (store.chain(), store.chain().incident(id));
    let parties = [
        (say::by(), &incident.by),
        (say::against(), &incident.against),
        (say::involving(), &incident.involving),
        (say::claimed_by(), &incident.claimed_by),
        (say::denied_by(), &incident.denied_by),
    ];
    let party = |role: usize, party: ActorId| {
        let actor = chain.actor(party);
        let is_known = actor.kind.is_some() || actor.about.is_some();
        let place = [id.position(), party.position(), role];
        if is_known && store.is_live() {
            glossed(store, html("dd"), actor, &actor.name, &place)
        } else {
            explained(actor)
        }
    };
    let parties = parties.into_iter().enumerate().filter(|(_, (_, actors))| !actors.is_empty());
    let parties = parties.map(|(role, (name, actors))| fact(name).all(actors.iter().map(|&id| party(role, id))));
    let place = incident.place.map(|place| {
        let place = chain.place(place);
        let parts = [Some(&place.name), place.region.as_ref(), place.country.as_ref()];
        joined(&parts.into_iter().flatten().map(|part| words::isolated(part)).collect::<Vec<_>>(), say::comma())
    });
    let place = place.as_deref().map(|place| (say::place(), place));
    let texts = place.into_iter().chain(words::facts(&incident.texts));
    let texts = texts.map(|(name, text)| fact(name).child(html("dd").data(text)));
    let series = incident.part_of.map(|series| incident_link(store, chain, series));
    let series = series.map(|link| fact(say::part_of()).child(html("dd").child(link)));
    // the words of a date are ours
    let solar = words::solar_date(&incident.date).map(|date| fact(say::solar_date()).child(html("dd").text(&date)));
    let facts: Vec<Element> = solar.into_iter().chain(parties).chain(texts).chain(series).collect();
    (!facts.is_empty()).then(|| html("dl").class("facts").all(facts))
}

fn fact(name: &str) -> Element {
    html("div").child(html("dt").text(name)).text(" ")
}

/// Every count with its claimant, its date and its source.
fn counts(store: &Store, id: IncidentId, notes: &mut Notes, has_links: bool) -> Option<Element> {
    let (chain, incident) = (store.chain(), store.chain().incident(id));
    let row = |(index, claim): (usize, &Casualties)| {
        let told = Told::count(store, id, index);
        let says = words::speaker(chain, claim.says.as_ref(), claim.source);
        let as_of = claim
            .as_of
            .as_ref()
            .map_or(String::new(), |when| [say::comma(), &*say::as_of(&*words::date(when)).text()].concat());
        let later = if claim.superseded { [say::comma(), say::superseded()].concat() } else { String::new() };
        let count = words::casualties(claim);
        let cell = html("dd");
        let cell =
            if claim.superseded { cell.child(html("s").class("superseded").text(&count)) } else { cell.text(&count) };
        let name = html("dt").text(&says).text(&as_of).text(&later);
        let claimed = Claim::Count(index);
        let cell = cell.text(&notes.cite(claim.source)).maybe(told.words());
        let cell = if has_links { links::behind(cell, links::copy(id, Some(claimed))) } else { cell };
        let row = told.class(html("div"), "");
        let row = if has_links { links::named(row, claimed) } else { row };
        row.child(name).text(" ").child(cell)
    };
    let rows: Vec<Element> = incident.casualties.iter().enumerate().map(row).collect();
    let list = || html("dl").class("counts").all(rows);
    let label = || html("p").class("label").text(say::casualties());
    (!incident.casualties.is_empty()).then(|| html("div").child(label()).child(list()))
}

/// Each link of this incident in words: what responds to what, on whose word, in which words, and who disputes it.
fn claims(store: &Store, chain: &Chain, id: IncidentId, notes: &mut Notes, has_links: bool) -> Option<Element> {
    let mut claim = |id: LinkId, is_cause| {
        let (link, told) = (chain.link(id), Told::link(store, id));
        let other = incident_link(store, chain, if is_cause { link.cause } else { link.response }).into();
        let item = told.class(html("li"), "").say(responds(store, link, other, is_cause));
        let item = match &link.quote {
            Some(quote) => item.text(say::colon()).child(html("q").run(quote)),
            None => item,
        };
        let item = item.text(&notes.cite(link.source)).maybe(told.words());
        let item = if link.disputed_by.is_empty() { item } else { item.text(" · ").child(disputed(store, link)) };
        // an address leads to the claim in the card of the response
        let claim = Claim::Cause(link.cause);
        let item = if has_links && is_cause { links::named(item, claim) } else { item };
        if has_links { links::behind(item, links::copy(link.response, Some(claim))) } else { item }
    };
    let mut claims: Vec<Element> = chain.cause_ids(id).iter().map(|&link| claim(link, true)).collect();
    let (named, more) = few(store, chain.responses(id).len(), MOST_RESPONSES, "li");
    claims.extend(chain.response_ids(id).iter().take(named).map(|&link| claim(link, false)));
    claims.extend(more);
    (!claims.is_empty()).then(|| list("ul").class("arrows").all(claims))
}

/// Somebody's words, with who and where.
fn quotation(chain: &Chain, quote: &Quote, notes: &mut Notes) -> Element {
    let says = words::speaker(chain, quote.says.as_ref(), quote.source);
    let caption = html("figcaption").text(&says).text(&notes.cite(quote.source));
    html("figure").class("quote").child(html("blockquote").data(&quote.text)).child(caption)
}

/// Nothing is loaded until the reader asks: until then a picture, a film or a sound is a link, which names its host. What may disturb is
/// shown when the reader asks once more.
fn media(store: &Store, media: &Media, (id, index): (IncidentId, usize), look: &Look) -> Element {
    let name = media.caption.clone().or(media.alt.clone()).unwrap_or_else(|| media.kind.clone());
    let asked = look.media.iter().filter(|&&asked| asked == index).count();
    let is_shown = asked > usize::from(media.sensitive);
    let link = linked(Some(&media.url), &name);
    let link = if is_shown { link } else { link.does(Deed::Media, &[id.position(), index]) };
    // a file on the page's own origin tells no one else
    let host = host(&media.url).map_or(String::new(), |host| [" ", &*say::from_host(host).text()].concat());
    let sensitive = if media.sensitive { [" ", say::may_disturb()].concat() } else { String::new() };
    let credit = media.credit.as_ref().map_or(String::new(), |credit| [" · ", &*words::isolated(credit)].concat());
    let caption = html("figcaption").child(link).text(&host).text(&sensitive).text(&credit);
    // Where the caption is the alternative text, or the picture is shown, nothing is said twice.
    let is_said = media.caption.is_none() || (asked > 0 && !media.sensitive);
    let shows = media.alt.as_ref().filter(|_| !is_said);
    let shows = shows.map_or(String::new(), |alt| [" · ", &*say::shows(&*words::isolated(alt)).text()].concat());
    let figure = html("figure").class("media");
    if !store.is_live() {
        return figure.child(caption.text(&shows));
    }
    let ask = || html("button").class("step").attr("type", "button").text(say::show_anyway());
    let place = match asked {
        0 => html("div"),
        _ if is_shown => html("div").child(shown(media, &name)),
        _ => html("div").child(ask().does(Deed::Media, &[id.position(), index])),
    };
    figure.child(place).child(caption.text(&shows))
}

/// A picture, or a player: the browser's own, which waits for the reader.
fn shown(media: &Media, name: &str) -> Element {
    let kind = ["video", "audio"].into_iter().find(|kind| *kind == media.kind);
    let shown = html(kind.unwrap_or("img")).attr("src", &media.url);
    match kind {
        Some(_) => {
            shown.attr("controls", "").attr("playsinline", "").attr("preload", "metadata").attr("aria-label", name)
        }
        None => shown.attr("alt", media.alt.as_deref().unwrap_or_default()).attr("referrerpolicy", "no-referrer"),
    }
}

/// The host of an address; `None` for one on the page's own origin.
fn host(url: &str) -> Option<&str> {
    url.split_once("://").and_then(|(_, rest)| rest.split(['/', '?', '#']).next())
}

pub fn correction(correction: &Correction) -> Element {
    let label = match &correction.date {
        Some(when) => say::correction_of(&*words::date(when)).text(),
        None => say::correction().to_owned(),
    };
    html("p").class("correction").child(html("strong").text(&label).text(" ")).data(&correction.text)
}
