//! Pictures for a person to look at, in `target/screenshots`: NAME-WIDTH-light.png and NAME-WIDTH-dark.png.

use serde_json::json;

use crate::browser::Browser;

#[test]
fn pictures_are_taken() {
    let browser = Browser::start(1080);
    let everywhere: &[u32] = &[280, 360, 640, 1080];
    for (name, page, opened, widths) in [
        ("article", "/", None, everywhere),
        ("article-open", "/", Some(9), everywhere),
        ("long", "/?src=fixtures/long.json", Some(1), &[280, 640]),
        ("sides", "/?src=fixtures/sides.json", None, &[280, 1080]),
        ("tracks", "/?src=fixtures/tracks.json", None, &[360, 1080]),
        ("problems", "/?src=fixtures/problems.json", None, &[360]),
        ("refused", "/?src=none.json", None, &[360]),
        ("rtl", "/rtl.html?src=fixtures/arabic.json", Some(2), &[360, 1080]),
    ] {
        for &width in widths {
            browser.resize(width);
            for scheme in ["light", "dark"] {
                browser.prefer(scheme);
                browser.open(page);
                if let Some(row) = opened {
                    browser.click_title(row);
                    browser.soon(&format!("is_open({row})"), true);
                    browser.run("active().blur(); scrollTo(0, 0);");
                }
                browser.soon("document.fonts.status", json!("loaded"));
                let height = browser.picture(&format!("{name}-{width}-{scheme}"), width);
                assert!(height > 100, "{name} at {width} px is a picture of something");
            }
        }
    }
}
