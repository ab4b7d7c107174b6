//! Files of the standalone page and of the studio that are not those of the release: they are not run.

use crate::browser::Browser;
use crate::site::{Answer, Request, Site};

const FILES: [&str; 3] = ["page.js", "studio-worker.js", "studio_bg.wasm"];

/// The folder `/NAME/` is the release with that one file exchanged.
fn exchanged(request: &Request) -> Option<Answer> {
    let path = request.path.split('?').next()?;
    let (folder, file) = path.strip_prefix('/')?.split_once('/')?;
    if !FILES.contains(&folder) {
        return None;
    }
    let body = crate::site::dist(file)?;
    let mime = crate::site::mime(file);
    // one space more, or a script that shows that it was run
    let stranger = match file.ends_with(".js") {
        true => b"globalThis.document && document.body.setAttribute('data-stranger', ''); export default 1;".to_vec(),
        false => [&body[..], b" "].concat(),
    };
    Some(Answer::of(mime, if file == folder { stranger } else { body }))
}

#[test]
fn an_exchanged_file_of_the_page_is_not_run_and_that_is_said() {
    let browser = Browser::at(Site::with(exchanged), "", 640);
    for file in ["studio-worker.js", "studio_bg.wasm"] {
        browser.open_until(&format!("/{file}/index.html?studio"), "is_seen(one('#unopened'))");
        assert_eq!(browser.see("document.body.hasAttribute('data-stranger')"), false, "{file}");
        assert_eq!(browser.see("one('.studio, .ic-opener')"), serde_json::Value::Null, "{file}");
    }
    browser.open_until("/page.js/index.html", "document.readyState === 'complete'");
    browser.settle();
    assert_eq!(browser.see("document.body.hasAttribute('data-stranger')"), false, "page.js");
}
