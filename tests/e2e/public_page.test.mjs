// The page for those who come by: what a link to it shows, what it is without scripts, at a wrong
// address, and on paper.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./harness.mjs";
import { long } from "./progress-helpers.mjs";
import { MORNING, schedule } from "./session-helpers.mjs";

const app = launch();

const dist = (name) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

test("a link to the page has a title, words and a picture of the size that is asked for", async (t) => {
  const { page } = await app.open(t, { clock: MORNING });
  const meta = (name) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute("content");
  assert.equal(await page.title(), "Groundwork");
  assert.equal(await meta("og:title"), "Groundwork");
  assert.match(await meta("description"), /^.{50,160}$/);
  assert.equal(await meta("og:description"), await meta("description"));
  const address = new URL(await meta("og:image"), app.url);
  assert.equal(address.pathname, `${new URL(app.url).pathname}og.png`);
  const png = readFileSync(dist("og.png"));
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
  assert.ok(png.length < 60_000, `${png.length} bytes`);
});

test("without scripts the page says what it is, and what it needs", async (t) => {
  const context = await app.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(app.url);
  assert.ok(await page.getByRole("heading", { name: "Four exercises, ten minutes." }).isVisible());
  const why = page.locator("noscript p");
  assert.match(await why.innerText(), /^It needs JavaScript and WebAssembly/);
  const { y, height } = await why.boundingBox();
  assert.ok(height > 20 && y + height < 640, `${y} to ${y + height}`);
  assert.equal(await page.getByRole("button").count(), 0, "nothing to press that would do nothing");
  await keep("noscript", await page.screenshot());
});

test("a wrong address leads back to the app, and to no search engine", async (t) => {
  const context = await app.browser.newContext({ viewport: { width: 390, height: 844 } });
  t.after(() => context.close());
  const page = await context.newPage();
  const broken = [];
  page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
  const answer = await page.goto(`${app.url}no/such/page`);
  assert.equal(answer.status(), 404);
  assert.ok(await page.getByRole("heading", { name: "Nothing lies here." }).isVisible());
  assert.equal(await page.locator("meta[name=robots]").getAttribute("content"), "noindex");
  await keep("404", await page.screenshot());
  assert.equal(broken.filter((it) => !it.includes("404")).length, 0, broken.join("\n"));
  await page.getByRole("link", { name: "Open Groundwork" }).click();
  await page.locator("[data-screen=today]").waitFor();
});

test("nothing keeps search engines out", () => {
  const robots = dist("robots.txt");
  if (existsSync(robots)) assert.doesNotMatch(readFileSync(robots, "utf8"), /^disallow: *\S/im);
  assert.doesNotMatch(readFileSync(dist("index.html"), "utf8"), /noindex/);
});

for (const colorScheme of ["light", "dark"]) {
  test(`Progress prints black on white, with its layers and unfolded tables, from the ${colorScheme} theme`, async (t) => {
    const { page } = await app.open(t, {
      hash: "#/progress",
      clock: "2026-11-21T10:00",
      timezone: "UTC",
      reducedMotion: "reduce",
      colorScheme,
      storage: { ...long(30, "2026-11-20"), ...schedule("every-other-day", "2026-09-01") },
    });
    await page.emulateMedia({ media: "print" });
    const shown = (selector) => page.locator(selector).evaluateAll((all) => all.map((it) => it.checkVisibility({ contentVisibilityAuto: true })));
    for (const hidden of [".tabs", ".pad button", ".calendar-head button", "summary"]) assert.ok((await shown(hidden)).every((it) => !it), hidden);
    const tables = await page.locator("details table").evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
    assert.ok(tables.length === 2 && tables.every((it) => it > 60), tables.join());
    assert.ok(await page.locator(".core .strata").isVisible());
    const colours = await page.locator("h1, h2, p, dd, dt, td, th, .marker-tag").evaluateAll((all) => all.map((it) => getComputedStyle(it).color));
    assert.deepEqual([...new Set(colours)], ["rgb(0, 0, 0)"]);
    const grounds = await page.locator("html, body, .app, .sky, .ground, .bedrock").evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
    assert.deepEqual([...new Set(grounds)], ["rgba(0, 0, 0, 0)"]);
    await keep(`progress-${colorScheme}`, await page.pdf(), "pdf");
  });
}

test("an exercise prints on few sheets", async (t) => {
  const { page } = await app.open(t, { hash: "#/learn/clam", clock: MORNING, reducedMotion: "reduce" });
  const pdf = await page.pdf();
  await keep("learn", pdf, "pdf");
  const sheets = pdf.toString("latin1").match(/\/Type ?\/Page\b/g)?.length ?? 0;
  assert.ok(sheets >= 1 && sheets <= 4, `${sheets} sheets`);
});

/** To look at, where SHOTS asks for it. */
async function keep(name, bytes, kind = "png") {
  if (!process.env.SHOTS) return;
  const folder = fileURLToPath(new URL("../../target/shots/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.${kind}`, bytes);
}
