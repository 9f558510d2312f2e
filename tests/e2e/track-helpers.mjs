// A short session as one track, which the tests of tracks share.

import { history } from "./session-helpers.mjs";

/** Three clams a side: 3 s to get ready, 6.5 s each, 4 s to change sides. */
export const READY = 3;
export const REP = 6.5;
export const RIGHT = READY + 3 * REP;
export const TOTAL = RIGHT + 4 + 3 * REP;
const ROUTINE = {
  "groundwork.routine": `{"version":1,"ready_ms":3000,"items":[\n{"exercise":"clam","count":3,"hold_ms":1000,"band":"none","form":"standard","change_ms":10000,"switch_ms":4000}\n]}\n`,
};

/** Storage with it. */
export const storage = (more = {}) => ({
  ...history(["2026-02-28"]),
  ...ROUTINE,
  "groundwork.settings": JSON.stringify({ version: 1, volume: 70, muted: false, flat: false, understood: true, screen_off: true, ...more }),
});

/** When each phase of the session begins and ends, in seconds. */
export const PHASES = ["left", "right"].flatMap((side) => {
  const lead = side === "left" ? { phase: "ready", from: 0, to: READY } : { phase: "switch", from: RIGHT, to: RIGHT + 4 };
  const reps = [1, 2, 3].flatMap((rep) => {
    const at = lead.to + (rep - 1) * REP;
    return [["lift", 0, 2], ["hold", 2, 3], ["lower", 3, 6], ["settle", 6, REP]].map(([phase, from, to]) => ({ side, phase, rep, from: at + from, to: at + to }));
  });
  return [{ side, rep: 1, ...lead }, ...reps];
});
