//! Words of ours that fill slots of sentences, and what joins the parts of a sentence. They are listed here, so that other languages have
//! all of them.

use super::Arg;

/// Words of ours in English, which may have slots of their own. Made by `word!`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word(&'static str);

impl Word {
    /// For `word!`, which has the compiler look the text up.
    pub(crate) const fn listed(text: &'static str) -> Word {
        assert!(is_listed(text), "these words are not listed in src/read/problem/word.rs");
        Word(text)
    }

    /// In English.
    pub fn text(self) -> &'static str {
        self.0
    }

    /// With a slot filled.
    pub(crate) fn with(self, slot: &'static str, arg: impl Into<Arg>) -> Arg {
        Arg::from(self).with(slot, arg)
    }
}

impl std::fmt::Display for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

/// Words from the list. Those that are not in it do not compile.
macro_rules! word {
    ($text:literal) => {
        const { $crate::read::Word::listed($text) }
    };
}

pub(crate) use word;

const fn is_listed(text: &str) -> bool {
    let mut rest = TEXTS;
    while let [first, after @ ..] = rest {
        if is_same(first.as_bytes(), text.as_bytes()) {
            return true;
        }
        rest = after;
    }
    false
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let (mut one, mut other) = (one, other);
    while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
        if *first != *second {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

macro_rules! words {
    ($($key:ident $text:literal;)*) => {
        const TEXTS: &[&str] = &[$($text),*];

        /// The key of each, and what it says.
        #[cfg(feature = "lint")]
        pub(super) const LISTED: &[(&str, &str)] = &[$((stringify!($key), $text)),*];
    };
}

words! {
    // what joins the parts of a sentence
    in_places "In {count} places: {sentence}";
    in_places_such_as "In {count} places, such as {place}: {sentence}";
    of_file "{file} {sentence}";
    at_place "{place}: {sentence}";
    the_text "the text {text}";
    the_number "the number {number}";
    and_more "{names} and {count} more";
    comma ", ";
    place_of_file "{place} of {file}";
    row "row {number}";
    column "column {name}";
    marked "“{name}”";
    times " ({count} times in all)";
    consequence ", {so}";
    expected_text ": expected {text}";
    found_text ", found {text}";
    guess_of_sentence " Did you mean {guess}?";
    guess "; did you mean {guess}?";
    circle "{way} answers {cause}";

    // what JSON should have, and what it has
    an_actor_in_braces "an actor in braces, { … }";
    a_link "an address that begins with https:, http: or mailto:";
    a_page "an address that begins with https: or http:";
    a_medium "an address that begins with https:, or a path on the page's own site, without a query";
    a_side_in_braces "a side in braces, { … }";
    a_place_in_braces "a place in braces, { … }";
    a_date_in_quotes "a date in quotes";
    a_chain_in_braces "a chain in braces, { … }";
    an_id_or_a "an id, or a link in braces, { … }";
    a_number "a number";
    true_or_false "`true` or `false`";
    text_in_quotes "text in quotes";
    nothing_null "nothing (`null`)";
    no_slots "no slot";
    json_true "`true`";
    json_false "`false`";
    a_number_with_a "a number with a fraction";
    a_list "a list";
    an_object_in_braces "an object in braces";
    an_incident_in_braces "an incident in braces, { … }";
    a_claim_of_casualties "a claim of casualties in braces, { … }";
    a_number_or_words "a number, or words in quotes";
    a_quote_in_braces "a quote in braces, { … }";
    a_picture_or_film "a picture or film in braces, { … }";
    a_correction_in_braces "a correction in braces, { … }";

    // why a text is no JSON
    trailing_characters "trailing characters";
    expected_a_value "expected a value";
    too_many_lists_and "too many lists and objects within each other";
    json_expected_bracket "expected `,` or `]`";
    expected_a_name_in "expected a name in double quotation marks";
    json_expected_colon "expected `:`";
    json_expected_brace "expected `,` or `}`";
    trailing_comma "trailing comma";
    expected_true_false_or "expected `true`, `false` or `null`";
    a_number_must_not "a number must not begin with 0";
    a_number_is_out "a number is out of range";
    expected_a_digit "expected a digit";
    a_control_character_a "a control character (a line break, a tab) within a text: write it as \\n or \\t";
    a_text_without_its "a text without its closing quotation mark";
    invalid_escape_after_comes "invalid escape: after `\\` comes one of \" \\ / b f n r t u";
    half_a_character_a "half a character (a lone surrogate) in `\\u`";
    expected_four_hexadecimal_digits "expected four hexadecimal digits after `\\u`";

    // of dates
    persian_or_hijri "Persian or Hijri";
    buddhist "Buddhist";
    hebrew "Hebrew";
    because_it_would_be "because it would be {count} years from the next";

    // what people and programs write in place of JSON
    this_is_javascript_take "this is JavaScript: take out what is before the first brace, such as `var data =`, and the semicolon at the end";
    this_is_jsonp_json "this is JSONP, JSON in a call of JavaScript: take out what is before the first brace, such as `callback(`, and the `)` at the end";
    here_is_a_comment "here is a comment, and JSON has no comments: take it out";
    here_is_a_curly "here is a curly quotation mark: JSON has straight ones, `\"`";
    here_is_a_single "here is a single quotation mark: JSON has double ones, `\"`";
    this_is_no_value "this is no value in JSON, though programs write it: write a number, or `null`";
    true_and_false_are "`true` and `false` are written in small letters";
    a_comma_too_many "a comma too many: there is nothing on one side of it";
    the_name_of_a "the name of a field has no quotation marks: write `\"title\"`, and not `title`";
    there_is_a_semicolon "there is a semicolon behind the end: take it out";
    there_is_something_behind "there is something behind the end: take it out, or see whether a bracket is closed too early";
    a_period_in_braces "a period in braces, { … }";
    sentences_by_their_keys "sentences by their keys in braces, { … }";
    a_source_in_braces "a source in braces, { … }";
    a_range_of_dates "a range of dates";
    a_date_that_is "a date that is open at one end";
    a_date_that_is_not "a date that is not exact";
    a_part_of_a "a part of a month";
    a_part_of_a_year "a part of a year";
    a_season "a season";
    a_week_or_a "a week or a day of one";
    a_decade "a decade";
    a_date_with_its "a date with its era";
    a_date_with_a "a date with a time in its own form";
    a_part_of_a_day "a part of a day";
    the_end_of_a "the end of a day";
    a_date_of_the "a date of the Persian calendar";
    a_date_in_another "a date in another language than English";
    a_date_in_other "a date in other digits than 0 to 9";
    because_it_is_not "because it is not clear where that part of the time begins and ends";
    because_it_is_not_clear "because it is not clear how many days its end has";
    because_it_may_be "because it may be ten years or a hundred";
    because_a_century_may "because a century may begin with the year 0 or 1";
    because_it_does_not "because it does not say in which century";
    because_its_month_is "because its month is of another calendar, the Hijri calendar";
    because_a_night_is "because a night is of two days";
    because_it_may_go "because it may go on, or lack its end";
    because_zone_is_the "because {zone} is the name of several time zones";
    because_it_names_two "because it names two dates";
    because_its_end_may "because its end may be a year, a month or a season";

    // of files, formats and sheets
    one_to_three_periods "1 (day), 2 (week) or 3 (month)";
    acled "ACLED’s data";
    one_to_three "1, 2 or 3";
    week "week";
    month "month";
    not_in_xls "links behind cells, what is hidden but for whole sheets, formats of dates, and formulas without a result";
    not_in_xlsb "links behind cells, merged cells, what is hidden but for whole sheets, formats of dates, and formulas without a result";
    an_old_file_of "an old file of Office (.doc, .ppt, .msg)";
    a_text_document_docx "a text document (.docx)";
    a_presentation_pptx "a presentation (.pptx)";
    a_file_of_apple "a file of Apple’s Numbers, Pages or Keynote";
    an_archive_zip "an archive (.zip)";
    another_document_of_libreoffice "another document of LibreOffice or OpenOffice";
    a_chain_in_json "a chain in JSON";
    one_or_other "{one} or {other}";
    of_the_next_day "of the next day";
    of_the_same_day "of the same day";
    seconds "seconds";
    milliseconds "milliseconds";
    a_workbook_or_an "a workbook or an archive (.xlsx, .ods, .zip): save each sheet as CSV in UTF-8";
    an_old_excel_workbook "an old Excel workbook (.xls): save each sheet as CSV in UTF-8";
    a_pdf_save_the "a PDF: save the sheet that it was made from as CSV in UTF-8";
    a_text_document_rtf "a text document (.rtf): save it as plain text in UTF-8";
    a_picture "a picture";
    a_compressed_file_unpack "a compressed file: unpack it first";
    by_its_first_bytes "by its first bytes";
    by_its_letters "by its letters";
    write_ours "{before} Write {ours} for {name}.";
    because_a_spreadsheet_has "because a spreadsheet has probably made {turned} of it, in the row of the incident";
    as_if_its_date "as if its date were in a cell merged with {row}";
    a_comma "a comma";
    a_slash "a slash";
    a_figure "a figure";
    a_number_or_words_such "a number or words, such as `at least 3`";
    a_title "a title";
    a_date "a date";
    a_place "a place";
    an_actor "an actor";
    a_source "a source";
    an_address "an address";
    a_text "a text";
    what_the_formula_should "what the formula should give, or nothing";
    an_id_that_no "an id that no other row has; or no title, in a row that adds to the first";
    what_was_wrong_and "what was wrong, and what is right";
    an_id_that_no_other "an id that no other row has";
    the_key_of_a "the key of a sentence, and its text";
    left_out "left out";
    header_as_column "{header} as {column}";
    though_it_has_dates "though it has dates in it";
    though_it_has_addresses "though it has addresses in it";
    though_it_has_titles "though it has titles of other rows in it";
    the_spreadsheet_of_incidents "the spreadsheet of incidents";
    actor "actor";
    the_sheet_of_actors "the sheet of actors";
    source "source";
    may_have_been_either "and this one may have been {one} or {other}";
    another_row_has_it "and another row has the id {before}, which this one may have been";
    another_may_have_been_it "and {rival} in another row may have been {before} too";
    year "year";
    day "day";
    hour "hour";
    minute "minute";
    second "second";
    so_that_the_slide "so that the slide is left out";
    so_that_only_the "so that only the start is kept";
    a_list_of_eras "a list of eras";
    a_slide_in_braces "a slide in braces, { … }";
    an_object_in_braces_such "an object in braces, { … }";
    a_text_in_quotes "a text in quotes";
    timelinejs_in_json "TimelineJS in JSON";
    a_timelinejs_spreadsheet "a TimelineJS spreadsheet";
    version_2_of_timelinejs "version 2 of TimelineJS (StoryJS)";
    an_older_template_of "an older template of TimelineJS";
    empty "empty";
    timemap "timemap’s JSON";
    the_title "the title";
    the_affiliation "the affiliation";
    one_to_five "a number from 1 to 5";
    ucdp "UCDP GED’s data";
    one_to_seven "a number from 1 to 7";
    three_columns "`source_office`, `source_date` and `source_headline`";
    the_whole_year "the whole year, as in 2023";
    the_id_of_an_incident "the id of an incident";
}
