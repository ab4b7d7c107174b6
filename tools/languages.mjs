// The sentences in other languages, a file a language (sentences.mjs). src/words/languages has those of the figure, of the element and of its
// page, src/studio/languages those of the studio, src/import/languages what the studio says of files. Of these are made the files of data/words,
// which a page loads and which are compiled into the command. The English itself is from the code: `incident-chain words` prints it.
// Usage: node tools/languages.mjs [--check]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { sentencesIn } from "./sentences.mjs";

const MADE = new URL("../data/words/", import.meta.url);
const FIGURE = sentencesIn("src/words/languages");
const STUDIO = sentencesIn("src/studio/languages");
const PROBLEMS = sentencesIn("src/import/languages", { keepsNames: true });
const [FIRST, LATE, ELEMENT] = FIGURE.parts;
const ENGLISH = FIGURE.lines("en");
/** The index of the first sentence that scripts say. */
const SAID = FIRST.length + LATE.length;

/** The languages besides English. */
export const TAGS = FIGURE.tags;

/** The file of each language, and the list of keys, by which a publisher's own sentences are found. */
export const FILES_OF_WORDS = [...["en", "keys", ...TAGS], ...TAGS.map((tag) => `studio-${tag}`)];

/** What only the second part of a wasm says, as it is in its data. */
export const LATER = ENGLISH.slice(FIRST.length, SAID)
  .map((line) => `${line}\n`)
  .join("");

const said = ELEMENT.map(({ key }, index) => [key.toUpperCase(), JSON.stringify(ENGLISH[SAID + index])]);

/** The module of the sentences that scripts say, in English. It is an enum of TypeScript, because esbuild writes the values of that in place. */
export const say = () => `export enum SAY {\n${said.map(([name, text]) => `  ${name} = ${text},\n`).join("")}}\n`;

/** The module by which these are found among the lines of a language, and by which a language is found. */
export const english = () =>
  `export const LANGUAGES = ${JSON.stringify(TAGS)};
export const NAMES = ${JSON.stringify(Object.fromEntries(["en", ...TAGS].map((tag) => [tag, FIGURE.text(tag, "own_name")])))};
export const FIRST = ${SAID};
export const ENGLISH = [${said.map(([, text]) => text)}];
`;

/** The key of each line, with its slots. */
const keys = () =>
  FIGURE.parts
    .flat()
    .map(({ key, end, slots }) => [key + end, ...(end === "." ? ["count"] : []), ...slots].join(" "))
    .join("\n");

function textOf(name) {
  if (name === "keys") return keys();
  const [, tag] = name.split("studio-");
  return (tag ? [...PROBLEMS.lines(tag), "", ...STUDIO.lines(tag)] : FIGURE.lines(name)).join("\n");
}

/** Writes these files; with `isCheck` only says whether one is not what the languages make. */
export function make(isCheck) {
  mkdirSync(MADE, { recursive: true });
  for (const name of FILES_OF_WORDS) {
    const file = new URL(`${name}.txt`, MADE);
    const text = textOf(name);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    if (isCheck) throw new Error(`data/words/${name}.txt is not what the files of languages make: run make fmt`);
    writeFileSync(file, text);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  try {
    make(process.argv.includes("--check"));
  } catch ({ message }) {
    console.error(`languages: ${message}`);
    process.exit(1);
  }
}
