//! What must hold in every browser.

mod breaking;
mod early;
mod failing;
mod frames;
mod held;
mod life;
mod looks;
mod naughty;
mod odd;
mod places;
mod policies;
mod privacy;
mod script;
mod sources;
mod strangers;
mod widths;
