//! Names of kinds and bases, and the small sentences around them.

use super::dates::span_of;
use super::text::count;
use crate::model::{Basis, Chain, IncidentId, Kind, Precision};
use crate::story::Fold;

/// A kind's neutral name: "Strike".
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Attack => "Attack",
        Kind::Strike => "Strike",
        Kind::Raid => "Raid",
        Kind::Seizure => "Seizure",
        Kind::Sanctions => "Sanctions",
        Kind::Statement => "Statement",
        Kind::Deployment => "Deployment",
        Kind::Agreement => "Agreement",
        Kind::Policy => "Policy",
        Kind::Other => "Event",
    }
}

/// Several of a kind: "strikes".
fn kinds(kind: Kind) -> &'static str {
    match kind {
        Kind::Attack => "attacks",
        Kind::Strike => "strikes",
        Kind::Raid => "raids",
        Kind::Seizure => "seizures",
        Kind::Sanctions => "sanctions",
        Kind::Statement => "statements",
        Kind::Deployment => "deployments",
        Kind::Agreement => "agreements",
        Kind::Policy => "policies",
        Kind::Other => "events",
    }
}

/// "37 attacks · 17 October – 19 November", the year left out where it is `known` anyway; "37 incidents · …" where they
/// are not all of one kind.
pub fn fold(chain: &Chain, fold: Fold, known: Option<i32>) -> String {
    let ids: Vec<IncidentId> = fold.incidents().collect();
    let mut all = ids.iter().map(|&id| chain.incident(id).kind);
    let kind = all.next().filter(|first| all.all(|kind| kind == *first));
    let number = count(ids.len(), "", kind.map_or("incidents", kinds));
    let span = span_of(chain, &ids, Precision::Day, known);
    [Some(number), span].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// One word for the basis of a link: "declared".
pub fn basis(basis: Basis) -> &'static str {
    basis.id()
}

/// What that word means, for a reader who sees it for the first time.
pub fn basis_explained(basis: Basis) -> &'static str {
    match basis {
        Basis::Declared => "the responder says so",
        Basis::Reported => "a named source says so",
        Basis::Alleged => "another party says so",
        Basis::Inferred => "the editor reads it so",
    }
}

/// What a screen reader is told of an incident's place in the chain: "answers 1, answered by 2".
pub fn place_in_chain(causes: usize, responses: usize) -> String {
    let part = |words: &str, number: usize| (number > 0).then(|| format!("{words} {number}"));
    let parts: Vec<String> = [part("answers", causes), part("answered by", responses)].into_iter().flatten().collect();
    if parts.is_empty() { "stands alone".to_owned() } else { parts.join(", ") }
}
