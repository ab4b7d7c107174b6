// One visit to one page, in a browser that knows nothing of it yet: loaded, clicked, scrolled, counted, and proved to be whole.
import { setTimeout as wait } from "node:timers/promises";
import puppeteer from "puppeteer-core";
import { title } from "./chains.mjs";
import { WATCH } from "./pages.mjs";

/** How slow the reader's processor and line are: a cheap phone, and what Chromium's tools call "Fast 3G". */
const SLOWER = 4;
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
export const WINDOW = { width: 800, height: 900 };
/** How far and how fast the reader scrolls, px and px a second. */
const SCROLL = { distance: 3000, speed: 3000 };
/** A reader sees the page come to rest before a click: what a page does while it is scrolled is no part of that, ms. */
const REST = 400;
/** After so long a click has done nothing, ms. */
const CLICK = 30_000;
const MIB = 1024 * 1024;

/** A page that takes too long: it is slow, which is no fault of ours. */
export class Late extends Error {}

/**
 * What the page costs. Throws a sentence where it does not show all its rows, or does not do what a click should, and `Late` where all of
 * that takes longer than `limit`, ms.
 */
export async function visit(origin, page, limit) {
  const browser = await launch();
  let isLate = false;
  // A page that is busy for minutes does not answer any more, so its browser is not asked to close.
  const end = setTimeout(() => {
    isLate = true;
    browser.process().kill("SIGKILL");
  }, limit);
  try {
    return await measured(await browser.newPage(), origin, page);
  } catch (fault) {
    throw isLate ? new Late(`${page.path} took longer than ${limit / 1000} s`) : fault;
  } finally {
    clearTimeout(end);
    if (!isLate) await browser.close();
  }
}

async function measured(tab, origin, page) {
  const faults = [];
  tab.setDefaultTimeout(0);
  tab.on("pageerror", ({ message }) => faults.push(message));
  const devtools = await tab.createCDPSession();
  const loaded = await counted(devtools);
  await tab.setViewport(WINDOW);
  const known = `Object.assign(bench, ${JSON.stringify({ length: page.length, title: title(page.length - 1) })});`;
  for (const script of [WATCH, known, page.eyes]) await tab.evaluateOnNewDocument(script);
  await devtools.send("Network.emulateNetworkConditions", FAST_3G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await tab.goto(origin + page.path, { waitUntil: "domcontentloaded" });
  await tab.waitForFunction("bench.first !== null && bench.last !== null", { polling: 250 });
  // what comes after the last row belongs to the page too
  await wait(1000);
  await tab.waitForNetworkIdle({ idleTime: 500 });
  const { first, last, blocked } = await tab.evaluate("bench");
  const nodes = await tab.evaluate("bench.nodes()");
  const cost = { ...loaded(), first, last, blocked, nodes, ...(await memory(tab, devtools)) };
  cost.click = await clicks(tab, devtools, page);
  Object.assign(cost, await scrolled(tab, devtools));
  await proveWhole(tab, page);
  if (faults.length) throw new Error(`${page.path} has faults: ${faults.join("; ")}`);
  return cost;
}

/** A browser of its own for each visit: some pages are so heavy that it does not survive them. */
export function launch() {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    protocolTimeout: 0,
    // The root of a container has no sandbox. And no page reaches another host: its moods are no cost of the page.
    args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
  });
}

/** Counts requests and the bytes that come, from now on. */
async function counted(devtools) {
  let requests = 0;
  let bytes = 0;
  const elsewhere = new Set();
  devtools.on("Network.requestWillBeSent", ({ request }) => {
    if (request.url.startsWith("data:") || request.url.startsWith("blob:")) return;
    requests += 1;
    const { hostname } = new URL(request.url);
    if (hostname !== "127.0.0.1") elsewhere.add(hostname);
  });
  devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send("Network.enable");
  return () => ({ requests, bytes: bytes / 1000, elsewhere: [...elsewhere] });
}

/** What is still in memory after the garbage has been collected: JavaScript's heap, and what WebAssembly has taken, in MiB. */
async function memory(tab, devtools) {
  const wasm = await tab.evaluate("wasmBytes()");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return { heap: usedSize / MIB, wasm: wasm / MIB };
}

/** The median of some clicks, each to the frame that shows what it did, ms. */
async function clicks(tab, devtools, { clicks, path, length }) {
  const times = [];
  for (let place = 0; place < Math.min(clicks, length); place += 1) {
    const { x, y } = await tab.evaluate((place) => {
      const target = eyes.target(place);
      bench.arm(place);
      return target;
    }, place);
    await wait(REST);
    await press(devtools, { x, y });
    await tab.waitForFunction("bench.clicked !== null", { polling: 50, timeout: CLICK }).catch(() => {
      throw new Error(`${path}: click ${place + 1} did nothing within ${CLICK / 1000} s`);
    });
    times.push(await tab.evaluate(() => bench.clicked));
    // some slide on for a second
    await wait(1200);
  }
  return median(times);
}

/** A click of the mouse. Press and release come together: how long a finger stays down is no cost of the page. */
async function press(devtools, at) {
  const send = (type, buttons) => devtools.send("Input.dispatchMouseEvent", { ...at, type, buttons, button: "left", clickCount: 1 });
  await devtools.send("Input.dispatchMouseEvent", { ...at, type: "mouseMoved" });
  await Promise.all([send("mousePressed", 1), send("mouseReleased", 0)]);
}

/** Frames in a second of scrolling, and the longest wait for one, ms. */
async function scrolled(tab, devtools) {
  await tab.evaluate(() => {
    scrollTo(0, 0);
    bench.frames();
  });
  const middle = { x: WINDOW.width / 2, y: WINDOW.height / 2 };
  await devtools.send("Input.synthesizeScrollGesture", { ...middle, yDistance: -SCROLL.distance, speed: SCROLL.speed });
  const { rate, slowest } = await tab.evaluate(() => bench.frames_end());
  return { frames: rate, slowest };
}

/** The last row's text is in the page, soon after the reader has scrolled there. */
async function proveWhole(tab, { name, path, length }) {
  if (name === "empty") return;
  const wanted = title(length - 1).slice(0, 24);
  let end = "";
  for (let turn = 0; turn < 20 && !end.includes(wanted); turn += 1) {
    end = await tab.evaluate(() => eyes.end());
    await wait(250);
  }
  if (!end.includes(wanted)) throw new Error(`${path} does not show its last row, “${wanted}…”, but “${end.slice(-200)}”`);
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
