//! The users who write in the WordPress, and what a reader then sees.

use serde_json::{Value, json};

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

/// The editor, with somebody logged in.
pub struct Desk {
    browser: Browser,
    role: &'static str,
}

impl Desk {
    /// Somebody of that role logs in and opens the editor.
    #[track_caller]
    pub fn of(role: &'static str) -> Desk {
        let browser = Browser::start(WINDOW);
        browser.open_until("/wp-login.php", "!!one('#user_pass')");
        browser.run(&format!("one('#user_login').value = one('#user_pass').value = {};", json!(role)));
        browser.click("#wp-submit");
        browser.soon("!!one('body.wp-admin')", true);
        browser.open_until("/wp-admin/post-new.php", "!!window.wp?.data?.select('core/editor')?.getCurrentPostId()");
        Desk { browser, role }
    }

    fn title(&self) -> Value {
        json!(format!("By the {}", self.role))
    }

    /// A post with that block is written in the editor and published. Gives its path.
    #[track_caller]
    fn publish(&self, block: &Block) -> String {
        let desk = &self.browser;
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
            self.title()
        ));
        desk.soon(
            "wp.data.select('core/editor').isCurrentPostPublished() && !wp.data.select('core/editor').isSavingPost()",
            true,
        );
        assert_asked_nobody_else(desk);
        self.path(&desk.see("wp.data.select('core/editor').getPermalink()"))
    }

    /// A post without blocks is published, as the classic editor saves one; a contributor's is published by an editor. Gives
    /// its path.
    #[track_caller]
    pub fn publish_plain(&self, html: &str) -> String {
        let is_published = self.role != "contributor";
        let status = if is_published { "publish" } else { "pending" };
        let post = self.save("", &json!({ "title": self.title(), "content": html, "status": status }));
        if is_published {
            return self.path(&post["link"]);
        }
        let editor = Desk::of("editor");
        editor.path(&editor.save(&format!("/{}", post["id"]), &json!({ "status": "publish" }))["link"])
    }

    /// A new post, or one with that number, as WordPress has saved it.
    #[track_caller]
    fn save(&self, number: &str, post: &Value) -> Value {
        self.browser.see(&format!(
            "wp.apiFetch({{ path: '/wp/v2/posts{number}', method: 'POST', data: {post} }}).then(({{ id, link }}) => ({{ id, link }}), (error) => error)"
        ))
    }

    #[track_caller]
    fn path(&self, address: &Value) -> String {
        let path = address.as_str().and_then(|address| address.strip_prefix(&self.browser.site.origin()));
        path.unwrap_or_else(|| panic!("an address of this WordPress, not {address}")).to_owned()
    }
}

/// Somebody of that role logs in, writes a post in the editor and publishes it. Gives its path.
#[track_caller]
pub fn publish(role: &'static str, block: &Block) -> String {
    Desk::of(role).publish(block)
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
