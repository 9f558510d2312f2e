// The report for a physiotherapist: on the screen, on paper, and as a file for a record system.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { LINKS } from "./links.mjs";
import { long } from "./progress-helpers.mjs";
import { lacks, pages, words } from "./squares.mjs";

const app = launch();

const NOW = "2026-11-21T10:00";
const open = (t, count, options = {}) =>
  app.open(t, { hash: "#/report", clock: NOW, timezone: "UTC", storage: count ? long(count, "2026-11-20") : {}, ...options });
const figure = (h, name) => h.page.locator(".pairs div", { has: h.page.getByText(name, { exact: true }) }).locator("dd").innerText();

test("Progress leads to the report, which looks back four, eight or twelve weeks", async (t) => {
  const h = await open(t, 30, { hash: "#/progress" });
  await h.page.getByRole("link", { name: "The last weeks on one page" }).click();
  assert.equal(await h.screen(), "report");
  assert.equal(await h.page.locator(".sky .lede").innerText(), "25 October to 21 November 2026");
  const four = Number(await figure(h, "Sessions"));
  await h.page.getByRole("radio", { name: "12 weeks" }).press("Space");
  const twelve = Number(await figure(h, "Sessions"));
  assert.ok(four > 0 && four < twelve, `${four} and ${twelve}`);
  assert.ok(await h.page.getByText("Back pain rises and falls by itself; this chart cannot show why.").isVisible());
});

test("what a link asked is part of it", async (t) => {
  const h = await open(t, 30, { hash: `#/r/${LINKS["week two"]}` });
  await h.press("Use this routine");
  await h.page.evaluate(() => void (location.hash = "#/report"));
  await h.page.getByRole("heading", { name: "What was asked" }).waitFor();
  const lines = await h.page.getByRole("heading", { name: "What was asked" }).locator("xpath=following-sibling::ul/li").allInnerTexts();
  assert.equal(lines[0], "Week two");
  assert.match(lines[1], /^Clams: 12 each leg/);
  assert.deepEqual(lines.slice(-2), ["Every day, until 31 December 2026.", "Slowly down, please."]);
});

for (const count of [0, 1, 30, 400]) {
  test(`the report of ${count} sessions is one page of paper`, { skip: lacks("pdftoppm", "pdftotext") }, async (t) => {
    const h = await open(t, count, { colorScheme: count === 30 ? "dark" : "light" });
    if (count === 400) await h.page.getByRole("radio", { name: "12 weeks" }).press("Space");
    const name = `report-${count}.pdf`;
    const pdf = await h.page.pdf({ format: "A4" });
    assert.equal(pages(name, pdf).length, 1);
    const text = words(name, pdf);
    assert.match(text, /For my physiotherapist/);
    assert.match(text, /What was done and noted in the app/);
    assert.doesNotMatch(text, /Save for a record system|Progress/);
  });
}

test("the file for a record system has a session and its pain for each that is shown", async (t) => {
  const h = await open(t, 30);
  const [download] = await Promise.all([h.page.waitForEvent("download"), h.press("Save for a record system")]);
  assert.equal(download.suggestedFilename(), "groundwork-report-2026-11-21.json");
  const bundle = JSON.parse(readFileSync(await download.path(), "utf8"));
  const kinds = bundle.entry.map((it) => it.resource.resourceType);
  assert.equal(bundle.resourceType, "Bundle");
  assert.equal(kinds.filter((it) => it === "Procedure").length, Number(await figure(h, "Sessions")));
  assert.ok(kinds.includes("Observation"));
  assert.match(bundle.timestamp, /^2026-11-21T10:00:\d\d\+00:00$/);
});
