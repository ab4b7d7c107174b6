// The page with the tags to paste.
import { readFileSync } from "node:fs";
import { POLICY } from "./pages.mjs";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const attribute = (text) => escaped(text).replaceAll('"', "&quot;");

/** A snippet of src/embed, with a value for each name in braces. */
function fill(name, values) {
  const template = readFileSync(new URL(`../src/embed/${name}`, import.meta.url), "utf8");
  // these values are whole attributes, or are inside a script
  const isWhole = (name) => ["vouched", "attributes", "json"].includes(name);
  return template.replaceAll(/\{(\w+)\}/g, (_, name) => (isWhole(name) ? values[name] : attribute(String(values[name])))).trimEnd();
}

/** For the example: what `incident-chain render --frame` estimates. */
const HEIGHT = 1757;
const HEIGHTS = "320:3005 640:1757 960:1579";

/** HTML; `hashes` by file name, `version` that of the release. The addresses are examples: only the publisher knows the folder's real address. */
export function snippets(hashes, version) {
  const folder = `https://cdn.example/incident-chain/${version}/`;
  const data = "https://news.example/chains/al-asad.json";
  const vouched = (name) => ` integrity="${hashes[name]}" crossorigin="anonymous"`;
  const element = fill("element.html", { folder, data, attributes: "", chain: "", vouched: vouched("embed.js") });
  const inline = fill("inline.html", { folder, json: '{"title": "…", "incidents": []}', chain: "", vouched: vouched("embed.js") });
  const address = `${folder}index.html?src=data/al-asad.json&embed=1`;
  const title = "The missile at Al-Asad and the strike in western Baghdad";
  const frame = fill("frame.html", { address, title, width: "100%", height: HEIGHT, heights: HEIGHTS });
  const resize = fill("resize.html", { folder, vouched: vouched("resize.js") });
  const policy = `Content-Security-Policy: script-src https://cdn.example 'wasm-unsafe-eval'; connect-src https://cdn.example https://news.example; img-src https://news.example; media-src https://news.example`;
  const part = (title, words, code) => `<h2>${title}</h2>\n<p>${words}</p>\n<pre><code>${escaped(code)}</code></pre>\n`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tags to paste: incident chain</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<main>
<h1>Tags to paste</h1>
<p>Put the folder’s address in place of <code>${folder}</code>, and your own in place of <code>https://news.example</code>.</p>
${part("An article", "The tag, in one line, which is what WordPress leaves whole. What <code>incident-chain render --tag</code> writes is the same with the whole chain in it, for readers without script. The hash says that this very release is run, and embed.js vouches for all that it loads; without <code>integrity</code> the tag works too.", element)}
${part("An article, with the data in it", "Where the CMS keeps scripts, but has no place for a JSON file. Write the JSON in one line too, and <code>&lt;</code> in it as <code>\\u003c</code>.", inline)}
${part("A frame", "Where the CMS strips scripts. The data must be on the folder’s own host. The studio and <code>incident-chain render --frame</code> write it with your chain’s title and heights.", frame)}
${part("For pages with frames", "Once in a page, best in the site’s template: it makes each frame as high as its chain. Without it a frame keeps its height and scrolls.", resize)}
${part("A policy", "What a Content-Security-Policy must allow, and no more: the folder’s host, the data’s, that of pictures, and that of films and sounds.", policy)}
</main>
</html>
`;
}
