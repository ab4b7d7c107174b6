//! What went wrong, said inside the widget's own box: in the reader's words, with the detail for the publisher.

use super::mark::{Element, html};
use crate::model::{Problem, ReadError, Severity};
use crate::words;

/// How many problems the publisher's detail lists.
const MOST_LISTED: usize = 50;

/// Names what was left out; nothing where nothing was.
pub fn notice(problems: &[Problem]) -> Option<Element> {
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    if errors.is_empty() {
        return None;
    }
    let mut incidents: Vec<&str> = errors.iter().filter_map(|problem| problem.incident.as_deref()).collect();
    incidents.dedup();
    let counted = words::count(errors.len(), "thing in these data was", "things in these data were");
    let mut sentence = format!("{counted} wrong and left out.");
    if !incidents.is_empty() {
        sentence.extend([" They concern: ", &incidents.join("; "), "."]);
    }
    let lines = errors.iter().take(MOST_LISTED).map(|problem| html("li").text(&problem.to_string()));
    let more = errors.len().saturating_sub(MOST_LISTED);
    let more = (more > 0).then(|| html("p").text(&format!("And {more} more.")));
    let detail =
        html("details").child(html("summary").text("For the publisher")).child(html("ul").all(lines)).maybe(more);
    Some(html("div").class("notice").attr("role", "note").child(html("p").text(&sentence)).child(detail))
}

/// Why there is no chain to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The data did not come.
    NotFetched {
        /// Where they were looked for.
        url: String,
        /// What the server or the browser said.
        reason: String,
    },
    /// The data came, but are no chain.
    NotRead {
        /// Where they came from; `None` where they stood in the page.
        url: Option<String>,
        /// What is wrong with them, and where.
        error: ReadError,
    },
    /// The page may not show data from there.
    NotAllowed {
        /// The address that was asked for.
        url: String,
        /// Why not.
        reason: String,
    },
}

/// The box in place of the chain.
pub fn failure(failure: &Failure) -> Element {
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
    let notice = html("div").class("notice failure").attr("role", "alert");
    let notice =
        notice.child(html("p").child(html("strong").text(sentence))).child(html("p").class("detail").text(&detail));
    html("section").attr("class", "incident-chain").child(notice)
}
