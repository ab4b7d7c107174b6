//! The codes, made of the rows of [`table`](super::table).

use super::Level;
pub(super) use super::sentence::Sentence;
#[cfg(feature = "lint")]
use super::sentence::filled;
#[cfg(feature = "lint")]
use super::{Arg, Register};

/// What to do about a problem, and how it looks. It is in the docs, and in no reader's browser.
#[cfg(feature = "lint")]
#[derive(Debug)]
pub struct Advice {
    /// What is said of many of them together, with the slot `{count}`; empty where nothing shorter can be said.
    pub(super) group: &'static str,
    /// How to do it with the command, in a sentence; empty where that has nothing to do with it.
    pub cli: &'static str,
    /// What to do.
    pub mend: &'static str,
    /// What the two texts are.
    pub example: Example,
    /// Has the problem, and no other.
    pub wrong: &'static str,
    /// Has it no more.
    pub right: &'static str,
}

/// What an example is.
#[cfg(feature = "lint")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// Fields of an incident; it has an id, a title, a date and sources besides, unless they are given.
    Fields,
    /// A whole incident.
    Incident,
    /// Fields of the chain; it has a title, sources and an incident besides, unless they are given.
    Head,
    /// A whole chain, or what should be one.
    Chain,
    /// A file of JSON whose format is not said.
    File,
    /// A sheet of incidents, or what should be one.
    Sheet,
    /// A sheet next to a sheet of incidents.
    Beside,
    /// A sheet of incidents that a program saved as Windows-1252.
    Windows,
    /// ACLED's CSV, without most of its columns.
    Acled,
    /// UCDP's CSV, without most of its columns.
    Ucdp,
    /// timemap's JSON.
    Timemap,
    /// TimelineJS's JSON.
    Timeline,
    /// TimelineJS's sheet.
    Slides,
    /// No text that could be here, but what it is like.
    Words,
}

macro_rules! codes {
    ([] $($feature:literal {$(
        $name:ident $id:literal $level:ident $says:literal
        $(many $many:literal)? $(expected $expected:literal)? $(found $found:literal)?
        $(group $group:literal)? $(cli $cli:literal)? mend $mend:literal $example:ident wrong $wrong:literal right $right:literal;
    )*})*) => {
        /// What sort of thing is wrong.
        ///
        /// Its [`id`](Code::id) stays as it is from version to version; others are added.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[cfg(feature = $feature)] #[doc = $says] $name,)*)*
        }

        impl Code {
            /// All of them.
            #[cfg(feature = "lint")]
            pub const ALL: &[Code] = &[$($(#[cfg(feature = $feature)] Code::$name,)*)*];

            /// As it is written in the command and in its JSON: `wrong-type`.
            pub fn id(self) -> &'static str {
                match self {
                    $($(#[cfg(feature = $feature)] Code::$name => $id,)*)*
                }
            }

            /// What to do about it.
            #[cfg(feature = "lint")]
            pub fn advice(self) -> &'static Advice {
                match self {
                    $($(#[cfg(feature = $feature)] Code::$name => &Advice {
                        group: concat!($($group)?), cli: concat!($($cli)?), mend: $mend, example: Example::$example, wrong: $wrong, right: $right,
                    },)*)*
                }
            }

            pub(super) fn sentence(self) -> &'static Sentence {
                match self {
                    $($(#[cfg(feature = $feature)] Code::$name => const { &Sentence {
                        level: Level::$level,
                        says: kept(Level::$level, $says),
                        many: kept(Level::$level, concat!($($many)?)),
                        expected: kept(Level::$level, concat!($($expected)?)),
                        found: kept(Level::$level, concat!($($found)?)),
                    } },)*)*
                }
            }
        }
    };
}

every_row!(codes);

/// A reader's browser says only what is left out, and carries no other text.
const fn kept(level: Level, text: &'static str) -> &'static str {
    match level {
        Level::Note | Level::Warning if !cfg!(feature = "lint") => "",
        _ => text,
    }
}

impl Code {
    /// How much it costs.
    pub fn level(self) -> Level {
        self.sentence().level
    }

    /// Whether nothing can be made of a text that has it.
    pub fn is_unreadable(self) -> bool {
        self.level() == Level::Unreadable
    }
}

#[cfg(feature = "lint")]
impl Code {
    /// By [`id`](Code::id).
    pub fn by_id(id: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.id() == id)
    }

    /// Whether what is said of it is a sentence by itself, and needs no place before it.
    pub(crate) fn is_whole(self) -> bool {
        self.sentence().says.starts_with(char::is_uppercase)
    }

    /// Where it is explained: the address of its part of `docs/problems.md`, from the root of the repository.
    pub fn page(self) -> String {
        ["docs/problems.md#", self.id()].concat()
    }

    /// What is said of many of them together, if anything shorter is than what is said of each.
    pub fn of_many(self, count: usize, register: Register) -> Option<String> {
        let template = self.advice().group;
        (!template.is_empty()).then(|| filled(template, &vec![("count", Arg::from(count))], register))
    }

    /// The code whose id comes nearest.
    pub fn nearest(id: &str) -> Option<Code> {
        Code::by_id(crate::read::nearest::nearest(id, Code::ALL.iter().map(|code| code.id()))?)
    }
}
