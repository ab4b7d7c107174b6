//! Who says so: speakers, their words, and where they were published.

use super::mark::{Element, html};
use crate::model::{Chain, Link, Source};
use crate::words::{self, say};

/// Who says that the one is no response to the other: "A, B and C".
pub fn disputers(chain: &Chain, link: &Link) -> String {
    words::list(link.disputed_by.iter().map(|speaker| chain.speaker(speaker)))
}

/// A whole citation: publisher, title, date, archived copy.
pub fn citation(item: Element, source: &Source) -> Element {
    let url = source.url.as_deref();
    let item = match &source.title {
        Some(title) => {
            let title = html("cite").child(link(url).run_in(source.lang.as_deref(), title));
            item.say(say::headline((&*words::isolated(&source.publisher)).into(), title.into()))
        }
        None => item.child(link(url).run(&source.publisher)),
    };
    let date = source.published.as_ref().map_or(String::new(), |when| [say::comma(), &*words::date(when)].concat());
    let lang = source.lang.as_ref().map_or(String::new(), |lang| [" [", lang, "]"].concat());
    let item = item.text(&date).text(&lang);
    match source.archived_url.as_deref() {
        Some(archived) => item.text(" · ").child(link(Some(archived)).text(say::archived())),
        None => item,
    }
}

/// A link that opens next to the article; `noopener` keeps the other page's hands off this one. Plain text without an address.
pub fn link(url: Option<&str>) -> Element {
    match url {
        Some(url) => html("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener noreferrer"),
        None => html("span"),
    }
}

/// A text of the data with its link.
pub fn linked(url: Option<&str>, text: &str) -> Element {
    link(url).run(text)
}
