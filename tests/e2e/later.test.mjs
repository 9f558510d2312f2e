// The part of the program that a first session does not need: when it is fetched, and what a person sees
// while it is not there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LATER, launch } from "./harness.mjs";

const app = launch();
const MORNING = "2026-03-02T07:30";
/** What the browser and the loader write to the console where the part cannot be fetched. */
const NOT_FETCHED = [/Failed to (load resource|fetch)/, /ERR_FAILED/];

/** The app without a service worker, which would have the part already. */
const open = (t, options = {}) => app.open(t, { clock: MORNING, context: { serviceWorkers: "block" }, ...options });

const waiting = (h) => h.page.locator("[data-screen=fetching]");
const plan = (h) => h.page.locator("[data-screen=plan]");
const focused = (h) => h.page.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.textContent}`);

test("the later part is fetched once Today is there, and once only", async (t) => {
  const asked = [];
  const h = await open(t, { later: (route) => (asked.push(route.request().url()), route.continue()) });
  await h.page.evaluate(() => window.laterComes);
  await h.page.getByRole("link", { name: "Plan" }).click();
  await plan(h).waitFor();
  await h.page.getByRole("link", { name: "Progress" }).click();
  await h.page.locator("[data-screen=progress]").waitFor();
  assert.equal(asked.length, 1);
});

test("a screen that is asked for sooner comes as soon as it can, with the focus on its heading", async (t) => {
  let arrive;
  const held = new Promise((done) => (arrive = done));
  const h = await open(t, { later: (route) => held.then(() => route.continue()) });
  await h.page.getByRole("link", { name: "Plan" }).click();
  await waiting(h).waitFor();
  assert.equal(await focused(h), "H1 One moment.");
  await h.axe();

  // The way back stays open, and a session does not wait.
  await h.page.getByRole("link", { name: "Today" }).click();
  await h.page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await h.page.getByRole("link", { name: "Plan" }).click();
  await waiting(h).waitFor();

  arrive();
  await plan(h).waitFor();
  await h.page.locator("h1:focus").waitFor();
  assert.equal(await focused(h), "H1 Your plan");
});

test("a screen that cannot be fetched says so, and is there at another try", async (t) => {
  const h = await open(t, { allow: NOT_FETCHED, later: (route) => route.abort() });
  await h.page.getByRole("link", { name: "Learn" }).click();
  const again = h.page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  assert.equal(await focused(h), "H1 This page is not here yet.");
  await h.axe();

  const failed = h.page.waitForEvent("requestfailed");
  await again.click();
  await failed;
  await again.waitFor();
  assert.equal(await focused(h), "H1 This page is not here yet.");

  await h.context.unroute(LATER);
  await again.click();
  await h.page.locator("[data-screen=learn]").waitFor();
  await h.page.locator("h1:focus").waitFor();
});

test("a session starts, though the later part cannot be fetched", async (t) => {
  const h = await open(t, { allow: NOT_FETCHED, later: (route) => route.abort() });
  await h.page.getByRole("link", { name: "Plan" }).click();
  await h.page.getByRole("button", { name: "Try again" }).waitFor();
  await h.page.getByRole("link", { name: "Today" }).click();
  await h.page.getByRole("button", { name: "Start", exact: true }).click();
  await h.until({ phase: "ready" });
});

test("the address of a later screen leads there at a first visit", async (t) => {
  const h = await open(t, { hash: "#/plan" });
  await plan(h).waitFor();
  assert.equal(await focused(h), "H1 Your plan");
});
