//! One row for a run of incidents off the focus chain: how many, when, what by whom, and a button that opens and closes it.

use super::card::unseen;
use super::hands::Deed;
use super::mark::{Element, html, svg};
use super::rail::rail;
use super::row::{line, said_above};
use super::sign::small;
use super::store::{Store, tone};
use crate::layout::{Seen, Shape};
use crate::story::Fold;
use crate::words::{self, say};

/// `words` are those of what is folded.
pub fn fold(store: &Store, seen: &Seen, fold: Fold, words: Vec<Element>) -> Element {
    let chain = store.chain();
    let item = html("li").class_if("fold", "lit", seen.look.is_lit);
    let deed = if fold.is_open { Deed::Fold } else { Deed::Unfold };
    let number = html("span").class("unfold-number").text(&words::fold(chain, fold, store.year()));
    let by_side = words::fold_by_side(chain, fold).into_iter();
    let by_side = by_side.enumerate().map(|(index, of)| {
        let between = (index > 0).then(|| unseen(say::comma()));
        let line = html("span").class("by-side").maybe(between).child(small(chain, of.side));
        if of.is_of_data { line.run(&of.text) } else { line.text(&of.text) }
    });
    let button = html("button")
        .class("unfold")
        .attr("type", "button")
        .state("aria-expanded", fold.is_open)
        .does(deed, &[fold.first.position()])
        .child(number)
        .child(unseen(say::comma()))
        .all(by_side);
    let rail = rail(store, seen).maybe((!fold.is_open).then(|| ring(store, seen, fold)));
    said_above(store, seen, line(store, seen, item), std::iter::empty()).child(rail).child(button).all(words)
}

/// In the tone of its incidents' side; in no one's where they are of several.
fn ring(store: &Store, seen: &Seen, fold: Fold) -> Element {
    let chain = store.chain();
    let side = |id| chain.incident(id).side;
    let side = side(fold.first).filter(|first| fold.incidents().all(|id| side(id) == Some(*first)));
    let ring = svg("circle").px("cx", seen.shape.dot_x()).px("cy", Shape::DOT_Y).px("r", Shape::RING);
    ring.class_if(&["ring ", &*tone(chain, side)].concat(), "lit", seen.look.is_lit)
}
