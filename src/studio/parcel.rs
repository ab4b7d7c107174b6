//! Everything that a publisher takes away, in one ZIP, with a text that says where each file goes.

use std::io::{Cursor, Write};

use leptos::prelude::untrack;
use leptos::wasm_bindgen::prelude::wasm_bindgen;
use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::say;
use crate::embed::snippet;
use crate::model::{Chain, LeftOut};
use crate::story::{State, setting, update};
use crate::view::{Options, to_html};
use crate::{pack, read};

/// What goes into the parcel.
#[derive(Debug, Serialize, Deserialize)]
pub struct Contents {
    /// The chain in the data format.
    pub json: String,
    /// The folder of the release, with a slash at its end.
    pub folder: String,
    /// Where readers load the data.
    pub data: String,
    /// What the file is called there.
    pub file: String,
    /// Attributes of the tag.
    pub attributes: Vec<(String, String)>,
    /// The hash of `embed.js`, where it is known.
    pub hash: Option<String>,
    /// The frame to paste, or a sentence that says why it is missing.
    pub frame: Result<String, String>,
    /// Whether something with an error is missing in the chain: then it cannot be packed.
    pub has_errors: bool,
}

/// Makes a parcel, in the worker: of a long chain it takes seconds. `contents` are [`Contents`] in JSON. Gives the bytes of a ZIP.
#[wasm_bindgen(js_name = makeParcel)]
pub fn make_parcel(contents: &str) -> Option<Vec<u8>> {
    let contents = serde_json::from_str(contents).ok()?;
    // a figure that is written once follows no signal
    untrack(|| parcel(&contents))
}

/// The static chain, as readers without script see it.
fn still(chain: &Chain, contents: &Contents) -> String {
    let actions = contents.attributes.iter().filter_map(|(name, value)| setting(chain, name, Some(value)));
    let state = actions.fold(State::default(), |state, action| update(chain, state, action));
    let options = Options { data_url: Some(contents.data.clone()), state, ..Options::default() };
    to_html(chain.clone(), &LeftOut::default(), options)
}

fn parcel(contents: &Contents) -> Option<Vec<u8>> {
    let (chain, _) = read::read(&contents.json).ok()?;
    let still = still(&chain, contents);
    let Contents { folder, data, file: plain, hash, .. } = contents;
    let attributes: Vec<(&str, &str)> = contents.attributes.iter().map(|(name, value)| (&**name, &**value)).collect();
    let tag = snippet::element(folder, data, &attributes, &still, hash.as_deref());
    let packed = plain.replace(".json", ".packed.json");
    let mut files = vec![
        (plain.as_str(), read::write(&chain)),
        ("tag.html", tag),
        ("static.html", snippet::one_line(&still) + "\n"),
    ];
    if !contents.has_errors {
        files.push((&packed, format!("{}\n", pack::envelope(&chain, Some(plain)))));
    }
    files.extend(contents.frame.iter().map(|frame| ("frame.html", frame.clone())));
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    files.insert(0, ("README.txt", readme(&names, &chain.title, contents)));
    zipped(&files)
}

/// The bytes of a ZIP with these files.
pub fn zipped<N: AsRef<str>>(files: &[(N, String)]) -> Option<Vec<u8>> {
    // not compressed: hosts do that, and what does it would make the studio larger
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name.as_ref(), options).ok()?;
        zip.write_all(text.as_bytes()).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}

fn readme(names: &[&str], title: &str, contents: &Contents) -> String {
    let Contents { folder, data, file, .. } = contents;
    let about = |name: &&str| match *name {
        "tag.html" => say::about_tag("tag.html", &**folder).text(),
        "frame.html" => say::about_frame("frame.html", &**folder).text(),
        "static.html" => say::about_static("static.html").text(),
        plain if plain == file => say::about_plain(plain, &**data).text(),
        packed => say::about_packed(packed, &**file).text(),
    };
    let none = contents.frame.as_ref().err().map(|why| say::no_frame(&**why).text());
    let parts: Vec<String> = names.iter().map(about).chain(none).collect();
    format!("{title}\n\n{}\n", parts.join("\n\n"))
}
