//! The sources of a card as numbered notes: each is written out once, however often it is cited.

use super::claims::citation;
use super::mark::{Element, html, list};
use crate::model::{Chain, SourceId};
use crate::words::{number, say};

/// The sources that a card cites, in the order of their numbers.
#[derive(Default)]
pub struct Notes(Vec<SourceId>);

impl Notes {
    /// Those that the card cites as a whole.
    pub fn new(cited: &[SourceId]) -> Notes {
        let mut notes = Notes::default();
        cited.iter().for_each(|&source| {
            notes.number(source);
        });
        notes
    }

    fn number(&mut self, source: SourceId) -> usize {
        let known = self.0.iter().position(|&known| known == source);
        known.unwrap_or_else(|| {
            self.0.push(source);
            self.0.len() - 1
        }) + 1
    }

    /// The number of a source, if there is a source, for behind what it says: " [2]".
    pub fn cite(&mut self, source: Option<SourceId>) -> String {
        source.map_or(String::new(), |source| [" ", &*mark(self.number(source))].concat())
    }

    /// Every source with its number.
    pub fn list(&self, chain: &Chain) -> Element {
        if self.0.is_empty() {
            return html("p").class("unsourced").text(say::no_source());
        }
        let numbered = |(index, &source): (usize, &SourceId)| {
            citation(html("li").text(&mark(index + 1)).text(" "), chain.source(source))
        };
        let list = list("ul").class("sources").all(self.0.iter().enumerate().map(numbered));
        html("div").child(html("p").class("label").text(say::sources_label())).child(list)
    }
}

fn mark(number: usize) -> String {
    ["[", &*self::number(number as i64), "]"].concat()
}
