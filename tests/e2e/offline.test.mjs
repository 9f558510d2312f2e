// What works without a connection, and how a new version takes over.

import assert from "node:assert/strict";
import { test } from "node:test";
import { build, caches, find, kept, publish, show, soon } from "./builds.mjs";
import { launch } from "./harness.mjs";
import { MORNING, history, record, records, routine, schedule, stored } from "./session-helpers.mjs";

const app = launch();

const STORED = { ...history(["2026-02-28"]), ...schedule("every-day", "2026-02-01"), ...routine(["clam", 2]) };

/** What a browser writes to the console when it looks for a file and there is no connection. */
const NO_CONNECTION = [/ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED)/, /Failed to load resource/];

/** A site of its own with a page that has been there once, and keeps what it needs. */
async function visit(t, { base, ...options } = {}) {
  const site = await publish(t, { base });
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: STORED, url: site.url, ...options });
  await kept(h.page);
  return { site, h };
}

async function goOffline(site, h) {
  await site.goDown();
  await h.context.setOffline(true);
}

/** Plays the short session to its end, and back to Today. */
async function play(h) {
  await h.start();
  await h.advance(80_000);
  assert.equal(await h.screen(), "finish");
  await h.press("Done");
}

const update = (h) => h.page.locator("[data-notice=update]");

/** Takes the new version, and waits for it. */
async function restart(h, next) {
  await Promise.all([h.page.waitForEvent("load"), h.press("Restart")]);
  await h.page.locator("[data-screen]").first().waitFor();
  assert.equal(await build(h.page), next);
}

for (const base of ["/groundwork/", "/some/where/else/"]) {
  test(`after one visit under ${base} all of it works without a connection`, async (t) => {
    const { site, h } = await visit(t, { base, allow: NO_CONNECTION });
    await goOffline(site, h);
    await h.page.reload();
    await h.page.locator("[data-screen]").waitFor();
    assert.equal(await h.sessions(), 1);
    await play(h);
    assert.equal((await records(h.page)).length, 2);

    const deep = await h.tab("#/session");
    assert.equal(await deep.screen(), "today");
    await deep.page.goto(`${site.url}any/where?from=a-link#/`);
    await deep.page.locator("[data-screen]").waitFor();
    assert.equal(await deep.sessions(), 2);
  });
}

test("being offline is said on Today while it lasts", async (t) => {
  const { h } = await visit(t);
  const badge = h.page.getByText("Offline, all fine");
  assert.equal(await badge.count(), 0);
  await h.context.setOffline(true);
  await badge.waitFor();
  assert.deepEqual(await h.notices(), ["offline"]);
  await h.context.setOffline(false);
  await badge.waitFor({ state: "detached" });
});

test("a page that opens without a connection says so", async (t) => {
  const init = () => Object.defineProperty(navigator, "onLine", { value: false });
  const h = await app.open(t, { init });
  assert.deepEqual(await h.notices(), ["offline"]);
});

test("a new version waits for a tap, and then takes over with all that was kept", async (t) => {
  const { site, h } = await visit(t);
  const [old, before] = [site.build, await stored(h.page)];
  const other = await h.tab();
  const next = site.next();
  assert.notEqual(next, old);

  await find(h.page);
  await update(h).waitFor();
  assert.match(await update(h).innerText(), /A new version is ready\./);
  // Nothing moves by itself: the old page goes on, and a reload of it is the old version still.
  await h.page.reload();
  await update(h).waitFor();
  assert.equal(await build(h.page), old);

  await restart(h, next);
  assert.deepEqual(await h.notices(), []);
  assert.deepEqual([await h.sessions(), await stored(h.page)], [1, before]);

  // The other page is left alone, and still finds the files that are on the server no more.
  assert.equal(await build(other.page), old);
  const answers = await other.page.evaluate(async () => {
    const named = [...document.scripts].map((it) => it.text.match(/[^"'` ]*program-\w+\/\w+\.(js|wasm)/g) ?? []).flat();
    const program = [...named, named[0].replace(/\w+\.js$/, "split_later.wasm")];
    return Promise.all(program.map(async (it) => (await fetch(it)).status));
  });
  // The program's script, the loader of the later part, the program, and that part.
  assert.deepEqual(answers, [200, 200, 200, 200]);
});

test("a new version that was put away is there at the next start", async (t) => {
  const { site, h } = await visit(t);
  const next = site.next();
  await find(h.page);
  await update(h).getByRole("button", { name: "Dismiss" }).click();
  await show(h.page);
  assert.deepEqual(await h.notices(), []);
  await h.page.reload();
  await restart(h, next);
});

test("a session is never told of a new version, not even paused", async (t) => {
  const { site, h } = await visit(t);
  await h.start();
  const next = site.next();
  await find(h.page);
  assert.deepEqual(await h.notices(), []);
  await h.press("Pause");
  await h.page.goBack();
  assert.equal(await h.screen(), "today");
  assert.deepEqual(await h.notices(), []);
  await h.press("Resume");
  await h.advance(80_000);
  assert.deepEqual([await h.screen(), await h.notices()], ["finish", ["update"]]);
  await restart(h, next);
  assert.equal((await records(h.page)).length, 2);
});

test("a browser that does not say when the worker has changed is reloaded all the same", async (t) => {
  const init = () => {
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (kind, ...rest) {
      if (kind !== "controllerchange") addEventListener.call(this, kind, ...rest);
    };
  };
  const { site, h } = await visit(t, { init });
  const next = site.next();
  await find(h.page);
  const loaded = h.page.waitForEvent("load");
  await h.press("Restart");
  await soon("the new worker is there", () => h.page.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null));
  await h.advance(3_100);
  await loaded;
  assert.equal(await build(h.page), next);
});

const FAULTS = {
  "a missing program": (site) => site.files(".wasm").forEach((it) => site.remove(it)),
  "a missing icon": (site) => site.files(".svg").forEach((it) => site.remove(it)),
  "the page of the version before": (site, page) => site.edit("index.html", () => page),
};

for (const [what, break_] of Object.entries(FAULTS)) {
  test(`a build with ${what} installs nothing`, async (t) => {
    const { site, h } = await visit(t, { allow: [/404/, ...NO_CONNECTION] });
    const [old, page, before] = [site.build, site.read("index.html"), await caches(h.page)];
    site.next();
    break_(site, page);
    const end = await h.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise((done) => registration.addEventListener("updatefound", () => done(registration.installing)));
      registration.update();
      const worker = await found;
      while (!["installed", "redundant"].includes(worker.state)) {
        await new Promise((done) => worker.addEventListener("statechange", done, { once: true }));
      }
      return worker.state;
    });
    assert.equal(end, "redundant");
    assert.deepEqual([await caches(h.page), await h.notices()], [before, []]);
    await goOffline(site, h);
    await h.page.reload();
    assert.deepEqual([await build(h.page), await h.sessions()], [old, 1]);
  });
}

test("of the caches, those of ours go that no page needs any more, and no others", async (t) => {
  const { site, h } = await visit(t);
  await h.page.evaluate(async () => {
    for (const name of ["somebody-else", "other-groundwork-1"]) await (await globalThis.caches.open(name)).put("/x", new Response("x"));
  });
  const builds = [site.build];
  for (let i = 0; i < 2; i += 1) {
    builds.push(site.next());
    await find(h.page);
    await update(h).waitFor();
    await restart(h, builds.at(-1));
  }
  const expected = ["somebody-else", "other-groundwork-1", ...builds.slice(1).map((it) => `groundwork-${it}`)];
  await soon("the first build's cache goes", async () => (await caches(h.page)).length <= expected.length);
  assert.deepEqual((await caches(h.page)).sort(), expected.sort());
});

test("a session of another page goes on while this one takes the new version", async (t) => {
  const { site, h } = await visit(t);
  const other = await h.tab();
  const next = site.next();
  await find(h.page);
  await update(h).waitFor();
  await other.page.getByRole("button", { name: "Start", exact: true }).click();
  await restart(h, next);
  assert.equal(await other.screen(), "session");
  await other.advance(80_000);
  assert.equal(await other.screen(), "finish");
  const saved = await records(other.page);
  assert.deepEqual(saved.map(({ day }) => day), [record("2026-02-28").day, "2026-03-02"]);
});
