// What the voice says in a session, as a stub of speechSynthesis hears it, on the page's own time;
// and what mirrors the tones.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { begin, history, plan, routine, settings } from "./session-helpers.mjs";
import { script } from "./voice-helpers.mjs";

const app = launch({ args: ["--autoplay-policy=no-user-gesture-required"] });

const SPANS = plan();
const SCRIPT = script(SPANS);
const FRAME = 17;

/** Storage with these settings, as someone has them who was here before. */
const set = (more = {}) => ({
  ...history(["2026-02-28"]),
  "groundwork.settings": JSON.stringify({ version: 1, volume: 70, muted: false, flat: false, understood: true, ...more }),
});

const start = async (t, options = {}) => {
  const h = await begin(app, t, { storage: set(), ...options });
  h.zero = (await h.page.evaluate(() => performance.now())) - (await h.elapsed());
  return h;
};

/** What was said, with its instant from the session's start. */
const said = async (h) => {
  const noted = await h.page.evaluate(() => window.noted);
  return noted.filter(({ what, text }) => what === "say" && text?.trim() !== "").map((it) => ({ ...it, at: it.at - h.zero }));
};

const cancels = (h) => h.page.evaluate(() => window.noted.filter(({ what }) => what === "cancel").length);
const speaking = (h) => h.page.evaluate(() => speechSynthesis.speaking);

/** Compares what was said so far with the script up to then. */
const check = async (h, lines, until) => {
  const heard = await said(h);
  assert.deepEqual(
    heard.map(({ text }) => text),
    lines.filter(({ at }) => at <= until).map(({ text }) => text),
  );
  heard.forEach(({ at, text }, index) => {
    const late = at - lines[index].at;
    assert.ok(late >= 0 && late <= 20, `"${text}" comes ${late} ms late`);
  });
  return heard;
};

/** When a tone begins, in ms. */
const tones = SPANS.flatMap(({ phase, from, to }) => {
  const last = [to - 3_000, to - 2_000, to - 1_000];
  if (phase === "ready") return last;
  if (phase === "switch" || phase === "change") return [from, ...last];
  if (phase === "hold" && to - from >= 4_000) return Array.from({ length: (to - from) / 1_000 }, (_, i) => from + i * 1_000);
  return ["lift", "lower", "step"].includes(phase) ? [from] : [];
});

test("a whole session says every phrase at its instant, and none over the next tone", async (t) => {
  const h = await start(t);
  await h.advance(SPANS.at(-1).to + 2_000);
  assert.equal(await h.screen(), "finish");
  const heard = await check(h, SCRIPT, Infinity);
  for (const { at, text, over, rate, volume, voice, lang } of heard) {
    assert.deepEqual({ over, rate, volume, voice, lang }, { over: false, rate: 1, volume: 0.7, voice: "Kate", lang: "en-GB" });
    const next = tones.find((tone) => tone > at) ?? Infinity;
    const end = at + 100 + 65 * text.length;
    assert.ok(end <= next + 150 + 20, `"${text}" is ${end - next} ms over the next tone`);
  }
  const forms = heard.map(({ text }) => text).filter((text) => text.length > 8 && !/Left|Right|Next|Switch|Done|Last/.test(text));
  forms.forEach((text, index) => assert.notEqual(text, forms[index - 1], "the same word on form twice running"));
  assert.deepEqual(await h.notices(), []);
});

test("the voice is woken in the tap on Start", async (t) => {
  const h = await start(t);
  const [first] = await h.page.evaluate(() => window.noted);
  assert.deepEqual([first.what, first.text, first.volume, first.at <= h.zero], ["say", " ", 0, true]);
});

test("counts alone, or nothing", async (t) => {
  const counts = await start(t, { storage: set({ voice: "counts" }) });
  await counts.advance(40_000);
  const numbers = /^(Last one|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\.$/;
  await check(counts, SCRIPT.filter(({ text }) => numbers.test(text)), 40_000);
  const nothing = await start(t, { storage: set({ voice: "nothing" }) });
  await nothing.advance(40_000);
  assert.deepEqual(await said(nothing), []);
});

for (const [what, act] of [
  ["Pause", (h) => h.press("Pause")],
  ["Skip", (h) => h.press("Go now")],
  ["Back", (h) => h.press("Back")],
  [
    "Mute",
    async (h) => {
      await h.page.getByRole("button", { name: "Sound", exact: true }).click();
      await h.press("Mute");
    },
  ],
  [
    "the end",
    async (h) => {
      await h.page.getByRole("button", { name: "End session" }).click();
      await h.press("End and save");
    },
  ],
]) {
  test(`${what} silences the voice within a frame`, async (t) => {
    const h = await start(t);
    await h.advance(1_000);
    assert.equal(await speaking(h), true);
    await act(h);
    await h.advance(FRAME);
    assert.equal(await speaking(h), false);
    assert.equal(await cancels(h), 1);
  });
}

test("after Resume the move is told once more, and after Skip what then comes", async (t) => {
  const h = await start(t);
  await h.advance(1_000);
  await h.press("Pause");
  await h.advance(5_000);
  assert.equal((await said(h)).length, 1, "a pause is silent");
  await h.press("Resume");
  await h.advance(500);
  await h.press("Go now");
  await h.advance(140);
  assert.deepEqual((await said(h)).map(({ text }) => text), [SCRIPT[0].text, SCRIPT[0].text]);
  await h.advance(20);
  assert.equal((await said(h)).at(-1).text, "Ten.");
});

test("More time breaks nothing off and says nothing twice", async (t) => {
  const h = await start(t);
  await h.advance(1_000);
  await h.press("More time");
  await h.advance(20_000);
  assert.deepEqual([(await said(h)).length, await cancels(h)], [1, 0]);
});

test("a phrase that is late is dropped, and none is queued", async (t) => {
  const h = await start(t);
  await h.advance(12_000);
  const before = (await said(h)).length;
  // The page stands still while "Hold." and "Nine." are due.
  await h.page.clock.fastForward(8_000);
  await h.advance(100);
  const heard = await said(h);
  assert.deepEqual(heard.slice(before).map(({ text }) => text), ["Heels together."]);
  assert.ok(heard.every(({ over }) => !over));
});

for (const [how, init, told, phrases] of [
  ["never ends", () => (window.stuck = true), 10, 1],
  ["never ends, whatever it is told", () => (window.stuck = window.deaf = true), 10, 1],
  // The first three phrases are lost, each after a second.
  ["never begins", () => (window.mute = true), 14, 3],
]) {
  test(`a voice that ${how} is turned off, and the session stays true to 0.1 s`, async (t) => {
    const h = await start(t, { init });
    for (let s = 1; s <= 60; s += 1) {
      await h.advance(1_000);
      const off = (await h.elapsed()) - s * 1_000;
      assert.ok(Math.abs(off) <= 100, `${off} ms off after ${s} s`);
      if (s === told) assert.deepEqual(await h.notices(), ["voice"]);
    }
    assert.deepEqual([(await said(h)).length, await h.notices(), await h.clockState()], [phrases, [], "running"]);
  });
}

test("the next session asks a voice again that was stuck", async (t) => {
  const h = await start(t, { init: () => (window.stuck = true), storage: { ...set(), ...routine(["clam", 1]) } });
  await h.advance(60_000);
  assert.equal((await said(h)).length, 1);
  await h.press("Done");
  await h.page.evaluate(() => (window.stuck = false));
  await h.page.locator("button.start, .rest-body button").first().click();
  await h.advance(200);
  assert.equal((await said(h)).length, 2);
});

const speechless = () => (window.voices.length = 0);

for (const [how, init] of [
  ["no voice", speechless],
  ["no English voice", () => window.voices.splice(1)],
  ["no speech at all", () => delete window.speechSynthesis],
  ["no way to put a phrase", () => delete window.SpeechSynthesisUtterance],
]) {
  test(`where there is ${how}, that is said once, and the session runs on`, async (t) => {
    const h = await start(t, { init, storage: { ...set(), ...routine(["clam", 2]) } });
    await h.advance(17_000);
    assert.deepEqual(await h.notices(), ["voice"]);
    await h.advance(7_000);
    assert.deepEqual([await h.notices(), await h.clockState(), await h.elapsed()], [[], "running", 24_000]);
    assert.equal((await settings(h.page)).voice_missed, true);
    await h.advance(60_000);
    assert.equal(await h.screen(), "finish");
  });
}

test("whoever knows that there is no voice is not told again", async (t) => {
  const h = await start(t, { init: speechless, storage: set({ voice_missed: true }) });
  await h.advance(20_000);
  assert.deepEqual(await h.notices(), []);
});

test("voices that come late are in time for what is still to be said", async (t) => {
  const init = () => {
    const late = window.voices.splice(0);
    window.arrive = () => window.voices.push(...late);
  };
  const h = await start(t, { init });
  await h.advance(1_000);
  assert.deepEqual(await said(h), []);
  await h.page.evaluate(() => window.arrive());
  await h.advance(200);
  assert.deepEqual((await said(h)).map(({ text }) => text), [SCRIPT[0].text]);
  await h.advance(30_000);
  assert.deepEqual(await h.notices(), []);
});

test("the chosen voice and rate hold", async (t) => {
  const h = await start(t, { storage: set({ voice_name: "Rishi", voice_tenths: 13, volume: 40 }) });
  await h.advance(200);
  const [first] = await said(h);
  assert.deepEqual([first.voice, first.rate, first.volume], ["Rishi", 1.3, 0.4]);
});

test("a change of volume holds from the next phrase on, and at none the voice is silent", async (t) => {
  const h = await start(t);
  await h.advance(1_000);
  await h.page.getByRole("button", { name: "Sound", exact: true }).click();
  const volume = (percent) => h.page.getByRole("slider").fill(String(percent));
  await volume(20);
  await h.advance(12_000);
  assert.equal((await said(h)).at(-1).volume, 0.2);
  const before = (await said(h)).length;
  await volume(0);
  await h.advance(20_000);
  assert.equal((await said(h)).length, before);
});

test("another level holds at once, in the midst of a session", async (t) => {
  const h = await start(t);
  const level = async (name) => {
    await h.press("Sound");
    await h.page.getByRole("group", { name: "Voice" }).getByRole("radio", { name, exact: true }).check();
    await h.press("Sound");
  };
  await h.advance(1_000);
  await level("Nothing");
  assert.equal(await speaking(h), false);
  await h.advance(18_000);
  assert.equal((await said(h)).length, 1);
  await level("Counts");
  await h.advance(6_000);
  assert.deepEqual((await said(h)).slice(1).map(({ text }) => text), ["Eight."]);
  assert.equal((await settings(h.page)).voice, "counts");
});

/** Notes what the phone is asked to vibrate, with its instant. */
function shakes() {
  window.shaken = [];
  navigator.vibrate = (pulse) => window.shaken.push({ at: performance.now(), pulse });
}

const FIRST = [7_000, 8_000, 9_000, 10_000, 13_000, 16_500].map((at) => at);

test("the phone vibrates with each tone, muted or not", async (t) => {
  for (const muted of [false, true]) {
    const h = await start(t, { init: shakes, storage: set({ muted }) });
    await h.advance(17_000);
    const shaken = await h.page.evaluate(() => window.shaken);
    assert.deepEqual(shaken.map(({ pulse }) => pulse), [[30], [30], [30], [40, 60, 120], [120, 60, 40], [40, 60, 120]]);
    shaken.forEach(({ at }, index) => {
      const late = at - h.zero - FIRST[index];
      assert.ok(late >= 0 && late <= 100, `vibration ${index} is ${late} ms late`);
    });
  }
});

test("the end is felt, and nothing is while paused or if vibration is off", async (t) => {
  const h = await start(t, { init: shakes, storage: { ...set(), ...routine(["clam", 1]) } });
  await h.advance(11_000);
  await h.press("Pause");
  const before = (await h.page.evaluate(() => window.shaken)).length;
  await h.advance(10_000);
  assert.equal((await h.page.evaluate(() => window.shaken)).length, before);
  await h.press("Resume");
  await h.advance(60_000);
  assert.deepEqual((await h.page.evaluate(() => window.shaken)).at(-1).pulse, [60, 90, 60, 90, 250]);
  const off = await start(t, { init: shakes, storage: set({ vibration: false }) });
  await off.advance(17_000);
  assert.deepEqual(await off.page.evaluate(() => window.shaken), []);
});

test("the screen's edge lights up at each tone, less than three times a second, and not without being asked", async (t) => {
  const watch = () => {
    window.lit = [];
    const note = () => window.lit.push({ at: performance.now(), word: document.documentElement.dataset.flash });
    new MutationObserver(note).observe(document, { subtree: true, attributeFilter: ["data-flash"] });
  };
  const h = await start(t, { init: watch, storage: set({ flash: true }) });
  await h.advance(80_000);
  const lit = (await h.page.evaluate(() => window.lit)).map(({ at, word }) => ({ at: at - h.zero, word }));
  assert.deepEqual(lit.length, tones.filter((at) => at <= 80_000).length);
  lit.forEach(({ word }, index) => assert.equal(word, index % 2 === 0 ? "a" : "b"));
  lit.slice(3).forEach(({ at }, index) => assert.ok(at - lit[index].at > 1_000));
  await h.press("Pause");
  assert.equal(await h.page.locator("html").getAttribute("data-flash"), "");
  const dark = await start(t, { init: watch });
  await dark.advance(20_000);
  assert.deepEqual(await dark.page.evaluate(() => window.lit), []);
});
