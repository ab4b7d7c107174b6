//! One claim of figures, in words, each figure as it was written.

use super::text::isolated;
use crate::model::Casualties;

/// "8 injured", "several militiamen killed", "at least 3 killed, up to 4 injured".
///
/// A figure that the claim does not give is not mentioned: no figure is never "0". Empty where it gives none at all.
pub fn casualties(claim: &Casualties) -> String {
    let who = claim.who.as_deref().map(isolated);
    let who = who.as_deref();
    let mut parts = Vec::new();
    for (figure, what) in [(&claim.killed, "killed"), (&claim.injured, "injured")] {
        if let Some(figure) = figure {
            // The people are named once, with the first figure.
            let who = who.filter(|_| parts.is_empty());
            let number = isolated(figure.as_written());
            parts.push([Some(&*number), who, Some(what)].into_iter().flatten().collect::<Vec<_>>().join(" "));
        }
    }
    if let Some(figure) = &claim.unspecified {
        parts.push(format!("{} {}", isolated(figure.as_written()), who.unwrap_or("casualties")));
    }
    parts.join(", ")
}
