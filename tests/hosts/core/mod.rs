//! What must hold in every browser.

use serde_json::Value;

mod breaking;
mod early;
mod facade;
mod failing;
mod finding;
mod frames;
mod handover;
mod heavy;
mod held;
mod history;
mod language;
mod late;
mod life;
mod links;
pub mod long;
mod looks;
mod naughty;
mod odd;
mod packed;
mod paper;
mod paragraphs;
mod places;
mod policies;
mod privacy;
mod refresh;
mod script;
mod second;
mod sharing;
mod sources;
mod strangers;
mod templates;
mod touches;
mod widths;

/// The element's attributes, as its own list declares them.
fn attributes() -> Vec<Value> {
    serde_json::from_str(include_str!("../../../src/embed/attributes.json")).expect("a list of attributes")
}
