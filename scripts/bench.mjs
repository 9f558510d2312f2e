// What each phase of a session costs: frames, the main thread's busy share, the longest task, and
// how memory grows. Run by scripts/bench.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "../tests/e2e/harness.mjs";

const SLOWER = 4;
const root = join(import.meta.dirname, "..");
const long = process.argv.includes("--long");
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const app = new App();
await app.start();
try {
  const rows = await phases();
  const memory = long ? await tenMinutes() : undefined;
  report(rows, memory);
} finally {
  await app.stop();
}

/** A page with its session started, a clock of its own for tasks and frames, and a slow CPU. */
async function started() {
  const page = await app.open(null, {
    // A finger, since a resting mouse makes Chromium look for what lies below it in each frame.
    context: { hasTouch: true, isMobile: true },
    init: () => {
      window.__tasks = [];
      new PerformanceObserver((list) => {
        for (const it of list.getEntries()) window.__tasks.push([it.startTime, it.duration]);
      }).observe({ type: "longtask", buffered: true });
      window.__count = (ms) => new Promise((done) => {
        const until = performance.now() + ms;
        let frames = 0;
        const count = () => (performance.now() < until ? (frames++, requestAnimationFrame(count)) : done(frames));
        requestAnimationFrame(count);
      });
    },
  });
  const cdp = await page.page.context().newCDPSession(page.page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.press("Start");
  return { page, cdp };
}

async function metrics(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function measure({ page, cdp }, name, seconds) {
  const from = await page.page.evaluate(() => performance.now());
  await page.page.evaluate(() => {
    window.__writes = 0;
    window.__watch?.disconnect();
    window.__watch = new MutationObserver((list) => (window.__writes += list.filter((it) => it.attributeName === "d").length));
    const stage = document.querySelector(".stage");
    if (stage) window.__watch.observe(stage, { subtree: true, attributes: true });
  });
  const before = await metrics(cdp);
  const start = performance.now();
  await wait(seconds * 1000);
  const after = await metrics(cdp);
  const seen = await page.page.evaluate((from) => ({
    tasks: window.__tasks.filter(([start]) => start > from).map(([, length]) => length),
    writes: window.__writes,
  }), from);
  // The main thread's own time, which other work on the machine does not lengthen.
  const time = (performance.now() - start) / 1000;
  return {
    phase: name,
    seconds: round(time, 1),
    busy: round((100 * (after.TaskDuration - before.TaskDuration)) / time, 1),
    style: round((100 * (after.RecalcStyleDuration - before.RecalcStyleDuration)) / time, 1),
    layout: round((100 * (after.LayoutDuration - before.LayoutDuration)) / time, 1),
    script: round((100 * (after.ScriptDuration - before.ScriptDuration)) / time, 1),
    longest: round(Math.max(0, ...seen.tasks), 0),
    pathsPerSecond: round(seen.writes / time, 0),
  };
}

async function frames({ page }, seconds) {
  return round((await page.page.evaluate((ms) => window.__count(ms), seconds * 1000)) / seconds, 1);
}

async function skipTo(session, exercise) {
  const { page } = session;
  while ((await page.exercise()) !== exercise) {
    await page.press("Pause");
    await page.press("Skip exercise");
    await page.press("Resume");
  }
}

async function phases() {
  const session = await started();
  const { page } = session;
  const rows = [];
  await wait(1500);
  rows.push(await measure(session, "ready", 5));
  await page.press("Go now");
  rows.push({ ...(await measure(session, "clams: lift, hold, lower", 20)), frames: await frames(session, 6) });
  await skipTo(session, "glute-bridge");
  await wait(2000);
  rows.push(await measure(session, "change", 15));
  await page.press("Go now");
  await page.page.waitForSelector('[data-phase="hold"]');
  await wait(500);
  rows.push(await measure(session, "bridge: hold", 8));
  await skipTo(session, "lateral-walk");
  await page.press("Go now");
  rows.push({ ...(await measure(session, "walk: steps", 12)), frames: await frames(session, 6) });
  await page.press("Pause");
  await wait(1000);
  rows.push(await measure(session, "paused", 8));
  await page.close();
  return rows;
}

/** Memory after a collection, one minute and eleven minutes into a session. */
async function tenMinutes() {
  const session = await started();
  const { page, cdp } = session;
  const used = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    return (await metrics(cdp)).JSHeapUsedSize / 1e6;
  };
  await wait(60_000);
  const first = await used();
  // The session itself is a little longer than ten and a half minutes.
  await wait(9 * 60_000);
  const last = await used();
  await page.close();
  return { first: round(first, 2), last: round(last, 2), growth: round(last - first, 2) };
}

function round(value, places) {
  return Number(value.toFixed(places));
}

function report(rows, memory) {
  const head = ["phase", "seconds", "busy %", "script %", "style %", "layout %", "longest task ms", "paths/s", "frames/s"];
  const body = rows.map((it) => [it.phase, it.seconds, it.busy, it.script, it.style, it.layout, it.longest, it.pathsPerSecond, it.frames ?? ""]);
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => String(row[column]).length)));
  const line = (row) => row.map((it, column) => (column ? String(it).padStart(widths[column]) : String(it).padEnd(widths[0]))).join("  ");
  console.log([head, ...body].map(line).join("\n"));
  if (memory) console.log(`\nmemory in use: ${memory.first} MB after 1 minute, ${memory.last} MB after 10 (${memory.growth >= 0 ? "+" : ""}${memory.growth} MB)`);
  console.log("\nProcessor made 4 times slower, drawn in software, headless. A task below 50 ms is not counted: 0 means none was longer.");
  writeFileSync(join(root, "target/bench.json"), JSON.stringify({ slower: SLOWER, rows, memory }, null, 2));
}
