// What is booked on the audio clock, as a spy on Web Audio sees it. The audio clock is a stub that
// follows the page's.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { at, begin, plan, records, routine } from "./session-helpers.mjs";

// A browser without loudspeakers must not wait for a gesture either.
const app = launch({ args: ["--autoplay-policy=no-user-gesture-required"] });

/** Notes each booked source with the node that it goes through, and what is disconnected. */
function spy() {
  window.booked = [];
  window.cut = new Set();
  const ways = new Map();
  const { connect, disconnect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...rest) {
    ways.set(this, to);
    return connect.call(this, to, ...rest);
  };
  AudioNode.prototype.disconnect = function (...rest) {
    window.cut.add(this);
    return disconnect.apply(this, rest);
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
    window.audio = this.context;
    window.booked.push({
      when,
      now: this.context.currentTime,
      length: this.buffer.duration,
      peak: this.buffer.getChannelData(0).reduce((most, it) => Math.max(most, Math.abs(it)), 0),
      bus: ways.get(this),
    });
    return start.call(this, when, ...rest);
  };
}

/** The tones that are booked and not cut off, in seconds after the first of them; no primers. */
const tones = (page) =>
  page.evaluate(() => {
    const left = window.booked.filter(({ bus, peak }) => !window.cut.has(bus) && peak > 0.01);
    const whens = left.map(({ when }) => when).sort((a, b) => a - b);
    return whens.map((when) => Number((when - whens[0]).toFixed(3)));
  });

const total = (page) => page.evaluate(() => window.booked.length);

/** When each tone of the plan is due, in ms: written down from what each phase is to sound like. */
function due(spans) {
  return spans.flatMap(({ phase, from, to }) => {
    const last = [to - 3_000, to - 2_000, to - 1_000];
    if (phase === "ready") return last;
    if (phase === "switch" || phase === "change") return [from, ...last];
    if (phase === "hold" && to - from >= 4_000) return Array.from({ length: (to - from) / 1_000 }, (_, i) => from + i * 1_000);
    return ["lift", "lower", "step"].includes(phase) ? [from] : [];
  });
}

/** The tones that are due in a stretch, in seconds after the first of them. */
const expected = (spans, from, to) => {
  const ahead = due(spans).filter((ms) => ms >= from && ms < to);
  return ahead.map((ms) => (ms - ahead[0]) / 1_000);
};

/** The tones are booked once sound is resumed, which is a task of its own. */
async function sounding(h) {
  await h.page.waitForFunction(() => window.booked.some(({ peak }) => peak > 0.01), null, { polling: 20 });
}

// The first stretch reaches to the middle of the first move between exercises.
const SPANS = plan();
const CUT = SPANS.find(({ phase }) => phase === "change").from + 12_500;

test("Start books every tone of the present stretch at its offset", async (t) => {
  const h = await begin(app, t, { init: spy });
  await sounding(h);
  assert.deepEqual(await tones(h.page), expected(SPANS, 0, CUT));
  assert.deepEqual(await h.notices(), []);
  // The first tone comes 7 s after Start, give or take the time that waking the sound took.
  const wait = await h.page.evaluate(() => {
    const first = window.booked.filter(({ bus, peak }) => !window.cut.has(bus) && peak > 0.01)[0];
    return first.when - first.now;
  });
  assert.ok(Math.abs(wait - 7) < 0.05, `${wait} s`);
});

test("the next stretch is booked as it begins, and nothing twice", async (t) => {
  const h = await begin(app, t, { init: spy });
  await sounding(h);
  await h.page.clock.fastForward(CUT - 1_000);
  const before = await total(h.page);
  await h.advance(900);
  assert.equal(await total(h.page), before);
  await h.advance(200);
  const second = SPANS.filter(({ phase }) => phase === "change")[1].from + 12_500;
  assert.deepEqual(await tones(h.page), expected(SPANS, CUT, second));
});

test("a pause cuts off all that is booked, and Resume books it anew from the rep's start", async (t) => {
  const h = await begin(app, t, { init: spy });
  await sounding(h);
  await h.advance(19_500);
  await h.press("Pause");
  assert.deepEqual(await tones(h.page), []);
  const before = await total(h.page);
  await h.advance(5_000);
  assert.equal(await total(h.page), before, "nothing is booked in a pause");
  await h.press("Resume");
  assert.deepEqual(await tones(h.page), expected(SPANS, 16_500, CUT));
});

for (const [what, go, from] of [
  ["Skip", (h) => h.press("Skip"), SPANS.find(({ phase }) => phase === "switch").from],
  ["Back", (h) => h.press("Back"), 0],
]) {
  test(`${what} drops what is booked and books what comes`, async (t) => {
    const h = await begin(app, t, { init: spy });
    await sounding(h);
    await h.advance(19_500);
    await go(h);
    assert.deepEqual(await tones(h.page), expected(SPANS, from, CUT));
  });
}

test("More time moves the tones along with the phases", async (t) => {
  const h = await begin(app, t, { init: spy });
  await sounding(h);
  await h.advance(2_000);
  await h.press("More time");
  const wait = await h.page.evaluate(() => {
    const first = window.booked.filter(({ bus, peak }) => !window.cut.has(bus) && peak > 0.01)[0];
    return first.when - first.now;
  });
  assert.ok(Math.abs(wait - 20) < 0.05, `${wait} s`);
});

test("mute books nothing, and unmuting books the rest", async (t) => {
  const h = await begin(app, t, { init: spy });
  await sounding(h);
  await h.advance(12_000);
  await h.page.getByRole("button", { name: "Sound", exact: true }).click();
  await h.press("Mute");
  assert.deepEqual(await tones(h.page), []);
  const before = await total(h.page);
  await h.advance(10_000);
  assert.equal(await total(h.page), before);
  await h.press("Mute");
  assert.deepEqual(await tones(h.page), expected(SPANS, 22_000, CUT));
  assert.deepEqual([await h.clockState(), await h.notices()], ["running", []]);
});

test("muted from the start, a session books no tone and says nothing of it", async (t) => {
  const settings = '{"version":1,"volume":70,"muted":true,"flat":false,"understood":true}';
  const h = await begin(app, t, { init: spy, after: 30_000, storage: { "groundwork.settings": settings } });
  assert.deepEqual([await tones(h.page), await h.notices(), await h.clockState()], [[], [], "running"]);
});

test("a freeze of 20 s is followed by no burst", async (t) => {
  const h = await begin(app, t, { init: spy });
  await sounding(h);
  const before = await total(h.page);
  await h.page.clock.fastForward(20_000);
  assert.equal(await total(h.page), before, "what was booked stays booked, and nothing is added");
});

test("the end rings out on Finish", async (t) => {
  const h = await begin(app, t, { init: spy, storage: routine(["clam", 1]) });
  await sounding(h);
  await h.page.clock.fastForward(60_000);
  assert.equal(await h.screen(), "finish");
  const short = plan([{ exercise: "clam", count: 1, reps: [["lift", 2], ["hold", 1], ["lower", 3], ["settle", 0.5]], change: 10 }]);
  const end = (short.at(-1).to - due(short)[0]) / 1_000;
  assert.deepEqual(await tones(h.page), [...expected(short, 0, Infinity), end]);
  await h.press("Done");
  assert.deepEqual(await tones(h.page), []);
});

test("without any AudioContext the session runs on, and a notice says so", async (t) => {
  const h = await begin(app, t, { audio: "none", after: 5_000, storage: routine(["clam", 2]) });
  assert.deepEqual([await h.notices(), await h.sound()], [["sound"], "none"]);
  await h.advance(15_000);
  assert.deepEqual([await h.notices(), await h.clockState(), await h.phase()], [[], "running", at(SPANS, 20_000).phase]);
  await h.advance(60_000);
  assert.equal(await h.screen(), "finish");
  assert.equal((await records(h.page)).length, 1);
});

test("an AudioContext that cannot be made is no more than silence", async (t) => {
  const init = () => {
    window.AudioContext = class {
      constructor() {
        throw new DOMException("no device", "NotSupportedError");
      }
    };
  };
  const h = await begin(app, t, { init, after: 5_000 });
  assert.deepEqual([await h.notices(), await h.clockState()], [["sound"], "running"]);
  await h.press("Pause");
  await h.press("Resume");
  assert.equal(await h.clockState(), "running");
});

test("sound that is interrupted, as by a call, pauses the session", async (t) => {
  const h = await begin(app, t, { init: spy, after: 19_500 });
  await h.page.evaluate(() => (window.audioStub.state = "interrupted"));
  await h.advance(200);
  assert.deepEqual([await h.clockState(), await h.rep(), await h.notices()], ["paused", 2, ["sound"]]);
  assert.deepEqual(await tones(h.page), []);
});
