//! What is shown next to a text: pictures, films and sounds stay, and pages of other sites become sources.

use super::super::html;
use super::chain::Builder;
use super::slide::{Media, Place, Text};
use crate::model::address;
use crate::read::document::{self, Incident, Quote};
use crate::read::host;
use crate::read::{Arg, Code, Problem};

/// Sites whose addresses are pages, also where they end as files do.
const SITES: [&str; 15] = [
    "youtube.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "vine.co",
    "soundcloud.com",
    "spotify.com",
    "twitter.com",
    "x.com",
    "instagram.com",
    "flickr.com",
    "flic.kr",
    "wikipedia.org",
    "documentcloud.org",
    "google.com",
];

/// How addresses of files end.
const ENDINGS: [(&str, &[&str]); 3] = [
    ("image", &["jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "bmp"]),
    ("video", &["mp4", "m4v", "webm", "ogv", "mov"]),
    ("audio", &["mp3", "m4a", "ogg", "oga", "wav"]),
];

/// Something to show, and what is said of it in plain text.
struct Shown<'a, 'w> {
    at: Place<'a>,
    url: &'w str,
    caption: Option<String>,
    credit: Option<String>,
    alt: Option<String>,
    /// Whether it is shown in a frame, so that it is a page of some other site.
    is_framed: bool,
}

impl<'a> Builder<'_, 'a> {
    /// Adds what is shown next to a slide's text to its incident.
    pub fn add_media(&mut self, media: &Media<'a>, incident: &mut Incident) {
        let mut plain = |text: &Option<Text<'a>>| {
            text.as_ref().map(|text| self.read_html(text, incident)).filter(|text| !text.is_empty())
        };
        let (caption, credit) = (plain(&media.caption), plain(&media.credit));
        let alt = media.alt.as_ref().map(|alt| html::one_line(&alt.text));
        if let Some(link) = &media.link {
            self.add_page(link, incident);
        }
        let Some(url) = &media.url else {
            if let Some(words) = [&media.caption, &media.credit, &media.alt].into_iter().flatten().next() {
                self.reports.report(words.at, Code::CaptionAlone).finding(&words.text);
            }
            return;
        };
        let shown = Shown { at: url.at, url: &url.text, caption, credit, alt, is_framed: false };
        match url.text.starts_with('<') {
            true => self.add_markup(url, shown, incident),
            false => self.show(shown, incident),
        }
    }

    /// What is shown within a text.
    pub fn add_embed(&mut self, at: Place<'a>, embed: html::Embed, incident: &mut Incident) {
        let (is_framed, url) = (is_framed(&embed), &embed.url);
        self.show(Shown { at, url, caption: None, credit: None, alt: embed.alt, is_framed }, incident);
    }

    /// HTML in the place of an address: a frame, a picture, or words that are quoted.
    fn add_markup(&mut self, markup: &Text<'a>, shown: Shown<'a, '_>, incident: &mut Incident) {
        let read = html::plain(&markup.text);
        let has_embed = !read.embeds.is_empty();
        let mut embeds = read.embeds.into_iter();
        let unsaid = match embeds.next() {
            None => shown.caption.or(shown.credit).or(shown.alt),
            Some(first) => {
                self.reports.each("", Problem::new(Code::MarkupAddress), || markup.at);
                let (is_framed, alt) = (is_framed(&first), shown.alt.or(first.alt));
                self.show(Shown { url: &first.url, alt, is_framed, ..shown }, incident);
                embeds.for_each(|embed| self.add_embed(markup.at, embed, incident));
                None
            }
        };
        // of an embedded post, the last link is the post's own
        let source = read.links.into_iter().map(|link| self.cite(&link.url, link.text, incident)).last();
        let is_quote = markup.text.to_lowercase().contains("<blockquote");
        if is_quote && !read.text.is_empty() {
            self.reports.report(markup.at, Code::MarkupQuote).finding(&read.text);
            incident.quotes.push(Quote { text: read.text, says: None, source });
        } else if !read.text.is_empty() {
            self.reports.report(markup.at, Code::MarkupWords).finding(&read.text);
        } else if !has_embed && source.is_none() {
            self.reports.report(markup.at, Code::MarkupEmpty).finding(&markup.text);
        }
        if let Some(words) = unsaid {
            self.reports.report(markup.at, Code::NoPicture).finding(&words);
        }
    }

    fn show(&mut self, shown: Shown<'a, '_>, incident: &mut Incident) {
        let url = html::whole_address(shown.url);
        let is_site = shown.is_framed || is_site(&url);
        let kind = kind(&url).or(shown.alt.as_ref().map(|_| "image")).filter(|_| !is_site);
        match kind {
            Some(kind) if address::media(&url) => {
                if !address::page(&url) {
                    let mut problem = Problem::new(Code::PathOfMedium);
                    problem.finding(&url);
                    self.reports.each("", problem, || shown.at);
                }
                let Shown { caption, credit, alt, .. } = shown;
                incident.media.push(document::Media {
                    kind: kind.to_string(),
                    url,
                    alt,
                    caption,
                    credit,
                    sensitive: false,
                });
            }
            _ if address::page(&url) => {
                self.say_why_it_is_a_source(shown.at, &url, kind.is_some(), is_site);
                let words = [shown.caption.or(shown.alt), shown.credit];
                let title = words.into_iter().flatten().collect::<Vec<_>>().join(" · ");
                self.cite(&url, html::one_line(&title), incident);
            }
            _ => {
                self.reports.report(shown.at, Code::NothingToLoad).finding(&url);
            }
        }
    }

    fn say_why_it_is_a_source(&mut self, at: Place<'a>, url: &str, is_medium: bool, is_site: bool) {
        let host = host::of(url).unwrap_or(url);
        let (key, code) = match (is_medium, is_site) {
            (true, _) => ("", Code::HttpMedium),
            (false, true) => (host, Code::PageOfSite),
            (false, false) => (host, Code::UnknownPage),
        };
        let mut problem = Problem::new(code);
        problem.with("host", Arg::Plain(host.to_string())).finding(url);
        self.reports.each(key, problem, || at);
    }
}

/// `image`, `video` or `audio`, by how the address ends.
fn kind(url: &str) -> Option<&'static str> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    [path, url].into_iter().find_map(|part| {
        let (_, ending) = part.rsplit_once('.')?;
        let ending = ending.to_lowercase();
        ENDINGS.iter().find(|(_, known)| known.contains(&ending.as_str())).map(|(kind, _)| *kind)
    })
}

fn is_framed(embed: &html::Embed) -> bool {
    matches!(embed.element.as_str(), "iframe" | "embed" | "object")
}

fn is_site(url: &str) -> bool {
    let host = host::of(url).unwrap_or_default().to_lowercase();
    SITES.iter().any(|site| host.strip_suffix(site).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}
