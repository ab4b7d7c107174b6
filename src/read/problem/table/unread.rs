//! Texts that cannot become a chain.

macro_rules! unread {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "read" {

TextTooLong "text-too-long" Unreadable
    "This text has {size} bytes, and a chain may have at most {most} (40 MiB)."
    mend "Take out incidents that the article does not need, or make several chains."
    Words wrong "a text of 41 MiB" right "a text of 4 MiB";

TooManyValues "too-many-values" Unreadable
    "This has more values than a chain may have: 8 million, each object counted as eight."
    mend "Take out incidents that the article does not need, or make several chains."
    Words wrong "a list of 9 million numbers" right "a list of the 20 incidents that the article needs";

EmptyText "empty-text" Unreadable
    "This text is empty, where a chain in JSON should be."
    mend "See that the file was saved, and that its address is right."
    Chain wrong " " right r#"{"title": "A raid", "incidents": []}"#;

WebPage "web-page" Unreadable
    "This looks like a web page, not a chain in JSON: is the address right?"
    mend "Open the address in a browser: a page that says “not found” or asks for a password is no chain."
    Chain wrong "<!doctype html>" right r#"{"title": "A raid", "incidents": []}"#;

BrokenOff "broken-off" Unreadable
    "This JSON breaks off, as if a part of it were missing: {reason}."
    mend "Copy or load the file again; if it was cut while it was written, close what is open at its end."
    Chain wrong r#"{"title": "A raid", "incidents": ["# right r#"{"title": "A raid", "incidents": []}"#;

NotJson "not-json" Unreadable
    "This is not JSON: {reason}."
    mend "Look at the place that is named, and just before it: a comma too many or too few, or a quotation mark."
    Chain wrong r#"{"title": "A raid" "incidents": []}"# right r#"{"title": "A raid", "incidents": []}"#;

DoesNotFit "does-not-fit" Unreadable
    "This chain was read, but its parts do not fit together. The fault is this program's."
    mend "Please report it, with the text."
    Words wrong "a text that has not been found yet" right "any other chain";

NoChain "no-chain" Unreadable
    "This is JSON, but no chain: a chain looks like {\"title\": …, \"incidents\": [ … ]}."
    mend "Put the list into an object with a title."
    Chain wrong "[]" right r#"{"title": "A raid", "incidents": []}"#;

OtherVersion "other-version" Unreadable
    "The `version` of this chain is {version}, and only version 1 of the format can be read here."
    mend "Use the release of incident-chain that the file was made for, or write 1 if there is no such release."
    Chain wrong r#"{"version": 2, "title": "A raid", "incidents": []}"#
    right r#"{"version": 1, "title": "A raid", "incidents": []}"#;

NoTitle "no-title" Unreadable
    "This chain has no `title`."
    mend "Say in a few words what the chain is about."
    Chain wrong r#"{"incidents": []}"# right r#"{"title": "A raid", "incidents": []}"#;

TitleIsNoText "title-is-no-text" Unreadable
    "The `title` of a chain must be a text that is not empty."
    mend "Write it in quotes."
    Chain wrong r#"{"title": 1, "incidents": []}"# right r#"{"title": "1", "incidents": []}"#;

TitleTooLong "title-too-long" Unreadable
    "The `title` is too long: a text may have at most {most} characters."
    mend "Put what does not belong into a title into `summary` or `framing`."
    Words wrong "a title of 20,001 characters" right "a title of 60 characters";

NoIncidents "no-incidents" Unreadable
    "This chain has no `incidents`: a chain looks like {\"title\": …, \"incidents\": [ … ]}."
    mend "Add the list, though it be empty."
    Chain wrong r#"{"title": "A raid"}"# right r#"{"title": "A raid", "incidents": []}"#;

IncidentsAreNoList "incidents-are-no-list" Unreadable
    "`incidents` must be a list: a chain looks like {\"title\": …, \"incidents\": [ … ]}."
    mend "Put brackets around them."
    Chain wrong r#"{"title": "A raid", "incidents": {}}"# right r#"{"title": "A raid", "incidents": []}"#;

    }}};
}
