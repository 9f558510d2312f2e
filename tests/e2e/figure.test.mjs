// The body on the stage: it does what the phase says, on the working side, and no more than that.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, begin, routine } from "./session-helpers.mjs";

const app = launch();

const body = (h) => h.page.locator("svg[data-pose]");
const share = async (h) => Number(await body(h).getAttribute("data-t"));
const mirrored = (h) => body(h).evaluate((svg) => /-1/.test(svg.querySelector(":scope > g").getAttribute("transform") ?? ""));
/** A text of every shape as it is drawn now. */
const drawn = (h) => body(h).evaluate((svg) => [...svg.querySelectorAll("path")].map((path) => path.getAttribute("d")).join());
const moving = { reducedMotion: "no-preference" };
const one = (exercise, hold) => routine([exercise, 2, hold]);

for (const [exercise, hold, lower] of [["clam", 1_000, 3_000], ["fire-hydrant", 1_000, 2_000], ["glute-bridge", 10_000, 2_000]]) {
  test(`${exercise}: rest, up with the lift, still in the hold, down with the lower`, async (t) => {
    const h = await begin(app, t, { ...moving, after: 9_900, storage: one(exercise, hold) });
    assert.equal(await body(h).getAttribute("data-pose"), exercise);
    assert.equal(await share(h), 0);
    await h.advance(200);
    const up = [];
    for (let i = 0; i < 4; i += 1) {
      up.push(await share(h));
      await h.advance(450);
    }
    assert.deepEqual(up, up.toSorted((a, b) => a - b), "it only rises");
    assert.ok(up[0] < 0.1 && up.at(-1) > 0.7, up.join(" "));
    await h.advance(200);
    assert.deepEqual([await h.phase(), await share(h)], ["hold", 1]);
    await h.advance(hold);
    const down = [];
    for (let i = 0; i < 4; i += 1) {
      down.push(await share(h));
      await h.advance(lower / 4.5);
    }
    assert.deepEqual(down, down.toSorted((a, b) => b - a), "it only sinks");
    await h.until({ phase: "settle" });
    await h.advance(50);
    assert.equal(await share(h), 0);
  });
}

test("lateral-walk: each step goes from a stand to a stand", async (t) => {
  const h = await begin(app, t, { ...moving, after: 10_050, storage: one("lateral-walk", 0) });
  assert.equal(await h.phase(), "step");
  const steps = [];
  for (let i = 0; i < 6; i += 1) {
    steps.push(await share(h));
    await h.advance(490);
  }
  assert.deepEqual(steps, steps.toSorted((a, b) => a - b));
  assert.ok(steps[0] < 0.1 && steps.at(-1) > 0.8, steps.join(" "));
  assert.equal(await h.rep(), 1);
});

test("nothing of the picture is written during a hold or a pause", async (t) => {
  const h = await begin(app, t, { ...moving, after: 12_300, storage: one("glute-bridge", 10_000) });
  assert.equal(await h.phase(), "hold");
  await h.page.evaluate(() => {
    window.written = 0;
    const count = (records) => (window.written += records.length);
    new MutationObserver(count).observe(document.querySelector("svg[data-pose]"), { attributes: true, childList: true, subtree: true });
  });
  const before = await drawn(h);
  await h.advance(9_000);
  assert.deepEqual([await h.phase(), await h.page.evaluate(() => window.written)], ["hold", 0]);
  assert.equal(await drawn(h), before);
  await h.advance(1_500);
  assert.equal(await h.phase(), "lower");
  assert.ok((await h.page.evaluate(() => window.written)) > 0, "the observer does see what is written");
  await h.press("Pause");
  const paused = await drawn(h);
  const t0 = await share(h);
  assert.ok(t0 > 0 && t0 < 1);
  await h.page.evaluate(() => (window.written = 0));
  await h.advance(10_000);
  assert.deepEqual([await drawn(h), await share(h), await h.page.evaluate(() => window.written)], [paused, t0, 0]);
});

const LABELS = {
  clam: ["Lying on the right side, left knee opening", "Lying on the left side, right knee opening"],
  "fire-hydrant": ["On hands and knees, left knee lifting out to the side", "On hands and knees, right knee lifting out to the side"],
  "glute-bridge": ["Lying on the back, left foot down, right leg straight, hips lifting", "Lying on the back, right foot down, left leg straight, hips lifting"],
  "lateral-walk": ["Standing low, stepping to the left", "Standing low, stepping to the right"],
};

for (const [exercise, [left, right]] of Object.entries(LABELS)) {
  test(`${exercise}: the picture says what the body does, and the right side is its mirror`, async (t) => {
    const h = await begin(app, t, { after: 12_000, storage: one(exercise, exercise === "lateral-walk" ? 0 : 1_000) });
    await h.page.getByRole("img", { name: left, exact: true }).waitFor();
    const first = await mirrored(h);
    const pose = await drawn(h);
    await h.press("Skip");
    await h.page.getByRole("img", { name: right, exact: true }).waitFor();
    assert.notEqual(await mirrored(h), first);
    await h.press("Go now");
    await h.advance(2_000);
    assert.equal(await drawn(h), pose, "the same movement, turned round");
  });
}

test("Switch and Rest already show what comes next", async (t) => {
  const h = await begin(app, t, { ...moving, after: 12_000, storage: routine(["clam", 1], ["fire-hydrant", 1]) });
  await h.press("Skip");
  await h.advance(2_000);
  await h.page.getByRole("img", { name: LABELS.clam[1] }).waitFor();
  assert.equal(await h.page.locator(".sides .on").innerText(), "Right leg");
  await h.press("Go now");
  await h.press("Skip");
  assert.equal(await h.phase(), "change");
  await h.advance(2_000);
  await h.page.getByRole("img", { name: LABELS["fire-hydrant"][0] }).waitFor();
  assert.match(await h.page.locator(".stage-title h2").innerText(), /^Next: Fire hydrant/);
});

test("with reduced motion each phase shows its end, and changes at its edge alone", async (t) => {
  const h = await begin(app, t, { after: 9_900, storage: one("clam", 1_000) });
  const seen = [];
  for (let i = 0; i < 70; i += 1) {
    seen.push(`${await h.phase()} ${await share(h)}`);
    await h.advance(100);
  }
  assert.deepEqual([...new Set(seen)], ["ready 0", "lift 1", "hold 1", "lower 0", "settle 0"]);
  const levels = await h.page.locator(".level").evaluate((it) => it.style.transform);
  assert.match(levels, /scaleY\(/);
});

test("Today shows each exercise as a still that stays still", async (t) => {
  const h = await app.open(t, { clock: MORNING });
  const thumbs = h.page.locator(".layer-thumb svg");
  assert.equal(await thumbs.count(), 4);
  const shapes = () => thumbs.evaluateAll((all) => all.map((svg) => [...svg.querySelectorAll("path")].map((it) => it.getAttribute("d")).join()));
  const before = await shapes();
  assert.equal(new Set(before).size, 4);
  for (const box of await Promise.all([0, 1, 2, 3].map((i) => thumbs.nth(i).boundingBox()))) {
    assert.ok(box.width >= 48 && box.height >= 24, JSON.stringify(box));
  }
  assert.deepEqual(await thumbs.evaluateAll((all) => all.map((it) => it.getAttribute("aria-hidden"))), ["true", "true", "true", "true"]);
  await h.advance(5_000);
  assert.deepEqual(await shapes(), before);
});

test("each gradient of a working muscle has its three stops", async (t) => {
  const h = await app.open(t, { hash: "#/learn/clam" });
  const children = () =>
    h.page.evaluate(() => [...document.querySelectorAll("radialGradient")].map((it) => [...it.children].map((child) => child.tagName)));
  await h.page.locator("radialGradient.glow").first().waitFor({ state: "attached" });
  const found = await children();
  assert.ok(found.length >= 2);
  for (const tags of found) assert.deepEqual(tags, ["stop", "stop", "stop"]);
});

test("a muscle at rest has the colour of its limb, not of a light without a value", async (t) => {
  const h = await begin(app, t, { after: 0 });
  // Mixed colours are told as fractions of one, plain ones as bytes.
  const bytes = (colour) => {
    const numbers = colour.match(/[\d.]+/g).map(Number);
    return numbers.map((it) => Math.round(colour.startsWith("color(") ? it * 255 : it)).join();
  };
  const all = await h.page.evaluate(() =>
    [...document.querySelectorAll(".fig .glow")].map((glow) => [...glow.children].map((stop) => getComputedStyle(stop).stopColor)),
  );
  const colours = all.map((stops) => stops.map(bytes));
  assert.ok(colours.length > 0);
  for (const stops of colours) assert.equal(new Set(stops).size, 1, stops.join());
});
