//! Texts with HTML in them become plain text, with the links and the embedded things that stood in them.

use std::collections::BTreeSet;

use html5gum::{DefaultEmitter, Error, StartTag, Token, Tokenizer};

use crate::model::address;

/// What a text with HTML says to somebody who reads it on a page.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Plain {
    /// Lines end where paragraphs, list items and `<br>` end them; paragraphs have an empty line between them.
    pub text: String,
    /// Web pages that the text leads to, by link or by an address that is written out; each once, in their order.
    pub links: Vec<Link>,
    /// Addresses of links that lead to no web page: `javascript:`, `mailto:`, paths on the site that the text comes from.
    pub refused: Vec<String>,
    /// Pictures, films and pages that are shown within the text.
    pub embeds: Vec<Embed>,
    /// What is struck out (`<s>`, `<del>`); it is not in `text`, where it would count.
    pub struck: String,
    /// Whether there is a script or a style sheet. Their content is no text.
    pub has_code: bool,
    /// Whether it breaks off within a tag or a comment, so that the rest is lost.
    pub is_cut: bool,
}

/// A link to a web page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Link {
    /// `https:` or `http:`.
    pub url: String,
    /// The linked words; empty where there are none but the address.
    pub text: String,
}

/// Something that is loaded from elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Embed {
    /// In lower case: `img`, `iframe`.
    pub element: String,
    /// As written.
    pub url: String,
    /// What a picture shows.
    pub alt: Option<String>,
}

/// Elements on lines of their own, with an empty line around them.
const PARAGRAPHS: [&str; 13] =
    ["p", "blockquote", "ul", "ol", "dl", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6"];
/// Elements on lines of their own.
const LINES: [&str; 14] = [
    "div",
    "li",
    "dt",
    "dd",
    "tr",
    "section",
    "article",
    "header",
    "footer",
    "figure",
    "figcaption",
    "address",
    "hr",
    "caption",
];
/// Elements whose content is not shown on a page.
const SILENT: [&str; 5] = ["script", "style", "iframe", "noscript", "noembed"];

/// Reads a text that may have HTML in it.
pub(super) fn plain(html: &str) -> Plain {
    // Where no element ends a line, the writer's own line breaks are meant.
    let keeps_lines = !tokens(html).any(|token| match token {
        Token::StartTag(tag) => {
            let name = name(&tag.name);
            name == "br" || LINES.contains(&name.as_str()) || PARAGRAPHS.contains(&name.as_str())
        }
        _ => false,
    });
    let mut reader = Reader { keeps_lines, ..Reader::default() };
    for token in tokens(html) {
        reader.read(token);
    }
    reader.end_link();
    let mut plain = reader.plain;
    plain.struck = one_line(&plain.struck);
    for written in written_out(&plain.text) {
        if reader.known.insert(written.to_string()) {
            plain.links.push(Link { url: written.to_string(), text: String::new() });
        }
    }
    plain
}

/// A text on one line: for titles and names.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An address as a browser reads it: without a scheme it has that of the page, which is https, and a space is `%20`.
pub(super) fn whole_address(url: &str) -> String {
    let url = url.trim().replace(' ', "%20");
    if url.starts_with("//") { format!("https:{url}") } else { url }
}

fn tokens(html: &str) -> impl Iterator<Item = Token> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).flatten()
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).trim().to_string()).filter(|value| !value.is_empty())
}

/// Addresses in a text, without the punctuation after them.
fn written_out(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '(' | ')'));
    words
        .map(|word| word.trim_end_matches(['.', ',', ';', ':', '!', '?', ']', '\'', '’', '»']))
        .filter(|word| address::page(word))
}

/// What comes before the next words.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Paragraph,
}

#[derive(Default)]
struct Reader {
    plain: Plain,
    keeps_lines: bool,
    gap: Gap,
    /// The link that is open: its address, and where in the text its words begin.
    link: Option<(String, usize)>,
    /// Addresses that are among the links.
    known: BTreeSet<String>,
    /// How many elements that strike out are open.
    strikes: usize,
    /// The element without readable content that is open.
    silent: Option<String>,
}

impl Reader {
    fn read(&mut self, token: Token) {
        match token {
            Token::StartTag(tag) => self.start(&tag),
            Token::EndTag(tag) => self.end(&name(&tag.name)),
            Token::String(text) if self.silent.is_none() => self.words(&String::from_utf8_lossy(&text)),
            Token::Error(error) if matches!(error.value, Error::EofInTag | Error::EofInComment) => {
                self.plain.is_cut = true;
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let element = name(&tag.name);
        match element.as_str() {
            "br" => self.gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line },
            "td" | "th" => self.gap = self.gap.max(Gap::Space),
            "q" => self.words("“"),
            "s" | "strike" | "del" => self.strikes += 1,
            "a" => {
                self.end_link();
                self.link = attribute(tag, "href").map(|url| (url, self.plain.text.len()));
            }
            "img" | "iframe" | "embed" | "video" | "audio" | "source" | "object" => {
                let url = attribute(tag, if element == "object" { "data" } else { "src" });
                let alt = attribute(tag, "alt");
                self.plain.embeds.extend(url.map(|url| Embed { element: element.clone(), url, alt }));
            }
            _ => self.block(&element),
        }
        self.plain.has_code |= matches!(element.as_str(), "script" | "style");
        if self.silent.is_none() && SILENT.contains(&element.as_str()) {
            self.silent = Some(element);
        }
    }

    fn end(&mut self, element: &str) {
        match element {
            "a" => self.end_link(),
            "q" => self.words("”"),
            "s" | "strike" | "del" => self.strikes = self.strikes.saturating_sub(1),
            _ => self.block(element),
        }
        self.silent.take_if(|silent| silent == element);
    }

    fn block(&mut self, element: &str) {
        if PARAGRAPHS.contains(&element) {
            self.gap = Gap::Paragraph;
        } else if LINES.contains(&element) {
            self.gap = self.gap.max(Gap::Line);
        }
    }

    fn words(&mut self, words: &str) {
        if self.strikes > 0 {
            self.plain.struck.extend([words, " "]);
            return;
        }
        for c in words.chars() {
            match c {
                '\n' if self.keeps_lines => {
                    self.gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
                }
                c if c.is_whitespace() => self.gap = self.gap.max(Gap::Space),
                c => {
                    self.close_gap();
                    self.plain.text.push(c);
                }
            }
        }
    }

    fn close_gap(&mut self) {
        let gap = match std::mem::take(&mut self.gap) {
            _ if self.plain.text.is_empty() => "",
            Gap::None => "",
            Gap::Space => " ",
            Gap::Line => "\n",
            Gap::Paragraph => "\n\n",
        };
        self.plain.text.push_str(gap);
    }

    fn end_link(&mut self) {
        let Some((url, start)) = self.link.take() else { return };
        let url = whole_address(&url);
        if !address::page(&url) {
            self.plain.refused.push(url);
        } else if self.known.insert(url.clone()) {
            let text = one_line(self.plain.text.get(start..).unwrap_or_default());
            let text = if text == url { String::new() } else { text };
            self.plain.links.push(Link { url, text });
        }
    }
}

#[cfg(test)]
mod tests;
