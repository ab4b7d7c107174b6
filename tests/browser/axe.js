// What axe-core finds in the page as it is now. Stands behind eyes.js.

/** Loads axe-core, once for each page. */
const load_axe = () =>
  window.axe ??
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: "/node_modules/axe-core/axe.min.js" });
    script.onload = () => resolve(window.axe);
    script.onerror = () => reject(new Error("axe-core is not there: run `tools/setup.sh hosts`"));
    document.head.append(script);
  });

/** Every rule that is on by itself, best practices too, the size of targets, and names that begin as what is seen. No style sheet is fetched
 * once more for it. */
const RULES = {
  preload: false,
  resultTypes: ["violations", "incomplete"],
  rules: { "target-size": { enabled: true }, "label-content-name-mismatch": { enabled: true } },
};

/** A line for each element that a rule complains of. What axe cannot decide counts too, but for colours on a picture: colours.rs
 * measures those. */
const axe_faults = async (within) => {
  await load_axe();
  const { violations, incomplete } = await window.axe.run(within ?? document, RULES);
  const undecided = incomplete.filter(({ id }) => id !== "color-contrast");
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? "").replace(/\s+/g, " ").slice(0, 200)}`),
  );
};

/** Opens every card and all that unfolds. */
const open_all = () => {
  for (const opener of all(":is(.ic-opener, .ic-finding-opener)[aria-expanded=false]")) opener.click();
  for (const details of all("details")) details.open = true;
};

/** Types into a field, as a reader does: all at once. */
const fill_in = (field, words) => {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

/** Puts a text into the studio, as pasting does. */
const paste = (words) => {
  const field = one(".paper textarea");
  field.focus();
  field.select();
  document.execCommand("insertText", false, words);
};
