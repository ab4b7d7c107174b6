// Puts texts through the engines of others, as a publisher would who pastes a static chain into one of their files.
// Reads a JSON list of texts, writes one object: for each engine what it has made of each text.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import ejs from "ejs";
import Handlebars from "handlebars";
import { Liquid } from "liquidjs";
import MarkdownIt from "markdown-it";
import nunjucks from "nunjucks";
import Twig from "twig";
import Velocity from "velocityjs";

/** What a template knows and must not tell. */
const site = { secret: "LEAKED" };

const markdown = new MarkdownIt({ html: true });
const eager = new MarkdownIt({ html: true, breaks: true, linkify: true, typographer: true });
const liquid = new Liquid();

const ENGINES = {
  nunjucks: (text) => nunjucks.renderString(text, site),
  liquid: (text) => liquid.parseAndRenderSync(text, site),
  handlebars: (text) => Handlebars.compile(text)(site),
  ejs: (text) => ejs.render(text, site),
  twig: (text) => Twig.twig({ data: text, rethrow: true }).render(site),
  velocity: (text) => Velocity.render(text, site),
  "markdown, a block": (text) => eager.render(`Before.\n\n${text}\n\nAfter.`),
  "markdown, in a list": (text) => eager.render(`- Before.\n\n  ${text}\n\n- After.`),
  "markdown, in a line": (text) => markdown.render(`Before. ${text} After.`),
};

const texts = JSON.parse(await new Response(process.stdin).text());
const made = Object.fromEntries(Object.entries(ENGINES).map(([name, engine]) => [name, texts.map((text) => engine(text))]));
for (const ending of ["njk", "liquid", "md"]) made[`eleventy, ${ending}`] = await built(texts, ending);
process.stdout.write(JSON.stringify(made));

/** A site with a page for each text. */
async function built(texts, ending) {
  const folder = mkdtempSync(join(tmpdir(), "eleventy-"));
  mkdirSync(join(folder, "_data"));
  writeFileSync(join(folder, "_data/secret.json"), JSON.stringify(site.secret));
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `page-${index}.${ending}`), text);
  const eleventy = new Eleventy(folder, join(folder, "_site"), { quietMode: true });
  const pages = await eleventy.toJSON();
  rmSync(folder, { recursive: true });
  return texts.map((_, index) => pages.find(({ url }) => url === `/page-${index}/`).content);
}
