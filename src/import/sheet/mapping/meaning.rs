//! What our columns are called for people who choose one, and what belongs into each.

use crate::read::told;

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// Its own name.
    pub column: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// What belongs into it, in a sentence or two.
    pub help: &'static str,
}

/// Name, label and help, in the order in which people look for them.
const MEANINGS: &[(&str, &str, &str)] = &[
    ("date", "Date", "When it happened, as exact as the source says: 20 November 2023, mid-October 2023, 2023-11."),
    ("title", "What happened", "One line that says what happened. Each row with a title is an incident."),
    ("summary", "More about it", "A few sentences, as plain text."),
    ("by", "Who did it", "Who acted. Several are split at a semicolon."),
    ("against", "To whom", "Who was hit or addressed. Several are split at a semicolon."),
    (
        "responds_to",
        "In response to",
        "The title or id of the incident that this one answers. For who says so, use a sheet of links.",
    ),
    ("place", "Where", "A town, a region, a country."),
    ("killed", "Killed", "A number or words as the source has them: 12, at least 3, several."),
    ("injured", "Injured", "A number or words as the source has them."),
    ("figures_say", "Who counts", "Who says how many were killed and injured."),
    ("source", "Source", "Who published it: a newspaper, an agency, a ministry."),
    ("source_url", "Link to the source", "The address of the page. Several can be in one cell."),
    ("kind", "Kind", "attack, strike, raid, seizure, sanctions, statement, deployment, agreement, policy or other."),
    ("id", "Short name (id)", "A short name that never changes. Other rows and links refer to it."),
    ("date_text", "Date in the source's words", "What the source itself says: dawn on Tuesday."),
    ("short", "Short form", "The same in a few words, for sentences and folds."),
    ("quote", "Quote", "Words as they were said."),
    ("quote_by", "Who is quoted", "Who said these words."),
    ("quote_source", "Source of the quote", "Where these words were published."),
    ("claimed_by", "Claimed by", "Who says that they did it."),
    ("denied_by", "Denied by", "Who says that they did not do it."),
    ("involving", "Took part", "Who took part, where no source says who acted against whom."),
    ("means", "With what", "Rockets, a drone, a law."),
    ("damage", "Damage", "What was hit or lost, in words."),
    ("part_of", "Part of", "The id or title of the series that this is a part of."),
    ("tags", "Labels", "Words of your own. The search finds them."),
    ("lat", "Latitude", "In degrees: 33.8."),
    ("lon", "Longitude", "In degrees: 42.4."),
    ("unspecified", "Killed or injured", "How many, where the source does not say which."),
    ("figures_of", "Whose figures", "Who is counted: civilians, soldiers."),
    ("figures_source", "Source of the figures", "Where the figures were published."),
    ("figures_as_of", "Date of the figures", "When the figures were given."),
    ("figures_superseded", "Figures replaced since", "Yes, where the same speaker has given others since."),
    ("media_kind", "Kind of picture", "image, video or audio."),
    ("media_url", "Address of a picture", "Of a picture, film or sound."),
    ("media_alt", "Picture in words", "What the picture shows, for those who cannot see it."),
    ("media_caption", "Caption", "The text below the picture."),
    ("media_credit", "Credit of the picture", "Who made the picture."),
    ("media_sensitive", "Sensitive picture", "Yes, where a reader should be warned."),
    ("correction", "Correction", "What was corrected, in words."),
    ("correction_date", "Date of the correction", "When it was corrected."),
    // a sheet of links
    ("response", "The response", "The id or title of the incident that answers."),
    ("cause", "What it answers", "The id or title of the incident that it answers."),
    ("basis", "How it is known", "declared, reported, alleged or inferred."),
    ("says", "Who says so", "Who says that the one answers the other."),
    ("disputed_by", "Disputed by", "Who says that it does not."),
    // the other sheets
    ("field", "Field", "What is said: title, summary, byline."),
    ("value", "Value", "What it is."),
    ("name", "Name", "What it is called."),
    (
        "grammar",
        "How sentences speak of the name",
        "plural, where the name means several: US forces. Or feminine, masculine or neuter.",
    ),
    ("tone", "Tone", "A number from 1 to 6 that chooses a colour."),
    ("side", "Side", "The side that they are on; of an incident, those who did it."),
    ("side_against", "Side of the target", "The side that those are on who were hit."),
    ("about", "About", "What it is, in a sentence."),
    ("url", "Address", "Of its own page."),
    ("region", "Region", "The region that the place is in."),
    ("country", "Country", "The country that the place is in."),
    ("publisher", "Publisher", "Who published it."),
    ("published", "Date of publication", "When it was published."),
    ("archived_url", "Archived copy", "The address of an archived copy."),
    ("lang", "Language", "Of the source: en, ar, ku."),
    ("from", "From", "When the time begins."),
    ("to", "To", "When the time ends."),
    ("note", "Note", "What there is to say of it."),
    ("key", "Sentence", "The key of a sentence of the figure."),
    ("text", "Text", "The text itself."),
    ("incident", "Incident", "The id of the incident that it is about."),
];

/// What each column is called and what belongs into it, in English, by its key.
pub fn listed() -> impl Iterator<Item = (String, &'static str)> {
    let texts = |&(column, label, help): &(&str, _, _)| {
        [(["column.", column].concat(), label), (format!("column.{column}.help"), help)]
    };
    MEANINGS.iter().flat_map(texts)
}

/// All columns of all sheets, in the order in which people look for them.
pub fn meanings() -> impl Iterator<Item = Meaning> {
    MEANINGS.iter().map(|&(column, label, help)| Meaning { column, label: told(label, None), help: told(help, None) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::sheet::columns::Role;

    #[test]
    fn every_column_has_one_meaning_and_a_label_of_its_own() {
        for role in Role::ALL {
            for column in role.columns() {
                assert_eq!(meanings().filter(|meaning| meaning.column == *column).count(), 1, "{column}");
            }
        }
        for Meaning { column, label, help } in meanings() {
            assert!(help.ends_with('.') && !help.contains('`'), "{column}");
            assert_eq!(meanings().filter(|meaning| meaning.label == label).count(), 1, "{label}");
        }
    }
}
