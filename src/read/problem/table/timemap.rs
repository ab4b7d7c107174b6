//! timemap's JSON.

macro_rules! timemap {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "import" {

NoEvents "no-events" Unreadable
    "There are no events here: timemap’s events are a list, each with a `date` and a `description`."
    mend "Give the file of events too."
    Timemap wrong "[]" right r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid"}]"#;

UnknownList "unknown-list" Warning "is not carried over: only events, sources and associations are"
    group "{count} lists are not carried over: only events, sources and associations are"
    mend "Nothing, unless readers need it."
    Timemap wrong r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid"}], "shapes": [{"colour": "red"}]}"#
    right r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid"}]}"#;

NeitherTextNorNumber "neither-text-nor-number" Error "is neither text nor a number, and is left out"
    group "{count} values are neither text nor numbers, and are left out"
    mend "Write it as a text."
    Timemap wrong r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid", "location": ["Hit"]}]"#
    right r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid", "location": "Hit"}]"#;

NoList "no-list" Error "is no list, and is left out"
    group "{count} values are not lists, and are left out"
    mend "Write it as a list, in brackets."
    Timemap wrong r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid", "filters": true}]"#
    right r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid", "filters": ["night"]}]"#;

MissingId "missing-id" Error "is missing, and what should have it is left out"
    group "{count} ids are missing, and what should have them is left out"
    mend "Give it an id, by which events can name it."
    Timemap wrong r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid"}], "sources": [{"title": "Raid at Hit"}]}"#
    right r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid"}], "sources": [{"id": "gazette", "title": "Raid at Hit"}]}"#;

NumberForId "number-for-id" Warning
    "is only a number: where numbers follow the order of the events, links to this one will lead to another once they are reordered"
    group "{count} ids are only numbers: links may lead to other events once the events are reordered"
    mend "Give each event an id of words that never changes."
    Timemap wrong r#"[{"id": 7, "date": "2023-11-20", "description": "A raid"}]"#
    right r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid"}]"#;

EventWithoutId "event-without-id" Warning
    "is missing, and its place in the list is taken for it: links to this event will lead to another once the list is reordered"
    group "{count} events have no id: links to them will lead to others once the list is reordered"
    mend "Give each event an id of words that never changes."
    Timemap wrong r#"[{"date": "2023-11-20", "description": "A raid"}]"#
    right r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid"}]"#;

NoTimeZone "no-time-zone" Note
    "has no time zone, so it is shown as it is written, and the order goes by the day alone"
    group "{count} times have no time zone, so they are shown as written, and the order goes by the day alone"
    mend "If the zone is known, write the moment into `date`: 2023-11-20T23:10:00+03:00."
    Timemap wrong r#"[{"id": "raid", "date": "2023-11-20", "time": "23:10", "description": "A raid"}]"#
    right r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid"}]"#;

SourceNotGiven "source-not-given" Error "names a source that is not among the sources, and is left out: give the file of sources too"
    group "{count} names of sources are not among the sources, and are left out"
    mend "Give the file of sources together with that of events."
    Timemap wrong r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid", "sources": ["gazette", "https://gazette.example/raid"]}]"#
    right r#"[{"id": "raid", "date": "2023-11-20", "description": "A raid", "sources": ["https://gazette.example/raid"]}]"#;

AssociationNotGiven "association-not-given" Warning
    "names an association that is not among them, and its id becomes the tag: give the file of associations too"
    group "{count} names of associations are not among the associations, and become tags"
    mend "Give the file of associations together with that of events."
    Timemap wrong r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid", "associations": ["night"]}]}"#
    right r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid", "associations": ["night"]}],
  "associations": [{"id": "night", "title": "At night"}]}"#;

Narrative "narrative" Note
    "makes this a narrative: its events get its name as a tag, but that one follows another does not say that it answers it"
    group "{count} associations are narratives: their events get their names as tags, and no links"
    mend "Add the links that somebody claims."
    Timemap wrong r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid"}],
  "associations": [{"id": "night", "title": "At night", "mode": "NARRATIVE"}]}"#
    right r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid"}],
  "associations": [{"id": "night", "title": "At night", "mode": "FILTER"}]}"#;

ManyAddresses "many-addresses" Warning "holds more than one address, or one that cannot be followed: at most one is carried over"
    group "{count} sources hold more than one address, or one that cannot be followed: at most one of each is carried over"
    mend "Write a source for each address."
    Timemap wrong r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid"}],
  "sources": [{"id": "gazette", "title": "Raid at Hit", "paths": ["https://gazette.example/a", "https://gazette.example/b"]}]}"#
    right r#"{"events": [{"id": "raid", "date": "2023-11-20", "description": "A raid"}],
  "sources": [{"id": "gazette", "title": "Raid at Hit", "paths": ["https://gazette.example/a"]}]}"#;

    }}};
}
