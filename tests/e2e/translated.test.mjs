// What a browser's translator does to a page: it moves each text into two <font> elements and changes
// its words. They stay until the app has something else to say in that place.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { begin, history } from "./session-helpers.mjs";

const app = launch();

/** Translates what the page shows now: every text in brackets. Answers with how many there were. */
const translate = (page) =>
  page.evaluate(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() && !parentElement.closest("script, style, font")) texts.push(walker.currentNode);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
      text.data = `[${text.data}]`;
    }
    return texts.length;
  });

const text = (page, selector) => page.locator(selector).first().innerText();

test("a translated session keeps its words through a whole exercise", async (t) => {
  const h = await begin(app, t, { after: 11_000, storage: history(["2026-02-28"]) });
  assert.ok((await translate(h.page)) > 10);
  const title = await text(h.page, ".stage-title h2");
  assert.match(title, /^\[.+\]$/);
  for (const rep of [3, 6, 10]) {
    await h.until({ side: "left", rep }, { step: 500 });
    assert.equal(await text(h.page, ".stage-title h2"), title);
    for (const name of ["Back", "Pause", "Skip"]) {
      assert.match(await text(h.page, ".controls"), new RegExp(`\\[${name}\\]`));
    }
    // What has changed since is said anew, in the app's own words.
    assert.equal(await text(h.page, ".num"), String(11 - rep));
  }
  await h.until({ side: "right", phase: "lift" }, { step: 500 });
  assert.equal(await text(h.page, ".stage-title h2"), title, "the same exercise, on the other side");
  await h.until({ exercise: "fire-hydrant" }, { step: 500 });
  assert.equal(await text(h.page, ".stage-title h2"), "Next: Fire hydrants");
});

test("a translated Plan keeps its words through changes", async (t) => {
  const h = await app.open(t, { hash: "#/plan", storage: history(["2026-02-28"]) });
  await translate(h.page);
  const headings = await h.page.locator("h2").allInnerTexts();
  await h.page.getByRole("radio").nth(0).check();
  await h.page.locator("label.mini").first().click();
  assert.deepEqual(await h.page.locator("h2").allInnerTexts(), headings);
  assert.ok(headings.every((it) => /^\[.+\]$/.test(it)), headings.join());
});
