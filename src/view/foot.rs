//! The foot: on what the chain rests, who is who, who made it, when, and what was corrected.

use super::cause::few;
use super::claims::{citation, linked};
use super::details::correction;
use super::mark::{Element, html, list};
use super::parties::explained;
use super::sign::small;
use super::store::{Store, tone};
use crate::model::{Actor, Chain, SideId, joined};
use crate::words::{self, say};

/// So many sources and parties are listed in a live figure.
const MOST: usize = 60;

pub fn foot(chain: &Chain, store: &Store) -> Element {
    let updated = chain.updated.as_ref().map(|when| say::updated(&*words::date(when)).text());
    let facts = [chain.texts.byline.as_deref(), updated.as_deref(), chain.texts.license.as_deref()];
    let facts = joined(&facts.into_iter().flatten().map(words::isolated).collect::<Vec<_>>(), " · ");
    let data = store.data_url().map(|url| html("p").child(linked(Some(url), say::download()).attr("download", "")));
    html("footer")
        .part("foot")
        .all(chain.corrections.iter().map(correction))
        .maybe(sources(chain, store))
        .maybe(who_is_who(chain, store))
        .child(about(chain))
        .maybe(chain.texts.credit.as_ref().map(|credit| html("p").text(credit)))
        .maybe((!facts.is_empty()).then(|| html("p").text(&facts)))
        .maybe(data)
}

/// One source is named; several open.
fn sources(chain: &Chain, store: &Store) -> Option<Element> {
    let (named, more) = few(store, chain.sources.len(), MOST, "li");
    let cited = chain.sources.iter().take(named).map(|source| citation(html("li"), source));
    match chain.sources.as_slice() {
        [] => None,
        [only] => Some(citation(html("p").text(say::source_label()).text(" "), only)),
        _ => {
            let all = list("ul").class("sources").all(cited).maybe(more);
            let count = say::sources(chain.sources.len()).text();
            Some(html("details").class("opens").child(html("summary").text(&count)).child(all))
        }
    }
}

/// The parties of each side, with what each is.
fn who_is_who(chain: &Chain, store: &Store) -> Option<Element> {
    let sides = chain.side_ids().map(Some).chain([None]).filter_map(|side| side_of(chain, store, side));
    let who = || html("details").class("opens").child(html("summary").text(say::who_is_who())).all(sides);
    (!chain.actors.is_empty()).then(who)
}

fn side_of(chain: &Chain, store: &Store, side: Option<SideId>) -> Option<Element> {
    let parties: Vec<&Actor> = chain.actors.iter().filter(|actor| actor.side == side).collect();
    let (named, more) = few(store, parties.len(), MOST, "dd");
    let name = side.map_or(say::no_side(), |side| &chain.side(side).name);
    let heading = html("dt").class(&tone(chain, side)).child(small(chain, side)).run(name);
    let parties = parties.iter().take(named).map(|actor| explained(actor)).chain(more);
    let list: Vec<Element> = parties.collect();
    (!list.is_empty()).then(|| html("dl").class("side-parties").child(heading).all(list))
}

fn about(chain: &Chain) -> Element {
    let incidents = say::incidents(chain.incidents.len()).text();
    let arrows = say::arrows(chain.links.len()).text();
    let sources = say::sources(chain.sources.len()).text();
    html("details")
        .class("opens")
        .child(html("summary").text(say::about_data()))
        .child(html("p").text(&say::what_is_here(&*incidents, &arrows, &sources).text()))
        .child(html("p").text(say::figures_and_dates()))
}
