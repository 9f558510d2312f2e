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
  test(`a clock that ran ${how} ahead makes nothing done, hides no chart, and what it left can be removed or moved to today`, async (t) => {
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
    assert.match(await today.text(), /A session is dated \w+ \d+ March, which is after today\. Was this device's clock ahead\?/);
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

    await h.press("Move to today");
    await h.page.getByText("Session moved to today.").waitFor();
    await h.page.getByRole("heading", { name: "Monday 2 March 2026" }).waitFor();
    assert.equal(await h.page.getByRole("group", { name: "After today" }).count(), 0);
    const of = async (date) => (await records(h.page)).filter((it) => !it.removed && it.day === date).map((it) => it.before);
    assert.deepEqual([await of("2026-03-02"), await of(day)], [[9], []]);
    await h.press("Undo");
    assert.deepEqual([await of("2026-03-02"), await of(day)], [[], [9]]);
    await h.press("Undo");
    await h.page.reload();
    await h.page.locator("[data-screen=progress]").waitFor();
    assert.deepEqual([await of("2026-03-02"), await of(day)], [[9], []]);
    await h.page.goto(`${app.url}#/`);
    await h.page.locator("[data-screen=today]").waitFor();
    assert.equal((await h.marks())["2026-03-02"], "done");
  });
}

test("sound that says it runs while its clock stands pauses once, and the session then goes on without it", async (t) => {
  const h = await begin(app, t);
  await h.advance(12_000);
  // From now on every context says that it runs while its clock stands.
  await h.page.evaluate(() => (window.audioStub.stops = performance.now()));
  const told = async (words, ms) => {
    await h.advance(ms);
    assert.match(await h.page.locator("[data-notice=sound]").innerText(), words);
    return [await h.clockState(), await h.page.locator("[data-screen=session]").getAttribute("data-sound")];
  };
  assert.equal((await told(/Paused, because the sound had stopped/, 1_500))[0], "paused");
  await h.press("Resume");
  assert.deepEqual(await told(/The sound is waking up\. The session waits\./, 1_500), ["waiting", "waking"]);
  assert.deepEqual(await told(/There is no sound\. Watch the screen\./, 9_000), ["running", "none"]);
  await h.advance(20_000);
  assert.equal(await h.clockState(), "running", "it does not pause again");
});

test("who does not want to wait for sound goes on without it", async (t) => {
  const h = await begin(app, t);
  await h.advance(12_000);
  await h.page.evaluate(() => (window.audioStub.stops = performance.now()));
  await h.advance(1_500);
  await h.press("Resume");
  await h.advance(1_500);
  await h.press("Begin");
  await h.advance(1_500);
  assert.equal(await h.clockState(), "running");
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
