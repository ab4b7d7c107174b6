//! A guess put in the place of what was written, with one click.

use serde::{Deserialize, Serialize};

use super::draft::Draft;
use super::place::span;
use crate::import::Finding;

/// What a click may put in a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mend {
    /// Which of the findings it mends.
    pub finding: usize,
    pub file: String,
    /// Both from 1, in characters.
    pub line: usize,
    pub column: usize,
    /// What stands there, with its quotation marks.
    pub before: String,
    pub after: String,
}

/// What clicks may mend: where a guess is in the place of exactly what was found. A guess of a column's name, or of an id for a whole row,
/// is no such thing.
pub fn mends<'f>(draft: &Draft, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Mend> {
    findings.into_iter().enumerate().filter_map(|(at, finding)| mend(draft, at, finding)).collect()
}

fn mend(draft: &Draft, finding: usize, Finding { file, problem }: &Finding) -> Option<Mend> {
    let (guess, found, position) = (problem.guess()?, problem.found_text()?, problem.position?);
    let text = &draft.files.iter().find(|sheet| sheet.name == **file)?.text;
    let before = text.get(span(text, position.line, position.column))?;
    let after = match quoted(before) {
        Some(inner) if inner == found.trim() => format!("\"{guess}\""),
        None if before.trim() == found.trim() => guess.to_string(),
        _ => return None,
    };
    // what would have to be quoted, or escaped
    let is_plain =
        !guess.contains(['"', '\\', '\n']) && (quoted(before).is_some() || !guess.contains([',', ';', '\t']));
    is_plain.then(|| Mend {
        finding,
        file: file.to_string(),
        line: position.line,
        column: position.column,
        before: before.to_string(),
        after,
    })
}

/// What stands between quotation marks, where nothing in it is escaped.
fn quoted(token: &str) -> Option<&str> {
    let inner = token.trim().strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains(['"', '\\'])).then(|| inner.trim())
}

impl Draft {
    /// Puts a guess in its place. Where something else stands there by now, nothing changes.
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
    fn a_guess_of_something_else_is_not_put_there() {
        // an id is guessed for a whole row
        assert_eq!(
            mended("a.csv", "date,title,source_url\n2023-11-20,A raid,https://news.example/a\n"),
            Vec::<String>::new()
        );
    }
}
