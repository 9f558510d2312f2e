// What a visit costs on a slow phone with a slow connection: bytes, first paint, the time until Start
// answers, later starts with and without a connection; beside a bare Leptos counter and a page that
// needs no program. And who wakes while nothing moves.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { find } from "../browser.mjs";
import { serve } from "../serve.mjs";
import { App, FLAGS } from "../../tests/e2e/harness.mjs";
import { median, PHONE, round, SLOW_4G, SLOWER, table, wait } from "./common.mjs";
import { wakeUps } from "./still.mjs";
import { visit } from "./visit.mjs";
import { counter, staticPage } from "./yardsticks.mjs";

const RUNS = 9;

/** What the sites are called in the tables. */
const NAMES = { app: "Groundwork", before: "before", counter: "bare counter", page: "static page" };

/** The most of each figure that is wanted, in the order in which they are printed. */
const WANTED = {
  "press of Start taken / static page's first paint": 1.15,
  "first paint / static page": 1.2,
  "first paint / before": 1.0,
  "later start / before": 1.25,
  "offline start / before": 1.25,
  "longest task after start, ms": 50,
  "wake-ups a second on Today": 0,
  "wake-ups a second while paused": 0,
};

/**
 * What `--peers` names: the folder of any built site, and after a `=` the selector of what a person
 * can press first.
 */
function peer(words) {
  const [folder, ready = "button, [role=button], a[href]"] = words.split(/=(.*)/s);
  // A build is mostly in a folder of that name inside the project's.
  const name = /^(dist|build|public|out|www)$/.test(basename(folder)) ? basename(dirname(folder)) : basename(folder);
  return { folder, name, ready };
}

/** `beside`: the folder of another build; `peers`: of other sites. They are measured in the same run. */
export async function measure({ beside, peers = [] }) {
  const app = new App();
  await app.start();
  const others = [];
  try {
    const elsewhere = async (folder, base) => {
      const server = await serve({ folder, base });
      others.push(server);
      return server.url;
    };
    const answer = "[data-screen=session]";
    const ours = (url) => ({ url, ready: "button.start", program: "[data-screen]", press: "button.start", taken: `.starting, ${answer}`, answer });
    const sites = {
      app: ours(app.url),
      ...(beside && { before: ours(await elsewhere(beside)) }),
      counter: { url: await elsewhere(counter), ready: "button", press: "button", answer: "button:not([data-count='0'])" },
      page: { url: await elsewhere(await staticPage(app)), ready: "button.start" },
    };
    for (const { folder, name, ready } of peers.map(peer)) sites[name] = { url: await elsewhere(folder, "/"), ready, isPeer: true };
    const wakes = await wakeUps(app);
    const first = await firstVisits(app.browser, sites);
    const later = await laterVisits(sites, () => Promise.all([app.server, ...others].map((it) => it.close())));
    return report(app.browser.version(), first, later, wakes);
  } finally {
    await Promise.all(others.map((it) => it.close()));
    await app.stop();
  }
}

/** Each site in turn, each time in a profile that has never been there. */
async function firstVisits(browser, sites) {
  const found = Object.fromEntries(Object.keys(sites).map((it) => [it, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, site] of Object.entries(sites)) {
      const context = await browser.newContext(PHONE);
      found[name].push(await visit(context, site, { press: name !== "page" && !site.isPeer }));
      await context.close();
    }
  }
  return found;
}

/** In one profile on disk that has been there, as a phone has it: with a connection, and without. */
async function laterVisits({ counter: _, ...sites }, disconnect) {
  const profile = mkdtempSync(join(tmpdir(), "groundwork-bench-"));
  const chromiumSandbox = process.getuid?.() !== 0 && !process.env.CI;
  const options = { executablePath: find("chromium"), chromiumSandbox, args: FLAGS, ...PHONE };
  const context = await chromium.launchPersistentContext(profile, options);
  const all = Object.entries(sites);
  try {
    // Twice, for the browser keeps what it has compiled only of a program that it has met before.
    for (const [, site] of [...all, ...all]) site.worker = await settle(context, site);
    const found = {};
    for (const offline of [false, true]) {
      if (offline) await disconnect();
      // A peer without a service worker has nothing to open without a connection.
      const able = all.filter(([, site]) => site.worker || !offline);
      const runs = Object.fromEntries(able.map(([name]) => [name, []]));
      for (let run = 0; run < RUNS; run += 1) {
        for (const [name, site] of able) {
          const seen = await visit(context, site, { offline });
          if (!seen.controlled && !site.isPeer) throw new Error(`No service worker has answered: ${site.url}`);
          runs[name].push(seen);
        }
      }
      found[offline ? "offline" : "warm"] = runs;
    }
    return found;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Leaves a site as its first visit does; answers whether it has a service worker. */
async function settle(context, { url, ready, isPeer = false }) {
  const page = await context.newPage();
  await page.goto(isPeer ? url : `${url}#/`);
  await page.locator(ready).first().waitFor();
  const worker = await page.evaluate(
    (limit) => Promise.race([navigator.serviceWorker.ready.then(() => true), new Promise((done) => limit && setTimeout(done, limit, false))]),
    isPeer ? 5_000 : 0,
  );
  await wait(1_500);
  await page.close();
  return worker;
}

/** The median; nothing of what these visits have not. */
const of = (runs, what) => (runs.every((it) => it[what] === undefined) ? undefined : median(runs.map((it) => it[what])));

function report(browser, first, { warm, offline }, wakes) {
  const visits = (runs) => ({
    bytes: median(runs.map(({ files }) => files.reduce((sum, it) => sum + it.bytes, 0))),
    ...Object.fromEntries(
      ["paint", "ready", "taken", "program", "answer", "blocked", "longestBefore", "longestAfter", "memory"].map((it) => [it, of(runs, it)]),
    ),
  });
  const sum = Object.fromEntries(Object.entries(first).map(([name, runs]) => [name, visits(runs)]));
  const start = (runs) => ({ paint: of(runs, "paint"), ready: of(runs, "ready"), program: of(runs, "program") ?? of(runs, "ready"), blocked: of(runs, "blocked") });
  const later = Object.fromEntries(
    Object.entries({ warm, offline }).map(([kind, runs]) => [
      kind,
      Object.fromEntries(Object.entries(runs).map(([name, it]) => [name, start(it)])),
    ]),
  );

  const files = first.app[0].files;
  console.log("A first visit, bytes over the network (gzip, with the headers), until Start has answered:\n");
  table(["file", "bytes"], [...files.map(({ name, bytes }) => [name, bytes]), ["together", sum.app.bytes]]);
  console.log(`\nTimes in ms, medians of ${RUNS}:\n`);
  table(
    ["first visit", ...Object.keys(sum).map((it) => NAMES[it] ?? it)],
    [
      ["first contentful paint", "paint"],
      ["Start is there", "ready"],
      ["a press of it is taken", "taken"],
      ["the session is there", "answer"],
      ["total blocking time", "blocked"],
      ["longest task until Start is there (0: below 50)", "longestBefore"],
      ["longest task after (0: below 50)", "longestAfter"],
      ["memory of scripts and program, MB", "memory"],
      ["bytes", "bytes"],
    ].map(([words, what]) => [words, ...Object.values(sum).map((it) => it[what])]),
  );
  console.log();
  table(
    ["later visits", ...Object.keys(later.warm).map((it) => NAMES[it] ?? it)],
    Object.entries({ warm: "with a connection", offline: "without a connection" }).flatMap(([kind, words]) => [
      [`${words}: first contentful paint`, ...Object.keys(later.warm).map((it) => later[kind][it]?.paint)],
      [`${words}: Start is there`, ...Object.keys(later.warm).map((it) => later[kind][it]?.ready)],
      [`${words}: the program is there`, ...Object.keys(later.warm).map((it) => later[kind][it]?.program)],
    ]),
  );
  console.log();
  table(
    ["wake-ups in a second", "scripts", "frames"],
    Object.entries(wakes).map(([where, { scripts, frames }]) => [where, scripts, frames]),
  );

  const { warm: connected, offline: unconnected } = later;
  const reached = {
    "press of Start taken / static page's first paint": round(sum.app.taken / sum.page.paint, 2),
    "first paint / static page": round(sum.app.paint / sum.page.paint, 2),
    "longest task after start, ms": sum.app.longestAfter,
    "wake-ups a second on Today": wakes.Today.scripts + wakes.Today.frames,
    "wake-ups a second while paused": wakes.paused.scripts + wakes.paused.frames,
    ...(sum.before && {
      "first paint / before": round(sum.app.paint / sum.before.paint, 2),
      "later start / before": round(connected.app.program / connected.before.program, 2),
      "offline start / before": round(unconnected.app.program / unconnected.before.program, 2),
    }),
  };
  console.log();
  const wanted = Object.entries(WANTED).filter(([what]) => reached[what] !== undefined);
  table(
    ["", "reached", "wanted at most", ""],
    wanted.map(([what, most]) => [what, reached[what], most, reached[what] > most ? "not reached" : ""]),
  );
  console.log(`\n${SLOW_4G.latency} ms and ${(SLOW_4G.downloadThroughput * 8) / 1e6} Mbit/s; a processor ${SLOWER} times slower; Chromium ${browser}.`);
  return { browser, runs: RUNS, slower: SLOWER, network: SLOW_4G, files, first: sum, later, wakes, reached, wanted: WANTED, all: { first, warm, offline } };
}
