// The stylesheets hold for a language that is written from right to left as well: they name starts
// and ends, not left and right. The notch alone stays where it is.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const folder = new URL("../../style/", import.meta.url);

/** Properties that name a side of the screen, and those for which there is a logical twin. */
const PHYSICAL = [
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)\b/,
  /^(left|right|top|bottom)$/,
  /^((min|max)-)?(width|height)$/,
  /^border-(top|bottom)-(left|right)-radius$/,
];
/** Values that do. */
const SIDES = /^(text-align|float|clear|justify-content|justify-items|justify-self): *(left|right)\b/;
const FOUR = /^(margin|padding|inset|border-width|border-radius)$/;

/** Splits at blanks outside brackets. */
const parts = (value) => value.replace(/\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)/g, (it) => it.replaceAll(" ", "_")).trim().split(/\s+/);

/** What is physical in a sheet, as readable lines. */
export function physical(css) {
  const found = [];
  const text = css.replace(/\/\*[^]*?\*\//g, "");
  for (const [, name, value] of text.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)) {
    const line = `${name}: ${value.trim()}`;
    const sides = FOUR.test(name) ? parts(value) : [];
    // A notch is where it is, whichever way the text runs.
    const uneven = sides.length === 4 && sides[1] !== sides[3] && !value.includes("safe-area-inset-left");
    if (PHYSICAL.some((it) => it.test(name)) || SIDES.test(line) || uneven) found.push(line);
  }
  return found;
}

test("the check finds what is physical, and lets logical words pass", () => {
  const check = (css, expected) => assert.deepEqual(physical(css), expected, css);
  check("a { margin-left: 1px; padding-inline: 2px }", ["margin-left: 1px"]);
  check("a { width: 1px; max-inline-size: 2px; min-height: 3px; border-top: 0 }", ["width: 1px", "min-height: 3px", "border-top: 0"]);
  check("a { text-align: left } b { text-align: start; float: right; }", ["text-align: left", "float: right"]);
  check("a { inset: 0 auto auto 1px } b { inset: 0 1px auto } c { padding: 1px 2px 3px 2px }", ["inset: 0 auto auto 1px"]);
  check("a { padding: calc(1px + 2px) max(1px, env(safe-area-inset-right)) 0 max(1px, env(safe-area-inset-left)) }", []);
  check("/* left: 0; */ a { transition: left 1s }", []);
});

for (const sheet of readdirSync(folder)) {
  test(`${sheet} names no side of the screen`, () => {
    assert.deepEqual(physical(readFileSync(new URL(sheet, folder), "utf8")), []);
  });
}
