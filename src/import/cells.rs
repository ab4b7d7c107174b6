//! Where the cells of a row of CSV begin, and what separates them.

/// Whether the quotation marks of a row are closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// As they should.
    Sound,
    /// In the cell with that index, text goes on after the closing one.
    Loose(usize),
    /// In the cell with that index, one is opened and never closed.
    Open(usize),
}

/// Where the first `most` cells of the row at the start of `raw` begin, in bytes, and whether its quotation marks are closed as far
/// as that. It sees cells where the `csv` crate sees them.
pub(super) fn walk(raw: &str, separator: u8, most: usize) -> (Vec<usize>, Quotes) {
    let bytes = raw.as_bytes();
    let (mut at, mut starts, mut quotes) = (0, Vec::new(), Quotes::Sound);
    let ends = |byte: &u8| *byte == separator || matches!(byte, b'\n' | b'\r');
    while starts.len() < most {
        let index = starts.len();
        starts.push(at);
        if bytes.get(at) == Some(&b'"') {
            let Some(closed) = after_closing(bytes, at + 1) else { return (starts, Quotes::Open(index)) };
            at = closed;
            if quotes == Quotes::Sound && bytes.get(at).is_some_and(|byte| !ends(byte)) {
                quotes = Quotes::Loose(index);
            }
        }
        while bytes.get(at).is_some_and(|byte| !ends(byte)) {
            at += 1;
        }
        if bytes.get(at) != Some(&separator) {
            break;
        }
        at += 1;
    }
    (starts, quotes)
}

/// The place after the quotation mark that closes the one before `at`. A doubled one closes nothing.
fn after_closing(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match (bytes.get(at)?, bytes.get(at + 1)) {
            (b'"', Some(b'"')) => at += 2,
            (b'"', _) => return Some(at + 1),
            _ => at += 1,
        }
    }
}

/// How many bytes a first line `sep=;` takes, which is Excel's own way of saying what separates, and what it says.
pub(super) fn stated_separator(text: &str) -> (usize, Option<u8>) {
    let first = text.split(['\r', '\n']).next().unwrap_or_default();
    let stated = first.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and(first.get(4..));
    let line_break = match text.get(first.len()..) {
        Some(rest) if rest.starts_with("\r\n") => 2,
        Some(rest) => rest.len().min(1),
        None => 0,
    };
    match stated.map(str::as_bytes) {
        Some(&[byte @ (b',' | b';' | b'\t' | b'|')]) => (first.len() + line_break, Some(byte)),
        _ => (0, None),
    }
}

/// What is between the cells of a sheet: what it says itself, else what is most often between its headers.
pub fn separator_of(text: &str) -> u8 {
    let (skip, stated) = stated_separator(text);
    stated.unwrap_or_else(|| separator(text.get(skip..).unwrap_or_default()))
}

/// The separator that is most often between the headers.
fn separator(sheet: &str) -> u8 {
    let (mut commas, mut semicolons, mut tabs, mut is_quoted) = (0, 0, 0, false);
    for byte in sheet.trim_start_matches(['\r', '\n', ' ']).bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' | b'\r' if !is_quoted => break,
            b',' if !is_quoted => commas += 1,
            b';' if !is_quoted => semicolons += 1,
            b'\t' if !is_quoted => tabs += 1,
            _ => {}
        }
    }
    match () {
        () if tabs > commas && tabs > semicolons => b'\t',
        () if semicolons > commas => b';',
        () => b',',
    }
}

/// How many line breaks there are, of any kind: `\n`, `\r\n` or a lone `\r`.
pub(super) fn breaks(text: Option<&str>) -> usize {
    let bytes = text.unwrap_or_default().as_bytes();
    let follows = |index: usize| bytes.get(index + 1) == Some(&b'\n');
    bytes.iter().enumerate().filter(|&(index, byte)| *byte == b'\n' || (*byte == b'\r' && !follows(index))).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_begin_where_the_csv_crate_sees_them() {
        let rows =
            ["a,b", "", ",", "\"a,\"\"b\",c", "5'11\" tall,b", "\"a\" b,c", "a \"b,c\"", "\"a\nb\",c", "é,\"ü\",x"];
        for row in rows {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(row.as_bytes());
            let record = reader.records().next().transpose().unwrap().unwrap_or_default();
            let (starts, _) = walk(row, b',', usize::MAX);
            assert_eq!(starts.len(), record.len().max(1), "{row}");
            for (start, cell) in starts.iter().zip(&record) {
                let start = row[*start..].trim_start_matches('"');
                assert!(cell.is_empty() || start.chars().next() == cell.chars().next(), "{row}");
            }
        }
    }

    #[test]
    fn quotation_marks_that_do_not_pair_are_seen() {
        let table = [
            ("a,\"b\",c", Quotes::Sound),
            ("a,\"b \"\"c\"\"\"\n", Quotes::Sound),
            ("a,b \"c\" d", Quotes::Sound),
            ("a,\"b\" c", Quotes::Loose(1)),
            ("a,b,\"c,d\ne", Quotes::Open(2)),
            ("\"", Quotes::Open(0)),
            ("\"\"\"", Quotes::Open(0)),
        ];
        for (row, quotes) in table {
            assert_eq!(walk(row, b',', usize::MAX).1, quotes, "{row}");
        }
    }

    #[test]
    fn the_separator_is_told_from_the_headers_or_stated() {
        let table = [("a,b;c,d", b','), ("a;b;c", b';'), ("a\tb,c\td", b'\t'), ("\"a;b;c\",d\n;;;", b','), ("a", b',')];
        for (sheet, expected) in table {
            assert_eq!(separator(sheet), expected, "{sheet}");
        }
        assert_eq!(stated_separator("sep=;\r\na;b"), (7, Some(b';')));
        assert_eq!(stated_separator("SEP=\t\na"), (6, Some(b'\t')));
        assert_eq!(stated_separator("sep=\na"), (0, None));
        assert_eq!(stated_separator("sep=,"), (5, Some(b',')));
        assert_eq!(stated_separator("sep=,\ra,b"), (6, Some(b',')));
        assert_eq!(stated_separator("séparé"), (0, None));
    }

    #[test]
    fn line_breaks_of_every_kind_count_once() {
        assert_eq!(["a\nb", "a\r\nb", "a\rb", "\r\r\n\n", ""].map(|text| breaks(Some(text))), [1, 1, 1, 3, 0]);
    }
}
