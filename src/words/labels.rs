//! Names of kinds and bases, and the small sentences around them.

use super::dates::{span, span_of};
use super::lexicon::Said;
use super::say;
use crate::model::{Basis, Chain, IncidentId, IncidentTexts, Kind, Precision, digits, incident_texts, kinds};
use crate::story::Fold;

macro_rules! names {
    ($($(#[$about:meta])* $kind:ident = $id:literal, $one:ident, $several:ident;)*) => {
        /// A kind's neutral name: "Strike".
        pub fn kind(kind: Kind) -> &'static str {
            match kind {
                $(Kind::$kind => say::$one(),)*
            }
        }

        /// The number of incidents of a kind: "4 strikes".
        fn counted(kind: Kind, count: usize) -> Said<&'static str, 0> {
            match kind {
                $(Kind::$kind => say::$several(count),)*
            }
        }
    };
}
kinds!(names);

macro_rules! facts {
    ({ $($texts:tt)* } { $($(#[$about:meta])* $fact:ident,)* }) => {
        /// The facts among an incident's texts, each under its name.
        pub fn facts(texts: &IncidentTexts) -> impl Iterator<Item = (&'static str, &str)> {
            let facts = [$((say::$fact(), &texts.$fact)),*];
            facts.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?)))
        }
    };
}
incident_texts!(facts);

/// "37 attacks · 17 October – 19 November", without the year if it is `known` anyway. "37 incidents · …" if they are of
/// several kinds.
pub fn fold(chain: &Chain, fold: Fold, known: Option<i32>) -> String {
    let ids: Vec<IncidentId> = fold.incidents().collect();
    let mut all = ids.iter().map(|&id| chain.incident(id).kind);
    let kind = all.next().filter(|first| all.all(|kind| kind == *first));
    let number = kind.map_or_else(|| say::incidents(ids.len()), |kind| counted(kind, ids.len())).text();
    match span_of(chain, &ids, Precision::Day, known) {
        Some(span) => [&number, " · ", &*span].concat(),
        None => number,
    }
}

/// "11 incidents, 7 October – 21 November 2023".
pub fn spans(chain: &Chain) -> String {
    let number = say::incidents(chain.incidents.len()).text();
    match span(chain) {
        Some(span) => say::spans(&*number, &span).text(),
        None => number,
    }
}

/// One word for the basis of a link: "declared".
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Declared => say::declared(),
        Basis::Reported => say::reported(),
        Basis::Alleged => say::alleged(),
        Basis::Inferred => say::inferred(),
    }
}

/// What that word means, for a reader who sees it for the first time.
pub fn basis_explained(basis: Basis) -> &'static str {
    match basis {
        Basis::Declared => say::declared_explained(),
        Basis::Reported => say::reported_explained(),
        Basis::Alleged => say::alleged_explained(),
        Basis::Inferred => say::inferred_explained(),
    }
}

/// What a screen reader is told of an incident's place in the chain: "responds to 1, responses: 2".
pub fn place_in_chain(causes: usize, responses: usize) -> String {
    let counts = (causes, responses);
    let numbers = [causes, responses].map(|number| digits(number as i64));
    let [causes, responses] = &numbers;
    match counts {
        (0, 0) => say::stands_alone().to_owned(),
        (_, 0) => say::only_responds(&**causes).text(),
        (0, _) => say::only_has(&**responses).text(),
        _ => say::responds_and_has(&**causes, responses).text(),
    }
}
