//! What one row claims of its incident: figures, a quote, a picture, a correction.

use super::blanks::Blank;
use super::counts::Counts;
use super::failure::FIGURES;
use super::line::Line;
use super::nobody::Nobody;
use super::sources::Sources;
use crate::import::dates::is_date;
use crate::import::findings::Findings;
use crate::read::document::{Casualties, Correction, Media, Quote};
use crate::read::{Arg, Code};

/// The one source that a row cites, which its figures and its quote are taken to come from.
fn own_source(line: &Line, sources: &Sources) -> Option<String> {
    let mut own = sources.of(line, "source", "source_url");
    own.pop().filter(|_| own.is_empty())
}

pub fn casualties<'t>(
    line: &Line<'t>,
    sources: &Sources,
    nobody: &mut Nobody<'t>,
    counts: &mut Counts<'t>,
    findings: &mut Findings,
) -> Option<Casualties> {
    for column in FIGURES {
        if line.cell(column).is_some_and(is_date) {
            line.report(column, Code::DateForFigure, findings);
        }
    }
    let claim = Casualties {
        who: line.text("figures_of"),
        killed: counts.of(line, "killed"),
        injured: counts.of(line, "injured"),
        unspecified: counts.of(line, "unspecified"),
        says: nobody.person(line, "figures_say"),
        source: sources.one(line, "figures_source"),
        as_of: line.date("figures_as_of"),
        superseded: line.flag("figures_superseded", findings),
    };
    let is_open = [&claim.killed, &claim.injured, &claim.unspecified].iter().all(|count| count.is_none())
        && FIGURES.iter().any(|column| line.cell(column).is_some());
    if is_open || claim == Casualties::default() {
        return None;
    }
    Some(Casualties { source: claim.source.or_else(|| own_source(line, sources)), ..claim })
}

pub fn quote<'t>(
    line: &Line<'t>,
    sources: &Sources,
    nobody: &mut Nobody<'t>,
    findings: &mut Findings,
) -> Option<Quote> {
    let (says, source) = (nobody.person(line, "quote_by"), sources.one(line, "quote_source"));
    let text = leader(line, "quote", &["quote_by", "quote_source"], findings)?;
    Some(Quote { text, says, source: source.or_else(|| own_source(line, sources)) })
}

pub fn media(line: &Line, findings: &mut Findings) -> Option<Media> {
    let others = ["media_kind", "media_alt", "media_caption", "media_credit", "media_sensitive"];
    let url = leader(line, "media_url", &others, findings)?;
    Some(Media {
        kind: line.text("media_kind").unwrap_or_else(|| "image".to_string()),
        url,
        alt: line.text("media_alt"),
        caption: line.text("media_caption"),
        credit: line.text("media_credit"),
        sensitive: line.flag("media_sensitive", findings),
    })
}

pub fn correction(line: &Line, findings: &mut Findings) -> Option<Correction> {
    let text = leader(line, "correction", &["correction_date"], findings)?;
    Some(Correction { date: line.date("correction_date"), text, incident: None })
}

/// What is in a column that the `others` need: where it is empty and they are not, that is reported.
fn leader(line: &Line, column: &'static str, others: &[&str], findings: &mut Findings) -> Option<String> {
    let text = line.text(column);
    if text.is_none()
        && let Some(orphan) = others.iter().find(|other| line.cell(other).is_some_and(|cell| Blank::of(cell).is_none()))
    {
        line.report(orphan, Code::OrphanCell, findings).with("column", Arg::Field(column));
    }
    text
}
