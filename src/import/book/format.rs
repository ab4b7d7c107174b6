//! What the number format of a cell lets people see.

/// What is seen of a number, or of a date, in a format such as `dd/mm/yyyy` or `0.0%`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Format {
    pub year: bool,
    /// Or minutes: both are an `m`.
    pub month: bool,
    pub day: bool,
    pub time: bool,
    pub percent: bool,
    /// As many digits are shown at least, where only digits are: `0000`.
    pub digits: usize,
}

impl Format {
    /// The format of a code as files have it; other programs than Excel write the same letters.
    pub fn of(code: &str) -> Format {
        let mut format = Format::default();
        let mut letters = code.chars();
        let mut others = 0;
        while let Some(letter) = letters.next() {
            match letter {
                // only positive numbers matter
                ';' => break,
                '"' => _ = letters.by_ref().find(|c| *c == '"'),
                '[' => _ = letters.by_ref().find(|c| *c == ']'),
                '\\' | '_' | '*' => _ = letters.next(),
                'y' | 'Y' => format.year = true,
                'm' | 'M' => format.month = true,
                'd' | 'D' => format.day = true,
                'h' | 'H' | 's' | 'S' => format.time = true,
                '%' => format.percent = true,
                '0' => format.digits += 1,
                _ => others += 1,
            }
        }
        if others > 0 || format.percent {
            format.digits = 0;
        }
        format
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_what_is_seen() {
        let date = Format { year: true, month: true, day: true, ..Format::default() };
        let table = [
            ("General", Format::default()),
            ("yyyy-mm-dd", date),
            ("[$-409]d\\-mmm\\-yyyy;@", date),
            ("dd/mm/yyyy\\ hh:mm", Format { time: true, ..date }),
            ("mmm-yy", Format { year: true, month: true, ..Format::default() }),
            ("yyyy", Format { year: true, ..Format::default() }),
            ("0.0%", Format { percent: true, ..Format::default() }),
            ("0000", Format { digits: 4, ..Format::default() }),
            ("0.00", Format::default()),
            ("0\" dead\"", Format { digits: 1, ..Format::default() }),
        ];
        for (code, format) in table {
            assert_eq!(Format::of(code), Format { ..format }, "{code}");
        }
    }
}
