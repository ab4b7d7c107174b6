//! Everything that can be wrong, a row a code: name, id, level, what is said and expected, what to do, and an example, wrong
//! and right. [`Code`](super::Code), its sentences, the command's `explain` and `docs/problems.md` are made of it.
//!
//! Each area hands its rows, after those before it, on to the next, and the last one to the macro that makes the enum of
//! them: an enum is declared in one place. A row of the area `"lint"` or `"import"` is only there with that feature.

#[macro_use]
mod unread;
#[macro_use]
mod values;
#[macro_use]
mod head;
#[macro_use]
mod dates;
#[macro_use]
mod incidents;
#[macro_use]
mod links;
#[macro_use]
mod lints;
#[macro_use]
mod files;
#[macro_use]
mod books;
#[macro_use]
mod tables;
#[macro_use]
mod columns;
#[macro_use]
mod sheets;
#[macro_use]
mod events;
#[macro_use]
mod timemap;
#[macro_use]
mod timelines;
#[macro_use]
mod slides;

/// Gives all rows to a macro.
macro_rules! every_row {
    ($use:ident) => {
        unread! {[values head dates incidents links lints files books tables columns sheets events timemap timelines slides $use]}
    };
}
