// Learn: its pages, the way to each, and the body on an exercise's page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING } from "./session-helpers.mjs";

const app = launch();

/** Every page by its address: its heading, and a sentence or a heading that it holds. */
const PAGES = {
  "#/learn": ["How to do it well.", "Clams"],
  "#/learn/clam": ["Clams", "Squeeze your heels together."],
  "#/learn/fire-hydrant": ["Fire hydrants", "Press both hands down evenly."],
  "#/learn/glute-bridge": ["Single-leg bridge", "Back pinches"],
  "#/learn/lateral-walk": ["Lateral walks", "Little room"],
  "#/learn/why": ["Why glutes?", "What is not known"],
  "#/learn/professional": ["When to ask a professional", "Get help now"],
  "#/learn/safety": ["Before you start", "When to stop"],
  "#/learn/about": ["About", "Nothing leaves this phone."],
};
const EXERCISES = Object.keys(PAGES).slice(1, 5);
const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

const open = (t, hash, options) => app.open(t, { hash, clock: MORNING, ...options });
const heading = (h) => h.page.getByRole("heading", { level: 1 }).innerText();
const body = (h) => h.page.locator("svg[data-pose]");
const drawn = (h) => body(h).evaluate((svg) => [...svg.querySelectorAll("path")].map((it) => it.getAttribute("d")).join());
const slider = (h) => h.page.getByRole("slider", { name: "Place in the movement" });
const place = async (h) => Number(await slider(h).inputValue());

/** How many frames the page asks for within `ms`. */
const asked = async (h, ms) => {
  await h.advance(50);
  await h.page.evaluate(() => {
    const ask = (window.ask ??= window.requestAnimationFrame.bind(window));
    window.frames_asked = 0;
    window.requestAnimationFrame = (frame) => {
      window.frames_asked += 1;
      return ask(frame);
    };
  });
  await h.advance(ms);
  return h.page.evaluate(() => window.frames_asked);
};

/** What is too wide, cut off or too small to hit; as readable lines. Links in sentences may be small. */
function faults() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  for (const control of document.querySelectorAll("button, a[href], input")) {
    if (control.closest("p")) continue;
    const hit = control.closest("label") ?? control;
    const { left, right, width, height } = hit.getBoundingClientRect();
    const name = control.getAttribute("aria-label") || hit.innerText.trim();
    if (Math.round(width) < 48 || Math.round(height) < 48) found.push(`"${name}" is ${width} x ${height} px`);
    if (left < -0.5 || right > innerWidth + 0.5) found.push(`"${name}" reaches over the side`);
  }
  for (const text of document.querySelectorAll("h1, h2, h3, p, li, dt, dd, .note, .floor b, .reads b")) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, width } = range.getBoundingClientRect();
    if (width > 0 && (left < -0.5 || right > innerWidth + 0.5)) found.push(`"${text.innerText}" runs over the side`);
  }
  return found;
}

for (const [hash, [title, holds]] of Object.entries(PAGES)) {
  test(`${hash}: opens by its address; axe finds nothing, and all fits in every size, theme and text size`, async (t) => {
    const h = await open(t, hash, { reducedMotion: "reduce" });
    assert.deepEqual([await h.screen(), await heading(h)], ["learn", title]);
    await h.page.getByText(holds).first().waitFor();
    assert.equal(await h.page.getByRole("link", { name: "Learn", exact: true }).last().getAttribute("aria-current"), "page");
    for (const size of SIZES) {
      await h.page.setViewportSize(size);
      await h.axe({ rules: { "color-contrast": { enabled: size === SIZES[0] } } });
      assert.deepEqual(await h.page.evaluate(faults), [], `${size.width} x ${size.height}`);
    }
    await h.page.setViewportSize(SIZES[0]);
    await h.page.emulateMedia({ colorScheme: "dark" });
    await h.axe({ runOnly: ["color-contrast"] });
    await h.page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
    await h.axe({ rules: { "color-contrast": { enabled: false } } });
    assert.deepEqual(await h.page.evaluate(faults), [], "200 % text");
  });
}

test("every page is reached by keyboard from the tab, and Back leads to the contents", async (t) => {
  const h = await open(t, "#/", { reducedMotion: "reduce" });
  const { page } = h;
  /** Goes on with Tab until `name` has the focus, and presses it. */
  const follow = async (name) => {
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press("Tab");
      const found = await page.evaluate(() => document.activeElement?.innerText?.trim().split("\n")[0] ?? "");
      if (found === name) return page.keyboard.press("Enter");
    }
    assert.fail(`"${name}" was not reached`);
  };
  await follow("Learn");
  assert.equal(await heading(h), "How to do it well.");
  for (const [hash, [title]] of Object.entries(PAGES).slice(1)) {
    await follow(title);
    await page.waitForURL((url) => url.hash === hash);
    assert.equal(await heading(h), title);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1", "the heading has the focus");
    await page.goBack();
    await page.waitForURL((url) => url.hash === "#/learn");
    assert.equal(await heading(h), "How to do it well.");
  }
  await page.goBack();
  assert.equal(await h.screen(), "today");
});

test("the way back on a page leads to the contents", async (t) => {
  const h = await open(t, "#/learn/why");
  await h.page.getByRole("link", { name: "Learn", exact: true }).first().click();
  assert.equal(await heading(h), "How to do it well.");
});

test("the note before the first session leads to the whole of it", async (t) => {
  const h = await open(t, "#/");
  await h.page.getByRole("link", { name: "Read more" }).click();
  assert.equal(await heading(h), "Before you start");
});

for (const hash of EXERCISES) {
  test(`${hash}: the body moves while it plays, and is still when it is paused`, async (t) => {
    const h = await open(t, hash);
    assert.equal(await body(h).getAttribute("data-pose"), hash.slice("#/learn/".length));
    const seen = new Set();
    for (let i = 0; i < 5; i += 1) {
      await h.advance(300);
      seen.add(await drawn(h));
    }
    assert.equal(seen.size, 5, "it moves");
    await h.press("Pause");
    const [pose, at] = [await drawn(h), await place(h)];
    assert.equal(await asked(h, 3_000), 0, "nothing wakes the page");
    assert.deepEqual([await drawn(h), await place(h)], [pose, at]);
    await h.press("Play");
    assert.ok((await asked(h, 500)) > 10);
    assert.notEqual(await drawn(h), pose);
  });
}

test("the body stops with the page: hidden, or left", async (t) => {
  const h = await open(t, "#/learn/clam");
  const hide = (hidden) =>
    h.page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  assert.ok((await asked(h, 500)) > 10);
  await hide(true);
  assert.equal(await asked(h, 3_000), 0, "hidden");
  await hide(false);
  assert.ok((await asked(h, 500)) > 10, "shown again");
  await h.page.getByRole("link", { name: "Learn", exact: true }).first().click();
  assert.equal(await asked(h, 3_000), 0, "left");
});

test("the scrubber goes along, stops the body where it is put, and says the phase", async (t) => {
  const h = await open(t, "#/learn/clam");
  // 2 s up, 1.5 at the top, 3 down and 0.5 at rest make 7.
  await h.advance(3_500);
  assert.ok(Math.abs((await place(h)) - 50) <= 1, String(await place(h)));
  await slider(h).focus();
  await h.page.keyboard.press("ArrowRight");
  await h.page.getByRole("button", { name: "Play", exact: true }).waitFor();
  const at = await place(h);
  await h.advance(1_000);
  assert.equal(await place(h), at);
  await slider(h).fill("35");
  assert.equal(await slider(h).getAttribute("aria-valuetext"), "Hold");
  assert.equal(await body(h).getAttribute("data-t"), "1.00");
  await slider(h).fill("0");
  assert.deepEqual([await slider(h).getAttribute("aria-valuetext"), await body(h).getAttribute("data-t")], ["Lift", "0.00"]);
});

test("Slow takes twice as long", async (t) => {
  const h = await open(t, "#/learn/clam");
  const slow = h.page.getByRole("button", { name: "Slow" });
  assert.equal(await slow.getAttribute("aria-pressed"), "false");
  await slow.click();
  assert.equal(await slow.getAttribute("aria-pressed"), "true");
  const from = await place(h);
  await h.advance(3_500);
  assert.ok(Math.abs((await place(h)) - from - 25) <= 1, String(await place(h)));
});

test("the other side is the mirror image, with its own words", async (t) => {
  const h = await open(t, "#/learn/clam", { reducedMotion: "reduce" });
  const pose = await drawn(h);
  await h.page.getByRole("img", { name: "Lying on the right side, left knee opening" }).waitFor();
  await h.page.getByText("Lie on your right side, heels together.").waitFor();
  await h.page.getByRole("radio", { name: "Right leg" }).check();
  await h.page.getByRole("img", { name: "Lying on the left side, right knee opening" }).waitFor();
  await h.page.getByText("Lie on your left side, heels together.").waitFor();
  assert.equal(await drawn(h), pose);
  assert.equal(await body(h).count(), 1);
});

test("with reduced motion the body stands at its top until it is played", async (t) => {
  const h = await open(t, "#/learn/glute-bridge", { reducedMotion: "reduce" });
  assert.equal(await body(h).getAttribute("data-t"), "1.00");
  assert.equal(await asked(h, 3_000), 0);
  await slider(h).fill("0");
  assert.equal(await body(h).getAttribute("data-t"), "0.00");
  await h.press("Play");
  await h.advance(1_000);
  assert.ok(Number(await body(h).getAttribute("data-t")) > 0.3);
});

test("a page prints black on white, without tabs and controls", async (t) => {
  const h = await open(t, "#/learn/clam", { colorScheme: "dark", reducedMotion: "reduce" });
  await h.page.emulateMedia({ media: "print" });
  assert.equal(await h.page.locator(".tabs").isVisible(), false);
  assert.equal(await slider(h).isVisible(), false);
  const colours = await h.page.locator("h1, h2, li, .lede").evaluateAll((all) => all.map((it) => getComputedStyle(it).color));
  assert.deepEqual([...new Set(colours)], ["rgb(0, 0, 0)"]);
  const grounds = await h.page.locator("html, body, .app, .sky, .bedrock").evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
  assert.deepEqual([...new Set(grounds)], ["rgba(0, 0, 0, 0)"]);
});

test("an exercise is shown before it is done for the first time: one slow rep of each side, without a clock", async (t) => {
  const today = await open(t, "#/");
  const row = today.page.getByRole("main").getByRole("listitem").first();
  assert.match(await row.innerText(), /New: see it first/);
  await row.getByRole("link").click();
  const h = today;
  await h.page.getByText("New to you?").waitFor();
  await h.press("Show me first");
  const step = h.page.locator(".showme");
  assert.match(await step.innerText(), /One slow one first\. Lie on your right side.* No clock runs\./);
  await h.advance(60_000);
  assert.equal(await place(h), 100, "it stands at the end of the rep, however long that takes");
  await h.press("Then the other side");
  assert.match(await step.innerText(), /Lie on your left side/);
  await h.advance(2_000);
  assert.ok((await place(h)) < 30, "and this one is slow as well");
  await h.press("Once more");
  await h.advance(60_000);
  assert.equal(await place(h), 100);
  await h.press("That is all");
  await h.page.getByRole("button", { name: "Show me first" }).waitFor();
});

test("one exercise is started alone from its page, and makes the day", async (t) => {
  const h = await open(t, "#/learn/glute-bridge", { reducedMotion: "reduce" });
  assert.match(await h.page.locator(".slab").innerText(), /Just this: 3 min/);
  await h.start();
  await h.page.locator("[data-screen=session]").waitFor();
  assert.equal(await h.exercise(), "glute-bridge");
  await h.advance((await h.total()) + 1_000);
  await h.page.locator("[data-screen=finish]").waitFor();
  await h.press("Done");
  assert.equal((await h.marks())["2026-03-02"], "done");
  await h.page.goto(app.url + "#/learn/glute-bridge");
  await h.page.getByRole("button", { name: "Show me first" }).waitFor();
  assert.equal(await h.page.getByText("New to you?").count(), 0);
});
