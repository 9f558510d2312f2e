// A session by ear alone: what a screen reader says of its own accord, which is the texts of status
// lines and whatever takes the focus.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { FIRST_ROUTINE, MORNING, begin, history, routine } from "./session-helpers.mjs";

const app = launch();

/** Notes each text that a status line takes on, and each heading or note that takes the focus. */
const listen = (h) =>
  h.page.evaluate(() => {
    window.heard = [];
    const hear = (text) => text && window.heard.at(-1) !== text && window.heard.push(text);
    const before = new WeakMap();
    const look = () => {
      for (const line of document.querySelectorAll("[role=status], [aria-live=polite]")) {
        const text = line.textContent.trim();
        if (before.get(line) !== text) hear(text);
        before.set(line, text);
      }
    };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    addEventListener("focusin", ({ target }) => target.tabIndex < 0 && hear(target.textContent.trim()));
  });
const heard = (h) => h.page.evaluate(() => window.heard.splice(0));

test("a session can be followed from what is said of it alone", async (t) => {
  const h = await begin(app, t, { storage: history(["2026-02-28"]), voice: false });
  await listen(h);
  await h.advance(24_000);
  await h.press("Pause");
  await h.press("Resume");
  await h.advance(60_000);
  await h.until({ exercise: "glute-bridge", phase: "hold", rep: 2 }, { step: 500, within: 400_000 });
  await h.press("Pause");
  await h.press("This hurts");
  const number = (value) => h.page.getByRole("radio", { name: value, exact: true }).check();
  await number("3");
  await number("8");
  await number("2");
  await h.press("Go on gently");
  await h.advance((await h.total()) - (await h.elapsed()) + 1_000);
  await h.page.locator("[data-screen=finish]").waitFor();

  const texts = await heard(h);
  const told = texts.filter((it) => !/^(\d+|Last one)\b.*\.$/.test(it) && !/\d+ \w+ left\.$/.test(it) && !/voice/.test(it));
  assert.deepEqual(told.map((it) => it.split(". ").slice(0, 3).join(". ")), [
    "Ready. Clams. Left leg",
    "Paused. Rep 3 of 10 starts again when you resume.",
    "Goes on. Clams. Left leg",
    "Switch. Clams. Right leg",
    "Rest. Next: Fire hydrants. Left leg",
    "Switch. Fire hydrants. Right leg",
    "Rest. Next: Single-leg bridge. Left leg",
    "Paused. Rep 2 of 6 starts again when you resume.",
    "Single-leg bridge: stopped for today. What you did counts.",
    "You can skip this question. Going on gently makes the next exercise easier.",
    "That is a lot. End here if it stays, and ask a health professional.",
    "You can skip this question. Going on gently makes the next exercise easier.",
    "Rest. Next: Lateral walks. To the left",
    "Switch. Lateral walks. To the right",
    "Session done.",
    "The session is over. Layer 2. Seven minutes, 41 reps, 14 steps.",
  ]);
  // What comes is said with how to lie or stand, and how many there are to do.
  assert.match(told[0], /Lie on your right side, heels together\.$/);
  assert.ok(texts.includes("Clams. Left leg. 10 reps left."));
  assert.ok(texts.some((it) => /^Single-leg bridge\. Left leg\. 6 reps left\.$/.test(it)));
  assert.equal(texts.filter((it) => it === "5 reps left.").length, 5, "two sides, two sides, and one");

  await h.page.getByRole("group", { name: "How is your back right now?" }).getByRole("radio", { name: "8", exact: true }).check();
  assert.deepEqual(await heard(h), ["Your back is sore. Take an extra rest day if you like."]);
});

test("a voice that is heard and a screen reader do not both count", async (t) => {
  const h = await begin(app, t, { storage: history(["2026-02-28"]) });
  await listen(h);
  await h.advance(24_000);
  await h.press("Pause");
  await h.press("Resume");
  await h.advance(70_000);
  assert.deepEqual((await heard(h)).map((it) => it.split(". ").slice(0, 2).join(". ")), [
    "Ready. Clams",
    "Paused. Rep 3 of 10 starts again when you resume.",
    "Goes on. Clams",
    "Switch. Clams",
  ]);
  // Muted, the screen reader counts.
  await h.press("Sound");
  await h.press("Mute");
  await h.advance(2_000);
  await h.until({ phase: "lift", rep: 6 });
  assert.ok((await heard(h)).includes("5 reps left."));
});

test("the status line is one, there from the load on, and is filled after the screen", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: history(["2026-02-28"]), voice: false });
  const line = h.page.getByRole("status");
  await line.evaluate((it) => (window.line = it));
  assert.equal(await line.count(), 1);
  await h.press("Start");
  await h.page.locator("[data-screen=session]").waitFor();
  await h.advance(100);
  assert.equal(await line.textContent(), "");
  await h.advance(150);
  assert.match(await line.textContent(), /^Ready\. Clams\. Left leg\. Lie on your right side/);
  const title = h.page.getByRole("heading", { level: 1 });
  assert.equal(await title.textContent(), "Session");
  assert.equal(await title.evaluate((it) => it === document.activeElement), true);
  await h.advance((await h.total()) - (await h.elapsed()) + 100);
  await h.page.locator("[data-screen=finish]").waitFor();
  await h.advance(250);
  assert.match(await line.textContent(), /^The session is over\. Layer 2\. /);
  assert.equal(await line.evaluate((it) => it === window.line), true, "it is the same element");
});

test("nothing is asked of the browser while Finish is told", async (t) => {
  const asks = () => {
    window.asked = [];
    if (navigator.storage) navigator.storage.persist = async () => Boolean(window.asked.push(document.querySelector("[data-screen]").dataset.screen));
  };
  const h = await begin(app, t, { init: asks, storage: routine(["clam", 1]), after: 60_000 });
  assert.deepEqual([await h.screen(), await h.page.evaluate(() => window.asked.length)], ["finish", 0]);
  await h.press("Done");
  assert.equal(await h.page.evaluate(() => window.asked.length), 1);
});

test("Skip and Go now are two buttons, and a second press of Skip begins nothing early", async (t) => {
  const h = await begin(app, t, { storage: history(["2026-02-28"]), voice: false, after: 12_000 });
  const skip = h.page.getByRole("button", { name: "Skip", exact: true });
  await skip.focus();
  await h.page.keyboard.press("Enter");
  await h.advance(100);
  assert.deepEqual([await h.phase(), await h.side()], ["switch", "right"]);
  const focused = () => h.page.evaluate(() => document.activeElement.textContent);
  assert.equal(await focused(), "Pause");
  const go = h.page.getByRole("button", { name: "Go now", exact: true });
  await go.focus();
  await h.page.keyboard.press("Enter");
  await h.advance(100);
  assert.equal(await h.phase(), "lift");
  assert.equal(await focused(), "Pause");
});

test("who starts by the keyboard hears the moves from the reader, and the counts from the voice", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: { ...FIRST_ROUTINE, ...history(["2026-02-28"]) } });
  const start = h.page.getByRole("button", { name: "Start", exact: true });
  await h.page.keyboard.press("Tab");
  await start.focus();
  await h.page.keyboard.press("Enter");
  await h.advance(17_000);
  const said = await h.page.evaluate(() => window.noted.filter(({ text }) => text?.trim()).map(({ text }) => text));
  assert.deepEqual(said, ["Ten.", "Hold.", "Nine."]);
  const touched = await begin(app, t, { storage: history(["2026-02-28"]), after: 5_000 });
  const first = await touched.page.evaluate(() => window.noted.filter(({ text }) => text?.trim())[0].text);
  assert.match(first, /^Clams\. /);
});

test("no text of a session is clickable to a reader", async (t) => {
  // Firefox gives each text within an element that listens for a press the action of a press.
  const noting = () => {
    window.pressable = new Set();
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (kind, ...rest) {
      if (["click", "mousedown", "mouseup"].includes(kind) && this instanceof Element) window.pressable.add(this);
      return addEventListener.call(this, kind, ...rest);
    };
  };
  const h = await begin(app, t, { init: noting, storage: history(["2026-02-28"]), voice: false });
  const clickable = () =>
    h.page.evaluate(() => [...window.pressable].filter((it) => it.isConnected && it.querySelector("h1, h2, p")).map((it) => it.className));
  assert.deepEqual(await clickable(), []);
  await h.advance(12_000);
  await h.press("Pause");
  assert.deepEqual(await clickable(), []);
  assert.ok(await h.page.evaluate(() => window.pressable.size > 5), "the listeners are seen");
});

test("a followed link lets go of the focus while its screen is still there", async (t) => {
  const h = await app.open(t, { clock: MORNING });
  await h.page.evaluate(() => {
    window.focused = [];
    addEventListener("focusin", ({ target }) => window.focused.push(`${target.className || target.localName} on ${document.querySelector("[data-screen]").dataset.screen}`));
  });
  const follow = async (name, screen) => {
    await h.page.getByRole("link", { name, exact: true }).focus();
    await h.page.evaluate(() => window.focused.splice(0));
    await h.page.keyboard.press("Enter");
    await h.page.locator(`[data-screen=${screen}]`).waitFor();
    await h.page.waitForFunction(() => document.activeElement.localName === "h1");
    return h.page.evaluate(() => window.focused);
  };
  assert.equal((await follow("Progress", "progress"))[0], "root on today");
  assert.equal((await follow("Plan", "plan"))[0], "root on progress");
  // One that leads to where it is keeps the focus.
  const plan = h.page.getByRole("link", { name: "Plan", exact: true });
  await plan.focus();
  await h.page.keyboard.press("Enter");
  assert.equal(await plan.evaluate((it) => it === document.activeElement), true);
});
