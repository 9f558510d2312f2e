// A whole session from Start to Today, held against a plan that is written down in the test.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { DOSES, at, begin, plan, records, routine, stored } from "./session-helpers.mjs";

const app = launch();
const SPANS = plan();
const TOTAL = SPANS.at(-1).to;

/** Notes what the session shows every 100 ms of the page's time, 50 ms beside the full tenths. */
function sampler() {
  const begun = performance.now();
  window.samples = [];
  const look = () => {
    const root = document.querySelector("[data-screen]");
    window.samples.push({ time: performance.now() - begun, screen: root.dataset.screen, ...root.dataset });
  };
  setTimeout(() => {
    look();
    setInterval(look, 100);
  }, 50);
}

test("the plan is the one of the first session", () => {
  assert.equal(TOTAL, 642_000);
  assert.equal(SPANS.length, 8 + 2 * (40 + 40 + 24 + 10));
});

test("Start plays every phase in order and with its length, to Finish, and Today shows it", async (t) => {
  const h = await begin(app, t, { reducedMotion: "no-preference" });
  const { page } = h;
  const promised = await h.total();
  assert.equal(promised, TOTAL);
  await page.evaluate(sampler);
  await h.advance(TOTAL + 1_000);
  const samples = await page.evaluate(() => window.samples);

  // Each sample is where the plan has it, and every attribute is live and true to 100 ms.
  for (const it of samples.filter(({ time }) => time < TOTAL)) {
    const span = at(SPANS, it.time);
    const { exercise, phase, side, rep, reps, clock, screen } = it;
    assert.deepEqual(
      { exercise, phase, side, rep: Number(rep), reps: Number(reps), clock, screen },
      { exercise: span.exercise, phase: span.phase, side: span.side, rep: span.rep, reps: span.reps, clock: "running", screen: "session" },
      `at ${it.time} ms`,
    );
    for (const name of ["remainingMs", "elapsedMs", "totalMs"]) assert.match(it[name], /^\d+$/);
    assert.ok(Math.abs(Number(it.remainingMs) - (span.to - it.time)) <= 100, `${it.remainingMs} left at ${it.time} ms`);
    assert.ok(Math.abs(Number(it.elapsedMs) - it.time) <= 100, `${it.elapsedMs} played at ${it.time} ms`);
    assert.equal(Number(it.totalMs), promised);
  }

  // And no phase is left out, repeated, longer or shorter.
  const runs = [];
  for (const { exercise, phase, side, rep, time, screen } of samples) {
    const name = screen === "session" ? `${exercise} ${side} ${rep} ${phase}` : screen;
    if (runs.at(-1)?.name === name) continue;
    runs.push({ name, time });
  }
  const names = SPANS.map((it) => `${it.exercise} ${it.side} ${it.rep} ${it.phase}`);
  assert.deepEqual(runs.map((it) => it.name), [...names, "finish"]);
  runs.forEach(({ name, time }, place) => {
    const due = SPANS[place]?.from ?? TOTAL;
    assert.ok(Math.abs(time - due) <= 100, `${name} at ${time} ms instead of ${due}`);
  });

  // What was asked and done is kept, with its day, instant and offset.
  const [kept, ...more] = await records(page);
  assert.equal(more.length, 0);
  assert.deepEqual([kept.day, kept.at, kept.offset_min, kept.played_ms], ["2026-03-02", Date.parse("2026-03-02T06:30Z"), 60, TOTAL]);
  assert.match(kept.id, /^[0-9a-f]{16}$/);
  const expected = DOSES.flatMap(({ exercise, count, reps }) =>
    ["left", "right"].map((side) => {
      const hold_ms = (reps.find(([phase]) => phase === "hold")?.[1] ?? 0) * 1000;
      return { exercise, side, count, hold_ms, done: count };
    }),
  );
  assert.deepEqual(
    kept.sets.map(({ exercise, side, count, hold_ms, done }) => ({ exercise, side, count, hold_ms, done })),
    expected,
  );
  assert.equal((await stored(page))["groundwork.session"], undefined, "nothing is left to go on with");

  await page.getByRole("heading", { name: "Session done." }).waitFor();
  assert.equal(await h.screen(), "finish");
  assert.deepEqual([await h.daysOnPlan(), await h.best(), await h.sessions()], [1, 1, 1]);
  assert.match(await page.locator("[data-days-on-plan]").first().innerText(), /1 day on plan/);
  assert.deepEqual(await h.notices(), []);

  await h.press("Done");
  assert.equal(await h.screen(), "today");
  assert.equal((await h.marks())["2026-03-02"], "done");
  assert.deepEqual([await h.daysOnPlan(), await h.best(), await h.sessions()], [1, 1, 1]);
  assert.deepEqual([await h.whole("kept"), await h.whole("planned")], [1, 1]);

  // It is still there when the page is opened again.
  await page.reload();
  await page.waitForSelector("[data-screen]");
  assert.equal((await h.marks())["2026-03-02"], "done");
  assert.equal(await h.sessions(), 1);
});

test("the big number is named, and counts what the phase is about", async (t) => {
  const h = await begin(app, t);
  const shown = async () => (await h.page.getByRole("timer").innerText()).replace(/\s+/g, " ");
  const word = () => h.page.locator(".panel-word").innerText();
  const seen = [];
  // Ready, the first clam, its last, Switch, the long hold of a bridge, a step, Rest.
  for (const ms of [1_000, 11_000, 12_500, 14_000, 69_000, 76_000, 156_000, 332_500, 341_500, 565_000, 568_000]) {
    await h.advance(ms - (await h.elapsed()));
    seen.push([await word(), await shown()]);
  }
  assert.deepEqual(seen, [
    ["Ready", "9 seconds"],
    ["Lift", "10 reps left"],
    ["Hold", "10 reps left"],
    ["Lower", "10 reps left"],
    ["Lift", "1 rep left"],
    ["Switch", "14 seconds"],
    ["Rest", "24 seconds"],
    ["Hold", "10 seconds"],
    ["Hold", "1 second"],
    ["Rest", "2 seconds"],
    ["Step", "10 steps left"],
  ]);
});

test("a day's sessions are kept side by side, and the one that counts makes the day", async (t) => {
  const h = await begin(app, t, { after: 20_000, storage: routine(["clam", 2]) });
  await h.press("Pause");
  await h.press("End and save");
  await h.press("Done");
  // One repetition of one side is kept, but the day still asks for its session.
  assert.deepEqual([(await h.marks())["2026-03-02"], await h.sessions(), await h.daysOnPlan()], ["due", 1, 0]);
  await h.start();
  await h.advance(52_000);
  await h.press("Done");
  assert.deepEqual([(await h.marks())["2026-03-02"], await h.sessions(), await h.daysOnPlan()], ["done", 2, 1]);
  await h.press("Do another one");
  await h.advance(52_000);
  await h.press("Done");
  assert.deepEqual([(await h.marks())["2026-03-02"], await h.sessions(), await h.daysOnPlan()], ["done", 3, 1]);
  const kept = await records(h.page);
  assert.deepEqual(kept.map((it) => it.sets.map(({ done }) => done)), [[1, 0], [2, 2], [2, 2]]);
});
