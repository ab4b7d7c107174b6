//! What a publisher sets by an attribute of the element, and what it does to a figure.

use super::{Action, Show};
use crate::model::Chain;

/// What a publisher may set.
#[derive(Debug, Clone, PartialEq)]
pub enum Setting {
    /// Id of the incident that the article is about. Without one, or with one that no incident has, it is the chain's own focus.
    Focus(Option<String>),
    /// How much of the chain is there from the beginning.
    Show(Show),
}

impl Setting {
    /// The names of all of them, which are those of the element's attributes.
    pub const NAMES: [&str; 2] = ["focus", "show"];

    /// What the attribute of that name sets; `None` where the figure need not know it. Without a value it is taken away.
    pub fn of(name: &str, value: Option<String>) -> Option<Setting> {
        match name {
            "focus" => Some(Setting::Focus(value)),
            "show" => Some(Setting::Show(if value.as_deref() == Some("all") { Show::All } else { Show::Chain })),
            _ => None,
        }
    }

    /// What it does.
    pub fn action(self, chain: &Chain) -> Action {
        match self {
            Setting::Focus(id) => Action::Focus(id.and_then(|id| chain.find(&id))),
            Setting::Show(show) => Action::Show(show),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_sets_something_and_no_other_does() {
        assert!(Setting::NAMES.iter().all(|name| Setting::of(name, None).is_some()));
        assert_eq!(Setting::of("theme", Some("dark".to_owned())), None);
    }

    #[test]
    fn what_is_not_known_is_as_if_it_was_not_set() {
        assert_eq!(Setting::of("show", Some("everything".to_owned())), Setting::of("show", None));
    }
}
