//! Everything that a publisher takes away, in one ZIP, with a text that says where each file goes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::say;
use crate::embed::snippet;
use crate::model::{Chain, LeftOut};
use crate::story::{State, setting, update};
use crate::view::{Options, to_html};
use crate::{pack, read};

/// What goes into the parcel besides the chain.
pub struct Around<'a> {
    /// The folder of the release, with a slash at its end.
    pub folder: &'a str,
    /// Where readers load the data.
    pub data: &'a str,
    /// What the file is called there.
    pub file: &'a str,
    /// Attributes of the tag.
    pub attributes: &'a [(&'a str, &'a str)],
    /// The hash of `embed.js`, where it is known.
    pub hash: Option<&'a str>,
    /// The frame to paste; none for a chain that is too long for one.
    pub frame: Option<&'a str>,
    /// Whether something with an error is missing in the chain: then it cannot be packed.
    pub has_errors: bool,
}

/// The static chain, as readers without script see it.
pub fn still(chain: &Chain, around: &Around) -> String {
    let actions = around.attributes.iter().filter_map(|(name, value)| setting(chain, name, Some(value)));
    let state = actions.fold(State::default(), |state, action| update(chain, state, action));
    let options = Options { data_url: Some(around.data.to_string()), state, ..Options::default() };
    to_html(chain.clone(), &LeftOut::default(), options)
}

/// The bytes of the ZIP.
pub fn parcel(chain: &Chain, around: &Around) -> Option<Vec<u8>> {
    let still = still(chain, around);
    let tag = snippet::element(around.folder, around.data, around.attributes, &still, around.hash);
    let plain = around.file;
    let packed = plain.replace(".json", ".packed.json");
    let mut files =
        vec![(plain, read::write(chain)), ("tag.html", tag), ("static.html", snippet::one_line(&still) + "\n")];
    if !around.has_errors {
        files.push((&packed, format!("{}\n", pack::envelope(chain, Some(plain)))));
    }
    files.extend(around.frame.map(|frame| ("frame.html", frame.to_string())));
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    files.insert(0, ("README.txt", readme(&names, &chain.title, around)));
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

fn readme(names: &[&str], title: &str, around: &Around) -> String {
    let about = |name: &&str| match *name {
        "tag.html" => say::about_tag("tag.html", around.folder).text(),
        "frame.html" => say::about_frame("frame.html", around.folder).text(),
        "static.html" => say::about_static("static.html").text(),
        plain if plain == around.file => say::about_plain(plain, around.data).text(),
        packed => say::about_packed(packed, around.file).text(),
    };
    let parts: Vec<String> = names.iter().map(about).collect();
    format!("{title}\n\n{}\n", parts.join("\n\n"))
}
