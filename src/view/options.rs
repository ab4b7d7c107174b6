//! What a publisher may set of one figure, and the page round it.

use std::sync::Arc;

use crate::story::{Changes, State};
use crate::words::{self, Language};

/// Whether the figure answers to a reader, or is only read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    #[default]
    /// It answers: cards open, filters filter.
    Live,
    /// No script: everything is there, and what opens does so by `<details>`.
    Static,
}

/// What a publisher may set.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Live or static.
    pub mode: Mode,
    /// Width of the container when it is first drawn, px. A live figure follows its container afterwards.
    pub width: f64,
    /// Where the data can be downloaded; a same-origin or https address.
    pub data_url: Option<String>,
    /// What is chosen at first, by the publisher and, in a figure that is drawn again, by the reader. A static figure always shows the
    /// whole chain.
    pub state: State,
    /// Whose account is seen at first, as the attribute `told-by` names it.
    pub told_by: Option<String>,
    /// What the anchors of this figure begin with, where the page has another figure; empty for no prefix.
    pub id_prefix: String,
    /// Where the headings begin.
    pub heading: Heading,
    /// How much larger the figure is seen than its rectangles say: 1, but for engines that leave a page's `zoom` out of them.
    pub zoom: f64,
    /// Whether readers are offered links to what they see: where the page has an address for others too.
    pub has_links: bool,
    /// The language of the figure's own words. The data have theirs.
    pub language: Language,
    /// What an update of the data has changed since the reader saw them.
    pub changes: Option<Arc<Changes>>,
}

/// Where the headings of a figure begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Heading {
    /// In an article, with a title of its own: the chain's title is an `h2`, an incident's an `h4`.
    #[default]
    Article,
    /// The chain is the page: `h1`, and `h3`.
    Page,
}

impl Heading {
    /// The element of the chain's title.
    pub(super) fn of_chain(self) -> &'static str {
        if self == Heading::Page { "h1" } else { "h2" }
    }

    /// The element of the title of a part: the finding, and what led to it.
    pub(super) fn of_part(self) -> &'static str {
        if self == Heading::Page { "h2" } else { "h3" }
    }

    /// The element of the title of an incident in the list.
    pub(super) fn of_incident(self) -> &'static str {
        if self == Heading::Page { "h3" } else { "h4" }
    }
}

impl Options {
    /// The width where none is known, px.
    pub const WIDTH: f64 = 640.0;
}

impl Default for Options {
    fn default() -> Self {
        Options {
            mode: Mode::default(),
            width: Options::WIDTH,
            data_url: None,
            state: State::default(),
            told_by: None,
            id_prefix: String::new(),
            heading: Heading::default(),
            zoom: 1.0,
            has_links: false,
            language: words::spoken(),
            changes: None,
        }
    }
}
