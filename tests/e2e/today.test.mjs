// What Today says and offers, for each kind of day.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { Today } from "./pages.mjs";
import { MORNING, begin, history, records, routine, schedule, settings, stored } from "./session-helpers.mjs";

const app = launch();

const open = (t, clock, days, options = {}) =>
  app.open(t, { clock, reducedMotion: "reduce", ...options, storage: { ...history(days, options), ...routine(["clam", 1]), ...options.storage } });

test("the first run asks nothing but how often, and has the safety note", async (t) => {
  const h = await app.open(t, { clock: MORNING });
  const today = new Today(h);
  assert.match(await today.heading(), /^Four exercises, ten minutes\.$/);
  const note = today.safetyNote;
  assert.match(await note.innerText(), /numbness between the legs/);
  const [daily, other] = [today.rule("Every day"), today.rule("Every other day")];
  assert.deepEqual([await daily.isChecked(), await other.isChecked()], [false, true]);
  assert.deepEqual(await stored(h.page), {}, "nothing is kept before there is something to keep");
  await daily.check();
  assert.match((await stored(h.page))["groundwork.schedule"], /"from":"2026-03-02","rule":"every-day"/);
  await h.press("Understood");
  assert.equal(await note.count(), 0);
  assert.equal((await settings(h.page)).understood, true);
  await h.page.reload();
  await h.page.waitForSelector("[data-screen]");
  assert.deepEqual([await note.count(), await daily.isChecked()], [0, true]);
  await today.button("Start").waitFor();
});

test("Start and the four exercises with their doses and minutes", async (t) => {
  const h = await app.open(t, { clock: MORNING });
  const today = new Today(h);
  const rows = await today.exercises();
  assert.equal(rows.length, 4);
  const counts = ["10", "10", "6", "10"];
  const minutes = ["2 min", "2 min", "3 min", "1 min"];
  rows.forEach((row, i) => {
    assert.match(row, new RegExp(`\\b${counts[i]}\\b`));
    assert.ok(row.includes(minutes[i]), row);
  });
  // The second visit, with the note understood, has them in view from the start.
  const start = await today.button("Start").boundingBox();
  assert.ok(start.y + start.height <= 844);
});

test("done today", async (t) => {
  const h = await open(t, "2026-03-04T20:00", ["2026-03-02", "2026-03-04"]);
  const today = new Today(h);
  assert.equal(await today.heading(), "Done for today.");
  assert.deepEqual([await h.daysOnPlan(), await h.best(), await h.sessions()], [3, 3, 2]);
  const { "2026-03-02": monday, "2026-03-03": tuesday, "2026-03-04": wednesday, "2026-03-05": thursday, "2026-03-06": friday } = await h.marks();
  assert.deepEqual([monday, tuesday, wednesday, thursday, friday], ["done", "rest", "done", "rest", "planned"]);
  assert.equal(await today.button("Start").count(), 0);
  assert.match(await today.text(), /Next: Friday/);
  await today.button("Do another one").waitFor();
});

test("a rest day, and an extra session on it", async (t) => {
  const h = await open(t, "2026-03-03T08:00", ["2026-03-02"]);
  const today = new Today(h);
  assert.match(await today.heading(), /^Rest day\. Nothing to do\.$/);
  assert.equal((await h.marks())["2026-03-03"], "rest");
  assert.deepEqual([await h.daysOnPlan(), await today.button("Start").count()], [2, 0]);
  assert.match(await today.text(), /Next: tomorrow/);
  await h.press("Do an extra one anyway");
  await h.page.clock.fastForward(60_000);
  await h.press("Done");
  assert.equal(await today.heading(), "Done for today.");
  assert.equal((await h.marks())["2026-03-03"], "done");
  assert.equal(await h.daysOnPlan(), 2);
  assert.match(await today.text(), /Next: Thursday/);
});

test("a due day", async (t) => {
  const h = await open(t, "2026-03-04T08:00", ["2026-03-02"]);
  const today = new Today(h);
  assert.equal((await h.marks())["2026-03-04"], "due");
  assert.deepEqual([await h.daysOnPlan(), await h.best()], [2, 2]);
  await today.button("Start").waitFor();
  assert.match(await today.caption(), /2 days on plan\. Rest days count\./);
  assert.equal(await today.safetyNote.count(), 0);
});

test("a day late still counts", async (t) => {
  const h = await open(t, "2026-03-05T08:00", ["2026-03-02"]);
  const today = new Today(h);
  assert.deepEqual([(await h.marks())["2026-03-04"], await h.daysOnPlan()], ["late", 2]);
  assert.match(await today.caption(), /Yesterday's session still counts if you do it today\./);
  await h.start();
  await h.page.clock.fastForward(60_000);
  await h.press("Done");
  assert.deepEqual([(await h.marks())["2026-03-04"], (await h.marks())["2026-03-05"]], ["moved", "done"]);
  assert.equal(await h.daysOnPlan(), 4);
  assert.match(await today.caption(), /Yesterday's session was done today\. Still on plan\./);
});

test("the return after a gap is greeted, not judged", async (t) => {
  const h = await open(t, "2026-03-22T08:00", ["2026-03-02", "2026-03-04"]);
  const today = new Today(h);
  assert.match(await today.caption(), /Good to have you back\. The ground you laid is still there\./);
  assert.deepEqual([await h.best(), await h.sessions()], [4, 2]);
  await today.button("Start").waitFor();
  assert.doesNotMatch(await h.page.locator("body").innerText(), /!|missed|lost|failed/i);
});

test("the days on plan say why they are so many", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: { ...history(["2026-02-26", "2026-02-28"]), ...schedule("every-other-day", "2026-02-26") } });
  const why = h.page.locator(".why");
  const days = await h.daysOnPlan();
  await why.locator("summary").click();
  assert.match(await why.innerText(), new RegExp(`Why ${days}\\?`));
  assert.match(await why.innerText(), /2 days with a session, 2 days of rest\. A pass covers a planned day .* You have both left\./);
});

test("chosen weekdays", async (t) => {
  const storage = schedule("mon wed fri", "2026-03-02");
  const h = await open(t, "2026-03-05T08:00", ["2026-03-02", "2026-03-04"], { storage });
  const week = Object.values(await h.marks());
  assert.deepEqual(week, ["done", "rest", "done", "rest", "planned", "rest", "rest"]);
  assert.equal(await h.daysOnPlan(), 4);
});

test("each day of the week says in words what became of it", async (t) => {
  const h = await open(t, "2026-03-05T08:00", ["2026-03-02"]);
  for (const name of ["Monday: done", "Tuesday: rest", "Wednesday: still counts if done today"]) {
    await h.page.getByRole("img", { name, exact: true }).waitFor();
  }
  await h.page.getByRole("img", { name: /^Thursday, today: / }).waitFor();
});

for (const timezone of ["Europe/Berlin", "Pacific/Auckland"]) {
  for (const [clock, day] of [["2026-03-04T23:59", "2026-03-04"], ["2026-03-05T00:30", "2026-03-04"], ["2026-03-05T02:59", "2026-03-04"], ["2026-03-05T03:00", "2026-03-05"]]) {
    test(`a session begun at ${clock} in ${timezone} belongs to ${day}`, async (t) => {
      const h = await begin(app, t, { clock, timezone, storage: routine(["clam", 1]) });
      await h.page.clock.fastForward(60_000);
      await h.press("Done");
      const [kept] = await records(h.page);
      assert.equal(kept.day, day);
      assert.equal(kept.offset_min, timezone === "Europe/Berlin" ? 60 : 780);
      assert.equal((await h.marks())[day], "done");
    });
  }

  test(`the day turns at 03:00 in ${timezone} while the page is open`, async (t) => {
    const h = await open(t, "2026-03-05T02:59", ["2026-03-04"], { timezone });
    const today = new Today(h);
    assert.equal(await today.heading(), "Done for today.");
    await h.advance(59_900);
    assert.equal(await today.heading(), "Done for today.");
    await h.advance(200);
    assert.match(await today.heading(), /^Rest day\. Nothing to do\.$/);
    await h.page.clock.fastForward("24:00:00");
    await today.button("Start").waitFor();
  });
}

// Clocks go from 02:00 to 03:00 in Berlin, and from 03:00 back to 02:00 in Auckland.
for (const [timezone, clock, done] of [["Europe/Berlin", "2026-03-29T01:59", "2026-03-28"], ["Pacific/Auckland", "2026-04-05T01:59", "2026-04-04"]]) {
  test(`the day turns at 03:00 on the night that the clocks change in ${timezone}`, async (t) => {
    const h = await open(t, clock, [done], { timezone });
    const today = new Today(h);
    assert.equal(await today.heading(), "Done for today.");
    // One minute later it is 03:00 in Berlin. In Auckland 02:59 comes twice before it is.
    const minutes = timezone === "Europe/Berlin" ? 1 : 121;
    await h.page.clock.fastForward(minutes * 60_000 - 1_000);
    assert.equal(await today.heading(), "Done for today.");
    await h.advance(1_100);
    assert.match(await today.heading(), /^Rest day\. Nothing to do\.$/);
  });
}
