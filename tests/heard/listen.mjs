// Finds tones in a recording.

import { RATE } from "./device.mjs";

/** One look at the loudness takes so many samples: 2 ms. */
const STEP = RATE / 500;
/** Below this all is quiet. The primer, which wakes earphones, is far below it. */
const LOUD = 0.01;
/** What begins so soon after a tone, in ms, is that tone on a device that stutters. */
const STUTTER = 500;
/** A tone begins where it was quiet for this long, in ms. */
const QUIET = 60;

/** The loudest sample of each 2 ms. */
export function loudness(samples) {
  const peaks = [];
  for (let at = 0; at + STEP <= samples.length; at += STEP) {
    let most = 0;
    for (let i = at; i < at + STEP; i += 1) most = Math.max(most, Math.abs(samples[i]));
    peaks.push(most);
  }
  return peaks;
}

/** When each tone begins, in ms from the recording's start. */
export function onsets(samples) {
  const found = [];
  let quiet = QUIET;
  loudness(samples).forEach((peak, index) => {
    if (peak < LOUD) {
      quiet += 2;
      return;
    }
    if (quiet >= QUIET) found.push(index * 2);
    quiet = 0;
  });
  return found;
}

/**
 * Compares what was heard with what was due, both in ms. One constant latency is taken off, their
 * median distance; gives it, and the tones that are missing, extra, or off by more than `within`.
 */
export function compare(heard, due, within = 30) {
  const first = heard[0] - due[0];
  const nearest = (at, all) => all.reduce((best, it) => (Math.abs(it - at) < Math.abs(best - at) ? it : best), Infinity);
  const pairs = due.map((at) => [at, nearest(at + first, heard)]);
  const distances = pairs.map(([at, it]) => it - at).filter((it) => Math.abs(it - first) < 500);
  const latency = distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)];
  const off = pairs.map(([at, it]) => ({ at, off: it - at - latency })).filter(({ off }) => Math.abs(off) > within);
  const after = (at) => due.some((it) => at >= it - within && at < it + STUTTER);
  const extra = heard.map((it) => it - latency).filter((it) => !after(it));
  return { latency, off, extra };
}
