//! What a click does about a problem: it takes a guess, or takes a column for what it may be.

use leptos::prelude::*;

use super::SUMMARY;
use crate::studio::columns::meaning;
use crate::studio::desk::Desk;
use crate::studio::draft::Draft;
use crate::studio::history::Edit;
use crate::studio::mend::Mend;
use crate::studio::offer::Offer;
use crate::studio::{browser, say};

/// Those of one sort of problem.
#[derive(Clone, Copy)]
pub struct Fixes {
    mends: StoredValue<Vec<Mend>>,
    offers: StoredValue<Vec<Offer>>,
}

impl Fixes {
    pub fn new(mends: Vec<Mend>, offers: Vec<Offer>) -> Fixes {
        Fixes { mends: StoredValue::new(mends), offers: StoredValue::new(offers) }
    }

    /// The buttons for one finding.
    pub fn of(self, desk: Desk, finding: usize) -> impl IntoView {
        let is_it = |mend: &&Mend| mend.finding == finding;
        let mend = self.mends.with_value(|mends| mends.iter().find(is_it).cloned());
        let mend = mend.map(|mend| button(desk, say::put(&*mend.guess).text(), move |draft| draft.mend(&mend)));
        let is_it = |offer: &&Offer| offer.finding == finding;
        let offers = self.offers.with_value(|offers| offers.iter().filter(is_it).cloned().collect::<Vec<_>>());
        let offers = offers.into_iter().map(|Offer { choice, .. }| {
            let label = meaning(&choice.column).map_or("", |meaning| meaning.label);
            button(desk, say::take_column(&*choice.header, label).text(), move |draft| draft.choose(choice.clone()))
        });
        view! { {mend} {offers.collect_view()} }
    }

    /// A button that takes all guesses.
    pub fn all(self, desk: Desk) -> impl IntoView {
        let count = self.mends.with_value(|mends| mends.iter().filter(|mend| !mend.is_alone).count());
        // from the end, so that what is put there moves none that is still to come
        let take = move |draft: &mut Draft| {
            self.mends.with_value(|mends| {
                mends.iter().rev().filter(|mend| !mend.is_alone).for_each(|mend| draft.mend(mend));
            });
        };
        (count > 1).then(|| button(desk, say::put_all(count).text(), take))
    }
}

fn button(desk: Desk, label: String, change: impl Fn(&mut Draft) + 'static) -> impl IntoView {
    let take = move |_| {
        // the button goes with its problem
        browser::focus_soon(SUMMARY);
        desk.change(Edit::Step, |draft| change(draft));
    };
    view! { <button type="button" class="plain take-guess" on:click=take>{label}</button> }
}
