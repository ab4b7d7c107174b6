//! As told by: whose account of a chain is seen. A claim is theirs who make it; what they deny is disputed in their telling.

use std::sync::Arc;

use super::claimant::{Claimant, Claimants, Who, is_called, is_word};
use crate::model::{Actor, Chain, IncidentId, LinkId, PerIncident, Side, order};

/// Whose account, by its place among the [`Tellers`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Teller(usize);

impl Teller {
    /// Where it is in the list, from 0.
    pub fn position(self) -> usize {
        self.0
    }
}

/// Who tells, and how much they claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What sort of teller.
    pub who: Who,
    /// As readers see it; for `Unnamed` and `Ours`, the word by which an attribute names them.
    pub name: String,
    /// How many links they claim.
    pub links: usize,
    /// How many counts they claim.
    pub counts: usize,
    /// How many links they dispute, and do not claim themselves.
    pub disputes: usize,
    key: (i64, i64),
}

impl Account {
    /// Whether they say anything of the chain.
    pub fn is_heard(&self) -> bool {
        self.links + self.counts + self.disputes > 0
    }
}

/// What a teller makes of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// They say it.
    Told,
    /// They say that it is not so.
    Disputed,
    /// They say nothing of it.
    Silent,
}

/// Everybody who tells something of a chain: the sides in their order, then single speakers, the press, actors of no side, what is said by
/// no one named, and last the publisher's own inference. In each sort those who claim the most come first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tellers {
    accounts: Vec<Account>,
    /// The teller of each link.
    links: Vec<usize>,
    /// The teller of each count of an incident.
    counts: PerIncident<Vec<usize>>,
    /// In the order of the links, each once.
    disputes: Vec<(LinkId, usize)>,
}

impl Tellers {
    /// Those of a chain. Every side is among them, also one that says nothing. It is a late root.
    #[inline(never)]
    pub fn new(chain: &Chain) -> Tellers {
        let claimants = Claimants::new(chain);
        let disputed = chain.link_ids().flat_map(|id| chain.link(id).disputed_by.iter().map(move |by| (id, by)));
        let disputed: Vec<_> = disputed.collect();
        let mut all: Vec<Claimant> = chain.side_ids().map(|side| claimants.side(side)).collect();
        all.extend(chain.links.iter().map(|link| claimants.of_link(link)));
        let counts = chain.incidents.iter().flat_map(|incident| &incident.casualties);
        all.extend(counts.map(|count| claimants.of(count.says.as_ref(), count.source)));
        all.extend(disputed.iter().map(|(_, by)| claimants.speaker(by)));

        let (numbers, mut accounts) = grouped(&all);
        let mut numbers = numbers.into_iter().skip(chain.sides.len());
        let mut tellers = Tellers {
            links: numbers.by_ref().take(chain.links.len()).collect(),
            counts: PerIncident::new(chain.incidents.len(), Vec::new()),
            ..Tellers::default()
        };
        for id in chain.incident_ids() {
            let count = chain.incident(id).casualties.len();
            *tellers.counts.of_mut(id) = numbers.by_ref().take(count).collect();
        }
        for ((link, _), by) in disputed.into_iter().zip(numbers) {
            if tellers.stance(link, by) == Stance::Silent {
                tellers.disputes.push((link, by));
            }
        }
        tellers.count(&mut accounts, chain);
        tellers.arrange(accounts, chain);
        tellers
    }

    /// How much each of the accounts claims.
    fn count(&self, accounts: &mut [Account], chain: &Chain) {
        let mut add = |number: usize, add: fn(&mut Account)| accounts.get_mut(number).into_iter().for_each(add);
        self.links.iter().for_each(|&by| add(by, |account| account.links += 1));
        let counts = chain.incident_ids().flat_map(|id| self.counts.of(id));
        counts.for_each(|&by| add(by, |account| account.counts += 1));
        self.disputes.iter().for_each(|&(_, by)| add(by, |account| account.disputes += 1));
    }

    /// Puts the accounts in the order of the list, and gives each claim the new number of its own.
    fn arrange(&mut self, accounts: Vec<Account>, chain: &Chain) {
        let key = |account: &Account| {
            let amount = if let Who::Side(side) = account.who {
                -(side.position() as i64)
            } else {
                (account.links + account.counts) as i64
            };
            (account.who.rank(!chain.sides.is_empty()), -amount)
        };
        let mut places = vec![0; accounts.len()];
        for (new, (_, old)) in order(accounts.iter().map(key).zip(0..).collect()).into_iter().enumerate() {
            places.get_mut(old).into_iter().for_each(|place| *place = new);
            self.accounts.extend(accounts.get(old).cloned());
        }
        let place = |number: &mut usize| *number = places.get(*number).copied().unwrap_or_default();
        self.links.iter_mut().for_each(place);
        chain.incident_ids().for_each(|id| self.counts.of_mut(id).iter_mut().for_each(place));
        self.disputes.iter_mut().for_each(|(_, by)| place(by));
    }

    /// What a teller makes of a link. It is a late root: an account is only seen when the second part is here.
    #[inline(never)]
    fn stance(&self, link: LinkId, teller: usize) -> Stance {
        let begin = self.disputes.partition_point(|(disputed, _)| *disputed < link);
        let mut disputers = self.disputes.iter().skip(begin).take_while(|(disputed, _)| *disputed == link);
        if self.links.get(link.position()) == Some(&teller) {
            Stance::Told
        } else if disputers.any(|(_, by)| *by == teller) {
            Stance::Disputed
        } else {
            Stance::Silent
        }
    }

    /// All of them, in their order.
    pub fn list(&self) -> impl Iterator<Item = (Teller, &Account)> {
        self.accounts.iter().enumerate().map(|(place, account)| (Teller(place), account))
    }

    /// The teller at a position, if there is one.
    pub fn at(&self, position: usize) -> Option<Teller> {
        (position < self.accounts.len()).then_some(Teller(position))
    }

    /// Whom a text names: a side or an actor (by id or name), a speaker, a publisher, `ours` or `unnamed`. Between quotation marks a text is a
    /// name, also where it is an id. `None` if they tell nothing. It is a late root.
    #[inline(never)]
    pub fn find(&self, chain: &Chain, text: &str) -> Option<Teller> {
        let claimants = Claimants::new(chain);
        let of = |key| self.accounts.iter().position(|account| account.key == key).map(Teller);
        let name = text.strip_prefix(QUOTE).and_then(|text| text.strip_suffix(QUOTE));
        let named = name.and_then(|name| of(claimants.text(name).key));
        named.or_else(|| of(claimants.meant(name.unwrap_or(text)).key))
    }

    /// A text by which [`find`](Tellers::find) finds a teller again. `None` for one of another chain.
    pub fn name(&self, chain: &Chain, teller: Teller) -> Option<String> {
        let account = self.accounts.get(teller.0)?;
        Some(match account.who {
            Who::Side(side) => chain.side(side).id.clone(),
            Who::Actor(actor) => chain.actor(actor).id.clone(),
            Who::Name | Who::Publisher if is_taken(chain, &account.name) => [QUOTE, &account.name, QUOTE].concat(),
            _ => account.name.clone(),
        })
    }
}

/// Before and after a name that could be taken for an id.
const QUOTE: &str = "\"";

/// Whether a text finds another teller than the one of that name: it names a side, an actor or those without a name, or is in quotation marks.
fn is_taken(chain: &Chain, name: &str) -> bool {
    let is_side = |side: &Side| is_called(name, &side.id, &side.name, &side.short);
    let is_actor = |actor: &Actor| is_called(name, &actor.id, &actor.name, &actor.short);
    chain.sides.iter().any(is_side) || chain.actors.iter().any(is_actor) || is_word(name) || name.starts_with(QUOTE)
}

/// Those who are the same have the same number, and one account. They are numbered as they come.
fn grouped(all: &[Claimant]) -> (Vec<usize>, Vec<Account>) {
    // the first with the same key, and the one with the shortest name: it says the least of how words came here
    let mut firsts: Vec<usize> = (0..all.len()).collect();
    let mut shortest = firsts.clone();
    let mut first = None;
    for (key, place) in order(all.iter().map(|each| each.key).zip(0..).collect()) {
        let (_, of) = *first.filter(|(other, _)| *other == key).get_or_insert((key, place));
        first = Some((key, of));
        firsts.get_mut(place).into_iter().for_each(|first| *first = of);
        let length = |place: usize| all.get(place).map(|each| each.name.len());
        shortest
            .get_mut(of)
            .into_iter()
            .filter(|shortest| length(place) < length(**shortest))
            .for_each(|shortest| *shortest = place);
    }
    let mut numbers: Vec<usize> = Vec::new();
    let mut accounts = Vec::new();
    for (place, first) in firsts.into_iter().enumerate() {
        match numbers.get(first) {
            Some(&number) => numbers.push(number),
            None => {
                numbers.push(accounts.len());
                let claimant = shortest.get(place).and_then(|shortest| all.get(*shortest));
                accounts.extend(claimant.map(Account::of));
            }
        }
    }
    (numbers, accounts)
}

impl Account {
    /// That of one of whom nothing is counted yet.
    fn of(&Claimant { who, name, key }: &Claimant) -> Account {
        Account { who, name: name.to_owned(), links: 0, counts: 0, disputes: 0, key }
    }
}

/// One account of a chain.
#[derive(Debug, Clone)]
pub struct Telling {
    /// Whose it is.
    pub teller: Teller,
    tellers: Arc<Tellers>,
}

impl Telling {
    /// That of the teller; `None` for one of another chain.
    pub fn new(tellers: &Arc<Tellers>, teller: Teller) -> Option<Telling> {
        tellers.at(teller.0).map(|teller| Telling { teller, tellers: tellers.clone() })
    }

    /// What they make of a link.
    pub fn link(&self, id: LinkId) -> Stance {
        self.tellers.stance(id, self.teller.0)
    }

    /// Whether the count at that index is theirs.
    pub fn has_count(&self, id: IncidentId, index: usize) -> bool {
        self.tellers.counts.of(id).get(index) == Some(&self.teller.0)
    }

    /// Who tells, and how much. `None` only for a teller of another chain.
    pub fn account(&self) -> Option<&Account> {
        self.tellers.accounts.get(self.teller.0)
    }

    /// How many links are not theirs.
    pub fn lacks(&self) -> usize {
        self.tellers.links.iter().filter(|&&by| by != self.teller.0).count()
    }
}
