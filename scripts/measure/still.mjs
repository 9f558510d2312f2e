// Who wakes while nothing moves: what the browser itself traces of scripts and frames.
import { begin, round, wait } from "./common.mjs";

/** How long each state is traced, in seconds. */
const SECONDS = 10;

/** Each of them runs scripts of the page or of its worker. */
const SCRIPTS = ["EventDispatch", "FireAnimationFrame", "FunctionCall", "TimerFire", "RunMicrotasks", "EvaluateScript"];
const FRAMES = ["BeginMainThreadFrame"];

/** On Today, in a session that gets ready (to show that there is something to count), and paused. */
export async function wakeUps(app) {
  const visit = await app.open(null, { voice: false });
  const { page, press } = visit;
  const found = {};
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The worker fills its cache, the page looks once for a new version, and asks for the voice after six
  // seconds.
  await wait(9_000);
  found.Today = await traced(app.browser, page);
  await press("Start");
  await begin(page);
  await wait(1_000);
  found["getting ready"] = await traced(app.browser, page, 3);
  await press("Go now");
  await wait(2_000);
  await press("Pause");
  await wait(2_000);
  found.paused = await traced(app.browser, page);
  await visit.close();
  return found;
}

async function traced(browser, page, seconds = SECONDS) {
  await browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline", "disabled-by-default-devtools.timeline.frame"] });
  await wait(seconds * 1000);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const counted = (names) => traceEvents.filter(({ name, ph }) => names.includes(name) && ph !== "E").length;
  return {
    scripts: round(counted(SCRIPTS) / seconds, 1),
    frames: round(counted(FRAMES) / seconds, 1),
    what: Object.fromEntries([...SCRIPTS, ...FRAMES].map((it) => [it, counted([it])]).filter(([, count]) => count)),
  };
}
