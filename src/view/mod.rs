//! What is drawn: one file a part of the figure. The parts read the rooms above and decide nothing that those could.
//!
//! The same parts draw the live widget in the browser and plain HTML natively ([`to_html`]).

mod anchor;
mod arrive;
mod card;
mod cause;
mod chain;
mod claims;
mod days;
mod deeds;
mod details;
mod drag;
mod find;
mod finding;
mod focus;
mod fold;
mod foot;
mod hands;
mod head;
mod kept;
mod key;
mod links;
mod mark;
mod more;
mod news;
mod notes;
mod notice;
mod options;
mod overview;
mod parties;
mod rail;
mod row;
mod scene;
mod sight;
mod sign;
mod store;
mod strip;
mod table;
mod tellers;
mod telling;
mod tools;
mod trace;

pub use crate::story::{Show, State};
pub use anchor::{INCIDENT, anchor};
pub use arrive::arrive;
pub use kept::tell_of;
pub use mark::{Figure, Kept, Mounted, effect, escaped, escaped_attribute};
pub use more::{More, ask as ask_more, is_here as has_more, tell as tell_more, when_here};
pub use news::compare;
pub use options::{Heading, Mode, Options};
pub use store::Store;

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Chain, LeftOut};

/// The whole figure: head, overview, tools, chain and foot.
///
/// ```
/// use std::sync::Arc;
///
/// use incident_chain::{model::LeftOut, read, view::{IncidentChain, Options}};
/// use leptos::prelude::*;
///
/// #[component]
/// fn Article() -> impl IntoView {
///     let text = r#"{"title": "A raid", "incidents": [{"title": "A raid at dawn", "date": "2023-11-21"}]}"#;
///     match read::read(text) {
///         Ok((chain, problems)) => view! {
///             <IncidentChain chain=Arc::new(chain) left_out=LeftOut::of(&problems) options=Options::default() />
///         }.into_any(),
///         Err(error) => error.to_string().into_any(),
///     }
/// }
/// # let html = Article().to_html();
/// # assert!(html.contains("A raid at dawn"));
/// ```
#[component]
pub fn IncidentChain(
    /// What to show, from [`read::read`](crate::read::read).
    chain: Arc<Chain>,
    /// What of its text is not in it; a notice names that.
    #[prop(optional)]
    left_out: LeftOut,
    /// What the publisher has set.
    #[prop(optional)]
    options: Options,
) -> impl IntoView {
    figure(Store::new(chain, options), &left_out)
}

/// The figure of a store that the caller keeps, and may act on from outside.
pub fn figure(store: Store, left_out: &LeftOut) -> Figure {
    Figure { store, left_out: left_out.clone() }
}

/// The figure as HTML that is complete without script and reads without a stylesheet: nothing in it waits for a click, and
/// what only a picture would say is left out. `options.width` is what the rails are laid out for; the mode is always
/// [`Mode::Static`].
///
/// ```
/// use incident_chain::{model::LeftOut, read, view::{Options, to_html}};
///
/// let (chain, problems) = read::read(r#"{"title": "A raid", "incidents": [{"title": "A raid at dawn", "date": "2023"}]}"#)?;
/// let html = to_html(chain, &LeftOut::of(&problems), Options { id_prefix: "raid-".to_owned(), ..Options::default() });
/// assert!(html.starts_with("<section class=\"incident-chain\"") && html.contains("id=\"raid-incident-"));
/// # Ok::<(), read::ReadError>(())
/// ```
pub fn to_html(chain: Chain, left_out: &LeftOut, options: Options) -> String {
    let options = Options { mode: Mode::Static, ..options };
    figure(Store::new(Arc::new(chain), options), left_out).to_html()
}
