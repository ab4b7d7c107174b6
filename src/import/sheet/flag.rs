//! Yes and no, in the languages in which columns are known by their names.

/// How people say yes in a cell: English, Arabic, Central Kurdish, Kurmanji, Persian, Hebrew, Turkish, French, Spanish, German, Greek,
/// Ukrainian, Italian and Portuguese.
const YES: &[&str] = &[
    "yes", "y", "true", "x", "✓", "✔", "1", "نعم", "بەڵێ", "بەلێ", "erê", "بله", "بلی", "כן", "evet", "oui", "sí",
    "si", "ja", "ναι", "так", "sì", "sim",
];
const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "0",
    "لا",
    "كلا",
    "نەخێر",
    "نا",
    "na",
    "خیر",
    "نه",
    "לא",
    "hayır",
    "hayir",
    "non",
    "nein",
    "όχι",
    "ні",
    "não",
    "nao",
];

/// Whether a cell says yes or no; `None` if it says something else.
pub fn flag(cell: &str) -> Option<bool> {
    let cell = cell.to_lowercase();
    let is_in = |words: &[&str]| words.contains(&&*cell);
    if is_in(YES) { Some(true) } else { is_in(NO).then_some(false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_read_in_any_case_and_nothing_else_is() {
        for (cell, says) in [
            ("Yes", Some(true)),
            ("NO", Some(false)),
            ("Sí", Some(true)),
            ("Ja", Some(true)),
            ("Hayır", Some(false)),
            ("HAYIR", Some(false)),
            ("نعم", Some(true)),
            ("Так", Some(true)),
            ("ΝΑΙ", Some(true)),
            ("later", None),
            ("yes and no", None),
        ] {
            assert_eq!(flag(cell), says, "{cell}");
        }
        assert!(YES.iter().all(|word| !NO.contains(word)));
    }
}
