//! "The response answers the cause", and what an incident is part of.

macro_rules! links {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "read" {

BareLink "bare-link" Note
    "says nothing of who links the two, and is shown as the editor's reading (`inferred`)"
    group "{count} links say nothing of who links the two, and are shown as the editor's reading"
    mend "Say who links them and on what basis; if no one does, write `inferred` as the basis."
    Fields wrong r#""responds_to": ["raid"]"#
    right r#""responds_to": [{"incident": "raid", "basis": "declared", "says": "The Army"}]"#;

NoCause "no-cause" Error "names no cause, and is left out" expected "{.incident}: the id of the cause"
    group "{count} links name no cause, and are left out"
    mend "Write the id of the incident that is answered."
    Fields wrong r#""responds_to": {"basis": "inferred"}"#
    right r#""responds_to": {"incident": "raid", "basis": "inferred"}"#;

NoBasis "no-basis" Note "has no {.basis}, and is shown as the editor's reading (`inferred`)"
    expected "`declared`, `reported`, `alleged` or `inferred`"
    group "{count} links have no basis, and are shown as the editor's reading"
    mend "`declared` if the responder says so, `reported` if a source does, `alleged` if another party does, else `inferred`."
    Fields wrong r#""responds_to": {"incident": "raid", "says": "The Army"}"#
    right r#""responds_to": {"incident": "raid", "basis": "declared", "says": "The Army"}"#;

LinkWithoutSpeaker "link-without-speaker" Warning "has a basis, but not who says so"
    expected "{.says} or {.source}"
    group "{count} links have a basis, but not who says so"
    mend "Say who claims that the one answers the other, or where that was published."
    Fields wrong r#""responds_to": {"incident": "raid", "basis": "declared"}"#
    right r#""responds_to": {"incident": "raid", "basis": "declared", "says": "The Army"}"#;

UnknownBasis "unknown-basis" Warning "is no basis that we know, and is taken as `inferred`"
    expected "`declared`, `reported`, `alleged` or `inferred`"
    group "{count} links have a basis that we do not know, and are taken as inferred"
    mend "Choose one of these words."
    Fields wrong r#""responds_to": {"incident": "raid", "basis": "infered"}"#
    right r#""responds_to": {"incident": "raid", "basis": "inferred"}"#;

UnknownIncident "unknown-incident" Error "is the id of no incident" expected "the id of an incident"
    group "{count} ids are the id of no incident"
    mend "Copy the id from the incident that is meant."
    Fields wrong r#""responds_to": {"incident": "rade", "basis": "inferred"}"#
    right r#""responds_to": {"incident": "raid", "basis": "inferred"}"#;

LeftOutIncident "left-out-incident" Error "names an incident that is left out" expected "the id of an incident"
    group "{count} links lead to incidents that are left out"
    mend "Mend the other incident first: then this link is there too."
    Chain wrong r#"{"title": "Raids", "incidents": [
  {"id": "raid", "title": "A raid", "date": "soon", "sources": ["https://news.example/raid"]},
  {"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["https://news.example/strike"],
   "responds_to": [{"incident": "raid", "basis": "inferred"}]}]}"#
    right r#"{"title": "Raids", "incidents": [
  {"id": "raid", "title": "A raid", "date": "soon", "sources": ["https://news.example/raid"]},
  {"id": "strike", "title": "A strike", "date": "2023-11-21", "sources": ["https://news.example/strike"]}]}"#;

OwnCause "own-cause" Error "makes the incident its own cause, and is left out"
    group "{count} links make an incident its own cause, and are left out"
    mend "Write the id of the incident that it answers."
    Fields wrong r#""responds_to": {"incident": "strike", "basis": "inferred"}"#
    right r#""responds_to": {"incident": "raid", "basis": "inferred"}"#;

CauseTwice "cause-twice" Error "names the same cause a second time, and is left out"
    group "{count} links name the same cause a second time, and are left out"
    mend "Put both claims into one: one cause, one link."
    Fields wrong r#""responds_to": [{"incident": "raid", "basis": "inferred"}, {"incident": "raid", "basis": "inferred"}]"#
    right r#""responds_to": [{"incident": "raid", "basis": "inferred"}]"#;

BeforeItsCause "before-its-cause" Error "is left out, because the response ends before its cause begins"
    group "{count} links are left out, because the response ends before its cause begins"
    mend "See whether the dates are right, or whether the link runs the other way."
    Fields wrong r#""date": "2023-11-19", "responds_to": {"incident": "raid", "basis": "inferred"}"#
    right r#""date": "2023-11-21", "responds_to": {"incident": "raid", "basis": "inferred"}"#;

TooManyLinks "too-many-links" Error "is one link too many, and is left out" expected "at most {most}"
    group "{count} links are more than a chain may have, and are left out"
    mend "Take out what the article does not need, or make several chains."
    Words wrong "a chain with 60,001 links" right "a chain with 60 links";

Circle "circle" Error "is left out, because it closes a circle: nothing answers its own consequence" found "that {way}"
    group "{count} links are left out, because each closes a circle: nothing answers its own consequence"
    mend "Take out the link that no one claims, or see whether one of the dates is wrong."
    Chain wrong r#"{"title": "Raids", "incidents": [
  {"id": "raid", "title": "A raid", "date": "2023-11", "sources": ["https://news.example/raid"],
   "responds_to": [{"incident": "strike", "basis": "inferred"}]},
  {"id": "strike", "title": "A strike", "date": "2023-11", "sources": ["https://news.example/strike"],
   "responds_to": [{"incident": "raid", "basis": "inferred"}]}]}"#
    right r#"{"title": "Raids", "incidents": [
  {"id": "raid", "title": "A raid", "date": "2023-11", "sources": ["https://news.example/raid"]},
  {"id": "strike", "title": "A strike", "date": "2023-11", "sources": ["https://news.example/strike"],
   "responds_to": [{"incident": "raid", "basis": "inferred"}]}]}"#;

SeriesInItself "series-in-itself" Error "makes the incident a part of itself, and is left out"
    group "{count} incidents would be parts of themselves: what says so is left out"
    mend "Write the id of the incident that is the series."
    Fields wrong r#""part_of": "strike""# right r#""part_of": "raid""#;

SeriesTooDeep "series-too-deep" Error "is left out, because it goes too deep" expected "at most {most} series above it"
    group "{count} incidents are too deep in other series: what they are part of is left out"
    mend "Leave out series between."
    Words wrong "a raid of a series of a series …, 65 deep" right "a raid of a series";

    }}};
}
