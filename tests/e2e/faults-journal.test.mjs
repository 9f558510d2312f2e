// The second place in which texts are kept, damaged; and the first, mended from the second.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, SEED } from "./faults-helpers.mjs";
import { DAMAGES, SMALL, SOUND, deal, isBroken, judge, lab, month, whole } from "./faults-texts.mjs";
import { launch } from "./harness.mjs";

const app = launch();

const sessionsIn = (months) => Object.entries(months).reduce((sum, [key, text]) => sum + whole(key, text), 0);
const broken = (texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => isBroken(text)));
const sound = (keys) => Object.fromEntries(keys.map((key) => [key, SMALL[key] ?? month(key)]));

/** Waits until the app has heard from the journal and done what `check` asks for. */
async function settled(h, check) {
  let wrong;
  const holds = async () => {
    try {
      check(await h.look());
      return true;
    } catch (error) {
      wrong = error;
      return false;
    }
  };
  await eventually(holds, () => wrong.message);
}

for (const [what, damage] of Object.entries(DAMAGES)) {
  test(`a journal with texts ${what}, alone and beside sound ones`, { timeout: 120_000 }, async (t) => {
    const h = await lab(app, t);
    let [texts, starts] = [0, 0];
    for (const { small, months } of deal(damage)) {
      // Of every second month the first place has a sound text.
      const both = sound(Object.keys(months).filter((_, index) => index % 2 === 1));
      const alone = Object.fromEntries(Object.entries(months).filter(([key]) => !both[key]));
      const damaged = { ...small, ...months };
      await h.start(both, { ...SOUND, ...damaged });
      const least = 2 + sessionsIn(alone) + 2 * Object.keys(both).length;
      // One that can be read, if not as it was meant, is taken up and written anew.
      const spare = Object.fromEntries(Object.keys(both).map((key) => [key, months[key]]));
      await settled(h, (found) => {
        judge(broken({ ...small, ...alone }), found);
        // Of a text that is sound in the first place nothing is lost, and nothing said.
        judge(broken(spare), { ...found, notices: ["damaged"] });
        assert.ok(found.sessions >= least, `${found.sessions} sessions of ${least}`);
      });
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
      await h.start(damaged, { ...SOUND, ...sound(keys) });
      const least = 2 + 2 * Object.keys(months).length;
      // One that could be read is merged with the journal's, and need not stay as it was.
      await settled(h, (found) => {
        assert.ok(found.sessions >= least, `${found.sessions} sessions of ${least}`);
        judge(broken(damaged), found);
      });
    }
    t.diagnostic(`${starts.length} starts: every session came back`);
  });
}
