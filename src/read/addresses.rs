//! What is said of addresses, and what was probably meant.

use super::{Word, word};
use crate::model::address::page;

/// What [`link`](crate::model::address::link) accepts, in words.
pub(super) const A_LINK: Word = word!("an address that begins with https:, http: or mailto:");
/// What [`page`](crate::model::address::page) accepts, in words.
pub(super) const A_PAGE: Word = word!("an address that begins with https: or http:");
/// What [`media`](crate::model::address::media) accepts, in words.
pub(super) const A_MEDIUM: Word =
    word!("an address that begins with https:, or a path on the page's own site, without a query");

/// The address that was probably meant: `www.example.org/a` lacks its scheme.
pub(crate) fn meant(address: &str) -> Option<String> {
    let host = address.split('/').next().unwrap_or_default();
    let looks_like_host = host.contains('.') && !host.starts_with('.') && !host.contains(['@', ':']);
    let guess = format!("https://{}", address.trim_start_matches('/'));
    (looks_like_host && page(&guess)).then_some(guess)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_scheme_is_guessed() {
        assert_eq!(meant("www.example.org/a").as_deref(), Some("https://www.example.org/a"));
        assert_eq!(meant("//example.org/a"), None);
        assert_eq!(meant("javascript:alert(1.5)"), None);
    }
}
