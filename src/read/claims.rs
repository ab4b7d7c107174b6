//! "The response answers the cause": reading the claim.

use super::catalog::Catalog;
use super::draft::Claim;
use super::fields::{Fields, text};
use super::json::Value;
use super::log::Log;
use crate::model::{Basis, MAX_ITEMS};

/// Reads one item of `responds_to`: an id, or an object with `incident` and `basis`.
pub(super) fn read<'v>(at: &'v Value, catalog: &mut Catalog<'v>, log: &mut Log<'v>) -> Option<Claim<'v>> {
    if at.is_string() {
        let cause = text(at, log)?;
        log.note(at, "says nothing of who links the two, and is shown as the editor's reading (`inferred`)");
        let (says, quote, source, disputed_by) = (None, None, None, Vec::new());
        return Some(Claim { at, cause, basis: Basis::Inferred, says, quote, source, disputed_by });
    }
    let mut fields = Fields::open(at, "an id, or a link", log)?;
    let f = &mut fields;
    let cause = f.text("incident", log);
    let stated = f.get("basis");
    let basis = stated.and_then(|value| basis(value, log)).unwrap_or(Basis::Inferred);
    let says = f.get("says").and_then(|at| catalog.speaker(at, log));
    let quote = f.text("quote", log);
    let source = f.get("source").and_then(|at| catalog.source(at, log));
    let disputed_by = f.items("disputed_by", MAX_ITEMS, log).iter().filter_map(|at| catalog.speaker(at, log)).collect();
    if cause.is_none() && f.get("incident").is_none() {
        let mistyped = f.mistyped("incident", log);
        log.error(at, "names no cause, and is left out").expected("`incident`: the id of the cause").mistyped(mistyped);
    }
    if stated.is_none() {
        let mistyped = f.mistyped("basis", log);
        let message = "has no `basis`, and is shown as the editor's reading (`inferred`)";
        log.note(at, message).expected(BASES).mistyped(mistyped);
    }
    if basis != Basis::Inferred && says.is_none() && source.is_none() {
        let mistyped = f.mistyped("says", log);
        log.warning(at, "has a basis, but nobody who says so").expected("`says` or `source`").mistyped(mistyped);
    }
    fields.close(log);
    Some(Claim { at, cause: cause?, basis, says, quote, source, disputed_by })
}

const BASES: &str = "`declared`, `reported`, `alleged` or `inferred`";

fn basis<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<Basis> {
    let word = text(value, log)?;
    let basis = Basis::ALL.into_iter().find(|basis| basis.id().eq_ignore_ascii_case(&word));
    if basis.is_none() {
        let guess = log.nearest(&word, Basis::ALL.map(Basis::id));
        let message = "is no basis that we know, and is taken as `inferred`";
        log.warning(value, message).expected(BASES).found(&word).guess(guess);
    }
    basis
}
