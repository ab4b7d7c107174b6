//! How much of everything one chain may have, so that no file holds up a reader's page. What is over a limit is left out and
//! named; the rest is shown.

/// Furthest moment from 1970, seconds: 317,000 years, and no date that can be read is as far. Sums of a few moments do not overflow.
pub const MAX_TIME: i64 = 10_000_000_000_000;
/// Longest text that is read, in bytes of UTF-8.
pub const MAX_BYTES: usize = 40 * 1024 * 1024;
/// Most values in a text, as far as `{`, `[` and commas tell. An object counts as eight: it takes hundreds of bytes, whatever it holds.
pub const MAX_VALUES: usize = 8_000_000;
/// Most incidents in one chain.
pub const MAX_INCIDENTS: usize = 20_000;
/// Most links in one chain.
pub const MAX_LINKS: usize = 60_000;
/// Most causes of one incident.
pub const MAX_CAUSES: usize = 200;
/// Most claims, counts, quotes, sources, pictures and so on of one incident, of each.
pub const MAX_ITEMS: usize = 500;
/// Most periods in one chain.
pub const MAX_PERIODS: usize = 500;
/// Most sentences in a publisher's own words: more than there are keys.
pub const MAX_SENTENCES: usize = 2_000;
/// Most actors in one chain; as many places, and as many sources.
pub const MAX_NAMED: usize = 20_000;
/// Most sides in one chain.
pub const MAX_SIDES: usize = 24;
/// How often something may be part of something that is part of something …
pub const MAX_DEPTH: usize = 64;
/// Longest single text (a title, a summary, a quote), in characters.
pub const MAX_TEXT: usize = 20_000;
/// Most problems that are told one by one; one more then counts the rest.
pub const MAX_PROBLEMS: usize = 200;

#[cfg(test)]
mod tests {
    use super::MAX_BYTES;

    #[test]
    fn the_embed_fetches_as_much_as_is_read() {
        let fetch = include_str!("../embed/fetch.js");
        assert!(fetch.contains(&format!("const MOST = {};\nconst MIB = 1024 * 1024;", MAX_BYTES / 1024 / 1024)));
    }
}
