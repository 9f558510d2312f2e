// Damaged texts, as the fault tests plant them: what is done to them, and how many are met in one
// start of the app.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { chance } from "./faults-helpers.mjs";
import { history } from "./session-helpers.mjs";
import { PRESENT } from "./stored_form.mjs";

const golden = (name) => readFileSync(new URL(`../../crates/store/tests/golden/${name}-v1.json`, import.meta.url), "utf8");
export const SMALL = {
  "groundwork.settings": golden("settings-copies"),
  "groundwork.schedule": golden("schedule"),
  "groundwork.routine": golden("routine"),
  "groundwork.session": golden("session"),
};
const MORNING = "2026-03-08T07:30";
/** A month that is sound in every start. */
export const SOUND = history(["2026-02-26", "2026-02-28"]);
/** How many damaged months are met in one start. */
const MONTHS = 12;

const random = chance();
const EVERY = 10;

/** The text cut at every tenth byte. */
const cuts = (text) => Array.from({ length: Math.ceil(text.length / EVERY) }, (_, n) => text.slice(0, n * EVERY));
/** The text with one bit of it flipped, once in every ten bytes. */
const flips = (text) =>
  Array.from({ length: Math.floor(text.length / EVERY) }, (_, n) => {
    const at = n * EVERY + Math.floor(random() * EVERY);
    const flipped = text.charCodeAt(at) ^ (1 << Math.floor(random() * 8));
    return text.slice(0, at) + String.fromCharCode(flipped) + text.slice(at + 1);
  });
const deep = (open, close) => open.repeat(10_000) + close.repeat(10_000);
/** JSON of every other kind, and what is nested deeper than any reader goes. */
const others = () => [
  ...["null", "true", "0", '"x"', "[]", "{}"],
  ...[deep("[", "]"), deep('{"version":', "}"), `{"version":1,"items":${deep("[", "]")}}`, "[".repeat(10_000)],
];

export const DAMAGES = {
  "cut at every tenth byte": cuts,
  "with a bit flipped in every ten bytes": flips,
  "of another kind, or 10,000 deep": others,
};

/** The texts of months of this year and nine more are of the first version, those of the next ten of the second. */
const FIRST = 2000;
const VERSIONS = Array.from({ length: PRESENT }, (_, n) => n + 1);

/** The key of the `n`th of many months, whose text is of this version. */
const monthKey = (n, version) =>
  `groundwork.history.${FIRST + 10 * (version - 1) + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;

/** The text of a month with two records. */
export function month(key) {
  const name = key.slice(-7);
  return history([`${name}-05`, `${name}-06`], { version: Math.floor((name.slice(0, 4) - FIRST) / 10) + 1 })[key];
}

/** Whether a text is none of ours: JSON of another kind, or no JSON. */
export function isBroken(text) {
  try {
    const value = JSON.parse(text);
    return typeof value !== "object" || value === null || !(value.version >= 1);
  } catch {
    return true;
  }
}

/** Whether a newer version of the app may have written the text under `key`. */
function isNewer(key, text) {
  return !isBroken(text) && JSON.parse(text).version > (key.startsWith("groundwork.history.") ? PRESENT : 1);
}

/** How many of a month's two records stand in `text` as they were written. */
export const whole = (key, text) => {
  const records = month(key).match(/^\{"id".*\}/gm);
  return records.filter((it) => text.includes(it)).length;
};

/** Puts texts in both places before the app looks there; the page's name says which. */
function prepare() {
  const { here, there, rules } = JSON.parse(window.name || "{}");
  window.rules = rules;
  if (!here) return;
  window.name = JSON.stringify({ rules });
  localStorage.clear();
  for (const [key, text] of Object.entries(here)) localStorage.setItem(key, text);
  // Requests are answered in their order: the app's own comes after these.
  indexedDB.deleteDatabase("groundwork");
  const open = indexedDB.open("groundwork");
  open.onupgradeneeded = () => {
    const store = open.result.createObjectStore("texts");
    for (const [key, text] of Object.entries(there)) store.put(text, key);
  };
  open.onsuccess = () => open.result.close();
}

/** A page on which the app starts on the texts that one likes to plant, again and again. */
export async function lab(app, t, { init = [], ...options } = {}) {
  const scripts = [prepare, ...[init].flat()];
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", init: scripts, context: { serviceWorkers: "block" }, ...options });
  const look = () =>
    h.page.evaluate(async () => {
      const base = await new Promise((done) => (indexedDB.open("groundwork").onsuccess = ({ target }) => done(target.result)));
      const store = base.transaction("texts").objectStore("texts");
      const [keys, texts] = [store.getAllKeys(), store.getAll()];
      await new Promise((done) => (texts.onsuccess = done));
      base.close();
      const all = (what) => [...document.querySelectorAll(what)];
      return {
        sessions: Number(all("[data-sessions]")[0]?.dataset.sessions ?? 0),
        notices: all("[data-notice]").map((it) => it.dataset.notice),
        texts: { ...localStorage },
        journal: Object.fromEntries(keys.result.map((key, index) => [key, texts.result[index]])),
      };
    });
  /** Starts the app with these texts in the first place and in the journal; what `rules` says holds from then on. */
  const start = async (here, there = {}, rules = undefined) => {
    await h.page.evaluate((it) => void (window.name = it), JSON.stringify({ here, there, rules }));
    await h.page.reload();
    await h.page.locator("[data-screen=today]").waitFor();
  };
  return { ...h, start, look };
}

/** The texts of `found` that are set aside from `key`. */
export const asides = (found, key) =>
  Object.entries(found).filter(([it]) => /^groundwork\.aside\.\d+\./.test(it) && it.endsWith(`.${key}`)).map(([, text]) => text);

/** `damage` of all parts, dealt out to as few starts as there are damaged texts of the longest. */
export function deal(damage) {
  const small = Object.entries(SMALL).map(([key, text]) => damage(text).map((it) => [key, it]));
  const months = VERSIONS.flatMap((version) =>
    damage(month(monthKey(0, version))).map((_, n) => [monthKey(n, version), damage(month(monthKey(n, version)))[n]]),
  );
  const starts = Math.max(...small.map((it) => it.length), Math.ceil(months.length / MONTHS));
  return Array.from({ length: starts }, (_, n) => ({
    small: Object.fromEntries(small.map((it) => it[n]).filter(Boolean)),
    months: Object.fromEntries(months.filter((_, index) => index % starts === n)),
  }));
}

/** What a start on damaged texts must have done with them. */
export function judge(damaged, found) {
  for (const [key, text] of Object.entries(damaged)) {
    const which = `${key}: ${text.slice(0, 200)}`;
    const aside = asides(found.texts, key).includes(text);
    assert.ok(aside || found.texts[key] === text, `it is deleted, ${which}`);
    assert.ok(aside || !isBroken(text), `it is not set aside, ${which}`);
    if (aside || isNewer(key, text)) assert.ok(found.notices.includes("damaged"), `nothing is said of it, ${which}`);
  }
}
