// Starts the standalone page: a chain, or with ?studio the studio. A file of its own, so that the page needs no inline script.

const root = document.getElementById("chain");
const parameters = new URLSearchParams(location.search);
document.documentElement.classList.toggle("embedded", parameters.has("embed"));

for (const link of document.querySelectorAll("nav a")) {
  const [name, value] = [...new URL(link.href).searchParams][0];
  if (parameters.get(name) === value || (!location.search && value === root.dataset.src)) link.ariaCurrent = "page";
}

/** Loads a module and its wasm at the same time. */
async function load(name) {
  const wasm = fetch(new URL(`./${name}_bg.wasm`, import.meta.url));
  const module = await import(`./${name}.js`);
  await module.default({ module_or_path: wasm });
  return module;
}

try {
  if (parameters.has("studio")) {
    document.documentElement.classList.add("wide");
    const style = document.createElement("link");
    Object.assign(style, { rel: "stylesheet", href: new URL("./studio.css", import.meta.url) });
    const styled = new Promise((resolve) => (style.onload = style.onerror = resolve));
    document.head.append(style);
    const [studio] = await Promise.all([load("studio"), styled]);
    studio.openStudio(root.id);
  } else {
    const widget = await load("widget");
    await widget.openPage(root.id, root.dataset.src);
  }
} catch (error) {
  // WebAssembly is blocked or did not come: the box must not stay empty.
  root.textContent = `This chain needs WebAssembly, which this browser did not run (${error}). Its data are in ${root.dataset.src}.`;
}
