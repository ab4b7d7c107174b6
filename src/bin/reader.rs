//! The wasm that reads a publisher's text for the widget. An embed of a packed chain does without it.
#![cfg_attr(target_arch = "wasm32", no_main)]

use incident_chain::model::LeftOut;
use incident_chain::{pack, read};
use wasm_bindgen::prelude::wasm_bindgen;

/// The allocator of the widget, for the same reason: the least code.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// The packed chain of a text.
///
/// # Errors
/// The text is no chain: a sentence, thrown as a string.
#[wasm_bindgen(js_name = readChain)]
pub fn read_chain(text: &str) -> Result<Vec<u8>, String> {
    let (chain, problems) = read::read(text).map_err(|error| error.to_string())?;
    Ok(pack::pack(&chain, &LeftOut::of(&problems)))
}
