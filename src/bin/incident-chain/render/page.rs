//! A whole page round a static chain. It reads under a policy that allows nothing: no inline style, and no script that is
//! needed.

use incident_chain::model::Chain;

use super::address::within;
use super::dates::date;
use super::graph::{self, graph};
use super::markup::{element, tag};
use super::{Render, about};

/// What the page may load, as the browser is told: no inline script, no frame, no form, no other kind of address. It names no host, for
/// the folder may be anywhere, and Safari counts none as `'self'` in a sandbox. The standalone page has the same.
const POLICY: &str = include_str!("../../../embed/policy.txt");

/// The page. `figure` is the static chain.
pub fn page(render: &Render, chain: &Chain, figure: &str) -> String {
    let direction = if is_right_to_left(&chain.lang) { "rtl" } else { "ltr" };
    let element = |src: Option<&str>| {
        let attributes = [("src", src.unwrap_or_default()), render.told_by(), render.lang()];
        let set: Vec<_> = attributes.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        tag("incident-chain", &set)
    };
    let body = match (render.packed(chain), &render.data) {
        (Some(json), _) => {
            let script = tag("script", &[("type", "application/json")]);
            format!("{}{script}{json}</script>\n{figure}\n</incident-chain>", element(None))
        }
        (None, Some(data)) => format!("{}\n{figure}\n</incident-chain>", element(Some(data))),
        (None, None) => figure.to_string(),
    };
    format!(
        "<!doctype html>\n{}\n<head>\n{}\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n",
        tag("html", &[("lang", &chain.lang), ("dir", direction)]),
        head(render, chain).join("\n"),
    )
}

fn head(render: &Render, chain: &Chain) -> Vec<String> {
    let description = about(chain);
    let meta = |name: &str, content: &str| tag("meta", &[("name", name), ("content", content)]);
    let property = |name: &str, content: &str| tag("meta", &[("property", name), ("content", content)]);
    let asset = |file: &str| within(&render.assets, file);
    let updated = chain.updated.as_ref().and_then(|when| date(when, chain.utc_offset));

    let mut head = vec![
        tag("meta", &[("charset", "utf-8")]),
        tag("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]),
        meta("viewport", "width=device-width, initial-scale=1"),
        element("title", &[], &chain.title),
        meta("description", &description),
    ];
    head.extend(chain.texts.byline.as_ref().map(|byline| meta("author", byline)));
    head.extend(render.url.as_ref().map(|url| tag("link", &[("rel", "canonical"), ("href", url)])));
    head.extend([property("og:type", "article"), property("og:title", &chain.title)]);
    head.push(property("og:description", &description));
    head.extend(render.url.as_ref().map(|url| property("og:url", url)));
    head.extend(locale(&chain.lang).map(|locale| property("og:locale", &locale)));
    head.extend(render.publisher.as_ref().map(|name| property("og:site_name", name)));
    head.extend(render.image.as_ref().map(|image| property("og:image", image)));
    head.extend(render.image_alt.as_ref().map(|alt| property("og:image:alt", alt)));
    head.push(meta("twitter:card", if render.image.is_some() { "summary_large_image" } else { "summary" }));
    head.extend(updated.map(|date| property("article:modified_time", &date)));
    head.extend(render.oembed_url.as_ref().map(|url| {
        let title = ("title", chain.title.as_str());
        tag("link", &[("rel", "alternate"), ("type", "application/json+oembed"), ("href", url), title])
    }));
    let sheets = ["tokens.css", "chain.css", "page.css"];
    head.extend(sheets.map(|sheet| tag("link", &[("rel", "stylesheet"), ("href", &asset(sheet))])));
    if render.packed || render.data.is_some() {
        head.push(element("script", &[("type", "module"), ("src", &asset("embed.js"))], ""));
    }
    let page = graph::Page {
        url: render.url.as_deref(),
        description: &description,
        publisher: render.publisher.as_deref(),
        publisher_url: render.publisher_url.as_deref(),
        id_prefix: &render.prefix(),
    };
    head.push(format!("{}{}</script>", tag("script", &[("type", "application/ld+json")]), graph(chain, &page)));
    head
}

/// `pt-BR` as `pt_BR`; nothing for a language without a country, for Open Graph knows none.
fn locale(lang: &str) -> Option<String> {
    let mut parts = lang.split('-');
    let language = parts.next()?;
    let country = parts.find(|part| part.len() == 2 && part.chars().all(|c| c.is_ascii_alphabetic()))?;
    Some(format!("{}_{}", language.to_ascii_lowercase(), country.to_ascii_uppercase()))
}

/// By the script if the tag names one, else by the language.
fn is_right_to_left(lang: &str) -> bool {
    const SCRIPTS: [&str; 7] = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"];
    const LANGUAGES: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"];
    let parts: Vec<String> = lang.split('-').map(str::to_ascii_lowercase).collect();
    match parts.iter().skip(1).find(|part| part.len() == 4 && part.chars().all(|c| c.is_ascii_alphabetic())) {
        Some(script) => SCRIPTS.contains(&script.as_str()),
        None => parts.first().is_some_and(|language| LANGUAGES.contains(&language.as_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_makes_a_locale() {
        let locales = ["pt-BR", "zh-Hant-TW", "en", "es-419", "EN-gb"].map(locale);
        assert_eq!(locales.each_ref().map(Option::as_deref), [Some("pt_BR"), Some("zh_TW"), None, None, Some("en_GB")]);
    }

    #[test]
    fn the_script_says_which_way_a_text_runs() {
        let is_so = ["ar", "ar-IQ", "fa", "uz-Arab", "ckb"].map(is_right_to_left);
        assert_eq!(is_so, [true; 5]);
        assert_eq!(["en", "ks-Deva", "az-Latn-IR", "ar-Latn", ""].map(is_right_to_left), [false; 5]);
    }
}
