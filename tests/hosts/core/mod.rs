//! What must hold in every browser.

mod breaking;
mod failing;
mod finding;
mod frames;
mod life;
mod links;
mod looks;
mod naughty;
mod paper;
mod paragraphs;
mod places;
mod policies;
mod privacy;
mod script;
mod sources;
mod strangers;
mod widths;
mod early;
mod held;
mod odd;
