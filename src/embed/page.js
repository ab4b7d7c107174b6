// Starts the standalone page. A file of its own, so that the page needs no inline script.
import init, { openPage } from "./incident-chain.js";

const root = document.getElementById("chain");
try {
  await init();
  await openPage(root.id, root.dataset.src);
} catch (error) {
  // WebAssembly is blocked or did not come: the box must not stay empty.
  root.textContent = `This chain needs WebAssembly, which this browser did not run (${error}). Its data are in ${root.dataset.src}.`;
}
