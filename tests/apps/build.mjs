// Builds a page with each framework and bundler, in target/apps, as EMBED.md says: its code blocks whose first line names a
// project and a file are files of that project. Checks the types, and has each server write its page.
// Usage: node tests/apps/build.mjs [PROJECT…]
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

const here = import.meta.dirname;
const root = resolve(here, "../..");
const out = join(root, "target/apps");

const react = ["react", "react-dom", "@types/react", "@types/react-dom"];
/** What each project is made of: its packages and no others, how its types are checked, and how it is built. */
const PROJECTS = {
  react: { packages: react, check: tsc, build: withVite, pages: ["main", "cdn"] },
  webpack: { from: "react", packages: react, check: tsc, build: withWebpack, pages: ["main", "cdn"] },
  preact: { packages: ["preact", "preact-render-to-string"], jsx: "preact", check: tsc, build: withVite },
  solid: { packages: ["solid-js", "vite-plugin-solid"], jsx: "solid-js", check: tsc, build: withVite },
  svelte: { packages: ["svelte", "@sveltejs/vite-plugin-svelte"], check: svelteCheck, build: withVite },
  vue: { packages: ["vue", "@vitejs/plugin-vue"], check: vueTsc, build: withVite },
  next: { packages: [...react, "@types/node", "next", "typescript"], build: withNext },
  esbuild: { from: "bundle", packages: [], check: tsc, build: withEsbuild },
  rollup: { from: "bundle", packages: [], build: withRollup },
};

const asked = process.argv.slice(2);
for (const name of asked.length ? asked : Object.keys(PROJECTS)) {
  console.log(`==> ${name}`);
  const project = { name, from: name, jsx: "react", pages: ["main"], ...PROJECTS[name], folder: join(out, name) };
  lay(project);
  project.check?.(project);
  await project.build(project);
}

/** Lays a project out: its files, those of EMBED.md, the folder as a publisher has it, and its packages. */
function lay({ from, name, folder, packages, jsx, pages }) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(here, "projects", from), folder, { recursive: true });
  cpSync(join(root, "dist"), join(folder, "incident-chain"), { recursive: true });
  for (const [file, text] of documented(from)) write(join(folder, file), text);
  for (const each of packages) {
    const link = join(folder, "node_modules", each);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(here, "node_modules", each), link);
  }
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2022", "dom"],
    types: [],
    resolveJsonModule: true,
    jsx: jsx === "solid-js" ? "preserve" : "react-jsx",
    jsxImportSource: jsx,
  };
  if (name !== "next")
    write(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions,
        vueCompilerOptions: { strictTemplates: true },
        include: ["*.ts", "*.tsx", "*.vue", "*.svelte", "incident-chain/*.d.ts"],
        exclude: ["server.*"],
      }),
    );
  write(join(folder, "package.json"), JSON.stringify({ name, private: true, type: "module" }));
  for (const page of pages) write(join(folder, `${page}.html`), html(`/${page}${extension(folder, page)}`));
}

/** The files that EMBED.md shows. What it says of Preact is done here. */
function documented(project) {
  const blocks = [
    ...readFileSync(join(root, "EMBED.md"), "utf8").matchAll(/^```\w+\n(?:\/\/|<!--) (\w+): (\S+)(?: -->)?\n([\s\S]*?)^```$/gm),
  ];
  const wanted = { preact: "react", next: "next" }[project] ?? project;
  const files = blocks.filter(([, owner]) => owner.toLowerCase() === wanted || (project === "next" && owner === "React"));
  if (files.length === 0) throw new Error(`EMBED.md shows no file of ${project}`);
  return files
    .filter(([, , file]) => project === "react" || file !== "FromCdn.tsx")
    .map(([, , file, text]) => [file, project === "preact" ? text.replace('from "react"', 'from "preact/hooks"') : text]);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function extension(folder, name) {
  return [".tsx", ".ts", ".js"].find((each) => {
    try {
      return readFileSync(join(folder, name + each));
    } catch {
      return false;
    }
  });
}

function html(script, body = "") {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"><div id="written">${body}</div><div id="changing"></div><script type="module" src="${script}"></script></html>`;
}

function run(folder, command, ...options) {
  execFileSync(process.execPath, [join(here, "node_modules", command), ...options], {
    cwd: folder,
    stdio: "inherit",
    env: { ...process.env, REPOSITORY: root, NEXT_TELEMETRY_DISABLED: "1" },
  });
}

function tsc({ folder }) {
  run(folder, "typescript/bin/tsc", "-p", ".");
}

function vueTsc({ folder }) {
  run(folder, "vue-tsc/bin/vue-tsc.js", "-p", ".");
}

function svelteCheck({ folder }) {
  run(folder, "svelte-check/bin/svelte-check", "--tsconfig", "tsconfig.json");
}

async function withVite({ name, folder, jsx, pages }) {
  const common = { root: folder, base: `/${name}/`, logLevel: "warn", oxc: { jsx: { runtime: "automatic", importSource: jsx } } };
  await vite({ ...common, build: { outDir: "out", rollupOptions: { input: pages.map((page) => join(folder, `${page}.html`)) } } });
  const server = `server${extension(folder, "server")}`;
  await vite({ ...common, build: { outDir: "server", ssr: server, rollupOptions: { output: { entryFileNames: "server.mjs" } } } });
  // what a server sends, for the same script to go on from
  const { render, head = "" } = await import(pathToFileURL(join(folder, "server/server.mjs")));
  const page = readFileSync(join(folder, "out/main.html"), "utf8");
  const body = await render();
  write(
    join(folder, "out/served.html"),
    page.replace("</title>", () => `</title>${head}`).replace('id="written">', () => `id="written">${body}`),
  );
}

async function withWebpack({ folder, pages }) {
  const entry = Object.fromEntries(pages.map((page) => [page, join(folder, page + extension(folder, page))]));
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry,
    output: { path: join(folder, "out") },
    resolve: { extensionAlias: { ".jsx": [".tsx"] } },
    resolveLoader: { modules: [join(here, "node_modules")] },
    module: { rules: [{ test: /\.tsx$/, loader: "esbuild-loader", options: { jsx: "automatic" } }] },
    performance: false,
  });
  const stats = await new Promise((done, fail) => compiler.run((error, stats) => (error ? fail(error) : done(stats))));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
  for (const page of pages) write(join(folder, `out/${page}.html`), html(`${page}.js`));
}

function withNext({ folder }) {
  run(folder, "next/dist/bin/next", "build");
}

async function withEsbuild({ folder }) {
  await esbuild({
    entryPoints: [join(folder, "main.js")],
    bundle: true,
    format: "esm",
    outfile: join(folder, "out/main.js"),
    logLevel: "warning",
  });
  plain(folder);
}

async function withRollup({ folder }) {
  const bundle = await rollup({ input: join(folder, "main.js") });
  await bundle.write({ file: join(folder, "out/main.js"), format: "es" });
  plain(folder);
}

/** A page without a framework: the tag as an article has it. */
function plain(folder) {
  const tag =
    '<incident-chain src="/chains/al-asad.json" focus="al-asad-attack" show="all" theme="dark" loading="eager" lang="en"></incident-chain>';
  write(join(folder, "out/main.html"), html("main.js", tag));
}
