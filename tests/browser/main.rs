//! The built page in a real browser: opened, clicked, keyed, filtered, resized and switched to dark.
//!
//! Needs `dist/` (`make dist`), chromium, chromedriver and the node_modules of `tests/hosts` (`tools/setup.sh hosts`). Pictures of what was tested are in `target/screenshots`.

// Clippy lets tests panic, but not what helps them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
// Other tests share the browser and the site, and each uses only some of what they can do.
#![allow(dead_code)]

#[path = "../fixtures/attacks.rs"]
mod attacks;
#[path = "../book/mod.rs"]
mod book;
mod browser;
mod driver;
mod fixtures;
mod hands;
mod kind;
#[path = "../gallery/list.rs"]
mod list;
#[path = "../made/mod.rs"]
mod made;
#[path = "../hosts/routes.rs"]
mod routes;
mod running;
#[path = "../gallery/served.rs"]
mod served;
mod site;

mod article;
mod axe;
mod books;
mod choosing;
mod colours;
mod filtering;
mod folding;
mod gallery;
mod hostile;
mod keys;
mod media;
mod mirror;
mod needs;
mod opening;
mod parties;
mod pictures;
mod rails;
mod refusing;
mod searching;
mod spoken;
mod studio;
mod table;
mod telling;
mod vouched;
mod widths;
