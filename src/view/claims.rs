//! Who says so: speakers, their words, and where they were published.

use super::mark::{Element, html};
use crate::model::{Chain, Link, Quote, Source, SourceId, Speaker};
use crate::words::{self, say};

/// The speaker's name; the publisher's where only that is known.
pub fn speaker_of(chain: &Chain, says: Option<&Speaker>, source: Option<SourceId>) -> String {
    match (says, source) {
        (Some(speaker), _) => words::isolated(chain.speaker(speaker)),
        (None, Some(source)) => say::in_publisher(&*words::isolated(&chain.source(source).publisher)).text(),
        (None, None) => say::nobody().to_owned(),
    }
}

/// "declared by CENTCOM", "inferred": one word for the basis, and who stands behind it.
pub fn spoken(chain: &Chain, link: &Link) -> String {
    let basis = words::basis(link.basis);
    match &link.says {
        Some(speaker) => say::basis_by(basis, &*words::isolated(chain.speaker(speaker))).text(),
        None => basis.to_owned(),
    }
}

/// Who says that the one is no response to the other: "A, B and C".
pub fn disputers(chain: &Chain, link: &Link) -> String {
    words::list(link.disputed_by.iter().map(|speaker| chain.speaker(speaker)))
}

/// Somebody's words, with who and where.
pub fn quotation(chain: &Chain, quote: &Quote) -> Element {
    let says = speaker_of(chain, quote.says.as_ref(), quote.source);
    let caption = html("figcaption").text(&says).maybe(quote.source.map(|source| published_in(chain, source)));
    html("figure").class("quote").child(html("blockquote").text(&quote.text)).child(caption)
}

/// " (Rudaw, 21 November 2023)", with a link where there is one.
pub fn published_in(chain: &Chain, source: SourceId) -> Element {
    let source = chain.source(source);
    let publisher = linked(source.url.as_deref(), &source.publisher).into();
    let item = html("span").class("published").text(" ");
    match &source.published {
        Some(when) => item.say(say::published_on(publisher, (&*words::date(when)).into())),
        None => item.say(say::published(publisher)),
    }
}

/// A whole citation: publisher, title, date, archived copy.
pub fn citation(source: &Source) -> Element {
    let url = source.url.as_deref();
    let item = html("li");
    let item = match &source.title {
        Some(title) => {
            let title = html("cite").child(linked(url, title));
            item.say(say::headline((&*words::isolated(&source.publisher)).into(), title.into()))
        }
        None => item.child(linked(url, &source.publisher)),
    };
    let date = source.published.as_ref().map_or(String::new(), |when| [", ", &*words::date(when)].concat());
    let lang = source.lang.as_ref().map_or(String::new(), |lang| [" [", lang, "]"].concat());
    let item = item.text(&date).text(&lang);
    match source.archived_url.as_deref() {
        Some(archived) => item.text(" · ").child(linked(Some(archived), say::archived())),
        None => item,
    }
}

/// A link that opens beside the article; `noopener` keeps the other page's hands off this one. Plain text without an
/// address. In a line with other texts it turns none of them.
pub fn linked(url: Option<&str>, text: &str) -> Element {
    match url {
        Some(url) => html("a").attr("href", url).attr("target", "_blank").attr("rel", "noopener noreferrer").run(text),
        None => html("span").run(text),
    }
}
