// A routine that comes by a link: what is shown of it, taking it over, putting it back, playing it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { kept, publish } from "./builds.mjs";
import { launch } from "./harness.mjs";
import { LINKS } from "./links.mjs";
import { MORNING, history } from "./session-helpers.mjs";

const app = launch();

const WEEK_TWO = `#/r/${LINKS["week two"]}`;

const open = (t, name, options) => app.open(t, { hash: `#/r/${LINKS[name]}`, clock: MORNING, ...options });
/** What a browser writes to the console when it looks for a file and there is no connection. */
const NO_CONNECTION = [/ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED)/, /Failed to load resource/];
/** A routine or a schedule as it is stored, without when it was written. */
const stored = async (h, part) => {
  const text = await h.page.evaluate((key) => localStorage.getItem(key), `groundwork.${part}`);
  if (text === null) return null;
  const { written, ...rest } = JSON.parse(text);
  return rest;
};
const changes = (h) => h.page.getByRole("heading", { name: "What would change" }).locator("xpath=../following-sibling::ul[1]/li").allInnerTexts();
/** Follows a link in the page that is open. */
const follow = (h, hash) => h.page.evaluate((hash) => void (location.hash = hash), hash);

test("a link shows what it asks beside what there is, and changes nothing by itself", async (t) => {
  const h = await open(t, "week two", { storage: history(["2026-02-28"]) });
  assert.equal(await h.screen(), "offer");
  assert.equal(await h.page.getByRole("heading", { level: 1 }).innerText(), "Week two");
  assert.equal(await h.page.locator(".sky .lede").innerText(), "Slowly down, please.");
  assert.deepEqual(await changes(h), [
    "Clams: 12 instead of 10, 3 more on the left.",
    "10 s instead of 20 s to get ready.",
    "Every day instead of every other day.",
    "Until 31 December 2026.",
  ]);
  assert.ok(await h.page.getByText("Anybody can make such a link.").isVisible());
  assert.equal(await stored(h, "routine"), null);
  await h.page.getByRole("link", { name: "Keep my plan" }).click();
  assert.equal(await h.screen(), "today");
  assert.equal(await stored(h, "routine"), null);
});

test("taken over it is the plan, and what was done stays; undone, all is as it was", async (t) => {
  const h = await open(t, "week two", { storage: history(["2026-02-26", "2026-02-28"]) });
  await h.press("Use this routine");
  await h.page.getByRole("heading", { name: "This is your plan now." }).waitFor();
  const routine = await stored(h, "routine");
  assert.equal(routine.items[0].count, 12);
  assert.equal(routine.items[0].more_left, 3);
  assert.equal(routine.asked, LINKS["week two"]);
  assert.deepEqual((await stored(h, "schedule")).pauses, [{ first: "2027-01-01", last: null, reason: "away", over: true }]);
  // Opened twice, it is just what there is.
  await follow(h, "#/plan");
  await h.page.locator("[data-screen=plan]").waitFor();
  assert.match(await h.page.locator("#plan-clam").innerText(), /12 each leg · 1 s hold · 3 more on the left/);
  await follow(h, WEEK_TWO);
  await h.page.locator("[data-screen=offer]").waitFor();
  await h.press("Undo");
  assert.deepEqual((await changes(h)).length, 4);
  assert.equal((await stored(h, "routine")).items[0].count, 10);
  assert.deepEqual((await stored(h, "schedule")).pauses, []);
  await follow(h, "#/progress");
  await h.page.locator("[data-screen=progress]").waitFor();
  assert.equal(await h.sessions(), 2);
});

test("what was taken over is played: fifteen on the left and twelve on the right", async (t) => {
  const h = await open(t, "week two");
  await h.press("Use this routine");
  await h.page.getByRole("link", { name: "Go to Today" }).click();
  await h.start();
  const left = await h.until({ phase: "lift", side: "left" });
  assert.equal(left.reps, 15);
  const right = await h.until({ phase: "lift", side: "right" }, { within: 200_000, step: 500 });
  assert.equal(right.reps, 12);
});

test("a dose beyond the ladder is said plainly, and allowed", async (t) => {
  const h = await open(t, "beyond the usual");
  await h.page.getByText("Single-leg bridge: 20 is above the usual 6.").waitFor();
  await h.press("Use this routine");
  assert.equal((await stored(h, "routine")).items[2].count, 20);
});

for (const [name, words] of [
  ["damaged", "This link is damaged"],
  ["of a newer version", "A newer version of the app made this link."],
]) {
  test(`of a link that is ${name} nothing is taken over`, async (t) => {
    const h = await open(t, name);
    await h.page.getByText(words).waitFor();
    await h.page.getByText("None of it is used.").waitFor();
    assert.equal(await h.page.getByRole("button", { name: "Use this routine" }).count(), 0);
    assert.equal(await stored(h, "routine"), null);
  });
}

test("a link opened during a session waits for its end", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: history(["2026-02-28"]) });
  await h.start();
  await h.until({ phase: "lift" });
  await follow(h, WEEK_TWO);
  await h.page.getByText("A routine from a link waits for the end.").waitFor();
  assert.equal(await h.screen(), "session");
  assert.equal(await h.clockState(), "running");
  assert.equal(new URL(h.page.url()).hash, "#/session");
  await h.until({ phase: "hold", rep: 2 });
  await h.press("Pause");
  await h.press("End and save");
  await h.page.locator("[data-screen=finish]").waitFor();
  await h.press("Done");
  await h.page.locator("[data-notice=routine]").waitFor();
  await h.press("Look at it");
  assert.equal(await h.screen(), "offer");
  assert.equal(await h.page.getByRole("heading", { level: 1 }).innerText(), "Week two");
});

test("a link opens without a connection", async (t) => {
  const site = await publish(t, {});
  const h = await app.open(t, { clock: MORNING, url: site.url, allow: NO_CONNECTION });
  await kept(h.page);
  await site.goDown();
  await h.context.setOffline(true);
  await h.page.goto(site.url + WEEK_TWO);
  await h.page.reload();
  await h.press("Use this routine");
  await h.page.getByRole("heading", { name: "This is your plan now." }).waitFor();
});
