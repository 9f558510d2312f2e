// What is asked and offered around a session: how the back is, how it felt, what comes next; and
// what happens when something hurts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { Progress, Session, Today } from "./pages.mjs";
import { MORNING, begin, history, records, routine, schedule, stored } from "./session-helpers.mjs";

const app = launch();
const DAY = 86_400_000;

/** The number `value` of the scale that asks `question`. */
const number = (page, question, value) =>
  page.getByRole("group", { name: question, exact: true }).getByRole("radio", { name: String(value), exact: true });

const counts = async (page) => {
  const text = (await stored(page))["groundwork.routine"];
  return text ? Object.fromEntries(JSON.parse(text).items.map(({ exercise, count }) => [exercise, count])) : {};
};

test("from the first visit to an offer that is taken, done and shown", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce" });
  const { page } = h;
  let today = new Today(h);

  // The first session: the safety note, the back before and after, how it felt.
  await h.press("Understood");
  assert.equal(await today.safetyNote.count(), 0);
  await today.noteBack(3);
  let finish = await (await today.start()).playToEnd();
  await finish.rate("Right");
  await finish.back(2).check();
  const [first] = await records(page);
  assert.deepEqual([first.before, first.after], [3, 2]);
  assert.equal(await page.getByRole("heading", { name: "Next time" }).count(), 0, "one session is too few to go up");
  today = await finish.done();

  // The second: nothing noted before it, and only one exercise rated on its own.
  await h.advance(2 * DAY);
  assert.ok(await page.getByText("Tap to note").isVisible(), "yesterday's back says nothing of today's");
  finish = await (await today.start()).playToEnd();
  await finish.rate("Easy");
  const [, second] = await records(page);
  assert.deepEqual([second.before, second.after], [undefined, undefined]);

  // Two exercises may go up. One offer is taken, the other declined.
  assert.equal(await finish.offers.count(), 2);
  const clams = finish.offer("Clams");
  assert.match(await clams.innerText(), /Clams: 12 instead of 10, because two sessions in a row felt right or easier\./);
  const take = clams.getByRole("button", { name: "Take it" });
  const stay = clams.getByRole("button", { name: "Not yet" });
  const pressed = async () => [await take.getAttribute("aria-pressed"), await stay.getAttribute("aria-pressed")];
  assert.deepEqual(await pressed(), ["false", "false"], "nothing is chosen yet");
  await take.click();
  assert.equal((await counts(page)).clam, 12);
  assert.deepEqual(await pressed(), ["true", "false"]);
  await stay.click();
  assert.deepEqual(await pressed(), ["false", "true"]);
  assert.equal((await counts(page)).clam, 10);
  await finish.offer("Fire hydrants").getByRole("button", { name: "Take it" }).click();
  const taken = await counts(page);
  const [changed] = Object.entries(taken).find(([exercise, count]) => exercise !== "clam" && count > 10) ?? [];
  assert.equal(changed, "fire-hydrant");
  today = await finish.done();

  // The third asks for it, and Progress shows the step.
  await h.advance(2 * DAY);
  finish = await (await today.start()).playToEnd();
  const [, , third] = await records(page);
  const asked = third.sets.filter((set) => set.exercise === changed).map((set) => set.count);
  assert.deepEqual(asked, [taken[changed], taken[changed]]);
  today = await finish.done();
  await today.go("Progress");
  assert.match(await new Progress(h).section("What you do now").innerText(), /Fire hydrants\s*10 .*12/);
});

test("an answer given by mistake is taken back: by a second press, or by Clear", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: { ...history(["2026-02-28"]), ...schedule("every-day", "2026-02-28"), ...routine(["clam", 1]) } });
  const { page } = h;
  const today = new Today(h);
  const before = number(page, "How is your back right now?", 3);
  const checked = () => page.locator("input:checked").evaluateAll((all) => all.map((it) => it.parentElement.innerText.trim()));
  await today.noteBack(3);
  assert.ok(await page.getByText("3/10").isVisible());
  await page.getByText("Back right now", { exact: true }).click();
  await before.click();
  await page.getByText("Tap to note").waitFor();
  assert.deepEqual(await checked(), []);
  await page.getByText("Back right now", { exact: true }).click();
  // Pressed twice in a hurry, a number is chosen.
  await before.dblclick();
  assert.ok(await page.getByText("3/10").isVisible());
  await page.getByText("Back right now", { exact: true }).click();
  await h.press("Clear the number");
  assert.ok(await page.getByText("Tap to note").isVisible());

  const finish = await (await today.start()).playToEnd();
  const last = async () => (await records(page)).at(-1);
  const felt = page.getByRole("group", { name: "How did it feel?" });
  await felt.getByRole("radio", { name: "Hard" }).click();
  await finish.back(10).click();
  let kept = await last();
  assert.deepEqual([kept.answers[0].effort, kept.after], ["hard", 10]);
  await felt.getByRole("radio", { name: "Hard" }).click();
  await finish.back(10).click();
  kept = await last();
  assert.deepEqual([kept.answers ?? [], kept.after], [[], undefined]);
  assert.deepEqual(await checked(), []);
  // By keys: the arrows go through the answers, Clear takes the last one back and leads to the first.
  await felt.getByRole("radio", { name: "Easy" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  assert.deepEqual(await checked(), ["Right"]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.deepEqual(await checked(), []);
  assert.ok(await felt.getByRole("radio", { name: "Easy" }).evaluate((it) => it === document.activeElement));
  assert.deepEqual((await last()).answers ?? [], []);

  // The same of a day in Progress.
  await (await finish.done()).go("Progress");
  await page.locator(".calendar-day.today button").click();
  await page.getByText("Add or correct details").click();
  const clams = page.getByRole("group", { name: "Clams", exact: true });
  await clams.getByRole("radio", { name: "Easy" }).click();
  assert.equal((await last()).answers[0].effort, "easy");
  await clams.getByRole("button", { name: "Clear the answer" }).click();
  assert.deepEqual((await last()).answers ?? [], []);
});

test("an exercise that was too much is offered with less to do, and its pain is asked about", async (t) => {
  const h = await app.open(t, {
    clock: MORNING,
    reducedMotion: "reduce",
    storage: { ...routine(["clam", 3], ["glute-bridge", 6, 10_000]), ...history(["2026-02-28"]), ...schedule("every-other-day", "2026-02-28") },
  });
  const { page } = h;
  const finish = await (await new Today(h).start()).playToEnd();
  assert.equal(await page.getByRole("group", { name: "Pain while doing it" }).count(), 0);
  await page.getByText("Rate each exercise").click();
  await finish.rate("Too much", "Single-leg bridge");
  await finish.painDuring(4).check();
  const { answers } = (await records(page)).at(-1);
  assert.deepEqual(answers, [{ exercise: "glute-bridge", effort: "too-much", pain: 4 }]);
  const offer = finish.offer("Single-leg bridge");
  await offer.getByRole("button", { name: "Do less" }).click();
  assert.equal(await offer.getByRole("button", { name: "Do less" }).getAttribute("aria-pressed"), "true");
  const items = JSON.parse((await stored(page))["groundwork.routine"]).items;
  assert.deepEqual(items.map((it) => [it.exercise, it.count, it.hold_ms]), [["clam", 3, 1_000], ["glute-bridge", 6, 8_000]]);
});

test("a back that is much worse after the session is given a rest day, and told whom to ask", async (t) => {
  const h = await begin(app, t, { storage: routine(["clam", 1]) });
  const { page } = h;
  const finish = await new Session(h).playToEnd();
  const rest = page.getByText("Take an extra rest day");
  for (const [pain, told] of [[6, false], [7, true], [2, false]]) {
    await finish.back(pain).check();
    assert.equal(await rest.isVisible(), told, `at ${pain}`);
    assert.equal(await page.getByRole("link", { name: "When to see a professional" }).isVisible(), told);
  }
  await h.press("Clear the number");
  assert.equal((await records(page))[0].after, undefined);
});

test('"This hurts" in the midst of a bridge ends the bridge, keeps what was done, and goes on gently', async (t) => {
  const h = await begin(app, t, { storage: routine(["glute-bridge", 4, 6_000], ["clam", 6]) });
  const { page } = h;
  await h.until({ exercise: "glute-bridge", phase: "hold", rep: 3, side: "right" });
  await h.press("Pause");
  const menu = page.locator(".panel-menu > *");
  assert.equal(await menu.first().innerText(), "This hurts");
  await h.press("This hurts");

  assert.equal(await h.clockState(), "paused");
  assert.equal(await page.evaluate(() => document.activeElement.id), "hurt", "the question is read out");
  assert.match(await page.locator("#hurt").innerText(), /Single-leg bridge: stopped for today\. What you did counts\./);
  // A slip on the panel or the stage ends no question.
  await page.locator(".stage-title").click();
  await page.keyboard.press("Space");
  assert.equal(await h.clockState(), "paused");
  await number(page, "How much does it hurt?", 6).check();
  assert.ok(await page.locator(".panel-ask").getByText("ask a health professional").isVisible());
  await h.advance(60_000);

  await h.press("Go on gently");
  const after = await h.session();
  assert.deepEqual([after.exercise, after.side, after.clock, after.reps], ["clam", "left", "running", 5], "less to do");
  await h.advance(after.total - after.elapsed + 1_000);
  const finish = await new Session(h).ended();
  assert.ok(await page.getByText("stopped because it hurt").isVisible());
  assert.equal(await finish.effort("Right").count(), 1);
  const [record] = await records(page);
  assert.deepEqual(record.answers, [{ exercise: "glute-bridge", pain: 6, stopped: true }]);
  const bridge = record.sets.filter((set) => set.exercise === "glute-bridge");
  assert.deepEqual(bridge.map(({ side, done }) => [side, done]), [["left", 4], ["right", 2]]);
  assert.match(await page.locator(".offers").innerText(), /Single-leg bridge: two legs instead of one leg, .* because it hurt today\./);
  await h.press("Done");
  assert.equal((await h.marks())["2026-03-02"], "done", "the day is kept");
});

test("what did not hurt after all can be gone on with, and a session can end there", async (t) => {
  const h = await begin(app, t, { storage: routine(["glute-bridge", 4, 6_000]) });
  const { page } = h;
  await h.until({ phase: "hold", rep: 2, side: "left" });
  await h.press("Pause");
  await h.press("This hurts");
  await h.press("It does not hurt");
  await h.press("Resume");
  assert.deepEqual((({ exercise, side, rep }) => [exercise, side, rep])(await h.session()), ["glute-bridge", "left", 2]);
  await h.press("Pause");
  await h.press("This hurts");
  assert.ok(await page.locator(".panel-ask").getByText("This was the last exercise").isVisible());
  await new Session(h).endAndSave();
  const [record] = await records(page);
  assert.deepEqual(record.answers, [{ exercise: "glute-bridge", stopped: true }]);
});
