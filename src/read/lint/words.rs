//! Texts that are not meant to be published as they are.

use crate::read::blanks::TO_COME;
use crate::read::json::Value;

use crate::read::log::Log;
use crate::read::marks::is_invisible;
use crate::read::{Arg, Code};

/// Longest title of an incident, in characters.
const MAX_TITLE: usize = 120;
/// What newsrooms and programs write, besides [`TO_COME`], into a text that is not finished. Whole words, in capitals.
const UNFINISHED: [&str; 4] = ["FIXME", "TK", "TKTK", "TODO"];
/// Elements that editing tools leave behind in a text.
const ELEMENTS: &str = "a b blockquote br div em figure h1 h2 h3 i iframe img li ol p script span strong sup u ul";
const ENTITIES: [&str; 8] = ["&amp;", "&apos;", "&#39;", "&gt;", "&lt;", "&nbsp;", "&quot;", "&rsquo;"];

/// Reports what is still to be written, and HTML.
pub fn lint<'v>(at: &'v Value, text: &str, log: &mut Log<'v>) {
    let to_come =
        || text.split(|c: char| !c.is_alphanumeric()).find(|word| TO_COME.contains(word) || UNFINISHED.contains(word));
    let filler = || text.to_lowercase().contains("lorem ipsum").then_some("lorem ipsum");
    if let Some(word) = to_come().or_else(filler) {
        log.report(at, Code::ToCome).finding(word);
    }
    if let Some(html) = html(text) {
        log.report(at, Code::Html).finding(html);
    }
}

/// Reports an incident whose title says nothing.
pub fn title<'v>(incident: &'v Value, log: &mut Log<'v>) {
    let Some((at, title)) = incident.get("title").and_then(|at| Some((at, at.as_str()?))) else { return };
    unseen(at, title, log);
    if let Some((at, id)) = incident.get("id").and_then(|at| Some((at, at.as_str()?))) {
        unseen(at, id, log);
    }
    let length = title.chars().count();
    if length > MAX_TITLE {
        log.report(at, Code::LongTitle).with("most", MAX_TITLE).with("found", length);
    }
}

/// Reports characters that no one sees: what looks the same is not.
fn unseen<'v>(at: &'v Value, text: &str, log: &mut Log<'v>) {
    if let Some(c) = text.chars().find(|&c| is_invisible(c)) {
        log.report(at, Code::UnseenCharacter).with("found", Arg::Plain(format!("U+{:04X}", u32::from(c))));
    }
}

/// The first entity, else the first tag.
fn html(text: &str) -> Option<&str> {
    let entity = ENTITIES.into_iter().find(|entity| text.contains(entity));
    entity.or_else(|| {
        // where no `>` follows, there is no need to look for one
        let text = text.get(..=text.rfind('>')?)?;
        text.match_indices('<').find_map(|(at, _)| tag(text.get(at..)?))
    })
}

/// The tag with which the text begins.
fn tag(text: &str) -> Option<&str> {
    let name = text.trim_start_matches(['<', '/']);
    let (name, rest) = name.split_at(name.find(|c: char| !c.is_ascii_alphanumeric())?);
    let is_tag = rest.starts_with(['>', '/', ' ', '\n', '\t'])
        && ELEMENTS.split(' ').any(|element| name.eq_ignore_ascii_case(element));
    if is_tag { text.get(..=text.find('>')?) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_entities_are_html_and_signs_are_not() {
        let table = [
            ("a <b>bold</b> word", Some("<b>")),
            ("the end</p>", Some("</p>")),
            ("a line<br/>another", Some("<br/>")),
            ("<a\nhref='x'>y</a>", Some("<a\nhref='x'>")),
            ("Smith &amp; Sons", Some("&amp;")),
            ("Smith & Sons; and others", None),
            ("3 < 5 and 7 > 6", None),
            ("a <b and no more", None),
            ("<desk@paper.example>, <b@paper.example>", None),
            ("I <3 it>", None),
            ("<https://licence.example/by>", None),
        ];
        for (text, found) in table {
            assert_eq!(html(text), found, "{text}");
        }
    }
}
