// Time to ready with an empty storage and with ten years of sessions, as the app keeps them now, at
// full speed. Starts scatter by a tenth and more, and all those of one browser profile may be late or
// early alike; hence many of them, in several profiles of each kind, in turn.
import { App } from "../../tests/e2e/harness.mjs";
import { schedule } from "../../tests/e2e/session-helpers.mjs";
import { PRESENT, monthText } from "../../tests/e2e/stored_form.mjs";
import { median, round } from "./common.mjs";

const SESSIONS = 3_650;
const ROUNDS = 40;
const PROFILES = 4;
/** A pause after each start, so that the page before is gone, in ms. */
const REST = 400;
const WANTED = 1.15;
const DAY = 86_400_000;

const app = new App();

export async function measure() {
  await app.start();
  try {
    const profiles = [];
    for (let n = 0; n < PROFILES; n += 1) {
      profiles.push({ none: await settled({}), decade: await settled(storage(SESSIONS)) });
    }
    const times = { none: [], decade: [], told: [] };
    // The first of each is left out: it reads the program from disk.
    for (let turn = 0; turn <= ROUNDS; turn += 1) {
      for (const { none, decade } of profiles) {
        const [[a], [b, told]] = [await ready(none), await ready(decade)];
        if (turn === 0) continue;
        times.none.push(a);
        times.decade.push(b);
        times.told.push(told);
      }
    }
    const [empty, full, told] = [median(times.none), median(times.decade), median(times.told)];
    const ratio = full / empty;
    const size = Object.values(storage(SESSIONS)).reduce((sum, text) => sum + text.length, 0);
    console.log(`ready after ${empty.toFixed(0)} ms with no session, ${full.toFixed(0)} ms with ${SESSIONS} (${(size / 1e6).toFixed(1)} MB)`);
    console.log(`ratio ${ratio.toFixed(2)}, wanted below ${WANTED}; medians of ${ROUNDS * PROFILES} starts each`);
    console.log(`the sums over all of them stand there after ${told.toFixed(0)} ms`);
    return { none: round(empty, 1), decade: round(full, 1), told: round(told, 1), ratio: round(ratio, 2), wanted: WANTED };
  } finally {
    await app.stop();
  }
}

/**
 * A browser in which the app has been before, so that its service worker answers both starts.
 */
async function settled(storage) {
  const visit = await app.open(null, {
    storage,
    init: () => {
      const shown = new MutationObserver(() => {
        if (!document.querySelector("[data-screen]")) return;
        window.__ready ??= performance.now();
        if (!document.querySelector(".first, [data-days-on-plan]")) return;
        window.__told = performance.now();
        shown.disconnect();
      });
      shown.observe(document, { childList: true, subtree: true, attributes: true });
    },
  });
  await visit.page.evaluate(() => navigator.serviceWorker.ready);
  // The journal takes what it does not have yet.
  await visit.page.waitForTimeout(2_000);
  await visit.page.close();
  return visit;
}

/** How long after its navigation began a new page shows a screen, and has told all sums, in ms. */
async function ready(visit) {
  const { page } = await visit.tab();
  await page.waitForFunction(() => window.__told);
  const [times, controlled] = await page.evaluate(() => [
    [window.__ready, window.__told],
    navigator.serviceWorker.controller !== null,
  ]);
  if (!controlled) throw new Error("The service worker did not take over.");
  await page.close();
  await new Promise((done) => setTimeout(done, REST));
  return times;
}

/** A session of all four exercises on each of the last `count` days, everything noted, no two alike. */
function storage(count) {
  const today = Math.floor(Date.now() / DAY) * DAY;
  // The same at every call, as one storage is measured.
  let state = 7;
  const any = (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % (most + 1);
  };
  const efforts = ["easy", "right", "right", "hard", "too-much", undefined];
  const bands = ["none", "light", "medium"];
  const months = {};
  for (let n = count; n > 0; n -= 1) {
    const day = today - n * DAY;
    const date = new Date(day).toISOString().slice(0, 10);
    const doses = ["clam", "fire-hydrant", "glute-bridge", "lateral-walk"].map((exercise) => {
      const hold_ms = { "glute-bridge": 10_000, "lateral-walk": 0 }[exercise] ?? 1000;
      return { exercise, count: 8 + any(8), hold_ms, band: exercise === "glute-bridge" ? "none" : bands[any(2)], form: "standard" };
    });
    const sets = doses.flatMap((dose) =>
      ["left", "right"].map((side) => ({ ...dose, side, done: any(9) === 0 ? any(dose.count) : dose.count })),
    );
    const answers = doses
      .map(({ exercise }) => ({ exercise, effort: efforts[any(5)], pain: any(3) === 0 ? any(4) : undefined }))
      .filter(({ effort, pain }) => effort !== undefined || pain !== undefined);
    const id = [0, 1].map(() => any(2_147_483_645).toString(16).padStart(8, "0")).join("");
    const at = day + 7 * 3_600_000 + any(3_600_000);
    const record = { id, day: date, at, offset_min: 60, played_ms: 600_000 + any(90_000), sets, before: any(5), after: any(4), answers };
    (months[`groundwork.history.${date.slice(0, 7)}`] ??= []).push(record);
  }
  const texts = Object.entries(months).map(([key, records]) => [key, monthText(records, PRESENT)]);
  return { ...Object.fromEntries(texts), ...schedule("every-day", new Date(today - count * DAY).toISOString().slice(0, 10)) };
}
