//! A packed chain as a file: JSON, so that every CMS takes it.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::{VERSION, pack};
use crate::model::Chain;

/// What a packed chain's file holds, in this order: by the first field an embed tells it from plain JSON.
#[derive(Serialize)]
pub struct Envelope<'e> {
    #[serde(rename = "incident-chain")]
    form: &'static str,
    version: u8,
    /// The address of the plain JSON, relative to this file: for releases that do not know this version.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'e str>,
    /// The publisher's own sentences, and the language of the data, which is theirs. Scripts take them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    words: BTreeMap<&'e str, &'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'e str>,
    /// Base64 (RFC 4648, section 4).
    data: String,
}

impl<'e> Envelope<'e> {
    /// That of a chain. `source` is where the same chain is plain JSON.
    pub fn new(chain: &'e Chain, source: Option<&'e str>) -> Envelope<'e> {
        let data = STANDARD.encode(pack(chain));
        let words: BTreeMap<_, _> = chain.words.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
        let lang = (!words.is_empty()).then_some(&*chain.lang);
        Envelope { form: "packed", version: VERSION, source, words, lang, data }
    }
}

/// The text of a packed chain's file.
///
/// ```
/// use incident_chain::{pack, read};
///
/// let (chain, _) = read::read(r#"{"title": "A raid", "incidents": [{"title": "A raid at dawn", "date": "2023"}]}"#)?;
/// let text = pack::envelope(&chain, Some("raid.json"));
/// assert!(text.starts_with(r#"{"incident-chain":"packed","version":2,"source":"raid.json","data":""#));
/// # Ok::<(), read::ReadError>(())
/// ```
pub fn envelope(chain: &Chain, source: Option<&str>) -> String {
    serde_json::to_string(&Envelope::new(chain, source)).unwrap_or_default()
}
