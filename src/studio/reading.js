// Reads drafts in a worker, so that the page always responds and reading can be stopped.

/** `source` is the worker's script, `module` the compiled wasm, `studio` the same wasm in this page. */
export function reader(studio, module, source) {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  let worker, isHere, end;
  const stop = () => {
    if (!end) return;
    worker.terminate();
    worker = undefined;
    end();
  };
  const start = () => {
    worker = new Worker(address, { type: "module" });
    worker.postMessage({ module });
  };
  /** Resolves to what is read, in JSON. What is asked for anew ends what is still being read. `tell` is told how much is done. */
  const read = (draft, tell) =>
    new Promise((resolve) => {
      // A page whose policy allows no such worker reads by itself.
      const readHere = () => {
        isHere = true;
        resolve(studio.readDraft(draft, tell));
      };
      if (isHere) return readHere();
      stop();
      if (!worker) start();
      end = (answer) => {
        end = undefined;
        resolve(answer);
      };
      worker.onerror = readHere;
      worker.onmessage = ({ data: { done, answer } }) => (done === undefined ? end(answer) : tell(done));
      worker.postMessage({ draft });
    });
  return { read, stop };
}
