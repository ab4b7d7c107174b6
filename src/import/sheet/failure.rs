//! The text of a cell whose formula failed. It is not data, and no reader must see it.

use super::columns::Role;
use crate::import::findings::Findings;
use crate::import::table::Table;
use crate::read::{Code, Problem, Word, word};

/// Columns with figures: no figure begins with `#` or `=`.
pub const FIGURES: [&str; 3] = ["killed", "injured", "unspecified"];

/// Reports each cell of a sheet that is a formula, or its failure.
pub fn report(table: &Table, role: Role, findings: &mut Findings) {
    for column in role.columns().iter().filter(|column| table.has(column)) {
        let rows = table.rows.iter().filter(|row| table.cell(row, column).is_some_and(|cell| is_failure(column, cell)));
        for row in rows {
            let (what, expected) = wanted(column);
            table.graded(row, column, Problem::new(Code::Formula), findings).with("what", what).expecting(expected);
        }
    }
}

/// Whether a cell is a formula, or what a failed one leaves.
pub fn is_failure(column: &str, cell: &str) -> bool {
    match FIGURES.contains(&column) {
        true => cell.starts_with(['#', '=']),
        false => is_error_value(cell) || is_formula(cell),
    }
}

/// `=SUM(A1)`, `=A1`, `='My sheet'!$B$2`: a name with a bracket behind it, or a cell. Other texts may begin with `=` too.
fn is_formula(cell: &str) -> bool {
    let Some(formula) = cell.strip_prefix('=').map(str::trim_start) else { return false };
    let named = formula.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '.' | '_'));
    let is_call = named.starts_with('(') && formula.starts_with(char::is_alphabetic);
    let reference = formula.rsplit_once('!').map_or(formula, |(_, reference)| reference);
    is_call || is_reference(reference)
}

/// Whether a text begins with a cell: `A1`, `$B$2`.
fn is_reference(text: &str) -> bool {
    let text = text.strip_prefix('$').unwrap_or(text);
    let row = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let letters = text.len() - row.len();
    let row = row.strip_prefix('$').unwrap_or(row);
    let rest = row.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=3).contains(&letters) && rest.len() < row.len() && !rest.starts_with(char::is_alphanumeric)
}

/// `#REF!`, `#NAME?`, `#N/A` and what else spreadsheets write, in their languages: `#BEZUG!`, `#NV`, `#¡VALOR!`.
pub fn is_error_value(cell: &str) -> bool {
    if let Some(number) = cell.strip_prefix("Err:") {
        return number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit());
    }
    let Some(name) = cell.strip_prefix('#') else { return matches!(cell, "Loading..." | "Loading…") };
    let is_shouted = |text: &str| {
        let is_of_name = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '/' | '_' | '¡' | '¿');
        text.chars().all(is_of_name) && text.chars().any(char::is_uppercase)
    };
    let is_closed = name.strip_suffix(['!', '?']).is_some_and(is_shouted);
    is_closed || matches!(name, "N/A" | "N/D" | "NV" | "N/V" | "GETTING_DATA")
}

/// What a column should have in it.
fn wanted(column: &str) -> (Word, Word) {
    let what = match column {
        "killed" | "injured" | "unspecified" => {
            return (word!("a figure"), word!("a number or words, such as `at least 3`"));
        }
        "title" => word!("a title"),
        "date" => word!("a date"),
        "place" => word!("a place"),
        "by" | "against" | "involving" | "claimed_by" | "denied_by" => word!("an actor"),
        "source" => word!("a source"),
        "source_url" | "url" => word!("an address"),
        _ => word!("a text"),
    };
    (what, word!("what the formula should give, or nothing"))
}

#[cfg(test)]
mod tests {
    use super::is_failure;

    #[test]
    fn failures_are_told_from_what_people_write() {
        for cell in
            ["#REF!", "#N/A", "#NAME?", "#DIV/0!", "#VALUE!", "#BEZUG!", "#NV", "#¡REF!", "Err:502", "Loading..."]
        {
            assert!(is_failure("title", cell), "{cell}");
        }
        for cell in ["#MeToo", "#1", "########", "=", "REF!", "Err: no", "#", "#!", "#metoo!", "Loading the lorries"] {
            assert!(!is_failure("title", cell), "{cell}");
        }
        for cell in ["=SUM(A1)", "=SUMME(A1;B2)", "= IF(A1>2,1)", "=A1", "=$B$2+1", "='My sheet'!C3", "=СУММ(A1)"] {
            assert!(is_failure("title", cell), "{cell}");
        }
        for cell in ["=) we won", "= 3", "=ABCD12", "=Peace=", "=B2B talks", "(A1)"] {
            assert!(!is_failure("title", cell), "{cell}");
        }
        assert!(is_failure("killed", "=A1+A2"));
    }
}
