// The lock screen of a computer: what a session played as one track shows there, and what its buttons
// do, in a browser with windows. One file an engine runs it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHASES, READY, REP, RIGHT, storage, TOTAL } from "../e2e/track-helpers.mjs";
import { screen } from "../engines/screen.mjs";
import { until } from "../engines/watch.mjs";
import { device, lacks as lacksSound } from "../heard/device.mjs";
import { bus, lacks, playerctl, shown } from "./bus.mjs";

/** The player and the session are asked one after the other, so they may differ by this, in seconds. */
const NEAR = 0.7;

export function lockScreen(driver) {
  const lack = lacks() ?? lacksSound();
  if (lack) {
    test(`${driver.name}: the lock screen`, { skip: lack }, () => undefined);
    return;
  }
  const started = [];
  let engine;
  before(async () => {
    const display = await screen();
    started.push(() => display.end());
    const sound = await device();
    started.push(() => sound.stop());
    const messages = await bus();
    started.push(() => messages.stop());
    engine = await driver.start({ sound: true, display: display.display });
    started.push(() => engine.stop());
  });
  after(async () => {
    for (const stop of started.reverse()) await stop();
  });

  test(`${driver.name}: the lock screen shows the session, and its buttons move it`, async (t) => {
    const page = await engine.open({ hash: "#/", storage: storage() });
    const session = () => page.evaluate(() => ({ ...document.querySelector("[data-clock]")?.dataset }));
    const place = async () => {
      const { side, phase, rep, remainingMs } = await session();
      return PHASES.find((it) => it.side === side && it.phase === phase && `${it.rep}` === rep).to - Number(remainingMs) / 1000;
    };
    const shows = (wanted) => {
      const all = async () => {
        const now = await session();
        if (Object.entries(wanted).every(([name, value]) => now[name] === `${value}`)) return true;
        throw new Error(JSON.stringify(now));
      };
      return until(all, `The session does not show ${JSON.stringify(wanted)}.`);
    };
    const tells = (wanted) => {
      const all = async () => {
        const now = await shown();
        if (Object.entries(wanted).every(([name, value]) => now[name] === value)) return now;
        throw new Error(JSON.stringify(now));
      };
      return until(all, `The lock screen does not show ${JSON.stringify(wanted)}.`);
    };
    const pictured = () => until(async () => (await shown()).picture !== "", "The lock screen shows no picture.");
    /** That the line is where the session is. */
    const together = () =>
      until(async () => {
        const line = Number(await playerctl("position"));
        const here = await place();
        if (Math.abs(line - here) < NEAR) return true;
        throw new Error(`the line is at ${line} s, the session at ${here} s`);
      }, "The line is elsewhere.");
    try {
      await until(async () => (await page.evaluate(() => document.querySelector("[data-screen]")?.dataset.screen)) === "today", "Today does not show.");
      await page.press("Start");
      await shows({ clock: "running", track: "plays", phase: "lift", rep: 1 });
      await tells({ status: "Playing", title: "Clams", artist: "Left leg, rep 1 of 3", album: "Groundwork", length: TOTAL });
      await pictured();
      await together();

      await playerctl("pause");
      await shows({ clock: "paused", rep: 1 });
      await tells({ status: "Paused" });
      await together();
      await playerctl("play");
      await shows({ clock: "running", phase: "lift", rep: 1 });
      await tells({ status: "Playing" });
      await together();
      await playerctl("play-pause");
      await shows({ clock: "paused" });
      await playerctl("play-pause");
      await shows({ clock: "running" });

      await playerctl("next");
      await shows({ side: "right", phase: "switch" });
      await tells({ artist: "Right leg. Switch" });
      await together();
      await playerctl("previous");
      await shows({ side: "left", phase: "ready" });
      await tells({ artist: "Left leg. Ready" });
      await together();
      await pictured();
      await tells({ artist: "Left leg, rep 1 of 3" });
      await pictured();

      await playerctl("position", `${RIGHT + 4 + 1}`);
      await shows({ side: "right", phase: "lift", rep: 1 });
      await together();
      await playerctl("position", `${REP}+`);
      await shows({ side: "right", rep: 2 });
      await together();
      await playerctl("position", `${REP}-`);
      await shows({ side: "right", rep: 1 });
      await together();

      // A session in which nothing was done to its end would not be told.
      await playerctl("position", `${TOTAL - REP - 0.5}`);
      await until(async () => (await page.evaluate(() => document.querySelector("[data-screen]")?.dataset.screen)) === "finish", "The session does not end.", 20_000);
      await until(async () => !(await shown().catch(() => ({ title: "" }))).title?.startsWith("Clams"), "The lock screen is not given back.");
      assert.deepEqual(page.troubles, []);
      t.diagnostic(`${driver.name} ${engine.version}, ${await playerctl("--version")}`);
    } finally {
      await page.close();
    }
  });
}
