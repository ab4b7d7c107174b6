//! The languages other than English. In a page each is a file next to the wasm, and is loaded when it is wanted.

use super::Language;
use super::marks::{FORM, LINE, to_marked, with_forms};
use super::say;

macro_rules! languages {
    ($($tag:literal,)*) => {
        /// Their tags (BCP 47).
        pub const TAGS: &[&str] = &[$($tag),*];

        /// The lines of the language with that tag.
        fn lines(tag: &str) -> Option<&'static str> {
            match tag {
                $($tag => Some(include_str!(concat!("../../data/words/", $tag, ".txt"))),)*
                _ => None,
            }
        }
    };
}

languages!("ar", "ckb", "de", "el", "es", "fa", "fr", "he", "ku", "tr", "uk",);

/// Other names of our languages: old tags, and Kurdish in Arabic letters, which is Central Kurdish.
const OTHER_NAMES: [(&str, &str); 5] =
    [("iw", "he"), ("kmr", "ku"), ("prs", "fa"), ("ku-arab", "ckb"), ("ku-iq", "ckb")];

/// The digits of Unicode's numbering systems, where a tag asks for one of them (UTS 35, part 3): `fa-u-nu-latn`.
const DIGITS: [(&str, &str); 3] = [("latn", ""), ("arab", "٠١٢٣٤٥٦٧٨٩"), ("arabext", "۰۱۲۳۴۵۶۷۸۹")];

/// The language that is nearest to a tag; `None` where we have none that a reader of that language reads.
///
/// ```
/// use incident_chain::words::{Language, languages::find};
///
/// assert_eq!(find("en-GB"), Some(Language::ENGLISH));
/// assert_eq!(find("ar-IQ"), find("ar"));
/// assert_eq!(find("ku-Arab"), find("ckb"));
/// assert!(find("fa-u-nu-latn") != find("fa"));
/// assert_eq!(find("la"), None);
/// ```
pub fn find(tag: &str) -> Option<Language> {
    let tag = tag.to_ascii_lowercase().replace('_', "-");
    let is_tag = |name: &str| tag.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    if is_tag("en") {
        return Some(Language::ENGLISH);
    }
    let other = OTHER_NAMES.iter().rev().find(|(name, _)| is_tag(name)).map(|(_, own)| *own);
    let own = other.or_else(|| TAGS.iter().copied().find(|own| is_tag(own)))?;
    let lines = lines(own)?;
    let asked = tag.split_once("-u-").and_then(|(_, rest)| rest.split("nu-").nth(1)?.split('-').next());
    Some(match DIGITS.iter().find(|(system, _)| Some(*system) == asked) {
        Some((_, digits)) => Language::of(&with_digits(lines, digits)),
        None => Language::of(lines),
    })
}

/// A language with sentences of a publisher in place of its own, each by its key and, where it has forms, its form (`incidents.one`).
pub fn reworded(language: Language, words: &[(String, String)]) -> Language {
    let lines = say::KEYS.lines().zip(language.lines().split(LINE)).map(|(keys, line)| {
        let mut keys = keys.split(' ');
        let (key, forms) = with_forms(keys.next().unwrap_or_default());
        let slots: Vec<&str> = keys.collect();
        let own = |key: &str| words.iter().find(|(other, _)| other == key).map(|(_, text)| to_marked(text, &slots));
        if forms.is_empty() {
            return own(key).unwrap_or_else(|| line.to_owned());
        }
        let mut ours = line.split(FORM);
        let forms = forms.iter().map(|form| {
            let ours = ours.next().unwrap_or_default();
            own(&[key, ".", form].concat()).unwrap_or_else(|| ours.to_owned())
        });
        forms.collect::<Vec<_>>().join("\t").trim_end_matches(FORM).to_owned()
    });
    Language::of(&lines.collect::<Vec<_>>().join("\n"))
}

/// The digits are the fourth line.
fn with_digits(lines: &str, digits: &str) -> String {
    let lines = lines.split('\n').enumerate().map(|(index, line)| if index == DIGITS_LINE { digits } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

const DIGITS_LINE: usize = 3;

#[cfg(test)]
mod tests {
    use super::super::marks::FORMS;
    use super::*;

    #[test]
    fn scripts_know_the_same_names_digits_and_forms() {
        let scripts = include_str!("../embed/languages.js");
        for (tag, own) in OTHER_NAMES {
            let start = tag.split('-').next().unwrap_or_default();
            assert!(scripts.lines().any(|line| line.contains(start) && line.contains(&format!("\"{own}\"]"))), "{tag}");
        }
        for (system, digits) in DIGITS {
            assert!(scripts.contains(&format!("{system}: \"{digits}\"")), "{system}");
        }
        assert!(scripts.contains(&format!("const DIGITS_LINE = {DIGITS_LINE};")));
        let forms = FORMS.map(|(end, forms)| format!("  \"{end}\": {forms:?},\n")).concat();
        let forms = format!("const FORMS = {{\n{forms}}};");
        for script in [include_str!("../embed/reworded.js"), include_str!("../../tools/sentences.mjs")] {
            assert!(script.contains(&forms), "{forms}");
        }
    }

    #[test]
    fn a_line_break_in_a_publishers_sentence_moves_no_other_sentence() {
        let words = |text: &str| vec![("damage".to_owned(), text.to_owned())];
        let broken = reworded(Language::ENGLISH, &words("What\nwas\thit"));
        assert_eq!(broken, reworded(Language::ENGLISH, &words("What was hit")));
        assert_eq!(broken.lines().lines().count(), say::ENGLISH.lines().count());
    }
}
