//! The address of a chain's page on a line of its own: WordPress asks that page for its oEmbed answer, and keeps
//! only a link and an iframe of it. It puts the iframe into a sandbox.

use serde_json::json;

use crate::browser::Browser;
use crate::newsroom::{Block, assert_asked_nobody_else, publish, read};
use crate::site::publisher;

const FRAME: &str = "iframe.wp-embedded-content";
/// WordPress takes no more and no less than these, CSS px.
const LOWEST: u64 = 200;
const HIGHEST: u64 = 1000;

fn address_of(chain: &str) -> String {
    format!("{}/{chain}.html", publisher())
}

fn frame_height(reader: &Browser) -> u64 {
    reader.see(&format!("one('{FRAME}').offsetHeight")).as_u64().expect("a height")
}

/// The height of what the frame shows, px.
#[track_caller]
fn content_height(reader: &Browser) -> u64 {
    reader.enter_frame(FRAME);
    reader.soon("!!one('.ic-chain')", true);
    let height = reader.see("Math.ceil(document.documentElement.getBoundingClientRect().height)");
    reader.leave_frame();
    height.as_u64().expect("a height")
}

#[track_caller]
fn assert_reader_sees_the_chain(reader: &Browser) {
    // WordPress hides the frame behind the link until the frame tells its height.
    reader.soon(&format!("one('{FRAME}').hasAttribute('style')"), false);
    reader.soon("is_seen(one('blockquote.wp-embedded-content'))", false);
    assert_eq!(reader.see(&format!("one('{FRAME}').getAttribute('sandbox')")), "allow-scripts");
    assert_eq!(reader.see(&format!("/#\\?secret=\\w{{10}}$/.test(one('{FRAME}').src)")), true);
    assert_asked_nobody_else(reader);
    reader.enter_frame(FRAME);
    reader.soon("is_seen(one('.ic-chain'))", true);
    assert_asked_nobody_else(reader);
    reader.leave_frame();
    assert_eq!(reader.complaints(), Vec::<String>::new());
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn an_administrators_post_shows_the_chain_in_a_frame() {
    let reader = read(&publish("admin", &Block::Embed(&address_of("al-asad"))));
    assert_reader_sees_the_chain(&reader);
    assert!(content_height(&reader) > HIGHEST, "the article's chain is longer than WordPress lets a frame be");
    reader.soon(&format!("one('{FRAME}').offsetHeight"), HIGHEST);
    reader.picture("wordpress-oembed", 1000);
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn an_authors_post_shows_it_too_and_its_frame_grows_with_it() {
    let reader = read(&publish("author", &Block::Line(&address_of("short"))));
    assert_reader_sees_the_chain(&reader);
    let closed = content_height(&reader);
    assert!((LOWEST..HIGHEST).contains(&closed), "{closed} px");
    reader.soon(&format!("one('{FRAME}').offsetHeight"), closed);

    reader.enter_frame(FRAME);
    reader.click(".ic-opener");
    reader.leave_frame();
    reader.soon(&format!("one('{FRAME}').offsetHeight > {closed}"), true);
    assert_eq!(frame_height(&reader), content_height(&reader));

    // A source cannot open from the sandbox: its address is there to be copied.
    reader.enter_frame(FRAME);
    let source = ".incident-chain a[target=_blank]";
    reader.click(source);
    reader.soon(&format!("all('.ic-spelt').map(text)[0] === one('{source}').href"), true);
    reader.click(source);
    assert_eq!(reader.see("all('.ic-spelt').length"), 1);
    reader.leave_frame();
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn without_script_a_link_to_the_chain_stands_in_the_post() {
    let path = publish("author", &Block::Embed(&address_of("short")));
    let link = read(&path).see(
        "(async () => {
            const page = new DOMParser().parseFromString(await (await fetch(location)).text(), 'text/html');
            const link = one('blockquote.wp-embedded-content:not([style]) a', page);
            return [link.href, text(link)];
        })()",
    );
    assert_eq!(link, json!([address_of("short"), "A raid"]));
}
