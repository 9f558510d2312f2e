// Days, as clocks and journeys bend them: each test plays them in Chromium with a time zone and a
// clock of its own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { instant, launch } from "./harness.mjs";
import { begin, history, records, routine, schedule, settings } from "./session-helpers.mjs";

const app = launch();

const ONE_CLAM = routine(["clam", 1]);
const heading = async (h) => (await h.page.getByRole("heading", { level: 1 }).innerText()).replace(/\s+/g, " ");
const open = (t, clock, days, options = {}) =>
  app.open(t, { clock, reducedMotion: "reduce", ...options, storage: { ...history(days, options), ...ONE_CLAM, ...options.storage } });
const isDue = (h) => h.page.getByRole("button", { name: "Start", exact: true }).waitFor();

/** Opens the app in a time zone that `travel` can change, as if the phone had landed elsewhere. */
async function depart(t, clock, days, options) {
  const h = await open(t, clock, days, { ...options, context: { timezoneId: undefined } });
  const devtools = await h.context.newCDPSession(h.page);
  const travel = (timezoneId) => devtools.send("Emulation.setTimezoneOverride", { timezoneId });
  await travel(options.timezone);
  await h.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  return { ...h, travel };
}

/** Sets the page's clock, as a person or a network would, without a word to the page. */
const setClock = (h, time, timezone) => h.page.clock.setSystemTime(instant(time, timezone));

const ZONES = { "Pacific/Auckland": 780, "Asia/Kathmandu": 345, "America/Los_Angeles": -480 };

for (const [timezone, offset] of Object.entries(ZONES)) {
  for (const [clock, day] of [["2026-03-03T23:58:30", "2026-03-03"], ["2026-03-04T00:30", "2026-03-03"]]) {
    test(`a session that ends after ${clock} in ${timezone} belongs to ${day}`, async (t) => {
      const h = await begin(app, t, { clock, timezone, storage: { ...ONE_CLAM, ...history(["2026-03-01"], { timezone }), ...schedule("every-other-day", "2026-03-01") } });
      await h.page.clock.fastForward(60_000);
      await h.press("Done");
      const kept = (await records(h.page)).at(-1);
      assert.deepEqual([kept.day, kept.offset_min], [day, offset]);
      assert.equal((await h.marks())[day], "done");
      assert.equal(await h.daysOnPlan(), 3);
    });
  }

  test(`left open overnight in ${timezone}, Today turns with the day`, async (t) => {
    const h = await open(t, "2026-03-02T21:00", ["2026-03-02"], { timezone });
    assert.equal(await heading(h), "Done for today.");
    await h.page.clock.runFor("05:59:00");
    assert.equal(await heading(h), "Done for today.");
    await h.page.clock.runFor("00:01:01");
    assert.equal(await heading(h), "Rest day. Nothing to do.");
    await h.page.clock.runFor("24:00:00");
    await isDue(h);
    assert.equal((await h.marks())["2026-03-04"], "due");
  });
}

// Both changes of clocks in each zone that has them: the evening before, and the hours to 03:00.
for (const [timezone, evening, hours] of [
  ["America/Los_Angeles", "2026-03-07T22:00", 4],
  ["America/Los_Angeles", "2026-10-31T22:00", 6],
  ["Pacific/Auckland", "2026-04-04T22:00", 6],
  ["Pacific/Auckland", "2026-09-26T22:00", 4],
]) {
  test(`the night of ${evening.slice(0, 10)} has its own length in ${timezone}`, async (t) => {
    const done = evening.slice(0, 10);
    const h = await open(t, evening, [done], { timezone });
    assert.equal(await heading(h), "Done for today.");
    await h.page.clock.runFor(hours * 3_600_000 - 60_000);
    assert.equal(await heading(h), "Done for today.");
    await h.page.clock.runFor(61_000);
    assert.equal(await heading(h), "Rest day. Nothing to do.");
    assert.equal(await h.daysOnPlan(), 2);
    await h.page.clock.runFor("24:00:00");
    await isDue(h);
  });
}

test("a week across a change of clocks has seven days", async (t) => {
  const timezone = "America/Los_Angeles";
  const h = await open(t, "2026-03-08T12:00", ["2026-03-06", "2026-03-08"], { timezone });
  const marks = await h.marks();
  assert.deepEqual([marks["2026-03-06"], marks["2026-03-07"], marks["2026-03-08"]], ["done", "rest", "done"]);
  assert.equal(await h.daysOnPlan(), 3);
});

test("westward over the date line, the day already done stays done", async (t) => {
  // Done in Auckland on the 4th; in Los Angeles it is still the 3rd.
  const h = await depart(t, "2026-03-04T12:00", ["2026-03-02", "2026-03-04"], { timezone: "Pacific/Auckland" });
  assert.equal(await heading(h), "Done for today.");
  const run = await h.daysOnPlan();
  await h.travel("America/Los_Angeles");
  await h.advance(61_000);
  assert.equal(await heading(h), "Done for today.");
  assert.equal(await h.daysOnPlan(), run);
  assert.equal((await h.marks())["2026-03-04"], "done");
});

test("eastward over the date line, the day that is skipped costs nothing", async (t) => {
  // Noon of the 2nd in Los Angeles is the morning of the 3rd in Auckland.
  const h = await depart(t, "2026-03-02T12:00", ["2026-03-02"], { timezone: "America/Los_Angeles" });
  await h.travel("Pacific/Auckland");
  await h.advance(61_000);
  assert.equal(await heading(h), "Rest day. Nothing to do.");
  assert.equal(await h.daysOnPlan(), 2);
  await h.page.clock.runFor("24:00:00");
  await isDue(h);
});

test("a time zone that changes shows within a minute, and at once when the page comes to the front", async (t) => {
  const h = await depart(t, "2026-03-04T22:00", ["2026-03-02"], { timezone: "America/Los_Angeles" });
  const date = () => h.page.locator(".date").innerText();
  assert.equal(await date(), "Wed 4 Mar");
  await h.travel("Asia/Kathmandu");
  await h.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  assert.equal(await date(), "Thu 5 Mar");
  await h.travel("America/Los_Angeles");
  await h.advance(61_000);
  assert.equal(await date(), "Wed 4 Mar");
});

test("a clock set back shows the day that it says, and takes nothing away", async (t) => {
  const timezone = "Asia/Kathmandu";
  const h = await open(t, "2026-03-06T08:00", ["2026-03-02", "2026-03-04"], { timezone });
  await isDue(h);
  await setClock(h, "2026-03-05T08:00", timezone);
  await h.advance(61_000);
  assert.equal(await heading(h), "Rest day. Nothing to do.");
  assert.deepEqual([await h.sessions(), (await h.marks())["2026-03-04"]], [2, "done"]);
  await setClock(h, "2026-03-06T08:00", timezone);
  await h.advance(61_000);
  await isDue(h);
  assert.equal(await h.daysOnPlan(), 4);
});

test("a machine that slept shows the day on which it wakes", async (t) => {
  const h = await open(t, "2026-03-02T20:00", ["2026-03-02"]);
  // While it sleeps the wall clock goes on, and the page's timers do not.
  await setClock(h, "2026-03-04T07:00", "Europe/Berlin");
  await h.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await isDue(h);
  assert.equal((await h.marks())["2026-03-04"], "due");
});

for (const [hour, clock, text] of [[0, "2026-03-03T00:05", "Rest day. Nothing to do."], [6, "2026-03-03T05:30", "Done for today."]]) {
  test(`with days that end at ${hour}, ${clock} is "${text}"`, async (t) => {
    const storage = { "groundwork.settings": `{"version":1,"volume":70,"muted":false,"flat":false,"understood":true,"day_start":${hour}}` };
    const h = await open(t, clock, ["2026-03-02"], { storage });
    assert.equal(await heading(h), text);
    await h.page.clock.runFor(hour === 0 ? "24:00:00" : "00:31:00");
    if (hour === 0) await isDue(h);
    else assert.equal(await heading(h), "Rest day. Nothing to do.");
  });
}

test("the hour at which a day ends is chosen in the plan, and holds at once", async (t) => {
  const h = await app.open(t, { clock: "2026-03-03T04:30", hash: "#/plan", reducedMotion: "reduce", storage: history(["2026-03-02"]) });
  const more = h.page.getByRole("button", { name: "A day ends at: more" });
  await more.press("Enter");
  await more.press("Enter");
  assert.equal((await settings(h.page)).day_start, 5);
  assert.match(await h.page.getByRole("main").innerText(), /A session before 5:00 at night still belongs to the day before\./);
  await h.page.getByRole("link", { name: "Today", exact: true }).press("Enter");
  assert.equal(await heading(h), "Done for today.");
  await h.advance(30 * 60_000 + 1_000);
  assert.equal(await heading(h), "Rest day. Nothing to do.");
});

test("the short session is offered beside the whole one, and counts", async (t) => {
  const h = await app.open(t, { clock: "2026-03-22T08:00", reducedMotion: "reduce", storage: history(["2026-03-02", "2026-03-04"]) });
  const caption = h.page.locator("[data-days-on-plan]").first();
  assert.match(await caption.innerText(), /^2 sessions so far\. Good to have you back\..* Your longest: 4 days on plan\. Lately: 2 of \d+ planned sessions\. What counts\?$/);
  await h.page.getByRole("button", { name: /^Short: clams and bridges/ }).press("Enter");
  assert.equal(await h.exercise(), "clam");
  const total = await h.total();
  assert.ok(total > 5.5 * 60_000 && total < 7 * 60_000, `${total} ms`);
  await h.page.clock.fastForward(total + 1_000);
  await h.press("Done");
  assert.equal((await h.marks())["2026-03-22"], "done");
  assert.match(await caption.innerText(), /Your first session back is done\./);
});

test("the week, the strata and the exercises lead on", async (t) => {
  const h = await app.open(t, { clock: "2026-03-04T08:00", reducedMotion: "reduce", storage: history(["2026-03-02"]) });
  for (const [link, screen] of [["Every week so far", "progress"], [/1 layer below/, "progress"], [/^Clams/, "learn"]].map(([name, screen]) => [h.page.getByRole("link", { name }), screen])) {
    await link.press("Enter");
    await h.page.locator(`[data-screen=${screen}]`).waitFor();
    await h.page.goBack();
    await h.page.locator("[data-screen=today]").waitFor();
  }
  assert.equal(await h.page.evaluate(() => document.querySelector(".layers a").getAttribute("href")), "#/learn/clam");
});

for (const [name, viewport] of Object.entries({ phone: { width: 390, height: 844 }, small: { width: 320, height: 640 }, wide: { width: 844, height: 390 }, desk: { width: 1280, height: 800 } })) {
  for (const [kind, clock, days] of [["due", "2026-03-04T08:00", ["2026-03-02"]], ["rest", "2026-03-03T08:00", ["2026-03-02"]], ["gap", "2026-03-22T08:00", ["2026-03-02"]]]) {
    test(`Today is sound at ${name} size on a ${kind} day`, async (t) => {
      const h = await app.open(t, { clock, viewport, reducedMotion: "reduce", storage: history(days) });
      await h.axe();
      const wide = await h.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      if (kind === "rest") return;
      const start = await h.page.getByRole("button", { name: "Start", exact: true }).boundingBox();
      if (name !== "wide") assert.ok(start.y + start.height <= viewport.height, "Start is in view");
      if (name === "wide" || name === "desk") return;
      const [box, body] = await Promise.all([".back-now summary", ".hero"].map((it) => h.page.locator(it).boundingBox()));
      assert.ok(box.x + box.width < body.x, "the body has its place beside the box");
    });
  }
}
