// Runs before every script of a measured page: how much memory its WebAssembly has taken. DevTools could look for the memories, but in
// Chromium 156 its command for that crashes the tab if there is a WebAssembly.Table of functions.
{
  const memories = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const start = WebAssembly[name];
    WebAssembly[name] = async (...what) => {
      const started = await start.apply(WebAssembly, what);
      memories.push(...Object.values((started.instance ?? started).exports).filter((each) => each instanceof WebAssembly.Memory));
      return started;
    };
  }
  // the parts of a wasm share one memory
  window.wasmBytes = () => [...new Set(memories)].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}
