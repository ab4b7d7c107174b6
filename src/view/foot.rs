//! The foot: who made the chain, when, what was corrected, and how to read it.

use leptos::prelude::*;

use super::details::correction;
use super::rail::stroke;
use super::store::Store;
use crate::model::{Basis, Chain};
use crate::words;

pub fn foot(chain: &Chain, store: Store) -> AnyView {
    let updated = chain.updated.as_ref().map(|when| format!("Updated {}", words::date(when)));
    let facts = [chain.byline.clone(), updated, chain.license.clone()];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let data = store.data_url().map(|url| view! { <p><a href=url download="">"Download the data"</a></p> });
    view! {
        <footer class="foot">
            {chain.corrections.iter().map(correction).collect_view()}
            {chain.credit.clone().map(|credit| view! { <p>{credit}</p> })}
            {(!facts.is_empty()).then(|| view! { <p>{facts}</p> })}
            {data}
            {about(chain)}
        </footer>
    }
    .into_any()
}

fn about(chain: &Chain) -> AnyView {
    let sources = words::count(chain.sources.len(), "source", "sources");
    let incidents = words::count(chain.incidents.len(), "incident", "incidents");
    let links = words::count(chain.links.len(), "arrow", "arrows");
    let counted = Basis::ALL.map(|basis| (basis, chain.links.iter().filter(|link| link.basis == basis).count()));
    let key = counted.into_iter().filter(|(_, count)| *count > 0).map(|(basis, count)| {
        view! {
            <li>
                <span class=format!("basis {}", stroke(basis))>{words::basis(basis)}</span> ": "
                {words::basis_explained(basis)} " (" {count} ")"
            </li>
        }
    });
    view! {
        <details class="about">
            <summary>"About these data"</summary>
            <p>
                {incidents} ", " {links} " and " {sources}
                ". An arrow is a claim: it leads from an incident to what is said to answer it, and its line says on what that rests."
            </p>
            <ul class="key">{key.collect_view()}</ul>
            <p>
                "Figures are shown as each party gives them and never added up. A date is as exact as its source, and no more; the source’s own words stand beside it in quotation marks. Incidents that are not on the way to or from the chosen one are pale."
            </p>
        </details>
    }
    .into_any()
}
