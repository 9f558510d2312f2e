// What each phase of a session costs: frames, the main thread's busy share, the longest task, and
// how memory grows.
import { App } from "../../tests/e2e/harness.mjs";
import { begin, metrics, noting, round, SLOWER, table, wait } from "./common.mjs";

let app;

/** `beside`: the folder of another build, measured after each other in the same run. */
export async function measure({ long, beside }) {
  const now = await session({ long });
  const before = beside && (await session({ folder: beside }));
  return { slower: SLOWER, ...now, before };
}

async function session({ long, folder }) {
  app = new App();
  await app.start(folder ? { folder } : {});
  try {
    const rows = await phases();
    // The build before knows no tracks.
    if (!folder) rows.push(await unseen());
    const memory = long ? await tenMinutes() : undefined;
    console.log(folder ? `\nThe build in ${folder}:\n` : "");
    report(rows, memory);
    return { rows, memory };
  } finally {
    await app.stop();
  }
}

/** A page with its session started, a clock of its own for tasks and frames, and a slow CPU. */
async function started() {
  const page = await app.open(null, {
    context: { hasTouch: true, isMobile: true },
    init: [noting, counting],
  });
  const cdp = await page.page.context().newCDPSession(page.page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  // A finger, since a resting mouse makes Chromium look for what lies below it in each frame.
  page.press = (name) => page.page.getByRole("button", { name, exact: true }).tap();
  await page.press("Start");
  await begin(page.page);
  return { page, cdp };
}

/** Runs in the page. */
function counting() {
  window.__count = (ms) => new Promise((done) => {
    const until = performance.now() + ms;
    let frames = 0;
    const count = () => (performance.now() < until ? (frames++, requestAnimationFrame(count)) : done(frames));
    requestAnimationFrame(count);
  });
}

async function spent({ page, cdp }, name, seconds) {
  const from = await page.page.evaluate(() => performance.now());
  const before = await metrics(cdp);
  const start = performance.now();
  await wait(seconds * 1000);
  const after = await metrics(cdp);
  const seen = await page.page.evaluate((from) => ({
    tasks: window.__tasks.filter(([start]) => start > from).map(([, length]) => length),
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
  rows.push(await spent(session, "ready", 5));
  await page.press("Go now");
  rows.push({ ...(await spent(session, "clams: lift, hold, lower", 20)), frames: await frames(session, 6) });
  await skipTo(session, "glute-bridge");
  await wait(2000);
  rows.push(await spent(session, "change", 15));
  await page.press("Go now");
  await page.page.waitForSelector('[data-phase="hold"]');
  await wait(500);
  rows.push(await spent(session, "bridge: hold", 8));
  await skipTo(session, "lateral-walk");
  await page.press("Go now");
  rows.push({ ...(await spent(session, "walk: steps", 12)), frames: await frames(session, 6) });
  await page.press("Pause");
  await wait(1000);
  rows.push(await spent(session, "paused", 8));
  await page.close();
  return rows;
}

/**
 * A session that is played as one track, with the screen off. The page is only told so, and draws on as a
 * hidden one would not: the figure is an upper bound.
 */
async function unseen() {
  const page = await app.open(null, {
    storage: { "groundwork.settings": '{"version":1,"volume":70,"muted":false,"flat":false,"understood":true,"screen_off":true}' },
    recorded: true,
    init: noting,
  });
  const cdp = await page.page.context().newCDPSession(page.page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.press("Start");
  await begin(page.page);
  await page.page.locator("[data-track=plays]").waitFor({ timeout: 60_000 });
  await page.page.evaluate(() => {
    Object.defineProperty(document, "hidden", { get: () => true });
    Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await wait(3_000);
  const row = await spent({ page, cdp }, "track, screen off", 60);
  await page.close();
  return row;
}

/**
 * Memory after a collection, one minute and ten minutes into a session, whose clock is moved by
 * hand: each timer and each frame of these minutes runs, only faster.
 */
async function tenMinutes() {
  const page = await app.open(null, {
    clock: "2026-03-02T07:30",
    init: noting,
  });
  const cdp = await page.page.context().newCDPSession(page.page);
  await cdp.send("Performance.enable");
  await page.press("Start");
  await begin(page.page);
  const used = async () => {
    await cdp.send("HeapProfiler.collectGarbage");
    const { JSHeapUsedSize, Nodes } = await metrics(cdp);
    const program = await page.page.evaluate(() => window.__memory.buffer.byteLength);
    return { heap: round(JSHeapUsedSize / 1e6, 2), program: round(program / 1e6, 2), nodes: Nodes };
  };
  const pass = async (seconds) => {
    for (let gone = 0; gone < seconds; gone += 10) await page.advance(10_000);
  };
  await pass(60);
  const first = await used();
  await pass(540);
  const last = await used();
  const seen = await page.session();
  if (seen.screen !== "session") throw new Error(`The session is over: ${JSON.stringify(seen)}`);
  await page.close();
  return { first, last };
}

function report(rows, memory) {
  const head = ["phase", "seconds", "busy %", "script %", "style %", "layout %", "longest task ms", "frames/s"];
  const body = rows.map((it) => [it.phase, it.seconds, it.busy, it.script, it.style, it.layout, it.longest, it.frames ?? ""]);
  table(head, body);
  if (memory) {
    const line = ({ heap, program, nodes }) => `scripts ${heap} MB, program ${program} MB, ${nodes} nodes`;
    console.log(`\nmemory after 1 minute: ${line(memory.first)}; after 10: ${line(memory.last)}`);
  }
  console.log("\nProcessor made 4 times slower, drawn in software, headless. A task below 50 ms is not counted: 0 means none was longer.");
}
