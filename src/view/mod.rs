//! What is drawn: Leptos components, one file a mark. They read the rooms above and decide nothing that those could.
//!
//! The same components draw the live widget in the browser and plain HTML natively ([`to_html`]).

mod card;
mod chain;
mod claims;
mod details;
mod foot;
mod head;
mod notice;
mod overview;
mod rail;
mod row;
mod store;
mod tools;

pub use notice::{Failure, failure};
pub use store::{Mode, Options, Store};

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Chain, Problem};

/// The whole figure: head, overview, tools, chain and foot.
///
/// ```
/// use std::sync::Arc;
///
/// use incident_chain::{model, view::{IncidentChain, Options}};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Article() -> impl IntoView {
///     let text = r#"{"title": "A raid", "incidents": [{"title": "A raid at dawn", "date": "2023-11-21"}]}"#;
///     match model::read(text) {
///         Ok((chain, problems)) => view! {
///             <IncidentChain chain=Arc::new(chain) problems=Arc::new(problems) options=Options::default() />
///         }.into_any(),
///         Err(error) => error.to_string().into_any(),
///     }
/// }
/// # let html = Owner::new().with(|| Article().to_html());
/// # assert!(html.contains("A raid at dawn"));
/// ```
#[component]
pub fn IncidentChain(
    /// What to show, from [`model::read`](crate::model::read).
    chain: Arc<Chain>,
    /// What was wrong with its text; errors are named in a notice.
    #[prop(optional)]
    problems: Arc<Vec<Problem>>,
    #[prop(optional)] options: Options,
) -> impl IntoView {
    figure(Store::new(chain, options), &problems)
}

/// The figure of a store that the caller keeps, and may act on from outside.
pub fn figure(store: Store, problems: &[Problem]) -> AnyView {
    let chain = store.chain();
    let lang = chain.lang.clone();
    view! {
        <section class="incident-chain" lang=lang aria-label=chain.title.clone()>
            {head::head(&chain)}
            {notice::notice(problems)}
            {overview::overview(store)}
            {tools::tools(store)}
            {chain::chain(store)}
            {foot::foot(&chain, store)}
        </section>
    }
    .into_any()
}

/// The figure as HTML that is complete without script: nothing in it waits for a click.
pub fn to_html(chain: Chain, problems: &[Problem], width: f64) -> String {
    let options = Options { mode: Mode::Static, width, ..Options::default() };
    Owner::new().with(|| figure(Store::new(Arc::new(chain), options), problems).to_html())
}
