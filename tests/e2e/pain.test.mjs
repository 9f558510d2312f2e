// Pain is answered: a bad back before Start, an exercise that was stopped, and the offers that follow.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { Finish, Session, Today } from "./pages.mjs";
import { MORNING, history, record, records, routine, schedule, stored } from "./session-helpers.mjs";
import { monthText } from "./stored_form.mjs";

const app = launch();
const DAY = 86_400_000;

/** The routine's numbers of repetitions, by exercise. */
const counts = async (page) => {
  const text = (await stored(page))["groundwork.routine"];
  return text ? Object.fromEntries(JSON.parse(text).items.map(({ exercise, count }) => [exercise, count])) : {};
};

const DUE = { ...history(["2026-02-28"]), ...schedule("every-other-day", "2026-02-28") };
const open = (t, storage, more = {}) => app.open(t, { clock: MORNING, reducedMotion: "reduce", storage, ...more });
const less = (h) => h.page.getByRole("region", { name: "Less for today" });

test("a back of 8 of 10 before Start is offered a gentle session, a short one, or rest", async (t) => {
  const h = await open(t, DUE);
  const today = new Today(h);
  assert.equal(await less(h).count(), 0);
  await today.noteBack(5);
  assert.equal(await less(h).count(), 0);
  await today.noteBack(8);
  const text = await less(h).innerText();
  assert.match(text, /8 of 10 is a lot/);
  assert.match(text, /Gentle session\s+\d+ min\s+The gentlest doses/);
  assert.match(text, /Short: clams and bridges\s+\d+ min\s+Fewer exercises/);
  assert.match(text, /Rest today\s+A one-day pause/);
  assert.equal(await h.page.getByRole("button", { name: "Start", exact: true }).count(), 1, "Start stays");
  await h.axe();

  await less(h).getByRole("button", { name: /^Rest today/ }).click();
  assert.equal((await h.marks())["2026-03-02"], "paused");
  assert.match(await today.caption(), /Paused until the pain eases/);
  await h.press("Undo the rest day");
  assert.equal(await h.page.getByRole("button", { name: "Start", exact: true }).count(), 1);

  await less(h).getByRole("button", { name: /^Gentle session/ }).click();
  await h.page.locator("[data-screen=session]").waitFor();
  const finish = await new Session(h).playToEnd();
  const last = (await records(h.page)).at(-1);
  assert.equal(last.before, 8);
  const bridge = last.sets.find((set) => set.exercise === "glute-bridge");
  assert.deepEqual([bridge.count, bridge.hold_ms, bridge.form], [8, 5_000, "two-legs"]);
  assert.deepEqual(await counts(h.page), {}, "the plan stays as it is");
  await finish.done();
});

test("a back that is 2 above the last entry is offered less, and one that is 1 above is not", async (t) => {
  const noted = { ...record("2026-02-28"), before: 4, after: 2 };
  const h = await open(t, { "groundwork.history.2026-02": monthText([noted]), ...schedule("every-other-day", "2026-02-28") });
  const today = new Today(h);
  await today.noteBack(3);
  assert.equal(await less(h).count(), 0);
  await today.noteBack(4);
  assert.match(await less(h).innerText(), /4 of 10 is 2 more than last time/);
});

/** Stops the clams of the session that runs in their second repetition, with a pain of 6, and ends it. */
async function stopClams(h) {
  await h.until({ exercise: "clam", phase: "lift", rep: 2 });
  await h.press("Pause");
  await h.press("This hurts");
  await h.page.getByRole("group", { name: "How much does it hurt?" }).getByRole("radio", { name: "6", exact: true }).check();
  return new Session(h).endAndSave();
}

test("a stop at 6 is asked about on the next Today, said on the one after, and then over", async (t) => {
  const h = await open(t, DUE);
  await new Today(h).start();
  const finish = await stopClams(h);
  assert.match(await finish.offer("Clams").innerText(), /Clams: 8 instead of 10, because it hurt today\./);
  let today = await finish.done();

  // Left open on Finish, it is asked here. Nothing has changed by itself.
  await h.advance(2 * DAY);
  const offer = new Finish(h).offer("Clams");
  assert.match(await offer.innerText(), /Clams: 8 instead of 10, because it hurt on Monday\./);
  assert.deepEqual(await counts(h.page), {});
  assert.match((await today.exercises()).join(), /Clams\s+10 each leg/);
  await offer.getByRole("button", { name: "Do less" }).click();
  assert.equal((await counts(h.page)).clam, 8);
  await h.page.reload();
  await h.page.locator("[data-screen=today]").waitFor();
  const said = h.page.getByRole("region", { name: "Changed since last time" });
  assert.match(await said.innerText(), /Clams: 8 instead of 10, because it hurt on Monday\./);
  assert.equal(await offer.count(), 0);
  const second = await (await today.start()).playToEnd();
  await second.rate("Right");
  today = await second.done();

  await h.advance(2 * DAY);
  assert.equal(await said.count(), 0, "it was done again, and did not hurt");
  assert.equal(await new Finish(h).offers.count(), 0);
});

test("what was declined on Finish is not asked on Today, nor after a reload", async (t) => {
  const h = await open(t, DUE);
  await new Today(h).start();
  const finish = await stopClams(h);
  await finish.offer("Clams").getByRole("button", { name: "Keep it as it is" }).click();
  await finish.done();
  await h.advance(2 * DAY);
  assert.equal(await finish.offers.count(), 0);
  await h.page.reload();
  await h.page.locator("[data-screen=today]").waitFor();
  assert.equal(await finish.offers.count(), 0);
  assert.deepEqual(await counts(h.page), {});
});

test("two stops within 14 days ask to leave it out, and say whom to ask", async (t) => {
  const h = await open(t, { ...DUE, ...routine(["clam", 10], ["glute-bridge", 2, 1_000]) });
  await new Today(h).start();
  await (await stopClams(h)).done();
  await h.advance(2 * DAY);
  await new Today(h).start();
  await (await stopClams(h)).done();
  await h.advance(2 * DAY);
  const offer = new Finish(h).offer("Clams");
  assert.match(await offer.innerText(), /leave it out for now, because it hurt twice within two weeks\. Ask a health professional/);
  await offer.getByRole("button", { name: "Leave it out" }).click();
  assert.deepEqual(Object.keys(await counts(h.page)), ["glute-bridge"]);
  assert.equal((await new Today(h).exercises()).filter((it) => /^Clams/.test(it)).length, 0);
});

test("when to ask first is one tap from the note of the first visit", async (t) => {
  const h = await open(t, {});
  await new Today(h).safetyNote.getByRole("link", { name: "When to ask first" }).click();
  await h.page.getByRole("heading", { name: "Ask before you exercise" }).waitFor();
  const list = await h.page.getByRole("main").innerText();
  for (const sign of ["Fever", "cancer", "Osteoporosis", "pregnancy", "one leg"]) assert.match(list, new RegExp(sign));
});
