//! What is known of the article that the chain is for: where its data will be, and what is pasted into it.

use leptos::prelude::*;

use super::{Hashes, PLAIN};
use crate::embed::heights::Heights;
use crate::embed::snippet;
use crate::studio::desk::Desk;
use crate::studio::parcel::Contents;
use crate::studio::preview::AT_ONCE;
use crate::studio::{browser, say};
use crate::words;

/// What is known of the article that the chain is for.
#[derive(Clone, Copy)]
pub struct Article {
    pub desk: Desk,
    pub hashes: Hashes,
    /// Where the data will be, as typed.
    pub data: RwSignal<String>,
    pub heights: RwSignal<Option<Heights>>,
}

impl Article {
    /// Where readers load the data, and that host: one address for the tag and the frame. `None` where none was typed.
    pub fn typed(self) -> Option<(String, String)> {
        self.data.with(|data| browser::resolved(data))
    }

    pub fn address(self) -> String {
        self.typed().or_else(|| browser::resolved(PLAIN)).map(|(address, _)| address).unwrap_or_default()
    }

    /// What the file is called there.
    fn file(self) -> String {
        let address = self.address();
        let path = address.split(['?', '#']).next().unwrap_or_default();
        path.rsplit('/').next().filter(|name| name.ends_with(".json")).unwrap_or(PLAIN).to_string()
    }

    /// Whether a frame would find the data: it shows those of this page's host only.
    pub fn is_here(self) -> bool {
        let here = browser::resolved(PLAIN).map(|(_, host)| host);
        self.typed().is_none_or(|(_, host)| Some(host) == here)
    }

    fn attributes<T>(self, of: impl FnOnce(&[(&str, &str)]) -> T) -> T {
        // the static chain is in the words of the studio, and so shall the live one be
        let lang = if words::tag() == "en" { "" } else { words::tag() };
        self.desk.draft.with(|draft| of(&[("show", &draft.look.show), ("theme", &draft.look.theme), ("lang", lang)]))
    }

    pub fn tag(self) -> String {
        let (folder, data) = (browser::folder(), self.address());
        let tag = |attributes: &[(&str, &str)]| {
            self.hashes.embed.with_value(|hash| snippet::element(&folder, &data, attributes, "", hash.as_deref()))
        };
        self.attributes(tag)
    }

    /// The frame, or a sentence that says why it is missing.
    pub fn frame(self) -> Result<String, String> {
        let (folder, data) = (browser::folder(), self.address());
        let is_long = self.desk.shown.with(|shown| shown.as_ref().is_some_and(|it| it.incidents > AT_ONCE));
        let heights = match self.heights.get() {
            _ if !self.is_here() => return Err(say::frame_elsewhere(&*folder).text()),
            _ if is_long => return Err(say::too_high().to_string()),
            None => return Err(say::measuring().to_string()),
            Some(heights) => heights,
        };
        let title = self.desk.shown.with(|shown| shown.as_ref().map_or_else(String::new, |it| it.title.clone()));
        let frame = |attributes: &[(&str, &str)]| {
            let titled = snippet::Titled { title: &title, height: heights.middle(), heights };
            self.hashes.resize.with_value(|hash| snippet::frame(&folder, &data, attributes, titled, hash.as_deref()))
        };
        Ok(self.attributes(frame))
    }

    /// Everything that is taken away in one file.
    pub fn contents(self) -> Option<Contents> {
        let shown = self.desk.shown.get_untracked()?;
        let owned = |(name, value): &(&str, &str)| (name.to_string(), value.to_string());
        Some(Contents {
            json: shown.json.clone(),
            folder: browser::folder(),
            data: self.address(),
            file: self.file(),
            attributes: self.attributes(|attributes| attributes.iter().map(owned).collect()),
            hash: self.hashes.embed.get_value(),
            frame: self.frame(),
            has_errors: shown.counts[0] > 0,
        })
    }
}
