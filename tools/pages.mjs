// Pages of a release that explain: what can be wrong with data, and the data format. They are the repository's own texts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Marked } from "marked";
import { gfmHeadingId } from "marked-gfm-heading-id";

/** Each page, its text in the repository, and that text's folder in a release. */
const PAGES = [
  { page: "problems.html", text: "docs/problems.md", folder: "docs/" },
  { page: "format.html", text: "data/FORMAT.md", folder: "data/" },
];

/** Of pages that have neither script nor form, also where they are opened from a disk. */
export const POLICY = "default-src 'none'; style-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'";

/** Writes the pages into the folder of a release. */
export function writePages(folder) {
  for (const { page, text, folder: from } of PAGES) writeFileSync(join(folder, page), html(readFileSync(text, "utf8"), from));
}

function html(text, from) {
  const marked = new Marked(gfmHeadingId(), { walkTokens: (token) => moved(token, from) });
  const [, title] = /^# (.+)$/m.exec(text);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: incident chain</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<main class="text">
${marked.parse(text)}</main>
</html>
`;
}

/** A link to another of these texts leads to its page. One to a file of a release leads there; the others have no place in a release. */
function moved(token, from) {
  if (token.type !== "link" || /^(#|https?:)/.test(token.href)) return;
  const [path, anchor] = new URL(token.href, `https://x/${from}`).href.slice("https://x/".length).split("#");
  const page = PAGES.find(({ text }) => text === path)?.page ?? path;
  token.href = anchor ? `${page}#${anchor}` : page;
}
