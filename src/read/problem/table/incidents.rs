//! Incidents, and what is in one: figures, quotes, media, corrections.

macro_rules! incidents {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "read" {

Incomplete "incomplete" Error "is left out, because it lacks what every incident must have" expected "a {field}"
    group "{count} incidents lack what every incident must have, and are left out"
    mend "Add it. A date may be as vague as the source: a month, a year."
    Incident wrong r#"{"id": "strike", "title": "A strike", "sources": ["gazette", "courier"]}"#
    right r#"{"id": "strike", "title": "A strike", "date": "2023-11", "sources": ["gazette", "courier"]}"#;

NoId "no-id" Warning "has no {.id}, so that links to it will break when its date or title changes"
    expected "a short name that never changes"
    group "{count} incidents have no id, so that links to them will break when their date or title changes"
    mend "Give it one, and never change it: links from articles lead to it."
    Incident wrong r#"{"title": "A strike", "date": "2023-11-21", "sources": ["gazette", "courier"]}"#
    right r#"{"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["gazette", "courier"]}"#;

NoSource "no-source" Warning "has no source" expected "{.sources}: who published it"
    group "{count} incidents have no source"
    mend "Cite who published it: an address is enough."
    Incident wrong r#"{"id": "strike", "title": "A strike", "date": "2023-11-21"}"#
    right r#"{"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["gazette", "courier"]}"#;

UnknownKind "unknown-kind" Warning "is no kind that we know, and is shown as `other`" expected "one of {known}"
    group "{count} kinds are not known, and are shown as `other`"
    mend "Choose one of these words, or leave it out; your own labels go into `tags`."
    Fields wrong r#""kind": "atack""# right r#""kind": "attack""#;

Count "count" Error "is no number of people"
    expected "a whole number of people, 0 or more, or words such as \"at least 3\", \"3-5\" or \"several\""
    group "{count} figures are no number of people"
    mend "Write what the source says, in digits or in words."
    Fields wrong r#""casualties": {"killed": -3, "says": "The Army"}"#
    right r#""casualties": {"killed": 3, "says": "The Army"}"#;

NoNumber "no-number" Warning "says that no number is known, and is left out"
    expected "how many, in digits or in the source's words, or no {.killed} at all"
    group "{count} figures say that no number is known, and are left out"
    mend "Leave the figure out. If somebody says that the number is not known, write `unknown`, and who says so."
    Fields wrong r#""casualties": {"killed": "n/a", "injured": 3, "says": "The Army"}"#
    right r#""casualties": {"injured": 3, "says": "The Army"}"#;

CountReversed "count-reversed" Error "is no number of people" expected "the smaller number first"
    group "{count} figures have the larger number first, and cannot be read"
    mend "Swap the two numbers."
    Fields wrong r#""casualties": {"killed": "5-3", "says": "The Army"}"#
    right r#""casualties": {"killed": "3-5", "says": "The Army"}"#;

NoFigure "no-figure" Error "has no figure" expected "{.killed}, {.injured} or {.unspecified}"
    group "{count} claims of casualties have no figure"
    mend "Write how many, in digits or in the source's words, or take the claim out."
    Fields wrong r#""casualties": {"says": "The Army"}"#
    right r#""casualties": {"killed": "several", "says": "The Army"}"#;

FigureWithoutSpeaker "figure-without-speaker" Warning "gives a figure, but not who says so"
    expected "{.says} or {.source}"
    group "{count} figures are given, but not who says so"
    mend "Say whose figure it is: figures compete, and readers weigh who gives them."
    Fields wrong r#""casualties": {"killed": 3}"# right r#""casualties": {"killed": 3, "says": "The Army"}"#;

QuoteWithoutWords "quote-without-words" Error "has no words" expected "{.text}"
    group "{count} quotes have no words"
    mend "Write the words, or take the quote out."
    Fields wrong r#""quotes": {"says": "The Army"}"# right r#""quotes": {"text": "We did it.", "says": "The Army"}"#;

QuoteWithoutSpeaker "quote-without-speaker" Warning "quotes words, but not who says them"
    expected "{.says} or {.source}"
    group "{count} quotes are given, but not who says them"
    mend "Say whose words they are, or where they were published."
    Fields wrong r#""quotes": "We did it.""# right r#""quotes": {"text": "We did it.", "says": "The Army"}"#;

UnknownMedium "unknown-medium" Error "is of a kind that we cannot show" expected "image, video or audio"
    group "{count} media are of a kind that we cannot show"
    mend "Choose one of these words; without any it is an image."
    Fields wrong r#""media": {"kind": "vidio", "url": "raid.mp4", "alt": "The raid"}"#
    right r#""media": {"kind": "video", "url": "raid.mp4", "alt": "The raid"}"#;

NoUrl "no-url" Error "has no {.url}"
    group "{count} media have no address"
    mend "Say where the picture or film is loaded from."
    Fields wrong r#""media": {"alt": "The raid"}"# right r#""media": {"url": "raid.jpg", "alt": "The raid"}"#;

NoAlt "no-alt" Warning "has no {.alt}, so readers who cannot see it are not told what it shows"
    group "{count} media have no description, so readers who cannot see them are not told what they show"
    mend "Describe in a sentence what is to be seen."
    Fields wrong r#""media": {"url": "raid.jpg"}"#
    right r#""media": {"url": "raid.jpg", "alt": "Smoke over a border post"}"#;

EmptyCorrection "empty-correction" Error "has no {.text}, and is left out"
    group "{count} corrections have no text, and are left out"
    mend "Say what was wrong, and what is right."
    Fields wrong r#""corrections": {"date": "2023-11-22"}"#
    right r#""corrections": {"date": "2023-11-22", "text": "The raid was on Monday, not on Sunday."}"#;

    }}};
}
