// The app in other languages than English: which one is spoken, what it takes to switch, and what happens
// without its words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { tags } from "../../scripts/locales.mjs";
import { launch } from "./harness.mjs";
import { speak } from "./languages.mjs";
import { long } from "./progress-helpers.mjs";
import { MORNING, begin, history, routine, settings } from "./session-helpers.mjs";

const app = launch();
const text = (page, selector) => page.locator(selector).first().innerText();
const lang = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
/** The words of a language, as translators write them. */
const words = (tag) => JSON.parse(readFileSync(new URL(`../../locales/${tag}.json`, import.meta.url), "utf8"));

const check = (locale, expected, dir = "ltr") =>
  test(`a browser in ${locale} is spoken to in ${expected}`, async (t) => {
    const { page } = await app.open(t, { locale });
    assert.deepEqual(await lang(page), [expected, dir]);
    const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map((it) => it.name).filter((it) => it.includes("/locales/")));
    const files = new Set(fetched.map((it) => it.match(/locales\/(.+)-\w+\.json/)[1]));
    assert.deepEqual([...files], expected === "en" ? [] : [expected], "only the language that is spoken is fetched");
  });
check("en-US", "en");
check("de-AT", "de");
check("pl-PL", "pl");
check("sv-SE", "en");

test("the first paint has its few words in the language, before the program is there", async (t) => {
  const context = await app.browser.newContext({ locale: "de-DE", serviceWorkers: "block" });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.route(/\.wasm$/, () => undefined);
  await page.goto(app.url, { waitUntil: "commit" });
  const { common, app: tabs, today, frame } = words("de");
  const shown = await page.locator(".shell").innerText();
  for (const text of [common.start, tabs.today, tabs.progress, tabs.learn, tabs.plan, today.four_exercises, frame.ten_minutes]) {
    assert.ok(shown.includes(text), `${text} in ${shown}`);
  }
});

test("the language that is set is spoken, though the page's own short text is lost", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: { ...history(["2026-02-28"]), "groundwork.settings": '{"version":1,"volume":70,"muted":false,"flat":false,"understood":true,"language":"de"}' } });
  await h.page.locator("html[lang=de]").waitFor();
  await h.page.getByRole("link", { name: words("de").app.progress }).waitFor();
  assert.deepEqual(await h.notices(), []);
});

test("a language is chosen in Plan, kept, and taken back, without a reload", async (t) => {
  const h = await app.open(t, { clock: MORNING, hash: "#/plan", storage: history(["2026-02-28"]) });
  await h.page.evaluate(() => (window.notReloaded = true));
  await h.page.locator("#language").focus();
  await h.page.locator("#language").selectOption("de");
  await h.page.locator("html[lang=de]").waitFor();
  assert.equal((await settings(h.page)).language, "de");
  assert.notEqual(await text(h.page, "h1"), "Your plan");
  assert.equal(await h.page.locator("#language").evaluate((it) => document.activeElement === it), true, "the focus stays");
  await h.page.locator("#language").selectOption("");
  await h.page.locator("html[lang=en]").waitFor();
  assert.equal(await text(h.page, "h1"), "Your plan");
  assert.equal((await settings(h.page)).language, undefined);
  assert.equal(await h.page.evaluate(() => window.notReloaded), true);
  await h.page.locator("#language").selectOption("pl");
  await h.page.locator("html[lang=pl]").waitFor();
  await h.page.reload();
  await h.page.waitForSelector("[data-screen]");
  assert.deepEqual(await lang(h.page), ["pl", "ltr"]);
});

test("in a session the language changes, and nothing else", async (t) => {
  const h = await begin(app, t, { after: 20_000, storage: history(["2026-02-28"]) });
  const before = await h.session();
  const title = await text(h.page, ".stage-title h2");
  await speak(h.page, "de");
  assert.notEqual(await text(h.page, ".stage-title h2"), title);
  assert.deepEqual(await h.session(), before);
  await h.until({ phase: "hold" });
});

test("words that cannot be fetched: English, and a sentence that says so", async (t) => {
  const h = await app.open(t, { clock: MORNING, hash: "#/plan", allow: [/404|Failed to load/] });
  await h.context.route("**/locales/de-*", (route) => route.fulfill({ status: 404, body: "" }));
  await h.page.locator("#language").selectOption("de");
  await h.page.getByText("Your language could not be loaded.").waitFor();
  assert.deepEqual(await lang(h.page), ["en", "ltr"]);
  await h.page.reload();
  await h.page.getByText("Your language could not be loaded.").waitFor();
  assert.deepEqual(await lang(h.page), ["en", "ltr"]);
});

test("offline the language is there, once it was", async (t) => {
  const h = await app.open(t, { locale: "de-DE" });
  await h.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await h.page.waitForFunction(async () => {
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      if (keys.some((it) => it.url.includes("/locales/de-"))) return true;
    }
    return false;
  });
  await h.context.setOffline(true);
  await h.page.reload();
  await h.page.waitForSelector("[data-screen]");
  assert.deepEqual(await lang(h.page), ["de", "ltr"]);
});

const whole = (locale, tag, dir) =>
  test(`a first session in ${tag}, from Start to Progress`, async (t) => {
    const h = await app.open(t, { clock: MORNING, locale, storage: routine(["clam", 1]), reducedMotion: "reduce" });
    assert.deepEqual(await lang(h.page), [tag, dir]);
    const { app: tabs, common, exercise, session } = words(tag);
    await h.axe();
    await h.press(common.start);
    await h.page.locator("[data-screen=session]").waitFor();
    assert.equal(await text(h.page, ".stage-title h2"), exercise.clam);
    await h.axe();
    await h.page.locator(".controls button").last().click();
    await h.until({ phase: "lift" });
    assert.ok((await h.page.locator(".session").innerText()).includes(session.lift));
    // Left is on the left, whichever way the words run.
    const [left, right] = await h.page.locator(".sides span").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().x));
    assert.ok(left < right);
    await h.page.clock.fastForward(400_000);
    await h.page.locator("[data-screen=finish]").waitFor();
    await h.axe();
    for (const screen of ["progress", "plan", "learn"]) {
      await h.page.goto(`${app.url}#/${screen}`);
      await h.page.locator(`[data-screen=${screen}]`).waitFor();
      await h.page.getByRole("link", { name: tabs.today }).waitFor();
      await h.axe();
    }
  });
whole("de-DE", "de", "ltr");
whole("ar-EG", "ar", "rtl");

/** Where the middle of each of these is, in parts of the width of what holds them. */
const places = (page, holder, parts) =>
  page.locator(holder).first().evaluate((it, parts) => {
    const { left, width } = it.getBoundingClientRect();
    const middle = ({ left, right }) => (left + right) / 2;
    return [...it.querySelectorAll(parts)].map((it) => ((middle(it.getBoundingClientRect()) - left) / width).toFixed(2));
  }, parts);

const unturned = (what, hash, holder, parts) =>
  test(`Arabic turns the page, and not ${what}`, async (t) => {
    const { page } = await app.open(t, { clock: MORNING, hash, storage: long(30, "2026-02-28"), reducedMotion: "reduce" });
    const english = await places(page, holder, parts);
    assert.ok(english.length > 1);
    await speak(page, "ar");
    assert.deepEqual(await places(page, holder, parts), english);
  });
unturned("the body", "#/learn/clam", ".exercise-stage", "#body path");
unturned("the time of a chart", "#/progress", ".chart", "circle, text[text-anchor=middle]");

test("what a note on the body points at is the same in Arabic", async (t) => {
  const { page } = await app.open(t, { clock: MORNING, hash: "#/learn/clam", reducedMotion: "reduce" });
  const lines = () =>
    page.locator(".exercise-stage").evaluate((stage) => {
      const { left } = stage.getBoundingClientRect();
      return [...stage.querySelectorAll(".note")].map((it) => Math.round(it.getBoundingClientRect()[it.matches(".far") ? "right" : "left"] - left));
    });
  const english = await lines();
  await speak(page, "ar");
  assert.deepEqual(await lines(), english);
});

test("the scale of the pain beside the layers runs as its line does, in Arabic too", async (t) => {
  const { page } = await app.open(t, { clock: MORNING, hash: "#/progress", storage: long(30, "2026-02-28") });
  await speak(page, "ar");
  const [none, middle, worst] = await places(page, ".core-log", "i:not(.dot)");
  assert.ok(none < middle && middle < worst);
});

test("the note of the back leaves the body beside it free, in every language", async (t) => {
  const { page } = await app.open(t, { clock: MORNING, storage: long(30, "2026-02-10") });
  for (const tag of ["en", ...tags()]) {
    await speak(page, tag);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 664 });
      const [note, body] = await Promise.all([".back-now summary", ".hero"].map((it) => page.locator(it).first().boundingBox()));
      assert.ok(note.x + note.width <= body.x + 1 || body.x + body.width <= note.x + 1, `${tag} at ${width}`);
      assert.ok(body.width >= 0.3 * width, `${tag} at ${width}: the body is ${body.width} wide`);
    }
  }
});
