//! `--told-by`: whose account is shown.

use incident_chain::model::Chain;
use incident_chain::read::nearest;
use incident_chain::story::{Account, Teller, Tellers, Who};

use crate::report::count;

/// The teller that a text names; else what is said instead, with all tellers.
pub fn teller(chain: &Chain, text: &str) -> Result<Teller, String> {
    let tellers = Tellers::new(chain);
    tellers.find(chain, text).ok_or_else(|| {
        let listed: Vec<(String, &Account)> =
            tellers.list().map(|(_, account)| (word(chain, account), account)).collect();
        if listed.is_empty() {
            return format!(
                "`{text}` tells nothing in this chain, and no one else does: it has no links and no counts"
            );
        }
        let actors = chain.actors.iter().map(|actor| actor.id.as_str());
        let guess = nearest(text, listed.iter().map(|(word, _)| word.as_str()).chain(actors));
        let guess = guess.filter(|near| tellers.find(chain, near).is_some());
        let guess = guess.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        let lines: Vec<String> = listed.iter().map(|(word, account)| line(word, account)).collect();
        format!("`{text}` tells nothing in this chain{guess}\nThese do:\n{}", lines.join("\n"))
    })
}

/// The word by which `--told-by` knows them.
fn word(chain: &Chain, account: &Account) -> String {
    match account.who {
        Who::Side(side) => chain.side(side).id.clone(),
        Who::Actor(actor) => chain.actor(actor).id.clone(),
        Who::Name | Who::Publisher | Who::Unnamed | Who::Ours => account.name.clone(),
    }
}

/// "  us-side (United States): 3 links, 5 counts"
fn line(word: &str, account: &Account) -> String {
    let Account { name, links, counts, disputes, .. } = account;
    let name = if name == word { String::new() } else { format!(" ({name})") };
    let disputed = if *disputes > 0 { format!(", and disputes {}", count(*disputes, "link")) } else { String::new() };
    format!("  {word}{name}: {}, {}{disputed}", count(*links, "link"), count(*counts, "count"))
}
