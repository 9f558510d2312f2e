// Faults that people report of other trackers: clocks that ran ahead, sound that does not come back
// after a call, and weeks that begin on another day.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { Today } from "./pages.mjs";
import { MORNING, begin, history, record, records, schedule, settings } from "./session-helpers.mjs";
import { monthText } from "./stored_form.mjs";

const app = launch({ args: ["--autoplay-policy=no-user-gesture-required"] });

const noted = (day, pain) => ({ ...record(day), before: pain });

for (const [how, day, name] of [
  ["a day", "2026-03-03", "Tuesday 3 March 2026"],
  ["two years", "2028-03-02", "Thursday 2 March 2028"],
]) {
  test(`a clock that ran ${how} ahead makes nothing done, hides no chart, and what it left can be removed`, async (t) => {
    const past = ["2026-02-16", "2026-02-23", "2026-02-28"].map((it) => noted(it, 4));
    const h = await app.open(t, {
      clock: MORNING,
      storage: {
        "groundwork.history.2026-02": monthText(past),
        [`groundwork.history.${day.slice(0, 7)}`]: monthText([noted(day, 9)]),
        ...schedule("every-other-day", "2026-02-16"),
      },
    });
    const today = new Today(h);
    assert.equal(await h.page.getByRole("button", { name: "Start", exact: true }).count(), 1);
    assert.equal((await h.marks())["2026-03-02"], "due");
    assert.match(await today.text(), /A session is dated \w+ \d+ March, after today\. Was the clock ahead\?/);
    await h.page.getByRole("link", { name: "See it in Progress" }).click();
    await h.page.locator("[data-screen=progress]").waitFor();
    const back = h.page.locator("section", { has: h.page.getByRole("heading", { name: "Your back" }) });
    await back.getByText("Read as a table").click();
    const weeks = await back.locator("table").innerText();
    assert.match(weeks, /16 Feb\s+4\.0/);
    assert.match(weeks, /23 Feb\s+4\.0/);

    await h.page.getByRole("group", { name: "After today" }).getByRole("button", { name }).click();
    await h.page.getByRole("heading", { name }).waitFor();
    await h.press("Remove this session");
    assert.equal((await records(h.page)).filter((it) => it.removed).length, 1);
    assert.equal(await h.page.getByRole("group", { name: "After today" }).count(), 0);
    await h.press("Undo");
    assert.equal((await records(h.page)).filter((it) => it.removed).length, 0);
  });
}

/** After `call()` every audio context says that it runs while its clock stands; new ones as well. */
function stuck() {
  const now = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, "currentTime");
  const state = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, "state");
  window.contexts = 0;
  const Native = window.AudioContext;
  window.AudioContext = class extends Native {
    constructor(...rest) {
      super(...rest);
      window.contexts += 1;
      window.audio = this;
    }
  };
  Object.defineProperty(BaseAudioContext.prototype, "currentTime", {
    get() {
      return window.called ? (this.stands ??= now.get.call(this)) : now.get.call(this);
    },
  });
  Object.defineProperty(BaseAudioContext.prototype, "state", {
    get() {
      return window.called ? "running" : state.get.call(this);
    },
  });
}

test("sound that says it runs while its clock stands leads to a muted session, or to a new output", async (t) => {
  const h = await begin(app, t, { init: stuck });
  await h.page.waitForFunction(() => window.audio?.currentTime > 0, null, { polling: 20 });
  await h.advance(12_000);
  await h.page.evaluate(() => (window.called = true));
  const paused = async () => {
    // Real time has to pass between two looks: it is what the sound's clock is compared with.
    await h.advance(200);
    await h.page.evaluate(() => (window.since = document.timeline.currentTime));
    await h.page.waitForFunction(() => document.timeline.currentTime > window.since + 600, null, { polling: 50 });
    await h.advance(200);
    return h.clockState();
  };
  assert.equal(await paused(), "paused");
  assert.match(await h.page.locator("[data-notice=sound]").innerText(), /Paused, because the sound had stopped/);
  const made = await h.page.evaluate(() => window.contexts);
  await h.press("Resume");
  assert.equal(await paused(), "paused");
  assert.match(await h.page.locator("[data-notice=sound]").innerText(), /the sound does not come back/);
  await h.press("Open the sound anew");
  assert.ok((await h.page.evaluate(() => window.contexts)) > made, "a new output");
  assert.equal(await paused(), "paused");
  await h.press("Go on muted");
  assert.equal(await paused(), "running");
  assert.deepEqual([await h.notices(), (await settings(h.page)).muted], [[], true]);
});

test("a week begins as the browser's language has it, or as it is set", async (t) => {
  const first = (h) => h.page.locator(".strip .weekday").first().getAttribute("data-day");
  const storage = { ...history(["2026-02-28"]), ...schedule("every-day", "2026-02-01") };
  for (const [locale, day] of [
    ["en-GB", "2026-03-02"],
    ["en-US", "2026-03-01"],
    ["pt-PT", "2026-03-01"],
    ["ar-EG", "2026-02-28"],
  ]) {
    const h = await app.open(t, { clock: MORNING, storage, locale });
    assert.equal(await first(h), day, locale);
  }
  const h = await app.open(t, { clock: MORNING, storage, locale: "en-US", hash: "#/plan" });
  const group = h.page.getByRole("radiogroup", { name: "A week begins on" });
  assert.ok(await group.getByRole("radio", { name: "System" }).isChecked());
  await group.getByRole("radio", { name: "Monday" }).check();
  assert.equal((await settings(h.page)).week_start, "mon");
  await h.page.goto(app.url + "#/progress");
  await h.page.locator("[data-screen=progress]").waitFor();
  assert.equal(await h.page.locator(".calendar .names").innerText().then((it) => it.replace(/\s+/g, " ")), "Mo Tu We Th Fr Sa Su");
  const column = await h.page.locator("#d2026-03-01").evaluate((it) => getComputedStyle(it).gridColumnStart);
  assert.equal(column, "7", "a Sunday is last");
});
