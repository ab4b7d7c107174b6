//! The chain as a whole, and what is only named in it: sides, actors, places, sources.

macro_rules! head {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "read" {

EmptyChain "empty-chain" Warning "has no incidents in it"
    mend "Add one: a title and a date will do."
    Chain wrong r#"{"title": "A raid", "incidents": []}"#
    right r#"{"title": "A raid", "incidents": [{"id": "raid", "title": "A raid", "date": "2023-11-20", "sources": ["https://news.example/raid"]}]}"#;

UtcOffset "utc-offset" Error "is no offset from UTC, and dates are read as UTC"
    expected "hours and minutes such as +03:00, or Z"
    mend "Write how far the places' clocks are ahead of UTC."
    Head wrong r#""utc_offset": "3:00""# right r#""utc_offset": "+03:00""#;

LanguageTag "language-tag" Error "is no language tag, and `en` is taken" expected "a tag such as en, ar or pt-BR"
    mend "Write the tag of BCP 47, with hyphens."
    Head wrong r#""lang": "en_GB""# right r#""lang": "en-GB""#;

IdTwice "id-twice" Error "is left out, because its id is used twice (first in line {line})"
    group "{count} ids are used twice, and what has them the second time is left out"
    mend "Give each an id of its own; links lead to what has it first."
    Head wrong r#""actors": [{"id": "army", "name": "The Army"}, {"id": "army", "name": "The Air Force"}]"#
    right r#""actors": [{"id": "army", "name": "The Army"}, {"id": "air-force", "name": "The Air Force"}]"#;

Nameless "nameless" Error "has neither {.id} nor {.name}, and is left out"
    group "{count} sides, actors, places or sources have neither an id nor a name, and are left out"
    mend "Give it a name."
    Head wrong r#""actors": [{"about": "Guards the border."}]"#
    right r#""actors": [{"name": "The Army", "about": "Guards the border."}]"#;

UndeclaredSide "undeclared-side" Note "is not among the `sides`, and is added to them"
    group "{count} sides are not listed, and are added"
    mend "Add it to `sides`, where their order and tones are chosen, or mend the slip in its name."
    Head wrong r#""sides": ["North"], "actors": [{"name": "The Army", "side": "South"}]"#
    right r#""sides": ["North", "South"], "actors": [{"name": "The Army", "side": "South"}]"#;

UndeclaredActor "undeclared-actor" Note "is not among the `actors`, and is added to them"
    group "{count} actors are not listed, and are added"
    mend "Add it to `actors`, with its side, or mend the slip in its name."
    Head wrong r#""actors": [{"name": "A patrol", "part_of": "The Army"}]"#
    right r#""actors": ["The Army", {"name": "A patrol", "part_of": "The Army"}]"#;

NearActor "near-actor" Note "is taken for another actor than one whose name comes near"
    group "{count} actors have a name that comes near another's"
    mend "Write the same name for the same actor. If they are two, list both in `actors`."
    Fields wrong r#""by": ["The Army", "The Armi"]"# right r#""by": ["The Army"]"#;

NearPlace "near-place" Note "is not among the `places`, but comes near one"
    group "{count} places have a name that comes near another's"
    mend "Write the same name for the same place. If they are two, list both in `places`."
    Chain wrong r#"{"title": "Raids", "places": ["Hit District"], "incidents": [{"id": "raid", "title": "A raid", "date": "2023", "place": "Hit Distrikt", "sources": ["https://news.example/raid"]}]}"#
    right r#"{"title": "Raids", "places": ["Hit District"], "incidents": [{"id": "raid", "title": "A raid", "date": "2023", "place": "Hit District", "sources": ["https://news.example/raid"]}]}"#;

OneTooMany "one-too-many" Error "names one more than a chain may have, and is left out" expected "at most {most}"
    group "{count} values name more of their sort than a chain may have, and are left out"
    mend "Put actors, places or sources together that readers need not tell apart."
    Words wrong "a chain with 25 sides" right "a chain with 3 sides";

Tone "tone" Warning "is no tone of the palette" expected "a number from 1 to 6"
    group "{count} tones are not in the palette"
    mend "Choose one of the six tones, or leave it out: then the place in the list counts."
    Head wrong r#""sides": [{"name": "North", "tone": 7}]"# right r#""sides": [{"name": "North", "tone": 1}]"#;

OffTheMap "off-the-map" Error "has a position that is not on the map"
    expected "{.lat} from -90 to 90 together with {.lon} from -180 to 180"
    group "{count} places have a position that is not on the map"
    mend "Write both, in degrees; if they are the wrong way round, swap them."
    Head wrong r#""places": [{"name": "Hit", "lat": 142.8, "lon": 33.6}]"#
    right r#""places": [{"name": "Hit", "lat": 33.6, "lon": 42.8}]"#;

Address "address" Error "is not a link that we follow" expected "{expected}"
    group "{count} addresses are not links that we follow"
    mend "Write the whole address, as the browser shows it."
    Head wrong r#""actors": [{"name": "The Army", "url": "www.army.example"}]"#
    right r#""actors": [{"name": "The Army", "url": "https://www.army.example"}]"#;

NoPublisher "no-publisher" Warning "has no {.publisher}" expected "who published it"
    group "{count} sources have no publisher"
    mend "Say who published it; until then the host of its address is shown, or its title."
    Head wrong r#""sources": [{"id": "gazette", "url": "https://gazette.example/raid"}]"#
    right r#""sources": [{"id": "gazette", "publisher": "The Gazette", "url": "https://gazette.example/raid"}]"#;

UnknownSource "unknown-source" Error "is the id of no source" expected "the id of a source, or an address"
    group "{count} ids are the id of no source"
    mend "Add the source to `sources`, or write its address."
    Fields wrong r#""sources": ["courier", "gazete"]"# right r#""sources": ["courier", "gazette"]"#;

PeriodIncomplete "period-incomplete" Error "is left out, because it has no {field}"
    expected "{.from}, {.to} and {.title}"
    group "{count} fields of periods are missing, and the periods are left out"
    mend "Add it. Where a period goes on, write `..` for its end."
    Head wrong r#""periods": [{"from": "2023-11-24", "to": "2023-12-01"}]"#
    right r#""periods": [{"from": "2023-11-24", "to": "2023-12-01", "title": "A ceasefire"}]"#;

PeriodBound "period-bound" Error "is a stretch of time, and the period is left out"
    expected "one date, or `..` where it is open"
    group "{count} ends of periods are stretches of time, and the periods are left out"
    mend "Write the first date in `from` and the last in `to`."
    Head wrong r#""periods": [{"from": "2023-11-24/2023-12-01", "to": "2023-12-01", "title": "A ceasefire"}]"#
    right r#""periods": [{"from": "2023-11-24", "to": "2023-12-01", "title": "A ceasefire"}]"#;

PeriodEndsFirst "period-ends-first" Error "is before {.from}, and the period is left out" expected "the later of the two dates"
    group "{count} periods end before they begin, and are left out"
    mend "Swap the two dates, or mend the slip in one."
    Head wrong r#""periods": [{"from": "2023-12-01", "to": "2023-11-24", "title": "A ceasefire"}]"#
    right r#""periods": [{"from": "2023-11-24", "to": "2023-12-01", "title": "A ceasefire"}]"#;

PeriodOpen "period-open" Error "is open at both ends, and is left out" expected "a date in {.from} or in {.to}"
    group "{count} periods are open at both ends, and are left out"
    mend "Write the end that is known."
    Head wrong r#""periods": [{"from": "..", "to": "..", "title": "A ceasefire"}]"#
    right r#""periods": [{"from": "2023-11-24", "to": "..", "title": "A ceasefire"}]"#;

UnknownSentence "unknown-sentence" Warning "is the key of no sentence, and is passed over"
    group "{count} keys are the key of no sentence, and are passed over"
    mend "Look for a slip in the key. A sentence that counts has a key for each form: `incidents.one`, `incidents.other`."
    Head wrong r#""words": {"damge": "What was hit"}"# right r#""words": {"damage": "What was hit"}"#;

OtherSlots "other-slots" Warning "has other slots than its sentence, which stays as it is" expected "in braces {slots}"
    group "{count} sentences have other slots than ours, and ours stay as they are"
    mend "Write each slot once at least, in any order. The forms for one or a few may leave `{count}` out."
    Head wrong r#""words": {"updated": "Last changed"}"# right r#""words": {"updated": "Last changed {date}"}"#;

UnknownGrammar "unknown-grammar" Warning "is no grammar that we know, and is passed over"
    expected "`plural`, `feminine`, `masculine` or `neuter`"
    group "{count} actors have a grammar that we do not know"
    mend "Choose one of these words, or leave it out."
    Head wrong r#""actors": [{"name": "US officials", "grammar": "plurals"}]"#
    right r#""actors": [{"name": "US officials", "grammar": "plural"}]"#;

ActorInItself "actor-in-itself" Error "makes the actor a part of itself, and is left out"
    expected "the body that it belongs to"
    group "{count} actors would be parts of themselves: what says so is left out"
    mend "Leave out `part_of` of the body that is above all others."
    Head wrong r#""actors": [{"id": "army", "part_of": "patrol"}, {"id": "patrol", "part_of": "army"}]"#
    right r#""actors": [{"id": "army"}, {"id": "patrol", "part_of": "army"}]"#;

ActorTooDeep "actor-too-deep" Error "is left out, because it goes too deep" expected "at most {most} bodies above it"
    group "{count} actors are too deep in other bodies: what they are part of is left out"
    mend "Leave out bodies between that readers need not know."
    Words wrong "a patrol of a squad of a platoon …, 65 deep" right "a patrol of an army";

    }}};
}
