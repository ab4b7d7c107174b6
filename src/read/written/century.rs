//! Years of two digits, as spreadsheets cut them: 5-Jan-24, 12/31/23.

const BETWEEN: [char; 4] = ['-', '/', '.', ' '];

/// The date with all digits of its year, if that is the year.
pub(crate) fn with_century(text: &str, year: &str) -> Option<String> {
    let is_of_digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let (before, short) = short_year(text)?;
    (is_of_digits(year, 4) && is_of_digits(short, 2) && year.ends_with(short)).then(|| format!("{before}{year}"))
}

/// The date in the century that is the likeliest: up to 68 in this one.
pub(super) fn likeliest(text: &str) -> Option<String> {
    // 20 Nov '23
    let text = text.replace('\'', "");
    let (_, short) = short_year(&text)?;
    let year: u32 = short.parse().ok()?;
    with_century(&text, &(if year <= 68 { 2000 + year } else { 1900 + year }).to_string())
}

/// What is before the year, and its two digits. A year that comes first is whole.
fn short_year(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let (before, short) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let parts = text.split(BETWEEN).filter(|part| !part.is_empty()).count();
    let is_last = before.split(BETWEEN).next().is_some_and(|first| first.len() < 4 || !first.is_ascii());
    (before.ends_with(BETWEEN) && parts == 3 && is_last).then_some((before, short))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_year_gets_its_century_from_the_whole_one() {
        let table = [
            ("5-Jan-24", "2024", Some("5-Jan-2024")),
            ("12/31/23", "2023", Some("12/31/2023")),
            ("05.01.98", "1998", Some("05.01.1998")),
            ("5-Jan-24", "2023", None),
            ("5-Jan-24", "24", None),
            ("2023-12-24", "2024", None),
            ("5 January 2024", "2024", None),
            ("Nov 24", "2024", None),
            ("24", "2024", None),
            ("é4", "2024", None),
        ];
        for (text, year, whole) in table {
            assert_eq!(with_century(text, year).as_deref(), whole, "{text}");
        }
    }

    #[test]
    fn without_one_the_likeliest_is_guessed() {
        assert_eq!(likeliest("20/11/23").as_deref(), Some("20/11/2023"));
        assert_eq!(likeliest("20-Nov-69").as_deref(), Some("20-Nov-1969"));
        assert_eq!(likeliest("20 Nov '23").as_deref(), Some("20 Nov 2023"));
        assert_eq!(likeliest("20 Nov"), None);
    }
}
