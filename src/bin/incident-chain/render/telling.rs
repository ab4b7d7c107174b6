//! `--told-by`: whose account is shown.

use incident_chain::model::Chain;
use incident_chain::read::nearest;
use incident_chain::story::{Account, Teller, Tellers, Who};

/// The teller that a text names.
pub fn teller(chain: &Chain, text: &str) -> Result<Teller, String> {
    let tellers = Tellers::new(chain);
    tellers.find(chain, text).ok_or_else(|| {
        let listed: Vec<(String, &Account)> =
            tellers.list().map(|(_, account)| (word(chain, account), account)).collect();
        let lines: Vec<String> = listed.iter().map(|(word, account)| line(word, account)).collect();
        let guess = nearest(text, listed.iter().map(|(word, _)| word.as_str()));
        let guess = guess.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        if listed.is_empty() {
            return format!("nobody tells this chain, so not `{text}` either: it has no links and no counts");
        }
        format!("nobody tells this chain by the name of `{text}`{guess}\nThese do:\n{}", lines.join("\n"))
    })
}

/// The word by which `--told-by` knows them.
fn word(chain: &Chain, account: &Account) -> String {
    match account.who {
        Who::Side(side) => chain.side(side).id.clone(),
        Who::Actor(actor) => chain.actor(actor).id.clone(),
        Who::Name | Who::Publisher | Who::Nobody | Who::Ours => account.name.clone(),
    }
}

/// "  us-side: United States, 3 links, 5 counts"
fn line(word: &str, Account { name, links, counts, disputes, .. }: &Account) -> String {
    let name = if name == word { String::new() } else { format!(" ({name})") };
    let disputed = if *disputes > 0 { format!(", disputes {disputes}") } else { String::new() };
    format!("  {word}{name}: links {links}, counts {counts}{disputed}")
}
