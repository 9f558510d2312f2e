// A sound that takes its time: the device opens late, or the voices come late.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { MORNING, begin, history, settings } from "./session-helpers.mjs";

const app = launch();

const LATER = history(["2026-02-28"]);
const slow = (ms) => `Object.assign(window.audioStub, { opensAfter: ${ms} });`;
const cue = (h) => h.page.locator(".cue").innerText();
const said = (h) => h.page.evaluate(() => window.noted.filter(({ what, text }) => what === "say" && text.trim()).map(({ text }) => text));

test("a clock that steps once and stands while the device opens pauses nothing", async (t) => {
  for (const opens of [300, 600, 900]) {
    const h = await begin(app, t, { init: slow(opens), storage: LATER });
    assert.equal(await h.sound(), "waking");
    for (let ms = 0; ms < 5_000; ms += 100) {
      await h.advance(100);
      assert.deepEqual([await h.clockState(), await h.notices()], ["running", []], `after ${ms} ms`);
    }
    assert.deepEqual([await h.sound(), await h.elapsed()], ["running", 5_000]);
  }
});

test("the tones are booked anew once the clock has run, and come where the session has them", async (t) => {
  const spy = () => {
    window.booked = [];
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
      window.audio = this.context;
      window.booked.push({ when, tone: this.buffer.getChannelData(0).some((it) => Math.abs(it) > 0.01) });
      return start.call(this, when, ...rest);
    };
  };
  const h = await begin(app, t, { init: [slow(700), spy], storage: LATER });
  await h.advance(6_000);
  const early = await h.page.evaluate(() => {
    const now = window.audio.currentTime;
    const last = window.booked.map(({ tone }) => tone).lastIndexOf(false);
    return window.booked.slice(last).find(({ tone }) => tone).when - now;
  });
  // The first tone is due at 7 s.
  assert.ok(Math.abs(early - 1) < 0.035, `${early} s after 6 s`);
});

test("a slow device is waited for in Ready, with a word, and the session goes on by itself", async (t) => {
  const h = await begin(app, t, { init: slow(4_000), storage: LATER });
  await h.advance(2_000);
  const { clock, sound, phase, remaining } = await h.session();
  assert.deepEqual([clock, sound, phase, await h.notices()], ["waiting", "waking", "ready", ["sound"]]);
  assert.equal(await cue(h), "The sound is waking up. The session waits.");
  await h.advance(1_900);
  assert.equal(await h.remaining(), remaining, "the time stands");
  await h.advance(400);
  assert.deepEqual([await h.clockState(), await h.sound(), await h.notices()], ["running", "running", []]);
  await h.advance(3_000);
  assert.equal(await h.clockState(), "running");
});

test("whoever does not want to wait begins without", async (t) => {
  const h = await begin(app, t, { init: slow(600_000), storage: LATER });
  await h.advance(2_000);
  await h.press("Begin");
  await h.advance(4_000);
  assert.deepEqual([await h.clockState(), await h.sound()], ["running", "waking"]);
});

test("a device that never opens is given up, and that is told", async (t) => {
  const h = await begin(app, t, { init: slow(600_000), storage: LATER });
  await h.advance(12_000);
  assert.deepEqual([await h.clockState(), await h.sound(), await h.notices()], ["running", "none", ["sound"]]);
  await h.advance(9_000);
  assert.deepEqual(await h.notices(), []);
});

test("muted sound is silent, and nothing waits for it", async (t) => {
  const muted = '{"version":1,"volume":70,"muted":true,"flat":false,"understood":true}';
  const h = await begin(app, t, { init: slow(600_000), storage: { ...LATER, "groundwork.settings": muted }, after: 3_000 });
  assert.deepEqual([await h.clockState(), await h.sound(), await h.notices()], ["running", "silent", []]);
});

/** A browser whose voices come when `window.arrive` is called. */
const late = () => {
  const voices = window.voices.splice(0);
  window.arrive = () => {
    window.voices.push(...voices);
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  };
};

for (const after of [4_000, 11_000, 18_000]) {
  test(`voices that come ${after / 1000} s late speak, and nothing is missed`, async (t) => {
    const h = await begin(app, t, { init: late, storage: LATER, after });
    assert.deepEqual(await h.notices(), after > 15_000 ? ["voice"] : []);
    await h.page.evaluate(() => window.arrive());
    await h.advance(8_000);
    assert.ok((await said(h)).length > 0);
    assert.deepEqual(await h.notices(), []);
    assert.equal((await settings(h.page)).voice_missed, undefined);
  });
}

test("a page that was told of no voice takes that back on a later visit", async (t) => {
  const missed = '{"version":1,"volume":70,"muted":false,"flat":false,"understood":true,"voice_missed":true}';
  const h = await app.open(t, { clock: MORNING, storage: { ...LATER, "groundwork.settings": missed }, init: late });
  await h.page.evaluate(() => window.arrive());
  await h.advance(100);
  assert.equal((await settings(h.page)).voice_missed, undefined);
});

test("a phrase that another client breaks off is dropped, and the next one is said", async (t) => {
  const cutting = () => {
    const { speak } = speechSynthesis;
    let count = 0;
    speechSynthesis.speak = (phrase) => {
      if (phrase.text.trim() && (count += 1) === 2) {
        window.cut = phrase.text;
        phrase.onerror?.(new Event("error"));
        return;
      }
      speak(phrase);
    };
  };
  const h = await begin(app, t, { init: cutting, storage: LATER, after: 25_000 });
  assert.equal(await h.page.evaluate(() => window.cut), "Ten.");
  const heard = await said(h);
  assert.deepEqual(heard.slice(1, 4), ["Hold.", "Nine.", "Hold."]);
  assert.deepEqual(await h.notices(), []);
});
