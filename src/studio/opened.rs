//! A draft's files as a chain, and what their columns are taken for. The files are parsed once for both.

use super::draft::Draft;
use crate::import::{Choice, File, ImportError, Mapping, Opened, Options, Parsed, Progress};

/// What the columns of each sheet are taken for, none in other formats; and the chain.
pub fn open(draft: &Draft, progress: Progress) -> (Vec<Mapping>, Result<Opened, ImportError>) {
    // a sheet that was added and is empty still is no part of the spreadsheet
    let sheets = draft.files.iter().filter(|file| !file.text.trim().is_empty());
    let files: Vec<File> = sheets.map(|file| File { name: &file.name, bytes: file.text.as_bytes() }).collect();
    let options = Options {
        day_order: draft.day_order(),
        progress,
        title: Some(draft.title.trim().to_string()).filter(|title| !title.is_empty()),
        ..Options::default()
    };
    let mut parsed = match Parsed::of(&files, &options) {
        Ok(parsed) => parsed,
        Err(error) => return (Vec::new(), Err(error)),
    };
    let mut mappings = parsed.mappings().unwrap_or_default();
    let choices = still_there(&draft.columns, &mappings);
    if !choices.is_empty() {
        parsed.choose(choices);
        mappings = parsed.mappings().unwrap_or_default();
    }
    (mappings, parsed.open())
}

/// The choices for columns that the sheets still have.
fn still_there(choices: &[Choice], sheets: &[Mapping]) -> Vec<Choice> {
    let has = |choice: &&Choice| sheets.iter().any(|sheet| sheet.columns.iter().any(|it| it.header == choice.header));
    choices.iter().filter(has).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Grounds, SPLIT, mappings};
    use crate::studio::draft::Sheet;

    const INCIDENTS: &str = "id,date,title,Seen\na,2023-11-20,A raid,https://news.example/a\n";
    const LINKS: &str = "cause,response\na,a\n";

    fn draft(columns: &[&str]) -> Draft {
        let files = vec![Sheet::new("incidents.csv", INCIDENTS), Sheet::new("links.csv", LINKS)];
        let columns = columns.iter().map(|choice| choice.parse().unwrap()).collect();
        Draft { columns, ..Draft::of(files, Vec::new()) }
    }

    #[test]
    fn each_sheet_is_split_into_cells_once_for_one_answer() {
        for columns in [&[][..], &["Seen=source_url"]] {
            SPLIT.set(0);
            let (sheets, opened) = open(&draft(columns), Progress::default());
            assert_eq!((sheets.len(), opened.unwrap().chain.incidents.len(), SPLIT.get()), (2, 1, 2), "{columns:?}");
        }
    }

    #[test]
    fn what_is_chosen_counts_as_long_as_the_column_is_there() {
        let (sheets, opened) = open(&draft(&["Seen=source_url", "Gone=place"]), Progress::default());
        assert_eq!(sheets[0].columns[3].grounds, Grounds::Chosen);
        assert_eq!(opened.unwrap().chain.sources.len(), 1);
    }

    #[test]
    fn columns_can_be_chosen_where_there_is_no_chain_yet() {
        let sheet = "x,y\nhere,there\n";
        let draft = Draft::of(vec![Sheet::new("a.csv", sheet)], Vec::new());
        let (sheets, opened) = open(&draft, Progress::default());
        let file = File { name: "a.csv", bytes: sheet.as_bytes() };
        assert_eq!(sheets, mappings(&[file], &Options::default()).unwrap());
        assert!(!sheets.is_empty() && opened.is_err());
    }
}
