//! Names of kinds and bases, and the small sentences around them.

use super::dates::{span, span_of};
use super::lexicon::Said;
use super::text::{isolated, listed};
use super::{number, say};
use crate::layout::Weight;
use crate::model::{Basis, Chain, IncidentId, IncidentTexts, Kind, Link, Precision, SideId, incident_texts, kinds};
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

/// "5 more, mid-October – 17 November", without the year if it is `known` anyway.
pub fn fold(chain: &Chain, fold: Fold, known: Option<i32>) -> String {
    let ids: Vec<IncidentId> = fold.incidents().collect();
    let count = say::folded(ids.len()).text();
    match span_of(chain, &ids, Precision::Day, known) {
        Some(span) => [&count, say::comma(), &*span].concat(),
        None => count,
    }
}

/// What a fold holds of a side.
#[derive(Debug, PartialEq)]
pub struct OfSide {
    /// `None` for what is of no side.
    pub side: Option<SideId>,
    /// What there is, in words.
    pub text: String,
    /// Whether it is an incident's title, and not our own words.
    pub is_of_data: bool,
}

/// What a fold holds of each side, in the order of the sides: "3 strikes, 1 sanctions". A side's only incident is named.
pub fn fold_by_side(chain: &Chain, fold: Fold) -> Vec<OfSide> {
    let sides = chain.side_ids().map(Some).chain([None]);
    let of_side = |side: Option<SideId>| {
        let of_side = || fold.incidents().map(|id| chain.incident(id)).filter(|incident| incident.side == side);
        let words = match (of_side().count(), of_side().next()) {
            (0, _) | (_, None) => return None,
            (1, Some(only)) => {
                let text = only.texts.short.as_ref().unwrap_or(&only.title).clone();
                return Some(OfSide { side, text, is_of_data: true });
            }
            _ => {
                let count = |kind: &Kind| of_side().filter(|incident| incident.kind == *kind).count();
                let kinds = Kind::ALL.iter().map(|kind| (kind, count(kind))).filter(|(_, count)| *count > 0);
                listed(kinds.map(|(kind, count)| counted(*kind, count).text()))
            }
        };
        Some(OfSide { side, text: words, is_of_data: false })
    };
    sides.filter_map(of_side).collect()
}

/// "11 incidents, 7 October – 21 November 2023, all from one source: Rudaw."
pub fn spans(chain: &Chain) -> String {
    let number = say::incidents(chain.incidents.len()).text();
    let spans = match span(chain) {
        Some(span) => say::spans(&*number, &span).text(),
        None => number,
    };
    match chain.sources.as_slice() {
        [] => say::without_source(&*spans).text(),
        [only] => say::from_one_source(&*spans, &isolated(&only.publisher)).text(),
        several => say::from_sources(several.len(), &*spans).text(),
    }
}

/// Who says that an incident responds to another: "CENTCOM says", "our inference, no source says so". `isolates`: a name in another script is
/// between marks, as people read it; files, and texts in which a browser searches, are without.
pub fn claim(chain: &Chain, link: &Link, isolates: bool) -> String {
    let called = |name: &str| if isolates { isolated(name) } else { name.to_owned() };
    let speaker = link.says.as_ref().map(|speaker| (called(chain.speaker(speaker)), chain.grammar(speaker)));
    let (name, grammar) = speaker.unzip();
    let grammar = grammar.unwrap_or_default();
    let said = match (link.basis, name.as_deref()) {
        (Basis::Declared, Some(name)) => say::says(grammar, name),
        (Basis::Reported, Some(name)) => say::reports(grammar, name),
        (Basis::Alleged, Some(name)) => say::alleges(grammar, name),
        (Basis::Inferred, Some(name)) => say::inferred_by(name),
        (Basis::Declared, None) => return say::as_declared().to_owned(),
        (Basis::Reported, None) => return say::as_reported().to_owned(),
        (Basis::Alleged, None) => return say::as_alleged().to_owned(),
        (Basis::Inferred, None) => return say::inferred().to_owned(),
    };
    said.text()
}

/// What a line of that weight looks like, for who does not see it.
pub fn line(weight: Weight) -> &'static str {
    match weight {
        Weight::Solid => say::solid_line(),
        Weight::Dashed => say::dashed_line(),
        Weight::Dotted => say::dotted_line(),
    }
}

/// What a line of that weight means, for a reader who sees it for the first time.
pub fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Solid => say::declared_explained(),
        Weight::Dashed => say::reported_explained(),
        Weight::Dotted => say::inferred_explained(),
    }
}

/// What a screen reader is told of an incident's place in the chain: "responds to 1, responses: 2".
pub fn place_in_chain(causes: usize, responses: usize) -> String {
    let counts = (causes, responses);
    let numbers = [causes, responses].map(|count| number(count as i64));
    let [causes, responses] = &numbers;
    match counts {
        (0, 0) => say::stands_alone().to_owned(),
        (_, 0) => say::only_responds(&**causes).text(),
        (0, _) => say::only_has(&**responses).text(),
        _ => say::responds_and_has(&**causes, responses).text(),
    }
}
