//! Pictures of the gallery's chains for a person to look at, in `target/screenshots`: NAME-OPEN-WIDTH-light.png and
//! NAME-OPEN-WIDTH-dark.png. Only a person can judge them, so a plain `cargo test` takes none; `make test-more` does.

use serde_json::json;

use crate::browser::Browser;
use crate::list::entries;
use crate::site::Site;

#[test]
#[ignore = "takes minutes, for a person to look at: `make pictures`"]
fn pictures_are_taken_in_light() {
    take("light");
}

#[test]
#[ignore = "takes minutes, for a person to look at: `make pictures`"]
fn pictures_are_taken_in_dark() {
    take("dark");
}

fn take(scheme: &str) {
    let browser = Browser::at(Site::start(), include_str!("../gallery/stage.js"), 1080);
    browser.prefer(scheme);
    for entry in entries() {
        for (open, widths) in &entry.pictures {
            let choice = json!({ "direction": entry.direction, "open": open });
            let page = browser.see(&format!("livePage({}, {choice})", json!(entry)));
            for &width in widths {
                browser.resize(width);
                browser.open(page.as_str().expect("an address"));
                browser.run(&format!("openIn(document, {})", json!(open)));
                browser.settle();
                browser.run("scrollTo(0, 0)");
                browser.soon("document.fonts.status", json!("loaded"));
                let name = format!("{}-{open}-{width}-{scheme}", entry.name);
                let height = browser.picture(&name, width);
                assert!(height > 100, "{name} is a picture of something");
            }
        }
    }
}
