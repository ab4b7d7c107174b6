// Reads the sentences of a language from the file in which people correct it, `key = text`, and makes of them what a page loads: the texts alone, a
// line each, in the order of the English.
import { readdirSync, readFileSync } from "node:fs";

/** The order of the forms in a line, by the end of its key in the list of keys: those of what is counted (CLDR's plural categories), and of a
 * name. `other` is for all that have no form of their own. */
const FORMS = {
  ".": ["other", "one", "two", "few", "many", "zero"],
  ":": ["other", "plural", "feminine", "masculine", "neuter"],
};
/** The ends of keys whose sentences count, and whose verb follows a name. */
const [COUNTS, NAMES] = Object.keys(FORMS);
/** The mark for what is counted; those for the slots follow it. */
const COUNT = 1;
/** Numbers up to this tell all forms: further ones have those of their last two digits, and a hundred. */
const NUMBERS = 200;
/** This key has no line in a language's file: it follows from CLDR. */
const PLURALS = "plurals";
const LISTS = { months: 12, months_alone: 12, months_short: 12, solar_months: 12, seasons: 4 };
const MAY_BE_EMPTY = ["direction", "digits", "months_alone", "solar_date", "solar_months"];

const SLOT = /\{(\.?[a-z_]+)\}/g;
/** What is in backquotes is a name, and no slot. */
const namesOf = (text) => [...text.matchAll(/`[^`]*`/g)].map(([name]) => name).sort();
const slotsOf = (text) => [...text.replaceAll(/`\{\w+\}`/g, "").matchAll(SLOT)].map(([, slot]) => slot);

/** The sentences in a folder of the repository: the keys of each part of its English, and the lines of each language. Slots become marks, or
 * keep their names. */
export function sentencesIn(folder, { keepsNames = false } = {}) {
  const place = new URL(`../${folder}/`, import.meta.url);
  const fileOf = (tag) => `${folder}/${tag}.txt`;

  function slip(tag, key, message) {
    throw new Error(`${fileOf(tag)}: ${key}: ${message}`);
  }

  /** A file's sentences by key, and the keys of each of its parts. */
  function read(tag) {
    const [sentences, parts] = [new Map(), []];
    for (const [index, line] of readFileSync(new URL(`${tag}.txt`, place), "utf8")
      .split("\n")
      .entries()) {
      const [, key, text] = /^([\w.-]+) =(.*)$/.exec(line) ?? [];
      if (key !== undefined) {
        if (sentences.has(key)) slip(tag, key, `it is there twice (line ${index + 1})`);
        sentences.set(key, text.trim().replace(/^"(.*)"$/, "$1"));
        parts.at(-1)?.push(key);
      } else if (line.startsWith("#")) {
        if (parts.at(-1)?.length !== 0) parts.push([]);
      } else if (line.trim()) {
        throw new Error(`${fileOf(tag)}, line ${index + 1}: expected “key = text”, found “${line}”`);
      }
    }
    return { sentences, parts };
  }

  const english = read("en");
  /** The keys in order, each with its end and its slots. A sentence that has forms is one key. */
  const keysOf = (names) =>
    names
      .filter((name) => !/\.(one|plural)$/.test(name))
      .map((name) => {
        const slots = [...new Set(slotsOf(english.sentences.get(name)))].filter((slot) => slot !== "count");
        const [, key, form] = /^(.*?)(\.other)?$/.exec(name);
        const end = english.sentences.has(`${key}.plural`) ? NAMES : COUNTS;
        return { key, end: form ? end : "", slots };
      });
  const parts = english.parts.map(keysOf);

  /** A text with marks in place of its slots. It has those of the English text; a form for one or two need not say how many. */
  function marked(tag, name, text, { slots, end }) {
    const isCounted = end === COUNTS;
    const found = new Set(slotsOf(text));
    const needed = isCounted && name.endsWith(".other") ? ["count", ...slots] : slots;
    for (const slot of needed) if (!found.has(slot)) slip(tag, name, `the slot {${slot}} is missing`);
    for (const slot of found)
      if (!slots.includes(slot) && !(isCounted && slot === "count"))
        slip(tag, name, `there is no slot {${slot}}; its slots are ${slots.join(", ")}`);
    if (/[|\t\p{Cc}]/u.test(text) && !(name in LISTS)) slip(tag, name, "it has a bar or a control character");
    if (keepsNames) {
      const [names, own] = [english.sentences.get(isCounted ? name.replace(/\w+$/, "other") : name), text].map(namesOf);
      if (names.join() !== own.join()) slip(tag, name, `expected the names ${names.join(", ")}, found ${own.join(", ")}`);
      return text;
    }
    return text.replaceAll(SLOT, (_, slot) => String.fromCharCode(COUNT + 1 + slots.indexOf(slot)));
  }

  function withForms(tag, take, each) {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const has = each.end === COUNTS ? pluralCategories : FORMS[NAMES];
    const forms = FORMS[each.end].map((form) => [`${each.key}.${form}`, take(`${each.key}.${form}`)]);
    if (forms[0][1] === undefined) slip(tag, forms[0][0], "it is missing");
    for (const [name, text] of forms)
      if (text !== undefined && !has.includes(name.split(".").at(-1))) slip(tag, name, `the language has only ${has.join(", ")}`);
    const made = forms.map(([name, text]) => (text === undefined ? "" : marked(tag, name, text, each)));
    return made.join("\t").replace(/\t+$/, "");
  }

  function line(tag, sentences, each) {
    const { key } = each;
    const take = (name) => {
      const text = sentences.get(name);
      sentences.delete(name);
      return text;
    };
    if (each.end) return withForms(tag, take, each);
    const text = take(key);
    if (key === PLURALS) return plurals(tag);
    if (text === undefined) slip(tag, key, "it is missing");
    if (!text && !MAY_BE_EMPTY.includes(key)) slip(tag, key, "it is empty");
    if (key in LISTS && text && text.split("|").length !== LISTS[key])
      slip(tag, key, `expected ${LISTS[key]} names with bars between them`);
    return marked(tag, key, text, each);
  }

  /** The lines of a language; where slots keep their names, each after its key. */
  function lines(tag) {
    const { sentences } = read(tag);
    const made = parts.flat().map((each) => (keepsNames ? `${each.key} = ` : "") + line(tag, sentences, each));
    const [unknown] = sentences.keys();
    if (unknown !== undefined) slip(tag, unknown, "there is no such key");
    return made;
  }

  return {
    parts,
    lines,
    /** The text of a sentence that has one form. */
    text: (tag, key) => read(tag).sentences.get(key),
    /** The languages besides English. */
    tags: readdirSync(place)
      .map((name) => name.replace(/\.txt$/, ""))
      .filter((tag) => tag !== "en")
      .sort(),
  };
}

/** For each number the index of its form, as far as that is not 0. */
function plurals(tag) {
  const rules = new Intl.PluralRules(tag);
  const digits = [...Array(NUMBERS).keys()].map((number) => FORMS[COUNTS].indexOf(rules.select(number)));
  return digits.join("").replace(/0+$/, "");
}
