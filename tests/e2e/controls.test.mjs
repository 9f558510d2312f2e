// Everything that a person can ask of a running session.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { begin, records, routine } from "./session-helpers.mjs";

const app = launch();
const TOTAL = 642_000;

/** What the session shows of itself, in one comparable piece. */
const place = async (h) => {
  const { exercise, side, phase, rep, remaining, clock } = await h.session();
  return [exercise, side, phase, rep, remaining, clock];
};

const tapStage = (page) => page.locator(".stage-figure").click();
const tapPanel = (page) => page.locator(".panel").click({ position: { x: 60, y: 20 } });
const pressButton = (page) => page.locator(".controls .main").click();
const pressSpace = (page) => page.keyboard.press("Space");

for (const [way, toggle] of Object.entries({ stage: tapStage, panel: tapPanel, button: pressButton, space: pressSpace })) {
  test(`a pause by ${way} stops everything, and the same again starts the rep anew`, async (t) => {
    const h = await begin(app, t, { after: 19_500 });
    assert.deepEqual((await place(h)).slice(0, 4), ["clam", "left", "lower", 2]);
    await toggle(h.page);
    const stopped = await h.session();
    assert.deepEqual([stopped.clock, stopped.elapsed], ["paused", 19_500]);
    await h.page.getByRole("button", { name: "Resume" }).waitFor();
    await h.advance(60_000);
    assert.deepEqual(await h.session(), stopped, "nothing moves");
    await toggle(h.page);
    assert.deepEqual(await place(h), ["clam", "left", "lift", 2, 2_000, "running"]);
    // The second rep began at 16.5 s: 3 s of it are played twice.
    assert.deepEqual([await h.elapsed(), await h.total()], [19_500, TOTAL + 3_000]);
    await h.advance(6_500);
    assert.deepEqual(await place(h), ["clam", "left", "lift", 3, 2_000, "running"]);
  });
}

test("a pause in a guided move goes on where it stood", async (t) => {
  const h = await begin(app, t, { after: 4_000 });
  await h.press("Pause");
  await h.advance(30_000);
  await h.press("Resume");
  assert.deepEqual(await place(h), ["clam", "left", "ready", 1, 6_000, "running"]);
  assert.equal(await h.total(), TOTAL);
});

test("Back begins this side again, and near its beginning goes to the one before", async (t) => {
  const h = await begin(app, t, { after: 98_000 });
  assert.equal(await h.side(), "right");
  await h.press("Back");
  assert.deepEqual(await place(h), ["clam", "right", "switch", 1, 15_000, "running"]);
  await h.advance(2_900);
  await h.press("Back");
  assert.deepEqual(await place(h), ["clam", "left", "ready", 1, 10_000, "running"]);
  // The first side has none before it.
  await h.press("Back");
  assert.deepEqual(await place(h), ["clam", "left", "ready", 1, 10_000, "running"]);
  await h.advance(75_000 + 15_000 + 2_900);
  assert.deepEqual(await place(h), ["clam", "right", "hold", 1, 100, "running"]);
  // Within 3 s of the side's first repetition it is still near the beginning.
  await h.press("Back");
  assert.deepEqual((await place(h)).slice(0, 3), ["clam", "left", "ready"]);
});

test("Skip goes to the next side, and past the last one to the end", async (t) => {
  const h = await begin(app, t, { after: 17_000, storage: routine(["clam", 3]) });
  await h.press("Skip");
  assert.deepEqual(await place(h), ["clam", "right", "switch", 1, 15_000, "running"]);
  assert.equal(await h.elapsed(), 17_000, "what is skipped was not played");
  await h.advance(15_000 + 7_000);
  await h.press("Skip");
  assert.equal(await h.screen(), "finish");
  const [kept] = await records(h.page);
  assert.deepEqual(kept.sets.map(({ done }) => done), [1, 1]);
});

test("Skip exercise leaves both sides out", async (t) => {
  const h = await begin(app, t, { after: 17_000 });
  await h.press("Pause");
  await h.press("Skip exercise");
  assert.deepEqual(await place(h), ["fire-hydrant", "left", "change", 1, 25_000, "paused"]);
  await h.press("Resume");
  await h.advance(25_000);
  assert.deepEqual(await place(h), ["fire-hydrant", "left", "lift", 1, 2_000, "running"]);
});

test("Go now ends a guided move at once", async (t) => {
  const h = await begin(app, t, { after: 3_000 });
  await h.press("Go now");
  assert.deepEqual(await place(h), ["clam", "left", "lift", 1, 2_000, "running"]);
  assert.deepEqual([await h.elapsed(), await h.total()], [3_000, TOTAL - 7_000]);
  await h.advance(65_000);
  assert.equal(await h.phase(), "switch");
  await h.press("Go now");
  assert.deepEqual(await place(h), ["clam", "right", "lift", 1, 2_000, "running"]);
  await h.advance(65_000);
  assert.equal(await h.phase(), "change");
  await h.press("Go now");
  assert.deepEqual(await place(h), ["fire-hydrant", "left", "lift", 1, 2_000, "running"]);
});

test("More time adds 15 s to Ready, Switch and Rest", async (t) => {
  const h = await begin(app, t, { after: 2_000 });
  let total = TOTAL;
  for (const [wanted, left] of [["ready", 8_000], ["switch", 15_000], ["change", 25_000]]) {
    if (wanted !== "ready") await h.page.clock.fastForward(64_950);
    const before = await h.session();
    assert.equal(before.phase, wanted);
    assert.ok(Math.abs(before.remaining - left) <= 500);
    await h.press("More time");
    total += 15_000;
    assert.deepEqual([await h.remaining(), await h.total(), await h.clockState()], [before.remaining + 15_000, total, "running"]);
    await h.advance(before.remaining + 14_900);
    assert.equal(await h.phase(), wanted);
    await h.advance(200);
    assert.equal(await h.phase(), "lift");
  }
});

test("Easier today asks for fewer reps and shorter holds from here on", async (t) => {
  const h = await begin(app, t, { after: 24_000 });
  assert.deepEqual([await h.rep(), await h.reps()], [3, 10]);
  await h.press("Pause");
  await h.press("Easier today");
  assert.deepEqual([await h.rep(), await h.reps(), await h.clockState()], [3, 7, "paused"]);
  // 3 clams and 3 hydrants less a side, a bridge less and 4 s less of the others, 3 steps less;
  // and the rep that was broken off after 1 s begins again.
  const less = 2 * (3 * 6.5 + 3 * 5.5 + (6 * 16 - 5 * 12) + 3 * 3) * 1000;
  assert.equal(await h.total(), TOTAL - less + 1_000);
  await h.press("Resume");
  await h.advance(5 * 6_500);
  assert.deepEqual(await place(h), ["clam", "right", "switch", 1, 15_000, "running"]);
  assert.equal(await h.reps(), 7);
  // Again and again, until nothing is left to take away: then it says so.
  await h.press("Pause");
  for (let i = 0; i < 6; i += 1) await h.press("Easier today");
  assert.equal(await h.reps(), 3);
  assert.deepEqual(await h.notices(), ["session"]);
});

test("End and save gives credit for what was done", async (t) => {
  const h = await begin(app, t, { after: 10_000 + 65_000 + 15_000 + 14_000 });
  await h.press("Pause");
  await h.press("End and save");
  assert.equal(await h.screen(), "finish");
  const [kept] = await records(h.page);
  assert.deepEqual(kept.sets.map(({ done }) => done), [10, 2, 0, 0, 0, 0, 0, 0]);
  assert.equal(kept.played_ms, 104_000);
  assert.match(await h.page.getByRole("main").innerText(), /Clam[^\n]*\s+10 left, 2 right/);
});

test("where nothing was done nothing is kept, and that is said", async (t) => {
  const h = await begin(app, t, { after: 8_000 });
  await h.page.getByRole("button", { name: "End session" }).click();
  assert.equal(await h.clockState(), "paused", "the first press only pauses");
  await h.page.getByRole("button", { name: "End session" }).click();
  assert.equal(await h.screen(), "today");
  assert.deepEqual([await records(h.page), await h.notices()], [[], ["session"]]);
  await h.page.getByRole("button", { name: "Dismiss" }).click();
  assert.deepEqual(await h.notices(), []);
  await h.page.getByRole("button", { name: "Start", exact: true }).waitFor();
});
