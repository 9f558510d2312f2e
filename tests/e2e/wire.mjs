// The stored form of a record, written down here a second time: the app keeps the sets of an
// exercise, and what was said of it, as a few words.

const BANDS = ["none", "light", "medium", "heavy"];
const FORMS = ["standard", "two-legs", "arms-crossed"];
const SIDES = { l: "left", r: "right", b: "both" };

/** A stored record of either version, its sets and answers as objects. */
export function unpack(record) {
  if (!record.sets.every((it) => typeof it === "string")) return record;
  const { sets: texts, ...rest } = record;
  const [sets, answers] = [[], []];
  for (const text of texts) {
    const words = text.split(" ");
    const exercise = words.shift();
    if (words[0] === "-") words.shift();
    else {
      const [count, hold_ms] = [Number(words.shift()), Number(words.shift())];
      const band = BANDS.includes(words[0]) ? words.shift() : "none";
      const form = FORMS.includes(words[0]) ? words.shift() : "standard";
      for (const [, side, done] of words.shift().matchAll(/([lrb])(\d*)/g)) {
        sets.push({ exercise, side: SIDES[side], count, hold_ms, band, form, done: done ? Number(done) : count });
      }
    }
    if (words.length > 0) answers.push(answer(exercise, words));
  }
  return { ...rest, sets, ...(answers.length > 0 && { answers }) };
}

function answer(exercise, words) {
  const said = { exercise };
  for (const word of words) {
    if (word === "stopped") said.stopped = true;
    else if (/^\d+$/.test(word)) said.pain = Number(word);
    else said.effort = word;
  }
  return said;
}

/** A record as the present version keeps it. What is said of an exercise must be of one that is in its sets. */
export function pack({ sets, answers = [], ...rest }) {
  const pieces = [];
  for (const { exercise, side, count, hold_ms, band, form, done } of sets) {
    const usual = { band: "none", form: "standard" };
    const more = Object.entries({ band, form }).filter(([name, it]) => it !== usual[name]).map(([, it]) => it);
    const dose = [exercise, count, hold_ms, ...more].join(" ");
    const set = side[0] + (done < count ? done : "");
    if (pieces.at(-1)?.dose === dose) pieces.at(-1).sets += set;
    else pieces.push({ exercise, dose, sets: set });
  }
  for (const { exercise, effort, pain, stopped } of answers) {
    const words = [effort, pain, stopped && "stopped"].filter((it) => it !== undefined && it !== false);
    pieces.find((it) => it.exercise === exercise).sets += ["", ...words].join(" ");
  }
  const { id, day, at, offset_min, played_ms, ...notes } = rest;
  return { id, day, at, offset_min, played_ms, sets: pieces.map((it) => `${it.dose} ${it.sets}`), ...notes };
}

/** The text of a month of these records, as `version` keeps it. */
export function monthText(records, version = 1) {
  const lines = records.map((it) => JSON.stringify(version === 1 ? it : pack(it)));
  return `{"version":${version},"records":[\n${lines.join(",\n")}\n]}\n`;
}
