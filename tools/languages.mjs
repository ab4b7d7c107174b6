// The sentences in other languages. src/words/languages has a file for each language, in which people correct it: `key = text`. Of these
// are made the files of data/words, which a page loads and which are compiled into the command: the texts alone, a line each, in the order of
// en.txt. The English itself is from src/words/say.rs: `incident-chain words` prints en.txt.
// Usage: node tools/languages.mjs [--check]
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const SOURCES = new URL("../src/words/languages/", import.meta.url);
const MADE = new URL("../data/words/", import.meta.url);
/** The order of the forms in a line (CLDR's plural categories): `other` is for every number that has no form of its own. */
const FORMS = ["other", "one", "two", "few", "many", "zero"];
/** The mark for what is counted; those for the slots follow it. */
const COUNT = 1;
/** Numbers up to this tell all forms: further ones have those of their last two digits, and a hundred. */
const NUMBERS = 200;
/** Keys without which English does: what is in their place follows from CLDR, or is allowed to be empty. */
const PLURALS = "plurals";
const LISTS = { months: 12, months_alone: 12, months_short: 12, seasons: 4 };
const MAY_BE_EMPTY = ["direction", "digits", "months_alone"];

/** A file's sentences by key, and the keys of each of its parts. */
function read(name) {
  const [sentences, parts] = [new Map(), []];
  for (const [index, line] of readFileSync(new URL(`${name}.txt`, SOURCES), "utf8")
    .split("\n")
    .entries()) {
    const [, key, text] = /^([\w.]+) =(.*)$/.exec(line) ?? [];
    if (key !== undefined) {
      if (sentences.has(key)) throw new Error(`${name}.txt, line ${index + 1}: ${key} is there twice`);
      sentences.set(key, text.trim().replace(/^"(.*)"$/, "$1"));
      parts.at(-1)?.push(key);
    } else if (line.startsWith("#")) {
      if (parts.at(-1)?.length !== 0) parts.push([]);
    } else if (line.trim()) {
      throw new Error(`${name}.txt, line ${index + 1}: expected “key = text”, found “${line}”`);
    }
  }
  return { sentences, parts };
}

const ENGLISH = read("en");
const slotsOf = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot);
/** The keys in order, each with its slots. A sentence that counts is one key, and `count` is its first slot. */
const keysOf = (names) =>
  names
    .filter((name) => !name.endsWith(".one"))
    .map((name) => {
      const text = ENGLISH.sentences.get(name);
      const slots = [...new Set(slotsOf(text))];
      const isCounted = name.endsWith(".other");
      return { key: isCounted ? name.slice(0, -6) : name, isCounted, slots: slots.filter((slot) => slot !== "count") };
    });
const [FIRST, LATE, ELEMENT] = ENGLISH.parts.map(keysOf);
const KEYS = [...FIRST, ...LATE, ...ELEMENT];

/** The languages that there are. */
export const TAGS = readdirSync(SOURCES)
  .map((name) => name.replace(/\.txt$/, ""))
  .filter((tag) => tag !== "en")
  .sort();

function slip(tag, key, message) {
  throw new Error(`src/words/languages/${tag}.txt: ${key}: ${message}`);
}

/** A text with marks in place of its slots. It has those of the English text; a form for one or two need not say how many. */
function marked(tag, name, text, { slots, isCounted }) {
  const found = new Set(slotsOf(text));
  const needed = isCounted && name.endsWith(".other") ? ["count", ...slots] : slots;
  for (const slot of needed) if (!found.has(slot)) slip(tag, name, `the slot {${slot}} is missing`);
  for (const slot of found)
    if (!slots.includes(slot) && !(isCounted && slot === "count"))
      slip(tag, name, `there is no slot {${slot}}; its slots are ${slots.join(", ")}`);
  if (/[|\t\p{Cc}]/u.test(text) && !(name in LISTS)) slip(tag, name, "it has a bar or a control character");
  return text.replaceAll(/\{(\w+)\}/g, (_, slot) => String.fromCharCode(COUNT + 1 + slots.indexOf(slot)));
}

/** For each number the index of its form, as far as that is not 0. */
function plurals(tag) {
  const rules = new Intl.PluralRules(tag);
  return [...Array(NUMBERS).keys()]
    .map((number) => FORMS.indexOf(rules.select(number)))
    .join("")
    .replace(/0+$/, "");
}

function line(tag, sentences, { key, isCounted, slots }) {
  const take = (name) => {
    const text = sentences.get(name);
    sentences.delete(name);
    return text;
  };
  if (key === PLURALS) {
    sentences.delete(PLURALS);
    return plurals(tag);
  }
  if (isCounted) {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const forms = FORMS.map((form) => [`${key}.${form}`, take(`${key}.${form}`)]);
    if (forms[0][1] === undefined) slip(tag, forms[0][0], "it is missing");
    for (const [name, text] of forms)
      if (text !== undefined && !pluralCategories.includes(name.split(".")[1]))
        slip(tag, name, `the language has only ${pluralCategories.join(", ")}`);
    return forms
      .map(([name, text]) => (text === undefined ? "" : marked(tag, name, text, { slots, isCounted })))
      .join("\t")
      .replace(/\t+$/, "");
  }
  const text = take(key);
  if (text === undefined) slip(tag, key, "it is missing");
  if (!text && !MAY_BE_EMPTY.includes(key)) slip(tag, key, "it is empty");
  const parts = LISTS[key];
  if (parts && text && text.split("|").length !== parts) slip(tag, key, `expected ${parts} names with bars between them`);
  return marked(tag, key, text, { slots, isCounted });
}

/** The texts of a language, as a page loads them. */
export function lines(tag) {
  const { sentences } = read(tag);
  const made = KEYS.map((key) => line(tag, sentences, key)).join("\n");
  const [unknown] = sentences.keys();
  if (unknown !== undefined) slip(tag, unknown, "there is no such key");
  return made;
}

const english = (keys) => {
  const texts = keys.map((key) => `${line("en", new Map(ENGLISH.sentences), key)}\n`);
  return texts.join("");
};

/** What only the second part of a wasm says, as it is in its data. */
export const LATER = english(LATE);

const inEnglish = ({ key }) => JSON.stringify(ENGLISH.sentences.get(key));

/** The module of the sentences that scripts say, in English. It is an enum of TypeScript, because esbuild writes the values of that in place. */
export const said = () => `export enum SAY {\n${ELEMENT.map((each) => `  ${each.key.toUpperCase()} = ${inEnglish(each)},\n`).join("")}}\n`;

/** The module by which these are found among the texts of a language: the index of the first of them, and all in English. */
export const found = () =>
  `export const LANGUAGES = ${JSON.stringify(TAGS)};\nexport const FIRST = ${FIRST.length + LATE.length};\nexport const ENGLISH = [${ELEMENT.map(inEnglish)}];\n`;

/** For publishers who say sentences anew: the key of each line, with its slots. */
export const keys = () =>
  KEYS.map(({ key, isCounted, slots }) => [isCounted ? `${key}.` : key, ...(isCounted ? ["count"] : []), ...slots].join(" ")).join("\n");

function main(isCheck) {
  mkdirSync(MADE, { recursive: true });
  const made = [...["en", ...TAGS].map((tag) => [`${tag}.txt`, lines(tag)]), ["keys.txt", keys()]];
  for (const [name, text] of made) {
    const file = new URL(name, MADE);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    if (isCheck) throw new Error(`data/words/${name} is not what src/words/languages makes of it: run make fmt`);
    writeFileSync(file, text);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  try {
    main(process.argv.includes("--check"));
  } catch ({ message }) {
    console.error(`languages: ${message}`);
    process.exit(1);
  }
}
