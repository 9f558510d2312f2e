// What a first visit in another language fetches more than one in English: all bytes that the server
// sends to the page and to its service worker, headers among them, gzipped as they travel.

import assert from "node:assert/strict";
import { test } from "node:test";
import { tags } from "../../scripts/locales.mjs";
import { launch } from "./harness.mjs";

/** The most that another language may cost, in bytes. */
const MORE = 25_000;

const app = launch();

/** The bytes of a first visit in the browser's language, until everything is stored for use without a connection. */
async function visit(locale) {
  const before = app.server.sent();
  const { page, close } = await app.open(null, { locale });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await page.waitForLoadState("networkidle");
  const spoken = await page.evaluate(() => document.documentElement.lang);
  await close();
  return { spoken, bytes: app.server.sent() - before };
}

test(`a first visit in another language is at most ${MORE / 1000} kB more than in English`, async () => {
  const { bytes: english } = await visit("en");
  const more = {};
  for (const tag of tags()) {
    const { spoken, bytes } = await visit(tag);
    assert.equal(spoken, tag);
    more[tag] = bytes - english;
  }
  console.log(`a first visit in English: ${english} bytes; more in others: ${JSON.stringify(more)}`);
  for (const [tag, bytes] of Object.entries(more)) {
    assert.ok(bytes <= MORE, `${tag}: ${bytes} bytes more`);
    assert.ok(bytes > 5_000, `${tag}: ${bytes} bytes more, so its words were not counted`);
  }
});
