//! What a publisher sets by an attribute of the element, and what it does to a figure.

use super::{Action, Show, Tellers};
use crate::model::Chain;

/// The attribute that names a teller.
pub const TOLD_BY: &str = "told-by";
/// The attributes that a figure must know.
pub const SETTINGS: [&str; 4] = ["focus", "show", TOLD_BY, "start"];

/// What the attribute of that name does with that value; without a value it is not set. `None` for any other attribute.
///
/// ```
/// use incident_chain::{read, story::{Action, Show, setting}};
///
/// let (chain, _) = read::read(r#"{"title": "A raid", "incidents": [{"id": "dawn", "title": "At dawn", "date": "2023"}]}"#)?;
/// assert_eq!(setting(&chain, "show", Some("all")), Some(Action::Show(Show::All)));
/// assert_eq!(setting(&chain, "focus", Some("dawn")), Some(Action::Focus(chain.find("dawn"))));
/// assert_eq!(setting(&chain, "start", Some("trace")), Some(Action::Trace));
/// // An id that no incident has is as good as none: the focus is the chain's own.
/// assert_eq!(setting(&chain, "focus", Some("dusk")), Some(Action::Focus(None)));
/// // Nor does anybody tell this chain.
/// assert_eq!(setting(&chain, "told-by", Some("The Army")), Some(Action::TellBy(None)));
/// assert_eq!(setting(&chain, "theme", Some("dark")), None);
/// # Ok::<(), read::ReadError>(())
/// ```
pub fn setting(chain: &Chain, name: &str, value: Option<&str>) -> Option<Action> {
    match name {
        "focus" => Some(Action::Focus(value.and_then(|id| chain.find(id)))),
        "show" => Some(Action::Show(if value == Some("all") { Show::All } else { Show::Chain })),
        TOLD_BY => Some(Action::TellBy(value.and_then(|text| Tellers::new(chain).find(chain, text)))),
        "start" => (value == Some("trace")).then_some(Action::Trace),
        _ => None,
    }
}
