//! On what UCDP's event rests: offices, dates and headlines in three lists that belong together.

use super::{Reader, SOURCE};
use crate::import::events::{Record, listed};
use crate::read::Code;
use crate::read::document::Source;

impl Reader {
    /// The ids of the sources; UCDP itself is the last.
    pub(super) fn sources(&mut self, record: Record) -> Vec<String> {
        let mut ids = self.cited(record);
        ids.push(SOURCE.to_string());
        ids
    }

    fn cited(&mut self, record: Record) -> Vec<String> {
        let offices: Vec<&str> = listed(record.cell("source_office")).collect();
        if offices.is_empty() {
            // a citation in UCDP's own words, of which no part can be told from another
            return record.cell("source_article").map(|cited| self.made.publisher(cited)).into_iter().collect();
        }
        if record.cell("source_article").is_some() {
            self.made.say_with(record, "source_article", Code::NotCarriedBeside, |problem| {
                problem.with("others", "`source_office`, `source_date` and `source_headline`");
            });
        }
        let headlines = self.matching(record, "source_headline", offices.len());
        let dates = self.matching(record, "source_date", offices.len());
        let of_office =
            |items: &[Option<&'_ str>], index: usize| items.get(index).copied().flatten().map(str::to_string);
        let mut ids = Vec::with_capacity(offices.len());
        for (index, office) in offices.into_iter().enumerate() {
            let date = of_office(&dates, index);
            let day = date.as_ref().and_then(|date| self.days.read(date));
            if date.is_some() && day.is_none() {
                self.made.say(record, "source_date", Code::UnreadDay);
            }
            ids.push(self.made.source(Source {
                publisher: office.to_string(),
                title: of_office(&headlines, index),
                published: day.map(|day| day.to_string()),
                ..Source::default()
            }));
        }
        ids
    }

    /// The items of a list that has one for each office. A semicolon within a headline makes the list longer, and then no one
    /// knows what belongs to what.
    fn matching<'t>(&mut self, record: Record<'t>, column: &str, offices: usize) -> Vec<Option<&'t str>> {
        let Some(cell) = record.cell(column) else { return Vec::new() };
        let items = cell.split(';').map(|item| Some(item.trim()).filter(|item| !item.is_empty()));
        match (items.clone().count(), offices) {
            (count, _) if count == offices => items.collect(),
            (_, 1) => vec![Some(cell)],
            _ => {
                self.made.say(record, column, Code::UnevenLists);
                Vec::new()
            }
        }
    }
}
