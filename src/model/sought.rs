//! Texts as a search sees them: letters that look or mean the same are the same.

use super::case::{decomposed, lower};

/// A text in lower case, without the marks on its letters, and with one letter for those that keyboards exchange: ’ and ', ي and ی,
/// ك and ک, the dashes, the digits of other scripts. Quotation marks are left out.
pub(crate) fn sought(text: &str) -> String {
    let mut sought = String::new();
    for letter in lower(&decomposed(text)).chars() {
        match plain(letter) {
            Plain::Letter(plain) => sought.push(plain),
            Plain::Letters(plain) => sought.push_str(plain),
            Plain::Nothing => {}
        }
    }
    sought
}

enum Plain {
    Letter(char),
    Letters(&'static str),
    Nothing,
}

/// The zeros of decimal digits (Unicode, general category Nd) in scripts that are written today. The other nine follow each.
const ZEROS: [char; 20] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}', '\u{c66}',
    '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}', '\u{17e0}', '\u{1810}', '\u{a9d0}', '\u{aa50}',
];

fn plain(letter: char) -> Plain {
    let digit = ZEROS.iter().find_map(|zero| (letter as u32).checked_sub(*zero as u32).filter(|digit| *digit < 10));
    if let Some(digit) = digit.and_then(|digit| char::from_digit(digit, 10)) {
        return Plain::Letter(digit);
    }
    Plain::Letter(match letter {
        // marks, and what joins or parts letters without being seen
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{5bf}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{206f}' => return Plain::Nothing,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' => return Plain::Nothing,
        '’' | '‘' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '`' | '´' | '′' | '׳' => '\'',
        '\u{2010}'..='\u{2015}' | '−' | '־' => '-',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' | 'ە' | 'ھ' => 'ه',
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ς' => 'σ',
        'ß' => return Plain::Letters("ss"),
        'æ' => return Plain::Letters("ae"),
        'œ' => return Plain::Letters("oe"),
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::sought;

    #[test]
    fn what_keyboards_exchange_is_the_same() {
        for (written, typed) in [
            ("Sana’a", "sana'a"),
            ("Kaʻaba", "ka'aba"),
            ("Al‑Lumm", "al-lumm"),
            ("Zürich", "zurich"),
            ("Ma\u{301}laga", "málaga"),
            ("علي", "علی"),
            ("كنار", "کنار"),
            ("سُوقُ النَّهْر", "سوق النهر"),
            ("İZMİR", "izmir"),
            ("IĞDIR", "ığdır"),
            ("New\u{a0}Lumm", "new lumm"),
            ("“A fair”", "a fair"),
            ("۲۰۲۴", "2024"),
            ("٢٠ تشرين", "20 تشرين"),
            ("Größe", "GROSSE"),
            ("δράσης", "ΔΡΑΣΗΣ"),
        ] {
            assert_eq!(sought(written), sought(typed), "{written}");
        }
        assert_ne!(sought("raid"), sought("rain"));
    }
}
