//! One row: what its incident responds to, its rail, its card.

use super::cause::{Called, causes};
use super::mark::{Element, html, svg};
use super::more;
use super::rail::{claim_rail, dot, rail};
use super::store::{Store, tone};
use super::trace;
use crate::layout::{Seen, Space};
use crate::model::{Period, digits};
use crate::words::{self, say};

/// Rows that are not drawn, and their words.
pub fn space(space: &Space, words: Vec<Element>) -> Element {
    let height = svg("svg").px("height", space.height);
    // Two keys for each incident are those of rows.
    let item = html("li").class("space").key(usize::MAX / 2 + space.first.position());
    item.attr("aria-hidden", "true").child(height).all(words)
}

/// The row of an incident with this card.
pub fn row(store: &Store, seen: &Seen, card: Element) -> Element {
    let (chain, look) = (store.chain(), &seen.look);
    let incident = chain.incident(seen.incident);
    let is = |is_so, class| if is_so { class } else { "" };
    let class = [
        "row ",
        &*tone(chain, incident.side),
        is(look.is_focus, " focus"),
        is(look.is_lit, " lit"),
        is(look.is_selected, " selected"),
        is(look.is_open, " open"),
    ];
    let item = html("li").attr("id", &store.anchor(incident)).class(&class.concat()).attr("part", "row");
    let step = look.step.as_ref().map(|step| match more::is_here() {
        true => trace::bar(store, seen.incident, step),
        false => more::waiting(store),
    });
    let claims = step.into_iter().chain(causes(store, seen.incident, Called::Below(seen.above)));
    let item = said_above(store, seen, line(store, seen, item), claims);
    item.child(rail(store, seen).all(dot(store, seen))).child(card)
}

/// What is said above a row, with the rail next to it: the periods that begin there, then these lines.
pub fn said_above(store: &Store, seen: &Seen, item: Element, lines: impl Iterator<Item = Element>) -> Element {
    let periods = seen.periods.iter().filter_map(|&index| store.chain().periods.get(index));
    let said: Vec<Element> = periods.map(|period| self::period(store, period)).chain(lines).collect();
    match said.is_empty() {
        true => item,
        false => item.child(claim_rail(store, seen)).child(html("div").class("claims").all(said)),
    }
}

/// "Ceasefire, 24–30 November: …"
fn period(store: &Store, period: &Period) -> Element {
    let when = words::date_within(&period.when, store.year());
    let line = html("p").class("period-line").child(html("strong").run(&period.title)).text(say::comma()).text(&when);
    match &period.note {
        Some(note) => line.text(say::colon()).run(note),
        None => line,
    }
}

/// A row's element: what knows it again, and by what the keyboard's focus finds it.
pub fn line(store: &Store, seen: &Seen, item: Element) -> Element {
    let key = seen.line().key();
    let item = item.key(key);
    let item = if store.is_live() { item.attr("data-row", &digits(key as i64)) } else { item };
    let Some((number, count)) = seen.number else { return item };
    item.attr("aria-posinset", &digits(number as i64)).attr("aria-setsize", &digits(count as i64))
}
