//! Links to an incident and to each of its claims, and a sentence to cite them by: what a reader takes away from a card.

use leptos::wasm_bindgen::{self, prelude::wasm_bindgen};
use leptos::web_sys::Element as Node;

use super::anchor::{INCIDENT, anchor};
use super::cause::few;
use super::focus::incident_link;
use super::hands::Deed;
use super::mark::{Element, html};
use super::store::Store;
use crate::layout::Scene;
use crate::model::{Chain, IncidentId, digits};
use crate::story::{Action, Claim, Gone, State, Tellers, update};
use crate::words::{self, say};

/// So many claims of a card are cited.
const MOST: usize = 12;
/// What a claim has, by which an address finds it.
pub const CLAIM: &str = "data-claim";
/// What the notice has that says that an incident is gone.
pub const GONE: &str = "data-gone";
/// What a click on a button gives.
const COPY: usize = 0;
const SHARE: usize = 1;
const CITE: usize = 2;

#[wasm_bindgen]
extern "C" {
    /// The address of that page, or without one of this page, with this fragment.
    #[wasm_bindgen(js_name = addressOf)]
    fn address_of(url: Option<&str>, fragment: &str) -> String;

    /// Copies a text, or shares an address under a title, and says at the button what came of it.
    fn give(button: &Node, text: &str, title: Option<&str>);
}

/// What is at the end of an open card.
pub fn row(store: &Store, id: IncidentId) -> Element {
    let words = html("p").class("words").child(copy(id, None)).child(button(say::share(), None, SHARE, Some(id), None));
    answer(html("div").class("links").child(words).child(cite(store, id)))
}

/// "Share": what is seen now. Where a device does not share, its address is copied.
pub fn share_all() -> Element {
    button(say::share(), Some(say::link_copied()), SHARE, None, None)
}

/// Room below buttons for what came of a click on them.
pub fn answer(element: Element) -> Element {
    let field = html("input").attr("readonly", "").attr("aria-label", say::copy_yourself());
    let refused = html("p").class("refused").attr("hidden", "").text(say::copy_yourself()).text(" ").child(field);
    element.child(refused).child(html("span").class("unseen").attr("role", "status"))
}

/// The element of a claim, which an address can find in its card.
pub fn named(element: Element, claim: Claim) -> Element {
    element.attr(CLAIM, &name(claim))
}

/// By what a claim is found in its card.
pub fn name(claim: Claim) -> String {
    let (kind, number) = numbers(claim);
    [digits(kind as i64), "-".to_owned(), digits(number as i64)].concat()
}

fn numbers(claim: Claim) -> (usize, usize) {
    match claim {
        Claim::Cause(cause) => (0, cause.position()),
        Claim::Count(index) => (1, index),
    }
}

/// "Copy link": to an incident, or to a claim in its card.
pub fn copy(id: IncidentId, claim: Option<Claim>) -> Element {
    button(say::copy_link(), Some(say::link_copied()), COPY, Some(id), claim)
}

/// Puts a button behind words. A button that is on a line of its own leaves the room before it on the line above.
pub fn behind(words: Element, button: Element) -> Element {
    words.text("\u{a0} ").child(button)
}

/// A quiet button. What it says when it is done has its place from the beginning, drawn by the style sheet: an incident may have two
/// hundred of them.
fn button(words: &str, done: Option<&str>, gives: usize, id: Option<IncidentId>, claim: Option<Claim>) -> Element {
    let claim = claim.map(numbers).into_iter().flat_map(|(kind, number)| [kind, number]);
    let of = std::iter::once(gives).chain(id.map(IncidentId::position)).chain(claim);
    // without a device that shares, the button of a card would only be a second one that copies
    let can_be_hidden = gives == SHARE && id.is_some();
    let button = html("button").class_if("give", "share", can_be_hidden).attr("type", "button");
    let button = button.does(Deed::Give, &of.collect::<Vec<_>>());
    let button = button.text(words);
    match done {
        Some(done) => button.attr("data-words", done),
        None => button,
    }
}

/// The sentences by which the incident and its claims are cited, each to be copied.
fn cite(store: &Store, id: IncidentId) -> Element {
    let claims: Vec<Claim> = claims(store.chain(), id).collect();
    let (named, more) = few(store, claims.len(), MOST, "p");
    let sentences = std::iter::once(None).chain(claims.into_iter().take(named).map(Some)).map(|claim| {
        let copy = button(say::copy(), Some(say::copied()), CITE, Some(id), claim);
        behind(html("p").text(&cited(store, id, claim)), copy)
    });
    let details = html("details").class("opens").child(html("summary").text(say::cite()));
    details.all(sentences).maybe(more)
}

fn claims(chain: &Chain, id: IncidentId) -> impl Iterator<Item = Claim> {
    let causes = chain.causes(id).map(|link| Claim::Cause(link.cause));
    causes.chain((0..chain.incident(id).casualties.len()).map(Claim::Count))
}

/// A citation has the address of the incident alone, without what else the reader has chosen.
fn cited(store: &Store, id: IncidentId, claim: Option<Claim>) -> String {
    let chain = store.chain();
    words::cite(chain, id, claim, &address(store, &update(chain, base(store), Action::Open(id)), (Some(id), claim)))
}

/// Gives what a button offers. It is a late root.
#[inline(never)]
pub fn give_to(store: &Store, target: &Node, of: &[usize]) {
    let chain = store.chain();
    let (Some((&gives, rest)), Ok(Some(button))) = (of.split_first(), target.closest("button")) else { return };
    let state = store.scene_untracked().state.clone();
    let Some(id) = rest.first().and_then(|&at| chain.incident_at(at)) else {
        return give(&button, &address(store, &state, (None, None)), Some(&chain.title));
    };
    let claim = match of.get(2..) {
        Some(&[0, cause]) => chain.incident_at(cause).map(Claim::Cause),
        Some(&[1, index]) => Some(Claim::Count(index)),
        _ => None,
    };
    let text = match gives {
        CITE => cited(store, id, claim),
        _ => address(store, &update(chain, state, Action::Open(id)), (Some(id), claim)),
    };
    give(&button, &text, (gives == SHARE).then_some(&*chain.incident(id).title));
}

/// The address at which a state is seen, with its page. Another page than this one may know this figure by another prefix, or by none.
fn address(store: &Store, state: &State, at: (Option<IncidentId>, Option<Claim>)) -> String {
    let url = store.chain().url.as_deref();
    let prefix = if url.is_some() { "" } else { store.id_prefix() };
    address_of(url, &fragment(store, prefix, (state, &base(store)), at))
}

/// What is seen where an address leads without more. Of another page than this one only the data are known.
fn base(store: &Store) -> State {
    if store.chain().url.is_some() { State::default() } else { store.start().clone() }
}

/// Those who tell, where any of these states has one.
pub fn tellers<'s>(store: &Store, scene: &'s Scene, states: [&State; 2]) -> Option<&'s Tellers> {
    let is_told = states.iter().any(|state| state.told_by.is_some());
    is_told.then(|| &**scene.tellers(store.chain()))
}

/// The part of an address behind `#`, in which anchors begin with a prefix: it leads from one state to another.
pub fn fragment(
    store: &Store,
    prefix: &str,
    (state, base): (&State, &State),
    (at, claim): (Option<IncidentId>, Option<Claim>),
) -> String {
    let (chain, scene) = (store.chain(), store.scene_untracked());
    let said = state.address(chain, base, tellers(store, &scene, [state, base]), (at, claim));
    let anchor = at.map_or(INCIDENT.to_owned(), |id| anchor(chain.incident(id)));
    match said.is_empty() {
        true if at.is_none() => String::new(),
        true => [prefix, &anchor].concat(),
        false => [prefix, &*anchor, "?", &*said].concat(),
    }
}

/// What is said where an address has led to an incident that is gone. Only an address that has arrived leads there, so it is a late root.
#[inline(never)]
pub fn gone(store: &Store, Gone { nearest }: Gone) -> Element {
    let link = |id| html("p").say(say::nearest(incident_link(store, store.chain(), id).into()));
    let said = html("p").text(say::not_in_chain());
    // no other element of the figure's body is an `aside`, so none becomes this one when it goes
    html("aside").part("notice").attr(GONE, "").attr("role", "note").child(said).maybe(nearest.map(link))
}
