// Has workbooks read, each in a worker of its own: one that is broken, or made to take for ever, ends with its worker.

/** How long a workbook may take, ms. */
const PATIENCE = 60_000;

/**
 * Returns what reads workbooks. `read` takes a name and bytes, and gives a promise of JSON, which rejects with `absent`, `broken`, `slow`
 * or `stopped`. `stop` ends all that are being read. `get` and `text` fetch what is vouched for, by name. `words` are those of another
 * language than English.
 */
export function workbooks(get, text, words) {
  let parts;
  const ends = new Set();
  const read = async (name, bytes) => {
    parts ??= Promise.all([compiled(get), text("book-worker.js")]);
    const [module, source] = await until(ends, parts).catch((why) => {
      if (why === "stopped") throw why;
      parts = undefined;
      throw "absent";
    });
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const worker = new Worker(address, { type: "module" });
    try {
      return await until(ends, answer(worker, { module, words, name, bytes }));
    } finally {
      worker.terminate();
      URL.revokeObjectURL(address);
    }
  };
  const stop = () => {
    for (const end of ends) end("stopped");
  };
  return { read, stop };
}

/** The same promise, but it rejects when it is ended. */
async function until(ends, promise) {
  let end;
  const ended = new Promise((_, reject) => {
    end = reject;
    ends.add(end);
  });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    ends.delete(end);
  }
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
