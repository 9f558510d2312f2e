// A Japanese font for a page under test: a bare machine has none, and boxes in place of letters are narrower.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

export const FONT = "Noto Sans JP";

const PACKAGE = "@fontsource-variable/noto-sans-jp";
const file = (name) => readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${name}`));

/** The parts of the font: which characters each has, as CSS says it (`U+3041-3096,U+4e00`). */
const PARTS = Object.entries(JSON.parse(file("unicode.json"))).map(([name, range]) => ({ name: name.replace(/\W/g, ""), range }));

const holds = (range) => {
  const spans = range.split(",").map((it) => it.slice(2).split("-").map((it) => parseInt(it, 16)));
  return (code) => spans.some(([first, last = first]) => first <= code && code <= last);
};

/** Gives the page the parts of the font that its words need. A policy on fonts does not hold for what a script brings. */
export async function bringJapanese(page) {
  const codes = await page.evaluate(() => [...new Set(document.body.textContent)].map((it) => it.codePointAt(0)));
  const parts = PARTS.filter(({ range }) => codes.some(holds(range)));
  const fonts = parts.map(({ name, range }) => ({ range, data: file(`files/noto-sans-jp-${name}-wght-normal.woff2`).toString("base64") }));
  await page.evaluate(
    async ({ family, fonts }) => {
      const bytes = (data) => Uint8Array.from(atob(data), (it) => it.charCodeAt(0));
      const faces = fonts.map(({ range, data }) => new FontFace(family, bytes(data), { unicodeRange: range, weight: "100 900" }));
      await Promise.all(faces.map((it) => it.load()));
      for (const face of faces) document.fonts.add(face);
      await document.fonts.ready;
    },
    { family: FONT, fonts },
  );
}
