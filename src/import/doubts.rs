//! Words by which a person sees whether the letters of a file were guessed right.

use encoding_rs::{
    Encoding, MACINTOSH, UTF_8, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255,
    WINDOWS_1256, WINDOWS_1257,
};

use super::encodings::{guess, is_whole};
use super::file::is_binary;

/// As many words are shown.
const WORDS: usize = 5;

/// Those that people meet, besides the one that is guessed.
const OTHERS: [&Encoding; 9] = [
    WINDOWS_1252,
    MACINTOSH,
    WINDOWS_1250,
    WINDOWS_1251,
    WINDOWS_1256,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1255,
    WINDOWS_1257,
];

/// An encoding that a file may be in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// For [`Options::encoding`](super::Options::encoding).
    pub encoding: &'static Encoding,
    /// The first words with other letters than ASCII's, as it has them.
    pub words: Vec<String>,
}

/// The encodings that a file may be in, the one that is guessed first; `None` where there is no doubt: the file is in UTF-8, says
/// itself what it is in, or is no text.
///
/// ```
/// use incident_chain::import::doubtful;
///
/// let doubts = doubtful(b"A march at Li\xe8ge").expect("doubts");
/// assert_eq!((doubts[0].encoding.name(), doubts[0].words[0].as_str()), ("windows-1252", "Li\u{e8}ge"));
/// assert!(doubts.iter().any(|doubt| doubt.words == ["Li\u{10d}ge"]));
/// assert_eq!(doubtful("Li\u{e8}ge".as_bytes()), None);
/// ```
pub fn doubtful(bytes: &[u8]) -> Option<Vec<Doubt>> {
    if std::str::from_utf8(bytes).is_ok() || Encoding::for_bom(bytes).is_some() || is_binary(bytes) {
        return None;
    }
    let guessed = guess(bytes);
    let likely = read_as(bytes, guessed, |words| words.iter().all(|word| is_whole(word)));
    match likely.len() {
        // in UTF-8 with a slip, the slip is shown
        _ if guessed == UTF_8 => Some(likely),
        // its words look wrong in all others, but a person may know better
        1 => Some(read_as(bytes, guessed, |_| true)).filter(|doubts| doubts.len() > 1),
        many => (many > 1).then_some(likely),
    }
}

/// What the bytes say in the encoding that is guessed, and in each other that has all of them and makes likely words of them.
fn read_as(bytes: &[u8], guessed: &'static Encoding, is_likely: impl Fn(&[String]) -> bool) -> Vec<Doubt> {
    let mut doubts: Vec<Doubt> = Vec::new();
    for encoding in [guessed].into_iter().chain(OTHERS) {
        let (text, is_broken) = encoding.decode_without_bom_handling(bytes);
        let words = words(&text);
        let is_likely = encoding == guessed || (!is_broken && is_likely(&words));
        if is_likely && !words.is_empty() && !doubts.iter().any(|doubt| doubt.words == words) {
            doubts.push(Doubt { encoding, words });
        }
    }
    doubts
}

/// The first words with other letters than ASCII's. Only signs of ASCII part them, so that they are the same words in every
/// encoding.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let parts = text.split(|c: char| c.is_ascii_whitespace() || (c.is_ascii_punctuation() && !matches!(c, '-' | '\'')));
    for word in parts.filter(|word| !word.is_ascii()) {
        if words.len() < WORDS && !words.iter().any(|known| known == word) {
            words.push(word.to_string());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::doubtful;

    #[test]
    fn where_only_one_encoding_is_likely_a_person_may_still_choose_another() {
        // as an old Macintosh saves it: Liège, Besançon, brûlé
        let doubts = doubtful(b"Date;Titre\n1914;Li\x8fge, Besan\x8don, br\x9el\x8e").unwrap();
        assert_eq!((doubts[0].encoding.name(), doubts[0].words[0].as_str()), ("macintosh", "Li\u{e8}ge"));
        assert!(doubts.len() > 1);
    }
}
