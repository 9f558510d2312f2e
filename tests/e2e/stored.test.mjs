// Storage that holds what nobody wrote, is full, or is not there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "./faults-helpers.mjs";
import { launch } from "./harness.mjs";
import { MORNING, begin, history, record, records, routine, schedule, settings, stored } from "./session-helpers.mjs";

const app = launch();

const SETTINGS = '{"version":1,"volume":35,"muted":false,"flat":false,"understood":true}';
const MONTH = "groundwork.history.2026-02";
const GOOD = history(["2026-02-26", "2026-02-28"]);

/** Plays a short session to its end, and back to Today. */
async function play(h) {
  await h.start(/^(Start|Do an extra one anyway)$/);
  await h.advance(80_000);
  assert.equal(await h.screen(), "finish");
  await h.press("Done");
  assert.equal((await h.marks())["2026-03-02"], "done");
}

const DAMAGED = {
  "settings, no JSON": { "groundwork.settings": '{"version":1,"volume":' },
  "settings, another type": { "groundwork.settings": '"loud"' },
  "settings, wrong types": { "groundwork.settings": '{"version":1,"volume":"35","muted":1,"flat":null,"understood":"yes"}' },
  "schedule, no JSON": { "groundwork.schedule": "every day" },
  "schedule, no rule": { "groundwork.schedule": '{"version":1,"rules":[{"from":"2026-02-31","rule":"every-day"}],"pauses":[]}' },
  "routine, no JSON": { "groundwork.routine": "[" },
  "routine, wrong types": { "groundwork.routine": '{"version":1,"ready_ms":-5,"items":[{"exercise":"squat"}]}' },
  "session, no JSON": { "groundwork.session": "{{" },
  "session, wrong types": { "groundwork.session": '{"version":1,"sets":7}' },
  "month, no JSON": { [MONTH]: "\u0000\u0001" },
  "month, empty": { [MONTH]: "" },
  "month, wrong types": { [MONTH]: '{"version":1,"records":{"id":1}}' },
};

for (const [what, storage] of Object.entries(DAMAGED)) {
  test(`damaged ${what}: the app opens, tells, and keeps the text`, async (t) => {
    const [[key, text]] = Object.entries(storage);
    const h = await app.open(t, { clock: MORNING, storage });
    assert.equal(await h.screen(), "today");
    assert.deepEqual(await h.notices(), ["damaged"]);
    const after = await stored(h.page);
    assert.equal(after[`groundwork.aside.1.${key}`], text, "a copy is set aside");
    assert.equal(after[key], text, "and the text itself is not written over yet");
    // Opening it once more makes no second copy.
    await h.page.reload();
    await h.page.waitForSelector("[data-screen]");
    const asides = Object.keys(await stored(h.page)).filter((it) => it.startsWith("groundwork.aside."));
    assert.deepEqual(asides, [`groundwork.aside.1.${key}`]);
    await h.page.getByRole("button", { name: "Start", exact: true }).waitFor();
  });
}

for (const hash of ["#/plan", "#/progress", "#/learn/clam"]) {
  test(`damage does not lead away from ${hash}`, async (t) => {
    const h = await app.open(t, { clock: MORNING, hash, storage: { ...GOOD, "groundwork.settings": "{" } });
    await h.page.locator(`[data-screen=${hash.split("/")[1]}]`).waitFor();
    assert.equal(new URL(h.page.url()).hash, hash);
  });
}

test("a month cut short loses only what was cut off", async (t) => {
  const whole = GOOD[MONTH];
  const cut = whole.slice(0, whole.lastIndexOf('"done"'));
  const storage = { ...GOOD, ...routine(["clam", 2]), ...schedule("every-day", "2026-02-01"), [MONTH]: cut, "groundwork.settings": SETTINGS };
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage });
  assert.deepEqual(await h.notices(), ["damaged"]);
  assert.match(await h.page.locator("[data-notice=damaged]").innerText(), /1 of 2 sessions is fine/);
  assert.equal(await h.sessions(), 1);
  await play(h);
  assert.equal(await h.sessions(), 2);
  const after = await stored(h.page);
  assert.deepEqual([after[`groundwork.aside.1.${MONTH}`], after[MONTH], after["groundwork.settings"]], [cut, cut, SETTINGS]);
});

test("a damaged month of today is written over only once a copy is safe", async (t) => {
  const key = "groundwork.history.2026-03";
  const text = `{"version":1,"records":[\n${JSON.stringify(record("2026-03-01"))},\n{"id":"nonsense"}\n]}`;
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: { [key]: text, ...routine(["clam", 2]) } });
  assert.deepEqual(await h.notices(), ["damaged"]);
  await play(h);
  assert.deepEqual((await records(h.page)).map(({ day }) => day), ["2026-03-01", "2026-03-02"]);
  assert.equal((await stored(h.page))[`groundwork.aside.1.${key}`], text);
});

for (const version of [1, 2]) test(`a month of version ${version} is set aside once and goes on as one of the present`, async (t) => {
  const key = "groundwork.history.2026-03";
  const { [key]: text } = history(["2026-03-01"], { version });
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: { [key]: text, ...routine(["clam", 2]) } });
  const before = await records(h.page);
  await play(h);
  assert.deepEqual(await h.notices(), []);
  const month = (await stored(h.page))[key];
  const first = '{"version":3,"records":[\n{"id":"0000000020260301","log":"2026-03-01 43200000 60 150000 - -;c 10 1s lr"},\n';
  assert.equal(month.slice(0, first.length), first);
  assert.deepEqual((await records(h.page))[0], before[0]);
  await h.press("Do another one");
  await h.advance(80_000);
  const after = await stored(h.page);
  assert.equal((await records(h.page)).length, 3);
  const asides = Object.entries(after).filter(([it]) => it.startsWith("groundwork.aside."));
  assert.deepEqual(asides, [[`groundwork.aside.1.${key}`, text]]);
});

test("a month of the first version for whose copy there is no room is not written over", async (t) => {
  const key = "groundwork.history.2026-03";
  const { [key]: text } = history(["2026-03-01"]);
  const init = () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith("groundwork.aside.")) throw new DOMException("full", "QuotaExceededError");
      return setItem.call(this, key, text);
    };
  };
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", init, storage: { [key]: text, ...routine(["clam", 2]) } });
  await play(h);
  assert.deepEqual(await h.notices(), ["storage"]);
  const after = await stored(h.page);
  assert.equal(after[key], text);
  // What was done is in the second place.
  await h.page.reload();
  await eventually(async () => (await h.sessions()) === 2, "the journal does not bring it back");
});

test("damaged settings cost only the fields that are damaged", async (t) => {
  const text = '{"version":1,"volume":20,"muted":"maybe","flat":true,"understood":true}';
  const h = await begin(app, t, { storage: { "groundwork.settings": text } });
  assert.equal(await h.data("flat"), "");
  await h.page.getByRole("button", { name: "Sound", exact: true }).click();
  assert.equal(await h.page.getByRole("slider").inputValue(), "20");
});

test("what a newer version wrote is never written over", async (t) => {
  const storage = {
    "groundwork.settings": '{"version":2,"volume":35,"muted":false,"flat":false,"understood":false,"voice":"on"}',
    "groundwork.history.2026-03": '{"version":9,"records":[]}',
    ...routine(["clam", 2]),
  };
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage });
  assert.deepEqual(await h.notices(), ["damaged"]);
  await h.press("Understood");
  assert.deepEqual(await h.notices(), ["damaged", "storage"], "that it could not be saved is said");
  await play(h);
  const after = await stored(h.page);
  for (const [key, text] of Object.entries(storage)) assert.equal(after[key], text);
  // What was done is not lost: it can still be kept by the newer app.
  assert.match(after["groundwork.session"], /"done":2/);
});

const full = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
};
const forbidden = () => {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("denied", "SecurityError");
    },
  });
};

for (const [what, init] of Object.entries({ full, forbidden })) {
  test(`storage ${what}: it is said, and a session can be played to its end`, async (t) => {
    const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", init });
    assert.deepEqual(await h.notices(), ["storage"]);
    await h.start();
    assert.equal(await h.screen(), "session");
    await h.page.clock.fastForward(652_000);
    assert.equal(await h.screen(), "finish");
    assert.ok((await h.notices()).every((it) => it === "storage"));
    await h.press("Done");
    assert.equal((await h.marks())["2026-03-02"], "done");
    assert.deepEqual([await h.sessions(), await h.daysOnPlan()], [1, 1]);
  });
}

test("storage that fills up in the midst of a session loses nothing that was there", async (t) => {
  const h = await begin(app, t, { after: 20_000, storage: { ...GOOD, "groundwork.settings": SETTINGS } });
  await h.page.evaluate(full);
  await h.advance(70_000);
  await h.press("Pause");
  await h.press("End and save");
  assert.equal(await h.screen(), "finish");
  assert.deepEqual(await h.notices(), ["storage"]);
  assert.equal(await h.sessions(), 3);
  const after = await stored(h.page);
  assert.deepEqual([after[MONTH], after["groundwork.settings"]], [GOOD[MONTH], SETTINGS]);
  // The last checkpoint that could be written is still there to go on with.
  assert.match(after["groundwork.session"], /"rep":2/);
});

test("the browser is asked to keep what is stored after the first session, and once", async (t) => {
  for (const answer of ["Promise.resolve(true)", "Promise.reject(new DOMException('no', 'SecurityError'))", "undefined"]) {
    const init = `globalThis.asked = 0; if (globalThis.StorageManager) StorageManager.prototype.persist = () => { asked += 1; return ${answer}; };`;
    const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: routine(["clam", 1]), init });
    const asked = () => h.page.evaluate(() => globalThis.asked);
    await h.start();
    await h.advance(20_000);
    assert.equal(await asked(), 0, "before there is anything to keep");
    await h.page.clock.fastForward(60_000);
    assert.deepEqual([await h.screen(), await asked()], ["finish", 0], "the browser's question would lie over how it felt");
    await h.press("Done");
    assert.equal(await asked(), 1);
    await h.press("Do another one");
    await h.page.clock.fastForward(80_000);
    assert.deepEqual([await h.screen(), await asked()], ["finish", 1]);
  }
});

// What another build, or anything else, puts there while the page is open.
const BENEATH = {
  newer: ['{"version":2,"volume":35,"muted":false,"flat":false,"understood":true,"shiny":1}', ["damaged", "storage"]],
  torn: ['{"version":1,"volume":35,"mu', ["damaged"]],
  senseless: ['{"version":1,"volume":"x","muted":false,"flat":false,"understood":true}', ["damaged"]],
};
for (const [name, [text, notices]] of Object.entries(BENEATH)) {
  for (const key of ["groundwork.settings", "groundwork.routine", "groundwork.schedule"]) {
    if (name === "senseless" && key !== "groundwork.settings") continue;
    test(`${key} that becomes ${name} beneath an open page is not lost`, async (t) => {
      const storage = { ...routine(["clam", 2]), ...schedule("every-day", "2026-02-01"), "groundwork.settings": SETTINGS };
      const h = await app.open(t, { clock: MORNING, hash: "#/plan", storage });
      await h.page.evaluate(([key, text]) => (localStorage[key] = text), [key, text]);
      await h.page.getByRole("radio", { name: "Dark" }).press("Space");
      await h.page.getByRole("radio", { name: "Every other day" }).press("Space");
      await h.press("Time to get ready: more");
      const after = await stored(h.page);
      assert.deepEqual(await h.notices(), notices, "it is told, and what is not saved then");
      if (name === "newer") assert.equal(after[key], text);
      else {
        assert.equal(after[`groundwork.aside.1.${key}`], text);
        assert.notEqual(after[key], text, "it is written anew");
      }
      if (name === "newer") return;
      // What was there before goes on, and each change is made to it.
      assert.match(await h.page.getByRole("banner").innerText(), /Under a minute, every other day\./);
      assert.deepEqual([(await settings(h.page)).volume, (await settings(h.page)).theme], [JSON.parse(SETTINGS).volume, "dark"]);
    });
  }
}
