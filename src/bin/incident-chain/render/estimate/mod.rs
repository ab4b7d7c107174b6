//! How high the live figure is as a reader first sees it, without a browser: the figure's own HTML, laid out roughly.
//!
//! `looks.rs` has the heights and gaps of its parts, `letters.rs` the widths of letters, `lines.rs` breaks lines. A test in
//! `tests/hosts/chromium` compares the estimate with what a browser draws, and prints both.

mod letters;
mod lines;
mod looks;

use std::sync::Arc;

use html5gum::{StartTag, Token, Tokenizer};
use incident_chain::embed::heights::{Heights, figure_width};
use incident_chain::model::{Chain, LeftOut};
use incident_chain::view::{self, Options, Store};
use leptos::prelude::RenderHtml;

use lines::Lines;
use looks::{Looks, Part};

/// The heights of a frame that shows the chain.
pub fn heights(chain: &Chain, left_out: &LeftOut) -> Heights {
    Heights::new(|width| height(chain, left_out, width))
}

/// The height of a frame of that width, px.
pub fn height(chain: &Chain, left_out: &LeftOut, frame: u32) -> u32 {
    let width = figure_width(frame);
    let html = live(chain, left_out, width);
    let mut page = Page { tokens: Tokenizer::new(&html).flatten(), width };
    page.contents(&Looks::PAGE, looks::TYPE, width).ceil() as u32
}

/// The figure as a reader first sees it: folded, every card closed, with a link to its data.
fn live(chain: &Chain, left_out: &LeftOut, width: f64) -> String {
    let options = Options { width, data_url: Some(String::new()), ..Options::default() };
    view::figure(Store::new(Arc::new(chain.clone()), options).whole(), left_out).to_html()
}

struct Page<T> {
    tokens: T,
    /// Of the whole figure, px.
    width: f64,
}

impl<T: Iterator<Item = Token>> Page<T> {
    /// The height of everything up to the end of the element that has just begun, in type of that size and in that width,
    /// all px.
    fn contents(&mut self, looks: &Looks, size: f64, whole_width: f64) -> f64 {
        let (mut height, mut blocks, mut width) = (0.0, 0, whole_width);
        let mut lines = Lines::new(looks, size);
        // inline elements that are open
        let mut depth = 0;
        while let Some(token) = self.tokens.next() {
            match token {
                Token::String(text) => lines.text(&String::from_utf8_lossy(&text), width),
                Token::EndTag(_) if depth == 0 => break,
                Token::EndTag(_) => depth -= 1,
                Token::StartTag(tag) => match looks::part(&tag, self.width) {
                    Part::Inline => depth += usize::from(!is_void(&tag)),
                    Part::Hidden => drop(self.words(&tag)),
                    Part::Rail { taken } => {
                        drop(self.words(&tag));
                        width = whole_width - taken;
                    }
                    Part::Picture { above, tall } => {
                        drop(self.words(&tag));
                        height += above + tall;
                    }
                    Part::Item { extra } => lines.item(&self.words(&tag), extra, width),
                    Part::Block(inner) => {
                        let inner = Looks { is_row: looks.has_columns, ..inner };
                        let (size, room) = (size * inner.size, inner.width_in(width));
                        let tall = self.contents(&inner, size, room).max(inner.least) + inner.above + inner.below;
                        let is_shown = blocks == 0 || !looks.is_closed;
                        if looks.is_row {
                            height = height.max(tall);
                        } else if is_shown && tall > 0.0 {
                            height += lines.end() + if blocks > 0 { looks.between } else { 0.0 } + tall;
                            blocks += 1;
                        }
                    }
                },
                _ => {}
            }
        }
        height + lines.end()
    }

    /// The words in an element, up to its end.
    fn words(&mut self, tag: &StartTag<()>) -> String {
        let mut words = String::new();
        let mut depth = usize::from(!is_void(tag));
        while depth > 0 {
            match self.tokens.next() {
                Some(Token::String(text)) => words += &String::from_utf8_lossy(&text),
                Some(Token::StartTag(tag)) => depth += usize::from(!is_void(&tag)),
                Some(Token::EndTag(_)) => depth -= 1,
                Some(_) => {}
                None => break,
            }
        }
        words
    }
}

fn is_void(tag: &StartTag<()>) -> bool {
    matches!(tag.name.as_slice(), b"input" | b"img")
}
