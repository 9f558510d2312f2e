// Copies in files: what goes out, what comes back, and taking everything away.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, begin, history, records, routine, schedule, settings, stored } from "./session-helpers.mjs";

const app = launch();

const GOLDEN = readFileSync(new URL("../../crates/store/tests/golden/backup-v1.json", import.meta.url), "utf8");
const HERE = { ...history(["2026-02-26", "2026-02-28"]), ...schedule("every-day", "2026-02-01") };

const plan = (t, options = {}) => app.open(t, { clock: MORNING, hash: "#/plan", ...options });

/** What the next download holds, after `press`. */
async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** Chooses a file with this text for restoring. */
async function choose(h, text, name = "copy.json") {
  const chooser = h.page.waitForEvent("filechooser");
  await h.page.getByRole("button", { name: /^(Restore a copy|Choose another file)/ }).first().click();
  await (await chooser).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await h.page.locator(".slab-note").waitFor();
  return h.page.locator(".slab-note").innerText();
}

/** Everything of ours in the database. */
const journal = (page) =>
  page.evaluate(
    () =>
      new Promise((done, gone) => {
        const open = indexedDB.open("groundwork");
        open.onerror = gone;
        open.onsuccess = () => {
          const base = open.result;
          if (!base.objectStoreNames.contains("texts")) return done({});
          const store = base.transaction("texts").objectStore("texts");
          const [keys, texts] = [store.getAllKeys(), store.getAll()];
          texts.onsuccess = () => {
            base.close();
            done(Object.fromEntries(keys.result.map((key, index) => [key, texts.result[index]])));
          };
        };
      }),
  );

async function eventually(check, what) {
  const end = Date.now() + 5_000;
  while (!(await check())) {
    assert.ok(Date.now() < end, what);
    await new Promise((done) => setTimeout(done, 20));
  }
}

test("a copy goes out as a file and comes back on another phone", async (t) => {
  const here = await plan(t, { storage: HERE });
  const file = await download(here.page, () => here.page.getByRole("button", { name: /^Save a copy/ }).click());
  assert.equal(file.name, "groundwork-2026-03-02.json");
  const copy = JSON.parse(file.text);
  assert.deepEqual([copy.app, copy.version, copy.session_count, copy.saved_on], ["groundwork", 1, 2, "2026-03-02"]);
  // No browser tells whether a download arrived, so the person is asked.
  await here.page.getByText("Did the file arrive?").waitFor();
  assert.equal((await settings(here.page)).copied_on, undefined);
  await here.press("Yes, it did");
  await here.page.getByText("Last: today").waitFor();
  assert.equal((await settings(here.page)).copied_on, "2026-03-02");

  const there = await plan(t);
  assert.match(await choose(there, file.text), /2 sessions to add/);
  await there.press("Restore");
  await there.page.getByText("Restored: 2 sessions.").waitFor();
  assert.deepEqual(await records(there.page), await records(here.page));
  assert.match((await stored(there.page))["groundwork.schedule"], /every-day/);
  await there.page.reload();
  await there.page.goto(app.url);
  await there.page.locator("[data-screen=today]").waitFor();
  assert.equal(await there.sessions(), 2);
});

test("what is kept can be taken along though the app cannot start", async (t) => {
  const options = { allow: [/Failed to (load resource|fetch)/, /404/], context: { serviceWorkers: "block" } };
  const broken = await app.open(t, { clock: MORNING, storage: HERE, ...options });
  const kept = await records(broken.page);
  await broken.context.route(/\.wasm$/, (route) => route.abort());
  await broken.page.reload();
  const link = broken.page.getByRole("link", { name: "Save a copy" });
  await link.waitFor();
  await broken.axe();
  const file = await download(broken.page, () => link.click());
  assert.equal(file.name, "groundwork.json");

  const there = await plan(t);
  assert.match(await choose(there, file.text), /2 sessions to add/);
  await there.press("Restore");
  await there.page.getByText("Restored: 2 sessions.").waitFor();
  assert.deepEqual(await records(there.page), kept);
});

test("a copy adds to what is here and takes nothing away", async (t) => {
  const h = await plan(t, { storage: HERE });
  const before = await records(h.page);
  const text = await choose(h, GOLDEN);
  assert.match(text, /4 sessions to add/);
  assert.deepEqual(await records(h.page), before, "nothing is changed before it is agreed to");
  await h.press("Restore its sessions");
  await h.page.getByText("Restored: 4 sessions.").waitFor();
  assert.equal((await records(h.page)).length, 7);
  assert.match((await stored(h.page))["groundwork.schedule"], /every-day/);
  // Once more, and it is all here.
  assert.match(await choose(h, GOLDEN), /No new sessions in this copy\.\s+4 are here already/);
  await h.press("Take its plan");
  assert.equal((await settings(h.page)).volume, 35);
  assert.match((await stored(h.page))["groundwork.schedule"], /mon wed fri/);
  assert.match((await stored(h.page))["groundwork.routine"], /arms-crossed/);
});

const WRONG = {
  "another app's file": ['{"tasks":[]}', /belongs to another app/],
  "a picture": ["\u0089PNG\r\n\u001a\n", /not a Groundwork copy/],
  "an empty file": ["", /not a Groundwork copy/],
  "a newer copy": [GOLDEN.replace('"version":1', '"version":2'), /newer version/],
  "a file that is too big": [" ".repeat(10_485_761), /too big/],
};
for (const [what, [text, said]] of Object.entries(WRONG)) {
  test(`${what} is refused with its reason`, async (t) => {
    const h = await plan(t, { storage: HERE });
    const before = await stored(h.page);
    assert.match(await choose(h, text), said);
    assert.deepEqual(await stored(h.page), before);
    await h.press("Close");
    assert.equal(await h.page.locator(".slab-note").count(), 0);
  });
}

test("a torn copy says where, and gives what it can once that is agreed to", async (t) => {
  const h = await plan(t, { storage: HERE });
  const text = await choose(h, GOLDEN.slice(0, GOLDEN.lastIndexOf('"sets"')));
  assert.match(text, /4 sessions to add/);
  assert.match(text, /breaks off after session 4 of 5/);
  await h.press("Not now");
  assert.equal((await records(h.page)).length, 2);
  await choose(h, GOLDEN.slice(0, GOLDEN.lastIndexOf('"sets"')));
  await h.press("Restore its sessions");
  assert.equal((await records(h.page)).length, 6);
});

test("sessions go out as a table", async (t) => {
  const h = await plan(t, { storage: HERE });
  const file = await download(h.page, () => h.page.getByRole("button", { name: /^Sessions as CSV/ }).click());
  assert.equal(file.name, "groundwork-sessions.csv");
  const lines = file.text.split("\r\n");
  assert.deepEqual(lines.map((it) => it.split(",")[0]), ["date", "2026-02-26", "2026-02-28", ""]);
  const other = await download(h.page, () => h.page.getByRole("button", { name: /^CSV with semicolons/ }).click());
  assert.equal(other.text, file.text.replaceAll(",", ";"));
});

test("where files can be shared, a copy is shared, and one that is put away is none", async (t) => {
  const share = (outcome) => `
    navigator.canShare = ({ files }) => files.length === 1;
    navigator.share = async ({ files: [file] }) => {
      globalThis.shared = [file.name, file.type, await file.text()];
      if (${JSON.stringify(outcome)}) throw new DOMException("", ${JSON.stringify(outcome)});
    };`;
  const press = (h) => h.page.getByRole("button", { name: /^Save a copy/ }).click();
  const done = await plan(t, { storage: HERE, init: share("") });
  await press(done);
  await done.page.getByText("Last: today").waitFor();
  const [name, type, text] = await done.page.evaluate(() => shared);
  assert.deepEqual([name, type, JSON.parse(text).session_count], ["groundwork-2026-03-02.json", "application/json", 2]);

  const away = await plan(t, { storage: HERE, init: share("AbortError") });
  await press(away);
  await eventually(() => away.page.evaluate(() => globalThis.shared !== undefined), "nothing was shared");
  assert.equal((await settings(away.page)).copied_on, undefined);

  // A browser that says yes and then refuses still gives the file.
  const refused = await plan(t, { storage: HERE, init: share("NotAllowedError") });
  const file = await download(refused.page, () => press(refused));
  assert.equal(JSON.parse(file.text).session_count, 2);
  await refused.page.getByText("Did the file arrive?").waitFor();
  await refused.press("No");
  assert.equal(await refused.page.locator(".slab-note").count(), 0);
  assert.equal((await settings(refused.page)).copied_on, undefined, "what is not known is not said");
});

test("a second press while the list of apps is open does nothing", async (t) => {
  const init = `
    globalThis.calls = 0;
    navigator.canShare = () => true;
    navigator.share = () => {
      globalThis.calls += 1;
      return new Promise((done) => (globalThis.finish = done));
    };`;
  const h = await plan(t, { storage: HERE, init });
  let downloads = 0;
  h.page.on("download", () => (downloads += 1));
  const copy = h.page.getByRole("button", { name: /^Save a copy/ });
  await copy.click();
  await copy.click();
  await h.page.getByRole("button", { name: /^Sessions as CSV/ }).click();
  assert.deepEqual([await h.page.evaluate(() => calls), downloads], [1, 0]);
  await h.page.evaluate(() => finish());
  await h.page.getByText("Last: today").waitFor();
  await copy.click();
  assert.equal(await h.page.evaluate(() => calls), 2);
});

test("a copy asked for on Today is asked about there", async (t) => {
  const days = Array.from({ length: 29 }, (_, index) => new Date(Date.UTC(2026, 0, 30 + index)).toISOString().slice(0, 10));
  const h = await begin(app, t, { storage: { ...history(days), ...routine(["clam", 1]) } });
  await h.page.clock.fastForward(60_000);
  await h.page.locator("[data-screen=finish]").waitFor();
  await download(h.page, () => h.press("Save a copy"));
  assert.deepEqual(await h.notices(), ["copy"], "nobody knows yet");
  await h.press("Yes, it did");
  assert.deepEqual(await h.notices(), []);
});

test("after thirty sessions without a copy one is suggested", async (t) => {
  const days = Array.from({ length: 29 }, (_, index) => new Date(Date.UTC(2026, 0, 30 + index)).toISOString().slice(0, 10));
  const h = await begin(app, t, { storage: { ...history(days), ...routine(["clam", 1]) } });
  await h.page.clock.fastForward(60_000);
  await h.page.locator("[data-screen=finish]").waitFor();
  assert.deepEqual(await h.notices(), ["copy"]);
  await h.page.getByRole("button", { name: "Dismiss" }).click();
  assert.deepEqual([await h.notices(), (await settings(h.page)).copied_sessions], [[], 30]);
});

test("everything is taken away when that was asked for twice, and nothing of others", async (t) => {
  const h = await plan(t, { storage: { ...HERE, "another.app": "1", groundworks: "2" }, allow: [/./] });
  await h.page.evaluate(async () => {
    for (const name of ["groundwork-test", "another"]) await (await caches.open(name)).put("/x", new Response(""));
    await new Promise((done) => (indexedDB.open("another").onsuccess = done));
  });
  await eventually(async () => Object.keys(await journal(h.page)).length === 2, "the journal holds nothing");
  const other = await h.tab();
  assert.equal(await other.sessions(), 2);

  await h.press("Erase everything");
  assert.match(await h.page.locator(".slab-note").innerText(), /2 sessions, your plan and your settings will be removed/);
  await h.press("Keep everything");
  await h.press("Erase everything");
  await h.press("Erase everything");
  assert.equal((await records(h.page)).length, 2, "it is asked once more");
  await Promise.all([h.page.waitForEvent("load"), other.page.waitForEvent("load"), h.press("Erase it for good")]);
  await other.page.getByText("How often?").waitFor();
  await h.page.locator("[data-screen]").waitFor();
  const left = await h.page.evaluate(async () => ({
    keys: Object.keys(localStorage).sort(),
    caches: (await caches.keys()).filter((it) => !/^groundwork-[0-9a-f]{12}$/.test(it)),
    bases: (await indexedDB.databases()).map((it) => it.name).sort(),
  }));
  assert.deepEqual([left.keys, left.caches], [["another.app", "groundworks"], ["another"]]);
  assert.ok(left.bases.includes("another"));
  assert.deepEqual(await journal(h.page), {});
});

test("the log is readable under Plan, and goes into a copy only if the person says so", async (t) => {
  const storage = { ...HERE, "groundwork.settings": "{" };
  const h = await plan(t, { storage });
  const copy = async () =>
    JSON.parse((await download(h.page, () => h.page.getByRole("button", { name: /^Save a copy (None|Last)/ }).click())).text);
  assert.equal((await copy()).log, undefined);
  await h.press("Yes, it did");
  await h.page.getByText("If something does not work").click();
  const notes = h.page.getByRole("list", { name: "The app's notes" });
  await notes.getByText("storage: a stored text is damaged").waitFor();
  await h.axe();
  await h.page.getByRole("switch", { name: /^Add it to copies/ }).check();
  const { log, ...rest } = await copy();
  assert.match(log[0], /^2026-03-02 06:30:\d\d storage: a stored text is damaged$/);
  assert.equal(rest.session_count, 2);
});
