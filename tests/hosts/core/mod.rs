//! What must hold in every browser.

mod breaking;
mod failing;
mod frames;
mod life;
mod looks;
mod naughty;
mod paragraphs;
mod places;
mod policies;
mod privacy;
mod script;
mod sources;
mod strangers;
