//! What `chain.css` says of the figure's parts, as far as their height follows from it.

use html5gum::StartTag;
use incident_chain::layout::NARROW;

/// Size of type around the figure, px.
pub const TYPE: f64 = 16.0;

/// What an element is to its height.
pub enum Part {
    /// It runs on in the line.
    Inline,
    /// It takes no room.
    Hidden,
    /// Kept together in a line, with so many px besides its words.
    Item { extra: f64 },
    /// It leaves so much less room for what is next to it, px.
    Rail { taken: f64 },
    /// Drawn with a height of its own, px.
    Picture { above: f64, tall: f64 },
    /// Lines and blocks of its own.
    Block(Looks),
}

/// Of a block: all px unless it says otherwise.
pub struct Looks {
    /// Of type, in em.
    pub size: f64,
    /// Height of a line, in em.
    pub line: f64,
    /// How much wider than ordinary letters.
    pub weight: f64,
    pub above: f64,
    pub below: f64,
    /// Lost at its sides.
    pub sides: f64,
    /// The most that it is wide.
    pub widest: f64,
    /// Between two blocks in it.
    pub between: f64,
    /// The least height of its content.
    pub least: f64,
    /// Only the first block in it is seen.
    pub is_closed: bool,
    /// The blocks in each of its blocks are next to each other.
    pub has_columns: bool,
    /// Its blocks are next to each other.
    pub is_row: bool,
}

impl Looks {
    pub const PAGE: Looks = Looks {
        size: 1.0,
        line: 1.4,
        weight: 1.0,
        above: 0.0,
        below: 0.0,
        sides: 0.0,
        widest: f64::INFINITY,
        between: 0.0,
        least: 0.0,
        is_closed: false,
        has_columns: false,
        is_row: false,
    };

    /// Of a container's width, what is left for its content.
    pub fn width_in(&self, container: f64) -> f64 {
        container.min(self.widest) - self.sides
    }
}

/// What an element is in a figure of that width.
pub fn part(tag: &StartTag<()>, figure: f64) -> Part {
    // What only the browser's own search finds.
    if tag.attributes.contains_key(b"hidden".as_slice()) {
        return Part::Hidden;
    }
    let is_narrow = figure < NARROW;
    // the stylesheet has the same number
    let is_stacked = figure < 300.0;
    let columns = |taken: f64| if is_stacked { 0.0 } else { figure * taken / 12.0 + 12.0 };
    let classes = attribute(tag, "class");
    let plain = Looks::PAGE;
    let block = match classes.split(' ').next().unwrap_or_default() {
        "ic-unseen" | "ic-shown" | "ic-ruler" | "ic-sign" | "ic-line" => return Part::Hidden,
        "ic-rail" => {
            return Part::Rail { taken: number(&attribute(tag, "width")) + if is_narrow { 8.0 } else { 12.0 } };
        }
        "ic-overview" => {
            let sizes = attribute(tag, "viewbox");
            return Part::Picture { above: 12.0, tall: number(sizes.rsplit(' ').next().unwrap_or_default()) };
        }
        "ic-more" | "ic-lane-names" | "ic-gloss" => return Part::Hidden,
        "ic-head" => Looks { between: 8.0, widest: 672.0, ..plain },
        "ic-title" => Looks { size: if is_narrow { 1.25 } else { 1.625 }, line: 1.2, weight: 1.1, ..plain },
        "ic-finding" if is_narrow => Looks { above: 26.0, below: 10.0, sides: 16.0, between: 6.0, ..plain },
        "ic-finding" => Looks { above: 30.0, below: 14.0, sides: 32.0, between: 6.0, ..plain },
        "ic-lead" => Looks { above: 28.0, between: 6.0, widest: 768.0, ..plain },
        "ic-how" => Looks { size: 1.125, line: 1.3, weight: 1.1, ..plain },
        "ic-spans" | "ic-label" | "ic-link" | "ic-see" => Looks { size: 0.875, ..plain },
        "ic-key" => Looks { size: 0.875, above: 8.0, ..plain },
        "ic-notice" => Looks { above: 20.0, below: 20.0, sides: 27.0, ..plain },
        "ic-tools" => Looks { size: 0.875, above: 8.0, between: 4.0, ..plain },
        "ic-words" => Looks { line: 2.0, ..plain },
        "ic-row" | "ic-fold" => plain,
        "ic-chain" => Looks { above: 16.0, ..plain },
        "ic-claims" => Looks { below: -10.0, ..plain },
        "ic-card" => Looks { above: 12.0, below: 20.0, between: 2.0, ..plain },
        "ic-meta" => Looks { size: 0.875, line: 20.0 / 14.0, ..plain },
        "ic-date" if is_narrow => Looks { line: 20.0 / 14.0, ..plain },
        "ic-counts" => Looks { size: 0.9375, above: 7.0, has_columns: !is_stacked, ..plain },
        "ic-unfold" => Looks { size: 0.875, line: 20.0 / 14.0, above: 10.0, below: 30.0, sides: 24.0, ..plain },
        "ic-unfold-number" => Looks { line: 20.0 / 14.0, weight: 1.1, ..plain },
        "ic-foot" => Looks { size: 0.875, above: 31.0, between: 6.0, widest: 768.0, ..plain },
        _ => match tag.name.as_slice() {
            b"h3" => {
                Looks { size: if is_narrow { 1.0625 } else { 1.25 }, line: 1.25, weight: 1.1, least: 24.0, ..plain }
            }
            b"h4" => Looks { size: 1.0625, line: 1.3, weight: 1.1, least: 24.0, ..plain },
            b"details" => Looks { is_closed: true, ..plain },
            b"summary" => Looks { least: 24.0, ..plain },
            // the claimant is left of the count
            b"dt" => Looks { above: 4.0, below: 5.0, sides: columns(7.0), ..plain },
            b"dd" => Looks { above: 4.0, below: 5.0, sides: columns(5.0), weight: 1.1, ..plain },
            // a line of the key
            b"li" if !is_narrow => return Part::Item { extra: 58.0 },
            b"p" | b"div" | b"dl" | b"ul" | b"ol" | b"li" | b"section" | b"header" | b"footer" => plain,
            _ => return Part::Inline,
        },
    };
    Part::Block(block)
}

fn attribute(tag: &StartTag<()>, name: &str) -> String {
    tag.attributes.get(name.as_bytes()).map_or(String::new(), |value| String::from_utf8_lossy(value).into_owned())
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_default()
}
