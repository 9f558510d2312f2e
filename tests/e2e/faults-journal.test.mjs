// The second place in which texts are kept, damaged; and the first, mended from the second.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, journal, SEED } from "./faults-helpers.mjs";
import { DAMAGES, SMALL, SOUND, deal, isBroken, judge, lab, month, whole } from "./faults-texts.mjs";
import { launch } from "./harness.mjs";

const app = launch();

const sessionsIn = (months) => Object.entries(months).reduce((sum, [key, text]) => sum + whole(key, text), 0);
const sound = (keys) => Object.fromEntries(keys.map((key) => [key, SMALL[key] ?? month(key)]));

for (const [what, damage] of Object.entries(DAMAGES)) {
  test(`a journal with texts ${what}, alone and beside sound ones`, { timeout: 120_000 }, async (t) => {
    const h = await lab(app, t);
    let [texts, starts] = [0, 0];
    for (const { small, months } of deal(damage)) {
      // Of every second month the first place has a sound text.
      const both = sound(Object.keys(months).filter((_, index) => index % 2 === 1));
      const alone = Object.fromEntries(Object.entries(months).filter(([key]) => !both[key]));
      const damaged = { ...small, ...months };
      await h.plant(both, { ...SOUND, ...damaged });
      const least = 2 + sessionsIn(alone) + 2 * Object.keys(both).length;
      let found = await h.start();
      const settled = async () => {
        found = await h.look();
        const there = await journal(h.page);
        judge({ ...small, ...alone }, found, there);
        // Of a text that is sound in the first place nothing is lost, and nothing said.
        const spare = Object.keys(both).map((key) => [key, months[key]]);
        judge(Object.fromEntries(spare.filter(([, text]) => isBroken(text))), { ...found, notices: ["damaged"] }, there);
        return found.sessions >= least;
      };
      await eventually(async () => (await settled().catch((error) => (found.error = error), false)), () => found.error?.message ?? `${found.sessions} sessions of ${least}`);
      texts += Object.keys(damaged).length;
      starts += 1;
    }
    t.diagnostic(`${texts} damaged texts in ${starts} starts (seed ${SEED}): opened every time, none deleted, no sound session lost`);
  });

  test(`texts ${what} are put right from the journal`, { timeout: 120_000 }, async (t) => {
    const h = await lab(app, t);
    // A few of each will do: what is wrong with a text is judged by the same code as without a journal.
    const starts = deal(damage).filter((_, index) => index % 6 === 0);
    for (const { small, months } of starts) {
      const damaged = { ...small, ...months };
      const keys = Object.keys(damaged);
      await h.plant({ ...damaged }, { ...SOUND, ...sound(keys) });
      let found = await h.start();
      const least = 2 + 2 * Object.keys(months).length;
      await eventually(async () => (found = await h.look()).sessions >= least, () => `${found.sessions} sessions of ${least}`);
      // One that could be read is merged with the journal's, and need not stay as it was.
      judge(Object.fromEntries(Object.entries(damaged).filter(([, text]) => isBroken(text))), found);
    }
    t.diagnostic(`${starts.length} starts: every session came back`);
  });
}
