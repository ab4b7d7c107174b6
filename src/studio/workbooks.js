// Has workbooks read, each in a worker of its own: one that is broken, or made to take for ever, ends with its worker.

/** How long a workbook may take, ms. */
const PATIENCE = 60_000;

/**
 * Returns what reads a workbook: its name and its bytes to a promise of JSON. It rejects with `absent`, `broken` or `slow`. `get` and
 * `text` fetch what is vouched for, by name.
 */
export function workbooks(get, text) {
  let parts;
  return async (name, bytes) => {
    parts ??= Promise.all([compiled(get), text("book-worker.js")]);
    const [module, source] = await parts.catch(() => {
      parts = undefined;
      throw "absent";
    });
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const worker = new Worker(address, { type: "module" });
    try {
      return await answer(worker, { module, name, bytes });
    } finally {
      worker.terminate();
      URL.revokeObjectURL(address);
    }
  };
}

async function compiled(get) {
  return WebAssembly.compile(await (await get("book_bg.wasm")).arrayBuffer());
}

function answer(worker, asked) {
  return new Promise((resolve, reject) => {
    worker.onerror = () => reject("absent");
    worker.onmessage = ({ data }) => (data === undefined ? reject("broken") : resolve(data));
    setTimeout(reject, PATIENCE, "slow");
    worker.postMessage(asked);
  });
}
