// The first session: the sound is checked before it, it waits for the person, and nothing that it
// tells covers the body, the side or the number. And the way back to a session that was left.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { Today } from "./pages.mjs";
import { MORNING, begin, history, routine } from "./session-helpers.mjs";
import { speechless } from "./voice-helpers.mjs";

const app = launch();

const open = (t, options = {}) =>
  app.open(t, { clock: MORNING, reducedMotion: "reduce", viewport: { width: 390, height: 664 }, ...options });

/** Of the body, the working side and the number: what another element lies on, at any of nine points. */
const covered = (page) =>
  page.evaluate(() =>
    [".stage-figure", ".sides .on", ".num"].filter((part) => {
      const it = document.querySelector(part);
      const { left, top, width, height } = it.getBoundingClientRect();
      const shares = [0.1, 0.5, 0.9];
      const points = shares.flatMap((x) => shares.map((y) => [left + x * width, top + y * height]));
      const free = ([x, y]) => {
        const found = document.elementFromPoint(x, y);
        // The level and the gaps of a digit belong to the panel.
        return found && (it.contains(found) || found.contains(it) || found.matches(".level, .panel-numeral"));
      };
      return width < 20 || height < 20 || !points.every(free);
    }),
  );

test("without a voice, and with No as the answer, a first session stays free of notices", async (t) => {
  const h = await open(t, { init: speechless });
  const question = h.page.getByText("Did you hear that?");
  await h.press("Test the sound");
  await question.waitFor();
  await h.advance(16_500);
  assert.deepEqual(await h.notices(), ["voice"], "that there is no voice is told before anything runs");
  await h.press("No");
  assert.deepEqual([await question.count(), await h.notices()], [0, ["voice", "sound"]]);
  await h.press("Start");
  assert.equal(await h.clockState(), "waiting");
  assert.deepEqual(await covered(h.page), []);
  await h.press("Begin");
  const total = await h.total();
  for (let passed = 0; passed < total - 5_000; passed += 5_000) {
    assert.deepEqual([await covered(h.page), await h.notices()], [[], []], `after ${passed} ms`);
    await h.page.clock.fastForward(5_000);
  }
  assert.equal(await question.count(), 0);
});

test("whoever did not check the sound is told in one line, which leaves by itself", async (t) => {
  const h = await open(t, { init: speechless });
  await h.start();
  const told = [];
  for (let second = 1; second <= 30; second += 1) {
    await h.advance(1_000);
    told.push((await h.notices()).join());
    assert.deepEqual(await covered(h.page), [], `after ${second} s`);
  }
  const text = told.map((it) => (it === "voice" ? "v" : it || ".")).join("");
  assert.match(text, /^\.+v{5,7}\.+$/);
});

test("the sound check plays a tone and says a word, and Yes ends it", async (t) => {
  const h = await open(t);
  await h.press("Test the sound");
  await h.advance(1_500);
  const said = await h.page.evaluate(() => window.noted.filter(({ text }) => text?.trim()).map(({ text }) => text));
  assert.deepEqual(said, ["Ready."]);
  await h.press("Yes");
  assert.deepEqual([await new Today(h).button("Test the sound").count(), await h.notices()], [0, []]);
});

test("the first Ready waits for a tap or Go now, and the times stay true", async (t) => {
  for (const [how, phase] of [["tap", "ready"], ["Begin", "ready"], ["Go now", "lift"]]) {
    const h = await open(t);
    await h.press("Start");
    const [total, remaining] = [await h.total(), await h.remaining()];
    await h.advance(60_000);
    assert.deepEqual([await h.clockState(), await h.phase(), await h.elapsed(), await h.total(), await h.remaining()], ["waiting", "ready", 0, total, remaining]);
    if (how === "tap") await h.page.locator(".stage-figure").click();
    else await h.press(how);
    assert.deepEqual([await h.clockState(), await h.phase()], ["running", phase]);
    await h.advance(1_000);
    assert.equal(await h.elapsed(), 1_000);
  }
  const later = await open(t, { storage: history(["2026-02-28"]) });
  await later.press("Start");
  assert.equal(await later.clockState(), "running");
});

test("Learn leads back to the session that was left for it", async (t) => {
  const h = await begin(app, t, { after: 24_000 });
  await h.press("Pause");
  await h.page.getByRole("link", { name: "How to do it" }).click();
  await h.page.locator("[data-screen=learn]").waitFor();
  await h.page.getByRole("link", { name: "Back to the session" }).click();
  assert.deepEqual([await h.screen(), await h.clockState(), await h.rep()], ["session", "paused", 3]);
});

test("a press beside the sound menu only closes it", async (t) => {
  const h = await begin(app, t, { after: 24_000 });
  const sound = h.page.getByRole("button", { name: "Sound", exact: true });
  await sound.click();
  await h.page.locator(".panel-word").click();
  assert.deepEqual([await sound.getAttribute("aria-expanded"), await h.clockState()], ["false", "running"]);
  await h.page.locator(".panel-word").click();
  assert.equal(await h.clockState(), "paused");
});

test("a second tab takes the session over, and the first lets go of it", async (t) => {
  const first = await begin(app, t, { after: 24_000, storage: routine(["clam", 4]) });
  const second = await first.tab();
  await second.press("Go on here");
  await second.page.locator("[data-screen=session]").waitFor();
  assert.deepEqual([await second.phase(), await second.rep(), await second.clockState()], ["ready", 3, "running"]);
  await first.page.locator("[data-screen=today]").waitFor();
  await first.page.getByRole("button", { name: "Go on here" }).waitFor();
});
