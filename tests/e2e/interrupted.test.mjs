// Sessions that are broken off: by a reload, by hiding, by leaving.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, begin, history, records, stored, unfinished } from "./session-helpers.mjs";

const app = launch();

const button = (h, name) => h.page.getByRole("button", { name, exact: true });

/** Makes the page believe that it is hidden, or shown again; `sound`: whether its sound runs on meanwhile. */
const sight = (page, hidden, { sound = true } = {}) =>
  page.evaluate(([hidden, sound]) => {
    window.audioStub.stops = sound ? Infinity : performance.now();
    Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
    Object.defineProperty(document, "visibilityState", { value: hidden ? "hidden" : "visible", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, [hidden, sound]);

test("after a reload in the middle the session goes on at the same rep", async (t) => {
  const h = await begin(app, t, { after: 32_000 });
  assert.equal(await h.rep(), 4);
  await h.page.reload();
  await h.page.waitForSelector("[data-screen]");
  assert.equal(await h.screen(), "today");
  await h.page.getByRole("heading", { name: "Where you left off." }).waitFor();
  assert.equal(await button(h, "Start").count(), 0);
  await h.press("Resume");
  const { phase, side, rep, remaining, clock } = await h.session();
  assert.deepEqual([phase, side, rep, remaining, clock], ["ready", "left", 4, 10_000, "running"]);
  await h.advance(10_000);
  assert.deepEqual([await h.phase(), await h.rep(), await h.remaining()], ["lift", 4, 2_000]);
  await h.advance(7 * 6_500);
  assert.deepEqual([await h.phase(), await h.side()], ["switch", "right"]);
  await h.press("Pause");
  await h.press("End and save");
  const kept = await records(h.page);
  assert.equal(kept.length, 1, "it is still one session");
  assert.deepEqual(kept[0].sets.map(({ done }) => done), [10, 0, 0, 0, 0, 0, 0, 0]);
  // 3 s of the broken rep's second were played twice, and getting ready anew.
  assert.ok(kept[0].played_ms > 75_000 && kept[0].played_ms < 95_000, String(kept[0].played_ms));
});

test("what was done before a reload can be kept instead", async (t) => {
  const h = await begin(app, t, { after: 32_000 });
  await h.page.reload();
  await h.page.waitForSelector("[data-screen]");
  await h.press("Keep what was done");
  const [kept] = await records(h.page);
  assert.deepEqual(kept.sets.map(({ done }) => done), [3, 0, 0, 0, 0, 0, 0, 0]);
  assert.equal((await stored(h.page))["groundwork.session"], undefined);
  assert.equal(await h.screen(), "today");
  await button(h, "Start").waitFor();
  await h.page.reload();
  await h.page.waitForSelector("[data-screen]");
  assert.equal((await records(h.page)).length, 1);
  await button(h, "Start").waitFor();
});

test("a reload before the first rep keeps nothing", async (t) => {
  const h = await begin(app, t, { after: 5_000 });
  await h.page.reload();
  await h.page.waitForSelector("[data-screen]");
  await h.press("Keep what was done");
  assert.deepEqual([await records(h.page), await h.notices()], [[], ["session"]]);
});

for (const [clock, offered] of [["2026-03-02T10:29", true], ["2026-03-02T10:31", false]]) {
  test(`at ${clock} a session left at 07:30 ${offered ? "can" : "cannot"} go on`, async (t) => {
    const h = await app.open(t, { clock, storage: unfinished() });
    assert.equal(await button(h, "Resume").count(), offered ? 1 : 0);
    await h.press("Keep what was done");
    assert.deepEqual((await records(h.page))[0].sets.map(({ done }) => done), [3, 0]);
  });
}

test("the offer to go on goes while the page stays open", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: unfinished() });
  await button(h, "Resume").waitFor();
  await h.page.clock.fastForward("03:00:01");
  await h.page.evaluate(() => window.dispatchEvent(new Event("focus")));
  assert.equal(await button(h, "Resume").count(), 0);
  await button(h, "Keep what was done").waitFor();
});

test("a session that was kept yesterday still counts for yesterday", async (t) => {
  const h = await app.open(t, { clock: "2026-03-03T09:00", storage: { ...history(["2026-02-28"]), ...unfinished() } });
  await h.press("Keep what was done");
  assert.deepEqual((await records(h.page)).map(({ day }) => day), ["2026-02-28", "2026-03-02"]);
});

test("the browser's Back pauses, and Today offers to go on", async (t) => {
  const h = await begin(app, t, { after: 32_000 });
  await h.page.goBack();
  assert.equal(await h.screen(), "today");
  assert.match(h.page.url(), /\/groundwork\/(#\/)?$/);
  await h.advance(60_000);
  await h.press("Resume");
  assert.match(h.page.url(), /#\/session$/);
  const { phase, rep, remaining, elapsed, clock } = await h.session();
  assert.deepEqual([phase, rep, remaining, elapsed, clock], ["lift", 4, 2_000, 32_000, "running"]);
  await h.page.goBack();
  await h.press("Keep what was done");
  assert.equal(await h.screen(), "finish");
  assert.deepEqual((await records(h.page))[0].sets[0].done, 3);
});

test("the browser's Forward returns to the paused session", async (t) => {
  const h = await begin(app, t, { after: 32_000 });
  await h.page.goBack();
  await h.page.goForward();
  assert.deepEqual([await h.screen(), await h.clockState(), await h.rep()], ["session", "paused", 4]);
});

test("Back from Finish goes to Today and not into a session", async (t) => {
  const h = await begin(app, t, { after: 20_000 });
  await h.press("Pause");
  await h.press("End and save");
  assert.equal(await h.screen(), "finish");
  await h.page.goBack();
  assert.equal(await h.screen(), "today");
  await h.page.goForward();
  assert.equal(await h.screen(), "today");
});

test("a link to a session that there is none of opens Today", async (t) => {
  const h = await app.open(t, { clock: MORNING, hash: "#/session" });
  assert.equal(await h.screen(), "today");
  assert.match(h.page.url(), /\/groundwork\/#\/$/);
  const other = await app.open(t, { clock: MORNING, hash: "#/nowhere" });
  assert.equal(await other.screen(), "today");
});

test("a page hidden for long pauses at the present rep and never finishes", async (t) => {
  const h = await begin(app, t, { after: 20_000 });
  await sight(h.page, true, { sound: false });
  // The browser throttles a hidden page to one look a minute.
  for (let minutes = 0; minutes < 15; minutes += 1) await h.page.clock.fastForward(60_000);
  await sight(h.page, false, { sound: false });
  const { screen, clock, rep, side, elapsed } = await h.session();
  assert.deepEqual([screen, clock, rep, side], ["session", "paused", 2, "left"]);
  // It stands at the last look that found the sound running.
  assert.equal(elapsed, 20_000);
  assert.deepEqual(await h.notices(), ["sound"]);
  await h.page.evaluate(() => (window.audioStub.stops = Infinity));
  await h.press("Resume");
  assert.deepEqual([await h.clockState(), await h.phase(), await h.rep()], ["running", "lift", 2]);
  assert.deepEqual(await h.notices(), []);
  assert.deepEqual(await records(h.page), []);
});

test("a page frozen while hidden, without any look, is paused when it shows", async (t) => {
  const h = await begin(app, t, { after: 20_000 });
  await sight(h.page, true, { sound: false });
  await h.page.clock.fastForward(60 * 60_000);
  await sight(h.page, false, { sound: false });
  assert.deepEqual([await h.screen(), await h.clockState(), await h.rep()], ["session", "paused", 2]);
});

test("a short look at something else changes nothing", async (t) => {
  const h = await begin(app, t, { after: 20_000 });
  await sight(h.page, true);
  await h.advance(1_000);
  await sight(h.page, false);
  assert.deepEqual([await h.clockState(), await h.elapsed(), await h.notices()], ["running", 21_000, []]);
});
