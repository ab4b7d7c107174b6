//! Data sets in which others collect what was published. Who cites one says where the row is from, and not who confirms it.

/// Where ACLED's is to be had.
pub(crate) const ACLED: &str = "https://acleddata.com/";
/// Where UCDP's are to be had.
pub(crate) const UCDP: &str = "https://ucdp.uu.se/";

/// Whether a source's address is that of a data set.
pub(super) fn is_one(url: &str) -> bool {
    [ACLED, UCDP].contains(&url)
}
