//! What files are called: told apart where two have one name, and named after a chain.

/// As long is a name that is made of a title, in letters.
const LONGEST: usize = 60;

/// The name, or the first with a number that is free: `raids.csv`, `raids (2).csv`. The ending stays at the end.
pub fn free(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let (stem, ending) = match name.rfind('.').filter(|&at| at > 0) {
        Some(at) => name.split_at(at),
        None => (name, ""),
    };
    let numbered = (2..).map(|number| format!("{stem} ({number}){ending}"));
    let mut names = std::iter::once(name.to_string()).chain(numbered);
    names.find(|name| !is_taken(name)).unwrap_or_default()
}

/// A title as the name of a file: words of any script with hyphens between.
pub fn after(title: &str) -> String {
    let is_of_word = |c: char| match c {
        c if c.is_ascii() => c.is_ascii_alphanumeric(),
        // marks, dashes, quotation marks and spaces
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}' => false,
        c => !c.is_whitespace(),
    };
    let words: Vec<&str> = title.split(|c| !is_of_word(c)).filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(LONGEST).collect();
    if name.is_empty() { "chain".to_string() } else { name.trim_end_matches('-').to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_the_first_free_number() {
        let taken = ["raids.csv", "raids (2).csv", "raids", ".csv"];
        let free = |name| free(name, |name| taken.contains(&name));
        for (name, expected) in
            [("other.csv", "other.csv"), ("raids.csv", "raids (3).csv"), ("raids", "raids (2)"), (".csv", ".csv (2)")]
        {
            assert_eq!(free(name), expected);
        }
    }

    #[test]
    fn a_title_becomes_the_name_of_a_file_that_every_system_takes() {
        for (title, expected) in [
            ("A raid, and its answer", "a-raid-and-its-answer"),
            ("\u{201c}Liège\u{201d} – août 1914", "liège-août-1914"),
            ("../../etc/passwd", "etc-passwd"),
            ("\u{202e}gpj.exe", "gpj-exe"),
            ("هجوم على القاعدة", "هجوم-على-القاعدة"),
            ("?!", "chain"),
            ("", "chain"),
        ] {
            assert_eq!(after(title), expected, "{title}");
        }
        assert_eq!(after(&"a b ".repeat(100)).chars().count(), 59);
    }
}
