//! How sentences speak of a name.

/// The form of a sentence that a name asks for, where the verb follows the name: "CENTCOM says", but "US forces say".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "lowercase"))]
pub enum Grammar {
    /// It asks for none: it has the form for all names.
    #[default]
    Other,
    /// It means several: "US officials".
    Plural,
    /// Of feminine gender, in the language of the data.
    Feminine,
    /// Of masculine gender.
    Masculine,
    /// Of neuter gender.
    Neuter,
}

impl Grammar {
    /// All of them, in the order in which a sentence has its forms.
    pub const ALL: [Grammar; 5] =
        [Grammar::Other, Grammar::Plural, Grammar::Feminine, Grammar::Masculine, Grammar::Neuter];

    /// Its name in the data format.
    pub fn id(self) -> &'static str {
        match self {
            Grammar::Other => "other",
            Grammar::Plural => "plural",
            Grammar::Feminine => "feminine",
            Grammar::Masculine => "masculine",
            Grammar::Neuter => "neuter",
        }
    }
}
