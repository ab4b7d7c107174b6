//! A guess put in the place of what was written, with one click.

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::place::{Notation, span};
use crate::import::Finding;
use crate::read::{Code, Severity};

/// What a click may put in a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mend {
    /// Which of the findings it mends.
    pub finding: usize,
    pub file: String,
    /// Both from 1, in characters.
    pub line: usize,
    pub column: usize,
    /// What is there, with its quotation marks.
    pub before: String,
    pub after: String,
    /// What is put there, as people read it.
    pub guess: String,
    /// It names another thing, which may not be the one that was meant: it is never taken together with others.
    pub is_alone: bool,
}

/// What clicks may mend: where a guess is in the place of exactly what was found. A guess of a column's name, or of an id for a whole row,
/// is no such thing. What is only noted may well be right.
pub fn mends<'f>(draft: &Draft, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Mend> {
    let all = findings.into_iter().enumerate();
    all.filter(|(_, finding)| finding.problem.severity != Severity::Note)
        .filter_map(|(at, finding)| mend(draft, at, finding))
        .collect()
}

fn mend(draft: &Draft, finding: usize, Finding { file, problem }: &Finding) -> Option<Mend> {
    let (guess, found, position) = (problem.guess()?, problem.found_text()?, problem.position?);
    let text = &draft.files.iter().find(|sheet| sheet.name == **file)?.text;
    let before = text.get(span(text, position.line, position.column))?;
    let notation = Notation::of(text);
    let is_there = notation.inner(before).as_deref().map(str::trim) == Some(found.trim());
    let is_alone = matches!(
        problem.code,
        Code::TurnedId | Code::UnknownIncident | Code::UnknownResponse | Code::UndeclaredActor | Code::UndeclaredSide
    );
    let after = notation.around(guess, before)?;
    is_there.then(|| Mend {
        finding,
        file: file.to_string(),
        line: position.line,
        column: position.column,
        before: before.to_string(),
        after,
        guess: guess.to_string(),
        is_alone,
    })
}

impl Notation {
    /// The value that a token means.
    fn inner(self, token: &str) -> Option<String> {
        let token = token.trim();
        let Some(inner) = token.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
            return Some(token.to_string());
        };
        match self {
            // a value that has escapes is left alone
            Notation::Json => (!inner.contains('\\')).then(|| inner.to_string()),
            Notation::Sheet(_) => Some(inner.replace("\"\"", "\"")),
        }
    }

    /// The token for a value in the place of another.
    fn around(self, value: &str, before: &str) -> Option<String> {
        let is_quoted = before.trim().starts_with('"');
        match self {
            Notation::Json if value.contains(['"', '\\', '\n']) => None,
            Notation::Json if is_quoted => Some(format!("\"{value}\"")),
            Notation::Sheet(separator) if is_quoted || value.contains([separator, '"', '\n']) => {
                Some(format!("\"{}\"", value.replace('"', "\"\"")))
            }
            _ => Some(value.to_string()),
        }
    }
}

impl Draft {
    /// Puts a guess in its place. Where something else is there by now, nothing changes.
    pub fn mend(&mut self, mend: &Mend) {
        let Some(sheet) = self.files.iter_mut().find(|sheet| sheet.name == mend.file) else { return };
        let span = span(&sheet.text, mend.line, mend.column);
        if sheet.text.get(span.clone()) == Some(&mend.before) {
            let mut text = sheet.text.to_string();
            text.replace_range(span, &mend.after);
            sheet.text = text.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{File, Options, open};
    use crate::studio::draft::Sheet;

    fn mended(name: &str, text: &str) -> Vec<String> {
        let draft = Draft::of(vec![Sheet::new(name, text)], Vec::new());
        let opened = open(&[File { name, bytes: text.as_bytes() }], &Options::default()).unwrap();
        let mended = mends(&draft, &opened.findings).into_iter().map(|mend| {
            let mut draft = draft.clone();
            draft.mend(&mend);
            draft.files[0].text.to_string()
        });
        mended.collect()
    }

    #[test]
    fn a_guess_takes_the_place_of_what_was_found() {
        let sheet = |kind: &str| {
            format!("id,date,title,kind,source_url\nraid,2023-11-20,A raid,{kind},https://news.example/a\n")
        };
        assert_eq!(mended("a.csv", &sheet("atack")), [sheet("attack")]);
        assert_eq!(mended("a.csv", &sheet("\"atack\"")), [sheet("\"attack\"")]);
        let json = |kind: &str| {
            format!(
                r#"{{"title": "T", "incidents": [{{"id": "raid", "title": "A raid", "date": "2023", "kind": "{kind}", "sources": ["https://news.example/a"]}}]}}"#
            )
        };
        assert_eq!(mended("a.json", &json("atack")), [json("attack")]);
    }

    #[test]
    fn quotation_marks_and_separators_stay_what_they_are() {
        let sheet = |kind: &str| format!("id;date;title;kind\nraid;2023-11-20;\"A \"\"raid\"\"; at dawn\";{kind}\n");
        assert_eq!(mended("a.csv", &sheet("atack")), [sheet("attack")]);
        let (json, csv) = (Notation::Json, Notation::Sheet(';'));
        assert_eq!(csv.inner("\"The \"\"Blue\"\" Army\"").as_deref(), Some("The \"Blue\" Army"));
        assert_eq!(csv.around("Army; Guard", "Army, Guard").as_deref(), Some("\"Army; Guard\""));
        assert_eq!(json.inner("\"a \\\"b\\\"\""), None);
        assert_eq!(json.around("a \"b\"", "\"c\""), None);
    }

    #[test]
    fn a_cell_ends_where_its_own_sheet_says() {
        let sheet = |target: &str| {
            format!(
                "id;date;title;by;against\na;2023-11-20;A raid;North;South\nb;2023-11-21;A raid;South;East\nc;2023-11-22;A raid;West;{target}\n"
            )
        };
        assert_eq!(mended("a.csv", &sheet("South, East")), [sheet("\"South; East\"")]);
    }

    #[test]
    fn what_is_only_noted_is_not_mended_and_ids_are_never_mended_together() {
        let near = "id,date,title,by,source_url\na,2023-11-20,A raid,Checkpoint 12,https://news.example/a\nb,2023-11-21,A raid,Checkpoint 13,https://news.example/b\n";
        assert_eq!(mended("a.csv", near), Vec::<String>::new());
        let text = "response,cause,basis,says,source_url\nstrik,raid,declared,The Army,https://news.example/b\n";
        let incidents = "id,date,title,source_url\nraid,2023-11-20,A raid,https://news.example/a\nstrike,2023-11-21,A strike,https://news.example/b\n";
        let files = [("incidents.csv", incidents), ("links.csv", text)];
        let draft = Draft::of(files.map(|(name, text)| Sheet::new(name, text)).to_vec(), Vec::new());
        let files = files.map(|(name, text)| File { name, bytes: text.as_bytes() });
        let opened = open(&files, &Options::default()).unwrap();
        let mends = mends(&draft, &opened.findings);
        assert_eq!(mends.iter().map(|mend| (&*mend.guess, mend.is_alone)).collect::<Vec<_>>(), [("strike", true)]);
    }

    #[test]
    fn a_guess_of_something_else_is_not_put_there() {
        // an id is guessed for a whole row
        assert_eq!(
            mended("a.csv", "date,title,source_url\n2023-11-20,A raid,https://news.example/a\n"),
            Vec::<String>::new()
        );
    }
}
