// What the page shows before the app is there, how the app takes its place, and what stands in
// the app's place when it stops.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, history, routine, schedule, unfinished } from "./session-helpers.mjs";

const app = launch();

const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];
// A rest day is a matter of the schedule, which the program alone can read: on a wide screen, where
// that day's body lies elsewhere, the frame is another one. So are the line breaks of what can be
// gone on with on a phone that lies on its side.
const BEYOND = ["rest day, 844x390", "rest day, 1280x800", "session to go on with, 844x390"];
const VISITS = {
  "first visit": {},
  "day that asks": { ...history(["2026-02-28"]), ...schedule("every-other-day", "2026-02-28") },
  "rest day": { ...history(["2026-03-01"]), ...schedule("every-other-day", "2026-03-01") },
  "day that is done": { ...history(["2026-03-02"]), ...schedule("every-day", "2026-03-01") },
  "session to go on with": { ...history(["2026-02-28"]), ...schedule("every-day", "2026-02-01"), ...unfinished() },
};

/** Where the parts of the frame lie, in px. */
const frame = (page) =>
  page.evaluate(() => {
    const parts = [".sky", ".wordmark", "h1", ".ground", ".start", ".tabs"];
    return Object.fromEntries(
      parts.map((it) => {
        const { x, y, width, height } = document.querySelector(it).getBoundingClientRect();
        // The page's ground ends where what lies on it ends; a tab bar is as wide as its tabs.
        const box = it === ".ground" || it === ".tabs" ? [x + width, y] : [x, y, it === "h1" ? 0 : width, height];
        return [it, box.map(Math.round)];
      }),
    );
  });

/** When the frame was painted, in ms; waits for that. */
const firstPaint = (page) =>
  page.evaluate(() => {
    const first = (list) => list.getEntriesByName("first-contentful-paint")[0]?.startTime;
    const seen = (done) => (list) => first(list) && done(first(list));
    return new Promise((done) => new PerformanceObserver(seen(done)).observe({ type: "paint", buffered: true }));
  });

/** Opens a page whose program is held back until `arrive` is called; with stored values, on a later visit. */
async function slow(t, { day, ...options }) {
  const context = await app.browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin", serviceWorkers: "block", ...options });
  let arrive;
  const held = new Promise((done) => (arrive = done));
  t.after(() => {
    arrive();
    return context.close();
  });
  const page = await context.newPage();
  await page.clock.install({ time: new Date(`${MORNING}+01:00`) });
  if (options.storageState) {
    // The visit before, on which the app stores what this first paint depends on.
    await page.goto(app.url);
    await page.locator("[data-screen=today]").waitFor();
    if (day) await page.clock.setSystemTime(new Date(`${day}T07:30+01:00`));
  }
  await context.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((it) => it.value))).observe({
      type: "layout-shift",
      buffered: true,
    });
  });
  await page.goto(app.url, { waitUntil: "commit" });
  await page.locator(".shell").waitFor();
  return { page, arrive };
}

for (const viewport of SIZES) {
  for (const [visit, storage] of Object.entries(VISITS)) {
    if (BEYOND.includes(`${visit}, ${viewport.width}x${viewport.height}`)) continue;
    test(`${visit}, ${viewport.width}x${viewport.height}: the frame is there before the program, and nothing moves`, async (t) => {
      const origins = [{ origin: new URL(app.url).origin, localStorage: Object.entries(storage).map(([name, value]) => ({ name, value })) }];
      const { page, arrive } = await slow(t, { viewport, storageState: { cookies: [], origins } });
      const painted = await firstPaint(page);
      const before = await frame(page);
      arrive();
      await page.locator("[data-screen=today]").waitFor();
      const after = await frame(page);
      assert.deepEqual(after, before);
      await page.waitForTimeout(200);
      const shift = await page.evaluate(() => window.shifts.reduce((sum, it) => sum + it, 0));
      assert.ok(shift < 0.001, `layout shift ${shift}`);
      t.diagnostic(`painted after ${Math.round(painted)} ms without the program; layout shift ${shift}`);
    });
  }
}

for (const viewport of [...SIZES, { width: 412, height: 823 }]) {
  test(`first visit, ${viewport.width}x${viewport.height}: the program paints nothing larger than the frame`, async (t) => {
    const { page, arrive } = await slow(t, { viewport });
    const note = () => page.locator(".safety h2").boundingBox();
    await firstPaint(page);
    const before = await note();
    arrive();
    await page.locator("[data-screen=today]").waitFor();
    assert.deepEqual(await note(), before);
    const largest = await page.evaluate(async () => {
      const seen = [];
      new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: "largest-contentful-paint", buffered: true });
      // Two frames, so that what was drawn last is told of as well.
      for (const _ of "ab") await new Promise(requestAnimationFrame);
      return seen.map((it) => [it.element === null, it.element?.textContent]).at(-1);
    });
    // What was painted of the frame is no longer on the page.
    assert.equal(largest[0], true, `painted later: ${largest[1]}`);
  });
}

test("the words before the app are those of the app", async (t) => {
  const { page, arrive } = await slow(t, {});
  const words = () => page.evaluate(() => ["h1", ".lede"].map((it) => document.querySelector(it).innerText));
  const before = await words();
  arrive();
  await page.locator("[data-screen=today]").waitFor();
  assert.deepEqual(before, await words());
});

const stored = (values) => ({
  cookies: [],
  origins: [{ origin: new URL(app.url).origin, localStorage: Object.entries(values).map(([name, value]) => ({ name, value })) }],
});

/** What Today says, in the frame or on the screen. */
const said = (page) =>
  page.evaluate(() =>
    ["h1", ".date", ".why summary, p.why", ".week ol"].map((it) => document.querySelector(it)?.innerText.replace(/\s+/g, " ").trim()),
  );
const marks = (page) =>
  page.locator(".week li").evaluateAll((all) => all.map((it) => it.className));

for (const visit of ["day that asks", "rest day", "day that is done", "session to go on with"]) {
  for (const day of ["2026-03-02", "2026-03-03", "2026-03-09"]) {
    test(`${visit}, seen again on ${day}: the frame says what the app says`, async (t) => {
      const { page, arrive } = await slow(t, { day, storageState: stored(VISITS[visit]) });
      const before = [await said(page), await marks(page)];
      assert.equal(await page.locator("html.kept .shell").count(), 1);
      arrive();
      await page.locator("[data-screen=today]").waitFor();
      assert.deepEqual(before, [await said(page), await marks(page)]);
    });
  }
}

test("on a day for which nothing is known, the frame says nothing", async (t) => {
  for (const day of ["2026-03-10", "2026-02-27"]) {
    const { page } = await slow(t, { day, storageState: stored(VISITS["day that asks"]) });
    assert.equal(await page.locator("html.kept").count(), 0, day);
    assert.equal(await page.locator(".shell h1").isVisible(), false, day);
  }
});

test("after everything is erased, the frame says nothing of before", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: VISITS["day that asks"], hash: "#/plan" });
  await h.press("Erase everything");
  await h.press("Erase everything");
  await Promise.all([h.page.waitForEvent("load"), h.press("Erase it for good")]);
  await h.page.waitForFunction(() => !Object.keys(localStorage).some((it) => it.startsWith("groundwork.history")));
  await h.page.locator("[data-screen]").waitFor();
  assert.equal(await h.page.evaluate(() => localStorage["groundwork.boot"]), undefined);
});

test("damaged words of the day leave the frame as it is", async (t) => {
  const boot = JSON.stringify({ version: 1, returning: true, days: [{ day: "2026-03-02", week: "x", headline: 3 }] });
  const context = await app.browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin", serviceWorkers: "block" });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.clock.install({ time: new Date(`${MORNING}+01:00`) });
  await page.addInitScript((text) => (localStorage["groundwork.boot"] ??= text), boot);
  await page.goto(app.url);
  await page.locator("[data-screen=today]").waitFor();
});

for (const [chosen, colorScheme, sky] of [
  ["none", "dark", "rgb(16, 23, 27)"],
  ["none", "light", "rgb(221, 233, 237)"],
  ["dark", "light", "rgb(16, 23, 27)"],
  ["light", "dark", "rgb(221, 233, 237)"],
]) {
  test(`with a ${colorScheme} browser and the choice "${chosen}" the first paint is in the right theme`, async (t) => {
    const settings = { name: "groundwork.settings", value: `{"version":1,"theme":"${chosen}"}` };
    const origins = [{ origin: new URL(app.url).origin, localStorage: [settings] }];
    const { page } = await slow(t, { colorScheme, storageState: { cookies: [], origins } });
    const colours = await page.evaluate(() =>
      [document.documentElement, document.querySelector(".sky")].map((it) => getComputedStyle(it).backgroundColor),
    );
    assert.deepEqual(colours, [sky, sky]);
  });
}

/** A visit whose program is held back, with Start pressed in the frame. */
async function pressedEarly(t, options = {}) {
  const held = await slow(t, options);
  await held.page.getByRole("button", { name: "Start", exact: true }).click();
  return held;
}

const session = (page) => page.locator("[data-screen=session]");

test("Start is taken before the program is there, and the session counts from the press", async (t) => {
  const storageState = stored({ ...history(["2026-02-28"]), ...schedule("every-day", "2026-02-28") });
  const { page, arrive } = await pressedEarly(t, { storageState });
  await page.getByRole("heading", { name: "Clams" }).waitFor();
  assert.equal(await page.evaluate(() => window.groundwork.press.audio.state), "running");
  // Pressed again, nothing more happens.
  const at = await page.evaluate(() => window.groundwork.press.at);
  await page.locator(".shell .start").click({ force: true });
  assert.equal(await page.evaluate(() => window.groundwork.press.at), at);
  await page.clock.runFor(5_000);
  arrive();
  await session(page).waitFor();
  const [elapsed, since] = await page.evaluate(() => {
    const shown = document.querySelector("[data-screen=session]").dataset.elapsedMs;
    return [Number(shown), performance.now() - window.groundwork.press.at];
  });
  assert.ok(elapsed >= 5_000 && Math.abs(since - elapsed) < 500, `${elapsed} ms shown, ${since} ms since the press`);
  // Back leads to Today, as from any session.
  await page.goBack();
  await page.locator("[data-screen=today]").waitFor();
});

for (const [visit, exercise, storage] of [
  ["first visit", "clam", undefined],
  ["later visit", "glute-bridge", { ...history(["2026-02-28"]), ...routine(["glute-bridge", 3]) }],
]) {
  test(`${visit}: an early press shows the body as the session then does`, async (t) => {
    const { page, arrive } = await pressedEarly(t, storage && { storageState: stored(storage) });
    const drawn = (within) =>
      page.locator(`${within} .fig`).evaluate((it) => [it.getAttribute("viewBox"), it.querySelector("g").getAttribute("transform") || null]);
    const early = await drawn(".starting-now");
    assert.ok((await page.locator(".starting-now .fig").boundingBox()).width > 150);
    arrive();
    await session(page).waitFor();
    assert.equal(await session(page).getAttribute("data-exercise"), exercise);
    assert.deepEqual(await drawn(".stage"), early);
  });
}

test("Back before the program is there undoes the press", async (t) => {
  const { page, arrive } = await pressedEarly(t);
  await page.goBack();
  await page.getByRole("heading", { name: "Four exercises," }).waitFor();
  arrive();
  await page.locator("[data-screen=today]").waitFor();
  assert.equal(await session(page).count(), 0);
});

test("a link of the frame leads to its screen once the program is there", async (t) => {
  const { page, arrive } = await slow(t, {});
  await page.getByRole("link", { name: "Plan" }).click();
  arrive();
  await page.locator("[data-screen=plan]").waitFor();
});

test("a program that fails after the press says so", async (t) => {
  const context = await app.browser.newContext({ serviceWorkers: "block" });
  t.after(() => context.close());
  let fail;
  const held = new Promise((done) => (fail = done));
  await context.route(/\.wasm$/, async (route) => {
    await held;
    await route.abort();
  });
  const page = await context.newPage();
  await page.goto(app.url, { waitUntil: "commit" });
  await page.getByRole("button", { name: "Start", exact: true }).click();
  fail();
  await page.getByRole("heading", { name: "Something slipped." }).waitFor();
});

for (const [day, offered] of [["2026-03-03", false], ["2026-03-04", true]]) {
  test(`after a session on Monday, every other day, the frame of ${day} has ${offered ? "Start" : "no Start"}`, async (t) => {
    const storageState = stored({ ...history(["2026-03-02"]), ...schedule("every-other-day", "2026-03-02") });
    const { page } = await slow(t, { storageState, day });
    assert.equal(await page.getByRole("button", { name: "Start", exact: true }).isVisible(), offered);
  });
}

test("a damaged text for the first paint costs that paint alone", async (t) => {
  const damaged = '{"returning":true,"day_start":"x","starts":5,"ready":7}';
  const h = await app.open(t, { clock: MORNING, storage: { "groundwork.boot": damaged } });
  await h.page.getByRole("button", { name: "Start", exact: true }).waitFor();
});

test("without scripts the page says what it is and what it needs", async (t) => {
  const context = await app.browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(app.url);
  const note = page.locator("noscript p");
  await note.waitFor();
  assert.match(await note.innerText(), /JavaScript/);
  await page.getByText("On the floor, for stronger glutes").waitFor();
});

const STOPPED = [/unreachable/, /Failed to load resource/, /Failed to fetch/, /404/];
const slipped = (h) => h.page.getByRole("heading", { name: "Something slipped." });

test("an app that stops says so, and opens again where it was", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", allow: STOPPED });
  await h.start();
  await h.advance(20_000);
  await h.page.evaluate(() => {
    queueMicrotask(() => {
      throw new WebAssembly.RuntimeError("unreachable");
    });
  });
  await slipped(h).waitFor();
  await h.axe();
  const [download] = await Promise.all([h.page.waitForEvent("download"), h.page.getByRole("link", { name: "Save a copy" }).click()]);
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  assert.deepEqual(
    file.log.map((it) => it.replace(/^\S+ \S+ /, "")),
    ["session: a session starts", "sound: the audio clock runs"],
  );
  assert.ok(file.stored.some(([key]) => key === "groundwork.session"));
  await h.press("Open again");
  await h.page.getByRole("button", { name: "Resume" }).waitFor();
});

test("an app that cannot start says so", async (t) => {
  // A worker would have the program already.
  const h = await app.open(t, { allow: STOPPED, context: { serviceWorkers: "block" } });
  await h.context.route(/\.wasm$/, (route) => route.abort());
  await h.page.reload();
  await slipped(h).waitFor();
  assert.equal(await h.page.getByRole("link", { name: "Save a copy" }).count(), 0, "there is nothing to save");
  await h.context.unrouteAll();
  await h.press("Open again");
  await h.page.locator("[data-screen=today]").waitFor();
});
