//! What must hold in every browser.

mod breaking;
mod early;
mod facade;
mod failing;
mod finding;
mod frames;
mod handover;
mod held;
mod late;
mod life;
mod links;
mod looks;
mod naughty;
mod odd;
mod packed;
mod paper;
mod paragraphs;
mod places;
mod policies;
mod privacy;
mod script;
mod sources;
mod strangers;
mod templates;
mod touches;
mod widths;
