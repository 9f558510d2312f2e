// Draws what an installed app shows of itself, from public/icon.svg and from dist/. What it draws
// is kept in the repository; run it when the icon or the screens have changed.
//
//   node scripts/icons.mjs               the icons, into public/
//   node scripts/icons.mjs screenshots   the pictures for the browser's offer to install, too

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

function write(name, png) {
  writeFileSync(join(folder, name), png);
  console.log(`public/${name}: ${(png.length / 1000).toFixed(1)} kB`);
}

await drawIcons();
if (process.argv[2] === "screenshots") await takeScreenshots();
