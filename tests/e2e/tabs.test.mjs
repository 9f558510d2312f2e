// Two pages of the app at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, begin, record, records, routine, settings, stored } from "./session-helpers.mjs";

const app = launch();

const button = (h, name) => h.page.getByRole("button", { name, exact: true });

/** What goes from tab to tab, such as storage events and locks, comes in real time. */
async function eventually(check, what) {
  const end = Date.now() + 5_000;
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
  await first.press("Start");
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
  await first.press("Start");
  await first.advance(20_000);
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
  await first.press("Start");
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
  assert.deepEqual(Object.keys(await stored(h.page)).sort(), ["groundwork.history.2026-03", "groundwork.schedule"]);
});

test("what two tabs change at once is all kept, in both", async (t) => {
  const first = await app.open(t, { clock: MORNING, storage: { "groundwork.settings": '{"version":1,"volume":70,"muted":false,"flat":false,"understood":true}' }, hash: "#/plan" });
  const second = await first.tab("#/plan");
  const choose = (h, name) => h.page.getByRole("radio", { name }).press("Space");
  const both = async (wanted) => {
    for (const h of [first, second]) {
      await eventually(async () => {
        const checked = await h.page.locator("input:checked").evaluateAll((all) => all.map((it) => it.dataset.set));
        return wanted.every((it) => checked.some((set) => set.includes(it)));
      }, `a tab lacks one of ${wanted}`);
    }
  };
  let lost = 0;
  for (const [theme, rule] of [["Dark", "Every day"], ["Light", "Every other day"], ["Dark", "Every day"], ["Light", "Every other day"]]) {
    await Promise.all([choose(first, theme), choose(second, rule)]);
    await both([theme.toLowerCase(), rule === "Every day" ? "every-day" : "every-other-day"]);
  }
  t.diagnostic(`${lost} lost`);
});
