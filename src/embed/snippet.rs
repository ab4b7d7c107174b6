//! What a publisher pastes into an article.

use super::heights::Heights;
use crate::view::escaped_attribute;

/// The only template of the tag, with a name in braces for each value. `tools/snippets.mjs` reads these files too. It is one
/// line in a `div`: WordPress makes a paragraph of any other line, and a tag ends where its paragraph ends.
const ELEMENT: &str = include_str!("element.html");
/// The same with the data between the tags.
const INLINE: &str = include_str!("inline.html");
/// The only template of the frame.
const FRAME: &str = include_str!("frame.html");
/// What makes frames as high as their chains, once in a page.
const RESIZE: &str = include_str!("resize.html");

/// The widget's own tag around the static chain, or around nothing. `folder` is where the files of a release are, with a slash at
/// its end; `hash` is that of `embed.js`, where it is known. Of the `attributes` those without a value are left out.
pub fn element(folder: &str, data: &str, attributes: &[(&str, &str)], chain: &str, hash: Option<&str>) -> String {
    fill(ELEMENT, |name| match name {
        "folder" => escaped_attribute(folder),
        "vouched" => vouched(hash),
        "data" => escaped_attribute(data),
        "attributes" => written(attributes),
        _ => one_line(chain),
    })
}

/// The same with the data between the tags: JSON in which every `<` is escaped.
pub fn inline(folder: &str, json: &str, attributes: &[(&str, &str)], chain: &str, hash: Option<&str>) -> String {
    fill(INLINE, |name| match name {
        "folder" => escaped_attribute(folder),
        "vouched" => vouched(hash),
        "attributes" => written(attributes),
        "json" => one_line(json),
        _ => one_line(chain),
    })
}

/// The attributes that have a value, as they are in a tag.
fn written(attributes: &[(&str, &str)]) -> String {
    set(attributes).map(|(name, value)| format!(" {name}=\"{}\"", escaped_attribute(value))).collect()
}

/// The attributes that have a value.
fn set<'a>(attributes: &'a [(&'a str, &'a str)]) -> impl Iterator<Item = (&'a str, &'a str)> {
    attributes.iter().copied().filter(|(_, value)| !value.is_empty())
}

/// The attributes that make a browser run a script only if its hash is right.
fn vouched(hash: Option<&str>) -> String {
    let attribute = |hash| format!(" integrity=\"{}\" crossorigin=\"anonymous\"", escaped_attribute(hash));
    hash.map_or(String::new(), attribute)
}

/// HTML in one line. Each line break becomes a space.
pub fn one_line(html: &str) -> String {
    html.replace(['\n', '\r'], " ")
}

/// A frame, for a CMS that strips scripts.
pub struct Frame<'f> {
    /// The page that it shows.
    pub address: &'f str,
    /// What a screen reader calls it.
    pub title: &'f str,
    /// In px, or a percentage.
    pub width: &'f str,
    /// The height until a script sets another, px.
    pub height: u32,
    /// For `resize.js`.
    pub heights: Heights,
}

impl Frame<'_> {
    /// The frame alone.
    pub fn html(&self) -> String {
        fill(FRAME, |name| match name {
            "address" => escaped_attribute(self.address),
            "title" => escaped_attribute(self.title),
            "width" => self.width.to_string(),
            "height" => self.height.to_string(),
            _ => self.heights.to_string(),
        })
    }
}

/// A frame's title and heights.
pub struct Titled<'f> {
    /// What a screen reader calls it.
    pub title: &'f str,
    /// The height where the script does not run, px.
    pub height: u32,
    /// For `resize.js`.
    pub heights: Heights,
}

/// The frame as wide as its column, and the script that makes it as high as its chain. It shows data from the folder's own
/// host only. `hash` is the script's, where it is known.
pub fn frame(folder: &str, data: &str, attributes: &[(&str, &str)], frame: Titled, hash: Option<&str>) -> String {
    let attributes = set(attributes).map(|(name, value)| format!("&{name}={}", parameter(value))).collect::<String>();
    let address = format!("{folder}index.html?src={}&embed=1{attributes}", parameter(data));
    let Titled { title, height, heights } = frame;
    let frame = Frame { address: &address, title, width: "100%", height, heights };
    let script = fill(RESIZE, |name| if name == "folder" { escaped_attribute(folder) } else { vouched(hash) });
    frame.html() + &script
}

/// A template with the value of each name, which is HTML.
fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut parts = template.split('{');
    let mut filled = parts.next().unwrap_or_default().to_string();
    for (name, rest) in parts.filter_map(|part| part.split_once('}')) {
        filled.extend([&value(name), rest]);
    }
    filled
}

/// A text as the value of a query's parameter.
fn parameter(text: &str) -> String {
    let escaped = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' | b':' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(escaped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLDER: &str = "https://cdn.example/incident-chain/0.2.0/";
    const DATA: &str = "a\"><script>&b.json";

    #[test]
    fn an_address_cannot_leave_its_escaped_attribute() {
        assert_eq!(
            element(FOLDER, DATA, &[("show", "all"), ("theme", "")], "<p>\n{data}</p>", None),
            "<div><script type=\"module\" src=\"https://cdn.example/incident-chain/0.2.0/embed.js\"></script>\
             <incident-chain src=\"a&#34;&#62;&#60;script&#62;&amp;b.json\" show=\"all\"><p> {data}</p></incident-chain></div>\n"
        );
    }

    #[test]
    fn a_frame_says_what_it_is_given_and_a_title_stays_a_title() {
        let heights = Heights::new(|width| 1000 - width);
        let titled = Titled { title: "A \"raid\" <at> {height}", height: 360, heights };
        let html = frame(FOLDER, DATA, &[("theme", "dark")], titled, Some("sha384-a+/="));
        for part in [
            " src=\"https://cdn.example/incident-chain/0.2.0/index.html?src=a&#37;22&#37;3E&#37;3Cscript&#37;3E&#37;26b.json&amp;embed=1&amp;theme=dark\"",
            " title=\"A &#34;raid&#34; &#60;at&#62; &#123;height&#125;\"",
            " width=\"100%\" height=\"360\" data-heights=\"320:680 640:360 960:40\"",
            "></iframe>\n<script type=\"module\" src=\"https://cdn.example/incident-chain/0.2.0/resize.js\" integrity=\"sha384-a+/=\" crossorigin=\"anonymous\"></script>\n",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        let titled = Titled { title: "A raid", height: 360, heights: Heights::new(|width| width) };
        assert!(!frame(FOLDER, DATA, &[], titled, None).contains(['{', '}']), "every name has a value");
    }
}
