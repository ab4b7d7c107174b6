//! What went wrong, said inside the widget's own box: in the reader's words, with the detail for the publisher.

use leptos::prelude::*;

use crate::model::{Problem, ReadError, Severity};
use crate::words;

/// How many problems the publisher's detail lists.
const MOST_LISTED: usize = 50;

/// Names what was left out; nothing where nothing was.
pub fn notice(problems: &[Problem]) -> Option<AnyView> {
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    if errors.is_empty() {
        return None;
    }
    let mut incidents: Vec<String> = errors.iter().filter_map(|problem| problem.incident.clone()).collect();
    incidents.dedup();
    let named = if incidents.is_empty() { String::new() } else { format!(" They concern: {}.", incidents.join("; ")) };
    let counted = words::count(errors.len(), "thing in these data was", "things in these data were");
    let lines = errors.iter().take(MOST_LISTED).map(|problem| view! { <li>{problem.to_string()}</li> }).collect_view();
    let more = errors.len().saturating_sub(MOST_LISTED);
    let notice = view! {
        <div class="notice" role="note">
            <p>{counted} " wrong and left out." {named}</p>
            <details>
                <summary>"For the publisher"</summary>
                <ul>{lines}</ul>
                {(more > 0).then(|| view! { <p>"And " {more} " more."</p> })}
            </details>
        </div>
    };
    Some(notice.into_any())
}

/// Why there is no chain to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The data did not come: the address, and what the server or the browser said.
    NotFetched { url: String, reason: String },
    /// The data came, but are no chain.
    NotRead { url: Option<String>, error: ReadError },
    /// The page may not show data from there.
    NotAllowed { url: String, reason: String },
}

/// The box in place of the chain.
pub fn failure(failure: &Failure) -> AnyView {
    let (sentence, detail) = match failure {
        Failure::NotFetched { url, reason } => {
            ("The data of this chain could not be loaded.", format!("{url}: {reason}"))
        }
        Failure::NotRead { url, error } => {
            let of = url.as_deref().map(|url| format!("{url}: ")).unwrap_or_default();
            ("The data of this chain could not be read.", format!("{of}{error}"))
        }
        Failure::NotAllowed { url, reason } => {
            ("This page does not show data from that address.", format!("{url}: {reason}"))
        }
    };
    view! {
        <section class="incident-chain">
            <div class="notice failure" role="alert">
                <p><strong>{sentence}</strong></p>
                <p class="detail">{detail}</p>
            </div>
        </section>
    }
    .into_any()
}
