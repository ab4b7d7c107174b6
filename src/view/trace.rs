//! The bar of a walk back to a first cause: what responded to the incident below, on whose word, in which words.

use super::cause::{claim as said, disputed};
use super::focus::incident_link;
use super::hands::Deed;
use super::mark::{Element, html};
use super::store::Store;
use crate::model::{Basis, IncidentId};
use crate::story::Step;
use crate::words::{self, say};

/// So many causes can be chosen from.
const MOST: usize = 12;

/// The bar above the row of an incident. It is a late root.
#[inline(never)]
pub fn bar(store: &Store, id: IncidentId, step: &Step) -> Element {
    let bar = html("div").part("trace").attr("role", "group").attr("aria-label", say::trace_back());
    let bar = bar.maybe(step.from.and_then(|from| claim(store, from, id)));
    let bar = if step.causes.is_empty() { bar.all(end(store)) } else { bar };
    let number = say::step_of(&*words::number(step.number as i64), &words::number(step.of as i64)).text();
    let number = (step.of > 0).then(|| html("span").class("number").text(&number));
    let back = (step.number > 0).then(|| button(Deed::StepBack, &[], say::step_back()));
    let buttons = html("p").class("words").all(choices(store, step)).maybe(back);
    bar.child(buttons.child(button(Deed::EndTrace, &[], say::end_trace())).maybe(number))
}

/// "… came in response to this, CENTCOM says: “…”"
fn claim(store: &Store, from: IncidentId, to: IncidentId) -> Option<Element> {
    let link = store.chain().causes(from).find(|link| link.cause == to)?;
    let response = incident_link(store, store.chain(), from).into();
    let said = said(store, link).into();
    let line = html("p").say(match link.basis {
        Basis::Inferred => say::perhaps_traced(response, said),
        _ => say::traced(response, said),
    });
    let line = match &link.quote {
        Some(quote) => line.text(say::colon()).child(html("q").run(quote)),
        None => line,
    };
    Some(if link.disputed_by.is_empty() { line } else { line.text(" · ").child(disputed(store, link)) })
}

/// Where the walk ends, what the editor says of that.
fn end(store: &Store) -> Vec<Element> {
    let framing = store.chain().texts.framing.as_ref().map(|framing| html("p").class("quiet").data(framing));
    [html("p").text(say::no_cause())].into_iter().chain(framing).collect()
}

/// One cause is the next step; of several the reader chooses.
fn choices(store: &Store, step: &Step) -> Vec<Element> {
    let named = |id: &IncidentId| {
        let title = words::isolated(&store.chain().incident(*id).title);
        button(Deed::TraceTo, &[id.position()], &say::to_cause(&*title).text())
    };
    match step.causes.as_slice() {
        [only] => vec![button(Deed::TraceTo, &[only.position()], say::to_its_cause())],
        several => several.iter().take(MOST).map(named).collect(),
    }
}

fn button(deed: Deed, of: &[usize], word: &str) -> Element {
    html("button").class("step").attr("type", "button").text(word).does(deed, of)
}
