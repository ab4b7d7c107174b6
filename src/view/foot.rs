//! The foot: who made the chain, when, what was corrected, and how to read it.

use super::claims::linked;
use super::details::correction;
use super::mark::{Element, html, list};
use super::more;
use super::rail::weight;
use super::store::Store;
use crate::layout::Weight;
use crate::model::{Basis, Chain, digits, joined};
use crate::words::{self, say};

pub fn foot(chain: &Chain, store: &Store) -> Element {
    let updated = chain.updated.as_ref().map(|when| say::updated(&*words::date(when)).text());
    let facts = [chain.texts.byline.as_deref(), updated.as_deref(), chain.texts.license.as_deref()];
    let facts = joined(&facts.into_iter().flatten().map(words::isolated).collect::<Vec<_>>(), " · ");
    let data = store.data_url().map(|url| html("p").child(linked(Some(url), say::download()).attr("download", "")));
    html("footer")
        .part("foot")
        .all(chain.corrections.iter().map(correction))
        .maybe(chain.texts.credit.as_ref().map(|credit| html("p").text(credit)))
        .maybe((!facts.is_empty()).then(|| html("p").text(&facts)))
        .maybe(data)
        .child(about(chain, store))
}

fn about(chain: &Chain, store: &Store) -> Element {
    let about = html("details").class("about-data").child(html("summary").text(say::about_data()));
    if more::is_here() { about.all(about_data(chain)) } else { about.maybe(more::said(store)) }
}

/// What "About these data" opens. It is a late root.
#[inline(never)]
fn about_data(chain: &Chain) -> Vec<Element> {
    let incidents = say::incidents(chain.incidents.len()).text();
    let arrows = say::arrows(chain.links.len()).text();
    let sources = say::sources(chain.sources.len()).text();
    let counted = Basis::ALL.map(|basis| (basis, chain.links.iter().filter(|link| link.basis == basis).count()));
    let key = counted.into_iter().filter(|(_, count)| *count > 0).map(|(basis, count)| {
        let word = html("span").class(&["basis ", weight(Weight::of(basis))].concat()).text(words::basis(basis));
        let explained = words::basis_explained(basis).into();
        html("li").say(say::basis_counted(word.into(), explained, (&*digits(count as i64)).into()))
    });
    let here = html("p").text(&say::what_is_here(&*incidents, &arrows, &sources).text());
    let key = (!chain.links.is_empty()).then(|| list("ul").class("key").all(key));
    [Some(here), key, Some(html("p").text(say::figures_and_dates()))].into_iter().flatten().collect()
}
