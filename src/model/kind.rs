//! What sort of thing an incident is: each kind is declared here, once.
//!
//! The reader, the sheets, the filter and the packed chain go over all of them, and the schema shows their comments. The words are
//! sentences of the same keys in `words/say.rs`, without which nothing compiles.

/// Gives the kinds to a macro: each with its name in the data format, and the keys of the sentences for one and for several.
macro_rules! kinds {
    ($use:ident) => {
        $use! {
            /// An attack, by whatever means.
            Attack = "attack", attack, attacks;
            /// A blow from the air or from afar.
            Strike = "strike", strike, strikes;
            /// A blow on the ground.
            Raid = "raid", raid, raids;
            /// A taking of ships, goods, people or ground.
            Seizure = "seizure", seizure, seizures;
            /// A penalty without force.
            Sanctions = "sanctions", sanction, sanctions;
            /// Something said that counts as a deed: a threat, a claim, an announcement.
            Statement = "statement", statement, statements;
            /// Forces moved.
            Deployment = "deployment", deployment, deployments;
            /// Something agreed: a truce, a deal, an exchange.
            Agreement = "agreement", agreement, agreements;
            /// A course taken: support, a ban, a war.
            Policy = "policy", policy, policies;
            /// Anything else, and every kind that we do not know.
            Other = "other", event, events;
        }
    };
}
pub(crate) use kinds;

macro_rules! declared {
    ($($(#[$about:meta])* $kind:ident = $id:literal, $one:ident, $several:ident;)*) => {
        /// What sort of thing an incident is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Kind {$(
            $(#[$about])*
            #[cfg_attr(feature = "schema", schemars(rename = $id))]
            $kind,
        )*}

        impl Kind {
            /// Every kind, in the order in which filters list them.
            pub const ALL: [Kind; [$(Kind::$kind),*].len()] = [$(Kind::$kind),*];

            /// The kind's name in the data format.
            pub fn id(self) -> &'static str {
                match self {
                    $(Kind::$kind => $id,)*
                }
            }
        }
    };
}
kinds!(declared);
