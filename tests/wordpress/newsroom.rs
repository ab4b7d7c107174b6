//! Who writes in the WordPress, and what a reader is then shown.

use serde_json::json;

use crate::browser::Browser;
use crate::site::publisher;

/// An ordinary window, px.
pub const WINDOW: u32 = 1000;

/// What somebody puts into a post.
pub enum Block<'a> {
    /// A line of text.
    Line(&'a str),
    /// An "Embed" block with this address.
    Embed(&'a str),
    /// A "Custom HTML" block.
    Html(&'a str),
}

/// Somebody of that role logs in, writes a post in the editor and publishes it. Gives its path.
#[track_caller]
pub fn publish(role: &str, block: &Block) -> String {
    let desk = Browser::start(WINDOW);
    log_in(&desk, role);
    desk.open_until("/wp-admin/post-new.php", "!!window.wp?.data?.select('core/editor')?.getCurrentPostId()");
    // what the editor makes of an https address that is pasted on a line of its own is an embed block as well
    let (name, attributes) = match block {
        Block::Line(text) => ("paragraph", json!({ "content": text })),
        Block::Embed(address) => ("embed", json!({ "url": address })),
        Block::Html(html) => ("html", json!({ "content": html })),
    };
    desk.run(&format!(
        "wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('core/{name}', {attributes}))"
    ));
    if matches!(block, Block::Embed(_)) {
        // the editor's own preview, for which it asks the publisher too
        desk.soon("!!one('.wp-block-embed iframe')", true);
    }
    desk.run(&format!(
        "const editor = wp.data.dispatch('core/editor');
        editor.editPost({{ title: {}, status: 'publish' }});
        editor.savePost();",
        json!(format!("By the {role}"))
    ));
    desk.soon(
        "wp.data.select('core/editor').isCurrentPostPublished() && !wp.data.select('core/editor').isSavingPost()",
        true,
    );
    assert_asked_nobody_else(&desk);
    let address = desk.see("wp.data.select('core/editor').getPermalink()");
    let address = address.as_str().expect("an address");
    address.strip_prefix(&desk.site.origin()).expect("an address of this WordPress").to_owned()
}

#[track_caller]
fn log_in(desk: &Browser, role: &str) {
    desk.open_until("/wp-login.php", "!!one('#user_pass')");
    desk.run(&format!("one('#user_login').value = one('#user_pass').value = {};", json!(role)));
    desk.click("#wp-submit");
    desk.soon("!!one('body.wp-admin')", true);
}

/// A reader with a browser of their own opens a post.
#[track_caller]
pub fn read(path: &str) -> Browser {
    let reader = Browser::start(WINDOW);
    reader.open_until(path, "document.readyState === 'complete' && !!one('.entry-content')");
    reader
}

/// The page in the window, or in the frame that was entered, asked nobody but the WordPress and the publisher.
#[track_caller]
pub fn assert_asked_nobody_else(reader: &Browser) {
    let asked = reader.see("performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin)");
    let ours = [reader.site.origin(), publisher()];
    for origin in asked.as_array().expect("a list") {
        assert!(ours.iter().any(|known| origin == known), "asked {origin}");
    }
}
