//! Every sentence of a figure, in English. Those of other languages are in `src/words/languages`.

// without the view most of them are unused; with it, an unused one is an error
#![cfg_attr(not(feature = "view"), allow(dead_code))]

use super::lexicon::sentences;

sentences! {
    // what the first view says
    first {
        // what the other sentences are made with: the language's tag and direction (without one, that of the page), the place of the form for
        // each number up to 199 among those of a sentence that counts (0 is `other`), and the ten digits, where they are not 0 to 9
        tag = "en";
        direction = "";
        plurals = "01";
        digits = "";
        comma = ", ";
        semicolon = "; ";
        colon = ": ";
        arrow = "→";

        // dates: the months with a day, and alone, where that is another word
        months = "January|February|March|April|May|June|July|August|September|October|November|December";
        months_alone = "";
        seasons = "spring|summer|autumn|winter";
        day_month(day, month) = "{day} {month}";
        with_year(date, year) = "{date} {year}";
        before_christ(year) = "{year} BC";
        decade(year) = "the {year}s";
        years(from, to) = "{from}–{to}";
        days_of_month(from, to) = "{from}–{to}";
        at_time(date, time) = "{date}, {time}";
        about(date) = "about {date}";
        uncertain(date) = "{date} (uncertain)";
        range(from, to) = "{from} – {to}";
        range_in_words(from, to) = "from {from} to {to}";
        since(date) = "since {date}";
        until(date) = "until {date}";
        end_not_known(date) = "from {date}, end not known";
        beginning_not_known(date) = "until {date}, beginning not known";
        date_unknown = "date unknown";

        // what a chain spans, and its incidents' places in it
        spans(incidents, span) = "{incidents}, {span}";
        from_one_source(spans, source) = "{spans}, all from one source: {source}.";
        from_sources(spans) = one "{spans}, from {count} source.", other "{spans}, from {count} sources.";
        folded = one "{count} more", other "{count} more";
        without_source(spans) = "{spans}.";
        incidents = one "{count} incident", other "{count} incidents";
        sources = one "{count} source", other "{count} sources";
        responds_and_has(causes, responses) = "responds to {causes}, responses: {responses}";
        only_responds(causes) = "responds to {causes}";
        only_has(responses) = "responses: {responses}";
        stands_alone = "stands alone";
        all_but_last(names, last) = "{names} and {last}";

        // kinds of incident, one and several
        attack = "attack";
        strike = "strike";
        raid = "raid";
        seizure = "seizure";
        sanction = "sanctions";
        statement = "statement";
        deployment = "deployment";
        agreement = "agreement";
        policy = "policy";
        event = "event";
        attacks = one "{count} attack", other "{count} attacks";
        strikes = one "{count} strike", other "{count} strikes";
        raids = one "{count} raid", other "{count} raids";
        seizures = one "{count} seizure", other "{count} seizures";
        sanctions = one "{count} sanctions", other "{count} sanctions";
        statements = one "{count} statement", other "{count} statements";
        deployments = one "{count} deployment", other "{count} deployments";
        agreements = one "{count} agreement", other "{count} agreements";
        policies = one "{count} policy", other "{count} policies";
        events = one "{count} event", other "{count} events";

        // the time between two incidents
        minutes = one "{count} minute", other "{count} minutes";
        hours = one "{count} hour", other "{count} hours";
        hours_and_minutes(minutes) = one "{count} hour {minutes} min", other "{count} hours {minutes} min";
        days = one "{count} day", other "{count} days";
        some_months = one "some {count} month", other "some {count} months";
        some_years = one "some {count} year", other "some {count} years";
        same_minute = "the same minute";
        same_day = "the same day";
        within_a_day = "within a day";
        later(time) = "{time} later";
        days_between(least, most) = "{least}–{most} days later";

        // what responds to what, and on whose word
        this = "this";
        in_response(incident, claim) = "In response to {incident}, {claim}";
        perhaps_in_response(incident, claim) = "Possibly in response to {incident}: {claim}";
        a_response(incident, claim) = "Response: {incident}, {claim}";
        perhaps_a_response(incident, claim) = "Possible response: {incident}, {claim}";
        incident_of(incident, date) = "{incident} of {date}";
        incident_then(incident, date) = "{incident} ({date})";
        says(speaker) = plural "{speaker} say", other "{speaker} says";
        reports(speaker) = plural "{speaker} report", other "{speaker} reports";
        alleges(speaker) = plural "{speaker} allege", other "{speaker} alleges";
        as_declared = "as declared";
        as_reported = "as reported";
        as_alleged = "as alleged";
        inferred = "our inference, no source says so";
        inferred_by(speaker) = "inferred by {speaker}";
        disputed_by(names) = "disputed by {names}";
        responses = one "{count} response below", other "{count} responses below";
        solid_line = "Solid line";
        dashed_line = "Dashed line";
        dotted_line = "Dotted line";
        declared_explained = "the responder itself says so";
        reported_explained = "others report it";
        inferred_explained = "our inference: no source says so";

        // counts of people, and who gives them
        killed(number) = "{number} killed";
        killed_of(number, who) = "{number} {who} killed";
        injured(number) = "{number} injured";
        injured_of(number, who) = "{number} {who} injured";
        hurt(number) = "{number} casualties";
        hurt_of(number, who) = "{number} {who}";
        casualties = "Killed or hurt, and who says so";
        nobody = "nobody named";
        in_publisher(publisher) = "in {publisher}";

        // sources
        headline(publisher, title) = "{publisher}: {title}";
        archived = "archived copy";
        source_label = "Source:";

        // a card
        kind_at(kind, place) = "{kind}, {place}";
        against = "Against";
        more(number) = "and {number} more";
        details = "Details and sources";
        details_not_loaded = "The details could not be loaded.";
        try_again = "Try again";
        correction = "Correction:";
        correction_of(date) = "Correction, {date}:";

        // the head, the list and the foot
        event_of_article = "This article’s event";
        see_above = "This article’s event: see above.";
        how_it_came = "How it came to this";
        why_these = "How they were chosen";
        incidents_label = "Incidents";
        no_match = "No incident matches.";
        selected(title, place) = "{title}: {place}";
        updated(date) = "Updated {date}";
        download = "Download the data";
        who_is_who = "Who is who";
        about_data = "About these data";

        // what was left out
        left_out = one "{count} thing in these data was wrong and left out.", other "{count} things in these data were wrong and left out.";
        concerned(incidents) = "They concern: {incidents}.";
        and_more(number) = "And {number} more.";
        for_publisher = "For the publisher";

        // the tools
        on_a_time_line = "On a time line";
        filter = "Filter";
        not_in_telling = "(not in this telling)";
    }

    // what only the second part of the wasm says (tools/split.mjs)
    later {
        // the words of a source, in a line of text
        quoted(words) = "“{words}”";

        // in Persian: what a day of the Solar Hijri calendar is called, and its months; empty where readers count as the data do
        solar_date = "";
        solar_months = "";

        // the months at a tick of the overview
        months_short = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

        // what is in a chain
        arrows = one "{count} arrow", other "{count} arrows";

        // counts of people, and who gives them
        as_of(date) = "as of {date}";
        superseded = "superseded by a later figure";

        // sources
        sources_label = "Sources";
        no_source = "No source is given for this incident.";

        // a card
        by = "By";
        involving = "Involving";
        claimed_by = "Claimed by";
        denied_by = "Denied by";
        place = "Place";
        means = "Means";
        damage = "Damage";
        part_of = "Part of";
        may_disturb = "(may disturb)";
        show_anyway = "It may disturb: show it";
        from_host(host) = "(from {host})";
        shows(what) = "Shows: {what}";

        // links, and what is cited
        copy_link = "Copy link";
        link_copied = "Link copied";
        share = "Share";
        cite = "Cite";
        copy = "Copy";
        copied = "Copied";
        copy_yourself = "Please copy it yourself:";
        not_in_chain = "This incident is not in this chain any more.";
        nearest(incident) = "Nearest in time: {incident}";
        cited(incident, chain) = "“{incident}”, in “{chain}”";
        cited_sources(sources) = "Sources: {sources}";

        // the head, the list and the foot
        no_side = "Of no side";
        what_is_here(incidents, arrows, sources) = "{incidents}, {arrows} and {sources}. An arrow is a claim: it leads from an incident to what is said to respond to it, and its line says on what that rests.";
        figures_and_dates = "Figures are shown as each party gives them and never added up. A date is as exact as its source, and no more; the source’s own words stand beside it in quotation marks. Incidents that are not on the way to or from the chosen one are pale.";

        // what an update brings, and how it is marked
        new_incidents = one "{count} new incident", other "{count} new incidents";
        corrections = one "{count} correction", other "{count} corrections";
        changed_incidents = one "{count} incident changed", other "{count} incidents changed";
        removed_incidents = one "{count} incident removed", other "{count} incidents removed";
        other_changes = "Other details changed";
        show_update = "Show";
        new = "New";
        corrected = "Corrected";
        changed = "Changed";

        // the tools
        show_side = "Show one side";
        what_a_band_means = "A band: something that lasted, or a date that is not exact.";
        what_a_number_means = "A number: so many incidents close together. Each tap chooses the next.";
        table = "Table";
        incident = "Incident";
        date = "Date";
        who = "Who";
        counts_in_words_last = "Killed or hurt (counts in words last)";
        responds_to = "In response to";
        more_rows = "More rows";
        as_csv = "Download as CSV";
        as_json = "Download as JSON";
        trace_back = "Trace back";
        to_its_cause = "To its cause";
        to_cause(incident) = "To {incident}";
        traced(incident, claim) = "{incident} came in response to this, {claim}";
        perhaps_traced(incident, claim) = "{incident} may have come in response to this: {claim}";
        step_back = "Back";
        end_trace = "End";
        step_of(number, all) = "{number} of {all}";
        no_cause = "No cause is given for this.";
        as_told_by = "As told by…";
        everyone = "Everyone";
        sides = "Sides";
        speakers = "Speakers";
        press = "The press";
        no_speaker = "Without a speaker";
        our_inference = "our inference";
        told(name, links, counts) = "As told by {name}: {links}, {counts}.";
        tells_nothing(name) = "As told by {name}: no link and no count here is theirs.";
        links_of(number) = one "{number} of {count} link", other "{number} of {count} links";
        links = one "{count} link", other "{count} links";
        counts = one "{count} count", other "{count} counts";
        disputed_links = one "{count} disputed", other "{count} disputed";
        lacks = one "{count} link is not in this telling.", other "{count} links are not in this telling.";
        disputes = one "They dispute {count} of them.", other "They dispute {count} of them.";
        kind = "Kind of incident";
        all_kinds = "All kinds";
        first_day = "From";
        last_day = "To";
        search = "Search";
        search_in = "Search in the incidents";
        shown(number) = one "{number} of {count} incident shown", other "{number} of {count} incidents shown";
        shown_in(number, range) = one "{number} of {count} incident shown, {range}", other "{number} of {count} incidents shown, {range}";
        show_all = "Show all";
    }
}

/// What is said in place of a figure. It is for the publisher, like all that is wrong with data.
pub const DAMAGED: &str = "This packed chain is damaged, or of another version: pack it again.";
