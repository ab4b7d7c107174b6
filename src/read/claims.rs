//! "The response answers the cause": reading the claim.

use super::catalog::Catalog;
use super::draft::Claim;
use super::fields::{Fields, Overlong, Read, one_of, text};
use super::json::Value;
use super::log::Log;
use super::{Code, word};
use crate::model::{Basis, MAX_ITEMS, Speaker};

/// Reads one item of `responds_to`: an id, or an object with `incident` and `basis`.
pub(super) fn read<'v>(at: &'v Value, catalog: &mut Catalog<'v>, log: &mut Log<'v>) -> Read<Claim<'v>> {
    if at.is_string() {
        let Some(cause) = text(at, log)? else { return Ok(None) };
        log.report(at, Code::BareLink);
        let (says, quote, source, disputed_by) = (None, None, None, Vec::new());
        return Ok(Some(Claim { at, named: at, cause, basis: Basis::Inferred, says, quote, source, disputed_by }));
    }
    let Some(mut fields) = Fields::open(at, word!("an id, or a link in braces, { … }"), log) else { return Ok(None) };
    let f = &mut fields;
    let named = f.get("incident").unwrap_or(at);
    let cause = f.text("incident", log);
    let stated = f.get("basis");
    let basis = stated.and_then(|value| basis(value, log)).unwrap_or(Basis::Inferred);
    let says = catalog.speaker(f.get("says"), log);
    let quote = f.text("quote", log);
    let source = f.get("source").and_then(|at| catalog.source(at, log));
    let disputed_by: Result<Vec<Option<Speaker>>, Overlong> =
        f.items("disputed_by", MAX_ITEMS, log).iter().map(|at| catalog.speaker(Some(at), log)).collect();
    if matches!(cause, Ok(None)) && f.get("incident").is_none() {
        let mistyped = f.mistyped("incident", log);
        log.report(at, Code::NoCause).mistyped(mistyped);
    }
    if stated.is_none() {
        let mistyped = f.mistyped("basis", log);
        log.report(at, Code::NoBasis).mistyped(mistyped);
    }
    if basis != Basis::Inferred && matches!(says, Ok(None)) && source.is_none() {
        let mistyped = f.mistyped("says", log);
        log.report(at, Code::LinkWithoutSpeaker).mistyped(mistyped);
    }
    fields.close(log);
    let (cause, says, quote, disputed_by) = (cause?, says?, quote?, disputed_by?);
    let disputed_by = disputed_by.into_iter().flatten().collect();
    Ok(cause.map(|cause| Claim { at, named, cause, basis, says, quote, source, disputed_by }))
}

fn basis<'v>(value: &'v Value, log: &mut Log<'v>) -> Option<Basis> {
    one_of(value, Basis::ALL, Basis::id, Code::UnknownBasis, log)
}
