//! A workbook's sheets as texts, for the studio: there people go on writing in them, and read them without the workbook.

use super::super::of_book;
use super::{Hidden, read};
use crate::import::file::File;
use crate::import::findings::{Finding, Findings, ImportError};
use crate::read::{Path, Step};

/// A sheet of a workbook as a text of CSV. [Read](crate::import::open) under its name, it gives what the workbook gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetText {
    /// The names of the workbook and of the sheet: `raids.xlsx – Incidents.csv`.
    pub name: String,
    /// Each row has the number that it has in the workbook.
    pub text: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
}

/// The sheets of a workbook that are not empty, as texts, and what is to be said of them that the texts do not tell.
///
/// # Errors
/// It has a password, is broken, unpacks to too much, or has nothing in it that is shown.
pub fn texts(file: File, hidden: Hidden) -> Result<(Vec<SheetText>, Vec<Finding>), ImportError> {
    let mut findings = Findings::new(&[]);
    let sheets = read(file, hidden, &mut findings)?;
    let mut names: Vec<String> = Vec::new();
    for sheet in &sheets {
        names.push(of_book::name(file.name, &sheet.name, &names));
    }
    let mut findings = findings.finish();
    for finding in &mut findings {
        let [Step::Sheet(sheet), below @ ..] = finding.problem.path.steps() else { continue };
        let known = sheets.iter().zip(&names).find(|(read, _)| read.name == *sheet);
        if let Some((_, name)) = known {
            finding.file = name.as_str().into();
            finding.problem.path = Path::new(below.to_vec());
        }
    }
    let texts = names.into_iter().zip(sheets).map(|(name, sheet)| SheetText {
        name,
        text: sheet.text,
        is_hidden: sheet.is_hidden,
    });
    Ok((texts.collect(), findings))
}
