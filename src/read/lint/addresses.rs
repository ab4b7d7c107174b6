//! Addresses that work, but should not be published so.

use crate::read::json::Value;

use crate::model::address;
use crate::read::host;
use crate::read::log::Log;
use crate::read::{Arg, Code};

/// Parameters that tell a site where its reader comes from, and nothing about what is to be read.
const TRACKERS: &str = "_ga _gl _hsenc _hsmi at_campaign at_medium cmpid dclid fbclid gad_source gbraid gclid gclsrc \
    guccounter igsh igshid li_fat_id mc_cid mc_eid mkt_tok msclkid ocid oly_anon_id oly_enc_id ref_src ref_url smid ttclid \
    twclid wbraid yclid";

/// Reports an address without encryption, one whose host may look like another, and one that carries trackers' parameters.
pub fn lint<'v>(field: &str, at: &'v Value, address: &str, log: &mut Log<'v>) {
    if !address::page(address) {
        return;
    }
    if let Some((scheme, rest)) = address.split_once(':')
        && scheme.eq_ignore_ascii_case("http")
    {
        log.report(at, Code::Http).finding(address).guessing(Some(format!("https:{rest}")));
    }
    if let Some((host, ascii)) = host::of(address).and_then(|host| Some((host, host::mixed(host)?))) {
        let host = Arg::Plain(host.to_owned());
        log.report(at, Code::MixedHost).with("host", host).with("ascii", Arg::Plain(ascii));
    }
    // an archive knows its copy by the address that it was made of, parameters and all
    if field != "archived_url"
        && let Some((trackers, without)) = tracked(address)
    {
        log.report(at, Code::Trackers).finding(&trackers).guessing(Some(without));
    }
}

/// The names of the trackers' parameters, and the address without them; `None` where it has none.
fn tracked(address: &str) -> Option<(String, String)> {
    let (page, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
    let (page, query) = page.split_once('?')?;
    let name = |parameter: &str| parameter.split('=').next().unwrap_or_default().to_ascii_lowercase();
    let (trackers, kept): (Vec<&str>, Vec<&str>) = query.split('&').partition(|parameter| {
        let name = name(parameter);
        name.starts_with("utm_") || TRACKERS.split(' ').any(|tracker| tracker == name)
    });
    let names: Vec<String> = trackers.into_iter().map(name).collect();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    (!names.is_empty()).then(|| (names.join(", "), format!("{page}{query}{fragment}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_where_a_reader_comes_from_goes_and_the_rest_stays() {
        let table = [
            ("https://a.example/b?utm_source=x&id=7&fbclid=y#c", Some("https://a.example/b?id=7#c")),
            ("https://a.example/b?UTM_Source=x", Some("https://a.example/b")),
            ("https://a.example/?gclid&", Some("https://a.example/?")),
            ("https://a.example/b?id=utm_source", None),
            ("https://a.example/b#?utm_source=x", None),
            ("https://a.example/utm_source=x", None),
        ];
        for (address, without) in table {
            assert_eq!(tracked(address).map(|(_, without)| without).as_deref(), without, "{address}");
        }
    }
}
