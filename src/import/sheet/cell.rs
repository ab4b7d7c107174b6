//! How a cell says what a plain text cannot: lists, and texts that a spreadsheet would take for formulas.

use super::failure::is_error_value;
use super::mixed::{Mixed, bare_links};

/// What divides a list. Keyboards for Arabic letters have the second one, and the third looks like the first: it is Greek's question mark.
pub const SEMICOLONS: [char; 3] = [';', '؛', '\u{37e}'];

/// The items of a list: split at [`SEMICOLONS`] and at line breaks. `\;` is a `;`, `\\` a backslash, and a backslash before a line break keeps
/// it. Empty items between semicolons count, since lists go in pairs; empty lines do not.
pub fn split(cell: &str) -> Vec<String> {
    parts(cell).into_iter().flatten().collect()
}

/// The items of a list of sources, in which a name may be in a line, and its address in the next.
pub fn split_sources(cell: &str) -> Vec<String> {
    parts(cell).into_iter().flat_map(sources).collect()
}

/// Whether a line break divides the items of a list.
pub fn is_divided_by_lines(cell: &str, items: &[String]) -> bool {
    cell.contains(['\n', '\r']) && items.len() > parts(cell).len()
}

/// The parts between semicolons, each with the lines in it.
fn parts(cell: &str) -> Vec<Vec<String>> {
    let (mut parts, mut lines, mut line) = (Vec::new(), Vec::new(), String::new());
    let end_line = |line: &mut String, lines: &mut Vec<String>| {
        let text = std::mem::take(line).trim().to_string();
        lines.extend((!text.is_empty()).then_some(text));
    };
    let end_part = |lines: &mut Vec<String>, parts: &mut Vec<Vec<String>>| {
        let lines = std::mem::take(lines);
        parts.push(if lines.is_empty() { vec![String::new()] } else { lines });
    };
    let mut chars = cell.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => line.push(chars.next_if(|next| is_sign(*next)).unwrap_or('\\')),
            c if SEMICOLONS.contains(&c) => {
                end_line(&mut line, &mut lines);
                end_part(&mut lines, &mut parts);
            }
            '\n' | '\r' => end_line(&mut line, &mut lines),
            c => line.push(c),
        }
    }
    end_line(&mut line, &mut lines);
    end_part(&mut lines, &mut parts);
    parts
}

/// Whether a backslash before it makes it a letter like others.
fn is_sign(c: char) -> bool {
    SEMICOLONS.contains(&c) || matches!(c, '\\' | '\n' | '\r')
}

/// The sources in the lines of a part. A line of addresses belongs to the name above it; a line of links has as many sources.
fn sources(lines: Vec<String>) -> Vec<String> {
    let lines = lines.iter().flat_map(|line| match bare_links(line).as_slice() {
        [] | [_] => vec![line.as_str()],
        links => links.iter().map(|link| link.text).collect(),
    });
    let lines: Vec<(&str, Mixed)> = lines.map(|line| (line, Mixed::of(line))).collect();
    let names = lines.iter().filter(|(_, mixed)| mixed.name.is_some()).count();
    let mut sources: Vec<String> = Vec::new();
    for (line, Mixed { name, addresses }) in lines {
        match sources.last_mut().filter(|_| (!addresses.is_empty() && name.is_none()) || names < 2) {
            Some(source) => source.extend(["\n", line]),
            None => sources.push(line.to_string()),
        }
    }
    sources
}

/// Items as the cell that [`split`] takes apart again.
pub fn join<'i>(items: impl IntoIterator<Item = &'i str>) -> String {
    let escaped =
        |item: &str| item.chars().flat_map(|c| is_sign(c).then_some('\\').into_iter().chain([c])).collect::<String>();
    items.into_iter().map(escaped).collect::<Vec<_>>().join("; ")
}

/// A text as a cell that no spreadsheet takes for a formula: with an apostrophe before every part that would be one, unless it is a
/// plain number. A program that expects another separator splits at `;`, `|` or tabs, and does not see where a cell is quoted: so
/// every part counts. Where it does not split, a line break and a tab are only space, and a formula goes on behind them.
pub fn guarded(text: &str) -> String {
    each_part(text, |part| {
        let bare = part.trim_start_matches('\'');
        let is_number =
            bare.len() == part.len() && bare.trim_end_matches([';', '|', ' ']).parse::<f64>().is_ok_and(f64::is_finite);
        let is_escaped = bare.len() < part.len() && bare.starts_with('#');
        if (is_formula(bare) && !is_number) || is_error_value(bare) || is_escaped {
            format!("'{part}")
        } else {
            part.to_string()
        }
    })
}

/// The text in a cell, without the apostrophes that keep it from being a formula, or what a failed one leaves.
pub fn unguarded(cell: &str) -> String {
    each_part(cell, |part| {
        let is_kept = |text: &&str| {
            let bare = text.trim_start_matches('\'');
            is_formula(bare) || bare.starts_with('#') || is_error_value(bare)
        };
        let bare = part.strip_prefix('\'').filter(is_kept);
        bare.unwrap_or(part).to_string()
    })
}

/// What programs split a line at, besides a comma: at that, they see quoted cells.
const SEPARATORS: [char; 5] = [';', '|', '\t', '\n', '\r'];

/// The text with each part changed that a separator may begin, without the spaces and quotation marks before it.
fn each_part(text: &str, change: impl Fn(&str) -> String) -> String {
    let parts = text.split_inclusive(SEPARATORS);
    let changed = parts.map(|part| {
        let body = part.trim_start_matches([' ', '"']);
        let (lead, _) = part.split_at(part.len() - body.len());
        lead.to_string() + &change(body)
    });
    changed.collect()
}

/// The wide signs are ones too: Excel for East Asia takes them so.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_list_is_split_at_semicolons() {
        assert_eq!(split("a; b ;c"), ["a", "b", "c"]);
        assert_eq!(split("; b"), ["", "b"]);
        assert_eq!(split("حماس؛ إسرائيل"), ["حماس", "إسرائيل"]);
        assert_eq!(split("Α\u{37e} Β"), ["Α", "Β"]);
        assert_eq!(split(&join(["أ؛ ب", "ج"])), ["أ؛ ب", "ج"]);
        assert_eq!(split(r"a\; b; c\\; C:\d"), ["a; b", r"c\", r"C:\d"]);
        assert_eq!(join(["a; b", r"c\", "d"]), r"a\; b; c\\; d");
        assert_eq!(split("a\nb;\r\nc\n\nd\n;;e"), ["a", "b", "c", "d", "", "e"]);
        assert_eq!(split("a\\\nb"), ["a\nb"]);
        assert_eq!(join(["a\nb", "c"]), "a\\\nb; c");
    }

    #[test]
    fn the_address_of_a_source_may_be_in_the_next_line() {
        let table: [(&str, &[&str]); 7] = [
            ("Gazette\nCourier", &["Gazette", "Courier"]),
            ("Gazette\nhttps://g.example/a", &["Gazette\nhttps://g.example/a"]),
            ("https://g.example/a\nGazette", &["https://g.example/a\nGazette"]),
            (
                "Gazette\nhttps://g.example/a\nCourier\nhttps://c.example/a\nHerald",
                &["Gazette\nhttps://g.example/a", "Courier\nhttps://c.example/a", "Herald"],
            ),
            ("Gazette: https://g.example/a\nCourier", &["Gazette: https://g.example/a", "Courier"]),
            (
                "[G](https://g.example/a), [C](https://c.example/b)",
                &["[G](https://g.example/a)", "[C](https://c.example/b)"],
            ),
            ("https://g.example/a\nhttps://c.example/b", &["https://g.example/a\nhttps://c.example/b"]),
        ];
        for (cell, sources) in table {
            assert_eq!(split_sources(cell), sources, "{cell}");
        }
    }

    #[test]
    fn what_would_be_a_formula_is_kept_from_being_one() {
        let table = [
            ("=1+1", "'=1+1"),
            ("+03:00", "'+03:00"),
            ("-5", "-5"),
            ("-5.5", "-5.5"),
            ("- five", "'- five"),
            ("@desk", "'@desk"),
            ("-inf", "'-inf"),
            ("'tis", "'tis"),
            ("'-5", "''-5"),
            ("2023-11-20", "2023-11-20"),
            ("＝1+1", "'＝1+1"),
            (" =1+1", " '=1+1"),
            ("\"=1+1\"", "\"'=1+1\""),
            ("Rockets;=1+1", "Rockets;'=1+1"),
            ("Rockets; \"@SUM(A1)\t+1", "Rockets; \"'@SUM(A1)\t+1"),
            ("Rockets\n\t=HYPERLINK(A1)", "Rockets\n\t'=HYPERLINK(A1)"),
            ("-1; -2", "-1; -2"),
            ("+1\n*HYPERLINK(A1)", "'+1\n*HYPERLINK(A1)"),
            ("-1\t*2", "'-1\t*2"),
            ("a|=1+1", "a|'=1+1"),
            // nor for one that failed
            ("#REF!", "'#REF!"),
            ("'#REF!", "''#REF!"),
            ("#MeToo", "#MeToo"),
            ("'#MeToo", "''#MeToo"),
            ("Loading...", "'Loading..."),
        ];
        for (text, cell) in table {
            assert_eq!(guarded(text), cell);
            assert_eq!(unguarded(cell), text);
        }
        // somebody's own apostrophe before a number
        assert_eq!(unguarded("'-5"), "-5");
    }

    proptest! {
        #[test]
        fn cells_come_back_as_they_were(items in proptest::collection::vec("[a1;|\\\\'\" \t\n=＝+#N!-]{1,6}", 1..5)) {
            let trimmed: Vec<&str> = items.iter().map(|item| item.trim()).collect();
            prop_assert_eq!(split(&join(trimmed.iter().copied())), trimmed);
            let text = items.concat();
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(&cell), text);
        }
    }
}
