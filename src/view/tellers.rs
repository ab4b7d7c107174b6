//! "As told by …": everybody whose account can be seen, with how much they claim.

use super::cause::few;
use super::hands::Deed;
use super::mark::{Element, html};
use super::sign::small;
use super::store::Store;
use super::telling;
use crate::layout::Scene;
use crate::story::{Account, Teller, Who};
use crate::words::{listed, say};

/// So many are listed.
const MOST: usize = 60;

/// The list of them. It is a late root.
#[inline(never)]
pub fn tellers(store: &Store, scene: &Scene) -> Element {
    let heard: Vec<(Teller, &Account)> =
        scene.tellers(store.chain()).list().filter(|(_, account)| account.is_heard()).collect();
    let (named, more) = few(store, heard.len(), MOST, "p");
    let told_by = scene.state.told_by;
    let button = || html("button").class("teller").attr("type", "button");
    let everyone = button().text(say::everyone()).does(Deed::TellBy, &[]).state("aria-pressed", told_by.is_none());
    let mut list = html("div").class("tellers").child(everyone);
    let mut sort = "";
    for (teller, account) in heard.into_iter().take(named) {
        let next = sort_of(store, account.who);
        if next != sort {
            list = list.child(html("p").class("label").text(next));
            sort = next;
        }
        let sign = if let Who::Side(side) = account.who { Some(small(store.chain(), Some(side))) } else { None };
        let amount = html("span").class("amount").text(&amount(account));
        let button = button().does(Deed::TellBy, &[teller.position()]).state("aria-pressed", told_by == Some(teller));
        list = list.child(button.maybe(sign).child(telling::teller(account)).text(" · ").child(amount));
    }
    list.maybe(more)
}

/// What is said above those of a sort.
fn sort_of(store: &Store, who: Who) -> &'static str {
    match who {
        Who::Side(_) => say::sides(),
        Who::Actor(_) if !store.chain().sides.is_empty() => say::no_side(),
        Who::Name | Who::Actor(_) => say::speakers(),
        Who::Publisher => say::press(),
        Who::Unnamed | Who::Ours => say::no_speaker(),
    }
}

/// "3 links, 1 count": what there is of each.
fn amount(account: &Account) -> String {
    let amounts = [
        (account.links, say::links(account.links)),
        (account.counts, say::counts(account.counts)),
        (account.disputes, say::disputed_links(account.disputes)),
    ];
    let amounts = amounts.into_iter().filter(|(number, _)| *number > 0).map(|(_, words)| words.text());
    listed(amounts)
}
