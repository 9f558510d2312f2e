// A routine on its way to somebody else: as a link, a square, a picture and a sheet.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, history } from "./session-helpers.mjs";
import { lacks, pages, read, readFile, words } from "./squares.mjs";

const app = launch();

const STORED = history(["2026-02-28"]);
/** Notes what is copied, shared and printed, in place of the browser. */
const outside = () => {
  window.out = [];
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void window.out.push(["copied", text]) } });
  navigator.canShare = (data) => Boolean(data?.url);
  navigator.share = async ({ url }) => void window.out.push(["sent", url]);
  window.print = () => void window.out.push(["printed"]);
};
const open = (t, hash, options) => app.open(t, { hash, clock: MORNING, storage: STORED, init: outside, ...options });
const link = (h) => h.page.locator("main [data-qr]").getAttribute("data-qr");
const plan = async (t, options) => {
  const h = await open(t, "#/plan", options);
  await h.press("Share this routine");
  await h.page.locator("main [data-qr]").waitFor();
  return h;
};
const out = (h) => h.page.evaluate(() => window.out);

test("Plan shows the routine as a link, which can be copied, sent and printed", async (t) => {
  const h = await plan(t);
  const shown = await h.page.locator(".link-text").innerText();
  assert.equal(shown, await link(h));
  assert.ok(shown.startsWith(`${app.url}#/r/`), shown);
  await h.press("Copy the link");
  await h.page.getByText("The link is copied.").waitFor();
  await h.press("Send the link");
  await h.press("Print the sheet");
  assert.deepEqual(await out(h), [["copied", shown], ["sent", shown], ["printed"]]);
});

test("where the browser shares nothing and copies nothing, the link is there to mark", async (t) => {
  const bare = () => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    delete Navigator.prototype.share;
    delete Navigator.prototype.canShare;
  };
  const h = await plan(t, { init: bare });
  assert.equal(await h.page.getByRole("button", { name: "Send the link" }).count(), 0);
  await h.press("Copy the link");
  await h.page.getByText("Select the link and copy it by hand.").waitFor();
});

test("the link opens on another phone as what was shared", async (t) => {
  const h = await plan(t);
  const there = await app.open(t, { hash: new URL(await link(h)).hash, clock: MORNING });
  assert.equal(await there.screen(), "offer");
  await there.page.getByRole("heading", { name: "Your plan is already like this." }).waitFor();
});

for (const colorScheme of ["light", "dark"]) {
  test(`the square is read from a picture of the screen, ${colorScheme}, 320 px wide`, { skip: lacks("zbarimg") }, async (t) => {
    const h = await plan(t, { colorScheme, viewport: { width: 320, height: 640 } });
    const square = h.page.locator("main [data-qr]");
    await square.scrollIntoViewIfNeeded();
    const { width } = await square.boundingBox();
    const [, , side] = (await square.getAttribute("viewBox")).split(" ").map(Number);
    assert.equal(width, side * 4);
    assert.deepEqual(read(`screen-${colorScheme}.png`, await h.page.screenshot()), [await link(h)]);
  });
}

test("the square is saved as a picture on white", { skip: lacks("zbarimg") }, async (t) => {
  const h = await plan(t);
  const [download] = await Promise.all([h.page.waitForEvent("download"), h.press("Save the QR code")]);
  assert.equal(download.suggestedFilename(), "groundwork-link.png");
  assert.deepEqual(read("saved.png", readFileSync(await download.path())), [await link(h)]);
});

test("a professional puts a routine together, and another phone takes it over", async (t) => {
  const h = await open(t, "#/prescribe");
  assert.equal(await h.screen(), "prescribe");
  await h.page.locator("#plan-clam .exercise-name").click();
  await h.press("Reps each leg: more");
  await h.page.getByRole("radio", { name: "Left more" }).press("Space");
  await h.press("How much more: more");
  await h.page.getByRole("switch", { name: "Lateral walks on" }).press("Space");
  await h.page.getByRole("radio", { name: "Every day" }).press("Space");
  await h.page.getByLabel("Until").fill("2026-12-31");
  await h.page.getByLabel("Name").fill("Week two");
  await h.page.getByLabel("Note", { exact: true }).fill("Slowly down, please.");
  const shared = await link(h);
  // Nothing but the last one is stored, and it is there again.
  const kept = await h.page.evaluate(() => Object.keys(localStorage).filter((key) => /routine|schedule/.test(key)));
  assert.deepEqual(kept, []);
  await h.page.reload();
  await h.page.locator("[data-screen=prescribe]").waitFor();
  assert.equal(await link(h), shared);
  assert.equal(await h.page.getByLabel("Name").inputValue(), "Week two");

  const there = await app.open(t, { hash: new URL(shared).hash, clock: MORNING });
  assert.equal(await there.page.getByRole("heading", { level: 1 }).innerText(), "Week two");
  await there.press("Use this routine");
  await there.page.getByRole("link", { name: "Go to Today" }).click();
  await there.start();
  const left = await there.until({ phase: "lift", side: "left" });
  assert.equal(left.reps, 14);
});

for (const [format, colorScheme, printBackground] of [["A4", "light", false], ["A4", "dark", false], ["Letter", "dark", true]]) {
  const name = `sheet-${format}-${colorScheme}-${printBackground ? "with" : "without"}-backgrounds`;
  test(`the printed ${name} is one page, and its square is read`, { skip: lacks("zbarimg", "pdftoppm", "pdftotext") }, async (t) => {
    const h = await plan(t, { colorScheme });
    const pdf = await h.page.pdf({ format, printBackground });
    const sheets = pages(`${name}.pdf`, pdf);
    assert.equal(sheets.length, 1);
    assert.deepEqual(readFile(sheets[0]), [await link(h)]);
    const text = words(`${name}.pdf`, pdf);
    for (const expected of ["Clams", "10 each leg", "Lateral walks", "Every other day", "Heels together."]) assert.match(text, new RegExp(expected));
  });
}
