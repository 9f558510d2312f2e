// The law that everything fits: looked at in one page, in every size, text size and font.
//
//   import { fits } from "./fits.mjs";
//   fits("today, due", (t) => open(t, ...));
//
// In each size every button, link and field can be brought wholly into view, and its middle and its
// edges are then what a press reaches; what is fixed covers at most its share of the window; words
// stay in their box, and lie neither on other words nor on a control.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { FONT, bringJapanese } from "./japanese.mjs";
import { speak, unaccented } from "./languages.mjs";

/** A phone's browser with its bars, the installed app, small phones, phones on their side, a desk. */
const SIZES = [[390, 664], [390, 844], [320, 568], [360, 640], [844, 390], [568, 320], [1280, 800]];

/** What is fixed may cover this share of the window, so that most of it is left to read. */
const SHARE = 0.25;

/** Everything that is looked at: a window, the size of the text in per cent, and the font. */
const LOOKS = [
  ...SIZES.flatMap((size) => [[...size, 100], [...size, 200]]),
  ...[[390, 664], [844, 390]].map((size) => [...size, 150]),
  // Zoomed to 200 %, a page has half the window.
  ...[[390, 664], [844, 390], [1280, 800]].map(([width, height]) => [width / 2, height / 2, 100]),
  [320, 568, 200, "DejaVu Sans"],
  ...[[390, 664], [320, 568], [844, 390]].flatMap((size) => [[...size, 100, "DejaVu Sans"]]),
]
  .map(([width, height, text, font = "Noto Sans"]) => ({ width, height, text, font }))
  // FITS=320x568 looks in this size alone.
  .filter(({ width, height }) => `${width}x${height}`.includes(process.env.FITS ?? ""));

const looks = (...some) => LOOKS.filter(({ width, height, text, font }) => some.some((it) => it.join() === [width, height, text].join()) && font === "Noto Sans");
/** The longest language and one that runs from right to left are looked at in fewer ways, the others in one. */
const LANGUAGES = Object.fromEntries(["de", "ar", "es", "fr", "it", "pl", "pt-BR"].map((it) => [it, looks([320, 568, 100])]));
LANGUAGES.ja = looks([320, 568, 100]).map((it) => ({ ...it, font: FONT }));
LANGUAGES.de = LANGUAGES.ar = looks([320, 568, 100], [390, 664, 100], [390, 664, 200], [844, 390, 100]);

let controls = 0;
let words = 0;
after(() => console.log(`${controls} controls and ${words} lines of words looked at, each state in ${LOOKS.length} ways`));

/** A test that the state that `show` opens, and answers with, fits in all ways. */
export function fits(name, show) {
  test(`${name}: everything fits`, async (t) => {
    const { page } = await show(t);
    const found = new Map();
    const look = async (look, language) => {
      await page.setViewportSize(look);
      const seen = await page.evaluate(examine, { ...look, share: SHARE });
      controls += seen.controls;
      words += seen.words;
      const how = `${language} ${look.width}x${look.height} ${look.text} %${look.font === "Noto Sans" ? "" : `, ${look.font}`}`;
      for (const fault of seen.faults) found.set(fault, [...(found.get(fault) ?? []), how]);
    };
    for (const one of LOOKS) await look(one, "en");
    // A program that has stopped changes its language no more.
    if (await page.locator(".slip").count()) return assert.deepEqual([...found], []);
    for (const [language, some] of Object.entries(LANGUAGES)) {
      await speak(page, language);
      if (language === "ja") await bringJapanese(page);
      for (const one of some) await look(one, language);
    }
    await speak(page, "en-XA");
    for (const words of await unaccented(page)) found.set(`${JSON.stringify(words)} is left in the code`, ["en-XA"]);
    assert.deepEqual([...found].map(([fault, hows]) => `${fault} at ${hows.join("; ")}`), []);
  });
}

/** Runs in the page: what does not fit, as readable lines, and how much was looked at. */
function examine({ text, font, share }) {
  const root = document.documentElement;
  root.style.fontSize = `${(16 * text) / 100}px`;
  root.style.setProperty("--font", `"${font}", sans-serif`);
  const faults = [];
  const style = (it) => getComputedStyle(it);
  const scroll = () => document.querySelectorAll("*").forEach((it) => it.scrollTop && it.scrollTo(0, 0));
  const named = (it) => {
    const name = it.getAttribute("aria-label") || (it.matches("main, div") ? "" : it.innerText) || it.type || it.getAttribute("class") || it.tagName;
    return JSON.stringify(name.replace(/\s+/g, " ").slice(0, 40));
  };
  scroll();
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  if (document.querySelector(".session") && root.scrollHeight > root.clientHeight) faults.push("the session scrolls");

  // What is fixed.
  const all = [...document.body.querySelectorAll("*")].filter((it) => it.checkVisibility());
  const isFixed = (it) => ["fixed", "sticky"].includes(style(it).position);
  const fixed = all.filter((it) => isFixed(it) && style(it).pointerEvents !== "none");
  const covered = fixed.reduce((sum, it) => sum + it.offsetWidth * it.offsetHeight, 0) / (innerWidth * innerHeight);
  if (covered > share) faults.push(`what is fixed covers ${Math.round(covered * 100)} % of the window`);
  const layers = new Set([...fixed, ...document.querySelectorAll(".panel, .sound-box, .scroll")]);
  const plane = (it) => {
    while (it && !layers.has(it)) it = it.parentElement;
    return it;
  };

  // Words: where the ink of each line is, and the box that it belongs in.
  const ruler = document.createElement("canvas").getContext("2d");
  const isHidden = (it) => it.closest(".visually-hidden, noscript, title, option") || it.closest("svg");
  const isBox = (it) => {
    const { borderTopStyle, borderLeftStyle, backgroundColor, overflowX } = style(it);
    return borderTopStyle !== "none" && borderLeftStyle !== "none" || !/, 0\)$|transparent/.test(backgroundColor) || overflowX !== "visible";
  };
  const ink = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.parentElement;
    if (!node.data.trim() || isHidden(holder) || !holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { fontStyle, fontWeight, fontSize, fontFamily } = style(holder);
    ruler.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const high = ruler.measureText(node.data.trim());
    const range = document.createRange();
    range.selectNodeContents(node);
    let box = holder;
    while (box.parentElement && !isBox(box)) box = box.parentElement;
    for (const line of range.getClientRects()) {
      if (line.width < 1) continue;
      const scale = line.height / (high.fontBoundingBoxAscent + high.fontBoundingBoxDescent);
      const base = line.top + high.fontBoundingBoxAscent * scale;
      const [top, bottom] = [base - high.actualBoundingBoxAscent * scale, base + high.actualBoundingBoxDescent * scale];
      // Only what is on one layer, and scrolls together, can lie on one another.
      ink.push({ words: node.data.trim().slice(0, 40), holder, box, on: plane(holder), left: line.left, right: line.right, top, bottom });
    }
  }
  for (const line of ink) {
    const { left, right, top, bottom } = line.box.getBoundingClientRect();
    const { overflowY, overflowX } = style(line.box);
    const scrolls = [overflowX, overflowY].some((it) => it === "auto" || it === "scroll");
    if (line.left < left - 1 || line.right > right + 1) {
      if (!scrolls || line.box.scrollWidth > line.box.clientWidth && !line.box.matches(".scroll")) faults.push(`${JSON.stringify(line.words)} leaves its box sideways`);
    }
    if (!scrolls && line.box !== document.body && (line.top < top - 1 || line.bottom > bottom + 1)) faults.push(`${JSON.stringify(line.words)} leaves its box`);
  }
  const lies = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  ink.sort((a, b) => a.top - b.top);
  ink.forEach((one, place) => {
    for (let next = place + 1; next < ink.length && ink[next].top < one.bottom; next += 1) {
      const other = ink[next];
      if (one.on === other.on && lies(one, other)) faults.push(`${JSON.stringify(one.words)} lies on ${JSON.stringify(other.words)}`);
    }
  });

  // The segments of a choice that lie side by side are equally tall.
  for (const choice of document.querySelectorAll(".segmented")) {
    const segments = [...choice.querySelectorAll("label > span")].map((it) => it.getBoundingClientRect());
    for (const one of segments) {
      if (segments.some((it) => Math.abs(it.top - one.top) < 2 && it.bottom > one.bottom + 2)) faults.push(`a segment of ${JSON.stringify(choice.ariaLabel ?? choice.textContent.slice(0, 20))} is shorter than the next`);
    }
  }

  // Controls.
  const isControl = "button, a[href], input, select, textarea, summary";
  const found = all.filter((it) => it.matches(isControl) && !it.closest(".visually-hidden") && style(it).pointerEvents !== "none" && !it.closest("[aria-hidden=true]"));
  for (const control of found) {
    const hit = control.closest("label") ?? control;
    const box = hit.getBoundingClientRect();
    if (!isBox(hit)) continue;
    const on = plane(hit);
    for (const line of ink) {
      if (line.on !== on || !lies(box, line) || hit.contains(line.holder) || line.holder.contains(hit)) continue;
      // What tells of a control may lie on it, if it lets presses through.
      if (style(line.holder).pointerEvents !== "none") faults.push(`${named(hit)} lies on ${JSON.stringify(line.words)}`);
    }
  }
  for (const control of found) {
    const hit = control.closest("label") ?? control;
    hit.scrollIntoView({ block: "center", inline: "nearest" });
    const rects = style(hit).display === "inline" ? [...hit.getClientRects()] : [hit.getBoundingClientRect()];
    const reaches = (x, y) => {
      const top = document.elementFromPoint(x, y);
      return top && (hit.contains(top) || top.contains(hit) && !top.matches("body, main, .panel")) ? null : (top ?? "nothing");
    };
    for (const { left, right, top, bottom, width, height } of rects) {
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const edges = height > innerHeight * 0.6 ? [] : [[left + 3, y], [right - 3, y], [x, top + 3], [x, bottom - 3]];
      const over = [[x, y], ...(width < 8 || height < 8 ? [] : edges)].map((it) => reaches(...it)).find(Boolean);
      if (over) faults.push(`${named(hit)} is covered by ${over === "nothing" ? over : named(over)}`);
    }
  }
  scroll();
  // A menu that scrolls shows at once that there is something to press.
  for (const part of document.querySelectorAll(".panel:has(.panel-menu)")) {
    const inside = found.filter((it) => part.contains(it)).map((it) => (it.closest("label") ?? it).getBoundingClientRect());
    const { top, bottom } = part.getBoundingClientRect();
    if (inside.length > 0 && !inside.some((it) => it.top >= top - 1 && it.bottom <= bottom + 1)) faults.push("nothing to press is in view");
  }
  return { controls: found.length, words: ink.length, faults: [...new Set(faults)] };
}
