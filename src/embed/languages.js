// The widget's own words in another language than English, or with sentences of the publisher's. It is a file of its own, which most pages in
// English do not load.

import { ENGLISH, FIRST, LANGUAGES, NAMES } from "./english.js";
import { MOMENT } from "./more.js";
import { reworded } from "./reworded.js";
import { INTEGRITY } from "./vouched.js";

/** Other names of our languages: old tags, and Kurdish in Arabic letters, which is Central Kurdish. The first that fits is taken. */
const OTHER_NAMES = [
  [/^ku-(arab|iq)\b/, "ckb"],
  [/^iw\b/, "he"],
  [/^kmr\b/, "ku"],
  [/^prs\b/, "fa"],
];
/** The digits of numbering systems that a tag may ask for (UTS 35, part 3): `fa-u-nu-latn`. */
const DIGITS = { latn: "", arab: "٠١٢٣٤٥٦٧٨٩", arabext: "۰۱۲۳۴۵۶۷۸۹" };
/** The indices of lines in the file of a language. */
const TAG = 0;
const DIRECTION = 1;
const DIGITS_LINE = 3;

/** What the publisher has been told in the console: once for a page. */
const told = new Set();

function warn(message) {
  if (!told.has(message)) console.warn(message);
  told.add(message);
}

/** The language of ours that is nearest to a tag. */
function known(lang) {
  const tag = lang.toLowerCase().replaceAll("_", "-");
  return OTHER_NAMES.find(([pattern]) => pattern.test(tag))?.[1] ?? ["en", ...LANGUAGES].find((own) => `${tag}-`.startsWith(`${own}-`));
}

/** The same, or English, which is told. */
function nearest(lang) {
  const found = known(lang);
  if (!found && lang)
    warn(
      `lang="${lang}": there are no words in that language yet, so the widget's own are English. There are en, ${LANGUAGES.join(", ")}.`,
    );
  return found ?? "en";
}

/** The languages that there are: the tag of each, and its own name. */
export const names = NAMES;

/** The first of the tags that is that of a language of ours. */
export const firstOf = (tags) => tags.map((tag) => known(tag)).find(Boolean) ?? "en";

/** Puts what a page says in English into a language. Returns the lines of the language. */
export async function translated(page, name) {
  const lines = await linesOf(name);
  document.documentElement.lang = lines[TAG];
  document.documentElement.dir = lines[DIRECTION];
  const said = saidIn(lines);
  translate(page, said, lines);
  for (const named of page.querySelectorAll("[aria-label]")) named.ariaLabel = said.get(named.ariaLabel) ?? named.ariaLabel;
  return lines;
}

/** The lines of the studio in a language. */
export const ofStudio = (name) => linesOf(`studio-${name}`);

/** What scripts say, by its English. */
const saidIn = (lines) => new Map(ENGLISH.map((english, index) => [english, lines[FIRST + index]]));

/** The files of the folder that have come, or are coming. */
const files = {};

/** Where a file of words is, for our own page. */
const beside = (name) => new URL(`words/${name}.txt`, import.meta.url);

/** The lines of a file of words. After a failure the next element tries again. */
function linesOf(name, addressOf = beside) {
  files[name] ??= fetched(addressOf(name), INTEGRITY[`words/${name}.txt`]).catch((error) => {
    delete files[name];
    throw error;
  });
  return files[name];
}

async function fetched({ href }, integrity) {
  const failed = (why) => new Error(`${href}: ${why}, so the widget's own words are English`);
  const response = await fetch(href, { integrity, credentials: "omit" }).catch(() =>
    Promise.reject(failed("it did not come, or is not the file that belongs to this release")),
  );
  if (!response.ok) throw failed(`the server answered ${response.status} ${response.statusText}`.trim());
  return (await response.text()).split("\n");
}

/**
 * Chooses the words of an element: the `lines` for the wasm, and how to `stop` to translate what scripts write. `text` is that of a chain, if it
 * may have sentences of the publisher's. Where they come so late that the figure is drawn, it is drawn again, as if the attribute had changed.
 */
export async function take(chosen, source, text) {
  const { element } = source;
  const asked = () => [(element.closest("[lang]") ?? document.documentElement).lang, element.getAttribute("words")];
  const [lang, file] = asked();
  const begun = performance.now();
  const load = (name) => linesOf(name, source.words);
  const system = /-u-(?:.+-)?nu-(\w+)/i.exec(lang)?.[1].toLowerCase();
  let lines = [...(await load(nearest(lang)))];
  lines[DIGITS_LINE] = DIGITS[system] ?? lines[DIGITS_LINE];
  lines = await reworded(lines, { lang, file, source, text, load, warn });
  // something else was asked for meanwhile
  if (asked().join() !== [lang, file].join()) return;
  const said = saidIn(lines);
  const tell = (node) => translate(node, said, lines);
  chosen.get(element)?.stop();
  chosen.set(element, { lines: lines.join("\n"), stop: follow(element.shadowRoot, tell) });
  if (performance.now() - begun > MOMENT) element.attributeChangedCallback("lang", undefined, "");
}

/** Puts the sentences in a node, each in a text of its own, from English into a language. */
function translate(node, said, { [TAG]: lang, [DIRECTION]: dir }) {
  const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let isOurs = false;
  while (texts.nextNode()) {
    const { currentNode } = texts;
    const own = said.get(currentNode.data);
    if (own && own !== currentNode.data) currentNode.data = own;
    isOurs ||= own;
  }
  if (isOurs) Object.assign(node, { lang, dir });
}

/** What scripts show (notice.js, paper.js, hold.js, handover.js): in place of a figure, or in it. */
const SHOWN = ":is(section, .ic-paper):not(:has(.ic-body)), .ic-whole, li.ic-notice";
/** Where a word changes while it is tried again. */
const CHANGING = ".ic-failure";

/** Follows what scripts show in a shadow root: they write it in English. Returns how to stop. */
function follow(root, tell) {
  const meet = ({ target, addedNodes }) => {
    if (target.closest?.(CHANGING)) tell(target);
    for (const node of addedNodes) if (node.matches?.(SHOWN)) tell(node);
  };
  const observer = new MutationObserver((changes) => changes.forEach(meet));
  observer.observe(root, { childList: true, subtree: true });
  meet({ target: root, addedNodes: root.children });
  return () => observer.disconnect();
}
