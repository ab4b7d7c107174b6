//! What a header may mean, by the names that people give to columns.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::languages::LANGUAGES;
use crate::import::letters::folded;
use crate::import::sheet::columns::Role;
use crate::read::nearest;

/// Our columns that a header may mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meanings {
    /// It is called so.
    pub sure: Vec<&'static str>,
    /// It may be called so, as other things may.
    pub doubtful: Vec<&'static str>,
}

/// The meanings of each name, which is [`folded`]: of our own first.
static NAMES: LazyLock<BTreeMap<String, Meanings>> = LazyLock::new(|| {
    let mut names: BTreeMap<String, Meanings> = BTreeMap::new();
    for column in Role::ALL.into_iter().flat_map(Role::columns) {
        names.insert(folded(column), Meanings { sure: vec![column], doubtful: Vec::new() });
    }
    for (column, line) in LANGUAGES.into_iter().flatten() {
        for name in line.split(", ") {
            let meanings = names.entry(folded(name)).or_default();
            let list = if name.ends_with('?') { &mut meanings.doubtful } else { &mut meanings.sure };
            if !list.contains(column) {
                list.push(column);
            }
        }
    }
    names
});

/// Shorter names come near too many others.
const LONG_ENOUGH: usize = 5;
/// As many bytes may a name have: more is a text.
const LONGEST: usize = 200;

/// What a header means. A part of it that is known, as in `Killed (civilians)`, makes a meaning doubtful; where all parts mean
/// the same, as in `Fecha / Date`, it is sure.
pub fn meanings(header: &str) -> Meanings {
    if header.len() > LONGEST {
        return Meanings::default();
    }
    let of = |name: &str| NAMES.get(&folded(name)).cloned();
    if let Some(whole) = of(header) {
        return whole;
    }
    let parts = header.split(['/', '|', '(', ')', '[', ']', ',', ':', '\n']);
    let parts: Vec<Option<Meanings>> = parts.filter(|part| !folded(part).is_empty()).map(of).collect();
    let mut known = parts.iter().flatten();
    let Some(first) = known.next() else { return Meanings::default() };
    let shared: Vec<&str> =
        first.sure.iter().copied().filter(|column| known.clone().all(|part| part.sure.contains(column))).collect();
    match parts.iter().all(Option::is_some) && !shared.is_empty() {
        true => Meanings { sure: shared, doubtful: Vec::new() },
        false => Meanings { sure: Vec::new(), doubtful: first.sure.clone() },
    }
}

/// Words for sources and their addresses in all languages, [`folded`].
static CITING: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let lines = LANGUAGES.into_iter().flatten().filter(|(column, _)| matches!(*column, "source" | "source_url"));
    let words = lines.flat_map(|(column, line)| line.split(", ").map(move |name| (name, *column)));
    words.filter(|(name, _)| !name.contains([' ', '?'])).map(|(name, column)| (folded(name), column)).collect()
});

/// A word as long as that may be joined to another: `Quellenlink`.
const JOINED: usize = 4;

/// What a header names with a word among others, as in `Story link`: a source or its address.
pub fn cites(header: &str) -> Option<&'static str> {
    if header.len() > LONGEST {
        return None;
    }
    let is_in = |name: &str, word: &str| {
        let is_long = word.chars().count() >= JOINED;
        name == word || (is_long && (name.starts_with(word) || name.ends_with(word)))
    };
    let words = header.split(|c: char| !c.is_alphanumeric()).map(folded).filter(|word| !word.is_empty());
    words.rev().find_map(|name| CITING.iter().find(|(word, _)| is_in(&name, word)).map(|(_, column)| *column))
}

/// Some of our columns, to be found by names that come near.
pub struct Near {
    own: Vec<&'static str>,
    /// Longer names, folded, and what they mean.
    others: Vec<(&'static str, &'static str)>,
}

impl Near {
    pub fn to(own: Vec<&'static str>) -> Near {
        let long = NAMES.iter().filter(|(name, _)| name.chars().count() >= LONG_ENOUGH);
        let others = long.filter_map(|(name, meanings)| {
            Some((name.as_str(), meanings.sure.iter().copied().find(|column| own.contains(column))?))
        });
        Near { others: others.collect(), own }
    }

    /// The column whose name, ours or another, comes nearest to a header.
    pub fn find(&self, header: &str) -> Option<&'static str> {
        if header.len() > LONGEST {
            return None;
        }
        nearest(header, self.own.iter().copied()).or_else(|| {
            let header = folded(header);
            let is_long = header.chars().count() >= LONG_ENOUGH;
            let near = nearest(&header, self.others.iter().map(|(name, _)| *name)).filter(|_| is_long)?;
            self.others.iter().find(|(name, _)| *name == near).map(|(_, column)| *column)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [Role; 4] = [Role::Incidents, Role::Links, Role::Actors, Role::Sources];

    #[test]
    fn every_line_names_a_column_of_ours_once_and_only_names_with_letters() {
        for language in LANGUAGES {
            let mut seen = Vec::new();
            for (column, line) in language {
                assert!(ROLES.iter().any(|role| role.columns().contains(column)), "{column}");
                assert!(!seen.contains(column), "{column} has two lines");
                seen.push(*column);
                for name in line.split(", ") {
                    assert!(!folded(name).is_empty() && name.trim() == name && !name.contains(','), "{line}");
                }
            }
        }
    }

    /// What is doubtful by one language's table must not be sure by another's, and no name may mean two columns of a
    /// sheet but where a table has it twice on purpose.
    #[test]
    fn no_two_languages_call_different_columns_of_a_sheet_by_one_name() {
        for role in ROLES {
            for (name, meanings) in NAMES.iter() {
                let of_role: Vec<&str> =
                    meanings.sure.iter().copied().filter(|column| role.columns().contains(column)).collect();
                let is_on_purpose = |language: &&[(&str, &str)]| {
                    let has = |column: &&&str| {
                        let line = language.iter().find(|(of, _)| of == *column).map_or("", |(_, line)| line);
                        line.split(", ").any(|each| folded(each) == *name)
                    };
                    of_role.iter().filter(has).count() == of_role.len()
                };
                assert!(of_role.len() < 2 || LANGUAGES.iter().any(is_on_purpose), "{name}: {of_role:?}");
                // one of our own names means that column
                if role.columns().contains(&name.as_str()) {
                    assert!(of_role.iter().all(|column| folded(column) == *name), "{name}: {of_role:?}");
                }
            }
        }
    }

    #[test]
    fn what_the_columns_are_called_in_each_language() {
        let table = [
            ("date", "When|التاريخ|بەروار|Dîrok|تاریخ|תאריך|Tarih|Quand|Fecha|Datum|Ημερομηνία|Дата|Data"),
            (
                "title",
                "Headline|العنوان|ناونیشان|Sernav|عنوان|כותרת|Başlık|Titre|Título|Titel|Τίτλος|Заголовок|Titolo|Manchete",
            ),
            ("by", "Who|الفاعل|بکەر|Kirde|عامل|מבצע|Fail|Auteur|Autor|Täter|Δράστης|Хто|Chi|Quem"),
            ("against", "Target|الهدف|ئامانج|Hedef|هدف|מטרה|Cible|Objetivo|Ziel|Στόχος|Ціль|Bersaglio|Alvo"),
            ("place", "Where|المكان|شوێن|Cih|محل|מקום|Yer|Lieu|Lugar|Ort|Τόπος|Місце|Luogo|Local"),
            ("killed", "Deaths|القتلى|کوژراوان|Kuştî|کشته‌ها|הרוגים|Ölü|Morts|Muertos|Tote|Νεκροί|Загиблі|Morti|Mortos"),
            (
                "injured",
                "Wounded|الجرحى|برینداران|Birîndar|مجروحان|פצועים|Yaralı|Blessés|Heridos|Verletzte|Τραυματίες|Поранені|Feriti|Feridos",
            ),
            (
                "source_url",
                "Link|الرابط|بەستەر|Lînk|پیوند|קישור|Bağlantı|Lien|Enlace|Σύνδεσμος|Посилання|Collegamento|Ligação",
            ),
            (
                "responds_to",
                "In response to|ردا على|لە وەڵامی|Di bersiva|در پاسخ به|בתגובה ל|Yanıt olarak|En réponse à|En respuesta a|Als Antwort auf|Ως απάντηση σε|У відповідь на|In risposta a|Em resposta a",
            ),
        ];
        for (column, names) in table {
            for name in names.split('|') {
                let sure = meanings(name).sure;
                let of_role: Vec<&str> =
                    sure.into_iter().filter(|column| Role::Incidents.columns().contains(column)).collect();
                assert_eq!(of_role.first(), Some(&column), "{name}");
            }
        }
    }

    #[test]
    fn parts_of_a_header_mean_something_too() {
        assert_eq!(meanings("Fecha / Date").sure, ["date"]);
        assert_eq!(meanings("Titre (Title)").sure, ["title"]);
        assert_eq!(meanings("Killed (civilians)"), Meanings { sure: vec![], doubtful: vec!["killed"] });
        assert_eq!(meanings("Shopping (milk)"), Meanings::default());
        assert_eq!(meanings("Name").doubtful, ["title"]);
    }

    #[test]
    fn a_word_for_a_source_is_found_among_others() {
        let table = [
            ("Story link", Some("source_url")),
            ("Link zur Meldung", Some("source_url")),
            ("Nachrichtenlink", Some("source_url")),
            ("رابط الخبر", Some("source_url")),
            ("News source", Some("source")),
            ("Hauptquelle", Some("source")),
            ("Weather", None),
            ("Blinking", None),
        ];
        for (header, column) in table {
            assert_eq!(cites(header), column, "{header}");
        }
    }

    #[test]
    fn a_name_with_a_slip_comes_near() {
        let near = |header| Near::to(Role::Incidents.columns().to_vec()).find(header);
        assert_eq!(near("sumary"), Some("summary"));
        assert_eq!(near("Headlin"), Some("title"));
        assert_eq!(near("Überschrfit"), Some("title"));
        assert_eq!(near("Weather"), None);
    }
}
