//! Addresses on the command line: refused in a sentence before anything is written.

use incident_chain::model::address::{is_path, page};

/// The whole address of a web page.
pub fn web(text: &str) -> Result<String, String> {
    match page(text) {
        true => Ok(text.to_string()),
        false => {
            Err("this is not the whole address of a web page; one begins with https:// or http://, and has no space \
                      in it"
                .to_string())
        }
    }
}

/// The whole address of a picture.
pub fn picture(text: &str) -> Result<String, String> {
    match page(text) {
        true => Ok(text.to_string()),
        false => {
            Err("this is not the whole address of a picture; whoever shows the card asks for it from elsewhere, so it \
                      must begin with https:// or http://, with no space in it"
                .to_string())
        }
    }
}

/// A whole address, or a path on the page's own site.
pub fn place(text: &str) -> Result<String, String> {
    match page(text) || is_path(text) {
        true => Ok(text.to_string()),
        false => {
            Err("this is neither an address that begins with https:// or http:// nor a path on the page's own site, \
                      such as data/chain.json"
                .to_string())
        }
    }
}

/// What the anchors of a chain begin with.
pub fn name(text: &str) -> Result<String, String> {
    let is_named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    match text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(is_named) {
        true => Ok(text.to_string()),
        false => Err("a name here is a letter, then letters, digits, - and _ (a to z, without accents)".to_string()),
    }
}

/// A file in a folder's address.
pub fn within(folder: &str, file: &str) -> String {
    let slash = if folder.ends_with('/') { "" } else { "/" };
    [folder, slash, file].concat()
}
