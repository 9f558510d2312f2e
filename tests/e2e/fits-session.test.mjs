// That everything fits, in the session: see fits.mjs.

import { launch } from "./harness.mjs";
import { fits } from "./fits.mjs";
import { MORNING, begin, history } from "./session-helpers.mjs";

const app = launch();

const LATER = history(["2026-02-28"]);
const FLAT = { ...LATER, "groundwork.settings": '{"version":1,"volume":70,"muted":false,"flat":true,"understood":true}' };
const playing = (after, act, { storage = LATER, ...options } = {}) => async (t) => {
  const h = await begin(app, t, { ...options, storage });
  if (after > 0) await h.page.clock.fastForward(after);
  await act?.(h);
  return h;
};
const press = (...names) => async (h) => {
  for (const name of names) await h.press(name);
};
const pain = async (h) => {
  await press("Pause", "This hurts")(h);
  await h.page.getByRole("radio", { name: "7", exact: true }).check();
};

fits("the first ready waits", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce" });
  await h.press("Start");
  return h;
});
fits("ready", playing(3_000));
fits("lift", playing(11_000));
fits("lift of the right side", playing(91_000));
fits("a short hold", playing(12_500));
fits("lower", playing(14_000));
fits("switch", playing(78_000));
fits("rest", playing(157_000));
fits("rest, with more time", playing(157_000, async (h) => {
  for (let i = 0; i < 6; i += 1) await h.press("More time");
}));
fits("hydrants", playing(190_000));
fits("a long hold", playing(335_000));
fits("rest before the bridge", playing(309_000));
fits("a step", playing(568_000));
fits("rest before the walk", playing(540_000));
fits("paused", playing(24_000, press("Pause")));
fits("paused in a rest", playing(160_000, press("Pause")));
fits("paused, as easy as it gets", playing(24_000, press("Pause", ...Array(6).fill("Easier today"))));
fits("this hurts", playing(24_000, press("Pause", "This hurts")));
fits("this hurts, 7 of 10", playing(24_000, pain));
fits("this hurts, in the last exercise", playing(600_000, pain));
fits("the sound menu", playing(24_000, press("Sound")));
fits("flat", playing(24_000, null, { storage: FLAT }));
fits("flat, switch", playing(78_000, null, { storage: FLAT }));
fits("flat, paused", playing(24_000, press("Pause"), { storage: FLAT }));
fits("flat, this hurts", playing(24_000, pain, { storage: FLAT }));
fits("no sound", playing(5_000, (h) => h.page.locator("[data-notice=sound]").waitFor(), { audio: "none" }));
