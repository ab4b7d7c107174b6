// Reads drafts, and makes ZIPs, in workers: so the page always responds, and reading can be stopped.

/** `source` is the worker's script, `module` the compiled wasm, `studio` the same wasm in this page, `words` those of another
 * language than English. */
export function reader(studio, module, source, words) {
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  let worker, isHere, end;
  const stop = () => {
    if (!end) return;
    worker.terminate();
    worker = undefined;
    end();
  };
  const started = () => {
    const worker = new Worker(address, { type: "module" });
    worker.postMessage({ module, words });
    return worker;
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
      worker ??= started();
      end = (answer) => {
        end = undefined;
        resolve(answer);
      };
      worker.onerror = readHere;
      worker.onmessage = ({ data: { done, answer } }) => (done === undefined ? end(answer) : tell(done));
      worker.postMessage({ draft });
    });
  /** Resolves to the bytes of a ZIP, or to nothing where that breaks down. Its worker is another one, which no reading ends. */
  const make = (contents) =>
    new Promise((resolve) => {
      const makeHere = () => resolve(studio.makeParcel(contents));
      if (isHere) return makeHere();
      const maker = started();
      maker.onerror = makeHere;
      maker.onmessage = ({ data: { answer } }) => {
        maker.terminate();
        resolve(answer);
      };
      maker.postMessage({ contents });
    });
  return { read, stop, make };
}
