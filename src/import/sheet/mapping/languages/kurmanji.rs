//! Kurmanji.

use super::Names;

pub(super) const NAMES: Names = &[
    ("date", "dîrok, roj?, kengî, dîroka bûyerê, tarîx"),
    ("kind", "cure?, cureyê bûyerê?"),
    ("title", "sernav, bûyer, çi, çi bû, çi qewimî"),
    ("summary", "kurte, danasîn, şîrove, hûrgulî, çi bû, çi qewimî"),
    ("by", "kî, kirde, ji aliyê, êrişkar, berpirsiyar"),
    ("against", "hedef, armanc, li dijî, li dijî kê"),
    ("place", "cih, li ku, li kû, bajar, der, deverê"),
    ("lat", "firehî"),
    ("lon", "dirêjî"),
    ("means", "çek, amraz"),
    ("damage", "zirar, zirara"),
    ("killed", "kuştî, mirî, hejmara kuştiyan, kuştiyan, kesên kuştî"),
    ("injured", "birîndar, hejmara birîndaran, birîndaran"),
    ("quote", "gotin, jêgirtin"),
    ("source", "çavkanî, jêder, çavkaniyên"),
    ("source_url", "lînk, girêdan, girêdana çavkaniyê"),
    ("tags", "etîket, peyvên sereke"),
    ("responds_to", "di bersiva, wek bersiv, bersiva, bersiv ji bo, ji ber"),
    ("response", "bersiv"),
    ("cause", "sedem"),
    ("says", "li gorî"),
    ("name", "nav"),
    ("side", "alî, eniyê"),
    ("url", "lînk, malper"),
    ("publisher", "weşanger"),
    ("published", "dîroka weşanê"),
    ("side_against", "aliyê hedef"),
];
