//! On what UCDP's event rests: offices, dates and headlines in three lists that belong together.

use super::{Reader, SOURCE};
use crate::import::events::{Record, listed};
use crate::read::document::Source;
use crate::read::{Code, word};

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
            // a citation in UCDP's own words, whose parts cannot be told apart
            return record.cell("source_article").map(|cited| self.made.publisher(cited)).into_iter().collect();
        }
        if record.cell("source_article").is_some() {
            self.made.say_with(record, "source_article", Code::NotCarriedBeside, |problem| {
                problem.with("kept", word!("`source_office`, `source_date` and `source_headline`"));
            });
        }
        let dates = matching(record, "source_date", offices.len());
        let headlines = matching(record, "source_headline", offices.len())
            .or_else(|| cited(record.cell("source_article"), &offices));
        let [dates, headlines] = [("source_date", dates), ("source_headline", headlines)].map(|(column, items)| {
            if items.is_none() {
                self.made.say(record, column, Code::UnevenLists);
            }
            items.unwrap_or_default()
        });
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
}

/// The items of a list that has one for each office. A semicolon within a headline makes the list longer, and then it does not
/// say what belongs to what: `None`.
fn matching<'t>(record: Record<'t>, column: &str, offices: usize) -> Option<Vec<Option<&'t str>>> {
    let Some(cell) = record.cell(column) else { return Some(Vec::new()) };
    let items = cell.split(';').map(|item| Some(item.trim()).filter(|item| !item.is_empty()));
    match (items.clone().count(), offices) {
        (count, _) if count == offices => Some(items.collect()),
        (_, 1) => Some(vec![Some(cell)]),
        _ => None,
    }
}

/// The headlines in `"The Gazette,2024-01-06,Guns; three dead";"The Courier,2024-01-06,Border fight"`: there, marks tell a semicolon
/// within a headline from one between two. `None` where the offices are other ones.
fn cited<'t>(article: Option<&'t str>, offices: &[&str]) -> Option<Vec<Option<&'t str>>> {
    let article = article?.trim().strip_prefix('"')?.strip_suffix('"')?;
    let items: Vec<&str> = article.split("\";\"").collect();
    let headline = |(item, office): (&&'t str, &&str)| {
        let (_date, headline) = item.strip_prefix(*office)?.trim_start().strip_prefix(',')?.split_once(',')?;
        Some(Some(headline.trim()).filter(|headline| !headline.is_empty()))
    };
    if items.len() != offices.len() {
        return None;
    }
    items.iter().zip(offices).map(headline).collect()
}
