//! What a name has in common with itself, however people and programs write it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What comes along with text that is copied from pages and from right-to-left scripts: widths of nothing, directions.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// A header in lower case, without what people put between words, and without what no one sees.
pub(super) fn key(header: &str) -> String {
    let seen = header.chars().filter(|&c| !c.is_whitespace() && !matches!(c, '_' | '-') && !is_invisible(c));
    seen.flat_map(char::to_lowercase).collect()
}

/// A name's letters and digits alone: without case, accents and punctuation, and with one letter for those that one script
/// writes in several ways.
pub(super) fn folded(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_lowercase).nfkd();
    let letters = letters.filter(|&c| c.is_alphanumeric() && !is_combining_mark(c) && c != '\u{640}');
    let mut folded = String::new();
    for letter in letters {
        match letter {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            other => folded.push(variant(other)),
        }
    }
    folded
}

/// One letter for all that are typed in its place.
fn variant(letter: char) -> char {
    match letter {
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        'ς' => 'σ',
        // Arabic, Persian and Kurdish keyboards
        'ی' | 'ى' | 'ێ' | 'ے' => 'ي',
        'ک' => 'ك',
        'ة' | 'ە' | 'ھ' | 'ہ' => 'ه',
        'ۆ' => 'و',
        'ڕ' => 'ر',
        'ڵ' => 'ل',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        let table = [
            ("En réponse à", "en reponse a"),
            ("En re\u{301}ponse_a\u{300} :", "EN-RÉPONSE-À"),
            ("Título", "titulo"),
            ("Getötete", "GETOTETE"),
            ("Straße", "strasse"),
            ("Yaralı", "YARALI"),
            ("İl", "il"),
            ("Τίτλος", "ΤΙΤΛΟΣ"),
            ("Джерело", "джерело "),
            ("تاريخ", "تاریخ"),
            ("كشته", "کشتە"),
            ("تـاريخ", "\u{200f}تَاريخ"),
            ("\u{feff}Date", "d\u{200b}ate"),
            ("ｄａｔｅ", "date"),
            ("מָקוֹר", "מקור"),
        ];
        for (one, other) in table {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        assert_ne!(folded("killed"), folded("filled"));
    }

    #[test]
    fn a_key_keeps_the_accents_by_which_two_columns_may_differ() {
        assert_eq!(key("\u{feff}Source\u{200b} URL"), key("source_url"));
        assert_ne!(key("résumé"), key("resume"));
        assert_ne!(key("killed"), key("killed %"));
    }
}
