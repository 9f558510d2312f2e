// A session by ear alone: what a screen reader says of its own accord, which is the texts of status
// lines and whatever takes the focus.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { begin, history } from "./session-helpers.mjs";

const app = launch();

/** Notes each text that a status line takes on, and each heading or note that takes the focus. */
const listen = (h) =>
  h.page.evaluate(() => {
    window.heard = [];
    const hear = (text) => text && window.heard.at(-1) !== text && window.heard.push(text);
    const before = new WeakMap();
    const look = () => {
      for (const line of document.querySelectorAll("[role=status]")) {
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
    "Switch. Clams. Right leg",
    "Rest. Next: Fire hydrants. Left leg",
    "Switch. Fire hydrants. Right leg",
    "Rest. Next: Single-leg bridge. Left leg",
    "Paused. Rep 2 of 6 starts again when you resume.",
    "Single-leg bridge: over for today. What you did counts.",
    "Skip this if you like. Going on gently means the next exercise, made easier.",
    "That is a lot. End here if it stays, and ask a health professional.",
    "Skip this if you like. Going on gently means the next exercise, made easier.",
    "Rest. Next: Lateral walks. To the left",
    "Switch. Lateral walks. To the right",
    "Session done.",
  ]);
  // What comes is said with how to lie or stand, and how many there are to do.
  assert.match(told[0], /Lie on your right side, heels together\.$/);
  assert.ok(texts.includes("Clams. Left leg. 10 reps left."));
  assert.ok(texts.some((it) => /^Single-leg bridge\. Left leg\. 6 reps left\.$/.test(it)));
  assert.equal(texts.filter((it) => it === "5 reps left.").length, 5, "two sides, two sides, and one");

  await h.page.getByRole("group", { name: "How is your back right now?" }).getByRole("radio", { name: "8", exact: true }).check();
  assert.deepEqual(await heard(h), ["More than before. Take an extra rest day if you like."]);
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
    "Switch. Clams",
  ]);
  // Muted, the screen reader counts.
  await h.press("Sound");
  await h.press("Mute");
  await h.advance(2_000);
  await h.until({ phase: "lift", rep: 6 });
  assert.ok((await heard(h)).includes("5 reps left."));
});
