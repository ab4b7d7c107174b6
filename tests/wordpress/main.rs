//! The chain in a real WordPress: written in its editor by real users, read by a reader in a real browser.
//!
//! `make test-wordpress` sets the WordPress up and runs these; a plain `cargo test` leaves them out.

// Clippy lets tests panic, but not what helps them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[allow(dead_code, reason = "each test needs some of it")]
#[path = "../fixtures/attacks.rs"]
mod attacks;
#[allow(dead_code, reason = "these tests need less of it than those in tests/browser")]
#[path = "../browser/browser.rs"]
mod browser;
#[allow(dead_code, reason = "as above")]
#[path = "../browser/driver.rs"]
mod driver;
#[allow(dead_code, reason = "as above")]
#[path = "../browser/hands.rs"]
mod hands;
#[path = "../browser/kind.rs"]
mod kind;
mod newsroom;
#[allow(dead_code, reason = "as above")]
#[path = "../browser/running.rs"]
mod running;
mod site;

mod classic;
mod hostile;
mod oembed;
mod snippet;
