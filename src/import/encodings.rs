//! Which letters bytes are, where no mark says so.

use std::collections::BTreeSet;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_5, ISO_8859_6, ISO_8859_7, ISO_8859_8, ISO_8859_10,
    ISO_8859_13, ISO_8859_14, ISO_8859_15, ISO_8859_16, MACINTOSH, UTF_8, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_1258,
};

/// The encodings that have Latin letters as Windows-1252 has, but not the same ones.
const SISTERS: [&Encoding; 11] = [
    WINDOWS_1250,
    WINDOWS_1254,
    WINDOWS_1257,
    WINDOWS_1258,
    ISO_8859_3,
    ISO_8859_4,
    ISO_8859_10,
    ISO_8859_13,
    ISO_8859_14,
    ISO_8859_15,
    ISO_8859_16,
];

/// With no more words than those that have letters beyond ASCII, no encoding is told from its sisters.
const FEW: usize = 8;

/// What the bytes of a text look like.
pub(super) fn guess(bytes: &[u8]) -> &'static Encoding {
    // a stray letter of another encoding, pasted by some program, makes no other file of it
    let as_utf8 = String::from_utf8_lossy(bytes);
    let count = |is: fn(char) -> bool| as_utf8.chars().filter(|c| is(*c)).count();
    let (broken, sound) = (count(|c| c == char::REPLACEMENT_CHARACTER), count(|c| !c.is_ascii()));
    if sound > 4 * broken {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // the programs that write files use the Windows sisters
    let guess = match detector.guess(None, Utf8Detection::Deny) {
        guess if guess == ISO_8859_2 => WINDOWS_1250,
        guess if guess == ISO_8859_5 => WINDOWS_1251,
        guess if guess == ISO_8859_6 => WINDOWS_1256,
        guess if guess == ISO_8859_7 => WINDOWS_1253,
        guess if guess == ISO_8859_8 => WINDOWS_1255,
        guess => guess,
    };
    match () {
        () if is_of_macintosh(bytes) => MACINTOSH,
        () if SISTERS.contains(&guess) && is_western(bytes) => WINDOWS_1252,
        () => guess,
    }
}

/// Whether many words are none in Windows-1252, but all are in the encoding of old Macintoshes, which Excel for Mac still saves: its
/// letters are signs and capitals there, in the middle of words.
fn is_of_macintosh(bytes: &[u8]) -> bool {
    let (text, _) = MACINTOSH.decode_without_bom_handling(bytes);
    let is_known = |c: char| c.is_ascii() || MAC_SIGNS.contains(c) || (c.is_alphabetic() && !MAC_ODD.contains(c));
    if !text.chars().all(is_known) || !words(&text).all(is_whole) {
        return false;
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let (all, broken) =
        words(&text).fold((0, 0), |(all, broken), word| (all + 1, broken + usize::from(!is_whole(word))));
    broken > 0 && broken * 4 >= all
}

/// Quotation marks and dashes.
const MAC_SIGNS: &str = "‘’“”‚„«»‹›–—…¿¡°€•";
/// Letters of the Macintosh's that no text has.
const MAC_ODD: &str = "ƒΩµªºıπ∏ﬁﬂˆˇ";

/// The words with letters beyond ASCII, without lone signs.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    words.filter(|word| !word.is_ascii() && word.chars().nth(1).is_some())
}

/// Whether a word may be one: no capital in it follows a small letter, no sign is between letters, and it has none that no text
/// has.
pub(super) fn is_whole(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let is_broken = |pair: &[char]| match pair {
        [one, other] => (!one.is_ascii() || !other.is_ascii()) && one.is_lowercase() && other.is_uppercase(),
        _ => false,
    };
    let is_unseen = |c: &char| c.is_control() || matches!(*c, 'ƒ' | 'ˆ' | 'Ÿ' | char::REPLACEMENT_CHARACTER);
    !letters.windows(2).any(is_broken) && !letters.iter().any(is_unseen) && !is_odd_at(word)
}

/// Whether a text may be in a language of the West: Windows-1252 makes no letter of it that none of them has, and there are too
/// few words to tell from.
fn is_western(bytes: &[u8]) -> bool {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let words: BTreeSet<&str> =
        words(&text).filter(|word| word.chars().any(|c| !c.is_ascii() && c.is_alphabetic())).collect();
    let is_odd = |word: &&str| is_odd_at(word) || word.contains(ODD);
    words.len() <= FEW && !text.split_whitespace().any(|word| is_odd(&word))
}

/// Letters that Windows-1252 has and no language of the West, but for Icelandic, which is told by its many others; and what
/// is no letter at all.
const ODD: [char; 16] =
    ['ð', 'Ð', 'ý', 'Ý', 'þ', 'Þ', 'š', 'Š', 'ž', 'Ž', 'Ÿ', '\u{81}', '\u{8d}', '\u{8f}', '\u{90}', '\u{9d}'];

/// Whether a word has a sign where Windows-1252 has no letter: `ko³o`.
fn is_odd_at(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let is_sign = |c: char| {
        matches!(
            c,
            '¹' | '³'
                | '¿'
                | '£'
                | '¥'
                | '¼'
                | '¾'
                | 'º'
                | 'ª'
                | '¯'
                | 'µ'
                | '¶'
                | '¢'
                | 'ˆ'
                | '—'
                | '‡'
                | '•'
                | '™'
        )
    };
    letters.windows(3).any(|three| match three {
        [before, sign, after] => before.is_alphabetic() && is_sign(*sign) && after.is_alphabetic(),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_western_letters_are_windows_1252() {
        for word in [
            "Liège",
            "Málaga",
            "São Paulo",
            "Köln",
            "Besançon",
            "Møller",
            "Coruña",
            "Rhône",
            "Zürich",
            "Perú",
            "México",
            "Bogotá",
            "Düsseldorf",
            "Évreux",
            "Ålesund",
            "Nîmes",
            "Çesme",
            "l’été à Évian",
            "¿Dónde está Íñigo?",
            "“Größe”",
        ] {
            let line = format!("2023-11-20,A march at {word},The Gazette\n");
            let (bytes, ..) = WINDOWS_1252.encode(&line);
            assert_eq!(guess(&bytes), WINDOWS_1252, "{word}");
        }
    }

    #[test]
    fn letters_of_old_macintoshes_are_known() {
        for text in [
            "Liège",
            "café",
            "L’été à Évian : « la fête »",
            "Müller ging über die Brücke",
            "El niño dañó el camión",
            "São Paulo, o coração da nação",
            "“Größe” – Zürich",
        ] {
            let (bytes, ..) = MACINTOSH.encode(text);
            assert_eq!(guess(&bytes), MACINTOSH, "{text}");
        }
        // and those of others are not taken for them
        for (encoding, text) in
            [(WINDOWS_1250, "Žižkov"), (WINDOWS_1252, "Žižkov, Šibenik"), (WINDOWS_1252, "A—B, “c” – d’e")]
        {
            let (bytes, ..) = encoding.encode(text);
            assert_ne!(guess(&bytes), MACINTOSH, "{text}");
        }
    }

    #[test]
    fn what_windows_1252_cannot_be_stays_what_it_looks_like() {
        let table = [
            (WINDOWS_1250, "Żołnierze weszli do miasta, a mieszkańcy uciekli przez rzekę w środę"),
            (WINDOWS_1250, "Žáci šli přes řeku, když začala střelba u mostu"),
            (WINDOWS_1254, "Askerler köprüyü geçti, ağır çatışmalar sürdü, yaralılar hastaneye kaldırıldı"),
        ];
        for (encoding, text) in table {
            let (bytes, ..) = encoding.encode(text);
            assert_eq!(guess(&bytes), encoding, "{text}");
        }
    }
}
