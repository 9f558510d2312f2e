// The app in other languages than English: which one is spoken, what it takes to switch, and what happens
// without its words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { speak } from "./languages.mjs";
import { MORNING, begin, history, routine, settings } from "./session-helpers.mjs";

const app = launch();
const text = (page, selector) => page.locator(selector).first().innerText();
const lang = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
const words = (page) => page.evaluate(() => performance.getEntriesByType("resource").filter((it) => it.name.includes("/locales/")).map((it) => it.name));

const check = (locale, expected, dir = "ltr") =>
  test(`a browser in ${locale} is spoken to in ${expected}`, async (t) => {
    const { page } = await app.open(t, { clock: MORNING, locale });
    assert.deepEqual(await lang(page), [expected, dir]);
    assert.equal((await words(page)).length, expected === "en" ? 0 : 1, "only the language that is spoken is fetched, and once");
  });
check("en-US", "en");
check("de-AT", "de");
check("pl-PL", "pl");
check("sv-SE", "en");

test("the first paint has its few words in the language, before the program is there", async (t) => {
  const h = await app.open(t, { locale: "de-DE", storage: history(["2026-02-28"]) });
  await h.context.route("**/*.wasm", () => undefined);
  const page = await h.context.newPage();
  await page.goto(app.url);
  const frame = await page.locator(".shell").innerText();
  for (const english of ["Start", "Today", "Progress", "Learn"]) {
    assert.ok(!frame.split(/\s+/).includes(english) || english === "Start", `${english} in ${frame}`);
  }
  await page.close();
});

test("a language is chosen in Plan, kept, and taken back, without a reload", async (t) => {
  const h = await app.open(t, { clock: MORNING, hash: "#/plan", storage: history(["2026-02-28"]) });
  await h.page.evaluate(() => (window.notReloaded = true));
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

test("a whole session in German, from the first visit to Progress", async (t) => {
  const h = await begin(app, t, { locale: "de-DE", storage: routine(["clam", 1]) });
  await h.page.clock.fastForward(400_000);
  await h.page.locator("[data-screen=finish]").waitFor();
  assert.deepEqual(await lang(h.page), ["de", "ltr"]);
});
