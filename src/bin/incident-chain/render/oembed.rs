//! What a site asks for that turns a pasted address into an embed: oEmbed 1.0, of the type `rich`.

use incident_chain::model::Chain;
use serde_json::json;

use super::markup::{element, tag};
use super::{Render, known};

/// How long a site may keep the answer, s.
const DAY: u32 = 86_400;

/// The answer. `url` is the page's address, `frame` that of what stands in the iframe.
pub fn oembed(render: &Render, chain: &Chain, url: &str, frame: &str) -> String {
    let fields = [
        ("version", Some(json!("1.0"))),
        ("type", Some(json!("rich"))),
        ("title", Some(json!(chain.title))),
        ("author_name", chain.byline.as_ref().map(|byline| json!(byline))),
        ("provider_name", render.publisher.as_ref().map(|name| json!(name))),
        ("provider_url", render.publisher_url.as_ref().map(|url| json!(url))),
        ("cache_age", Some(json!(DAY))),
        ("width", Some(json!(render.width))),
        ("height", Some(json!(render.height))),
        ("html", Some(json!(html(render, chain, url, frame)))),
    ];
    format!("{:#}\n", known(fields))
}

/// A link for who sees no frame, and the frame. Of a provider that it does not know, WordPress keeps only `<a href>`,
/// `<blockquote>` and one `<iframe>`, and gives both these classes and the sandbox; others take what stands here.
fn html(render: &Render, chain: &Chain, url: &str, frame: &str) -> String {
    const CLASS: (&str, &str) = ("class", "wp-embedded-content");
    let (width, height) = (render.width.to_string(), render.height.to_string());
    let frame = [
        CLASS,
        // popups: or no reader could follow a source
        ("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox"),
        ("src", frame),
        ("width", &width),
        ("height", &height),
        ("title", &chain.title),
        ("frameborder", "0"),
        ("loading", "lazy"),
    ];
    let link = element("a", &[("href", url)], &chain.title);
    format!("{}{link}</blockquote>{}", tag("blockquote", &[CLASS]), element("iframe", &frame, ""))
}
