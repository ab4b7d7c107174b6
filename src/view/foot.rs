//! The foot: who made the chain, when, what was corrected, and how to read it.

use super::claims::linked;
use super::details::correction;
use super::mark::{Element, html, list};
use super::rail::stroke;
use super::store::Store;
use crate::model::{Basis, Chain};
use crate::words;

pub fn foot(chain: &Chain, store: Store) -> Element {
    let updated = chain.updated.as_ref().map(|when| format!("Updated {}", words::date(when)));
    let facts = [chain.byline.as_deref(), updated.as_deref(), chain.license.as_deref()];
    let facts = facts.into_iter().flatten().map(words::isolated).collect::<Vec<_>>().join(" · ");
    let data =
        store.data_url().map(|url| html("p").child(linked(Some(&url), "Download the data").attr("download", "")));
    html("footer")
        .part("foot")
        .all(chain.corrections.iter().map(correction))
        .maybe(chain.credit.as_ref().map(|credit| html("p").text(credit)))
        .maybe((!facts.is_empty()).then(|| html("p").text(&facts)))
        .maybe(data)
        .child(about(chain))
}

fn about(chain: &Chain) -> Element {
    let sources = words::count(chain.sources.len(), "source", "sources");
    let incidents = words::count(chain.incidents.len(), "incident", "incidents");
    let links = words::count(chain.links.len(), "arrow", "arrows");
    let counted = Basis::ALL.map(|basis| (basis, chain.links.iter().filter(|link| link.basis == basis).count()));
    let key = counted.into_iter().filter(|(_, count)| *count > 0).map(|(basis, count)| {
        let word = html("span").class(&format!("basis {}", stroke(basis))).text(words::basis(basis));
        html("li").child(word).text(&format!(": {} ({count})", words::basis_explained(basis)))
    });
    html("details")
        .class("about-data")
        .child(html("summary").text("About these data"))
        .child(html("p").text(&format!(
            "{incidents}, {links} and {sources}. An arrow is a claim: it leads from an incident to what is said to answer \
             it, and its line says on what that rests."
        )))
        .maybe((!chain.links.is_empty()).then(|| list("ul").class("key").all(key)))
        .child(html("p").text(
            "Figures are shown as each party gives them and never added up. A date is as exact as its source, and no \
             more; the source’s own words stand beside it in quotation marks. Incidents that are not on the way to or \
             from the chosen one are pale.",
        ))
}
