// Storage that refuses, from any write on, in one place or in both: the session runs on, it is said
// what is not saved, and a file is offered that holds it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { eventually } from "./faults-helpers.mjs";
import { lab } from "./faults-texts.mjs";
import { launch } from "./harness.mjs";
import { MORNING, history, records, routine } from "./session-helpers.mjs";

const app = launch();

const STORED = { ...history(["2026-02-28"]), ...routine(["clam", 3]) };

/** Makes the first place refuse from its `n`th write on, and from then on the journal in the way `how`. */
function refuse() {
  const { n = Infinity, how = "works", always } = window.rules ?? {};
  window.writes = 0;
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (...text) {
    // What the next first paint depends on is no data of the person's.
    if (text[0] === "groundwork.boot") return setItem.apply(this, text);
    window.writes += 1;
    if (window.writes > n) throw new DOMException("full", "QuotaExceededError");
    return setItem.apply(this, text);
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...text) {
    if (how === "works" || (window.writes < n && !always)) return put.apply(this, text);
    if (how === "throws") throw new DOMException("full", "QuotaExceededError");
    // A full disk shows at the end of a transaction.
    const request = put.apply(this, text);
    this.transaction.abort();
    return request;
  };
}

const absent = (name, how) => `
  Object.defineProperty(globalThis, ${JSON.stringify(name)}, {
    configurable: true,
    get() { ${how === "throws" ? 'throw new DOMException("denied", "SecurityError")' : "return undefined"}; },
  });`;

/** A journal whose opening ends in an error, as in some private windows. */
const closed = `
  IDBFactory.prototype.open = () => {
    const request = new EventTarget();
    setTimeout(() => request.onerror?.(new Event("error")));
    return request;
  };`;

/** Plays a session of `length` ms at most to its end, with every other kind of change on the way. */
async function play(h, length = 90_000) {
  await h.page.getByRole("button", { name: /^(Start|Do an extra one anyway)$/ }).click();
  // A first session waits for a tap, and without storage each is the first.
  const session = h.page.locator("[data-screen=session]");
  if ((await session.getAttribute("data-clock")) === "waiting") await h.press("Begin");
  await h.page.clock.fastForward(12_000);
  await h.press("Pause");
  await h.press("Resume");
  for (const ms of [8_000, 8_000, length]) await h.page.clock.fastForward(ms);
  assert.equal(await h.screen(), "finish");
}

/** The records in the file that the notice offers. */
async function file(h) {
  const save = h.page.locator("[data-notice=storage]").getByRole("button", { name: "Save a copy" });
  const [given] = await Promise.all([h.page.waitForEvent("download"), save.click()]);
  return JSON.parse(readFileSync(await given.path(), "utf8")).sessions;
}

/** It is said what is not saved, and the session is in the file, after `first` others. */
async function judge(h, { first = 1, done = [3, 3] } = {}) {
  await h.page.locator("[data-notice=storage]").waitFor();
  assert.deepEqual(await h.notices(), ["storage"]);
  const sessions = await file(h);
  assert.equal(sessions.length, first + 1, "the file lacks a session");
  assert.deepEqual(sessions.at(-1).sets.map((it) => it.done), done);
}

test("the first place full from each write on, beside a journal that works, that throws, that aborts", { timeout: 120_000 }, async (t) => {
  const h = await lab(app, t, { clock: MORNING, init: refuse });
  await h.start(STORED);
  await play(h);
  assert.deepEqual(await h.notices(), []);
  const writes = await h.page.evaluate(() => window.writes);
  let sessions = 0;
  for (const how of ["works", "throws", "aborts"]) {
    for (let n = 0; n < writes; n += 1) {
      await h.start(STORED, {}, { n, how });
      await play(h);
      await judge(h);
      const said = await h.page.locator("[data-notice=storage]").innerText();
      assert.match(said, how === "works" ? /second place/ : /could not be saved/);
      if (how === "works") {
        // It is there again after a reload, from the second place.
        await h.page.reload();
        await eventually(async () => (await h.sessions()) === 2, "the journal does not bring it back");
      }
      sessions += 1;
    }
  }
  t.diagnostic(`${sessions} sessions, full from each of ${writes} writes on: all played to the end, said so, and stand in the file`);
});

test("a journal that is full beside a first place that works takes nothing from it", async (t) => {
  const h = await lab(app, t, { clock: MORNING, init: refuse });
  for (const how of ["throws", "aborts"]) {
    await h.start(STORED, {}, { how, always: true });
    await play(h);
    assert.deepEqual([await h.notices(), (await records(h.page)).length, (await h.look()).journal], [[], 2, {}]);
  }
});

const MISSING = {
  "no localStorage, its getter throws": [absent("localStorage", "throws"), 0, /second place/],
  "no localStorage, it is undefined": [absent("localStorage"), 0, /second place/],
  "no IndexedDB, its getter throws": [absent("indexedDB", "throws"), 1],
  "no IndexedDB, it is undefined": [absent("indexedDB"), 1],
  "an IndexedDB that does not open": [closed, 1],
  "neither": [absent("localStorage", "throws") + absent("indexedDB"), 0, /could not be saved/],
};
for (const [what, [init, first, said]] of Object.entries(MISSING)) {
  test(`${what}: a session can be played to its end`, async (t) => {
    const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: STORED, init });
    // Without the first place the routine is the one that everybody begins with.
    await play(h, first ? undefined : 650_000);
    if (said) {
      await judge(h, { first, done: [10, 10, 10, 10, 6, 6, 10, 10] });
      assert.match(await h.page.locator("[data-notice=storage]").innerText(), said);
    } else {
      assert.deepEqual([await h.notices(), (await records(h.page)).length], [[], 2]);
    }
    await h.press("Done");
    assert.equal(await h.sessions(), first + 1);
  });
}
