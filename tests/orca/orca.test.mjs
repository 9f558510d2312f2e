// What a screen reader says of the app: Orca with Firefox, by the keys of a keyboard.

import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { history } from "../e2e/session-helpers.mjs";
import * as driver from "../engines/firefox.mjs";
import { until } from "../engines/watch.mjs";
import { lacks, reader } from "./reader.mjs";
import { following, transcript, written } from "./transcript.mjs";

/** An event is told of within so many ms. */
const SOON = 1_000;
/** Nothing has been said for so long: then the reader has finished. */
const QUIET = 700;
const SNAPSHOT = fileURLToPath(new URL("transcripts/session.txt", import.meta.url));

const item = (exercise, count) => JSON.stringify({ exercise, count, hold_ms: 3_000, band: "none", form: "standard", change_ms: 15_000, switch_ms: 12_000 });
/** Three clams a side, and one fire hydrant, without a voice of the app's own. */
const STORAGE = {
  ...history([new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)], { timezone: "UTC" }),
  "groundwork.routine": `{"version":1,"ready_ms":10000,"items":[\n${item("clam", 3)},\n${item("fire-hydrant", 1)}\n]}\n`,
  "groundwork.settings": JSON.stringify({ version: 1, volume: 70, muted: false, flat: false, understood: true, voice: "nothing" }),
};

/** Runs in the page: notes each screen, and each phase of the session. */
const note = () => {
  window.events = [];
  let last;
  const look = () => {
    const screen = document.querySelector("[data-screen]")?.dataset.screen;
    const { exercise, side, phase, rep, clock } = document.querySelector("[data-clock]")?.dataset ?? {};
    // Nothing is said at the others.
    if (["hold", "lower", "settle"].includes(phase)) return;
    const now = exercise ? `${exercise} ${side} ${phase} ${rep}${clock === "paused" ? " paused" : ""}` : screen;
    if (now && now !== last) window.events.push({ at: Date.now(), kind: exercise ? "session" : "screen", text: now });
    last = now;
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
};

const lack = lacks();
let desk;
let engine;

before(async () => {
  if (lack) return;
  desk = await reader();
  engine = await driver.start({ display: desk.display });
});
after(async () => {
  await engine?.stop();
  await desk?.stop();
});

test("Orca tells a session from Today to Plan", { skip: lack ?? false }, async (t) => {
  const page = await engine.open({ hash: "#/", storage: STORAGE });
  const keys = [];
  const shows = () => page.evaluate(() => ({ screen: document.querySelector("[data-screen]")?.dataset.screen, ...document.querySelector("[data-clock]")?.dataset }));
  const reach = (wanted, within = 60_000) =>
    until(async () => {
      const now = await shows();
      return Object.entries(wanted).every(([name, value]) => now[name] === `${value}`);
    }, `The page does not show ${JSON.stringify(wanted)}.`, within);
  const quiet = () =>
    until(async () => {
      const last = desk.heard().at(-1);
      return last.what !== "says" && Date.now() - Math.max(last.at, keys.at(-1)?.at ?? 0) > QUIET;
    }, "The reader does not come to an end.", 30_000);
  /** Waits until this is said after what has been said so far, and then for the end of it all. */
  const hears = async (words) => {
    const before = desk.heard().length;
    await until(async () => desk.heard().slice(before).some(({ text }) => words.test(text ?? "")), `${words} is not said.`);
    await quiet();
  };
  const key = async (name) => {
    keys.push({ at: Date.now(), kind: "key", text: name });
    await desk.key(name);
  };
  const focused = () => page.evaluate(() => (document.activeElement.ariaLabel ?? document.activeElement.innerText).trim().split("\n")[0]);
  const tabTo = async (name) => {
    for (let i = 0; (await focused()) !== name; i += 1) {
      if (i > 30) assert.fail(`Tab does not reach ${name}`);
      const before = desk.heard().length;
      await key("Tab");
      await until(async () => desk.heard().length > before, "Tab is not answered.");
      await quiet();
    }
  };
  const press = async (name, screen) => {
    await tabTo(name);
    await key("Return");
    await reach({ screen });
    await quiet();
  };

  await reach({ screen: "today" });
  await page.evaluate(note);
  await desk.read();
  await desk.window("Groundwork");
  await quiet();
  await tabTo("Start");
  await key("Return");
  await reach({ phase: "lift", rep: 2 });
  await tabTo("Pause");
  await reach({ phase: "lift", rep: 3 });
  await hears(/^Last one/);
  await key("Return");
  await hears(/^Paused/);
  await key("Return");
  await hears(/^Goes on/);
  await reach({ screen: "finish" }, 150_000);
  await hears(/^The session is over/);
  await press("Done", "today");
  await press("Progress", "progress");
  await press("Plan", "plan");
  const events = await page.evaluate(() => window.events);
  await page.close();

  const all = transcript([...events, ...keys], desk.heard());
  const text = written(all);
  if (process.env.SNAPSHOTS === "write") writeFileSync(SNAPSHOT, text);
  const wanted = existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, "utf8") : "";
  const heard = (...where) => following(all, ...where).map((it) => it.text);

  const told = {
    "clam left ready 1": /^Ready\. Clams\. Left leg\. Lie on your right side/,
    "clam left lift 1": /^Clams\. Left leg\. 3 reps left\.$/,
    "clam left lift 3 paused": /^Paused\. Rep 3 of 3 starts again when you resume\.$/,
    "clam right switch 1": /^Switch\. Clams\. Right leg\. Lie on your left side/,
    "clam right lift 1": /^Clams\. Right leg\. 3 reps left\.$/,
    "clam right lift 3": /^Last one\.$/,
    "fire-hydrant left change 1": /^Rest\. Next: Fire hydrants\. Left leg\. On hands and knees/,
    "fire-hydrant right switch 1": /^Switch\. Fire hydrants\. Right leg\. On hands and knees/,
    finish: /^The session is over\. Layer 2\. One minute, 8 reps\.$/,
  };
  for (const [event, words] of Object.entries(told)) {
    const said = following(all, event).filter((it) => words.test(it.text));
    assert.equal(said.length, 1, `said once at ${event}: ${JSON.stringify(heard(event))}`);
  }
  const resumed = all.filter((it) => it.text === "clam left lift 3")[1] ?? all.findLast((it) => it.text === "clam left lift 3");
  const goesOn = all.slice(all.indexOf(resumed)).find(({ kind }) => kind === "heard");
  assert.match(goesOn.text, /^Goes on\. Clams\. Left leg\. Rep 3 of 3\.$/);
  // The heading of each screen that is reached takes the focus, and is said.
  const headings = { finish: "Session done.", today: "Done for today.", plan: "Your plan", progress: "2 layers down." };
  const screens = all.filter(({ kind }) => kind === "screen");
  for (const [screen, heading] of Object.entries(headings)) {
    const from = all.indexOf(screens.findLast((it) => it.text === screen));
    const said = all.slice(from).find(({ kind, text }) => kind === "heard" && text.startsWith(heading));
    assert.ok(said && said.at - all[from].at < 4_000, `${screen} says ${heading}`);
  }

  // What is given to the voice waits there until it has ended what it says.
  let worst = { late: 0 };
  let event;
  for (const it of all) {
    if (it.kind !== "heard") event = it;
    else if (event && event.kind === "session" && it.given >= event.at && it.given - event.at > worst.late) worst = { late: it.given - event.at, text: it.text, event: event.text };
  }
  t.diagnostic(`Orca ${await desk.version()}, Firefox ${engine.version}; ${all.filter(({ kind }) => kind === "heard").length} lines, the latest ${worst.late} ms after its event: "${worst.text}" at "${worst.event}"`);
  assert.ok(worst.late <= SOON, `"${worst.text}" is late: ${worst.late} ms`);
  const session = all.slice(all.findIndex(({ text }) => text === "clam left ready 1"), all.findIndex(({ text }) => text === "finish"));
  const twice = session.filter(({ kind, text }, at) => kind === "heard" && session.slice(at + 1, at + 4).some((it) => it.kind === "heard" && it.text === text));
  assert.deepEqual(twice, [], "nothing is said twice");
  assert.deepEqual(all.filter(({ kind, text }) => kind === "heard" && /clickable|middle dot/.test(text)).map((it) => it.text), []);
  assert.equal(text, wanted, "as the transcript that was judged (SNAPSHOTS=write writes it anew)");
});
