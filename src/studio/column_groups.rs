//! Our columns by what they are about, for a list of forty to choose from.

/// What columns are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    When,
    What,
    Whom,
    Where,
    Counts,
    Sources,
    Words,
    Pictures,
    Corrections,
    Links,
    /// Columns of other sheets than those of incidents and links.
    OtherSheets,
}

/// The columns of each group. All that are not named here are of other sheets.
pub const GROUPS: [(About, &[&str]); 11] = [
    (About::When, &["date", "date_text"]),
    (About::What, &["title", "summary", "short", "kind", "means", "damage", "responds_to", "part_of", "tags", "id"]),
    (About::Whom, &["by", "against", "side", "side_against", "involving", "claimed_by", "denied_by"]),
    (About::Where, &["place", "lat", "lon"]),
    (
        About::Counts,
        &[
            "killed",
            "injured",
            "unspecified",
            "figures_say",
            "figures_of",
            "figures_source",
            "figures_as_of",
            "figures_superseded",
        ],
    ),
    (About::Sources, &["source", "source_url"]),
    (About::Words, &["quote", "quote_by", "quote_source"]),
    (About::Pictures, &["media_kind", "media_url", "media_alt", "media_caption", "media_credit", "media_sensitive"]),
    (About::Corrections, &["correction", "correction_date"]),
    (About::Links, &["response", "cause", "basis", "says", "disputed_by"]),
    (About::OtherSheets, &[]),
];

/// What a column is about.
pub fn about(column: &str) -> About {
    let of = GROUPS.iter().find(|(_, columns)| columns.contains(&column));
    of.map_or(About::OtherSheets, |(about, _)| *about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{File, Options, mappings, meanings};

    #[test]
    fn every_column_that_is_named_is_one_of_ours_and_in_one_group() {
        let mut named: Vec<&str> = GROUPS.iter().flat_map(|(_, columns)| columns.iter().copied()).collect();
        assert!(named.iter().all(|column| meanings().any(|meaning| meaning.column == *column)));
        named.sort_unstable();
        named.dedup();
        assert_eq!(named.len(), GROUPS.iter().map(|(_, columns)| columns.len()).sum::<usize>());
    }

    #[test]
    fn no_column_of_a_sheet_of_incidents_is_called_one_of_another_sheet() {
        let file = File { name: "a.csv", bytes: b"date,title\n2023,A raid\n" };
        let sheets = mappings(&[file], &Options::default()).unwrap();
        let others: Vec<&str> =
            sheets[0].choices().iter().copied().filter(|column| about(column) == About::OtherSheets).collect();
        assert_eq!(others, [""; 0]);
    }
}
