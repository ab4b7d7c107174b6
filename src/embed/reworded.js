// Sentences of a publisher in place of the widget's own: those in the data, and those in the file that the attribute `words` names.

/** The order of the forms in a line, by the end of its key: those of what is counted (CLDR's plural categories), and of a name. */
const FORMS = {
  ".": ["other", "one", "two", "few", "many", "zero"],
  ":": ["other", "plural", "feminine", "masculine", "neuter"],
};
/** The mark for what is counted; those for the slots follow it. */
const COUNT = 1;

const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/**
 * The lines of a language with those sentences. Those in the data are in the language of the data, and are not taken where the widget speaks
 * another one. A sentence that does not fit is told, and ours is used.
 */
export async function reworded(lines, { lang, file, source, text, load, warn }) {
  const words = [...inData(text, lang), ...(file === null ? [] : await inFile(file, source, warn))];
  if (words.length === 0) return lines;
  const keys = (await load("keys")).map((line) => line.split(" "));
  const next = [...lines];
  for (const [key, own] of words) {
    const refusal = put(next, keys, key, String(own));
    if (refusal) warn(`words: ${key}: ${refusal}, so the widget's own sentence is used`);
  }
  return next;
}

/** Those of a chain's text, plain or packed. */
function inData(text = "{}", asked = "") {
  try {
    const { words, lang = "en" } = JSON.parse(text);
    return !asked || primary(asked) === primary(lang) ? Object.entries(words ?? {}) : [];
  } catch {
    // what is wrong with it, the wasm says
    return [];
  }
}

/** Those of a file. It comes under the rules of `src`. */
async function inFile(file, source, warn) {
  try {
    return Object.entries(JSON.parse(await source.text(source.allowed(file))));
  } catch ({ message }) {
    warn(`words="${file}": ${message}; expected an object of sentences by their keys, { "damage": "What was hit" }`);
    return [];
  }
}

/** Puts a sentence into its line. Returns why it does not fit. */
function put(lines, keys, name, text) {
  const [, stem, form] = /^(\w+)(?:\.(\w+))?$/.exec(name) ?? [];
  const end = form ? Object.keys(FORMS).find((end) => FORMS[end].includes(form) && keys.some(([key]) => key === stem + end)) : "";
  const index = keys.findIndex(([key]) => key === stem + end);
  if (index < 0) return "there is no such sentence";
  const [, ...slots] = keys[index];
  const found = [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot);
  const lacks = slots.find((slot) => !found.includes(slot) && !(slot === "count" && form !== "other"));
  const foreign = found.find((slot) => !slots.includes(slot));
  if (lacks) return `the slot {${lacks}} is missing`;
  if (foreign) return `there is no slot {${foreign}}; its slots are ${slots.map((slot) => `{${slot}}`).join(", ") || "none"}`;
  const first = slots[0] === "count" ? COUNT : COUNT + 1;
  // a line break parts sentences here, and is a space in HTML
  const marked = text.replaceAll(/\p{Cc}/gu, " ").replaceAll(/\{(\w+)\}/g, (_, slot) => String.fromCharCode(first + slots.indexOf(slot)));
  const forms = lines[index].split("\t");
  if (form) forms[FORMS[end].indexOf(form)] = marked;
  lines[index] = form ? Array.from(forms, (each) => each ?? "").join("\t") : marked;
  return undefined;
}
