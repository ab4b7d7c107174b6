//! The sentences of the element and of the page around it, which scripts say (`src/embed/say.js` is made of them). Where nothing has come, not
//! even a language, they are English.

#![allow(dead_code)]

use super::lexicon::sentences;

sentences! {
    // in place of a chain that is not there
    not_here_yet = "This chain has not come yet. It may still come.";
    address_refused = "This page does not show data from that address.";
    data_unreadable = "The data of this chain could not be read.";
    not_drawn = "This chain could not be drawn.";
    not_loaded = "This chain could not be loaded.";
    archived_page = "An interactive chain of incidents is shown here. This copy of the page, from a web archive, cannot show it.";
    trying_again = "Trying again…";
    try_it_again = "Try again";
    the_data = "The data of this chain";
    console_says_why = "The browser’s console says why.";
    to_publisher = "For the publisher";

    // where a chain has changed, or is cut
    incident_gone = "This incident is no longer in the chain.";
    whole_chain = "Show the whole chain";
    not_printed = "A chain of incidents is here. It was not loaded when this page was printed; print it again to have it.";
    data_at = "Its data:";

    // the page that shows a chain alone
    loading = "Loading the chain…";
    no_chain_named = "This address names no chain.";
    tell_the_page = "If a link has led you here, please tell the page that has the link.";
    not_loaded_yet = "This page has not loaded yet.";
    own_name = "English";
    language = "Language";
    this_site = "This site";
    one_article = "Example: one article";
    longer_episode = "Example: a longer episode";
    own_data = "Use your own data";
    not_opened = "The page for your own data could not be opened.";
    may_not_be_here = "It may not be on this site, or your browser does not run WebAssembly.";
    not_in_frame = "The page for your own data is not shown in another site’s page.";
    in_own_window = "Open it in a window of its own";
    load_again = "If nothing comes, load it again. If that does not help, a file of it is missing, or is not the one that belongs to it.";
}
