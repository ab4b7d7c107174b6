//! TimelineJS: what its JSON and its sheet have, and what is shown next to a slide's text.

macro_rules! slides {
    ([$next:ident $($more:ident)*] $($before:tt)*) => { $next! {[$($more)*] $($before)* "import" {

Scale "scale" Warning "is not carried over: every date is one of the calendar"
    mend "Nothing; years beyond the calendar are left out."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "scale": "cosmological", "events": []}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": []}"#;

ZeroTime "zero-time" Note "has a time of 0:00 in numbers, which TimelineJS does not show, and is read as a day"
    group "{count} dates have a time of 0:00 in numbers, which TimelineJS does not show, and are read as days"
    mend "If it was at midnight, write the hour as a text."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023, "month": 11, "day": 20, "hour": 0, "minute": 0}, "text": {"headline": "A raid"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023, "month": 11, "day": 20}, "text": {"headline": "A raid"}}]}"#;

Background "background" Note "is not carried over: a chain has no backgrounds"
    group "{count} backgrounds are not carried over: a chain has no backgrounds"
    mend "Nothing."
    Slides wrong "Year,Headline,Background\n2023,A raid,red\n" right "Year,Headline,Background\n2023,A raid,\n";

Thumbnail "thumbnail" Note "is not carried over: a chain shows no thumbnails"
    group "{count} thumbnails are not carried over: a chain shows no thumbnails"
    mend "Nothing."
    Slides wrong "Year,Headline,Media Thumbnail\n2023,A raid,https://news.example/raid.jpg\n" right "Year,Headline,Media Thumbnail\n2023,A raid,\n";

Tooltip "tooltip" Note "is not carried over: a chain has `caption` and `alt`, but no tooltips"
    group "{count} tooltips are not carried over: a chain has `caption` and `alt`, but no tooltips"
    mend "Write it into `caption` or `alt`."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"},
  "media": {"url": "https://news.example/raid.jpg", "alt": "A raid", "title": "Smoke"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"},
  "media": {"url": "https://news.example/raid.jpg", "alt": "A raid"}}]}"#;

UnknownSlideField "unknown-slide-field" Note "is not a field of TimelineJS that we know, and is not carried over"
    group "{count} fields are not known in TimelineJS, and are not carried over"
    mend "Look for a slip in its name, or leave it."
    Timeline wrong r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023}, "txet": {}, "text": {"headline": "A raid"}}]}"#
    right r#"{"title": {"text": {"headline": "Raids"}}, "events": [{"start_date": {"year": 2023}, "text": {"headline": "A raid"}}]}"#;

UnknownSlideColumns "unknown-slide-columns" Note
    "has columns that TimelineJS does not know, and that are not carried over: {columns}"
    mend "Nothing, unless readers need what they say."
    Slides wrong "Year,Headline,Checked by\n2023,A raid,Ada\n" right "Year,Headline\n2023,A raid\n";

SecondTitle "second-title" Warning "is a second title, and is read as an event, as TimelineJS does"
    group "{count} slides are a title after the first, and are read as events, as TimelineJS does"
    mend "Empty the cell, or take the row out."
    Slides wrong "Year,Headline,Type\n2023,Raids,title\n2023,More raids,title\n" right "Year,Headline,Type\n2023,Raids,title\n2023,More raids,\n";

UnknownType "unknown-type" Note "is no type that TimelineJS knows, and the row is read as an event"
    expected "`title`, `era` or nothing"
    group "{count} types are not known in TimelineJS, and their rows are read as events"
    mend "Empty the cell."
    Slides wrong "Year,Headline,Type\n2023,A raid,event\n" right "Year,Headline,Type\n2023,A raid,\n";

SlideTime "slide-time" Warning "is no time that we can read, and the date is kept without it"
    expected "a time such as 14:30 or 2:30 PM"
    group "{count} times cannot be read, and the dates are kept without them"
    mend "Write hours and minutes."
    Slides wrong "Year,Month,Day,Time,Headline\n2023,11,20,dawn,A raid\n" right "Year,Month,Day,Time,Headline\n2023,11,20,5:30,A raid\n";

CaptionAlone "caption-alone" Warning
    "is not carried over: it has no address of a picture, and TimelineJS shows nothing"
    group "{count} values are not carried over, because they have no address of a picture"
    mend "Write the picture's address, or the words into the text."
    Slides wrong "Year,Headline,Media,Media Caption\n2023,A raid,,Smoke\n" right "Year,Headline,Media,Media Caption\n2023,A raid,,\n";

MarkupAddress "markup-address" Note "is HTML; only its address is carried over"
    group "{count} media are HTML, and only their addresses are carried over"
    mend "Write the address alone."
    Slides wrong "Year,Headline,Media,Alt Text\n2023,A raid,<img src='https://news.example/raid.jpg'>,Smoke\n"
    right "Year,Headline,Media,Alt Text\n2023,A raid,https://news.example/raid.jpg,Smoke\n";

MarkupQuote "markup-quote" Warning "is HTML, and becomes a quote: say whose words these are (`says`)"
    group "{count} media are HTML, and become quotes: say whose words these are"
    mend "Say whose words they are."
    Slides wrong "Year,Headline,Media,Group\n2023,A raid,<blockquote>We did it.</blockquote>,\n" right "Year,Headline,Media,Group\n2023,A raid,,\n";

MarkupWords "markup-words" Warning "has words next to what it shows, which are not carried over"
    group "{count} media have words next to what they show, which are not carried over"
    mend "Write them into the text."
    Slides wrong "Year,Headline,Media,Alt Text\n2023,A raid,<img src='https://news.example/raid.jpg'> Smoke,Smoke\n"
    right "Year,Headline,Media,Alt Text\n2023,A raid,<img src='https://news.example/raid.jpg'>,Smoke\n";

MarkupEmpty "markup-empty" Error "is left out: it is HTML without an address" expected "an address that begins with https:"
    group "{count} media are left out: they are HTML without an address"
    mend "Write the address of what is to be shown."
    Slides wrong "Year,Headline,Media\n2023,A raid,<div></div>\n" right "Year,Headline,Media\n2023,A raid,\n";

NoPicture "no-picture" Warning "has a caption or a credit, which is not carried over, because it is no picture"
    group "{count} media are no pictures, and their captions and credits are not carried over"
    mend "Write the words into the text."
    Slides wrong "Year,Headline,Media,Media Caption\n2023,A raid,<a href='https://news.example/raid'></a>,Smoke\n"
    right "Year,Headline,Media,Media Caption\n2023,A raid,<a href='https://news.example/raid'></a>,\n";

PathOfMedium "path-of-medium" Warning "is a path, and is looked for on the site of the page that shows the chain"
    group "{count} media are paths, and are looked for on the site of the page that shows the chain"
    mend "Write the whole address, unless the picture is on your own site."
    Slides wrong "Year,Headline,Media,Alt Text\n2023,A raid,raid.jpg,Smoke\n" right "Year,Headline,Media,Alt Text\n2023,A raid,https://news.example/raid.jpg,Smoke\n";

NothingToLoad "nothing-to-load" Error "is left out, with what is said of it: nothing can be loaded from it"
    expected "an address that begins with https:"
    group "{count} media are left out, because nothing can be loaded from them"
    mend "Write the whole address."
    Slides wrong "Year,Headline,Media\n2023,A raid,smoke over Hit\n" right "Year,Headline,Media\n2023,A raid,\n";

HttpMedium "http-medium" Warning "has an http: address, from which nothing is loaded, and becomes a source"
    expected "an address that begins with https:"
    group "{count} media have an http: address, from which nothing is loaded, and become sources"
    mend "See whether the same address with https: works, and write that."
    Slides wrong "Year,Headline,Text,Media,Alt Text\n2023,A raid,<a href='https://news.example/a'>a</a>,http://news.example/raid.jpg,Smoke\n"
    right "Year,Headline,Text,Media,Alt Text\n2023,A raid,<a href='https://news.example/a'>a</a>,https://news.example/raid.jpg,Smoke\n";

PageOfSite "page-of-site" Note "is a page of {host}, and becomes a source: a chain loads nothing from other sites"
    group "{count} media are pages of other sites, from which a chain loads nothing, and become sources"
    mend "Nothing; a picture or film can be put on your own site."
    Slides wrong "Year,Headline,Text,Media\n2023,A raid,<a href='https://news.example/a'>a</a>,https://youtu.be/abc\n"
    right "Year,Headline,Text,Media\n2023,A raid,<a href='https://news.example/a'>a</a>,\n";

UnknownPage "unknown-page" Warning "is not known to be a picture, and becomes a source; if it is one, put it into `media`"
    group "{count} media are not known to be pictures, and become sources"
    mend "If it is a picture, add it to the incident's `media`."
    Slides wrong "Year,Headline,Text,Media\n2023,A raid,<a href='https://news.example/a'>a</a>,https://news.example/raid\n"
    right "Year,Headline,Text,Media\n2023,A raid,<a href='https://news.example/a'>a</a>,\n";

    }}};
}
