//! Italian.

use super::Names;

pub(super) const NAMES: Names = &[
    ("date", "data, giorno?, quando, data dell'evento"),
    ("kind", "tipo?, categoria?, tipo di evento?"),
    ("title", "titolo, evento, fatto, avvenimento, cosa, cosa è successo, che cosa è successo"),
    ("summary", "descrizione, riassunto, sintesi, dettagli, cosa è successo, che cosa è successo"),
    ("by", "chi, autore, autori, attore, responsabile, aggressore, esecutore, da chi"),
    ("against", "bersaglio, obiettivo, obiettivi, contro, contro chi"),
    ("claimed_by", "rivendicato da, rivendicazione"),
    ("place", "luogo, dove, posto, località, città"),
    ("lat", "latitudine"),
    ("lon", "longitudine"),
    ("means", "arma, armi, mezzo, mezzi"),
    ("damage", "danni, danno"),
    ("killed", "morti, uccisi, vittime mortali, numero di morti, decessi"),
    ("injured", "feriti, numero di feriti"),
    ("quote", "citazione"),
    ("source", "fonte, fonti, editore, testata"),
    ("source_url", "link, collegamento, link alla fonte, indirizzo web"),
    ("tags", "etichette, parole chiave"),
    ("responds_to", "in risposta a, risposta a, in reazione a, come risposta a, a seguito di, per rappresaglia"),
    ("response", "risposta, reazione"),
    ("cause", "causa"),
    ("says", "secondo, secondo chi"),
    ("disputed_by", "smentito da, contestato da"),
    ("name", "nome"),
    ("side", "schieramento, lato"),
    ("url", "link, sito, sito web"),
    ("publisher", "editore"),
    ("published", "data di pubblicazione, pubblicato"),
];
