//! Spanish.

use super::Names;

pub(super) const NAMES: Names = &[
    ("date", "fecha, día?, cuándo, fecha del hecho, fecha del suceso"),
    ("kind", "tipo?, categoría?, tipo de suceso?, tipo de hecho?"),
    ("title", "título, titular, suceso, evento, hecho, acontecimiento, qué, qué pasó, qué ocurrió"),
    ("summary", "descripción, resumen, detalles, qué pasó, qué ocurrió"),
    ("by", "quién, autor, autores, actor, perpetrador, perpetradores, agresor, responsable, atacante, por quién"),
    ("against", "objetivo, blanco, contra, contra quién"),
    ("claimed_by", "reivindicado por, reivindicación"),
    ("place", "lugar, dónde, ubicación, sitio, ciudad, localidad"),
    ("lat", "latitud"),
    ("lon", "longitud"),
    ("means", "arma, armas, medio, medios empleados"),
    ("damage", "daños, daño"),
    ("killed", "muertos, muertes, fallecidos, víctimas mortales, número de muertos"),
    ("injured", "heridos, lesionados, número de heridos"),
    ("quote", "cita"),
    ("source", "fuente, fuentes, editor"),
    ("source_url", "enlace, enlaces, vínculo, link, enlace a la fuente, dirección web"),
    ("tags", "etiquetas, palabras clave"),
    ("responds_to", "en respuesta a, respuesta a, en reacción a, como respuesta a, en represalia por, a raíz de"),
    ("response", "respuesta, reacción"),
    ("cause", "causa"),
    ("says", "según, según quién"),
    ("disputed_by", "negado por, cuestionado por"),
    ("name", "nombre"),
    ("side", "bando, lado"),
    ("url", "enlace, sitio web"),
    ("publisher", "editor, editorial"),
    ("published", "fecha de publicación, publicado"),
];
