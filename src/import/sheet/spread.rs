//! What is said of sources that share a cell, or whose addresses lack their beginning.

use super::cell::join;
use super::line::Line;
use super::mixed::{Mixed, addresses, links};
use super::sources::Sources;
use crate::import::findings::Findings;
use crate::read::{Code, Problem};

/// Cells with sources in another form than the docs have, but a clear one: each sort is reported once.
#[derive(Default)]
pub struct Spread<'t> {
    lists: Vec<(Line<'t>, &'static str)>,
    bare: Vec<(Line<'t>, &'static str, String)>,
}

impl<'t> Spread<'t> {
    /// Looks for them in a row.
    pub fn look(&mut self, line: &Line<'t>, sources: &Sources) {
        for column in ["source", "source_url", "figures_source", "quote_source"] {
            let items = line.items(column).into_iter();
            for item in items.filter(|item| !item.is_empty() && !sources.is_id(item)) {
                let (is_list, read) = match column {
                    "source_url" if links(&item).is_empty() => (addresses(&item).len() > 1, addresses(&item)),
                    _ => {
                        let Mixed { name, addresses } = Mixed::of(&item);
                        (addresses.len() + usize::from(name.is_some()) > 1, addresses)
                    }
                };
                if is_list {
                    self.lists.push((*line, column));
                }
                if let Some(address) = read.into_iter().find(|address| !item.contains(address.as_str())) {
                    self.bare.push((*line, column, address));
                }
            }
        }
    }

    /// Says so once for each sort.
    pub fn report(self, sources: &Sources, findings: &mut Findings) {
        let guessed = |code: Code, guess: Option<String>| {
            let mut problem = Problem::new(code);
            problem.guessing(guess);
            problem
        };
        findings.report_all(&self.lists, |(line, column)| {
            line.problem(column, guessed(Code::SourcesInOneCell, parted(line, column, sources)))
        });
        findings.report_all(&self.bare, |(line, column, address)| {
            line.problem(column, guessed(Code::BareAddress, Some(address.clone())))
        });
    }
}

/// A cell of addresses with semicolons between them, where each goes with a name of its own, or none has one.
fn parted(line: &Line, column: &str, sources: &Sources) -> Option<String> {
    if column != "source_url" {
        return None;
    }
    let (names, addresses) = (line.items("source").len(), sources.addresses(line, column));
    (names == 0 || names == addresses.len()).then(|| join(addresses.iter().map(String::as_str)))
}
