// Lighthouse on the built site, with its profile of a phone. The report is kept in target/.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { find } from "../browser.mjs";
import { serve } from "../serve.mjs";
import { FLAGS } from "../../tests/e2e/harness.mjs";
import { table } from "./common.mjs";

const root = join(import.meta.dirname, "../..");
/** The report that is kept is the middle one by performance, the only score that varies. */
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

export async function measure() {
  const server = await serve({ folder: join(root, "dist"), base: process.env.PUBLIC_URL ?? "/groundwork/" });
  const chrome = await launch({
    chromePath: find("chromium"),
    chromeFlags: ["--headless=new", ...FLAGS, ...(process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : [])],
  });
  try {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      runs.push(
        await lighthouse(server.url, {
          port: chrome.port,
          onlyCategories: CATEGORIES,
          output: ["html", "json"],
          logLevel: "error",
        }),
      );
    }
    runs.sort((a, b) => a.lhr.categories.performance.score - b.lhr.categories.performance.score);
    const { lhr, report } = runs[Math.floor(RUNS / 2)];
    const [html, json] = report;
    writeFileSync(join(root, "target/lighthouse.html"), html);
    writeFileSync(join(root, "target/lighthouse.json"), json);
    const scores = Object.fromEntries(CATEGORIES.map((it) => [it, Math.round(lhr.categories[it].score * 100)]));
    table([`Lighthouse ${lhr.lighthouseVersion}`, "score"], Object.entries(scores));
    const times = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"];
    console.log(times.map((it) => `${lhr.audits[it].title} ${lhr.audits[it].displayValue}`).join(", "));
    const short = CATEGORIES.flatMap((it) => lhr.categories[it].auditRefs.filter(({ weight }) => weight > 0))
      .map(({ id }) => lhr.audits[id])
      .filter(({ score }) => score !== null && score < 1);
    for (const { title, displayValue = "", score } of short) console.log(`  ${score} ${title} ${displayValue}`);
    console.log("\ntarget/lighthouse.html has the report.");
    return { version: lhr.lighthouseVersion, scores, short: short.map(({ id, score, displayValue }) => ({ id, score, displayValue })) };
  } finally {
    chrome.kill();
    await server.close();
  }
}
