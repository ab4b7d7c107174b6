//! A chain as bytes, and back: what an embed loads instead of the publisher's text, which it then need not be able to read.
//!
//! The bytes are as hostile as any data. [`unpack`] limits the memory that they can take, and checks again everything that the other
//! rooms rely on.

mod bytes;
mod check;
#[cfg(feature = "import")]
mod envelope;
mod forms;

#[cfg(feature = "import")]
pub use envelope::{Envelope, envelope};

use bytes::{Packed, Reader, Writer};

use crate::model::{Chain, Parts};

/// The first byte: the version of the form of the bytes.
pub const VERSION: u8 = 2;

/// The bytes of a chain. (Parts that are not a chain are packed too: [`unpack`] refuses them.)
///
/// ```
/// use incident_chain::{pack, read};
///
/// let (chain, _) = read::read(r#"{"title": "A raid", "incidents": [{"title": "A raid at dawn", "date": "2023"}]}"#)?;
/// let bytes = pack::pack(&chain);
/// assert_eq!(pack::unpack(&bytes), Some(chain));
/// // a byte too few is no chain
/// assert_eq!(pack::unpack(&bytes[..bytes.len() - 1]), None);
/// # Ok::<(), read::ReadError>(())
/// ```
pub fn pack(chain: &Parts) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.bytes.push(VERSION);
    chain.put(&mut writer);
    writer.bytes
}

/// The chain in bytes from [`pack`]. `None` if they are something else, cut short, changed, or of another version.
pub fn unpack(bytes: &[u8]) -> Option<Chain> {
    let (&VERSION, bytes) = bytes.split_first()? else { return None };
    let mut reader = Reader::new(bytes);
    let parts = Parts::take(&mut reader);
    if reader.has_failed || !reader.bytes.is_empty() { None } else { check::checked(parts) }
}

#[cfg(test)]
mod tests {
    /// A script takes the plain file in place of a packed one of another version.
    #[test]
    fn the_script_that_loads_packed_chains_knows_their_version() {
        let known = format!("const PACKED = {};", super::VERSION);
        assert!(include_str!("../embed/drawn.js").contains(&known), "{known}");
    }
}
