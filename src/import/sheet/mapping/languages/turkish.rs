//! Turkish.

use super::Names;

pub(super) const NAMES: Names = &[
    ("date", "tarih, gün?, ne zaman, olay tarihi"),
    ("kind", "tür?, olay türü?, kategori?"),
    ("title", "başlık, olay, ne, ne oldu"),
    ("summary", "açıklama, özet, ayrıntı, ayrıntılar, ne oldu"),
    ("by", "kim, fail, failler, saldırgan, saldırganlar, yapan, tarafından, sorumlu"),
    ("against", "hedef, kime karşı, kime"),
    ("place", "yer, nerede, konum, şehir, olay yeri"),
    ("lat", "enlem"),
    ("lon", "boylam"),
    ("means", "silah, araç, yöntem"),
    ("damage", "hasar, zarar"),
    ("killed", "ölü, ölüler, ölen, ölenler, ölü sayısı, can kaybı"),
    ("injured", "yaralı, yaralılar, yaralanan, yaralananlar, yaralı sayısı"),
    ("quote", "alıntı"),
    ("source", "kaynak, kaynaklar, yayıncı"),
    ("source_url", "bağlantı, bağlantılar, link, kaynak bağlantısı, internet adresi"),
    ("tags", "etiket, etiketler, anahtar kelimeler"),
    ("responds_to", "yanıt olarak, karşılık olarak, neye yanıt, neye karşılık, cevap olarak, misilleme"),
    ("response", "yanıt, karşılık"),
    ("cause", "neden, sebep"),
    ("says", "kime göre"),
    ("name", "ad, isim"),
    ("side", "taraf, cephe"),
    ("url", "bağlantı, web sitesi"),
    ("publisher", "yayıncı"),
    ("published", "yayın tarihi"),
    ("side_against", "hedefin tarafı"),
];
