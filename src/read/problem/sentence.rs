//! The sentence of a problem, made last and only here.
//!
//! A template has named slots. `{found}` is an argument of the problem; `{.says}` names a field, in backquotes and as the
//! publisher's file calls it. A brace before anything else is a brace. A [`Register`] says how names are marked.

#[cfg(feature = "lint")]
use super::Code;
use super::arg::Args;
use super::{Arg, Level, Problem, Register, Word, word};

/// What is said of a code. An empty template says nothing.
#[derive(Debug)]
pub(super) struct Sentence {
    pub level: Level,
    pub says: &'static str,
    /// In place of `says` where the argument `count` is not 1.
    pub many: &'static str,
    /// What should be there.
    pub expected: &'static str,
    /// What is there, where the argument `found` alone does not say it.
    pub found: &'static str,
}

impl Problem {
    /// What is wrong. With the path before it, it is a sentence; of a text that cannot be read it is one by itself.
    pub fn message(&self) -> String {
        self.to(Register::Command).message()
    }

    /// What should be there.
    pub fn expected(&self) -> Option<String> {
        self.to(Register::Command).expected()
    }

    /// What is there.
    pub fn found(&self) -> Option<String> {
        self.to(Register::Command).found()
    }

    /// The publisher's text that is there, if it is one.
    #[cfg(feature = "import")]
    pub(crate) fn found_text(&self) -> Option<&str> {
        match self.arg("found")? {
            Arg::Text(found) => Some(found),
            _ => None,
        }
    }

    /// The nearest thing that would be right.
    pub fn guess(&self) -> Option<&str> {
        match self.arg("guess")? {
            Arg::Text(guess) => Some(guess),
            _ => None,
        }
    }

    /// All that is said of it, without its place.
    pub fn sentence(&self) -> String {
        self.to(Register::Command).sentence()
    }

    /// As it is told in a register.
    pub(crate) fn to(&self, register: Register) -> Telling<'_> {
        Telling { problem: self, register }
    }

    /// How many problems it reports.
    #[cfg(feature = "import")]
    pub(crate) fn stands_for(&self) -> usize {
        match self.arg("times") {
            Some(Arg::Number(times)) => usize::try_from(*times).unwrap_or(1),
            _ => 1,
        }
    }

    pub(super) fn arg(&self, slot: &str) -> Option<&Arg> {
        self.args.iter().find(|(name, _)| *name == slot).map(|(_, arg)| arg)
    }
}

/// A problem as it is told.
#[derive(Clone, Copy)]
pub(crate) struct Telling<'p> {
    problem: &'p Problem,
    register: Register,
}

impl Telling<'_> {
    pub fn message(self) -> String {
        #[cfg(feature = "lint")]
        if let Some(Arg::Number(times)) = self.problem.arg("times") {
            return self.says() + &self.lead(word!(" ({count} times in all)"), "count", Arg::Number(*times));
        }
        self.says()
    }

    /// The message of one of them, without how many there are.
    pub fn says(self) -> String {
        let Telling { problem, register } = self;
        let Sentence { says, many, .. } = *problem.code.sentence();
        let is_one = many.is_empty() || matches!(problem.arg("count"), Some(Arg::Number(1)));
        let mut says = filled(if is_one { says } else { many }, &problem.args, register);
        if let Some(so) = problem.arg("so") {
            says += &self.lead(word!(", {so}"), "so", Arg::Plain(so.text(register)));
        }
        says
    }

    pub fn expected(self) -> Option<String> {
        let template = self.problem.code.sentence().expected;
        (!template.is_empty()).then(|| filled(template, &self.problem.args, self.register))
    }

    pub fn found(self) -> Option<String> {
        match self.problem.code.sentence().found {
            "" => self.problem.arg("found").map(|found| found.text(self.register)),
            template => Some(filled(template, &self.problem.args, self.register)),
        }
    }

    /// What is wrong, what should be there, and what is.
    pub fn fault(self) -> String {
        let mut fault = self.message();
        let parts = [(word!(": expected {text}"), self.expected()), (word!(", found {text}"), self.found())];
        for (lead, part) in parts {
            if let Some(part) = part {
                fault += &self.lead(lead, "text", Arg::Plain(part));
            }
        }
        fault
    }

    /// All that is said of it, without its place.
    pub fn sentence(self) -> String {
        let mut sentence = self.fault();
        if let Some(guess) = self.problem.guess() {
            let is_whole = self.problem.code.is_unreadable();
            let lead = if is_whole { word!(" Did you mean {guess}?") } else { word!("; did you mean {guess}?") };
            sentence += &self.lead(lead, "guess", Arg::Plain(self.register.marked(guess)));
        }
        sentence
    }

    /// What goes on a sentence.
    fn lead(self, lead: Word, slot: &'static str, arg: Arg) -> String {
        lead.with(slot, arg).text(self.register)
    }
}

#[cfg(feature = "lint")]
impl Code {
    /// What is said of it, with slots where texts differ.
    pub fn template(self) -> String {
        let Sentence { says, expected, .. } = *self.sentence();
        let lead = if expected.is_empty() { "" } else { ": expected " };
        [says, lead, expected].map(|template| filled(template, &Args::new(), Register::Command)).concat()
    }
}

/// A template with its slots filled. One for which there is no argument stays, so that it is seen.
pub(super) fn filled(template: &'static str, args: &Args, register: Register) -> String {
    #[cfg(feature = "lint")]
    let template = register.told(template, args);
    let (mut text, mut rest) = (String::new(), template);
    while let Some((before, slot, after)) = next_slot(rest) {
        text.push_str(&register.words(before));
        let arg = args.iter().find(|(name, _)| *name == slot).map(|(_, arg)| match arg {
            #[cfg(feature = "lint")]
            Arg::Number(count) if slot == "count" => register.counted(*count),
            arg => arg.text(register),
        });
        match (arg, slot.strip_prefix('.')) {
            (Some(arg), _) => text.push_str(&arg),
            (None, Some(field)) => text.push_str(&register.marked(field)),
            (None, None) => text.extend(["{", slot, "}"]),
        }
        rest = after;
    }
    text + &register.words(rest)
}

/// The text before the first slot, the slot's name, and the text after it. Between backquotes it is the name of a slot.
fn next_slot(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + text.get(from..)?.find('{')?;
        let inner = text.get(open + 1..)?;
        let length = inner.bytes().take_while(|byte| matches!(byte, b'a'..=b'z' | b'_' | b'.')).count();
        if let (Some(name), Some(after)) = (inner.get(..length), inner.get(length..)?.strip_prefix('}'))
            && !name.is_empty()
            && !text.get(..open)?.ends_with('`')
        {
            return Some((text.get(..open)?, name, after));
        }
        from = open + 1;
    }
}

/// The fields that a template names: each slot, with its dot, and the field.
#[cfg(feature = "import")]
pub(super) fn fields(template: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let slots = std::iter::successors(next_slot(template), |(_, _, after)| next_slot(after));
    slots.filter_map(|(_, slot, _)| Some((slot, slot.strip_prefix('.')?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_and_other_braces_stay() {
        let args = vec![("most", Arg::Number(3)), ("found", Arg::Text("a".into())), (".says", Arg::Field("by"))];
        let table = [
            ("at most {most}", "at most 3"),
            ("{found}{most}", "`a`3"),
            ("{.says} or {.source}", "`by` or `source`"),
            (
                "a chain looks like {\"title\": …}, { … }, {} and {",
                "a chain looks like {\"title\": …}, { … }, {} and {",
            ),
            ("{nothing}", "{nothing}"),
            ("without `{most}`", "without `{most}`"),
        ];
        for (template, said) in table {
            assert_eq!(filled(template, &args, Register::Command), said);
        }
    }
}
