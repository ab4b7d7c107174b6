//! Portuguese.

use super::Names;

pub(super) const NAMES: Names = &[
    ("date", "data, dia?, quando, data do evento, data do facto"),
    ("kind", "tipo?, categoria?, tipo de evento?"),
    ("title", "título, manchete, evento, acontecimento, facto, fato, ocorrência, o quê, o que aconteceu"),
    ("summary", "descrição, resumo, detalhes, o que aconteceu"),
    ("by", "quem, autor, autores, ator, perpetrador, agressor, responsável, atacante, por quem"),
    ("against", "alvo, alvos, contra, contra quem"),
    ("claimed_by", "reivindicado por"),
    ("place", "local, lugar, onde, localização, cidade, localidade"),
    ("lat", "latitude"),
    ("lon", "longitude"),
    ("means", "arma, armas, meio, meios"),
    ("damage", "danos, dano, estragos"),
    ("killed", "mortos, mortes, óbitos, número de mortos, vítimas mortais, vítimas?"),
    ("injured", "feridos, número de feridos"),
    ("quote", "citação"),
    ("source", "fonte, fontes, editor"),
    ("source_url", "ligação, link, endereço, link da fonte, hiperligação"),
    ("tags", "etiquetas, palavras-chave"),
    ("responds_to", "em resposta a, resposta a, em reação a, como resposta a, na sequência de, em retaliação por"),
    ("response", "resposta, reação"),
    ("cause", "causa"),
    ("says", "segundo, de acordo com"),
    ("name", "nome"),
    ("side", "lado"),
    ("url", "ligação, sítio, site"),
    ("publisher", "editora"),
    ("published", "data de publicação, publicado em"),
    ("side_against", "lado do alvo"),
];
