// Keeps what happens in a page, for tests that come later.
window.told = [];
window.violations = [];
window.faults = [];
window.memories = [];
window.words = [];
for (const name of ["chain-ready", "chain-select", "chain-error", "chain-update"]) {
  document.addEventListener(name, ({ target, detail }) => told.push({ name, id: target.id, detail }));
}
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => violations.push(`${violatedDirective}: ${blockedURI}`));
addEventListener("error", ({ message }) => message && faults.push(message));
addEventListener("unhandledrejection", ({ reason }) => faults.push(String(reason)));
// Every word that a frame says, and nothing that a script of the page says to itself.
addEventListener("message", ({ source, data }) => source !== window && words.push(data));
for (const name of ["instantiate", "instantiateStreaming"]) {
  const start = WebAssembly[name];
  WebAssembly[name] = async (...what) => {
    const started = await start.apply(WebAssembly, what);
    const { exports } = started.instance ?? started;
    memories.push(...Object.values(exports).filter((each) => each instanceof WebAssembly.Memory));
    return started;
  };
}
