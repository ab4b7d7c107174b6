//! Every sentence of a figure, in English. Punctuation between two texts, such as a dot or a comma, is not a sentence.

// without the view most of them are unused; with it, an unused one is an error
#![cfg_attr(not(feature = "view"), allow(dead_code))]

use super::lexicon::sentences;

sentences! {
    const KEYS;

    // what a chain spans, and its incidents' places in it
    spans(incidents, span) = "{incidents}, {span}";
    incidents = one "{count} incident", other "{count} incidents";
    arrows = one "{count} arrow", other "{count} arrows";
    sources = one "{count} source", other "{count} sources";
    responds_and_has(causes, responses) = "responds to {causes}, responses: {responses}";
    only_responds(causes) = "responds to {causes}";
    only_has(responses) = "responses: {responses}";
    stands_alone = "stands alone";
    all_but_last(names, last) = "{names} and {last}";

    // kinds of incident, one and several
    attack = "Attack";
    strike = "Strike";
    raid = "Raid";
    seizure = "Seizure";
    sanction = "Sanctions";
    statement = "Statement";
    deployment = "Deployment";
    agreement = "Agreement";
    policy = "Policy";
    event = "Event";
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
    months = one "{count} month", other "{count} months";
    years = one "{count} year", other "{count} years";
    some_months = one "some {count} month", other "some {count} months";
    some_years = one "some {count} year", other "some {count} years";
    same_minute = "the same minute";
    same_day = "the same day";
    about_same_day = "about the same day";
    later(time) = "{time} later";
    about_later(time) = "about {time} later";
    at_most(time) = "at most {time} later";
    at_most_about(time) = "at most about {time} later";
    days_between(least, most) = "{least}–{most} days later";
    about_days_between(least, most) = "about {least}–{most} days later";
    between(least, most) = "{least} to {most} later";
    about_between(least, most) = "about {least} to {most} later";
    order_uncertain = "order not certain";

    // what responds to what, and on whose word
    declared = "declared";
    reported = "reported";
    alleged = "alleged";
    inferred = "inferred";
    declared_explained = "the responder says so";
    reported_explained = "a named source says so";
    alleged_explained = "another party says so";
    inferred_explained = "our inference, no source says so";
    basis_by(basis, speaker) = "{basis} by {speaker}";
    claim_disputed(claim, names) = "{claim}, disputed by {names}";
    in_response(incident) = "In response to {incident}";
    perhaps_in_response(incident) = "Possibly in response to {incident}";
    a_response(incident) = "Response: {incident}";
    perhaps_a_response(incident) = "Possible response: {incident}";
    perhaps(incident) = "possibly {incident}";
    responses(incidents) = "Responses: {incidents}";
    on_basis(responds, basis, explained) = "{responds}: {basis} ({explained}).";
    on_word(responds, basis, speaker, explained) = "{responds}: {basis}, by {speaker} ({explained}).";
    disputed_by(names) = "Disputed by {names}.";
    basis_counted(basis, explained, number) = "{basis}: {explained} ({number})";

    // counts of people, and who gives them
    killed(number) = "{number} killed";
    killed_of(number, who) = "{number} {who} killed";
    injured(number) = "{number} injured";
    injured_of(number, who) = "{number} {who} injured";
    hurt(number) = "{number} casualties";
    hurt_of(number, who) = "{number} {who}";
    casualties = "Casualties, as claimed";
    count_claimed(number, claimant) = "{number} — {claimant}";
    count_label = "Figure";
    who_says_so = "Who says so";
    as_of(date) = "as of {date}";
    superseded = "superseded by a later figure";
    nobody = "nobody named";
    in_publisher(publisher) = "in {publisher}";

    // sources
    published(publisher) = "({publisher})";
    published_on(publisher, date) = "({publisher}, {date})";
    headline(publisher, title) = "{publisher}: {title}";
    archived = "archived copy";
    sources_label = "Sources";
    no_source = "No source is given for this incident.";

    // a card
    details = "Details and sources";
    details_not_loaded = "The details could not be loaded.";
    try_again = "Try again";
    by = "By";
    against = "Against";
    involving = "Involving";
    claimed_by = "Claimed by";
    denied_by = "Denied by";
    place = "Place";
    means = "Means";
    damage = "Damage";
    part_of = "Part of";
    may_disturb = "(may disturb)";
    shows(what) = "Shows: {what}";
    correction = "Correction:";
    correction_of(date) = "Correction, {date}:";

    // the head, the list and the foot
    why_these = "How these incidents were chosen";
    incidents_label = "Incidents";
    no_match = "No incident matches.";
    selected(title, place) = "{title}: {place}";
    updated(date) = "Updated {date}";
    download = "Download the data";
    about_data = "About these data";
    what_is_here(incidents, arrows, sources) = "{incidents}, {arrows} and {sources}. An arrow is a claim: it leads from an incident to what is said to respond to it, and its line says on what that rests.";
    figures_and_dates = "Figures are shown as each party gives them and never added up. A date is as exact as its source, and no more; the source’s own words stand beside it in quotation marks. Incidents that are not on the way to or from the chosen one are pale.";

    // what was left out
    left_out = one "{count} thing in these data was wrong and left out.", other "{count} things in these data were wrong and left out.";
    concerned(incidents) = "They concern: {incidents}.";
    and_more(number) = "And {number} more.";
    for_publisher = "For the publisher";

    // the tools
    sides = "Sides:";
    show_side = "Show one side";
    filter_and_step = "Filter and step";
    cause = "Cause";
    response = "Response";
    kind = "Kind of incident";
    all_kinds = "All kinds";
    search = "Search";
    search_in = "Search in the incidents";
    shown(number) = one "{number} of {count} incident shown", other "{number} of {count} incidents shown";
    shown_in(number, range) = one "{number} of {count} incident shown, {range}", other "{number} of {count} incidents shown, {range}";
    show_all = "Show all";
}

// what is said in place of a figure: a chain that cannot be unpacked has no words of its own for it
sentences! {
    damaged = "This packed chain is damaged, or of another version: pack it again.";
}
