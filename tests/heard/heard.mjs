// What is heard of a session, on a real sound device that plays to nothing: every tone at its
// instant, silence in a pause, and no pause that nobody asked for. One file an engine runs it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FIRST_ROUTINE, history, plan } from "../e2e/session-helpers.mjs";
import { NAME } from "../e2e/recorded.mjs";
import { script } from "../e2e/voice-helpers.mjs";
import { until } from "../engines/watch.mjs";
import { device, lacks } from "./device.mjs";
import { compare, loudness, onsets } from "./listen.mjs";
import { events, halved, look, patterns } from "./match.mjs";

/** So many first sessions are begun. */
const STARTS = Number(process.env.STARTS ?? 10);
/**
 * So long is a session listened to, in ms: up to the middle of a lift. Pause at the very edge of one, and
 * whether its tone was due is a matter of chance.
 */
const LISTENS = 91_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const settings = (more) => ({ "groundwork.settings": JSON.stringify({ version: 1, volume: 70, muted: false, flat: false, understood: true, ...more }) });

/** A tone or a word may be off by so much from the plan, in ms, after one constant latency. */
const EXACT = 20;
/**
 * A device that opens takes up to so long, in ms. The phrase of the first Ready, which begins meanwhile, is
 * heard whole and later by as much.
 */
const WAKES = 700;
/** So often a track is moved, each time to a random place, and listened to for so long, in ms. */
const SEEKS = 5;
const AFTER_SEEK = 9_000;

/** Every tone: when it is due, in ms, and which it is. See sound.test.mjs. */
function tones(spans) {
  return spans.flatMap(({ phase, from, to }) => {
    const last = [3, 2, 1].map((left) => ({ at: to - 1_000 * left, name: "count" }));
    if (phase === "ready") return last;
    if (phase === "switch" || phase === "change") return [{ at: from, name: phase }, ...last];
    if (phase === "hold" && to - from >= 4_000) {
      return Array.from({ length: (to - from) / 1_000 }, (_, i) => ({ at: from + i * 1_000, name: to - from - i * 1_000 > 3_000 ? "second" : "last second" }));
    }
    return ["lift", "lower", "step"].includes(phase) ? [{ at: from, name: phase }] : [];
  });
}

export function heard(driver) {
  const lack = lacks();
  if (lack) {
    test(`${driver.name}: what is heard`, { skip: lack }, () => undefined);
    return;
  }
  let sound;
  let engine;
  before(async () => {
    sound = await device();
    engine = await driver.start({ sound: true, speech: false });
  });
  after(async () => {
    await engine?.stop();
    await sound?.stop();
  });

  const data = (page, name) => page.evaluate((name) => document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null, name);
  /** Notes each state of the clock and of the sound that the session shows. */
  const note = () => {
    window.states = [];
    const look = () => {
      const root = document.querySelector("[data-clock]");
      const state = root && `${root.dataset.clock} ${root.dataset.sound}`;
      if (state && window.states.at(-1) !== state) window.states.push(state);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  };

  test(`${driver.name}: ${STARTS} first sessions, begun one second after loading, pause by themselves never`, async (t) => {
    const told = [];
    for (let i = 0; i < STARTS; i += 1) {
      const page = await engine.open({ hash: "#/", storage: {} });
      try {
        await until(async () => (await data(page, "screen")) === "today", "Today does not show.");
        await page.evaluate(note);
        await sleep(1_000);
        await page.press("Start");
        await page.press("Begin");
        await sleep(5_000);
        told.push((await page.evaluate(() => window.states)).join(" > "));
      } finally {
        await page.close();
      }
    }
    t.diagnostic(told.join("\n"));
    assert.deepEqual(told.filter((it) => /paused|none/.test(it) || !it.endsWith("running running")), []);
  });

  test(`${driver.name}: every tone of ${LISTENS / 1_000} s is heard within 30 ms of the plan, and a pause is silent`, async (t) => {
    const page = await engine.open({ hash: "#/", storage: { ...FIRST_ROUTINE, ...history(["2026-02-28"]), ...settings({ voice: "nothing" }) } });
    const { stop } = await sound.record();
    try {
      await until(async () => (await data(page, "screen")) === "today", "Today does not show.");
      await page.evaluate(note);
      await sleep(1_000);
      await page.press("Start");
      const elapsed = async () => Number(await data(page, "elapsed-ms"));
      await until(async () => (await elapsed()) >= LISTENS, "The session does not run.", LISTENS + 30_000);
      await page.press("Pause");
      const at = await elapsed();
      const states = await page.evaluate(() => window.states);
      await sleep(4_000);
      const samples = await stop();
      const wanted = tones(plan()).map(({ at }) => at).filter((it) => it < at);
      const found = onsets(samples);
      assert.ok(found.length > 0, "nothing is heard");
      const { latency, off, extra } = compare(found, wanted);
      const late = loudness(samples).slice((at + latency + 300) / 2);
      t.diagnostic(`${found.length} tones heard, ${wanted.length} due before the pause; ${JSON.stringify({ off, extra })}; ${states.join(" > ")}`);
      assert.deepEqual({ off, extra, loud: Math.max(...late) > 0.01 }, { off: [], extra: [], loud: false });
      assert.equal(states.some((it) => it.startsWith("paused")), true, "the pause that was asked for");
      assert.equal(states.filter((it) => it.startsWith("paused")).length, 1, "and no other");
    } finally {
      await page.close();
    }
  });

  /** Begins a session with the recorded voice, and records from before Start on. */
  const begin = async (more) => {
    const page = await engine.open({ hash: "#/", storage: { ...FIRST_ROUTINE, ...history(["2026-02-28"]), ...settings(more) } });
    await until(async () => (await data(page, "screen")) === "today", "Today does not show.");
    await page.evaluate(note);
    // The voice is fetched after some seconds in which the app is open.
    await until(() => page.evaluate(async (name) => !!(await caches.match(`voice/${name}.ogg`)), NAME), "The voice does not come.", 30_000);
    const { began, stop } = await sound.record();
    await page.press("Start");
    return { page, began, stop };
  };

  /** Compares a recording with the plan, and says what was heard. */
  const judge = (t, recording, patterns, plan, runs) => {
    const { latency, heard } = look(halved(recording), patterns, plan, runs);
    const offs = heard.filter(({ missing }) => !missing).map(({ off }) => Math.abs(off)).sort((a, b) => a - b);
    const words = heard.filter(({ word }) => word).length;
    t.diagnostic(`${heard.length - words} tones and ${words} words due; latency ${Math.round(latency)} ms, off by ${offs[offs.length >> 1].toFixed(1)} ms usually and ${offs.at(-1).toFixed(1)} at most; least alike ${Math.min(...heard.map(({ alike }) => alike)).toFixed(2)}`);
    assert.ok(words >= 10 && heard.length - words >= 10, "there is enough to hear");
    const first = heard.filter(({ wakes }) => wakes).map(({ off }) => off);
    t.diagnostic(`words while the device opens: ${first.map((it) => it.toFixed(1)).join(", ")} ms late`);
    const isOff = ({ wakes, off }) => (wakes ? off < -EXACT || Math.abs(off - first[0]) > EXACT : Math.abs(off) > EXACT);
    assert.deepEqual(heard.filter((it) => it.missing || isOff(it)).map(({ name, planned, off, alike }) => ({ name, planned, off, alike })), []);
  };

  const PLAN = events(tones(plan()), script(plan()));
  const FIRST_TONE = PLAN.find(({ word }) => !word).at;
  const playsTrack = (page) => until(async () => (await data(page, "track")) === "plays" && (await data(page, "voice")) === "own", "The track does not play.", 30_000);

  test(`${driver.name}: every tone and every word of a session is heard within ${EXACT} ms of the plan`, async (t) => {
    // A session has no file to take the tones from; that of a track has the same.
    const track = await begin({ screen_off: true });
    await playsTrack(track.page);
    const alike = await patterns(track.page, PLAN);
    await track.page.close();
    await track.stop();
    const { page, began, stop } = await begin({});
    try {
      const from = Date.now() - began;
      await until(async () => Number(await data(page, "elapsed-ms")) >= LISTENS / 2, "The session does not run.", LISTENS);
      const plan = PLAN.map((it) => (it.word && it.at < FIRST_TONE ? { ...it, wakes: WAKES } : it));
      judge(t, await stop(), alike, plan, [{ from, to: from + LISTENS / 2, zero: from }]);
      assert.equal(await data(page, "voice"), "own");
    } finally {
      await page.close();
    }
  });

  test(`${driver.name}: every tone and every word of a track is heard within ${EXACT} ms of the plan, and after ${SEEKS} seeks`, async (t) => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    t.diagnostic(`SEED=${seed}`);
    const { page, began, stop } = await begin({ screen_off: true });
    try {
      await playsTrack(page);
      // Where the track is, beside the computer's time.
      await page.evaluate(() => {
        window.clock = [];
        setInterval(() => {
          const { element } = window.seen;
          if (!element.paused && !element.seeking) window.clock.push([Date.now(), element.currentTime * 1_000]);
        }, 100);
      });
      const listen = async (ms) => {
        const from = Date.now();
        await sleep(ms);
        const clock = (await page.evaluate(() => window.clock)).filter(([now]) => now > from + 1_000);
        const zeros = clock.map(([now, place]) => now - place).sort((a, b) => a - b);
        return { from: from + 500 - began, to: Date.now() - began, zero: zeros[zeros.length >> 1] - began };
      };
      const runs = [await listen(LISTENS / 2)];
      const total = Number(await data(page, "total-ms"));
      const random = randoms(seed);
      for (let i = 0; i < SEEKS; i += 1) {
        const to = random() * (total - 2 * AFTER_SEEK);
        await page.evaluate((to) => void (window.seen.element.currentTime = to / 1_000), to);
        runs.push(await listen(AFTER_SEEK));
      }
      const alike = await patterns(page, PLAN);
      judge(t, await stop(), alike, PLAN, runs);
      assert.equal((await page.evaluate(() => window.states)).some((it) => it.startsWith("paused")), false);
    } finally {
      await page.close();
    }
  });
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randoms(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 2 ** 32;
  };
}
