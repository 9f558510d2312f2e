// What every end-to-end test stands on: the built site behind a server of its own, one Chromium a
// file, and a fresh, watched page a test.
//
//   import { test } from "node:test";
//   import { launch } from "./harness.mjs";
//
//   const app = launch();
//
//   test("a session begins with getting ready", async (t) => {
//     const { page, phase, until } = await app.open(t, { clock: "2026-03-02T07:30" });
//     await page.getByRole("button", { name: "Start" }).click();
//     await until({ phase: "ready" });
//   });
//
// A test fails when its page writes an error to the console, throws, fetches from another origin,
// or breaks the rules of axe where it asks for that.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { find } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import { audioScripts } from "./audio.mjs";
import { speaks } from "./voice-helpers.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SHOTS = join(ROOT, "target", "shots");

// No background traffic of the browser's own, and no need of a graphics card.
export const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** The later part of the program. */
export const LATER = /\/split_later\.wasm$/;

/** A script for the page: `laterComes` is fulfilled when the later part of the program is there. */
function noticesLater() {
  const { instantiateStreaming } = WebAssembly;
  window.laterComes = new Promise((done) => {
    WebAssembly.instantiateStreaming = async (...all) => {
      const part = await instantiateStreaming.apply(WebAssembly, all);
      done();
      return part;
    };
  });
}

/** Serves dist/ and starts a browser for the tests of one file, and ends both after them. */
export function launch(options = {}) {
  const app = new App();
  before(() => app.start(options));
  after(() => app.stop());
  return app;
}

/** The server and the browser, for scripts that run outside node's tests. */
export class App {
  /** `folder`: what to serve, dist/ by default. `args`: more flags for Chromium. */
  async start({ folder = join(ROOT, "dist"), base = process.env.PUBLIC_URL ?? "/groundwork/", args = [] } = {}) {
    const executablePath = find("chromium");
    assert.ok(executablePath, "No Chromium was found. scripts/setup says what to install.");
    this.server = await serve({ folder, base }).catch((error) => {
      throw error.code === "ENOENT" ? new Error("There is no dist/ yet: run scripts/build.") : error;
    });
    this.url = this.server.url;
    this.split = readFileSync(join(folder, "index.html"), "utf8").includes("__wasm_split.js");
    // Chromium's sandbox refuses to run as root, and in most containers.
    const chromiumSandbox = process.getuid?.() !== 0 && !process.env.CI;
    this.browser = await chromium.launch({ executablePath, chromiumSandbox, args: [...FLAGS, ...args] });
  }

  async stop() {
    await this.browser?.close();
    await this.server?.close();
  }

  /**
   * A fresh browser profile with one page at the app. The test `t` fails at its end if the page
   * did what it should not; without `t` (null), call `close()` yourself.
   *
   * - `hash`: the screen, "#/" by default
   * - `url`: another site than the one that is served to all tests
   * - `clock`: local time of the page's zone, e.g. "2026-03-02T07:30" (or a Date, or ms): time
   *   then stands still and moves only by `advance` and `until`. Without it, time is real.
   * - `timezone` ("Europe/Berlin"), `locale`, `viewport`, `colorScheme` ("light", "dark"),
   *   `reducedMotion` ("reduce", "no-preference")
   * - `storage`: localStorage as it was before the first visit, `{ key: text }`
   * - `init`: scripts (functions or text) that run in the page before its own, at every load
   * - `audio`: "stub" (usual), "none" or "real": see audio.mjs
   * - `voice`: whether the browser has a voice, as most have (a stub of it; Chromium without a
   *   screen has none). `window.noted` is what it was told.
   * - `recorded`: whether the browser can decode the recorded voice. Without that nothing is fetched, and the
   *   browser's voice speaks.
   * - `later`: answers the requests for the later part of the program (src/later.rs), as Playwright's
   *   `route` has it. Without it, the page is handed over once that part is there.
   * - `allow`: regular expressions for console and page errors that the test expects
   * - `context`: anything else for Playwright's newContext
   */
  async open(t, options = {}) {
    const {
      hash = "#/",
      url = this.url,
      clock,
      timezone = "Europe/Berlin",
      locale = "en-GB",
      viewport = { width: 390, height: 844 },
      colorScheme = "light",
      reducedMotion = "no-preference",
      storage = {},
      init = [],
      audio = "stub",
      voice = true,
      recorded = false,
      later,
      allow = [],
      context: more = {},
    } = options;

    const context = await this.browser.newContext({
      viewport,
      colorScheme,
      reducedMotion,
      locale,
      timezoneId: timezone,
      storageState: {
        cookies: [],
        origins: [
          {
            origin: new URL(url).origin,
            localStorage: Object.entries(storage).map(([name, value]) => ({ name, value })),
          },
        ],
      },
      ...more,
    });
    context.setDefaultTimeout(10_000);
    const troubles = watch(context, new URL(url).origin);
    const finish = async () => {
      await context.close();
      const left = troubles.filter((trouble) => !allow.some((pattern) => pattern.test(trouble)));
      assert.deepEqual(left, [], "the page did what it should not");
    };
    t?.after(finish);

    for (const script of audioScripts(audio)) await context.addInitScript(script);
    if (!recorded) await context.addInitScript(() => delete window.OfflineAudioContext);
    if (voice) await context.addInitScript(speaks);
    for (const script of [init].flat()) await context.addInitScript(script);
    await context.addInitScript(noticesLater);
    if (later) await context.route(LATER, later);
    const ready = async (page) => {
      await page.locator("[data-screen]").first().waitFor();
      if (this.split && !later) await page.evaluate(() => window.laterComes);
      if (!later) await page.locator("[data-screen]:not([data-screen=fetching])").first().waitFor();
    };
    const page = await context.newPage();
    if (clock !== undefined) {
      const start = instant(clock, timezone);
      // Until it is paused the clock runs, and it can only be paused at a moment to come.
      await page.clock.install({ time: start - 60_000 });
      await page.clock.pauseAt(start);
    }
    await page.goto(url + hash);
    await ready(page);
    return {
      page,
      context,
      troubles,
      close: finish,
      ...readers(page, clock !== undefined),
      /** One more tab of the same profile; its clock is the same one. */
      tab: async (hash = "#/") => {
        const other = await context.newPage();
        await other.goto(url + hash);
        await ready(other);
        return { page: other, ...readers(other, clock !== undefined) };
      },
    };
  }
}

/** Collects, as one sentence each, what a page must not do. */
function watch(context, origin) {
  const troubles = [];
  const note = (text) => troubles.push(text);
  context.on("console", (message) => {
    if (message.type() === "error") note(`console error: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    const inside = ["data:", "blob:", "about:"].includes(url.protocol);
    if (!inside && url.origin !== origin) note(`request to another origin: ${url.href}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) note(`answer ${response.status()}: ${response.url()}`);
  });
  return troubles;
}

/** Ways to read the state that the app shows in its `data-` attributes, and to move its time. */
function readers(page, stopped) {
  /** The attribute's text on the first element that has it, or null. */
  const data = (name) =>
    page.evaluate((name) => document.querySelector(`[${name}]`)?.getAttribute(name) ?? null, `data-${name}`);
  const whole = async (name) => {
    const text = await data(name);
    if (text === null) return null;
    assert.match(text, /^-?\d+$/, `data-${name} is not a whole number`);
    return Number(text);
  };

  /** Lets `ms` of the page's time pass, timers and frames included; in real time without a clock. */
  const advance = (ms) => (stopped ? page.clock.runFor(ms) : page.waitForTimeout(ms));

  /** Everything that a session shows at one instant. */
  const session = () =>
    page.evaluate(() => {
      const read = (name) => document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null;
      const number = (name) => (read(name) === null ? null : Number(read(name)));
      return {
        screen: read("screen"),
        exercise: read("exercise"),
        phase: read("phase"),
        clock: read("clock"),
        side: read("side"),
        rep: number("rep"),
        reps: number("reps"),
        remaining: number("remaining-ms"),
        elapsed: number("elapsed-ms"),
        total: number("total-ms"),
        sound: read("sound"),
      };
    });

  /**
   * Lets time pass until the session shows all of `wanted`, e.g. `{ phase: "hold", rep: 2 }`, and
   * answers with what it shows then. `step`: how finely to look, in ms; `within`: when to give up.
   */
  const until = async (wanted, { step = 100, within = 120_000 } = {}) => {
    let shown = await session();
    for (let passed = 0; ; passed += step) {
      if (Object.entries(wanted).every(([name, value]) => shown[name] === value)) return shown;
      assert.ok(
        passed < within,
        `${JSON.stringify(wanted)} was not reached within ${within} ms; last seen: ${JSON.stringify(shown)}`,
      );
      // A first session waits for a tap.
      if (shown.clock === "waiting") await page.getByRole("button", { name: "Begin", exact: true }).click();
      await advance(step);
      shown = await session();
    }
  };

  return {
    data,
    whole,
    session,
    advance,
    until,
    screen: () => data("screen"),
    exercise: () => data("exercise"),
    phase: () => data("phase"),
    clockState: () => data("clock"),
    sound: () => data("sound"),
    side: () => data("side"),
    rep: () => whole("rep"),
    reps: () => whole("reps"),
    remaining: () => whole("remaining-ms"),
    elapsed: () => whole("elapsed-ms"),
    total: () => whole("total-ms"),
    daysOnPlan: () => whole("days-on-plan"),
    best: () => whole("best"),
    sessions: () => whole("sessions"),
    /** Every `data-mark` on the page by its `data-day`. */
    marks: () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll("[data-day][data-mark]")].map((day) => [day.dataset.day, day.dataset.mark]),
        ),
      ),
    notices: () =>
      page.evaluate(() => [...document.querySelectorAll("[data-notice]")].map((notice) => notice.dataset.notice)),
    press: (name) => page.getByRole("button", { name, exact: true }).click(),
    /** Starts the session, and begins it where it waits for that, as the first one does. */
    start: async (name = "Start") => {
      await page.getByRole("button", { name, exact: true }).click();
      await page.locator("[data-screen=session]").waitFor();
      if ((await data("clock")) === "waiting") await page.getByRole("button", { name: "Begin", exact: true }).click();
    },
    axe: (rules) => axe(page, rules),
    shot: (name) => shot(page, name),
  };
}

/**
 * Fails with a readable list if the page breaks a rule of axe. `rules` goes to axe.run as its
 * options. axe runs in a world of its own: the page's policy cannot stop it, nor a clock that
 * stands still.
 */
export async function axe(page, rules = {}) {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const session = await page.context().newCDPSession(page);
  const run = async (expression, contextId) => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId: world } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: "axe",
    });
    await run(`${source}; 0`, world);
    const violations = await run(
      `axe.run(document, ${JSON.stringify(rules)}).then(({ violations }) => violations.map((broken) =>
         broken.id + " (" + broken.impact + "): " + broken.help + " at " +
         broken.nodes.map((node) => node.target.join(" ")).join(", ")))`,
      world,
    );
    assert.deepEqual(violations, [], "axe found fault with the page");
  } finally {
    await session.detach();
  }
}

/** Saves what the page shows as target/shots/NAME.png and answers with the path. */
export async function shot(page, name) {
  const path = join(SHOTS, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  return path;
}

/** Milliseconds since 1970 of a local time like "2026-03-02T07:30" in a time zone. */
export function instant(time, timezone) {
  if (typeof time === "number") return time;
  if (time instanceof Date) return time.getTime();
  if (/(Z|[+-]\d\d:\d\d)$/.test(time)) return Date.parse(time);
  const asUtc = Date.parse(`${time}Z`);
  assert.ok(!Number.isNaN(asUtc), `not a time: ${time}`);
  // The offset at the guess may differ from the one at the answer, near a change of clocks.
  const first = asUtc - offset(asUtc, timezone);
  return asUtc - offset(first, timezone);
}

/** How far a zone's local time is ahead of UTC at an instant, in ms. */
function offset(at, timezone) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type) => Number(parts.find((each) => each.type === type).value);
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return local - Math.floor(at / 1000) * 1000;
}
