//! French.

use super::Names;

pub(super) const NAMES: Names = &[
    ("date", "date, jour?, quand, date de l'événement, date des faits"),
    ("kind", "type?, catégorie?, nature?, type d'événement?"),
    ("title", "titre, événement, événements, fait, faits, quoi, ce qui s'est passé, que s'est-il passé, intitulé"),
    ("summary", "description, résumé, détails, ce qui s'est passé, que s'est-il passé, récit"),
    ("by", "auteur, auteurs, qui, acteur, responsable, agresseur, assaillant, assaillants, par qui, par"),
    ("against", "cible, cibles, contre, contre qui, visé, cible visée"),
    ("claimed_by", "revendiqué par, revendication"),
    ("place", "lieu, où, endroit, ville, localité, lieu des faits"),
    ("lat", "latitude"),
    ("lon", "longitude"),
    ("means", "arme, armes, moyen, moyens"),
    ("damage", "dégâts, dommages"),
    ("killed", "morts, mort, tués, décès, nombre de morts, nombre de tués"),
    ("injured", "blessés, blessé, nombre de blessés"),
    ("quote", "citation"),
    ("source", "source, sources, média, éditeur"),
    ("source_url", "lien, liens, lien source, lien de la source, adresse web"),
    ("tags", "mots-clés, étiquettes, thèmes"),
    (
        "responds_to",
        "en réponse à, réponse à, en réaction à, réaction à, suite à, à la suite de, en représailles à, en riposte à",
    ),
    ("response", "réponse, riposte"),
    ("cause", "cause, déclencheur"),
    ("basis", "fondement"),
    ("says", "selon, d'après, selon qui"),
    ("disputed_by", "contesté par, démenti par"),
    ("name", "nom"),
    ("side", "camp, bord"),
    ("about", "à propos"),
    ("url", "lien, site, site web"),
    ("publisher", "éditeur"),
    ("published", "date de publication, publié le"),
];
