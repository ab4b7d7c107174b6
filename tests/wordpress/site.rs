//! The two servers that `tools/wordpress.sh` runs.

use std::path::PathBuf;

/// The WordPress.
pub struct Site {
    origin: String,
}

impl Site {
    pub fn start() -> Site {
        Site { origin: set_up("WORDPRESS_ORIGIN") }
    }

    pub fn origin(&self) -> String {
        self.origin.clone()
    }
}

/// Where the publisher's files are: `dist/`, and of each chain `{name}.html` and `data/{name}.json`.
pub fn publisher() -> String {
    set_up("PUBLISHER_ORIGIN")
}

/// What `incident-chain render` wrote for between the tags of `<incident-chain>`.
pub fn static_chain(name: &str) -> String {
    published(&format!("{name}.static.html"))
}

/// What `incident-chain render --tag` wrote to paste into an article.
pub fn tag(name: &str) -> String {
    published(&format!("{name}.tag.html"))
}

/// Script, tag and static chain on lines of their own, as people write them by hand.
pub fn on_lines(name: &str, source: &str) -> String {
    let (from, chain) = (publisher(), static_chain(name));
    format!(
        "<script type=\"module\" src=\"{from}/embed.js\"></script>\n\
         <incident-chain src=\"{source}\">\n{chain}</incident-chain>"
    )
}

/// The address of a chain's data.
pub fn source(name: &str) -> String {
    format!("{}/data/{name}.json", publisher())
}

/// A chain's data.
pub fn data(name: &str) -> String {
    published(&format!("data/{name}.json"))
}

fn published(file: &str) -> String {
    let path = PathBuf::from(set_up("PUBLISHER_FOLDER")).join(file);
    std::fs::read_to_string(path).expect("a file of the publisher's")
}

fn set_up(variable: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set: run `make test-wordpress`"))
}
