// The same tests for every engine, in real time, on the built site. One file an engine runs them:
//
//   node --test tests/engines/firefox.test.mjs
//
// What was run and what was not goes to target/engines, for table.mjs.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { plan } from "../e2e/session-helpers.mjs";
import { unpack } from "../e2e/stored_form.mjs";
import { elsewhere, until } from "./watch.mjs";

/** A session of 27 s that has every phase: one clam and one step on each side. */
const DOSES = [
  { exercise: "clam", count: 1, reps: [["lift", 2], ["hold", 1], ["lower", 3], ["settle", 0.5]], change: 2 },
  { exercise: "lateral-walk", count: 1, reps: [["step", 3]], change: 2 },
];
const SWITCH = 2;
const SHORT = routine(2_000);
/** The same, but it never gets beyond its beginning while a test looks. */
const SLOW = routine(60_000);
const DAMAGED = {
  "groundwork.settings": '{"version":1,"volume":',
  "groundwork.routine": "no routine",
  "groundwork.history.2026-03": '{"version":1,"records":[{"id"',
};
/** How late a phase may show, in ms, on a machine that does other things besides. */
const LATE = 600;

function routine(move) {
  const items = DOSES.map(({ exercise, count }) =>
    JSON.stringify({ exercise, count, hold_ms: 1000, band: "none", form: "standard", change_ms: move, switch_ms: move }),
  );
  return { "groundwork.routine": `{"version":1,"ready_ms":${move},"items":[\n${items.join(",\n")}\n]}\n` };
}

export function suite(driver) {
  const done = [];
  let engine;
  before(async () => {
    engine = await driver.start();
  });
  after(async () => {
    const folder = fileURLToPath(new URL("../../target/engines/", import.meta.url));
    mkdirSync(folder, { recursive: true });
    const result = { name: driver.name, version: engine?.version, done };
    writeFileSync(`${folder}${driver.name}.json`, JSON.stringify(result, null, 1));
    await engine?.stop();
  });

  /** One row of the table. `play` may answer with what the engine could not show, in words. */
  const row = (name, play, options = {}) =>
    test(`${driver.name}: ${name}`, async (t) => {
      const entry = { name, state: "failed" };
      done.push(entry);
      const page = await open(options);
      try {
        entry.lacks = await play(page, t);
        await page.clean();
      } finally {
        await page.close();
      }
      entry.state = "run";
    });

  const open = async ({ hash = "#/", storage = {}, allow = [] } = {}) => {
    const page = await engine.open({ hash, storage });
    return { ...readers(page), ...page, clean: () => clean(page, allow) };
  };

  row("a first visit opens Today", async (h) => {
    await h.shows("today");
    assert.equal(await h.text("h1"), "Four exercises,\nten minutes.");
    assert.equal(await h.data("notice"), null);
  });

  row("a session: phases on time, the body, tones, the end, and what is kept", async (h) => {
    await h.shows("today");
    await h.evaluate(note);
    await h.start();
    await until(async () => (await h.data("screen")) === "finish", "The session does not end.", 45_000);
    const { phases, moves } = await h.evaluate(() => window.noted);
    const expected = plan(DOSES, SWITCH);
    const told = ({ exercise, side, phase }) => `${exercise} ${side} ${phase}`;
    assert.deepEqual(phases.map(told), expected.map(told));
    const begun = Math.min(...phases.map(({ at }, index) => at - expected[index].from));
    for (const [index, { at, elapsed }] of phases.entries()) {
      const due = expected[index].from;
      const late = at - begun - due;
      // The first look of a session comes with the start of the sound, which takes its time.
      assert.ok(late < (index === 0 ? 1_900 : LATE), `${told(phases[index])} shows ${Math.round(late)} ms late`);
      assert.ok(index === 0 || Math.abs(elapsed - due) < LATE, `${told(phases[index])} says ${elapsed}, not ${due} ms`);
    }
    for (const [pose, count] of [["clam", 60], ["lateral-walk", 30]]) {
      assert.ok(moves[pose] > count, `the body of ${pose} was drawn ${moves[pose]} times`);
    }
    assert.deepEqual(Object.keys(moves).filter((it) => !["clam", "lateral-walk"].includes(it)), []);

    await h.press("Done");
    await h.shows("today");
    assert.equal(await h.data("sessions"), "1");
    await h.reload();
    await h.shows("today");
    assert.equal(await h.data("sessions"), "1");
    assert.deepEqual(await h.sets(), [1, 1, 1, 1]);
  }, { storage: SHORT });

  row("tones are booked, and the sound's clock runs", async (h) => {
    await h.start();
    await until(() => h.evaluate(() => window.seen.booked.length > 3), "No tones are booked.");
    const state = () => h.evaluate(() => window.seen.audio.state);
    const time = () => h.evaluate(() => window.seen.audio.currentTime);
    const told = () => h.evaluate(() => !!document.querySelector("[data-notice=sound]"));
    await until(async () => (await state()) === "running" || told(), "There is neither sound nor a word about it.");
    if ((await state()) !== "running") {
      assert.equal(await h.data("clock"), "running", "the session goes on without sound");
      return "no sound on this machine: it says so, and goes on";
    }
    const before = await time();
    await until(async () => (await time()) > before + 0.5, "The sound's clock stands still.");
    assert.equal(await h.data("clock"), "running");
  }, { storage: SLOW });

  row("the screen is asked to stay on", async (h) => {
    await h.start();
    if (!(await h.evaluate(() => "wakeLock" in navigator))) return "it has no wake lock";
    await until(() => h.evaluate(() => window.seen.locks > 0), "No wake lock is asked for.");
    const answer = await until(() => h.evaluate(() => window.seen.lock), "Nothing comes of it.");
    if (answer !== "given") return `asked for, and refused here (${answer})`;
  }, { storage: SLOW });

  row("Pause, Resume, Go now, Skip and Back", async (h) => {
    await h.start();
    await h.press("Pause");
    await until(async () => (await h.data("clock")) === "paused", "It does not pause.");
    const stopped = await h.data("elapsed-ms");
    await h.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    assert.equal(await h.data("elapsed-ms"), stopped);
    await h.press("Resume");
    await until(async () => (await h.data("elapsed-ms")) !== stopped, "It does not go on.");
    assert.deepEqual(await h.place(), ["clam", "left", "ready", "running"]);
    await h.press("Go now");
    await h.at("clam", "left", "lift");
    await h.press("Skip");
    await h.at("clam", "right", "switch");
    await h.press("Go now");
    await h.at("clam", "right", "lift");
    await h.press("Skip");
    await h.at("lateral-walk", "left", "change");
    await h.press("Back");
    await h.at("clam", "right", "switch");
  }, { storage: SLOW });

  row("End and save keeps what was done", async (h) => {
    await h.start();
    await until(async () => (await h.data("phase")) === "settle", "No repetition ends.", 20_000);
    await until(async () => (await h.data("phase")) === "switch", "The side does not end.");
    await h.press("Pause");
    await h.press("End and save");
    await h.shows("finish");
    assert.deepEqual(await h.sets(), [1, 0, 0, 0]);
  }, { storage: SHORT });

  row("Progress, Learn and Plan open, and Today again", async (h) => {
    await h.shows("today");
    for (const name of ["Progress", "Learn", "Plan", "Today"]) {
      await h.press(name, "link");
      await h.shows(name.toLowerCase());
      if (name === "Learn") {
        await h.visit("#/learn/clam");
        await until(() => h.evaluate(() => !!document.querySelector("svg[data-pose=clam]")), "No body is drawn.");
      }
    }
  });

  row("no screen scrolls sideways at 390 by 844", async (h) => {
    const fits = async (what) => {
      const [inner, full] = await h.evaluate(() => [innerWidth, document.scrollingElement.scrollWidth]);
      assert.equal(inner, 390, "the window is as wide as it was asked to be");
      assert.ok(full <= inner, `${what} is ${full} px wide`);
    };
    await h.shows("today");
    await fits("Today");
    for (const screen of ["plan", "progress", "learn", "learn/clam"]) {
      await h.visit(`#/${screen}`);
      await h.shows(screen.split("/")[0]);
      await fits(screen);
    }
    await h.visit("#/");
    await h.start();
    await fits("a guided move");
    await h.press("Go now");
    await h.at("clam", "left", "lift");
    await fits("a lift");
    await h.at("clam", "right", "switch");
    await h.press("Pause");
    await until(async () => (await h.data("clock")) === "paused", "It does not pause.");
    await fits("a paused session");
    await h.press("End and save");
    await h.shows("finish");
    await fits("Finish");
  }, { storage: SLOW });

  row("after one visit it opens without a connection", async (h) => {
    await h.shows("today");
    const kept = () => h.evaluate(() => navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller));
    await until(kept, "The service worker does not take over.");
    await engine.site.down();
    try {
      await h.offline(true);
      await h.reload();
      await h.shows("today");
      await h.press("Plan", "link");
      await h.shows("plan");
      await h.press("Today", "link");
      await h.start();
    } finally {
      await engine.site.up();
      await h.offline(false);
    }
  }, { storage: SLOW, allow: [/ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED)|Failed to load|sw\.js/i] });

  row("damaged stored texts are set aside, and it opens", async (h) => {
    await h.shows("today");
    await until(() => h.evaluate(() => !!document.querySelector("[data-notice=damaged]")), "It is not told.");
    const aside = await h.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes(".aside.")));
    assert.deepEqual(aside.map(([, text]) => text).sort(), Object.values(DAMAGED).sort());
    await h.start();
  }, { storage: DAMAGED });

  row("a second tab says where it plays", async (h) => {
    await h.start();
    const other = await h.tab("#/");
    const second = readers(other);
    await second.shows("today");
    const told = () => other.evaluate(() => !!document.querySelector("[data-notice=elsewhere]"));
    await until(told, "The second tab says nothing.");
    assert.equal(await second.text("h1"), "Running in another tab.");
    assert.equal(await h.data("screen"), "session");
  }, { storage: SLOW });
}

/** Ways to read what the app shows. */
function readers(page) {
  const data = (name) =>
    page.evaluate((name) => document.querySelector(`[${name}]`)?.getAttribute(name) ?? null, `data-${name}`);
  const shows = (screen) => until(async () => (await data("screen")) === screen, `${screen} does not show.`);
  const place = async () => Promise.all(["exercise", "side", "phase", "clock"].map(data));
  return {
    data,
    shows,
    place,
    text: (selector) => page.evaluate((selector) => document.querySelector(selector).innerText, selector),
    async start() {
      await shows("today");
      await page.press("Start");
      await shows("session");
      if ((await data("clock")) === "waiting") await page.press("Begin");
    },
    at: (...wanted) =>
      until(async () => `${(await place()).slice(0, 3)}` === `${wanted}`, `It is not at ${wanted.join(" ")}.`),
    /** How many of each set were done, in the one session that is stored. */
    sets: async () => {
      const texts = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith("groundwork.history.")));
      const records = texts.flatMap(([, text]) => JSON.parse(text).records).map(unpack);
      return records.length === 1 ? records[0].sets.map(({ done }) => done) : records.length;
    },
  };
}

/** Fails if the page wrote errors, broke its policy, or asked another origin for anything. */
async function clean(page, allow) {
  const own = await page.evaluate(() => window.seen.troubles);
  const found = [...page.troubles, ...own, ...(await page.evaluate(elsewhere))];
  const left = found.filter((trouble) => !allow.some((pattern) => pattern.test(trouble)));
  assert.deepEqual(left, [], "the page did what it should not");
}

/** Runs in the page: notes each phase with its time, and how often the body changes. */
function note() {
  const noted = (window.noted = { phases: [], moves: {} });
  let last;
  const look = (records) => {
    const root = document.querySelector("[data-phase]");
    if (!root || root.dataset.phase === "done") return;
    const { exercise, side, phase, elapsedMs } = root.dataset;
    const what = [exercise, side, phase].join();
    if (what !== last) noted.phases.push({ exercise, side, phase, at: performance.now(), elapsed: Number(elapsedMs) });
    last = what;
    const pose = document.querySelector("svg[data-pose]")?.dataset.pose;
    if (records.some(({ attributeName }) => attributeName === "data-t")) noted.moves[pose] = (noted.moves[pose] ?? 0) + 1;
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
}
