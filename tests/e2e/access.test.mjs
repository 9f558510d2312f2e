// What axe says of every state, in every size and theme; and sizes, overflow, focus, forced colours.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { LINKS } from "./links.mjs";
import { long } from "./progress-helpers.mjs";
import { MORNING, begin, history, routine, unfinished } from "./session-helpers.mjs";

const app = launch();

const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];
const FLAT = { "groundwork.settings": '{"version":1,"volume":70,"muted":false,"flat":true,"understood":true}' };

const today = (storage, clock = MORNING) => (t, options) =>
  app.open(t, { clock, reducedMotion: "reduce", ...options, storage: { ...storage } });
const playing = (after, { storage, act } = {}) => async (t, options) => {
  const h = await begin(app, t, { ...options, storage });
  if (after > 0) await h.page.clock.fastForward(after);
  await act?.(h);
  return h;
};
const pause = (h) => h.press("Pause");
const hurt = async (h) => {
  await pause(h);
  await h.press("This hurts");
};
const unfold = async (h, words) => h.page.getByText(words).first().click();
/** Answers as someone does to whom the clams were too much. */
const rate = async (h) => {
  await h.page.locator("[data-screen=finish]").waitFor();
  const effort = (of, name) => h.page.getByRole("group", { name: of, exact: true }).getByRole("radio", { name, exact: true }).check();
  await effort("How did it feel?", "Too much");
  await unfold(h, "Rate each exercise");
  await h.page.getByRole("group", { name: "Pain while doing it" }).first().getByRole("radio", { name: "4", exact: true }).check();
  await h.page.locator("[data-screen=finish] > * .pain").last().getByRole("radio", { name: "8", exact: true }).check();
  await h.page.getByText("Take an extra rest day").waitFor();
  await h.page.locator(".offers").getByRole("button").first().waitFor();
};
const link = (name) => (t, options) => app.open(t, { hash: `#/r/${LINKS[name]}`, clock: MORNING, reducedMotion: "reduce", ...options });
const plan = (t, options) => app.open(t, { hash: "#/plan", clock: MORNING, reducedMotion: "reduce", ...options });

/** Every state that a person can see, by name. */
const STATES = {
  "today, first run": today({}),
  "today, due": today(history(["2026-02-26", "2026-02-28"])),
  "today, back right now": async (t, options) => {
    const h = await today(history(["2026-02-26", "2026-02-28"]))(t, options);
    await unfold(h, "Tap to note");
    await h.page.getByRole("radio", { name: "4", exact: true }).check();
    return h;
  },
  "today, rest": today(history(["2026-02-26", "2026-02-28"]), "2026-03-01T08:00"),
  "today, done": today(history(["2026-02-26", "2026-02-28", "2026-03-02"])),
  "today, unfinished": today({ ...history(["2026-02-28"]), ...unfinished() }),
  "today, damaged": today({ ...history(["2026-02-28"]), "groundwork.settings": "{" }),
  "session, ready": playing(3_000),
  "session, lift": playing(11_000),
  "session, long hold": playing(335_000),
  "session, step": playing(568_000),
  "session, switch": playing(78_000),
  "session, change": playing(160_000),
  "session, paused": playing(24_000, { act: pause }),
  "session, sound box": playing(24_000, { act: (h) => h.page.getByRole("button", { name: "Sound", exact: true }).click() }),
  "session, flat": playing(24_000, { storage: FLAT }),
  "session, flat and paused": playing(24_000, { storage: FLAT, act: pause }),
  "session, it hurts": playing(24_000, { act: hurt }),
  "session, it hurts a lot": playing(24_000, {
    act: async (h) => {
      await hurt(h);
      await h.page.getByRole("radio", { name: "7", exact: true }).check();
    },
  }),
  "session, flat and it hurts": playing(24_000, { storage: FLAT, act: hurt }),
  "today, was it heard": async (t, options) => {
    const h = await today({})(t, options);
    await h.press("Test the sound");
    return h;
  },
  "session, no sound": playing(5_000, { act: (h) => h.page.getByText("There is no sound. Watch the screen.", { exact: true }).waitFor() }),
  finish: playing(60_000, { storage: routine(["clam", 1]) }),
  "finish, rated": playing(120_000, { storage: routine(["clam", 1], ["glute-bridge", 1]), act: rate }),
  "plan, with its sound": plan,
  offer: link("beyond the usual"),
  "offer, taken over": async (t, options) => {
    const h = await link("week two")(t, options);
    await h.press("Use this routine");
    return h;
  },
  "offer, damaged": link("damaged"),
  "plan, was it filed": async (t, options) => {
    const h = await plan(t, options);
    await h.press("Add to calendar");
    await h.press("No");
    return h;
  },
  report: (t, options) => app.open(t, { hash: "#/report", clock: MORNING, reducedMotion: "reduce", ...options, storage: long(30, "2026-03-01") }),
  "plan, shared": async (t, options) => {
    const h = await plan(t, options);
    await h.press("Share this routine");
    return h;
  },
  prescribe: async (t, options) => {
    const h = await app.open(t, { hash: "#/prescribe", clock: MORNING, reducedMotion: "reduce", ...options });
    await h.page.locator(".exercise-name").first().click();
    await h.page.getByRole("radio", { name: "Left more" }).press("Space");
    return h;
  },
};

/** What is too wide, cut off, covered, or too small to hit; as readable lines. */
function faults(least) {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  const session = document.querySelector(".session");
  if (session && root.scrollHeight > root.clientHeight) found.push("the session scrolls");
  // In the instrument nothing that is read may run over the side or lie on something else.
  const parts = ":is(h1, .cue, .stage-title .tabular, .panel-word span, .num, .unit, .panel-say, .sides span, .button-on-panel, .panel-side p, .tally)";
  const shown = [...document.querySelectorAll(`.session ${parts}`)].filter((it) => it.getClientRects().length > 0);
  for (const it of shown) {
    const range = document.createRange();
    range.selectNodeContents(it);
    const { left, right } = range.getBoundingClientRect();
    if (right > innerWidth + 0.5 || left < -0.5) found.push(`"${it.innerText}" runs over the side`);
  }
  // A line's box is a little higher than its letters.
  const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 6 || b.bottom <= a.top + 6;
  shown.forEach((one, place) => {
    for (const other of shown.slice(place + 1)) {
      if (apart(one.getBoundingClientRect(), other.getBoundingClientRect())) continue;
      found.push(`"${one.innerText || one.className}" lies on "${other.innerText || other.className}"`);
    }
  });
  for (const control of document.querySelectorAll("button, a[href], input, summary")) {
    // What is folded away is within reach once it is unfolded.
    if (!control.checkVisibility()) continue;
    const hit = control.closest("label") ?? control;
    hit.scrollIntoView({ block: "center" });
    const { left, right, top, bottom, width, height } = hit.getBoundingClientRect();
    const name = control.getAttribute("aria-label") || hit.innerText.trim() || control.type;
    // Rounded as a screen does it: 47.99 px is 48. Eleven numbers share a row or two, 4 px apart.
    const wide = hit.closest(".marks") ? Math.min(least, 48) : least;
    if (Math.round(width) < wide || Math.round(height) < least) found.push(`"${name}" is ${width} x ${height} px`);
    if (left < -0.5 || right > innerWidth + 0.5) found.push(`"${name}" reaches over the side`);
    if (top < -0.5 || bottom > innerHeight + 0.5) found.push(`"${name}" is cut off: ${top} to ${bottom}`);
    if (control.scrollWidth > control.clientWidth + 1 && control.tagName === "BUTTON") found.push(`"${name}" does not hold its words`);
    const top2 = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!top2 || !(hit.contains(top2) || top2.contains(hit))) found.push(`"${name}" is covered by ${top2?.className || top2?.tagName}`);
  }
  return found;
}

const noSound = () => delete window.AudioContext;

for (const [name, open] of Object.entries(STATES)) {
  const options = name === "session, no sound" ? { init: noSound } : {};
  const least = name.startsWith("session") ? 56 : 48;

  test(`${name}: axe finds nothing, and all is within reach in every size, theme and text size`, async (t) => {
    const h = await open(t, options);
    for (const size of SIZES) {
      await h.page.setViewportSize(size);
      await h.axe({ rules: { "color-contrast": { enabled: size === SIZES[0] } } });
      assert.deepEqual(await h.page.evaluate(faults, least), [], `${size.width} x ${size.height}`);
    }
    await h.page.emulateMedia({ forcedColors: "active" });
    // The system chooses the colours, and axe does not know them.
    await h.axe({ rules: { "color-contrast": { enabled: false } } });
    await h.page.emulateMedia({ forcedColors: "none" });
    // Only the colours differ in the dark.
    await h.page.setViewportSize(SIZES[0]);
    await h.page.emulateMedia({ colorScheme: "dark" });
    await h.axe({ runOnly: ["color-contrast"] });
    // With text twice as large nothing is cut off.
    await h.page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
    assert.deepEqual(await h.page.evaluate(faults, 48), [], "200 % text");
    await h.axe({ rules: { "color-contrast": { enabled: false } } });
  });
}

test("the focus goes to the heading of each new screen", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: routine(["clam", 1]) });
  const focused = () => h.page.evaluate(() => [document.activeElement.tagName, document.activeElement.innerText.trim()]);
  await h.press("Start");
  await h.page.locator("[data-screen=session]").waitFor();
  assert.deepEqual(await focused(), ["H1", "Session"]);
  await h.press("Begin");
  await h.page.clock.fastForward(60_000);
  assert.deepEqual(await focused(), ["H1", "Session done."]);
  await h.press("Done");
  assert.deepEqual(await focused(), ["H1", "Done for today."]);
});

/** How much text stands out from what lies behind it, by WCAG 2.2. */
function ratio(one, other) {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map((it) => it / 255).map((it) => (it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test("digits, words and sides of a session reach AAA in every phase and theme, wherever the level stands", async (t) => {
  assert.equal(ratio("rgb(0, 0, 0)", "rgb(255, 255, 255)"), 21);
  assert.equal(ratio("rgb(118, 118, 118)", "rgb(255, 255, 255)").toFixed(2), "4.54");
  const h = await begin(app, t, { after: 3_000, storage: history(["2026-02-28"]) });
  const kinds = new Set();
  const look = async () => {
    for (const colorScheme of ["light", "dark"]) {
      await h.page.emulateMedia({ colorScheme });
      const found = await h.page.evaluate(() => {
        const style = (selector) => getComputedStyle(document.querySelector(selector));
        const kind = document.querySelector(".session").dataset.kind;
        const grounds = [".panel", ...(kind === "paused" ? [] : [".level"])].map((it) => style(it).backgroundColor);
        const texts = [".num", ".unit", ".panel-word", ".panel-say", ".panel-side p"].filter((it) => document.querySelector(it));
        const pairs = texts.flatMap((text) => grounds.map((ground) => [text, style(text).color, ground]));
        return { kind, pairs: [...pairs, [".sides .on", style(".sides .on").color, style(".sides .on").backgroundColor]] };
      });
      kinds.add(found.kind);
      for (const [what, text, ground] of found.pairs) {
        const reached = ratio(text, ground);
        assert.ok(reached >= 7, `${found.kind}, ${colorScheme}: ${what} reaches ${reached.toFixed(1)}`);
      }
    }
  };
  await look();
  await h.page.clock.fastForward(8_000);
  await look();
  await h.page.clock.fastForward(65_000);
  await look();
  await h.press("Pause");
  await look();
  assert.deepEqual([...kinds].sort(), ["paused", "rest", "wait", "work"]);
});

test("what is said aloud where no voice is: each side, exercise and pause, and every fifth rep", async (t) => {
  const h = await begin(app, t, { voice: false });
  await h.page.evaluate(() => {
    const status = document.querySelector("[role=status]");
    window.said = [];
    new MutationObserver(() => window.said.push(status.textContent.trim())).observe(status, { childList: true, subtree: true, characterData: true });
  });
  await h.advance(24_000);
  await h.press("Pause");
  await h.press("Resume");
  await h.advance(135_000);
  const said = await h.page.evaluate(() => window.said);
  assert.match(said[0], /^Ready\. Clam\w*\. Left leg\. /);
  assert.match(said[1], /^Clam\w*\. Left leg\. 10 reps left\.$/);
  assert.match(said[2], /^Paused\. Rep 3 of 10 starts again when you resume\.$/);
  assert.match(said[3], /^Goes on\. Clams\. Left leg\. Rep 3 of 10\.$/);
  const rest = said.slice(4).filter(Boolean);
  assert.deepEqual(rest.map((it) => it.replace(/\..*$/, ".")), ["5 reps left.", "Last one.", "Switch.", "Clams.", "5 reps left.", "Last one.", "Rest."]);
  assert.equal(await h.page.getByRole("timer").getAttribute("aria-live"), "off");
});

test("with forced colours phases, sides and controls can still be told apart", async (t) => {
  const h = await begin(app, t, { after: 18_000, context: { forcedColors: "active" } });
  const border = (selector) => h.page.locator(selector).first().evaluate((it) => getComputedStyle(it).borderTopStyle);
  assert.equal(await border(".panel"), "solid");
  assert.equal(await h.page.locator(".panel-word").isVisible(), true);
  const [on, off] = await h.page.locator(".sides span").evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
  assert.notEqual(on, off);
  // The system chooses the colours, and axe does not know them.
  await h.axe({ rules: { "color-contrast": { enabled: false } } });
  const other = await app.open(t, { clock: MORNING, context: { forcedColors: "active" } });
  assert.equal(await other.page.locator(".start").evaluate((it) => getComputedStyle(it).borderTopStyle), "solid");
});

test("with reduced motion nothing is animated", async (t) => {
  const h = await begin(app, t, { storage: routine(["clam", 1]) });
  await h.page.clock.fastForward(60_000);
  const lengths = await h.page.evaluate(() => document.getAnimations().map((it) => it.effect.getComputedTiming().duration));
  assert.ok(lengths.every((ms) => ms === 0), lengths.join());
});
