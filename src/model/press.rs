//! The press: "Rudaw, citing CENTCOM" is Rudaw's word.

use super::{Actor, Source, Sum, order};

/// The publishers of a chain: those of its sources, and its actors of that kind.
pub(crate) struct Press(Vec<Sum>);

impl Press {
    pub fn new(sources: &[Source], actors: &[Actor]) -> Press {
        let of_sources = sources.iter().map(|source| Sum::of_name(lead(&source.publisher)));
        let is_publisher =
            |actor: &&Actor| actor.kind.as_ref().is_some_and(|kind| kind.eq_ignore_ascii_case("publisher"));
        let actors = actors.iter().filter(is_publisher);
        let of_actors = actors.flat_map(|actor| [Some(&actor.name), actor.short.as_ref()]).flatten();
        let names = of_sources.chain(of_actors.map(|name| Sum::of_name(name)));
        let sorted = order(names.map(|Sum(one, two)| (one, two)).zip(0..).collect());
        Press(sorted.into_iter().map(|((one, two), _)| Sum(one, two)).collect())
    }

    /// The publisher with whose name a text begins; of several, the one with the longest name.
    pub fn publisher(&self, text: &str) -> Option<Sum> {
        let mut name = Sum::EMPTY;
        let mut found = None;
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            let mut bytes = [0; 4];
            name = letter.encode_utf8(&mut bytes).bytes().fold(name, Sum::and_letter);
            if letters.peek().is_none_or(|next| !is_of_word(*next)) && self.0.binary_search(&name).is_ok() {
                found = Some(name);
            }
        }
        found
    }
}

/// Whether a word goes on with it. (Unicode's tables would weigh kilobytes in an embed.)
fn is_of_word(letter: char) -> bool {
    match letter {
        '،' | '，' | '（' | '’' => false,
        '-' | '.' | '\u{80}'.. => true,
        _ => letter.is_ascii_alphanumeric(),
    }
}

/// A publisher's name without what is said of how its words came here: "Reuters (via Shore News Network)" is Reuters.
fn lead(publisher: &str) -> &str {
    let lead = publisher.split([',', '(', '،', '（']).next().unwrap_or_default().trim_end();
    if lead.is_empty() { publisher } else { lead }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(publishers: &[&str]) -> Press {
        let source = |publisher: &&str| Source {
            id: String::new(),
            publisher: (*publisher).to_string(),
            title: None,
            url: None,
            published: None,
            archived_url: None,
            lang: None,
        };
        Press::new(&publishers.iter().map(source).collect::<Vec<_>>(), &[])
    }

    #[test]
    fn a_text_that_begins_with_a_publisher_is_its_word() {
        let press = press(&["Rudaw, as carried by the Periscope", "AP (via KRDO)", "AP News", "The Post", "الجزيرة"]);
        let table = [
            ("Rudaw, citing CENTCOM", Some("rudaw")),
            ("rudaw", Some("Rudaw")),
            ("Rudaw’s reporter", Some("Rudaw")),
            ("AP News, to the Pentagon", Some("AP News")),
            ("AP reporters", Some("AP")),
            ("The Post-Gazette", None),
            ("The Postman", None),
            ("APEX", None),
            ("a witness, to AP", None),
            ("الجزيرة، نقلا عن الجيش", Some("الجزيرة")),
            ("", None),
        ];
        for (text, publisher) in table {
            assert_eq!(press.publisher(text), publisher.map(Sum::of_name), "{text}");
        }
    }

    #[test]
    fn what_is_said_of_the_way_is_no_part_of_a_publishers_name() {
        let names = ["The Hill (digital-stage.example)", "Rudaw, as carried", "Wire", "(a blog)", ", Inc"].map(lead);
        assert_eq!(names, ["The Hill", "Rudaw", "Wire", "(a blog)", ", Inc"]);
    }
}
