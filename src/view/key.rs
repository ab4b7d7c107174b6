//! The key: what the lines mean, of those that the chain has.

use super::mark::{Element, html, list, svg};
use super::rail::weight;
use crate::layout::Weight;
use crate::model::Chain;
use crate::words::{self, say};

/// Nothing where no incident responds to another.
pub fn key(chain: &Chain) -> Option<Element> {
    let occurs = |each: &Weight| chain.links.iter().any(|link| Weight::of(link.basis) == *each);
    let line = |each: Weight| {
        let stroke = svg("path").class(&["branch lit ", weight(each)].concat()).attr("d", "M0 5H30");
        let line =
            svg("svg").class("line").attr("viewBox", "0 0 30 10").attr("aria-hidden", "true").attr("display", "none");
        let name = html("span").class("unseen").text(words::line(each)).text(say::colon());
        html("li").child(line.child(stroke)).child(name).text(words::weight(each))
    };
    let lines: Vec<Element> = Weight::ALL.into_iter().filter(occurs).map(line).collect();
    (!lines.is_empty()).then(|| list("ul").class("key").all(lines))
}
