//! What WordPress interprets in a post's text: shortcodes, addresses that become embeds, comments that are blocks.

use incident_chain::model::LeftOut;
use incident_chain::read;
use incident_chain::view::{Options, to_html};
use serde_json::{Value, json};

use crate::attacks::{chain, payloads};
use crate::browser::Browser;
use crate::newsroom::{Desk, assert_asked_nobody_else, read};

/// The static chain of hostile data.
fn static_chain(payload: &str) -> String {
    let (chain, problems) = read::read(&chain(payload).to_string()).expect("a chain");
    to_html(chain, &LeftOut::of(&problems), Options::default())
}

/// The elements of a chain with what they lead to, and its letters and digits: WordPress sets quotation marks, dashes and paragraphs, and
/// writes a scheme in small letters.
fn content(reader: &Browser, root: &str) -> Value {
    reader.see(&format!(
        "((root) => [root.textContent.replace(/[^\\p{{L}}\\p{{N}}]/gu, ''), [...root.querySelectorAll(':not(p)')].map((each) => [each.localName, each.getAttribute('href')?.toLowerCase() ?? null])])({root})"
    ))
}

#[test]
#[ignore = "needs a WordPress: make test-wordpress"]
fn no_text_of_a_static_chain_is_a_shortcode_or_an_embed() {
    let is_for_wordpress =
        |payload: &&String| ["[gallery", "watch?v=1", "www.evil"].iter().any(|part| payload.contains(part));
    let payloads: Vec<String> = payloads().iter().filter(is_for_wordpress).cloned().collect();
    assert!(payloads.len() >= 4);
    let desk = Desk::of("editor");
    for payload in payloads {
        let html = static_chain(&payload);
        for html in [html.clone(), format!("Before.\n\n{html}\n\nAfter."), format!("Before {html} after.")] {
            let reader = read(&desk.publish_plain(&html));
            let given =
                format!("new DOMParser().parseFromString({}, 'text/html').querySelector('section')", json!(html));
            assert_eq!(content(&reader, "one('section.incident-chain')"), content(&reader, &given), "{payload:?}");
            assert_eq!(reader.see("all('.entry-content :is(iframe, img, script, .gallery, .wp-caption)').length"), 0);
            assert_asked_nobody_else(&reader);
        }
    }
    // Else this could not fail.
    let reader = read(&desk.publish_plain("[caption width=\"100\"]<img src=\"/x.png\"> words[/caption]"));
    assert_eq!(reader.see("all('.entry-content .wp-caption').length"), 1);
}
