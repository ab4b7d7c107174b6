//! The embed in real pages: under their policies, with their style sheets, in their frames, and on hosts that fail.
//!
//! Needs `dist/` (`make dist`) and the node_modules of this folder (`tools/setup.sh hosts`). What is in `core` runs in every
//! browser, `BROWSER=firefox cargo test --test hosts core::`; the rest needs what only Chromium has.

// Clippy lets tests panic, but not what helps them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
// Other tests share the browser and the site, and each uses only some of what they can do.
#![allow(dead_code)]

#[path = "../fixtures/attacks.rs"]
mod attacks;
#[path = "../browser/browser.rs"]
mod browser;
#[path = "../browser/driver.rs"]
mod driver;
#[path = "../browser/fixtures.rs"]
mod fixtures;
#[path = "../browser/hands.rs"]
mod hands;
#[path = "../browser/kind.rs"]
mod kind;
#[path = "../made/mod.rs"]
mod made;
#[path = "../browser/running.rs"]
mod running;
#[path = "../browser/site.rs"]
mod site;

mod chromium;
mod core;
mod routes;

use browser::Browser;
use site::Site;

const EYES: &str = include_str!("eyes.js");
const WIDTH: u32 = 1080;

/// A browser before these pages.
fn hosts() -> Browser {
    Browser::at(site(), EYES, WIDTH)
}

/// The same, which has done nothing before and takes commands at an address.
fn apart() -> Browser {
    Browser::apart(site(), EYES, WIDTH)
}

fn site() -> Site {
    assert!(
        site::folder("tests/hosts/node_modules/tailwindcss").is_dir(),
        "There are no style sheets of others to test with: run `tools/setup.sh hosts` first."
    );
    Site::with(routes::answer)
}

/// A browser that shows one of the pages, every chain in it live and whole.
#[track_caller]
fn live(page: &str) -> Browser {
    let browser = hosts();
    open(&browser, page);
    browser
}

/// Opens a page, waits until every chain in it is live and whole, and touches them so that they take the height that they need.
#[track_caller]
fn open(browser: &Browser, page: &str) {
    browser.open_until(&format!("/hosts/{page}"), "chains().length > 0 && chains().every((each) => is_whole(each))");
    browser.run("touch()");
}
