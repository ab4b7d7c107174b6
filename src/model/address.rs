//! Which addresses a reader may be sent to, and from where a picture may be loaded.

/// Whether a reader may follow it: `https:`, `http:`, or `mailto:` with nothing but where to.
///
/// Browsers pass over tabs and line ends in a scheme, so that `java\tscript:` is one: nothing with such a character passes.
pub fn link(address: &str) -> bool {
    let is_letter = |to: &str| !to.is_empty() && !has(to, "?");
    page(address) || (clean(address) && after_scheme(address, "mailto:").is_some_and(is_letter))
}

/// Whether it is a web page: `https:` or `http:`, and a host.
pub fn page(address: &str) -> bool {
    clean(address) && ["https://", "http://"].iter().any(|scheme| has_host(address, scheme))
}

/// Whether a picture or film may be loaded from it: `https:`, or a path on the page's own site. Such a path has no query: a
/// browser asks for it with the reader's cookies, and a query may make the site do something.
pub fn media(address: &str) -> bool {
    clean(address) && (has_host(address, "https://") || (is_path(address) && !has(address, "?&")))
}

/// Whether it is a path on the page's own site: no scheme, and not `//host`, which browsers take for another site.
pub fn is_path(address: &str) -> bool {
    clean(address) && !has(authority(address), ":") && !address.starts_with("//")
}

/// Nothing that browsers pass over, and no `\`, which they take for `/`.
fn clean(address: &str) -> bool {
    let is_unfit = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
    !address.is_empty() && !address.contains(is_unfit)
}

/// A host, and a port at most. What is before an `@` is a name to log in with, and looks like a host.
fn has_host(address: &str, scheme: &str) -> bool {
    let is_of_host =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '[' | ']') || !c.is_ascii();
    after_scheme(address, scheme).map(authority).is_some_and(|host| !host.is_empty() && host.chars().all(is_of_host))
}

/// Whether any of these ASCII marks is in it. (To look for a `char`, the standard library brings 2 KB into the wasm.)
fn has(text: &str, marks: &str) -> bool {
    text.bytes().any(|byte| marks.bytes().any(|mark| mark == byte))
}

/// Up to the path, the query or the fragment.
fn authority(rest: &str) -> &str {
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

fn after_scheme<'a>(address: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = address.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_and_letters_are_followed() {
        for good in ["https://a.example/b?c#d", "HTTP://a.example", "mailto:desk@a.example", "http://[::1]/"] {
            assert!(link(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:https://a.example/x",
            "https:",
            "https://",
            "https:a.example",
            "//a.example",
            "/a",
            "a.example",
            "https://a.example/\nb",
            "https://good.example@evil.example/",
            "https://good.example&commat;evil.example/",
            "https://good.example%2fevil.example/",
            "https://a.example\\@evil.example/",
            "https://a.example/\\b",
            "mailto:desk@a.example?bcc=evil@b.example",
            "mailto:?to=evil@b.example",
            "",
            "https",
        ] {
            assert!(!link(bad), "{bad}");
        }
        assert!(!page("mailto:desk@a.example"));
    }

    #[test]
    fn media_come_from_https_or_the_own_site() {
        for good in ["https://a.example/b.jpg", "b.jpg", "/media/b.jpg", "../b.jpg", "b.jpg#c:d", "./a:b.jpg"] {
            assert!(media(good), "{good}");
        }
        for bad in [
            "http://a.example/b.jpg",
            "//a.example/b.jpg",
            "/\\a.example/b.jpg",
            "\\\\a.example",
            "data:image/png;base64,AA",
            "javascript:0",
            "b .jpg",
            "/logout?b.jpg",
            "javascript&colon;0",
        ] {
            assert!(!media(bad), "{bad}");
        }
    }
}
