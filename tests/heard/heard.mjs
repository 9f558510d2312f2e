// What is heard of a session, on a real sound device that plays to nothing: every tone at its
// instant, silence in a pause, and no pause that nobody asked for. One file an engine runs it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FIRST_ROUTINE, history, plan } from "../e2e/session-helpers.mjs";
import { until } from "../engines/watch.mjs";
import { device, lacks } from "./device.mjs";
import { compare, loudness, onsets } from "./listen.mjs";

/** So many first sessions are begun. */
const STARTS = Number(process.env.STARTS ?? 10);
/** So long is a session listened to, in ms. */
const LISTENS = 90_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

const SILENT_VOICE = { "groundwork.settings": '{"version":1,"volume":70,"muted":false,"flat":false,"understood":true,"voice":"nothing"}' };

/** When each tone is due, in ms: see sound.test.mjs. */
function due(spans) {
  return spans.flatMap(({ phase, from, to }) => {
    const last = [to - 3_000, to - 2_000, to - 1_000];
    if (phase === "ready") return last;
    if (phase === "switch" || phase === "change") return [from, ...last];
    return ["lift", "lower", "step"].includes(phase) ? [from] : [];
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
    engine = await driver.start({ sound: true });
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
    const page = await engine.open({ hash: "#/", storage: { ...FIRST_ROUTINE, ...history(["2026-02-28"]), ...SILENT_VOICE } });
    const stop = await sound.record();
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
      const wanted = due(plan()).filter((it) => it < at);
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
}
