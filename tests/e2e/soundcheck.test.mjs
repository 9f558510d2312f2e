// The voice and the tones as they are set on the Plan screen, and tried there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, settings } from "./session-helpers.mjs";

const app = launch({ args: ["--autoplay-policy=no-user-gesture-required"] });

/** What few browsers have: one kind of sound session, and vibration. */
function phone() {
  navigator.audioSession = { type: "auto" };
  navigator.vibrate = () => true;
}

/** The Plan screen, with the voices of the browser to choose from. */
const open = async (t, options = {}) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", hash: "#/plan", ...options });
  await h.page.getByRole("radio", { name: "This browser's", exact: true }).check();
  return h;
};
const noted = (h) => h.page.evaluate(() => window.noted.filter(({ text }) => text?.trim() !== ""));

test("the voice's level, voice and rate are chosen by keyboard, and kept", async (t) => {
  const h = await open(t);
  await h.page.getByRole("radio", { name: "Everything", exact: true }).press("ArrowRight");
  assert.equal(await h.page.getByRole("radio", { name: "Counts", exact: true }).isChecked(), true);
  const who = h.page.getByRole("combobox", { name: "Who speaks" });
  assert.deepEqual(await who.locator("option").allTextContents(), ["Chosen for you", "Kate", "Rishi", "Cloud, online: what it says is sent to its maker"]);
  await who.selectOption("Rishi");
  const rate = h.page.getByRole("slider", { name: "How fast" });
  await rate.press("ArrowLeft");
  await rate.press("ArrowLeft");
  const { voice, voice_name, voice_id, voice_tenths } = await settings(h.page);
  const kept = { voice: "counts", voice_name: "Rishi", voice_id: "voice:Rishi", voice_tenths: 8 };
  assert.deepEqual({ voice, voice_name, voice_id, voice_tenths }, kept);
  await h.page.reload();
  await h.page.getByRole("heading", { name: "Your plan" }).waitFor();
  assert.deepEqual([await who.inputValue(), await rate.inputValue()], ["voice:Rishi", "0.8"]);
  await who.selectOption("Chosen for you");
  assert.equal((await settings(h.page)).voice_name, undefined);
});

test("the voice is tried as it is set, and a second press ends it", async (t) => {
  const h = await open(t);
  await h.page.getByRole("combobox", { name: "Who speaks" }).selectOption("Rishi");
  await h.page.getByRole("slider", { name: "How fast" }).fill("1.2");
  await h.press("Test the voice");
  const [{ at, ...first }] = await noted(h);
  assert.deepEqual(first, {
    what: "say",
    text: "Clams. Left leg works. Seven.",
    lang: "en_IN",
    rate: 1.2,
    volume: 0.7,
    voice: "Rishi",
    over: false,
  });
  await h.press("Test the voice");
  assert.deepEqual((await noted(h)).map(({ what }) => what), ["say", "cancel"]);
});

test("voices that come late are there to choose from", async (t) => {
  const h = await open(t, { init: () => (window.late = window.voices.splice(0)) });
  assert.equal(await h.page.getByText("This browser has no English voice.").count(), 1);
  assert.equal(await h.page.getByRole("button", { name: "Test the voice" }).count(), 0);
  await h.page.evaluate(() => {
    window.voices.push(...window.late);
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  });
  assert.equal(await h.page.getByRole("combobox", { name: "Who speaks" }).locator("option").count(), 4);
});

test("each kind of tones is turned off by itself, and is then not booked", async (t) => {
  const init = () => {
    window.booked = [];
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
      const peak = this.buffer.getChannelData(0).reduce((most, it) => Math.max(most, Math.abs(it)), 0);
      if (peak > 0.01) window.booked.push(when);
      return start.call(this, when, ...rest);
    };
  };
  const h = await open(t, { init });
  const kinds = h.page.getByRole("switch", { name: /Countdown|Lift, lower|Seconds|Switch and rest|The end/ });
  assert.equal(await kinds.count(), 5);
  for (const name of ["Countdown", "Lift, lower, step"]) {
    const kind = h.page.getByRole("switch", { name: new RegExp(name) });
    await kind.press("Space");
    assert.equal(await kind.isChecked(), false);
  }
  assert.equal((await settings(h.page)).tones, "seconds moves finish");
  await h.page.getByRole("link", { name: "Today", exact: true }).click();
  await h.start();
  await h.page.waitForFunction(() => window.booked.length > 0, null, { polling: 20 });
  await h.page.waitForFunction(() => window.groundwork, null, { polling: 20 });
  // Of the first stretch there are left the change of sides and the rest before the next exercise.
  const booked = [...new Set(await h.page.evaluate(() => window.booked.map((it) => Math.round(it))))];
  assert.deepEqual(booked.map((it) => it - booked[0]), [0, 80]);
});

test("the sound is tried within the press, whose kind of sound is as it is set", async (t) => {
  const init = () => {
    window.booked = 0;
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...rest) {
      window.booked += 1;
      return start.apply(this, rest);
    };
  };
  const h = await open(t, { init: [phone, init] });
  await h.press("Test the sound");
  await h.page.waitForFunction(() => window.booked >= 4, null, { polling: 20 });
  assert.equal(await h.page.evaluate(() => navigator.audioSession.type), "playback");
  await h.page.getByRole("radio", { name: "Mix with my music" }).check();
  await h.press("Test the sound");
  assert.equal(await h.page.evaluate(() => navigator.audioSession.type), "ambient");
  assert.equal((await settings(h.page)).output, "with-music");
});

test("what a browser does not have is not offered", async (t) => {
  const without = () => {
    Object.defineProperty(Navigator.prototype, "vibrate", { value: undefined });
  };
  const h = await open(t, { init: without });
  assert.equal(await h.page.getByText("Mix with my music").count(), 0);
  assert.equal(await h.page.getByRole("switch", { name: /Vibration/ }).count(), 0);
  const more = await open(t, { init: phone });
  await more.page.getByRole("switch", { name: /Vibration/ }).press("Space");
  await more.page.getByRole("switch", { name: /Flash/ }).press("Space");
  const { vibration, flash } = await settings(more.page);
  assert.deepEqual([vibration, flash], [false, true]);
});

for (const [width, height, colorScheme] of [[390, 844, "light"], [320, 640, "dark"], [844, 390, "dark"], [1280, 800, "light"]]) {
  test(`it all fits at ${width} by ${height}, ${colorScheme}`, async (t) => {
    const h = await open(t, { init: phone, viewport: { width, height }, colorScheme });
    await h.axe();
    const wide = await h.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px too wide`);
    const small = await h.page.locator("main :is(button, select)").evaluateAll((all) =>
      all.map((it) => [it.textContent, it.getBoundingClientRect().height]).filter(([, high]) => high > 0 && high < 48),
    );
    assert.deepEqual(small, []);
    if (process.env.SHOTS) {
      const part = h.page.locator("section", { has: h.page.getByRole("heading", { name: "In the session" }) });
      await part.screenshot({ path: `target/shots/sound-${width}-${colorScheme}.png` });
    }
  });
}

test("many voices are offered by region, the variants on request, and two of one name are told apart", async (t) => {
  const many = () => {
    const voice = (voiceURI, name, lang) => ({ voiceURI, name, lang, localService: true, default: false });
    window.voices.splice(0, Infinity, voice("us:zoe+x", "Zoe+x", "en-US"), voice("us:zoe", "Zoe", "en-US"), voice("gb:zoe", "Zoe", "en-GB"), voice("", "Zoe", "en-GB"));
  };
  const h = await open(t, { init: many });
  const who = h.page.getByRole("combobox", { name: "Who speaks" });
  const offered = () =>
    who.evaluate((it) => [...it.querySelectorAll("optgroup")].map((group) => [group.label, ...[...group.children].map((one) => one.textContent)].join(", ")));
  assert.deepEqual(await offered(), ["British English, Zoe, Zoe 2", "American English, Zoe"]);
  await h.press("With 1 variant");
  assert.deepEqual(await offered(), ["British English, Zoe, Zoe 2", "American English, Zoe, Zoe+x"]);
  await who.selectOption("us:zoe");
  await h.press("Test the voice");
  assert.equal((await noted(h))[0].lang, "en-US");
  assert.equal((await settings(h.page)).voice_id, "us:zoe");
});

test("a voice that keeps a pace of its own is found by trying it, once and unheard", async (t) => {
  for (const [follows, said] of [[true, 0], [false, 1]]) {
    // As long as the stub takes, or as long as ever.
    const init = `if (!${follows}) { const { speak } = speechSynthesis; speechSynthesis.speak = (it) => { const { rate } = it; it.rate = 1; speak.call(speechSynthesis, it); it.rate = rate; }; }`;
    const h = await open(t, { init });
    await h.press("Test the voice");
    await h.advance(8_000);
    const tried = await noted(h);
    assert.deepEqual(tried.map(({ volume }) => volume), [0.7, 0]);
    assert.equal(await h.page.getByText("This voice has a fixed pace.").count(), said);
    await h.press("Test the voice");
    await h.advance(8_000);
    assert.equal((await noted(h)).length, 3, "it is tried once");
  }
});
