// The browser is killed in the midst of sessions, and opened again on what it has left on disk.

import assert from "node:assert/strict";
import { test } from "node:test";
import { chance, eventually, journal, Profile, SEED } from "./faults-helpers.mjs";
import { instant, launch } from "./harness.mjs";
import { DOSES, MORNING, plan, schedule, stored } from "./session-helpers.mjs";
import { unpack } from "./stored_form.mjs";

const app = launch();

const KILLS = 20;
const DAY = 86_400_000;
// The usual 20 s to get ready.
const SPANS = plan(DOSES.with(0, { ...DOSES[0], change: 20 }));
const TOTAL = SPANS.at(-1).to;

/** A rep that ended so short before the kill, in ms, may be lost: it may not have reached the disk. */
const ON_DISK = 100;

/** Each rep of the session, from its first phase to its last; a guided move is part of none. */
const REPS = SPANS.filter(({ phase }) => !["ready", "change", "switch"].includes(phase)).reduce((reps, span) => {
  const last = reps.at(-1);
  const same = last && ["exercise", "side", "rep"].every((it) => last[it] === span[it]);
  return same ? reps.with(-1, { ...last, to: span.to }) : [...reps, { ...span }];
}, []);
const doneAt = (ms) => REPS.filter(({ to }) => to <= ms).length;

const count = (page) => page.evaluate(() => Number(document.querySelector("[data-sessions]")?.dataset.sessions ?? 0));

/** Every record that stands in one of these texts. */
const recordsIn = (texts) =>
  Object.entries(texts).flatMap(([key, text]) => (key.startsWith("groundwork.history.") ? JSON.parse(text).records.map(unpack) : []));

/** Opens the app at a moment, and answers with the records that it found. */
async function visit(page, moment) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install({ time: moment - 60_000 });
  await page.clock.pauseAt(moment);
  await page.goto(app.url);
  await page.locator("[data-screen]").first().waitFor();
  const found = recordsIn(await journal(page));
  await eventually(async () => (await count(page)) >= found.length, "the app does not take up what the journal holds");
  return found;
}

/** Lets a session run up to `until`, and says how soon the last thing before that was known to be on disk, if it is. */
async function play(page, until) {
  const edges = [0, ...REPS.map(({ to }) => to)].filter((it) => it <= until);
  const [before, last] = [edges.at(-2) ?? 0, edges.at(-1)];
  if (before > 0) await page.clock.fastForward(before);
  // A rep takes seconds, so what was written at the end of the one before is there.
  await journal(page);
  if (last > before) await page.clock.runFor(last - before);
  let took = null;
  if (until - last >= ON_DISK) {
    const begin = performance.now();
    await journal(page);
    took = performance.now() - begin;
  }
  await page.clock.runFor(until - last);
  return took;
}

test(`${KILLS} kills from Start to 1 s after Finish lose no session, and the present rep at most`, { timeout: 240_000 }, async (t) => {
  const random = chance();
  // One in five dies in the second after the session's end, and one at the end of a rep.
  const pick = (kill) => {
    if (kill % 5 === 4) return TOTAL + random() * 1_000;
    if (kill % 5 === 2) return REPS[Math.floor(random() * REPS.length)].to + random() * ON_DISK;
    return random() * TOTAL;
  };
  const instants = Array.from({ length: KILLS }, (_, kill) => Math.floor(pick(kill)));
  t.diagnostic(`seed ${SEED}; killed at ${instants.join(", ")} ms of ${TOTAL}`);
  const profile = new Profile();
  t.after(() => profile.remove());
  const finished = new Set();
  const tally = { lost: 0, reps: 0, raw: 0, disk: 0 };
  let killed;

  let page = await profile.start();
  await page.goto(`${app.url}manifest.webmanifest`);
  const settings = '{"version":1,"volume":70,"muted":true,"flat":false,"understood":true}';
  const plant = { "groundwork.settings": settings, ...schedule("every-day", MORNING.slice(0, 10)) };
  await page.evaluate((texts) => Object.assign(localStorage, texts), plant);

  for (const [round, until] of [...instants, null].entries()) {
    page ??= await profile.start();
    const morning = instant(MORNING, "Europe/Berlin") + round * DAY;
    const found = await visit(page, morning - 3_600_000);
    tally.lost += [...finished].filter((id) => !found.some((it) => it.id === id)).length;
    assert.equal(tally.lost, 0, `round ${round}: a finished session is lost`);
    if (killed) {
      const reps = doneAt(killed.until) - (await keepDone(page, finished, killed));
      assert.ok(reps <= (killed.took === null ? 1 : 0), `killed at ${killed.until} ms: ${reps} reps lost`);
      assert.ok(reps >= 0, `killed at ${killed.until} ms: ${-reps} reps invented`);
      tally.reps = Math.max(tally.reps, reps);
    }
    if (until === null) break;
    await page.clock.pauseAt(morning);
    await page.getByRole("button", { name: /^(Start|Do an extra one anyway|Do another one)$/ }).click();
    const session = page.locator("[data-screen=session]");
    if ((await session.getAttribute("data-clock")) === "waiting") await page.getByRole("button", { name: "Begin" }).click();
    const took = await play(page, until);
    await profile.kill();
    killed = { until, took };
    tally.disk = Math.max(tally.disk, took ?? 0);
    tally.raw += took === null ? 1 : 0;
    page = undefined;
  }
  t.diagnostic(
    `${KILLS} kills: ${tally.lost} of ${finished.size} finished sessions lost; worst running one: ${tally.reps} finished reps lost ` +
      `and the present one (${tally.raw} killed within ${ON_DISK} ms of a rep's end; else the journal answers from disk within ${Math.ceil(tally.disk)} ms)`,
  );
});

/** Keeps what is there of the session that was killed, and answers how many reps that are. */
async function keepDone(page, finished, { until }) {
  const isNew = ({ id }) => !finished.has(id);
  let mine = recordsIn(await journal(page)).filter(isNew);
  assert.ok(until < TOTAL + ON_DISK || mine.length === 1, `killed at ${until} ms: the session was finished, and is lost`);
  if (mine.length === 0) {
    const keep = page.getByRole("button", { name: "Keep what was done" });
    // Two, since the checkpoint of the first may still have been on its way.
    if (doneAt(until) > 1) await keep.waitFor();
    if ((await keep.count()) > 0) await keep.click();
    mine = recordsIn({ ...(await stored(page)), ...(await journal(page)) }).filter(isNew);
  }
  assert.ok(mine.length <= 1, "one session became two");
  for (const { id } of mine) finished.add(id);
  return mine.flatMap(({ sets }) => sets.map((it) => it.done)).reduce((sum, it) => sum + it, 0);
}
