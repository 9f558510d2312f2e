// The stored forms of a record, written down here a second time: first all in fields, then the sets
// of an exercise, and what was said of it, as a few words, and now all but its id in one text.

const EXERCISES = ["clam", "fire-hydrant", "glute-bridge", "lateral-walk"];
const BANDS = ["none", "light", "medium", "heavy"];
const FORMS = ["standard", "two-legs", "arms-crossed"];
const EFFORTS = ["easy", "right", "hard", "too-much"];
const SIDES = { l: "left", r: "right", b: "both" };
const MINUTE = 60_000;

/** The version of the months that the app writes. */
export const PRESENT = 3;

/** The one of `words` that begins with `start`, which is of so many letters at least. */
const told = (words, start, least = 1) => (start.length < least ? undefined : words.find((it) => it.startsWith(start)));

/** A stored record of any version, its sets and answers as objects. */
export function unpack({ log, ...record }) {
  if (log === undefined) {
    if (!record.sets.every((it) => typeof it === "string")) return record;
    const { sets: texts, ...rest } = record;
    return { ...rest, ...work(texts) };
  }
  const [head, ...texts] = log.split(";");
  const [day, since, ahead, played, before, after] = head.split(" ");
  const said = Object.entries({ before, after }).filter(([, it]) => it !== "-");
  return {
    ...record,
    day,
    at: Number(since) + Date.parse(day) - Number(ahead) * MINUTE,
    offset_min: Number(ahead),
    played_ms: Number(played),
    ...Object.fromEntries(said.map(([name, it]) => [name, Number(it)])),
    ...work(texts),
  };
}

function work(texts) {
  const [sets, answers] = [[], []];
  for (const text of texts) {
    const words = text.split(" ");
    const exercise = told(EXERCISES, words.shift());
    if (words[0] === "-") words.shift();
    else {
      const [count, hold] = [Number(words.shift()), words.shift()];
      const hold_ms = hold.endsWith("s") ? 1000 * hold.slice(0, -1) : Number(hold);
      const [band, form] = [BANDS, FORMS].map((all) => {
        const it = told(all, words[0], 2);
        if (it) words.shift();
        return it ?? all[0];
      });
      for (const [, side, done] of words.shift().matchAll(/([lrb])(\d*)/g)) {
        sets.push({ exercise, side: SIDES[side], count, hold_ms, band, form, done: done ? Number(done) : count });
      }
    }
    if (words.length > 0) answers.push(answer(exercise, words));
  }
  return { sets, ...(answers.length > 0 && { answers }) };
}

function answer(exercise, words) {
  const said = { exercise };
  for (const word of words) {
    if (word === "stopped") said.stopped = true;
    else if (/^\d+$/.test(word)) said.pain = Number(word);
    else said.effort = told(EFFORTS, word);
  }
  return said;
}

/** Sets and answers in words. What is said of an exercise must be of one that is in its sets. */
function pieces(sets, answers, { exercise, hold, letters, effort }) {
  const texts = [];
  for (const it of sets) {
    const more = [["none", it.band], ["standard", it.form]].filter(([usual, word]) => word !== usual);
    const dose = [exercise(it.exercise), it.count, hold(it.hold_ms), ...more.map(([, word]) => letters(word))].join(" ");
    const set = it.side[0] + (it.done < it.count ? it.done : "");
    if (texts.at(-1)?.dose === dose) texts.at(-1).sets += set;
    else texts.push({ exercise: it.exercise, dose, sets: set });
  }
  for (const it of answers) {
    const words = [it.effort && effort(it.effort), it.pain, it.stopped && "stopped"];
    const said = words.filter((word) => word !== undefined && word !== false);
    texts.find(({ exercise }) => exercise === it.exercise).sets += ["", ...said].join(" ");
  }
  return texts.map(({ dose, sets: set }) => `${dose} ${set}`);
}

const whole = (word) => word;
const WORDS = { exercise: whole, hold: whole, letters: whole, effort: whole };
const LETTERS = {
  exercise: (word) => word[0],
  hold: (ms) => (ms > 0 && ms % 1000 === 0 ? `${ms / 1000}s` : ms),
  letters: (word) => word.slice(0, 2),
  effort: (word) => word[0],
};

/** How each version keeps a record. */
const PACK = {
  1: whole,
  2({ id, day, at, offset_min, played_ms, sets, answers = [], ...notes }) {
    return { id, day, at, offset_min, played_ms, sets: pieces(sets, answers, WORDS), ...notes };
  },
  3({ id, day, at, offset_min, played_ms, sets, answers = [], before = "-", after = "-", ...fate }) {
    const since = at - Date.parse(day) + offset_min * MINUTE;
    const head = [day, since, offset_min, played_ms, before, after].join(" ");
    return { id, log: [head, ...pieces(sets, answers, LETTERS)].join(";"), ...fate };
  },
};

/** The text of a month of these records, as `version` keeps it. */
export function monthText(records, version = 1) {
  const lines = records.map((it) => JSON.stringify(PACK[version](it)));
  return `{"version":${version},"records":[\n${lines.join(",\n")}\n]}\n`;
}
