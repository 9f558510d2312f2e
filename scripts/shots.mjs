// The pictures that scripts/shots takes. To add one, add an entry to SHOTS.

import { mkdirSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { App } from "../tests/e2e/harness.mjs";
import { long } from "../tests/e2e/progress-helpers.mjs";
import { history, schedule, unfinished } from "../tests/e2e/session-helpers.mjs";
import { compare } from "./compare-shots.mjs";

const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];
const SCHEMES = ["light", "dark"];

/** A Monday morning on which time stands still until a step moves it. */
const CLOCK = "2026-03-02T07:30";

/** Starts a session and lets it run until it shows all of `wanted`, then a little into that. */
const session = (wanted) => async (app) => {
  await app.press("Start");
  await app.until({ screen: "session" });
  const { remaining } = await app.until(wanted, { step: 200, within: 10 * 60_000 });
  if (remaining > 1_000) await app.advance(Math.min(remaining / 2, 2_000));
};

/**
 * `name`: of the file, before size and scheme. `hash`: the screen that is opened. `steps`: what is
 * done before the picture, with the harness's handle on the page. `open`: more options for the
 * harness's open(), e.g. `storage`.
 */
const YEAR = { ...long(60, "2026-02-28"), ...schedule("every-other-day", "2025-10-01") };
const pressed = (...names) => async (app) => {
  for (const name of names) await app.press(name);
};

export const SHOTS = [
  { name: "today-first-run", hash: "#/" },
  { name: "today-due", hash: "#/", open: { storage: YEAR } },
  {
    name: "today-rest",
    hash: "#/",
    open: { storage: { ...history(["2026-03-01"]), ...schedule("every-other-day", "2026-03-01") } },
  },
  { name: "today-done", hash: "#/", open: { storage: history(["2026-02-28", "2026-03-02"]) } },
  { name: "today-unfinished", hash: "#/", open: { storage: { ...history(["2026-02-28"]), ...unfinished() } } },
  {
    name: "session-hurts",
    hash: "#/",
    steps: async (app) => {
      await session({ phase: "hold" })(app);
      await pressed("Pause", "This hurts")(app);
    },
  },
  {
    name: "session-sound",
    hash: "#/",
    steps: async (app) => {
      await session({ phase: "hold" })(app);
      await pressed("Sound")(app);
    },
  },
  { name: "progress-empty", hash: "#/progress" },
  { name: "progress", hash: "#/progress", open: { storage: YEAR } },
  { name: "plan", hash: "#/plan", open: { storage: YEAR } },
  { name: "session-ready", hash: "#/", steps: session({ phase: "ready" }) },
  { name: "session-lift", hash: "#/", steps: session({ phase: "lift" }) },
  { name: "session-hold", hash: "#/", steps: session({ phase: "hold" }) },
  {
    name: "session-paused",
    hash: "#/",
    steps: async (app) => {
      await session({ phase: "hold" })(app);
      await app.press("Pause");
      await app.until({ clock: "paused" });
    },
  },
  { name: "session-switch", hash: "#/", steps: session({ phase: "switch" }) },
  { name: "session-change", hash: "#/", steps: session({ phase: "change" }) },
  {
    name: "finish",
    hash: "#/",
    steps: async (app) => {
      await app.press("Start");
      await app.until({ screen: "finish" }, { step: 2_000, within: 40 * 60_000 });
    },
  },
  { name: "learn-contents", hash: "#/learn" },
  ...["clam", "fire-hydrant", "glute-bridge", "lateral-walk"].map((key) => ({
    name: `learn-${key}`,
    hash: `#/learn/${key}`,
    steps: (app) => app.advance(2_500),
  })),
  ...["why", "professional", "safety", "about"].map((key) => ({ name: `learn-${key}`, hash: `#/learn/${key}` })),
];

/**
 * Takes every picture whose file name has all of `words` in it; answers with how many failed.
 *
 * - `folder`: the site that they show, dist/ by default
 * - `into`: where they are put, target/shots/ by default
 */
export async function take(shots, words = [], { folder, into = "target/shots" } = {}) {
  const wanted = shots
    .flatMap((shot) => SIZES.flatMap((size) => SCHEMES.map((scheme) => ({ shot, size, scheme }))))
    .map((each) => ({ ...each, file: `${each.shot.name}-${each.size.width}x${each.size.height}-${each.scheme}` }))
    .filter(({ file }) => words.every((word) => file.includes(word)));

  let failed = 0;
  const app = new App();
  await app.start(folder ? { folder } : {});
  mkdirSync(into, { recursive: true });
  try {
    for (const { shot, size, scheme, file } of wanted) {
      let handle;
      try {
        handle = await app.open(null, {
          hash: shot.hash,
          viewport: size,
          colorScheme: scheme,
          clock: CLOCK,
          ...shot.open,
        });
        await shot.steps?.(handle);
        const path = join(into, `${file}.png`);
        await handle.page.screenshot({ path, fullPage: shot.whole ?? !file.startsWith("session") });
        console.log(relative(process.cwd(), path));
        await handle.close();
      } catch (error) {
        failed += 1;
        console.error(`${file}: ${error.message}`);
        await handle?.context.close();
      }
    }
  } finally {
    await app.stop();
  }
  if (wanted.length === 0) console.error("No picture has all of these words in its name.");
  return wanted.length === 0 ? 1 : failed;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const option = (name) => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : words.splice(at, 2)[1];
  };
  const before = option("--beside");
  const found = { now: 0, before: 0 };
  found.now = await take(SHOTS, words);
  if (before) {
    const into = "target/shots-before";
    found.before = await take(SHOTS, words, { folder: before, into });
    console.log();
    found.now += compare(into, "target/shots", words);
  }
  if (found.now + found.before > 0) process.exitCode = 1;
}
