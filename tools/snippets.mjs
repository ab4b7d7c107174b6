// The page with the tags to paste.

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** HTML; `hashes` by file name. The addresses are examples: only the publisher knows where the folder will lie. */
export function snippets(hashes) {
  const folder = "https://cdn.example/incident-chain/1.0.0/";
  const element = `<script type="module" src="${folder}embed.js"
  integrity="${hashes["embed.js"]}" crossorigin="anonymous"></script>
<incident-chain src="https://news.example/chains/al-asad.json">
  <!-- what “incident-chain render al-asad.json” writes: the chain without script -->
</incident-chain>`;
  const inline = `<script type="module" src="${folder}embed.js"
  integrity="${hashes["embed.js"]}" crossorigin="anonymous"></script>
<incident-chain>
  <script type="application/json">{"title": "…", "incidents": []}</script>
</incident-chain>`;
  const frame = `<iframe src="${folder}index.html?src=data/al-asad.json&amp;embed=1" title="The chain of incidents"
  width="100%" height="900" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>`;
  const policy = `Content-Security-Policy: script-src https://cdn.example 'wasm-unsafe-eval'; connect-src https://cdn.example https://news.example; img-src https://news.example`;
  const part = (title, words, code) => `<h2>${title}</h2>\n<p>${words}</p>\n<pre><code>${escape(code)}</code></pre>\n`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tags to paste: incident chain</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<main>
<h1>Tags to paste</h1>
<p>Put the folder’s address in place of <code>${folder}</code>, and your own in place of <code>https://news.example</code>.</p>
${part("An article", "The tag. The hash says that this very release is run, and embed.js vouches for all that it loads; without <code>integrity</code> the tag works too.", element)}
${part("An article, with the data in it", "Where the CMS keeps scripts, but has no place for a JSON file.", inline)}
${part("A frame", "Where the CMS strips scripts. The data must lie on the folder’s own host.", frame)}
${part("A policy", "What a Content-Security-Policy must allow, and no more: the folder’s host, the data’s, the pictures’.", policy)}
</main>
</html>
`;
}
