// Finds tones and words in a recording in which both sound: each is compared, sample by sample, with
// what it ought to be.

import { CLIPS, NAME, SYNC, sentences } from "../e2e/recorded.mjs";

/** The samples a second of the recorded voice and of tracks. */
export const RATE = 24_000;
/** Between the sentences of a phrase, in ms. */
const PAUSE = 200;
/** So much of a tone is compared, and of the quiet before it, in ms. */
const TONE = 150;
const BEFORE = 30;
/**
 * So alike is what was heard and what was due, at least: 1 is the same. A word in which a tone still rings
 * is like itself by 0.55 and more, and like another word by 0.37 at most.
 */
const ALIKE = 0.45;

/** Every tone and every sentence of a session in order of time: `at` in ms, and `name`. */
export function events(tones, lines) {
  const words = lines.flatMap(({ at, text }) => {
    let place = at;
    return sentences(text).map((name) => {
      const word = { at: place, name, word: true };
      place += CLIPS.get(name).long * 1_000 + PAUSE;
      return word;
    });
  });
  return [...tones, ...words].sort((a, b) => a.at - b.at);
}

/** What each of `events` is like: tones from the session's track, words from the file of the voice. */
export async function patterns(page, events) {
  const once = [...new Map(events.map((it) => [it.name, it])).values()];
  const [tones, words] = [once.filter(({ word }) => !word), once.filter(({ word }) => word)];
  const lead = await page.evaluate(decode, `voice/${NAME}.ogg`, RATE, [[0, 0.25]]);
  const loudest = samples(lead).reduce((best, it, index, all) => (Math.abs(it) > Math.abs(all[best]) ? index : best), 0);
  const moved = loudest / RATE - SYNC;
  const clips = words.map(({ name }) => CLIPS.get(name)).map(({ at, long }) => [at + moved, at + long + moved]);
  const pieces = tones.map(({ at }) => [(at - BEFORE) / 1_000, (at + TONE) / 1_000]);
  const heard = [...parts(samples(await page.evaluate(decode, `voice/${NAME}.ogg`, RATE, clips)), clips), ...parts(samples(await page.evaluate(decode, "", RATE, pieces)), pieces)];
  return new Map([...words, ...tones].map(({ name, word }, index) => [name, { samples: heard[index], lead: word ? 0 : BEFORE }]));
}

/** Runs in the page: parts of a sound file, or of the track that was made last, as 16-bit samples in base64. */
async function decode(address, rate, parts) {
  const file = address ? await fetch(address) : window.seen.track;
  const context = new OfflineAudioContext(1, 1, rate);
  const channel = (await context.decodeAudioData(await file.arrayBuffer())).getChannelData(0);
  const pieces = parts.map(([from, to]) => Int16Array.from(channel.subarray(Math.round(from * rate), Math.round(to * rate)), (it) => it * 32_767));
  const reader = new FileReader();
  await new Promise((done) => {
    reader.onload = done;
    reader.readAsDataURL(new Blob(pieces));
  });
  return reader.result.split(",")[1];
}

const parts = (samples, parts) => {
  let at = 0;
  return parts.map(([from, to]) => samples.subarray(at, (at += Math.round(to * RATE) - Math.round(from * RATE))));
};

const samples = (text) => {
  const bytes = Buffer.from(text, "base64");
  return Float32Array.from(new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2), (it) => it / 32_768);
};

/** A recording at `RATE`. */
export const halved = (recording) => Float32Array.from({ length: recording.length >> 1 }, (_, i) => (recording[2 * i] + recording[2 * i + 1]) / 2);

/** Where in `recording` the pattern begins between `from` and `to`, in ms, and how alike it is there. */
export function find(recording, { samples, lead }, from, to) {
  const energy = samples.reduce((sum, it) => sum + it * it, 0);
  const start = Math.max(0, Math.round(((from - lead) * RATE) / 1_000));
  const end = Math.min(recording.length - samples.length, Math.round(((to - lead) * RATE) / 1_000));
  let best = { at: NaN, alike: -1 };
  let here = 0;
  for (let i = start; i < start + samples.length; i += 1) here += recording[i] ** 2;
  for (let at = start; at <= end; at += 1) {
    let sum = 0;
    for (let i = 0; i < samples.length; i += 1) sum += samples[i] * recording[at + i];
    const alike = here > 1e-6 ? sum / Math.sqrt(energy * here) : 0;
    if (alike > best.alike) best = { at: (at * 1_000) / RATE + lead, alike };
    here += recording[at + samples.length] ** 2 - recording[at] ** 2;
  }
  return best;
}

/** An event is looked for so long before and after it is due, in ms; up to `wakes` after, if it has that. */
const WITHIN = 100;

/**
 * Looks for events in a recording. `runs`: from when to when the session ran without a leap, in ms of
 * the recording, and `zero`: where its beginning would be. Gives the latency, and for each event by how
 * much it is off, in ms.
 */
export function look(recording, patterns, events, runs) {
  const due = runs.flatMap(({ from, to, zero }) =>
    events.map((it) => ({ ...it, due: it.at + zero })).filter((it) => {
      const long = patterns.get(it.name).samples.length / RATE;
      return it.due > from && it.due + long * 1_000 < to;
    }),
  );
  // One that has no other like it near by.
  const single = due.find(({ name }) => name === "lift");
  const first = find(recording, patterns.get("lift"), single.due - 500, single.due + 2_500);
  const around = first.at - single.due;
  const heard = due.map((it) => ({ ...it, planned: it.at, ...find(recording, patterns.get(it.name), it.due + around - WITHIN, it.due + around + (it.wakes ?? WITHIN)) }));
  const distances = heard.map((it) => it.at - it.due).sort((a, b) => a - b);
  const latency = distances[distances.length >> 1];
  return { latency, heard: heard.map((it) => ({ ...it, off: it.at - it.due - latency, missing: it.alike < ALIKE })) };
}
