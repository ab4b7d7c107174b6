//! What an editor would ask of a chain that reads well.

macro_rules! lints {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "lint" {

WrittenTwice "written-twice" Error "is written twice, and what is in line {line} is lost"
    expected "every field once in an object"
    group "{count} fields are written twice, and what is there first is lost"
    mend "Take one of the two out, or put both into one list."
    Fields wrong r#""tags": "border", "tags": "night""# right r#""tags": ["border", "night"]"#;

OneSource "one-source" Note "the whole chain rests on a single source: no other source confirms anything in it"
    mend "Look for a second source, or be clear in the article that there is one only."
    Chain wrong r#"{"title": "Raids", "incidents": [
  {"id": "raid", "title": "A raid", "date": "2023-11-20", "sources": ["https://news.example/all"]},
  {"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["https://news.example/all"]}]}"#
    right r#"{"title": "Raids", "incidents": [
  {"id": "raid", "title": "A raid", "date": "2023-11-20", "sources": ["https://news.example/all", "https://courier.example/raid"]},
  {"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["https://news.example/all", "https://courier.example/strike"]}]}"#;

IncidentOfOneSource "incident-of-one-source" Note "has a single source in it: no other source confirms the incident"
    group "{count} incidents have one source: no other source confirms them"
    mend "Look for a second source."
    Fields wrong r#""sources": ["gazette"]"# right r#""sources": ["gazette", "courier"]"#;

Contradiction "contradiction" Warning "contradicts {other}, which the same speaker says of the same people"
    expected "`\"superseded\": true` with the figure that no longer holds"
    group "{count} figures contradict another that the same speaker gives"
    mend "Mark the older figure, or say in `who` whom each counts."
    Fields wrong r#""casualties": [{"killed": 8, "says": "The Army"}, {"killed": 12, "says": "The Army"}]"#
    right r#""casualties": [{"killed": 8, "says": "The Army", "superseded": true}, {"killed": 12, "says": "The Army"}]"#;

SpeakerOfNoSide "speaker-of-no-side" Note "is of no side, so “As told by …” lists them as a single speaker"
    group "{count} times a speaker of no side is named, whom “As told by …” lists as a single speaker"
    cli "Where they are of no side, add `--allow speaker-of-no-side`."
    mend "Make them an actor that has a `side`, or is `part_of` one that has. Where they are of no side, leave it."
    Chain wrong r#"{"title": "Raids", "sides": ["North", "South"], "sources": [{"id": "gazette", "publisher": "The Gazette"}, {"id": "courier", "publisher": "The Courier"}],
  "actors": [{"id": "army", "name": "Southern Army", "side": "South"}],
  "incidents": [{"id": "raid", "title": "A raid", "date": "2023-11-20", "by": "army", "sources": ["gazette", "courier"],
    "casualties": [{"killed": 8, "says": "a spokesman of the Army"}]}]}"#
    right r#"{"title": "Raids", "sides": ["North", "South"], "sources": [{"id": "gazette", "publisher": "The Gazette"}, {"id": "courier", "publisher": "The Courier"}],
  "actors": [{"id": "army", "name": "Southern Army", "side": "South"}, {"id": "spokesman", "name": "a spokesman of the Army", "part_of": "army"}],
  "incidents": [{"id": "raid", "title": "A raid", "date": "2023-11-20", "by": "army", "sources": ["gazette", "courier"],
    "casualties": [{"killed": 8, "says": "spokesman"}]}]}"#;

Http "http" Note "is an address without encryption"
    group "{count} addresses are without encryption"
    mend "See whether the same address with https: works, and write that."
    Fields wrong r#""quotes": {"text": "We did it.", "source": "http://news.example/raid"}"#
    right r#""quotes": {"text": "We did it.", "source": "https://news.example/raid"}"#;

MixedHost "mixed-host" Warning
    "names a host with letters of more than one script, which can look like another host" found "{host}, which is {ascii}"
    group "{count} addresses have letters of more than one script"
    mend "Copy the address from the browser, and see that it is the host that is meant."
    Fields wrong "\"quotes\": {\"text\": \"We did it.\", \"source\": \"https://\u{430}pple.example/raid\"}"
    right r#""quotes": {"text": "We did it.", "source": "https://apple.example/raid"}"#;

Trackers "trackers" Warning "carries parameters that only serve to follow the reader"
    group "{count} addresses carry parameters that only serve to follow the reader"
    mend "Take them out: the address leads to the same page."
    Fields wrong r#""quotes": {"text": "We did it.", "source": "https://news.example/raid?utm_source=mail"}"#
    right r#""quotes": {"text": "We did it.", "source": "https://news.example/raid"}"#;

TimeWithoutOffset "time-without-offset" Warning "has a time without an offset from UTC, and is read as UTC"
    expected "an offset such as +03:00 behind the time, or `utc_offset` for the whole chain"
    group "{count} dates have a time without an offset from UTC, and are read as UTC"
    mend "Say once in `utc_offset` by which clock the times are."
    Fields wrong r#""date": "2023-11-21T14:30""# right r#""date": "2023-11-21T14:30+03:00""#;

FractionOfSecond "fraction-of-second" Note "has a fraction of a second, and is read to the second, as far as a chain knows it"
    group "{count} dates have a fraction of a second, and are read to the second"
    mend "Nothing need be done."
    Fields wrong r#""date": "2023-11-21T14:30:00.123Z""# right r#""date": "2023-11-21T14:30:00Z""#;

OtherCalendar "other-calendar" Warning "has a year of the {calendar} calendar, or a slip in it"
    expected "a year of the calendar that EDTF has, such as 2023"
    group "{count} dates have a year of another calendar, or a slip in it"
    cli "Where the year is right, add `--allow other-calendar`."
    mend "Write the day as our calendar has it, or mend the slip. Where the year is right, leave it."
    Fields wrong r#""date": "1402-08-30""# right r#""date": "2023-11-21""#;

FarFuture "far-future" Warning "is far in the future"
    group "{count} dates are far in the future"
    mend "Look for two digits that are swapped, or one that is wrong."
    Fields wrong r#""date": "2203-11-21""# right r#""date": "2023-11-21""#;

CenturiesApart "centuries-apart" Warning "is centuries from all other dates"
    group "{count} dates are centuries from most other dates"
    cli "Where the chain does go back so far, add `--allow centuries-apart`."
    mend "Mend the slip in the year. Where the chain does go back so far, leave it."
    Chain wrong r#"{"title": "Raids", "sources": [{"id": "gazette", "publisher": "The Gazette"}, {"id": "courier", "publisher": "The Courier"}], "incidents": [
  {"id": "patrol", "title": "A patrol", "date": "1023-11-19", "sources": ["gazette", "courier"]},
  {"id": "raid", "title": "A raid", "date": "2023-11-20", "sources": ["gazette", "courier"]},
  {"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["gazette", "courier"]}]}"#
    right r#"{"title": "Raids", "sources": [{"id": "gazette", "publisher": "The Gazette"}, {"id": "courier", "publisher": "The Courier"}], "incidents": [
  {"id": "patrol", "title": "A patrol", "date": "2023-11-19", "sources": ["gazette", "courier"]},
  {"id": "raid", "title": "A raid", "date": "2023-11-20", "sources": ["gazette", "courier"]},
  {"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["gazette", "courier"]}]}"#;

ToCome "to-come" Warning "looks as if it were still to be written"
    group "{count} texts look as if they were still to be written"
    mend "Write it, or take it out."
    Fields wrong r#""summary": "TODO""# right r#""summary": "A patrol was hit.""#;

Html "html" Warning "has HTML in it, and readers see it as it is written" expected "plain text"
    group "{count} texts have HTML in them, and readers see it as it is written"
    mend "Take out the tags; links go into `sources`."
    Fields wrong r#""summary": "A <b>patrol</b> was hit.""# right r#""summary": "A patrol was hit.""#;

LongTitle "long-title" Note "is long for a title, which is in one line with others"
    expected "at most {most} characters, and the rest in {.summary}" found "{found} characters"
    group "{count} titles are long: each is in one line with others"
    mend "Say in a few words what happened, and the rest in the summary."
    Incident wrong r#"{"id": "strike", "title": "A strike on a launcher near the border, which the Army says was the answer to the raid on its patrol on Monday in the same district", "date": "2023-11-21", "sources": ["gazette", "courier"]}"#
    right r#"{"id": "strike", "title": "A strike on a launcher near the border", "date": "2023-11-21", "sources": ["gazette", "courier"]}"#;

UnseenCharacter "unseen-character" Warning "has a character in it that is not seen"
    group "{count} texts have a character in them that is not seen"
    mend "Type the word anew: what looks the same is not."
    Incident wrong "{\"id\": \"strike\", \"title\": \"A str\u{200b}ike\", \"date\": \"2023-11-21\", \"sources\": [\"gazette\", \"courier\"]}"
    right r#"{"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["gazette", "courier"]}"#;

    }}};
}
