//! Letters and figures that differ only to the eye become the same.

/// The digits 0 to 9 for those of other scripts, one sort of hyphen, of dash and of space, and nothing that is not seen.
pub fn plain(text: &str) -> String {
    let seen = text.chars().filter(|&c| !is_unseen(c));
    let plain: String = seen.map(|c| digit(c).unwrap_or_else(|| sign(c))).collect();
    plain.trim().to_string()
}

/// Whether a digit of another script is in a text.
pub fn has_other_digits(text: &str) -> bool {
    text.chars().any(|c| digit(c).is_some())
}

/// Lower case without accents, and Arabic letters in one form for all languages.
pub fn fold(text: &str) -> String {
    text.to_lowercase().chars().filter_map(base).collect()
}

/// Arabic, Persian, Devanagari, and the wide ones of East Asia.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '０'..='９' => '０',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

fn sign(c: char) -> char {
    match c {
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2012}' | '\u{2013}' | '\u{2014}' | '\u{2015}' => '–',
        '،' => ',',
        '؍' | '⁄' | '／' => '/',
        '٫' => '.',
        '؟' => '?',
        // 1° novembre
        '°' => 'º',
        '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// What comes along with text that is copied from pages and from right-to-left scripts: widths of nothing, directions.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn base(c: char) -> Option<char> {
    let base = match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'ı' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ğ' => 'g',
        'ñ' => 'n',
        'ş' => 's',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ي' => 'ی',
        'ك' => 'ک',
        'ة' | 'ھ' | 'ۀ' => 'ه',
        // accents by themselves, vowel signs, and what stretches or shortens a word
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{5f3}' | '\u{5f4}' => return None,
        '\u{640}' | '\u{64b}'..='\u{655}' | '\u{670}' => return None,
        c => c,
    };
    Some(base)
}
