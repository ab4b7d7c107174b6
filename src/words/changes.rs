//! What has changed in a chain since a reader began to read it.

use super::say;
use super::text::listed;
use crate::story::{Changes, News};

/// "2 new incidents, 1 correction". What a correction is about is not counted among what else has changed.
pub fn changes(changes: &Changes) -> String {
    if changes.is_other {
        return say::other_changes().to_owned();
    }
    let said = [
        say::new_incidents(changes.count(News::New)),
        say::corrections(changes.corrections),
        say::changed_incidents(changes.count(News::Changed)),
        say::removed_incidents(changes.removed),
    ];
    let said = said.iter().filter(|said| said.count > 0).map(|said| said.text());
    listed(said)
}

/// What marks an incident.
pub fn news(news: News) -> &'static str {
    match news {
        News::New => say::new(),
        News::Corrected => say::corrected(),
        News::Changed => say::changed(),
    }
}
