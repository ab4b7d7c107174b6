//! What people write into a cell when they have nothing for it, for names and for counts: signs, and words in many languages.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::import::letters::folded;
use crate::read::{is_blank, is_no_number};

/// What a cell says that holds no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// Nothing: `n/a`, `–`, `?`.
    Sign,
    /// That it is not known.
    NotKnown,
    /// That there is no one.
    NoOne,
}

/// That it is not known, and that there is no one: a language a line.
const WORDS: [(&str, &str); 14] = [
    (
        "unknown, unidentified, unclaimed, not known, not claimed, not stated, not given, not reported, not available, \
         no data, unclear, unspecified",
        "none, nobody",
    ),
    ("مجهول, مجهولون, غير معروف, غير محدد, غير متوفر, لا توجد بيانات", "لا أحد"),
    ("نەناسراو, نەزانراو, نادیار", "هیچ کەس"),
    ("nenas, nediyar, ne diyar e, nayê zanîn", "tu kes"),
    ("نامعلوم, ناشناس, نامشخص", "هیچ کس"),
    ("לא ידוע, לא מזוהה, לא נמסר, אין נתונים, אלמוני, אלמונים", "אין"),
    ("bilinmiyor, bilinmeyen, belirsiz, meçhul, veri yok", "yok"),
    (
        "inconnu, inconnue, inconnus, non identifié, non identifiés, non revendiqué, non communiqué, non précisé",
        "personne, aucun",
    ),
    (
        "desconocido, desconocidos, no identificado, no identificados, sin identificar, se desconoce, sin datos",
        "ninguno",
    ),
    ("unbekannt, Unbekannte, nicht bekannt, unklar, keine Angabe, keine Angaben", "niemand"),
    ("άγνωστος, άγνωστοι, άγνωστο, άγνωστος αριθμός", "κανείς"),
    ("невідомо, невідомі, невідомий, не встановлено, немає даних", "ніхто"),
    ("sconosciuto, sconosciuti, ignoto, ignoti, non identificato, non noto, non disponibile", "nessuno"),
    ("desconhecido, desconhecidos, não identificado, não identificados, não informado, sem dados", "ninguém"),
];

/// Each word, [`folded`].
static BLANKS: LazyLock<BTreeMap<String, Blank>> = LazyLock::new(|| {
    let of = |line: &'static str, blank: Blank| line.split(", ").map(move |word| (folded(word), blank));
    WORDS
        .iter()
        .flat_map(|(not_known, no_one)| of(not_known, Blank::NotKnown).chain(of(no_one, Blank::NoOne)))
        .collect()
});

impl Blank {
    /// What a text says in place of a name.
    pub fn of(text: &str) -> Option<Blank> {
        match folded(text) {
            word if word.is_empty() || is_blank(text) || is_blank(&word) => Some(Blank::Sign),
            word => BLANKS.get(&word).copied(),
        }
    }

    /// What a text says in place of a number.
    pub fn of_number(text: &str) -> Option<Blank> {
        if is_no_number(text) { Some(Blank::Sign) } else { Blank::of(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_told_from_names_and_numbers() {
        for text in ["n/a", "N/A", "?", "—", "-", "–", "k. A.", "TBD", "t.b.d.", "Н/Д"] {
            assert_eq!(Blank::of(text), Some(Blank::Sign), "{text}");
        }
        for text in ["Unknown", "UNKNOWN.", "Non identifié", "غير معروف", "невідомо", "unbekannt", "sin datos"]
        {
            assert_eq!(Blank::of(text), Some(Blank::NotKnown), "{text}");
        }
        for text in ["none", "Niemand", "personne", "אין"] {
            assert_eq!(Blank::of(text), Some(Blank::NoOne), "{text}");
        }
        for text in ["NA", "unidentified gunmen", "None of Us", "The Unknown Soldier", "3", "several"] {
            assert_eq!(Blank::of(text), None, "{text}");
        }
        assert_eq!(Blank::of_number("NaN"), Some(Blank::Sign));
        assert_eq!(Blank::of_number("~20"), None);
    }
}
