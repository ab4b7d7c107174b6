//! What is known of the article that the chain is for: where its data will be, and what is pasted into it.

use leptos::prelude::*;

use super::{Hashes, PLAIN};
use crate::embed::heights::Heights;
use crate::embed::snippet;
use crate::read;
use crate::studio::browser;
use crate::studio::desk::Desk;
use crate::studio::parcel::{Around, parcel};

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
        self.desk.draft.with(|draft| of(&[("show", &draft.look.show), ("theme", &draft.look.theme)]))
    }

    pub fn tag(self) -> String {
        let (folder, data) = (browser::folder(), self.address());
        let tag = |attributes: &[(&str, &str)]| {
            self.hashes.embed.with_value(|hash| snippet::element(&folder, &data, attributes, "", hash.as_deref()))
        };
        self.attributes(tag)
    }

    /// The frame; none for a chain that is too long for one, or whose data are elsewhere.
    pub fn frame(self) -> Option<String> {
        if !self.is_here() {
            return None;
        }
        let (folder, data, heights) = (browser::folder(), self.address(), self.heights.get()?);
        let title = self.desk.shown.with(|shown| shown.as_ref().map_or_else(String::new, |it| it.title.clone()));
        let frame = |attributes: &[(&str, &str)]| {
            let titled = snippet::Titled { title: &title, height: heights.middle(), heights };
            self.hashes.resize.with_value(|hash| snippet::frame(&folder, &data, attributes, titled, hash.as_deref()))
        };
        Some(self.attributes(frame))
    }

    /// Everything in one file.
    pub fn parcel(self) -> Option<Vec<u8>> {
        let shown = self.desk.shown.get_untracked()?;
        let (chain, _) = read::read(&shown.json).ok()?;
        let (folder, data, frame) = (browser::folder(), self.address(), self.frame());
        self.attributes(|attributes| {
            self.hashes.embed.with_value(|hash| {
                let (hash, frame, has_errors) = (hash.as_deref(), frame.as_deref(), shown.counts[0] > 0);
                let file = &self.file();
                parcel(&chain, &Around { folder: &folder, data: &data, file, attributes, hash, frame, has_errors })
            })
        })
    }
}
