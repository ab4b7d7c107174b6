//! What the text of a workbook's sheet is called: `raids.xlsx – Incidents.csv`.
//!
//! The name tells whose sheet it was, and wherever the text goes the name goes with it. A workbook has sheets next to those of
//! the chain, and its rows are as wide as they like, so such a text is read a little otherwise: see
//! [`Table::is_of_workbook`](super::table::Table).

/// How the names of workbooks end.
pub const WORKBOOK_ENDINGS: [&str; 5] = ["xlsx", "xlsm", "xlsb", "xls", "ods"];

/// Stands between the names of the workbook and of the sheet. It is no hyphen, for people have those in names.
const BETWEEN: &str = " – ";

/// Whether a text of that name was a sheet of a workbook.
pub(super) fn is_sheet(name: &str) -> bool {
    book(name).is_some()
}

/// The name of the file that a text of that name came from: of its workbook, else its own.
pub fn file_of(name: &str) -> &str {
    book(name).unwrap_or(name)
}

fn book(name: &str) -> Option<&str> {
    let sheet = name.strip_suffix(".csv")?;
    sheet.match_indices(BETWEEN).filter_map(|(at, _)| sheet.get(..at)).find(|book| is_book(book))
}

/// Whether a name is one of a workbook.
fn is_book(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    WORKBOOK_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// A name for the text of a sheet that none of those in `taken` has. It can be the name of a file.
#[cfg(feature = "book")]
pub(super) fn name(book: &str, sheet: &str, taken: &[String]) -> String {
    let ending = if is_book(book) { "" } else { ".xlsx" };
    let name = |sheet: &str| {
        let name = [book, ending, BETWEEN, sheet, ".csv"].concat();
        name.replace(|c: char| c.is_control() || crate::model::is_turning(c), "\u{fffd}").replace(['/', '\\'], "_")
    };
    let numbered = (2..).map(|number| name(&format!("{sheet} ({number})")));
    let mut names = std::iter::once(name(sheet)).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_of_a_workbook_is_known_by_its_name() {
        for name in ["raids.xlsx – Incidents.csv", "a – b.XLS – c – d.csv", "كتاب.ods – ورقة ١.csv"]
        {
            assert!(is_sheet(name), "{name}");
        }
        for name in ["raids.xlsx", "raids - Sheet1.csv", "raids.xlsx - Sheet1.csv", "a – b.csv", "a.xlsx – b", ""] {
            assert!(!is_sheet(name), "{name}");
            assert_eq!(file_of(name), name);
        }
        assert_eq!(file_of("a – b.XLS – c – d.csv"), "a – b.XLS");
    }

    #[cfg(feature = "book")]
    #[test]
    fn no_two_sheets_have_one_name() {
        let first = name("raids", "a/b", &[]);
        assert_eq!(first, "raids.xlsx – a_b.csv");
        let second = name("raids", "a_b", std::slice::from_ref(&first));
        assert_eq!(second, "raids.xlsx – a_b (2).csv");
        assert!(is_sheet(&first) && is_sheet(&second));
    }
}
