//! As told by: the line that says whose account is seen, and what becomes of a claim that is not in it.

use super::card::unseen;
use super::hands::Deed;
use super::mark::{Element, html};
use super::store::Store;
use crate::layout::Scene;
use crate::model::{IncidentId, LinkId};
use crate::story::{Account, Stance, Who};
use crate::words::{isolated, number, say};

/// Whether a claim is of the account that is seen.
#[derive(Clone, Copy)]
pub struct Told {
    is_told: bool,
    /// Why it is not is said anyway: they dispute it.
    is_explained: bool,
}

impl Told {
    /// How a link is seen.
    pub fn link(store: &Store, id: LinkId) -> Told {
        let stance = store.telling().map_or(Stance::Told, |telling| telling.link(id));
        Told { is_told: stance == Stance::Told, is_explained: stance == Stance::Disputed }
    }

    /// How an incident's count at that index is seen.
    pub fn count(store: &Store, id: IncidentId, index: usize) -> Told {
        let is_told = store.telling().is_none_or(|telling| telling.has_count(id, index));
        Told { is_told, is_explained: false }
    }

    /// The element's class: its own, if it has one, and that of what another account says.
    pub fn class(self, element: Element, class: &str) -> Element {
        if self.is_told && class.is_empty() { element } else { element.class_if(class, "faint", !self.is_told) }
    }

    /// The same in a text.
    pub fn text(self) -> String {
        if self.is_told { String::new() } else { [" ", say::not_in_telling()].concat() }
    }

    /// The same in words that only those read who do not see it.
    pub fn words(self) -> Option<Element> {
        let is_silent = !self.is_told && !self.is_explained;
        is_silent.then(|| unseen(&self.text()))
    }
}

/// Who tells, as an element.
pub fn teller(account: &Account) -> Element {
    match account.who {
        Who::Unnamed | Who::Ours => html("span").text(&name(account)),
        _ => html("span").run(&account.name),
    }
}

/// Who tells, for a line of text.
fn name(account: &Account) -> String {
    match account.who {
        Who::Unnamed => say::nobody().to_owned(),
        Who::Ours => say::our_inference().to_owned(),
        _ => isolated(&account.name),
    }
}

/// "As told by CENTCOM: 2 of 9 links, 4 counts. 7 links are not in this telling."
pub fn sentence(scene: &Scene) -> Option<String> {
    let telling = scene.light.telling.as_ref()?;
    let account = telling.account()?;
    let (links, lacks) = (account.links, telling.lacks());
    let (name, counts) = (name(account), say::counts(account.counts).text());
    let told = match links + account.counts {
        0 => say::tells_nothing(&*name).text(),
        _ => say::told(&*name, &say::links_of(links + lacks, &*number(links as i64)).text(), &counts).text(),
    };
    let lacked = if lacks > 0 { [" ", &*say::lacks(lacks).text()].concat() } else { String::new() };
    let disputed = account.disputes;
    let disputed = if disputed > 0 { [" ", &*say::disputes(disputed).text()].concat() } else { String::new() };
    Some([told, lacked, disputed].concat())
}

/// The same as a line, with the way back. It is a late root.
#[inline(never)]
pub fn line(store: &Store, scene: &Scene) -> Option<Element> {
    let (line, words) = (html("p").class("told"), sentence(scene)?);
    if !store.is_live() {
        return Some(line.text(&words));
    }
    let back = html("button").class("step").attr("type", "button").text(say::everyone()).does(Deed::TellBy, &[]);
    Some(line.child(html("span").attr("role", "status").text(&words)).text(" ").child(back))
}
