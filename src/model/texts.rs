//! Optional texts of an incident and of a chain: each is declared here, once. Its comment is what the schema says of it.
//!
//! The reader, the writer, the packer, the sheets and the search go over all of them. So a new text is a line here. A fact
//! takes one more: its name in a card is the sentence of the same key in `words/say.rs`, without which nothing compiles.

/// Gives the texts of an incident to a macro: those that have a place of their own in the figure, then the facts, which a card
/// calls by a name.
macro_rules! incident_texts {
    ($use:ident) => {
        $use! {
            {
                /// A few sentences, plain text.
                summary,
                /// The title in a few words, for sentences and folds; the title if missing.
                short,
            }
            {
                /// With what: the weapon or the instrument.
                means,
                /// What was damaged, in words.
                damage,
            }
        }
    };
}
pub(crate) use incident_texts;

/// Makes a struct of texts.
macro_rules! texts {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $text:ident,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default)]
        #[cfg_attr(feature = "read", derive(serde::Serialize))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {$(
            $(#[$about])*
            #[cfg_attr(feature = "read", serde(skip_serializing_if = "Option::is_none"))]
            pub $text: Option<String>,
        )*}

        impl $name {
            /// What they are called in documents and sheets.
            pub const NAMES: &[&str] = &[$(stringify!($text)),*];

            /// No text at all.
            pub const NONE: $name = $name { $($text: None,)* };

            /// Each of them, with its name.
            pub fn each(&self) -> [(&'static str, &Option<String>); $name::NAMES.len()] {
                [$((stringify!($text), &self.$text)),*]
            }

            /// Each of them, to be changed.
            pub fn each_mut(&mut self) -> [(&'static str, &mut Option<String>); $name::NAMES.len()] {
                [$((stringify!($text), &mut self.$text)),*]
            }
        }
    };
}

macro_rules! of_incident {
    ({ $($texts:tt)* } { $($facts:tt)* }) => {
        texts! {
            /// The texts of an incident that may be missing. The search looks into each.
            IncidentTexts { $($texts)* $($facts)* }
        }
    };
}
incident_texts!(of_incident);

texts! {
    /// The texts of a chain that may be missing.
    ChainTexts {
        /// A few sentences, plain text.
        summary,
        /// Who made it.
        byline,
        /// Whom to thank or cite.
        credit,
        /// On what terms others may use the data.
        license,
        /// Why the chain starts where it starts, and how its incidents were chosen.
        framing,
    }
}
