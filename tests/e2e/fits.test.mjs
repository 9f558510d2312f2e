// That everything fits, on the screens around the session: see fits.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { fits } from "./fits.mjs";
import { LINKS } from "./links.mjs";
import { long } from "./progress-helpers.mjs";
import { MORNING, begin, history, routine, schedule, unfinished } from "./session-helpers.mjs";

const app = launch();

const DUE = history(["2026-02-26", "2026-02-28"]);
const open = (storage = {}, act, options = {}) => async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", ...options, storage });
  await act?.(h);
  return h;
};
const at = (hash, storage, act, options) => open(storage, act, { hash, ...options });
const tap = (words) => async (h) => h.page.getByText(words).first().click();
const press = (...names) => async (h) => {
  for (const name of names) await h.press(name);
};
/** The ways of `acts`, one after the other. */
const then = (...acts) => async (h) => {
  for (const act of acts) await act(h);
};
const number = (question, value) => async (h) =>
  h.page.getByRole("group", { name: question, exact: true }).first().getByRole("radio", { name: value, exact: true }).check();

fits("today, first visit", open());
fits("today, first visit, note understood", open({}, press("Understood")));
fits("today, first visit, was it heard", open({}, press("Test the sound")));
fits("today, first visit, not heard", open({}, press("Test the sound", "No")));
fits("today, due", open(DUE));
fits("today, back scale open", open(DUE, tap("Tap to note")));
fits("today, back is bad", open(DUE, then(tap("Tap to note"), number("How is your back right now?", "8"))));
test("a bad back leaves Start in view, below what is offered before it", async (t) => {
  const h = await open(DUE, then(tap("Tap to note"), number("How is your back right now?", "8")))(t);
  const { page } = h;
  for (const [width, height] of [[390, 664], [390, 844], [1280, 800]]) {
    await page.setViewportSize({ width, height });
    await page.locator("summary", { hasText: "Back right now" }).evaluate((it) => it.parentElement.removeAttribute("open"));
    const box = (name) => page.getByRole("button", { name }).boundingBox();
    const [rest, start] = [await box(/^Rest today/), await box("Start")];
    assert.ok(rest.y + rest.height <= start.y, "what is offered comes first");
    const tabs = width < 768 ? (await page.locator(".tabs").boundingBox()).y : height;
    assert.ok(start.y + start.height <= tabs, `Start ends ${start.y + start.height - tabs} px below what is seen at ${width}x${height}`);
  }
});
fits("today, rest day", open(DUE, null, { clock: "2026-03-01T08:00" }));
fits("today, done", open(history(["2026-02-28", "2026-03-02"])));
fits("today, paused for now", open({ ...DUE, "groundwork.schedule": '{"version":1,"rules":[\n{"from":"2026-02-01","rule":"every-other-day"}\n],"pauses":[\n{"from":"2026-03-01","to":"2026-03-09","reason":"ill"}\n]}\n' }));
fits("today, back after a gap, with offers", open(long(30, "2026-02-10")));
fits("today, unfinished", open({ ...DUE, ...unfinished() }));
fits("today, unfinished for too long", open({ ...DUE, ...unfinished({ saved: "2026-03-01T07:30" }) }));
fits("today, no exercise", open({ ...DUE, ...routine() }));
fits("today, damaged", open({ ...DUE, "groundwork.settings": "{", "groundwork.history.2026-01": "?" }));
fits("today, a newer version's data", open({ ...DUE, "groundwork.routine": '{"version":99}' }));
const full = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  delete window.indexedDB;
};
fits("today, nothing can be saved", open(DUE, null, { init: full }));
fits("today, a copy is due and the app can be installed", async (t) => {
  const h = await begin(app, t, { storage: { ...long(29, "2026-02-28"), ...routine(["clam", 1]) } });
  await h.page.evaluate(() => {
    const offer = new Event("beforeinstallprompt", { cancelable: true });
    offer.prompt = async () => ({});
    window.dispatchEvent(offer);
  });
  await h.page.clock.fastForward(60_000);
  await h.press("Done");
  return h;
});
fits("today, offline", open(DUE, async (h) => {
  await h.context.setOffline(true);
  await h.page.evaluate(() => window.dispatchEvent(new Event("offline")));
}));

const finish = (sets, act, storage = {}) => async (t) => {
  const h = await begin(app, t, { storage: { ...storage, ...routine(...sets) } });
  await h.page.clock.fastForward(400_000);
  await h.page.locator("[data-screen=finish]").waitFor();
  await act?.(h);
  return h;
};
const felt = (word) => number("How did it feel?", word);
fits("finish", finish([["clam", 1]]));
fits("finish, rated, with each exercise on its own", finish([["clam", 1], ["glute-bridge", 1]], then(felt("Too much"), tap("Rate each exercise"), number("How is your back right now?", "8"))));
fits("finish, felt alike", finish([["clam", 1]], felt("Hard")));
fits("finish, with offers", finish([["clam", 10], ["glute-bridge", 2]], then(felt("Too much"), number("How is your back right now?", "2")), long(5, "2026-02-28")));

const days = (count) => long(count, "2026-03-02");
const day = async (h) => h.page.locator(".calendar-day.done").last().click();
fits("progress, empty", at("#/progress"));
fits("progress, 30 sessions", at("#/progress", days(30)));
fits("progress, a day open", at("#/progress", days(30), day));
fits("progress, a day open and its details", at("#/progress", days(30), then(day, tap("Add or correct details"))));
fits("progress, a session dated ahead", at("#/progress", { ...days(30), ...history(["2026-04-01"]) }, async (h) => h.page.getByRole("group", { name: "After today" }).getByRole("button").click()));
fits("progress, a session moved to today", at("#/progress", { ...days(30), ...history(["2026-04-01"]) }, async (h) => {
  await h.page.getByRole("group", { name: "After today" }).getByRole("button").click();
  await h.press("Move to today");
}));
fits("progress, a session removed", at("#/progress", days(30), then(day, press("Remove this session"))));
fits("progress, 400 sessions, as a list", at("#/progress", days(400), tap("Read as a list")));

fits("learn", at("#/learn"));
for (const page of ["clam", "fire-hydrant", "glute-bridge", "lateral-walk", "why", "professional", "safety", "about"]) fits(`learn, ${page}`, at(`#/learn/${page}`));

const plan = (act, storage = DUE) => at("#/plan", storage, act);
fits("plan", plan());
fits("plan, first visit", plan(null, {}));
fits("plan, chosen days and a break to begin", plan(then(async (h) => h.page.getByRole("radio", { name: "Chosen days" }).press("Space"), tap("Take a break"))));
fits("plan, paused", plan(then(tap("Take a break"), press("Pause from today"))));
fits("plan, bands", plan(async (h) => {
  for (const band of ["Light", "Medium", "Heavy"]) await h.page.getByRole("group", { name: "Bands you have" }).getByRole("checkbox", { name: band }).press("Space");
  for (const row of await h.page.locator(".exercise-name").all()) await row.click();
}));
fits("plan, presets", plan(press("Gentle start")));
fits("plan, erase", plan(press("Erase everything")));
fits("plan, restore", plan(async (h) => {
  const chosen = h.page.waitForEvent("filechooser");
  await h.page.getByRole("button", { name: /^Restore a copy/ }).click();
  const text = JSON.stringify({ app: "groundwork" });
  await (await chosen).setFiles({ name: "groundwork.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await h.page.locator(".slab-note").first().waitFor();
}));
const offer = (name, act) => at(`#/r/${LINKS[name]}`, DUE, act);
fits("offer", offer("beyond the usual"));
fits("offer, taken over", offer("week two", press("Use this routine")));
fits("offer, damaged", offer("damaged"));
fits("report", at("#/report", days(30)));
fits("report, empty", at("#/report"));
fits("plan, was it filed", plan(press("Add to calendar", "No")));
fits("plan, shared", plan(press("Share this routine")));
fits("plan, shared with a long note", plan(async (h) => {
  await h.press("Share this routine");
  await h.page.getByLabel("Note", { exact: true }).fill("日".repeat(120));
  await h.page.getByText("This QR code is dense").waitFor();
}));
fits("prescribe", at("#/prescribe", DUE, async (h) => {
  for (const row of await h.page.locator(".exercise-name").all()) await row.click();
  await h.page.getByRole("radio", { name: "Left more" }).first().press("Space");
}));
fits("it has stopped", open(DUE, async (h) => h.page.evaluate(() => {
  document.body.replaceChildren(document.getElementById("failed").content.cloneNode(true));
})));
