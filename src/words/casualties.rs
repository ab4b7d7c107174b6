//! One claim of casualties, in words. Each number is as it was written.

use super::numbers::own;
use super::say;
use super::text::isolated;
use crate::model::{Casualties, Count, joined};

/// "8 injured", "several militiamen killed", "at least 3 killed, up to 4 injured".
///
/// A number that the claim does not give is not mentioned: a missing number is never "0". Empty if it gives none at all.
pub fn casualties(claim: &Casualties) -> String {
    let who = claim.who.as_deref().map(isolated);
    let mut parts: Vec<String> = Vec::new();
    if let Some(number) = claim.killed.as_ref().map(written) {
        parts.push(match &who {
            Some(who) => say::killed_of(&*number, who).text(),
            None => say::killed(&*number).text(),
        });
    }
    if let Some(number) = claim.injured.as_ref().map(written) {
        parts.push(match &who {
            // the people are named once, with the first figure
            Some(who) if parts.is_empty() => say::injured_of(&*number, who).text(),
            _ => say::injured(&*number).text(),
        });
    }
    if let Some(number) = claim.unspecified.as_ref().map(written) {
        parts.push(match &who {
            Some(who) => say::hurt_of(&*number, who).text(),
            None => say::hurt(&*number).text(),
        });
    }
    joined(&parts, say::comma())
}

/// As it was written. A number has the digits of the language.
fn written(count: &Count) -> String {
    let written = count.as_written();
    let is_number = written.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { own(written.to_owned()) } else { isolated(written) }
}
