//! What is read of HTML, tag by tag.

use super::*;

fn links(html: &str) -> Vec<(String, String)> {
    plain(html).links.into_iter().map(|link| (link.url, link.text)).collect()
}

fn link(url: &str, text: &str) -> (String, String) {
    (url.to_string(), text.to_string())
}

#[test]
fn markup_becomes_lines_and_paragraphs() {
    let table = [
        ("", ""),
        ("  A raid.  ", "A raid."),
        ("one\ntwo\n\n\nthree", "one\ntwo\n\nthree"),
        ("one\r\ntwo", "one\ntwo"),
        ("<p>one\n   two</p>\n<p>three</p>", "one two\n\nthree"),
        ("one<br>two<br/><br>three", "one\ntwo\n\nthree"),
        ("<ul><li>one</li>\n<li>two</ul>after", "one\ntwo\n\nafter"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("a <b>bold <i>word</b></i>, b", "a bold word, b"),
        ("<b>never closed", "never closed"),
        ("<table><tr><td>one<td>two<tr><td>three</table>", "one two\nthree"),
        ("5 &lt; 6 &amp; &quot;x&quot; &eacute;&#8211;&#x2013;&nbsp;&hellip;", "5 < 6 & \"x\" é–– …"),
        ("5 < 6 & 7", "5 < 6 & 7"),
        ("<q>We answered</q>, he said", "“We answered”, he said"),
        ("before<script>let a = '<p>no</p>';</script><style>p { }</style> after", "before after"),
        ("a<!-- no -->b", "ab"),
        ("CO<sub>2</sub>", "CO2"),
        ("غارة<br>ثانية", "غارة\nثانية"),
    ];
    for (html, text) in table {
        assert_eq!(plain(html).text, text, "{html}");
    }
}

#[test]
fn links_are_kept_with_their_words() {
    let html = "See <a href='https://news.example/a' target=_blank>the <b>report</b></a>, \
                <a href=\"//cdn.example/b\">b</a> and (https://news.example/c?d=e).";
    let expected = [
        link("https://news.example/a", "the report"),
        link("https://cdn.example/b", "b"),
        link("https://news.example/c?d=e", ""),
    ];
    assert_eq!(links(html), expected);
    assert_eq!(plain(html).text, "See the report, b and (https://news.example/c?d=e).");
}

#[test]
fn a_link_that_is_not_closed_ends_with_the_next_or_with_the_text() {
    let html =
        "<a href='https://a.example'>one <a href='https://b.example'>two</a> three <a href=https://c.example>four";
    let expected =
        [link("https://a.example", "one"), link("https://b.example", "two"), link("https://c.example", "four")];
    assert_eq!(links(html), expected);
}

#[test]
fn each_address_is_one_link() {
    let html = "<a href='https://a.example/'>one</a> <a href='https://a.example/'>two</a> https://a.example/";
    assert_eq!(links(html), [link("https://a.example/", "one")]);
    let bare = "<a href='https://a.example/'>https://a.example/</a>";
    assert_eq!(links(bare), [link("https://a.example/", "")]);
    assert_eq!(links("<a href=' https://a.example/b c '>d</a>"), [link("https://a.example/b%20c", "d")]);
}

#[test]
fn links_that_lead_to_no_web_page_are_refused_and_told() {
    let html = "<a href='javascript:alert(1)'>a</a><a href='JaVa\tScript:x'>b</a><a href='/c'>c</a>\
                <a href='mailto:desk@news.example'>d</a><a name=e>e</a><a href=''>f</a>";
    let read = plain(html);
    assert_eq!(read.text, "abcdef");
    assert_eq!(read.links, []);
    assert_eq!(read.refused, ["javascript:alert(1)", "JaVa\tScript:x", "/c", "mailto:desk@news.example"]);
}

#[test]
fn what_is_shown_within_the_text_is_listed() {
    let html = "<img src=a.jpg alt='A gate'><iframe src='https://video.example/1'>no frames</iframe>after";
    let read = plain(html);
    assert_eq!(read.text, "after");
    let embeds: Vec<_> = read.embeds.iter().map(|embed| (embed.element.as_str(), embed.url.as_str())).collect();
    assert_eq!(embeds, [("img", "a.jpg"), ("iframe", "https://video.example/1")]);
    assert_eq!(read.embeds[0].alt.as_deref(), Some("A gate"));
}

#[test]
fn what_is_struck_out_does_not_count() {
    let read = plain("Killed: <s>8</s> 5 <del>so far</del>");
    assert_eq!((read.text.as_str(), read.struck.as_str()), ("Killed: 5", "8 so far"));
}

#[test]
fn what_is_lost_is_told() {
    let lost = |html| (plain(html).has_code, plain(html).is_cut);
    assert_eq!(lost("<p>all</p>"), (false, false));
    assert_eq!(lost("a <script>b"), (true, false));
    assert_eq!(lost("left of x<y and all the rest"), (false, true));
    assert_eq!(lost("a <!-- b"), (false, true));
}
