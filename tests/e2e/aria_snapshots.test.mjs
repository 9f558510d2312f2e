// What a screen reader finds on each screen: its tree, kept as a text to read in snapshots/.
//
//   SNAPSHOTS=write node --test tests/e2e/aria_snapshots.test.mjs    keeps the trees as they are now

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./harness.mjs";
import { LINKS } from "./links.mjs";
import { long } from "./progress-helpers.mjs";
import { MORNING, begin, history, routine, schedule, unfinished } from "./session-helpers.mjs";

const app = launch();
const folder = fileURLToPath(new URL("snapshots/", import.meta.url));

const open = (hash, storage = {}, act) => async (t) => {
  const h = await app.open(t, { hash, clock: MORNING, reducedMotion: "reduce", storage });
  await act?.(h);
  return h;
};
const playing = (after, act, storage = history(["2026-02-28"])) => async (t) => {
  const h = await begin(app, t, { storage });
  if (after > 0) await h.page.clock.fastForward(after);
  await act?.(h);
  return h;
};
const press = (...names) => async (h) => {
  for (const name of names) await h.press(name);
};
const tap = (words) => (h) => h.page.getByText(words).first().click();
const check = async (h, group, name) =>
  h.page.getByRole("group", { name: group, exact: true }).first().getByRole("radio", { name, exact: true }).check();

const SCREENS = {
  "today-first-run": open("#/"),
  "today-due": open("#/", history(["2026-02-26", "2026-02-28"])),
  "today-back-right-now": open("#/", history(["2026-02-28"]), tap("Tap to note")),
  "today-rest": open("#/", { ...history(["2026-03-01"]), ...schedule("every-other-day", "2026-03-01") }),
  "today-done": open("#/", history(["2026-02-28", "2026-03-02"])),
  "today-unfinished": open("#/", { ...history(["2026-02-28"]), ...unfinished() }),
  "session-ready": playing(3_000),
  "session-lift": playing(11_000),
  "session-change": playing(160_000),
  "session-paused": playing(24_000, press("Pause")),
  "session-it-hurts": playing(24_000, press("Pause", "This hurts")),
  "session-sound": playing(24_000, press("Sound")),
  "today-was-it-heard": open("#/", {}, press("Test the sound")),
  finish: playing(60_000, undefined, routine(["clam", 1])),
  "finish-rated": playing(
    120_000,
    async (h) => {
      await check(h, "How did it feel?", "Too much");
      await tap("Rate each exercise")(h);
      await check(h, "How is your back right now?", "8");
    },
    routine(["clam", 1], ["glute-bridge", 1]),
  ),
  "progress-empty": open("#/progress"),
  progress: open("#/progress", { ...long(12, "2026-02-28"), ...schedule("every-other-day", "2026-01-20") }),
  learn: open("#/learn"),
  "learn-clam": open("#/learn/clam"),
  "learn-professional": open("#/learn/professional"),
  plan: open("#/plan", history(["2026-02-28"])),
  offer: open(`#/r/${LINKS["beyond the usual"]}`, history(["2026-02-28"])),
  "offer-taken": open(`#/r/${LINKS["week two"]}`, history(["2026-02-28"]), press("Use this routine")),
  prescribe: open("#/prescribe"),
  report: open("#/report", long(12, "2026-02-28")),
  "offer-damaged": open(`#/r/${LINKS.damaged}`),
};

/** Roles that nobody can use without knowing what they are. */
const NAMED = /^ *- (button|link|heading|radio|checkbox|switch|slider|combobox|img|textbox|progressbar|spinbutton)(?= *(\[|:|$))/;

/** What is wrong in a tree, whatever the screen: names that are missing or said twice over. */
export function faults(tree) {
  const found = [];
  for (const line of tree.split("\n")) {
    if (NAMED.test(line)) found.push(`no name: ${line.trim()}`);
    const [, name = ""] = /^ *- '?\w+ "((?:[^"\\]|\\.)+)"/.exec(line) ?? [];
    if (/^(.{3,}?)[\s.,:]+\1$/.test(name)) found.push(`said twice: ${line.trim()}`);
  }
  for (const landmark of ["main", "heading"]) {
    const count = tree.split("\n").filter((it) => new RegExp(`^ *- '?${landmark}\\b${landmark === "heading" ? '.*\\[level=1\\]' : ""}`).test(it)).length;
    if (count !== 1) found.push(`${count} of ${landmark}`);
  }
  return found;
}

test("the check of trees finds what it is for", () => {
  const tree = ['- main:', '  - heading "Clams" [level=1]', '  - button "Start"'].join("\n");
  assert.deepEqual(faults(tree), []);
  assert.deepEqual(faults(`${tree}\n  - button [expanded]`), ["no name: - button [expanded]"]);
  assert.deepEqual(faults(`${tree}\n  - link "Clams Clams"`), ['said twice: - link "Clams Clams"']);
  assert.deepEqual(faults(`${tree}\n- main: more`), ["2 of main"]);
});

for (const [name, show] of Object.entries(SCREENS)) {
  test(`${name} is told as it is kept`, async (t) => {
    const h = await show(t);
    // The server has another port each time.
    const tree = `${await h.page.locator("body").ariaSnapshot()}\n`.replaceAll(/localhost:\d+/g, "localhost");
    assert.deepEqual(faults(tree), []);
    const file = `${folder}${name}.txt`;
    if (process.env.SNAPSHOTS === "write") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, tree);
    }
    assert.equal(tree, readFileSync(file, "utf8"), "SNAPSHOTS=write keeps it as it is now");
  });
}

test("every kept tree belongs to a screen", () => {
  assert.deepEqual(readdirSync(folder).sort(), Object.keys(SCREENS).map((it) => `${it}.txt`).sort());
});
