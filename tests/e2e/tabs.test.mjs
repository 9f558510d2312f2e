// Two pages of the app at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, begin, history, record, records, routine, settings, stored } from "./session-helpers.mjs";

const app = launch();

const button = (h, name) => h.page.getByRole("button", { name, exact: true });

/** What goes from tab to tab, such as storage events and locks, comes in real time. */
async function eventually(check, what) {
  const end = Date.now() + 10_000;
  while (!(await check())) {
    assert.ok(Date.now() < end, what);
    await new Promise((done) => setImmediate(done));
  }
}

test("while one tab plays, another one says so", async (t) => {
  const first = await begin(app, t, { after: 20_000 });
  const second = await first.tab();
  await eventually(async () => (await second.notices()).includes("elsewhere"), "the second tab says nothing");
  await second.page.getByRole("heading", { name: "Running in another tab." }).waitFor();
  for (const name of ["Start", "Resume", "Keep what was done"]) assert.equal(await button(second, name).count(), 0);
  assert.deepEqual([await first.clockState(), await first.notices()], ["running", []]);
});

test("a tab that was open before hears of the session, and of its end", async (t) => {
  const second = await app.open(t, { clock: MORNING, storage: routine(["clam", 1]) });
  const first = await second.tab();
  await first.start();
  await eventually(async () => (await second.notices()).includes("elsewhere"), "it does not hear of the session");
  assert.equal(await button(second, "Start").count(), 0);
  await first.page.clock.fastForward(60_000);
  await eventually(async () => (await first.screen()) === "finish", "it does not end");
  await eventually(async () => (await second.sessions()) === 1, "it does not hear of the record");
  await eventually(async () => (await second.notices()).length === 0, "it still says that a session runs");
  assert.equal((await second.marks())["2026-03-02"], "done");
});

test("a tab that closes frees the other", async (t) => {
  const second = await app.open(t, { clock: MORNING });
  const first = await second.tab();
  await first.start();
  await first.advance(30_000);
  await eventually(async () => (await second.notices()).includes("elsewhere"), "it does not hear of the session");
  await first.page.close();
  await eventually(async () => (await button(second, "Resume").count()) === 1, "it does not offer to go on");
  assert.deepEqual(await second.notices(), []);
  await second.press("Resume");
  assert.deepEqual([await second.phase(), await second.rep(), await second.clockState()], ["ready", 2, "running"]);
});

test("what two tabs keep is all kept", async (t) => {
  const second = await app.open(t, { clock: MORNING, storage: routine(["clam", 1]) });
  const first = await second.tab();
  await second.press("Understood");
  await first.start();
  await first.page.clock.fastForward(60_000);
  await eventually(async () => (await second.sessions()) === 1, "the second tab does not hear of the record");
  await second.press("Do another one");
  assert.equal(await second.screen(), "session");
  await second.page.getByRole("button", { name: "Sound", exact: true }).click();
  await second.press("Mute");
  await second.page.clock.fastForward(60_000);
  await eventually(async () => (await second.screen()) === "finish", "the second does not finish");
  assert.equal((await records(second.page)).length, 2);
  assert.deepEqual(await settings(second.page), { version: 1, volume: 70, muted: true, flat: false, understood: true });
  await first.press("Done");
  await eventually(async () => (await first.sessions()) === 2, "the first tab does not hear of the second record");
});

test("a record that this page never heard of stays", async (t) => {
  const h = await begin(app, t, { after: 20_000 });
  const other = record("2026-03-01");
  // A page's own writing tells it nothing.
  const month = `{"version":1,"records":[\n${JSON.stringify({ ...other, mood: "fine" })}\n]}\n`;
  await h.page.evaluate((month) => localStorage.setItem("groundwork.history.2026-03", month), month);
  await h.press("Pause");
  await h.press("End and save");
  assert.deepEqual((await records(h.page)).map(({ day, mood }) => [day, mood]), [["2026-03-01", "fine"], ["2026-03-02", undefined]]);
});

test("keys of other apps on the same origin are left alone", async (t) => {
  const h = await begin(app, t, { after: 20_000, storage: { "another.app": "1", groundworks: "{" } });
  await h.press("Pause");
  await h.press("End and save");
  const all = await h.page.evaluate(() => ({ ...localStorage }));
  assert.deepEqual([all["another.app"], all.groundworks], ["1", "{"]);
  assert.deepEqual(Object.keys(await stored(h.page)).sort(), ["groundwork.boot", "groundwork.history.2026-03", "groundwork.routine", "groundwork.schedule"]);
});

/** Two tabs at `hash`, and a way to press something in both so that the second knows nothing of the first's. */
async function atOnce(t, hash, storage) {
  const first = await app.open(t, { clock: MORNING, hash, storage, context: { serviceWorkers: "block" } });
  const second = await first.tab(hash);
  let go;
  await first.context.route("**/held", async (route) => {
    await go;
    await route.fulfill({ body: "" });
  });
  const press = async (one, other) => {
    const asked = first.context.waitForEvent("request", (it) => it.url().endsWith("/held"));
    let done;
    go = new Promise((yes) => (done = yes));
    // While it waits for the answer, the page hears nothing.
    const pressed = second.page.evaluate((other) => {
      const wait = new XMLHttpRequest();
      wait.open("GET", "held", false);
      wait.send();
      document.querySelector(other).click();
    }, other);
    await asked;
    await first.page.evaluate((one) => document.querySelector(one).click(), one);
    done();
    await pressed;
  };
  return { first, second, press };
}

test("settings that two tabs change at once are all kept, in both", async (t) => {
  const understood = { "groundwork.settings": '{"version":1,"volume":70,"muted":false,"flat":false,"understood":true}' };
  for (const storage of [{}, understood]) {
    const { first, second, press } = await atOnce(t, "#/plan", storage);
    const group = { theme: "[role=radiogroup][aria-label=Colours]", bands: "[role=group][aria-label='Bands you have']" };
    const field = (group, place) => `${group} label:nth-of-type(${place}) input`;
    const chosen = (h) => h.page.locator(`:is(${group.theme}, ${group.bands}) input:checked + span`).allInnerTexts();
    const own = [];
    for (const [theme, text, place, band] of [["dark", "Dark", 3, "Light"], ["light", "Light", 2, "Medium"], ["dark", "Dark", 3, "Heavy"]]) {
      own.push(band);
      await press(field(group.theme, place), field(group.bands, own.length));
      const wanted = [text, ...own].sort();
      for (const h of [first, second]) {
        const holds = () => wanted.every((it, index) => it === h.chosen[index]);
        await eventually(async () => ((h.chosen = (await chosen(h)).sort()), holds()), `a tab lacks one of ${wanted}`);
      }
      const { theme: kept, bands } = await settings(second.page);
      assert.deepEqual([kept, bands.split(" ").length], [theme, own.length]);
    }
  }
});

test("sessions that two tabs add at once are all kept, in both", async (t) => {
  const { first, second, press } = await atOnce(t, "#/progress", history(["2026-02-28"]));
  for (const [h, day] of [[first, "2026-03-01"], [second, "2026-03-02"]]) await h.page.locator(`[data-day="${day}"]`).first().click();
  await press(".dayof .button-outline", ".dayof .button-outline");
  for (const h of [first, second]) {
    await eventually(async () => (await records(h.page)).length === 3, "one of them is not stored");
    await eventually(async () => (await h.sessions()) === 3, "a tab does not hear of the other's");
  }
});

test("without Web Locks a session plays, and a second tab does not know of it", async (t) => {
  // As on a plain http address, where browsers have none.
  const init = () => delete Navigator.prototype.locks;
  const first = await begin(app, t, { init, after: 20_000 });
  assert.deepEqual([await first.screen(), await first.clockState()], ["session", "running"]);
  const second = await first.tab();
  assert.ok(!(await second.notices()).includes("elsewhere"));
  assert.equal(await button(second, "Resume").count(), 1);
  assert.deepEqual([await first.screen(), await first.clockState()], ["session", "running"]);
});
