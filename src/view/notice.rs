//! What went wrong, said inside the widget's own box: in the reader's words, with the detail for the publisher.

use super::mark::{Element, html, list};
use crate::read::{Problem, Severity};
use crate::words;

/// How many problems the publisher's detail lists.
const MOST_LISTED: usize = 50;

/// Names what was left out; nothing where nothing was.
pub fn notice(problems: &[Problem]) -> Option<Element> {
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    if errors.is_empty() {
        return None;
    }
    let mut incidents: Vec<_> =
        errors.iter().filter_map(|problem| problem.incident.as_deref().map(words::isolated)).collect();
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
        html("details").child(html("summary").text("For the publisher")).child(list("ul").all(lines)).maybe(more);
    Some(html("div").part("notice").attr("role", "note").child(html("p").text(&sentence)).child(detail))
}
