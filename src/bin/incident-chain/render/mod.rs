//! `render`: writes a chain as HTML that is whole without script.

mod address;
mod dates;
mod estimate;
mod graph;
mod markup;
mod oembed;
mod page;
mod telling;

use std::path::PathBuf;

use clap::{ArgGroup, Args, value_parser};
use incident_chain::embed::snippet;
use incident_chain::model::{Chain, LeftOut};
use incident_chain::pack::Envelope;
use incident_chain::story::{State, Teller};
use incident_chain::view::{self, Heading, Options};
use incident_chain::words::{self, Language, languages};
use serde_json::Value;

use super::check::summary;
use super::files::Reading;
use super::opened::read;
use super::pack::UNPACKABLE;
use super::{Outcome, output};
use address::within;

#[derive(Args)]
#[command(after_long_help = EXAMPLES, group = ArgGroup::new("chain_from").multiple(true))]
pub struct Render {
    /// Where to; standard output unless set
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over what is there
    #[arg(long)]
    force: bool,
    /// Make a whole page, for readers, search engines and shares
    #[arg(long, group = "whole")]
    page: bool,
    /// Make the answer to an oEmbed request, in JSON
    #[arg(long, group = "whole", requires_all = ["url", "embed_url"])]
    oembed: bool,
    /// Make the tag to paste into an article, round the chain, in one line
    #[arg(long, requires = "chain_from", conflicts_with_all = ["whole", "frame"])]
    tag: bool,
    /// Make the frame to paste where a CMS strips the tag, and the script that makes it as high as its chain
    #[arg(long, requires = "data", conflicts_with = "whole")]
    frame: bool,
    /// Where the chain's data are: they can be downloaded there, and the live chain reads them
    #[arg(long, value_name = "ADDRESS", value_parser = address::place, conflicts_with = "oembed", group = "chain_from")]
    data: Option<String>,
    /// Where the same chain is as plain JSON, where `--data` is a packed one: readers download it there
    #[arg(long, value_name = "ADDRESS", value_parser = address::place, requires = "data", conflicts_with_all = ["packed", "frame"])]
    source: Option<String>,
    /// Put the chain between the tags too, packed, so that readers load no data. `--data` then says where the chain is as plain JSON
    #[arg(long, conflicts_with_all = ["oembed", "frame"], group = "chain_from")]
    packed: bool,
    /// The page's own address
    #[arg(long, value_name = "ADDRESS", value_parser = address::web, requires = "whole")]
    url: Option<String>,
    /// The folder in which the files of a release are: embed.js, index.html and the others
    #[arg(long, value_name = "BASE", value_parser = address::place, default_value = "./")]
    assets: String,
    /// Where the page's oEmbed answer is
    #[arg(long, value_name = "ADDRESS", value_parser = address::web, requires = "page")]
    oembed_url: Option<String>,
    /// What an embed's iframe shows
    #[arg(long, value_name = "ADDRESS", value_parser = address::web, requires = "oembed")]
    embed_url: Option<String>,
    /// Who publishes the page
    #[arg(long, value_name = "NAME", requires = "whole")]
    publisher: Option<String>,
    /// The publisher's site
    #[arg(long, value_name = "ADDRESS", value_parser = address::web, requires = "publisher")]
    publisher_url: Option<String>,
    /// How wide the rails are laid out for, and how wide an embed is, px
    #[arg(long, value_name = "PX", value_parser = value_parser!(u32).range(200..=4000), default_value_t = 640)]
    width: u32,
    /// How high an embed is where no script tells it, px; estimated from the chain unless set
    #[arg(long, value_name = "PX", value_parser = value_parser!(u32).range(200..=4000))]
    height: Option<u32>,
    /// The picture of a card, where the page is shared
    #[arg(long, value_name = "ADDRESS", value_parser = address::picture, requires = "page")]
    image: Option<String>,
    /// What that picture shows, for those who cannot see it
    #[arg(long, value_name = "TEXT", requires = "image")]
    image_alt: Option<String>,
    /// What this chain's anchors begin with, where another chain is in the same page
    #[arg(long, value_name = "NAME", value_parser = address::name)]
    id_prefix: Option<String>,
    /// Show the chain as one teller links it: a side or an actor by id, a speaker or a publisher by name, or `ours` for what is inferred
    #[arg(long, value_name = "WHO", conflicts_with = "oembed")]
    told_by: Option<String>,
    /// The language of our own words, by its tag; that of the data unless set, and English where we do not have it
    #[arg(long, value_name = "TAG", value_parser = language)]
    lang: Option<String>,
    #[command(flatten)]
    reading: Reading,
}

/// The tag of a language that we have.
fn language(tag: &str) -> Result<String, String> {
    match languages::find(tag) {
        Some(_) => Ok(tag.to_owned()),
        None => Err(format!("there are only en, {}", languages::TAGS.join(", "))),
    }
}

const EXAMPLES: &str = "\
What is written is the whole chain, every claim and source, as HTML that needs neither script nor stylesheet. Alone it goes \
between the tags of <incident-chain>, into an article, a feed or a newsletter. With --tag the tags are there too, ready to \
paste, and with --packed the data. With --page it is a page of its own, and with --oembed the answer that lets other sites embed that page. With --frame \
it is only the frame to paste, for a CMS that strips the tag. All files that are given belong together, as for convert.

Examples:
  incident-chain render chain.json -o chain.html
  incident-chain render incidents.csv links.csv --id-prefix winter
  incident-chain render chain.json --told-by centcom -o centcom.html
  incident-chain render chain.json --lang ar --tag --data /chains/chain.json
  incident-chain render chain.json --tag --data /chains/chain.json --assets /incident-chain/0.2.0/
  incident-chain render chain.json --tag --packed --data /chains/chain.json --assets /incident-chain/0.2.0/
  incident-chain render chain.json --page --data chain.json --assets /incident-chain/0.2.0/ \\
    --url https://news.example/chain.html --oembed-url https://news.example/chain.oembed.json -o chain.html
  incident-chain render chain.json --frame --data /chains/chain.json --assets https://news.example/incident-chain/0.2.0/
  incident-chain render chain.json --oembed --url https://news.example/chain.html \\
    --embed-url \"https://news.example/incident-chain/0.2.0/index.html?src=chain.json&embed=1\" -o chain.oembed.json

What is wrong with the chain is listed on standard error, in the way of `incident-chain check`.

Exit codes:
  0  written; at most warnings and notes
  1  written, but what the errors name is missing from the chain, which says so
  2  not written: a file cannot be read or would be written over, or there is a slip on the command line";

pub fn run(render: &Render) -> Result<Outcome, String> {
    let options = render.reading.options();
    let (inputs, errors) = render.reading.inputs();
    let read = read(&inputs, &errors, &options);
    output::aside(&read.told);
    let Some(opened) = read.opened else {
        return Ok(Outcome::Failed);
    };
    let has_errors = opened.counts().errors > 0;
    if render.packed && has_errors {
        return Err(UNPACKABLE.to_string());
    }
    let told_by = render.told_by.as_deref().map(|text| telling::teller(&opened.chain, text)).transpose()?;
    let left_out = LeftOut::of(opened.findings.iter().map(|finding| &finding.problem));
    render.language(&opened.chain).speak();
    let text = render.made(&opened.chain, &left_out, told_by);
    let target = render.output.as_ref().filter(|path| path.as_os_str() != "-");
    match target {
        Some(path) => output::write(&[(path.clone(), text)], render.force)?,
        None => output::data(&text)?,
    }
    let target = target.map_or("standard output".to_string(), |path| output::name(path));
    let missing = if has_errors { ", but what the errors name is missing from the chain" } else { "" };
    output::aside(&format!("{}\nWritten to {target}{missing}.\n", summary(&inputs, &opened)));
    Ok(if has_errors { Outcome::Problems } else { Outcome::Clean })
}

impl Render {
    fn made(&self, chain: &Chain, left_out: &LeftOut, told_by: Option<Teller>) -> String {
        let attributes = [self.told_by(), self.lang()];
        if let (true, Some(data)) = (self.frame, &self.data) {
            let heights = estimate::heights(chain, left_out);
            let height = self.height.unwrap_or(heights.middle());
            let titled = snippet::Titled { title: &chain.title, height, heights };
            return snippet::frame(&within(&self.assets, ""), data, &attributes, titled, None);
        }
        if let (true, Some(url), Some(frame)) = (self.oembed, &self.url, &self.embed_url) {
            let height = self.height.unwrap_or_else(|| estimate::height(chain, left_out, self.width));
            let frame = snippet::Frame {
                address: frame,
                title: &chain.title,
                width: &self.width.to_string(),
                height,
                heights: estimate::heights(chain, left_out),
            };
            return oembed::oembed(self, chain, url, &frame);
        }
        let options = Options {
            width: self.width.into(),
            data_url: self.source.as_ref().or(self.data.as_ref()).cloned(),
            id_prefix: self.prefix(),
            state: State { told_by, ..State::default() },
            heading: if self.page { Heading::Page } else { Heading::Article },
            ..Options::default()
        };
        let figure = view::to_html(chain.clone(), left_out, options);
        if self.page {
            return page::page(self, chain, &figure);
        }
        let folder = within(&self.assets, "");
        match (self.packed(chain), &self.data) {
            (Some(json), _) if self.tag => snippet::inline(&folder, &json, &attributes, &figure, None),
            (None, Some(data)) if self.tag => snippet::element(&folder, data, &attributes, &figure, None),
            _ => snippet::one_line(&figure) + "\n",
        }
    }

    /// The packed chain as JSON for between the tags, where that is asked for.
    fn packed(&self, chain: &Chain) -> Option<String> {
        self.packed.then(|| markup::data(&Envelope::new(chain, self.data.as_deref())))
    }

    /// The attribute by which the live chain shows the same account; without a value it is not set.
    fn told_by(&self) -> (&str, &str) {
        ("told-by", self.told_by.as_deref().unwrap_or_default())
    }

    /// The language of our words.
    fn language(&self, chain: &Chain) -> Language {
        let asked = self.lang.as_deref().unwrap_or(&chain.lang);
        let language = languages::find(asked).unwrap_or(Language::ENGLISH);
        // a publisher's own sentences are in the language of the data
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let is_theirs = !chain.words.is_empty() && primary(asked) == primary(&chain.lang);
        if is_theirs { languages::reworded(language, &chain.words) } else { language }
    }

    /// The attribute by which the live chain has the same words as the static one. Without it, it has those of the page.
    fn lang(&self) -> (&str, &str) {
        ("lang", self.lang.as_deref().unwrap_or_else(|| if words::tag() == "en" { "" } else { words::tag() }))
    }

    /// What every anchor begins with.
    fn prefix(&self) -> String {
        self.id_prefix.as_ref().map_or(String::new(), |name| format!("{name}-"))
    }
}

/// A JSON object of what is known; what is not is not there.
fn known(fields: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    let known = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(known.collect())
}

/// A sentence or two about the chain, for where there is no room for more.
fn about(chain: &Chain) -> String {
    const MOST: usize = 300;
    let text =
        chain.texts.summary.clone().or_else(|| chain.texts.framing.clone()).unwrap_or_else(|| words::spans(chain));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MOST) {
        None => text,
        Some((end, _)) => {
            let (short, _) = text.split_at(end);
            let (words, _) = short.rsplit_once(' ').unwrap_or((short, ""));
            format!("{words}…")
        }
    }
}
