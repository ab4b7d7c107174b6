//! The head: title, what the chain spans, and why it begins where it does.

use leptos::prelude::*;

use crate::model::Chain;
use crate::words;

/// The shortest first sentence of the framing that may stand alone, in characters.
const SHORTEST_LEAD: usize = 60;

pub fn head(chain: &Chain) -> AnyView {
    let spans = [Some(words::count(chain.incidents.len(), "incident", "incidents")), words::span(chain)];
    let spans = spans.into_iter().flatten().collect::<Vec<_>>().join(", ");
    view! {
        <header class="head">
            <h2 class="title">{chain.title.clone()}</h2>
            <p class="spans">{spans}</p>
            {chain.summary.clone().map(|summary| view! { <p class="summary">{summary}</p> })}
            {chain.framing.as_deref().map(framing)}
        </header>
    }
    .into_any()
}

/// Where a chain begins decides who "retaliated", so the reason is always in sight and its rest one click away.
fn framing(text: &str) -> AnyView {
    let (lead, rest) = words::lead(text, SHORTEST_LEAD);
    let (lead, rest) = (lead.to_owned(), rest.to_owned());
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>"How these incidents were chosen"</summary>
                <p>{rest}</p>
            </details>
        }
    });
    view! { <div class="framing"><p>{lead}</p>{more}</div> }.into_any()
}
