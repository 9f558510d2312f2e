// The keyboard, the settings within reach of a session, and a ticker that comes late.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, at, begin, plan, records, routine, settings } from "./session-helpers.mjs";

const app = launch();
const SPANS = plan();
const TOTAL = 642_000;

test("Escape pauses, the arrows go to and fro", async (t) => {
  const h = await begin(app, t, { after: 2_000 });
  const key = (name) => h.page.keyboard.press(name);
  await key("ArrowRight");
  assert.deepEqual([await h.phase(), await h.rep()], ["lift", 1]);
  await h.advance(10_000);
  await key("ArrowRight");
  assert.deepEqual([await h.phase(), await h.side()], ["switch", "right"]);
  await key("ArrowLeft");
  assert.deepEqual([await h.phase(), await h.side()], ["ready", "left"]);
  await key("Escape");
  assert.equal(await h.clockState(), "paused");
  await key("Escape");
  assert.equal(await h.clockState(), "paused", "Escape never starts the clock");
  await key("Space");
  assert.equal(await h.clockState(), "running");
  // With a modifier the key belongs to the browser.
  await key("Control+ArrowRight");
  assert.equal(await h.phase(), "ready");
});

test("Space on a button presses that button alone", async (t) => {
  const h = await begin(app, t, { after: 2_000 });
  await h.page.getByRole("button", { name: "More time" }).focus();
  await h.page.keyboard.press("Space");
  assert.deepEqual([await h.clockState(), await h.remaining()], ["running", 23_000]);
});

test("a session from Start to Done by keyboard alone", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: routine(["clam", 1]) });
  const { page } = h;
  const focused = () => page.evaluate(() => document.activeElement.innerText?.trim() ?? "");
  const tabTo = async (name) => {
    for (let i = 0; i < 20; i += 1) {
      if ((await focused()).split("\n")[0] === name) return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab does not reach ${name}`);
  };
  await tabTo("Start");
  await page.keyboard.press("Enter");
  assert.equal(await h.screen(), "session");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await tabTo("Phone lies flat");
  await page.keyboard.press("Enter");
  assert.notEqual(await h.data("flat"), null);
  await tabTo("Resume");
  await page.keyboard.press("Enter");
  assert.equal(await h.clockState(), "running");
  await h.advance(6_500 + 15_000 + 6_500);
  assert.equal(await h.screen(), "finish");
  await tabTo("Done");
  await page.keyboard.press("Enter");
  assert.deepEqual([await h.screen(), await h.sessions()], ["today", 1]);
});

/** The keyboard of `page`, which always finds its place and always sees it. */
function keyboard(page) {
  const at = () =>
    page.evaluate(() => {
      const it = document.activeElement;
      const ringed = (element) => element && getComputedStyle(element).outlineStyle !== "none" && parseFloat(getComputedStyle(element).outlineWidth) >= 2;
      const own = Number(getComputedStyle(it).opacity) > 0 && ringed(it);
      // A field that is laid invisibly over its picture lets that show the ring.
      const picture = ringed(it.nextElementSibling) || (it.closest(".core") && getComputedStyle(it.closest(".core"), "::after").borderTopStyle === "solid");
      const words = it.getAttribute("aria-label") || it.labels?.[0]?.innerText || it.innerText || "";
      return { tag: it.tagName, name: words.trim().split("\n")[0], seen: Boolean(own || picture) };
    });
  const tabTo = async (name, { back = false } = {}) => {
    for (let i = 0; i < 90; i += 1) {
      const here = await at();
      if (here.name === name && here.tag !== "H1") return;
      await page.keyboard.press(back ? "Shift+Tab" : "Tab");
      const next = await at();
      assert.ok(next.tag === "BODY" || next.seen, `the focus cannot be seen on ${next.tag} "${next.name}"`);
    }
    assert.fail(`Tab does not reach ${name}`);
  };
  const press = async (name, { key = "Enter", ...options } = {}) => {
    await tabTo(name, options);
    await page.keyboard.press(key);
  };
  return { at, press, tabTo };
}

test("from the first visit through a session that hurts to Plan, Progress and Learn, by keyboard alone", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: routine(["clam", 2], ["glute-bridge", 1]) });
  const { page } = h;
  const { at: where, press, tabTo } = keyboard(page);
  const heading = async (text) => {
    await page.getByRole("heading", { level: 1, name: text }).waitFor();
    const { tag, name } = await where();
    assert.deepEqual([tag, name], ["H1", text], "the focus is on the new screen's heading");
  };

  await press("Start");
  await heading("Session");
  await press("Begin");
  assert.equal((await where()).name, "Pause", "the same button pauses");
  // The box of the sound opens and closes under the finger.
  await press("Sound", { back: true });
  await tabTo("Volume");
  await page.keyboard.press("ArrowRight");
  assert.equal((await settings(page)).volume, 80);
  await press("Sound", { back: true });
  assert.deepEqual([(await where()).name, await page.getByRole("slider").count()], ["Sound", 0]);

  await h.advance(12_000);
  await press("Pause");
  assert.equal((await where()).name, "Resume", "the same button goes on");
  await press("This hurts", { back: true });
  assert.equal(await page.evaluate(() => document.activeElement.id), "hurt", "the question has the focus");
  await tabTo("0");
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowRight");
  assert.equal(await page.getByRole("radio", { name: "3", exact: true }).isChecked(), true);
  await press("Go on gently");
  assert.equal(await h.exercise(), "glute-bridge");
  assert.equal((await where()).name, "Pause");
  await h.advance((await h.total()) - (await h.elapsed()) + 1_000);

  await heading("Session done.");
  await press("Easy", { key: "Space" });
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.getByRole("radio", { name: "Right", exact: true }).first().isChecked(), true);
  await press("Done");
  await heading("Done for today.");

  await press("Plan");
  await heading("Your plan");
  await tabTo("Every other day");
  await page.keyboard.press("ArrowUp");
  assert.equal(await page.getByRole("radio", { name: "Every day" }).isChecked(), true);
  await press("Progress");
  await heading("1 layer down.");
  await press("Read as a list");
  assert.equal((await where()).name, "Show as a picture", "the focus stays");
  await press("Learn");
  await heading("How to do it well.");
  await press("Clams");
  await heading("Clams");
});

test("the keys go on at what takes the place of a control that went", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce" });
  const { at: where, press } = keyboard(h.page);
  await press("Understood");
  assert.match((await where()).name, /^Back right now/);
  await press("Test the sound", { back: true });
  await press("No");
  assert.equal((await where()).name, "Test the sound");
});

test("a control that went under a pointer takes no focus anywhere", async (t) => {
  const h = await app.open(t, { clock: MORNING });
  await h.press("Understood");
  assert.equal(await h.page.evaluate(() => document.activeElement.tagName), "BODY");
});

test("the phone lies flat, today and the next time", async (t) => {
  const h = await begin(app, t, { after: 2_000 });
  assert.equal(await h.data("flat"), null);
  await h.press("Pause");
  await h.press("Phone lies flat");
  assert.deepEqual([await h.data("flat"), (await settings(h.page)).flat, await h.clockState()], ["", true, "paused"]);
  await h.press("Phone stands up");
  assert.deepEqual([await h.data("flat"), (await settings(h.page)).flat], [null, false]);
  await h.press("Phone lies flat");
  await h.page.reload();
  await h.page.waitForSelector("[data-screen]");
  await h.press("Resume");
  assert.equal(await h.data("flat"), "");
});

test("volume and mute are kept", async (t) => {
  const h = await begin(app, t, { after: 2_000 });
  const { page } = h;
  const sound = page.getByRole("button", { name: "Sound", exact: true });
  const volume = page.getByRole("slider", { name: "Volume" });
  const mute = page.getByRole("button", { name: "Mute", exact: true });
  assert.equal(await sound.getAttribute("aria-expanded"), "false");
  await sound.click();
  assert.equal(await sound.getAttribute("aria-expanded"), "true");
  assert.deepEqual([await volume.inputValue(), await mute.getAttribute("aria-pressed")], ["70", "false"]);
  await volume.fill("30");
  await mute.click();
  assert.equal(await mute.getAttribute("aria-pressed"), "true");
  assert.equal(await h.clockState(), "running", "neither pauses");
  assert.deepEqual(await settings(page), { version: 1, volume: 30, muted: true, flat: false, understood: false });
  await page.reload();
  await page.waitForSelector("[data-screen]");
  await h.press("Resume");
  await sound.click();
  assert.deepEqual([await volume.inputValue(), await mute.getAttribute("aria-pressed")], ["30", "true"]);
  // Whoever turns the volume up wants to hear something.
  await volume.fill("50");
  assert.equal(await mute.getAttribute("aria-pressed"), "false");
  await sound.click();
  assert.equal(await volume.count(), 0);
});

for (const [name, step] of Object.entries({ second: 1_000, "20 s": 20_000, minute: 60_000 })) {
  test(`a ticker that comes once a ${name} moves no phase`, async (t) => {
    const h = await begin(app, t);
    // Once a second is looked at up to the second exercise, the others to the end.
    for (let passed = step; passed < (step === 1_000 ? 190_000 : TOTAL); passed += step) {
      await h.page.clock.fastForward(step);
      const { exercise, side, phase, rep, remaining, elapsed, total } = await h.session();
      const span = at(SPANS, passed);
      assert.deepEqual(
        { exercise, side, phase, rep, remaining, elapsed, total },
        { exercise: span.exercise, side: span.side, phase: span.phase, rep: span.rep, remaining: span.to - passed, elapsed: passed, total: TOTAL },
      );
    }
    await h.page.clock.fastForward(TOTAL);
    assert.equal(await h.screen(), "finish");
    const [kept] = await records(h.page);
    assert.deepEqual(kept.sets.map(({ done }) => done), [10, 10, 10, 10, 6, 6, 10, 10]);
    assert.equal(kept.played_ms, TOTAL);
  });
}

test("a freeze of 20 s, and then time as usual, is where the plan has it", async (t) => {
  const h = await begin(app, t, { after: 12_000 });
  await h.page.clock.fastForward(20_000);
  for (let passed = 32_000; passed < 80_000; passed += 700) {
    const { side, phase, rep, clock } = await h.session();
    const span = at(SPANS, passed);
    assert.deepEqual({ side, phase, rep, clock }, { side: span.side, phase: span.phase, rep: span.rep, clock: "running" });
    await h.advance(700);
  }
});
