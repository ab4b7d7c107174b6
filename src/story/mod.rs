//! What the reader chose: a [`State`], the [`Action`]s that change it, and what follows from it.
//!
//! Everything here is pure: `update(&chain, state, action)` gives the next state, and what is [`shown`] or in the
//! [`Lineage`] of an incident is worked out from chain and state alone.

mod filter;
mod lineage;
mod state;

pub use filter::{Filter, Period, shown};
pub use lineage::Lineage;
pub use state::{Action, Move, State, target, update};
