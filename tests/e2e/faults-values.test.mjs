// Every stored text, damaged in every way: the app opens, loses what is damaged and nothing else,
// deletes nothing, and says so. Many damaged texts are met in one start of the app.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SEED } from "./faults-helpers.mjs";
import { DAMAGES, SMALL, SOUND, asides, deal, judge, lab, month, whole } from "./faults-texts.mjs";
import { launch } from "./harness.mjs";

const app = launch();

for (const [what, damage] of Object.entries(DAMAGES)) {
  test(`texts ${what}`, { timeout: 120_000 }, async (t) => {
    const h = await lab(app, t);
    let [texts, starts, kept, most] = [0, 0, 0, 0];
    for (const { small, months } of deal(damage)) {
      const damaged = { ...small, ...months };
      await h.start({ ...SOUND, ...damaged });
      const found = await h.look();
      judge(damaged, found);
      for (const [key, text] of Object.entries(SOUND)) assert.equal(found.texts[key], text);
      // The sound month's two, and what is whole of the damaged ones.
      const least = 2 + Object.entries(months).reduce((sum, [key, text]) => sum + whole(key, text), 0);
      const all = 2 + 2 * Object.keys(months).length;
      assert.ok(least <= found.sessions && found.sessions <= all, `${found.sessions} sessions of ${least}: ${JSON.stringify(months)}`);
      texts += Object.keys(damaged).length;
      starts += 1;
      kept += found.sessions;
      most += all;
    }
    t.diagnostic(`${texts} damaged texts in ${starts} starts (seed ${SEED}): opened every time, none deleted, ${kept} of ${most} sessions read`);
  });
}

test("a damaged part costs that part alone", async (t) => {
  const h = await lab(app, t);
  const broken = "groundwork.history.2026-01";
  const here = { ...SOUND, [broken]: month(broken), ...SMALL, "groundwork.settings": '{"version":1,"volume":35,"muted":true,"flat":true,"understood":true,"theme":"dark"}' };
  const seen = () =>
    h.page.evaluate(() => ({
      theme: document.documentElement.dataset.theme,
      exercises: document.querySelectorAll(".layers .layer").length,
      goesOn: document.querySelector("h1").innerText.startsWith("Where you left off"),
      sessions: Number(document.querySelector("[data-sessions]").dataset.sessions),
    }));
  await h.start(here);
  const whole = await seen();
  assert.deepEqual(whole, { theme: "dark", exercises: whole.exercises, goesOn: true, sessions: 4 });
  const lost = {
    "groundwork.settings": { theme: "auto" },
    "groundwork.schedule": {},
    "groundwork.routine": {},
    "groundwork.session": { goesOn: false },
    [broken]: { sessions: 2 },
  };
  for (const [key, change] of Object.entries(lost)) {
    await h.start({ ...here, [key]: "null" });
    const { exercises, ...now } = await seen();
    const { exercises: _, ...before } = whole;
    assert.deepEqual(now, { ...before, ...change }, key);
  }
});

test("a text for whose copy there is no room is never written over", async (t) => {
  const h = await lab(app, t);
  const text = "x".repeat(5_000_000);
  await h.start({ ...SOUND, "groundwork.settings": text });
  await h.page.goto(`${app.url}#/plan`);
  await h.page.getByRole("radio", { name: "Dark" }).press("Space");
  await h.page.locator("[data-notice=storage]").waitFor();
  const found = await h.look();
  assert.deepEqual(found.notices.sort(), ["damaged", "storage"]);
  assert.ok(found.texts["groundwork.settings"] === text);
  assert.match(found.journal["groundwork.settings"], /"theme":"dark"/);
});

test("texts of 5 MB", { timeout: 120_000 }, async (t) => {
  const h = await lab(app, t);
  const keys = [...Object.keys(SMALL), "groundwork.history.2026-01"];
  const size = 5_000_000;
  const slow = [];
  for (const key of keys) {
    for (const text of ["x".repeat(size), `{"version":1,"x":"${"\\n".repeat(size / 2 - 20)}"}`]) {
      const begin = performance.now();
      await h.start({ ...SOUND, [key]: text });
      const found = await h.look();
      slow.push(performance.now() - begin);
      assert.equal(found.sessions, 2);
      assert.ok(found.texts[key] === text || asides(found.texts, key).includes(text), `${key} is deleted`);
      assert.ok(found.notices.includes("damaged"), `nothing is said of ${key}`);
      await h.page.getByRole("button", { name: "Save a copy" }).first().waitFor();
    }
  }
  t.diagnostic(`${slow.length} texts of 5 MB: opened every time, within ${Math.ceil(Math.max(...slow))} ms`);
});
