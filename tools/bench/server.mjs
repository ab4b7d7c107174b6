// A host as a publisher has one: static files in brotli, on this machine only. Everything is compressed before it is asked for.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
};
/** Larger files would be compressed for minutes with the best quality, bytes. */
const LARGE = 2 * 1024 * 1024;

export class Site {
  #files = new Map();
  /** What was asked for and is not there: a page without it costs something else. */
  #missing = new Set();
  #server;

  /** Puts a text or bytes under an address. */
  put(path, body) {
    const bytes = Buffer.from(body);
    const quality = bytes.length > LARGE ? 6 : constants.BROTLI_MAX_QUALITY;
    const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    this.#files.set(path, { packed, type: TYPES[extname(path)] ?? "text/plain; charset=utf-8" });
  }

  /** Puts a file under an address. */
  file(path, from) {
    this.put(path, readFileSync(from));
  }

  /** The origin, once it listens. */
  async start() {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url, "http://localhost");
      const found = this.#files.get(pathname);
      if (!found) {
        this.#missing.add(pathname);
        return response.writeHead(404).end();
      }
      response.writeHead(200, { "Content-Type": found.type, "Content-Encoding": "br", "Content-Length": found.packed.length });
      response.end(found.packed);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    this.#server = server;
    return `http://127.0.0.1:${server.address().port}`;
  }

  /** Ends, and fails the run if a page asked for a file that is not there. */
  close() {
    this.#server.close();
    for (const path of this.#missing) {
      console.error(`bench: a page asks for ${path}, which is not there`);
      process.exitCode = 1;
    }
  }
}
