// What the tests of sessions share: the plan of a session, written down here a second time and
// independently of the app, and stored values as an earlier visit would have left them.

import { instant } from "./harness.mjs";
import { monthText, unpack } from "./stored_form.mjs";

/** The morning on which most tests begin: a Monday. */
export const MORNING = "2026-03-02T07:30";

/** The doses of the first session. `reps`: [phase, seconds] of one repetition. */
export const DOSES = [
  { exercise: "clam", count: 10, reps: [["lift", 2], ["hold", 1], ["lower", 3], ["settle", 0.5]], change: 10 },
  { exercise: "fire-hydrant", count: 10, reps: [["lift", 2], ["hold", 1], ["lower", 2], ["settle", 0.5]], change: 25 },
  { exercise: "glute-bridge", count: 6, reps: [["lift", 2], ["hold", 10], ["lower", 2], ["settle", 2]], change: 25 },
  { exercise: "lateral-walk", count: 10, reps: [["step", 3]], change: 30 },
];
const SWITCH = 15;

/** Every phase of a session with these doses and `turn` seconds to change sides, in order: what shows, and from when to when in ms. */
export function plan(doses = DOSES, turn = SWITCH) {
  const spans = [];
  let at = 0;
  const add = (span, seconds) => {
    spans.push({ ...span, from: at, to: at + seconds * 1000 });
    at += seconds * 1000;
  };
  doses.forEach(({ exercise, count, reps, change }, place) => {
    for (const side of ["left", "right"]) {
      const set = { exercise, side, reps: count };
      const move = side === "right" ? "switch" : place === 0 ? "ready" : "change";
      add({ ...set, phase: move, rep: 1 }, move === "switch" ? turn : change);
      for (let rep = 1; rep <= count; rep += 1) {
        for (const [phase, seconds] of reps) add({ ...set, phase, rep }, seconds);
      }
    }
  });
  return spans;
}

/** The span of `spans` at this many ms, or undefined once all is over. */
export const at = (spans, ms) => spans.find(({ from, to }) => from <= ms && ms < to);

/** Storage with a routine of these exercises: a session as short as a test needs it. */
export function routine(...items) {
  const lines = items.map(([exercise, count, hold_ms = 1000, form = "standard", change_ms = 25000]) =>
    JSON.stringify({ exercise, count, hold_ms, band: "none", form, change_ms, switch_ms: 15000 }),
  );
  return { "groundwork.routine": `{"version":1,"ready_ms":10000,"items":[\n${lines.join(",\n")}\n]}\n` };
}

const dose = (exercise, count, hold_ms) => ({ exercise, count, hold_ms, band: "none", form: "standard" });

/** The stored record of a session of clams at noon of `day`; `done`: repetitions of each side. */
export function record(day, { done = [10, 10], timezone = "Europe/Berlin", id } = {}) {
  const time = instant(`${day}T12:00`, timezone);
  const offset_min = (Date.parse(`${day}T12:00Z`) - time) / 60_000;
  return {
    id: id ?? day.replaceAll("-", "").padStart(16, "0"),
    day,
    at: time,
    offset_min,
    played_ms: 150_000,
    // In the order in which the app itself wrote them.
    sets: ["left", "right"].map((side, index) => {
      const { exercise, ...asked } = dose("clam", 10, 1000);
      return { exercise, side, ...asked, done: done[index] };
    }),
  };
}

/** Storage with a session of clams on each of `days`, by months, as `version` keeps it. */
export function history(days, { version, ...options } = {}) {
  const months = {};
  for (const day of days) {
    const key = `groundwork.history.${day.slice(0, 7)}`;
    (months[key] ??= []).push(record(day, options));
  }
  return Object.fromEntries(Object.entries(months).map(([key, records]) => [key, monthText(records, version)]));
}

/** Storage with one rule, in force from `from`. */
export const schedule = (rule, from) => ({
  "groundwork.schedule": `{"version":1,"rules":[\n${JSON.stringify({ from, rule })}\n],"pauses":[]}\n`,
});

/** Storage with what a page leaves behind that is killed in the fourth clam of the left side. */
export function unfinished({ saved = MORNING, timezone = "Europe/Berlin", rep = 4 } = {}) {
  const set = (side, lead, lead_in_ms, done) => ({ ...dose("clam", 10, 1000), side, lead, lead_in_ms, done });
  const saved_at = instant(saved, timezone);
  const session = {
    version: 1,
    id: "00000000000000aa",
    day: saved.slice(0, 10),
    at: saved_at - 30_000,
    offset_min: 60,
    saved_at,
    played_ms: 30_000,
    set: 0,
    rep,
    sets: [set("left", "ready", 10_000, rep - 1), set("right", "switch", 15_000, 0)],
  };
  return { "groundwork.session": JSON.stringify(session) };
}

/** Everything of ours that is in the page's localStorage. */
export const stored = (page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("groundwork."))));

/** The records of all months in the page's localStorage, in the order of their keys, sets and answers as objects. */
export async function records(page) {
  const texts = Object.entries(await stored(page)).filter(([key]) => /^groundwork\.history\.\d{4}-\d\d$/.test(key));
  return texts.sort(([a], [b]) => a.localeCompare(b)).flatMap(([, text]) => JSON.parse(text).records.map(unpack));
}

/** The settings in the page's localStorage, without the moment of their writing. */
export async function settings(page) {
  const { written, ...settings } = JSON.parse((await stored(page))["groundwork.settings"] ?? "{}");
  return settings;
}

/** The first routine, with 10 s to get ready: from there the tests of sessions count. */
export const FIRST_ROUTINE = routine(
  ["clam", 10],
  ["fire-hydrant", 10],
  ["glute-bridge", 6, 10_000],
  ["lateral-walk", 10, 0, "standard", 30_000],
);

/**
 * Opens the app, presses Start, and lets `after` ms pass. Without reduced motion every frame of
 * that time is drawn, which only tests of the picture need.
 */
export async function begin(app, t, { after = 0, storage, ...options } = {}) {
  const handle = await app.open(t, { clock: MORNING, reducedMotion: "reduce", ...options, storage: { ...FIRST_ROUTINE, ...storage } });
  await handle.start();
  await handle.page.locator("[data-screen=session]").waitFor();
  if (after > 0) await handle.advance(after);
  return handle;
}
