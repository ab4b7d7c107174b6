// Bundles the scripts of a release: embed.js with its styles, figure.js with the glue of its wasms, refresh.js, the studio's workers, and
// page.js with all that the standalone page and the studio need.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { names } from "./attributes.mjs";
import { factory } from "./glue.mjs";
import { english, say } from "./languages.mjs";
import { writePages } from "./pages.mjs";

const FOLDERS = ["src/embed", "src/studio"];
/** Replaces import.js in the standalone page. The page contains these modules, so the hash in index.html covers them too. */
const OF_PAGE = ["figure.js", "refresh.js", "languages.js"];
const IMPORT_OF_PAGE = `const MODULES = { ${OF_PAGE.map((name) => `"${name}": () => import("./${name}")`).join(", ")} };
export const importFrom = (address) => MODULES[new URL(address).pathname.split("/").at(-1)]();
`;
/** Properties of objects that never leave embed.js, which is the script that counts most: they get short names. */
const OWN = ["isStrict", "refusal", "fetching", "isType", "putBack", "isSettled", "touched", "held", "reveal", "recall"];
/** A script imports styles as texts. */
const LOADERS = { ".js": ["--loader:.css=text"], ".css": [] };
/** An import whose address is known only at run time. Bundlers must not follow it, but a minifier removes the comments that tell them. */
const IMPORT = /\bimport\((?=[\w$]+\))/;
const LEAVE_ALONE = "/* webpackIgnore: true */ /* @vite-ignore */ ";

/**
 * Bundles the scripts into the folder that Trunk has filled. `glue` has the text of each wasm's glue, and `isSplit` is whether those of an
 * embed have a second part. `hashes(…)` returns the hashes of what these files load, by name.
 */
export function packAll(folder, glue, isSplit, hashes, ...options) {
  const work = mkdtempSync(join(tmpdir(), "incident-chain-"));
  try {
    lay(work, folder, glue, isSplit);
    const pack = (name, ...more) => {
      esbuild(join(work, name), join(folder, name), "--bundle", "--format=esm", ...options, ...more, ...LOADERS[extname(name)]);
    };
    const write = (name, text) => writeFileSync(join(work, name), text);
    pack("resize.js");
    pack("refresh.js");
    write("vouched.js", vouched(hashes("languages.js")));
    pack("languages.js");
    write("vouched.js", vouched(hashes("figure.js")));
    pack("figure.js");
    // The studio's page shows figures too.
    pack("studio.css");
    write("vouched.js", vouched(hashes("embed.js")));
    pack("embed.js", `--mangle-props=^(${OWN.join("|")})$`);
    leaveAlone(join(folder, "embed.js"));
    pack("studio-worker.js");
    pack("book-worker.js");
    const others = Object.entries(hashes("embed.js", "page.js", "languages.js")).filter(([name]) => !OF_PAGE.includes(name));
    write("vouched.js", vouched(Object.fromEntries(others)));
    write("import.js", IMPORT_OF_PAGE);
    pack("page.js");
    for (const name of ["figure.css", "late.css"]) rmSync(join(folder, name));
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Collects the inputs of the bundles: the sources, the styles from the folder, and the generated modules. */
function lay(work, folder, glue, isSplit) {
  const copy = (from, name) => copyFileSync(join(from, name), join(work, name));
  for (const from of FOLDERS) for (const name of readdirSync(from).filter((name) => extname(name) === ".js")) copy(from, name);
  for (const name of readdirSync(folder).filter((name) => extname(name) === ".css")) copy(folder, name);
  const made = {
    "studio-worker.js": 'import "./worker.js";\n',
    "names.js": names(),
    "say.ts": say(),
    "english.js": english(),
    // of a release they are in the second part of the wasm
    "late.js": isSplit ? 'export const LATE = "";\n' : 'import LATE from "./late.css";\nexport { LATE };\n',
    "widget.js": factory(glue.widget, isSplit),
    "reader.js": factory(glue.reader, isSplit),
    "studio.js": glue.studio,
    "book.js": glue.book,
  };
  for (const [name, text] of Object.entries(made)) writeFileSync(join(work, name), text);
}

const vouched = (hashes) => `export const INTEGRITY = ${JSON.stringify(hashes)};\n`;

function leaveAlone(path) {
  const text = readFileSync(path, "utf8");
  if (text.split(IMPORT).length !== 2) throw new Error(`${path} was expected to import one module whose address is known only then`);
  writeFileSync(path, text.replace(IMPORT, `import(${LEAVE_ALONE}`));
}

/** Writes a file that esbuild makes from another file, or from itself. */
export function esbuild(from, to, ...options) {
  execFileSync("esbuild", [from, "--log-level=error", "--allow-overwrite", `--outfile=${to}`, "--charset=utf8", ...options], {
    stdio: "inherit",
  });
}

/** Trunk runs this after each build of `make serve` (Trunk.toml). For a release dist.mjs does it. */
const { TRUNK_STAGING_DIR: staging, TRUNK_PROFILE: profile } = process.env;
if (staging && profile !== "release") {
  const taken = (name) => {
    const path = join(staging, `${name}.js`);
    const text = readFileSync(path, "utf8");
    rmSync(path);
    return text;
  };
  const glue = Object.fromEntries(["widget", "reader", "studio", "book"].map((name) => [name, taken(name)]));
  packAll(staging, glue, false, () => ({}));
  writePages(staging);
}
