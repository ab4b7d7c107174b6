//! Reading sentences of the figure in words of the publisher's own.

use super::fields::{text, wrong};
use super::json::{Data, Value};
use super::log::Log;
use super::{Arg, Code};
use crate::words::keys::{Key, keys};

/// Reads them, by their keys. What no sentence has, or has other slots, is reported and left out.
pub(super) fn read<'v>(at: &'v Value, log: &mut Log<'v>) -> Vec<(String, String)> {
    let Data::Object(words) = &at.data else {
        return wrong(log, at, "sentences by their keys in braces, { … }").unwrap_or_default();
    };
    let mut read: Vec<(String, String)> = Vec::new();
    for (word, value) in words.iter() {
        let Some(key) = Key::of(word) else {
            let keys: Vec<String> = keys().collect();
            // a sentence that counts has a key for each form, and none without
            let form = keys.iter().find(|key| key.split_once('.').is_some_and(|(stem, _)| stem == word));
            let guess = form.cloned().or_else(|| log.nearest(word, keys.iter().map(String::as_str)));
            log.report(value, Code::UnknownSentence).finding(word).guessing(guess);
            continue;
        };
        let Some(said) = text(value, log) else { continue };
        if !key.fits(&said) {
            log.report(value, Code::OtherSlots).with("slots", Arg::Plain(key.slots())).finding(&said);
            continue;
        }
        // in the order of the keys; of one that is written twice the first counts, and `check` names the other
        if let Err(place) = read.binary_search_by(|(other, _)| other.as_str().cmp(word)) {
            read.insert(place, (word.to_owned(), said));
        }
    }
    read
}
