// One visit to a site, timed in the page itself.
import { metrics, noting, round, SLOW_4G, SLOWER, wait } from "./common.mjs";

/** How long a page is watched after it has answered, in ms. */
const AFTER = 3_000;

/**
 * Opens `site` in a new page of `context`, with a slow processor and connection, and answers with
 * times in ms since the navigation began.
 *
 * `site` has selectors: `ready`, what a person can press; `program`, what only the program draws;
 * `taken`, what shows that the press was taken; `answer`, where it leads.
 *
 * - `press`: whether the page's button is pressed as soon as it is there, until the page answers
 * - `offline`: without any connection
 */
export async function visit(context, site, { press = false, offline = false } = {}) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const files = await listening(cdp);
  await cdp.send("Performance.enable");
  await cdp.send("Network.emulateNetworkConditions", { ...SLOW_4G, offline });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(noting);
  await page.addInitScript(timing, { ...site, press: press && site.press });
  await page.goto(site.isPeer ? site.url : `${site.url}#/`, { waitUntil: "commit" });
  await page.waitForFunction(() => window.__times.done, undefined, { polling: 250, timeout: 30_000 });
  await wait(AFTER);
  const seen = await page.evaluate(() => ({
    ...window.__times,
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    controlled: Boolean(navigator.serviceWorker.controller),
    tasks: window.__tasks,
    program: window.__memory?.buffer.byteLength ?? 0,
  }));
  await cdp.send("HeapProfiler.collectGarbage");
  const heap = (await metrics(cdp)).JSHeapUsedSize;
  await page.close();

  const over = (tasks) => tasks.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0);
  const longest = (tasks) => Math.max(0, ...tasks.map(([, length]) => length));
  const isAfter = ([start]) => start > (seen.programThere ?? seen.ready);
  return {
    paint: round(seen.paint),
    ready: round(seen.ready),
    taken: seen.taken && round(seen.taken),
    program: seen.programThere && round(seen.programThere),
    answer: seen.answer && round(seen.answer),
    blocked: round(over(seen.tasks.filter(([start, length]) => start + length > seen.paint))),
    longestBefore: round(longest(seen.tasks.filter((it) => !isAfter(it)))),
    longestAfter: round(longest(seen.tasks.filter(isAfter))),
    memory: round((heap + seen.program) / 1e6, 2),
    controlled: seen.controlled,
    files: files(),
  };
}

/** Answers with a function that lists what the page has loaded over the network so far. */
async function listening(cdp) {
  const urls = new Map();
  const loaded = [];
  cdp.on("Network.responseReceived", ({ requestId, response }) => {
    if (!response.fromServiceWorker && !response.fromDiskCache) urls.set(requestId, response.url);
  });
  // With the headers of the answer.
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId);
    if (url?.startsWith("http")) loaded.push({ name: new URL(url).pathname.split("/").pop() || "index.html", bytes: encodedDataLength });
  });
  await cdp.send("Network.enable");
  return () => loaded;
}

/** Runs in the page: looks at it once a frame until it is ready, or has answered a press. */
function timing({ ready, press, taken, program, answer }) {
  const times = { done: false };
  window.__times = times;
  const has = (what) => document.querySelector(what) !== null;
  const check = () => {
    if (has(ready)) times.ready ??= performance.now();
    if (program && has(program)) times.programThere ??= performance.now();
    if (press && has(taken ?? answer)) times.taken ??= performance.now();
    if (press && has(answer)) times.answer ??= performance.now();
    times.done = press ? times.answer !== undefined : (program ? times.programThere : times.ready) !== undefined;
  };
  const look = () => {
    check();
    if (times.done) return;
    if (press) document.querySelector(press)?.click();
    // What the press has led to, without waiting for one more frame.
    setTimeout(check);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
