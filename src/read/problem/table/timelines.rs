//! TimelineJS: the timeline, its slides and their dates.

macro_rules! timelines {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "import" {

OlderTimeline "older-timeline" Unreadable
    "This was made for {what}, which cannot be read here. Copy it into today’s template, with the columns Year, Month, Day, Headline \
and Text, or into today’s JSON: {\"events\": [ {\"start_date\": {\"year\": 2023}, \"text\": {\"headline\": …}} ]}."
    mend "Copy it into today's template."
    Timeline wrong r#"{"timeline": {"headline": "Raids", "date": []}}"# right r#"{"events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"}}]}"#;

NoEventList "no-event-list" Unreadable
    "This has no list of `events`: a timeline looks like {\"events\": [ {\"start_date\": {\"year\": 2023}, \"text\": {\"headline\": …}} ]}."
    mend "Put the slides into a list called `events`."
    Timeline wrong r#"{"slides": []}"# right r#"{"events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"}}]}"#;

NotOneTimeline "not-one-timeline" Unreadable "A timeline of TimelineJS is one file: give one at a time."
    mend "Make a chain of each."
    Words wrong "two files of TimelineJS" right "one file of TimelineJS";

FirstCell "first-cell" Unreadable
    "This is a TimelineJS sheet (it has {known}), but its first header, in A1, is {first}: write `Year` there, and leave the other \
headers as the template has them."
    mend "TimelineJS knows columns by the English names in the template’s first row. Write them back."
    Slides wrong "Año,Month,Headline,Text\n2023,11,A raid,A patrol was hit.\n" right "Year,Month,Headline,Text\n2023,11,A raid,A patrol was hit.\n";

NoYearColumn "no-year-column" Unreadable
    "This sheet lacks one of the columns `Year` and `Headline`, which every TimelineJS sheet has in its first row."
    mend "Leave the first row of the template as it is."
    Slides wrong "Year,Text\n2023,A patrol was hit.\n" right "Year,Headline,Text\n2023,A raid,A patrol was hit.\n";

NoTitleSlide "no-title-slide" Warning
    "has no title slide with a headline: the chain is called “Untitled chain” until you name it"
    cli "Say it with `--title`."
    mend "Say what it is called, or write a title slide."
    Timeline wrong r#"{"events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"}}]}"#;

HeadOnly "head-only" Note "is not carried over: the head of a chain has a title and a summary"
    mend "Nothing, unless readers need it: then make an incident of it."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}, "group": "Border"}, "events": []}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": []}"#;

HeadLinks "head-links" Note "has links, which are among the chain’s sources, though no incident cites them"
    mend "Cite them in the incidents that they tell of."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids", "text": "See <a href=\"https://news.example/raids\">here</a>."}}, "events": []}"#
    right r#"{"title": {"text": {"headline": "Raids", "text": "Two raids."}}, "events": []}"#;

HeadPictures "head-pictures" Note "has pictures in its text, which are not carried over"
    mend "Put them into the `media` of an incident."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids", "text": "<img src=\"https://news.example/raids.jpg\">"}}, "events": []}"#
    right r#"{"title": {"text": {"headline": "Raids", "text": "Two raids."}}, "events": []}"#;

Eras "eras" Warning "eras are not carried over, because a chain has no eras: {eras}"
    mend "Tell of them in `framing`."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [], "eras": [{"text": {"headline": "The truce"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": []}"#;

SlideIdTwice "slide-id-twice" Warning "is used twice, and this slide gets an id that is made of its date and headline"
    expected "an id of its own"
    group "{count} ids are used twice: the later slides get ids that are made of their date and headline"
    mend "Give each slide an id of its own."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [
  {"unique_id": "raid", "start_date": {"year": 2023}, "text": {"headline": "A raid"}},
  {"unique_id": "raid", "start_date": {"year": 2024}, "text": {"headline": "A strike"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [
  {"unique_id": "raid", "start_date": {"year": 2023}, "text": {"headline": "A raid"}},
  {"unique_id": "strike", "start_date": {"year": 2024}, "text": {"headline": "A strike"}}]}"#;

SlideWithoutDate "slide-without-date" Error "is left out, because it has no date" expected "a year at least"
    group "{count} slides are left out, because they have no date"
    mend "Write the year, and month and day where they are known."
    Slides wrong "Year,Headline,Type\n2023,A raid,\n,A strike,\n" right "Year,Headline,Type\n2023,A raid,\n2024,A strike,\n";

SlideWithoutWords "slide-without-words" Error "is left out, because it has neither headline nor text" expected "a headline"
    group "{count} slides are left out, because they have no words"
    mend "Write a headline."
    Slides wrong "Year,Headline,Type\n2023,,\n2024,A strike,\n" right "Year,Headline,Type\n2023,A raid,\n2024,A strike,\n";

TitleFromText "title-from-text" Warning "has no headline, and the beginning of its text is taken for one"
    group "{count} slides have no headline, and the beginning of the text is taken as one"
    mend "Write a headline."
    Slides wrong "Year,Headline,Text\n2023,,A patrol was hit.\n" right "Year,Headline,Text\n2023,A raid,A patrol was hit.\n";

LinksAsSources "links-as-sources" Note "has links, which become its sources: see that they say what the incident says"
    group "{count} slides have links, which become their sources: see that they say what the incidents say"
    mend "Take out those that do not."
    Slides wrong "Year,Headline,Text\n2023,A raid,\"See <a href='https://news.example/raid'>here</a>.\"\n" right "Year,Headline,Text\n2023,A raid,A patrol was hit.\n";

Group "group" Warning
    "is a group, and need not have done anything: it becomes a side, and is in `involving` so that its incidents share a lane. Put \
who acted into `by`"
    group "{count} groups become sides, and need not have done anything"
    mend "Put who acted into `by`, and take the group out of `involving`."
    Slides wrong "Year,Headline,Group\n2023,A raid,Border\n" right "Year,Headline,Group\n2023,A raid,\n";

DeadLink "dead-link" Warning "has a link that leads to no web page; only its words are carried over"
    expected "an address that begins with https:"
    group "{count} texts have links that lead to no web page"
    mend "Write the whole address."
    Slides wrong "Year,Headline,Text\n2023,A raid,\"See <a href='raid.html'>here</a>.\"\n" right "Year,Headline,Text\n2023,A raid,See here.\n";

Struck "struck" Warning "has words that are struck out, and that are left out"
    group "{count} texts have words that are struck out, and that are left out"
    mend "If they were wrong, say so in `corrections`."
    Slides wrong "Year,Headline,Text\n2023,A raid,A <s>lorry</s> patrol was hit.\n" right "Year,Headline,Text\n2023,A raid,A patrol was hit.\n";

Script "script" Note "has a script or a style sheet, which is left out"
    group "{count} texts have a script or a style sheet, which is left out"
    mend "Nothing: a chain is plain text."
    Slides wrong "Year,Headline,Text\n2023,A raid,A patrol was hit.<style>b {}</style>\n" right "Year,Headline,Text\n2023,A raid,A patrol was hit.\n";

CutTag "cut-tag" Error "breaks off within a tag, and the rest is lost"
    expected "`>` at the end of the tag, or `&lt;` for a `<` that opens no tag"
    group "{count} texts break off within a tag, and the rest of each is lost"
    mend "Close the tag."
    Slides wrong "Year,Headline,Text\n2023,A raid,A patrol was hit <b\n" right "Year,Headline,Text\n2023,A raid,A patrol was hit.\n";

NoWebPage "no-web-page" Warning "leads to no web page, and is left out" expected "an address that begins with https:"
    group "{count} addresses lead to no web page, and are left out"
    mend "Write the whole address."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"},
  "media": {"url": "https://news.example/raid.jpg", "alt": "A raid", "link": "raid.html"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"},
  "media": {"url": "https://news.example/raid.jpg", "alt": "A raid"}}]}"#;

PartAlone "part-alone" Error "is without a {part}" expected "a {part} too, or neither"
    group "{count} parts of dates have no part above them, as a day without a month"
    mend "Write the missing part, or leave out what is finer."
    Slides wrong "Year,Day,Headline\n2023,20,A raid\n2024,,A strike\n" right "Year,Day,Headline\n2023,,A raid\n2024,,A strike\n";

NoYear "no-year" Error "has no year" expected "a year, such as 2023 or -500"
    group "{count} dates have no year"
    mend "Write the year."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [
  {"start_date": {"display_date": "soon"}, "text": {"headline": "A raid"}}, {"start_date": {"year": 2024}, "text": {"headline": "A strike"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [
  {"start_date": {"year": 2023}, "text": {"headline": "A raid"}}, {"start_date": {"year": 2024}, "text": {"headline": "A strike"}}]}"#;

PartNotNumber "part-not-number" Error "is no {part}" expected "a {part} in digits"
    group "{count} parts of dates are not in digits"
    mend "Write it in digits."
    Slides wrong "Year,Month,Headline\n2023,November,A raid\n2024,1,A strike\n" right "Year,Month,Headline\n2023,11,A raid\n2024,1,A strike\n";

PartOutOfRange "part-out-of-range" Error "is no {part} that we can read" expected "a {part} from {least} to {most}"
    group "{count} parts of dates are too high or too low"
    mend "See whether month and day are the wrong way round."
    Slides wrong "Year,Month,Headline\n2023,20,A raid\n2024,1,A strike\n" right "Year,Month,Headline\n2023,11,A raid\n2024,1,A strike\n";

YearZero "year-zero" Error "is a year that is in no calendar" expected "-1 for 1 BC, or 1"
    group "{count} dates are in the year 0, which is in no calendar"
    mend "Write the year before or after."
    Slides wrong "Year,Headline\n0,A raid\n2024,A strike\n" right "Year,Headline\n-1,A raid\n2024,A strike\n";

EndBeforeStart "end-before-start" Error "ends before it begins" expected "an end that is not before the start"
    group "{count} dates end before they begin"
    mend "Swap start and end."
    Slides wrong "Year,End Year,Headline\n2023,2022,A raid\n" right "Year,End Year,Headline\n2022,2023,A raid\n";

Milliseconds "milliseconds" Note "is not carried over: a chain knows seconds"
    group "{count} dates have fractions of a second, which are not carried over"
    mend "Nothing."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023, "month": 11, "day": 20, "hour": 9, "minute": 5, "second": 1, "millisecond": 7}, "text": {"headline": "A raid"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023, "month": 11, "day": 20, "hour": 9, "minute": 5, "second": 1}, "text": {"headline": "A raid"}}]}"#;

BeforeOurs "before-ours" Note
    "is a year before ours, and is read as TimelineJS shows it: -500 as 500 BC (in EDTF `-0499`)"
    group "{count} years are before ours, and are read as TimelineJS shows them"
    mend "See that it is the year that is meant."
    Slides wrong "Year,Headline\n-500,A raid\n" right "Year,Headline\n2023,A raid\n";

FirstCentury "first-century" Warning "is a year of one or two digits, and is read as one of the first century"
    group "{count} years have one or two digits, and are read as years of the first century"
    mend "Write the whole year."
    Slides wrong "Year,Headline\n23,A raid\n" right "Year,Headline\n2023,A raid\n";

    }}};
}
