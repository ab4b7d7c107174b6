//! What the reader chose: a [`State`], the [`Action`]s that change it, and what follows from it.
//!
//! Everything here is pure: `update(&chain, state, action)` gives the next state, and what is [`shown`], in the
//! [`Lineage`] of an incident or folded into one of the [`lines`] is worked out from chain and state alone.

mod action;
mod address;
mod changes;
mod claimant;
mod digest;
mod filter;
mod fold;
mod kept;
mod lineage;
mod moves;
mod query;
mod range;
mod setting;
mod state;
mod steps;
mod table;
mod telling;
mod tools;
mod trace;
mod update;

pub use action::Action;
pub use address::{Claim, Gone, Way, nearest};
pub use changes::{Changes, News};
pub use claimant::Who;
pub use filter::{CardWords, Filter, Texts, search_in, shown};
pub use fold::{Fold, Line, Show, lines};
pub use lineage::Lineage;
pub use moves::{Move, target, target_among};
pub use range::{TimeRange, narrowed};
pub use setting::{SETTINGS, TOLD_BY, setting};
pub use state::State;
pub use table::{Column, Table};
pub use telling::{Account, Stance, Teller, Tellers, Telling};
pub use trace::Step;
pub use update::update;
