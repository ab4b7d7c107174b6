//! The foot: on what the chain rests, who is who, who made it, when, and what was corrected.

use super::cause::few;
use super::claims::{citation, link};
use super::details::correction;
use super::mark::{Element, html, list};
use super::more;
use super::parties::explained;
use super::sign::small;
use super::store::{Store, tone};
use crate::model::{Actor, Chain, SideId, joined};
use crate::words::{self, say};

/// So many sources and parties are listed in a live figure.
const MOST: usize = 60;

pub fn foot(chain: &Chain, store: &Store) -> Element {
    let of_data: Vec<String> = [&chain.texts.byline, &chain.texts.license].into_iter().flatten().cloned().collect();
    let updated = chain.updated.as_ref().map_or(String::new(), |when| say::updated(&*words::date(when)).text());
    let between = if of_data.is_empty() || updated.is_empty() { "" } else { " · " };
    let facts = html("p").run(&joined(&of_data, " · ")).text(&[between, &*updated].concat());
    let data = store.data_url().map(|url| html("p").child(link(Some(url)).text(say::download()).attr("download", "")));
    let only = |source| citation(html("p").text(say::source_label()).text(" "), source);
    html("footer")
        .part("foot")
        .all(chain.corrections.iter().map(correction))
        .maybe(chain.sources.first().filter(|_| chain.sources.len() == 1).map(only))
        .all(Opens::ALL.into_iter().filter_map(|what| opens(chain, store, what)))
        .maybe(chain.texts.credit.as_ref().map(|credit| html("p").data(credit)))
        .maybe((!of_data.is_empty() || !updated.is_empty()).then_some(facts))
        .maybe(data)
}

/// What opens in the foot.
#[derive(Clone, Copy)]
enum Opens {
    Sources,
    WhoIsWho,
    About,
}

impl Opens {
    const ALL: [Opens; 3] = [Opens::Sources, Opens::WhoIsWho, Opens::About];
}

fn opens(chain: &Chain, store: &Store, what: Opens) -> Option<Element> {
    let name = match what {
        // a single source is named in the foot
        Opens::Sources if chain.sources.len() < 2 => return None,
        Opens::Sources => say::sources(chain.sources.len()).text(),
        Opens::WhoIsWho if chain.actors.is_empty() => return None,
        Opens::WhoIsWho => say::who_is_who().to_owned(),
        Opens::About => say::about_data().to_owned(),
    };
    let details = html("details").class("opens").child(html("summary").text(&name));
    Some(if more::is_here() { details.all(opened(chain, store, what)) } else { details.maybe(more::said(store)) })
}

/// What is in it. It is a late root.
#[inline(never)]
fn opened(chain: &Chain, store: &Store, what: Opens) -> Vec<Element> {
    match what {
        Opens::Sources => {
            let (named, more) = few(store, chain.sources.len(), MOST, "li");
            let cited = chain.sources.iter().take(named).map(|source| citation(html("li"), source));
            vec![list("ul").class("sources").all(cited).maybe(more)]
        }
        Opens::WhoIsWho => {
            let sides = chain.side_ids().map(Some).chain([None]);
            sides.filter_map(|side| parties_of(chain, store, side)).collect()
        }
        Opens::About => {
            let incidents = say::incidents(chain.incidents.len()).text();
            let arrows = say::arrows(chain.links.len()).text();
            let sources = say::sources(chain.sources.len()).text();
            let here = say::what_is_here(&*incidents, &arrows, &sources).text();
            vec![html("p").text(&here), html("p").text(say::figures_and_dates())]
        }
    }
}

/// The parties of a side, with what each is.
fn parties_of(chain: &Chain, store: &Store, side: Option<SideId>) -> Option<Element> {
    let parties: Vec<&Actor> = chain.actors.iter().filter(|actor| actor.side == side).collect();
    let (named, more) = few(store, parties.len(), MOST, "dd");
    let heading = html("dt").class(&tone(chain, side)).child(small(chain, side));
    let heading = match side {
        Some(side) => heading.run(&chain.side(side).name),
        None => heading.text(say::no_side()),
    };
    let parties: Vec<Element> = parties.iter().take(named).map(|actor| explained(actor)).chain(more).collect();
    (!parties.is_empty()).then(|| html("dl").class("side-parties").child(heading).all(parties))
}
