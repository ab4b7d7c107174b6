//! What a publisher pastes into an article.

/// The widget's own tag. `folder` is where the files of a release lie, with a slash at its end.
pub fn element(folder: &str, data: &str) -> String {
    format!(
        "<script type=\"module\" src=\"{}embed.js\"></script>\n<incident-chain src=\"{}\"></incident-chain>\n",
        attribute(folder),
        attribute(data)
    )
}

/// A frame, for a CMS that strips scripts. It shows data from the folder's own host only.
pub fn frame(folder: &str, data: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}index.html?src={}&amp;embed=1\" title=\"{}\"\n  width=\"100%\" height=\"900\" loading=\"lazy\" style=\"border: 0\"></iframe>\n",
        attribute(folder),
        attribute(&parameter(data)),
        attribute(title)
    )
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
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

    #[test]
    fn an_address_cannot_leave_its_attribute() {
        let folder = "https://cdn.example/incident-chain/1.0.0/";
        let data = "a\"><script>&b.json";
        assert_eq!(
            element(folder, data),
            "<script type=\"module\" src=\"https://cdn.example/incident-chain/1.0.0/embed.js\"></script>\n\
             <incident-chain src=\"a&quot;>&lt;script>&amp;b.json\"></incident-chain>\n"
        );
        assert!(
            frame(folder, data, "A \"raid\"")
                .contains("?src=a%22%3E%3Cscript%3E%26b.json&amp;embed=1\" title=\"A &quot;raid&quot;\"")
        );
    }
}
