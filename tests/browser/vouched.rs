//! Files of the standalone page and of the studio that are not those of the release: they are not run.

use crate::browser::Browser;
use crate::site::{Answer, Request, Site};

const SCRIPTS: [&str; 4] = ["page.js", "embed.js", "studio.js", "studio-worker.js"];

/// The folder `/NAME/` is the release with that one file exchanged.
fn exchanged(request: &Request) -> Option<Answer> {
    let path = request.path.split('?').next()?;
    let (folder, file) = path.strip_prefix('/')?.split_once('/')?;
    if !SCRIPTS.contains(&folder) && folder != "studio_bg.wasm" {
        return None;
    }
    let body = crate::site::dist(file)?;
    let mime = match file.rsplit('.').next()? {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        _ => "application/json",
    };
    // one space more, or a script that shows that it was run
    let stranger = match mime {
        "text/javascript" => {
            b"globalThis.document && document.body.setAttribute('data-stranger', ''); export default 1;".to_vec()
        }
        _ => [&body[..], b" "].concat(),
    };
    Some(Answer::of(mime, if file == folder { stranger } else { body }))
}

#[test]
fn an_exchanged_file_of_the_page_is_not_run_and_that_is_said() {
    let browser = Browser::at(Site::with(exchanged), "", 640);
    for (file, query, said) in [
        ("embed.js", "", "#broken"),
        ("studio.js", "?studio", "#unopened"),
        ("studio-worker.js", "?studio", "#unopened"),
        ("studio_bg.wasm", "?studio", "#unopened"),
    ] {
        browser.open_until(&format!("/{file}/index.html{query}"), &format!("is_seen(one('{said}'))"));
        assert_eq!(browser.see("document.body.hasAttribute('data-stranger')"), false, "{file}");
        assert_eq!(browser.see("one('.studio, .ic-opener')"), serde_json::Value::Null, "{file}");
    }
    browser.open_until("/page.js/index.html", "document.readyState === 'complete'");
    browser.settle();
    assert_eq!(browser.see("document.body.hasAttribute('data-stranger')"), false, "page.js");
}
