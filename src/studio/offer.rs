//! What a click takes a column for, next to the problem that this settles.

use serde::{Deserialize, Serialize};

use crate::import::{Choice, Finding, Mapping};

/// A choice that settles one of the findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Which of the findings.
    pub finding: usize,
    pub choice: Choice,
}

/// What clicks may take columns of these sheets for.
pub fn offers(sheets: &[Mapping], findings: &[Finding]) -> Vec<Offer> {
    let of = |(finding, Finding { file, problem }): (usize, &Finding)| {
        let sheet = sheets.iter().find(|sheet| sheet.file == *file);
        let choices = sheet.map_or_else(Vec::new, |sheet| sheet.settling(problem));
        choices.into_iter().map(move |choice| Offer { finding, choice })
    };
    findings.iter().enumerate().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{File, Options, mappings, open};

    /// The choices that are offered for a sheet, and whether each of them makes it readable.
    fn offered(text: &str) -> Vec<(String, bool)> {
        let files = [File { name: "a.csv", bytes: text.as_bytes() }];
        let options = Options::default();
        let found = match open(&files, &options) {
            Ok(opened) => opened.findings,
            Err(error) => vec![Finding { file: error.file, problem: error.problem }],
        };
        let offers = offers(&mappings(&files, &options).unwrap(), &found).into_iter();
        let reads = |choice: &Choice| {
            let options = Options { columns: vec![choice.clone()], ..Options::default() };
            open(&files, &options).is_ok_and(|opened| !opened.chain.incidents.is_empty())
        };
        offers.map(|offer| (offer.choice.to_string(), reads(&offer.choice))).collect()
    }

    fn settled(choice: &str) -> (String, bool) {
        (choice.to_string(), true)
    }

    #[test]
    fn a_column_that_is_missing_is_offered_by_the_name_that_it_may_have() {
        assert_eq!(offered("id,date,titlle,source\nraid,2023-11-20,A raid,Gazette\n"), [settled("titlle=title")]);
        assert_eq!(
            offered("id,date,headline,event,source\nraid,2023-11-20,A raid,Raids,Gazette\n"),
            [settled("headline=title"), settled("event=title")]
        );
        // where nothing comes near it, nothing is offered
        assert_eq!(offered("id,date,xyz,source\nraid,2023-11-20,7,Gazette\n"), []);
    }

    #[test]
    fn a_column_that_is_not_read_is_offered_as_what_it_may_be() {
        assert_eq!(
            offered("id,date,title,source,sumary\nraid,2023-11-20,A raid,Gazette,A patrol was hit.\n"),
            [settled("sumary=summary")]
        );
        let both = "id,date,title,source,location,city\nraid,2023-11-20,A raid,Gazette,North,Hit\n";
        assert_eq!(offered(both), [settled("location=place"), settled("city=place")]);
        // what a cell of a column says is no question about the column
        assert_eq!(offered("id,date,title,source\nraid,soon,A raid,Gazette\n"), []);
    }
}
