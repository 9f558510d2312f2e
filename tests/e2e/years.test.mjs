// Years of sessions: Today is there before all of them are read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, history, record, records, routine, schedule, stored } from "./session-helpers.mjs";

const app = launch();

/** Every day of two years before the second of March 2026, but one. */
const DAYS = Array.from({ length: 730 }, (_, n) => new Date(Date.UTC(2024, 2, 2 + n)).toISOString().slice(0, 10));
const KEPT = DAYS.filter((day) => day !== "2024-06-15");
const YEARS = { ...history(KEPT), ...schedule("every-day", DAYS[0]) };

/** A page of someone who has been here before. */
async function back(t, options) {
  const first = await app.open(t, { clock: MORNING, ...options });
  await first.page.evaluate(() => navigator.serviceWorker.ready);
  await first.page.goto("about:blank");
  await first.page.goto(`${app.url}#/`);
  return first;
}

/** Notes every number of the streak that the page ever shows, and whether it was there from the start. */
const watch = () => {
  window.seen = [];
  const look = () => {
    const today = document.querySelector("[data-screen=today]");
    if (!today) return;
    const streak = today.querySelector("[data-days-on-plan]");
    const told = streak ? `${streak.dataset.daysOnPlan} ${streak.dataset.best} ${streak.dataset.sessions}` : "nothing";
    if (window.seen.at(-1) !== told) window.seen.push(told);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
};

test("sums are told once, when everything is read", async (t) => {
  const h = await back(t, { storage: YEARS, init: watch });
  await h.page.locator("[data-days-on-plan]").waitFor();
  assert.equal(await h.sessions(), 729);
  // The one missed day was kept by a pass, which neither adds to the run nor ends it.
  assert.deepEqual(await h.page.evaluate(() => window.seen), ["nothing", "729 729 729"]);
  assert.deepEqual(await h.notices(), []);
  assert.equal(await h.page.locator(".week p").evaluate((it) => getComputedStyle(it).visibility), "visible");
});

test("whoever presses Start before that loses nothing", async (t) => {
  const press = () => {
    new MutationObserver((_, it) => {
      const start = document.querySelector("[data-screen=today] button.start");
      if (!start) return;
      it.disconnect();
      window.early = !document.querySelector("[data-days-on-plan]");
      start.click();
    }).observe(document, { childList: true, subtree: true });
  };
  const storage = { ...YEARS, ...routine(["clam", 1]) };
  const first = await app.open(t, { clock: MORNING, storage });
  await first.page.evaluate(() => navigator.serviceWorker.ready);
  await first.page.close();
  await first.context.addInitScript(press);
  const h = await first.tab();
  await h.page.locator("[data-screen=session]").waitFor();
  assert.ok(await h.page.evaluate(() => window.early), "it was pressed too late to tell anything");
  await h.page.clock.fastForward(80_000);
  await h.page.locator("[data-screen=finish]").waitFor();
  await h.press("Done");
  assert.equal(await h.sessions(), 730);
  assert.equal((await records(h.page)).length, 730);
});

test("an old month that is damaged is told of and set aside, and the sums hold what is left", async (t) => {
  const key = "groundwork.history.2024-05";
  const text = YEARS[key].slice(0, -40);
  const h = await back(t, { storage: { ...YEARS, [key]: text } });
  await h.page.locator("[data-notice=damaged]").waitFor();
  assert.match(await h.page.locator("[data-notice=damaged]").innerText(), /728/);
  assert.equal(await h.sessions(), 728);
  assert.equal((await stored(h.page))[`groundwork.aside.1.${key}`], text);
});

test("a screen that shows everything has everything from the start", async (t) => {
  const h = await back(t, { storage: YEARS });
  await h.page.goto("about:blank");
  await h.page.goto(`${app.url}#/progress`);
  await h.page.locator("[data-screen=progress]").waitFor();
  assert.equal(await h.sessions(), 729);
});
