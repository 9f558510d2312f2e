// Draws what an installed app shows of itself, from public/icon.svg and from dist/. What it draws
// is kept in the repository; run it when the icon or the screens have changed.
//
//   node scripts/icons.mjs               the icons, into public/
//   node scripts/icons.mjs screenshots   the pictures for the browser's offer to install, too
//   node scripts/icons.mjs link          the icons, and the picture that a link to the page shows

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";
import { chromium } from "playwright-core";
import { App } from "../tests/e2e/harness.mjs";
import { history, schedule } from "../tests/e2e/session-helpers.mjs";
import { find } from "./browser.mjs";

const folder = fileURLToPath(new URL("../public", import.meta.url));

/** Sizes in px. One drawing serves as it is and under a mask. */
const ICONS = { "icon-192.png": 192, "icon-512.png": 512, "apple-touch-icon.png": 180 };

/** A mask may take all but a circle of this share of the icon's width. */
const SAFE = 0.8;

const SCREENSHOTS = {
  "screenshot-narrow.png": { viewport: { width: 390, height: 780 }, context: { deviceScaleFactor: 2 } },
  "screenshot-wide.png": { viewport: { width: 1280, height: 800 } },
};

async function drawIcons() {
  const svg = readFileSync(join(folder, "icon.svg"), "utf8");
  const executablePath = find("chromium");
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const draw = async (size, svg) => {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; inline-size: 100vi }</style>${svg}`);
    // Without transparency, which a phone would fill with black.
    const png = await page.screenshot({ omitBackground: false });
    await page.close();
    return png;
  };
  try {
    const furthest = await reach(browser, await draw(512, svg), await draw(512, svg.replace(/<g id="bridge">[^]*<\/g>/, "")));
    if (!(furthest > 0 && furthest <= SAFE)) {
      throw new Error(`The drawing reaches ${furthest} of the way to the edge; a mask leaves ${SAFE}.`);
    }
    console.log(`The drawing reaches ${furthest.toFixed(2)} of the way to the edge; a mask leaves ${SAFE}.`);
    for (const [name, size] of Object.entries(ICONS)) write(name, await draw(size, svg));
  } finally {
    await browser.close();
  }
}

/** How far from the middle two pictures differ: 1 is the middle of an edge. */
async function reach(browser, ...pictures) {
  const page = await browser.newPage();
  const furthest = await page.evaluate(async (urls) => {
    const [one, other] = await Promise.all(
      urls.map(async (url) => {
        const image = await createImageBitmap(await (await fetch(url)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      }),
    );
    const half = one.width / 2;
    let furthest = 0;
    for (let i = 0; i < one.data.length; i += 1) {
      if (one.data[i] === other.data[i]) continue;
      const [x, y] = [(i >> 2) % one.width, Math.floor((i >> 2) / one.width)];
      furthest = Math.max(furthest, Math.hypot(x + 0.5 - half, y + 0.5 - half) / half);
    }
    return furthest;
  }, pictures.map((png) => `data:image/png;base64,${png.toString("base64")}`));
  await page.close();
  return furthest;
}

/** Today as it looks after some weeks. */
async function takeScreenshots() {
  const app = new App();
  await app.start();
  try {
    const first = Date.UTC(2026, 1, 2);
    const days = Array.from({ length: 14 }, (_, i) => new Date(first + i * 2 * 86_400_000).toISOString().slice(0, 10));
    const storage = { ...history(days), ...schedule("every-other-day", days[0]) };
    for (const [name, options] of Object.entries(SCREENSHOTS)) {
      const { page, close } = await app.open(null, { clock: "2026-03-02T07:30", storage, ...options });
      write(name, await page.screenshot());
      await close();
    }
  } finally {
    await app.stop();
  }
}

/** What a link shows: the headline in the sky, the four bodies on the line, the layers below it. */
async function drawLink() {
  const app = new App();
  await app.start();
  try {
    const { page, close } = await app.open(null, { clock: "2026-03-02T07:30", viewport: { width: 1280, height: 800 } });
    const take = (selector) => page.locator(selector).evaluateAll((all) => all.map((it) => it.outerHTML));
    const [bodies, [wordmark]] = [await take(".lineup .fig"), await take(".wordmark")];
    const read = (name) => readFileSync(fileURLToPath(new URL(`../style/${name}.css`, import.meta.url)), "utf8");
    const sheet = ["tokens", "figure", "base", "today"].map(read).join("\n");
    await page.goto("about:blank");
    await page.setViewportSize({ width: 1200, height: 630 });
    await page.setContent(`<style>${sheet}${LINK}</style>
      <div class=sky><h1>Four exercises,<br>ten minutes.</h1>${wordmark}</div>
      <div class=bodies>${bodies.join("")}</div>
      <svg viewBox="0 0 1200 126" class=layers preserveAspectRatio=none><path fill="#F5B63B" d="M0 0H1200V126H0Z"/>
        <path fill="#B9683A" d="M0 46C240 36 400 58 640 47S1010 38 1200 50V126H0Z"/>
        <path fill="#2E1F17" d="M0 88C230 80 410 98 640 88S1010 82 1200 92V126H0Z"/></svg>`);
    write("og.png", await inFewColours(page, await page.screenshot()));
    await close();
  } finally {
    await app.stop();
  }
}

/** The same picture in the 256 colours that it has most of, which halves it. */
async function inFewColours(page, png) {
  const { width, height, colours, pixels } = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/png;base64,${text}`;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const at = (i) => (data[4 * i] << 16) | (data[4 * i + 1] << 8) | data[4 * i + 2];
    const often = new Map();
    for (let i = 0; i < width * height; i += 1) often.set(at(i), (often.get(at(i)) ?? 0) + 1);
    const colours = [...often].sort(([, a], [, b]) => b - a).slice(0, 256).map(([colour]) => colour);
    const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];
    const apart = (one, other) => parts(one).reduce((sum, part, i) => sum + (part - parts(other)[i]) ** 2, 0);
    const nearest = new Map(
      [...often.keys()].map((it) => [it, colours.reduce((best, other, i) => (apart(it, other) < apart(it, colours[best]) ? i : best), 0)]),
    );
    return { width, height, colours, pixels: Array.from({ length: width * height }, (_, i) => nearest.get(at(i))) };
  }, png.toString("base64"));

  const chunk = (name, body) => {
    const named = Buffer.concat([Buffer.from(name), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  // A row begins with how it is filtered: not at all.
  const rows = Array.from({ length: height }, (_, y) => Buffer.from([0, ...pixels.slice(y * width, (y + 1) * width)]));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(colours.flatMap((it) => [it >> 16, (it >> 8) & 255, it & 255]))),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const LINK = `
  body { block-size: 630px; inline-size: 1200px; display: grid; grid-template-rows: 208px 292px 130px; }
  .sky { border: 0; padding: 48px 72px 0; display: flex; justify-content: space-between; align-items: start; }
  h1 { font-size: 84px; line-height: 1.02; }
  .wordmark { block-size: 46px; margin-block-start: 12px; }
  .bodies { display: grid; grid-template-columns: repeat(4, 1fr); gap: 24px; align-items: end; padding-inline: 48px; }
  .layers { display: block; inline-size: 1200px; block-size: 130px; border-block-start: 6px solid var(--line); }`;

function write(name, png) {
  writeFileSync(join(folder, name), png);
  console.log(`public/${name}: ${(png.length / 1000).toFixed(1)} kB`);
}

await drawIcons();
if (process.argv[2] === "screenshots") await takeScreenshots();
if (process.argv[2] === "link") await drawLink();
