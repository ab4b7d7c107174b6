//! What a site asks for that turns a pasted address into an embed: oEmbed 1.0, of the type `rich`.

use incident_chain::embed::snippet::Frame;
use incident_chain::model::Chain;
use serde_json::json;

use super::markup::{element, tag};
use super::{Render, known};
use crate::output;

/// How long a site may keep the answer, s.
const DAY: u32 = 86_400;

/// The answer. `url` is the page's address.
pub fn oembed(render: &Render, chain: &Chain, url: &str, frame: &Frame) -> String {
    let fields = [
        ("version", Some(json!("1.0"))),
        ("type", Some(json!("rich"))),
        ("title", Some(json!(chain.title))),
        ("author_name", chain.texts.byline.as_ref().map(|byline| json!(byline))),
        ("provider_name", render.publisher.as_ref().map(|name| json!(name))),
        ("provider_url", render.publisher_url.as_ref().map(|url| json!(url))),
        ("cache_age", Some(json!(DAY))),
        ("width", Some(json!(render.width))),
        ("height", Some(json!(frame.height))),
        ("html", Some(json!(html(chain, url, frame)))),
    ];
    output::inert_json(&format!("{:#}\n", known(fields)))
}

/// A link for readers who see no frame, and the frame. Of a provider that it does not know, WordPress keeps only `<a href>`,
/// `<blockquote>` and one `<iframe>` with its address, size and title, and gives both a class and a sandbox of its own.
fn html(chain: &Chain, url: &str, frame: &Frame) -> String {
    let link = element("a", &[("href", url)], &chain.title);
    let quote = tag("blockquote", &[("class", "wp-embedded-content")]);
    format!("{quote}{link}</blockquote>{}", frame.html().trim_end())
}
