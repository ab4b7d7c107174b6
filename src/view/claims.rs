//! Who says so: speakers, their words, and where they were published.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Link, Quote, Source, Speaker};
use crate::words;

/// "(CENTCOM)", "(in Rudaw)" where only the publisher is known, "(nobody named)" where neither is.
pub fn speaker_of(says: Option<&Speaker>, source: Option<&Arc<Source>>) -> String {
    match (says, source) {
        (Some(speaker), _) => speaker.name().to_owned(),
        (None, Some(source)) => format!("in {}", source.publisher),
        (None, None) => "nobody named".to_owned(),
    }
}

/// "declared by CENTCOM", "inferred": one word for the basis, and who stands behind it.
pub fn spoken(link: &Link) -> String {
    let basis = words::basis(link.basis);
    match &link.says {
        Some(speaker) => format!("{basis} by {}", speaker.name()),
        None => basis.to_owned(),
    }
}

/// Somebody's words, with who and where.
pub fn quotation(quote: &Quote) -> AnyView {
    let says = speaker_of(quote.says.as_ref(), quote.source.as_ref());
    view! {
        <figure class="quote">
            <blockquote>{quote.text.clone()}</blockquote>
            <figcaption>{says} {quote.source.as_deref().map(published_in)}</figcaption>
        </figure>
    }
    .into_any()
}

/// ", in Rudaw, 21 November 2023" with a link where there is one.
pub fn published_in(source: &Source) -> AnyView {
    let date = source.published.as_ref().map(|when| format!(", {}", words::date(when)));
    view! { <span class="published">" (" {linked(source.url.as_deref(), source.publisher.clone())} {date} ")"</span> }.into_any()
}

/// A whole citation: publisher, title, date, archived copy.
pub fn citation(source: &Source) -> AnyView {
    let title = source.title.clone().map(|title| view! { ": " <cite>{linked(source.url.as_deref(), title)}</cite> });
    let publisher = match (&source.title, &source.url) {
        (None, Some(url)) => linked(Some(url), source.publisher.clone()),
        _ => source.publisher.clone().into_any(),
    };
    let date = source.published.as_ref().map(|when| format!(", {}", words::date(when)));
    let lang = source.lang.clone().map(|lang| format!(" [{lang}]"));
    let archived = source.archived_url.as_deref();
    let archived = archived.map(|url| view! { " · " {linked(Some(url), "archived copy".to_owned())} });
    view! { <li>{publisher} {title} {date} {lang} {archived}</li> }.into_any()
}

/// The reader has left the site unread; `noopener` keeps the other page's hands off this one.
pub fn linked(url: Option<&str>, text: String) -> AnyView {
    match url {
        Some(url) => view! { <a href=url.to_owned() target="_blank" rel="noopener noreferrer">{text}</a> }.into_any(),
        None => text.into_any(),
    }
}
