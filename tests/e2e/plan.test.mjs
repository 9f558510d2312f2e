// The Plan screen: everything on it is done by keyboard, and holds.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ICAL from "ical.js";
import { launch } from "./harness.mjs";
import { MORNING, history, schedule, stored } from "./session-helpers.mjs";

const app = launch();

const open = (t, options = {}) => app.open(t, { clock: MORNING, reducedMotion: "reduce", hash: "#/plan", ...options });
const routine = async (h) => JSON.parse((await stored(h.page))["groundwork.routine"]);
const plan = async (h) => JSON.parse((await stored(h.page))["groundwork.schedule"]);
const settings = async (h) => JSON.parse((await stored(h.page))["groundwork.settings"]);
const keys = (items) => items.map((it) => it.exercise);
const shown = (h) => h.page.locator(".exercise-list > li").evaluateAll((all) => all.map((it) => it.id.slice(5)));
const focused = (h) => h.page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute("aria-label"));

/** Presses a button by keyboard, and sees that the focus stays on it. */
async function key(h, name, { within = h.page, times = 1 } = {}) {
  const button = within.getByRole("button", { name, exact: true });
  await button.focus();
  for (let i = 0; i < times; i += 1) await h.page.keyboard.press("Enter");
}

/** Goes to the Today screen and back into a session by keyboard. */
async function startSession(h) {
  await h.page.getByRole("link", { name: "Today", exact: true }).focus();
  await h.page.keyboard.press("Enter");
  await key(h, "Start");
  await h.page.locator("[data-screen=session]").waitFor();
}

test("the plan says how long and how often, and what comes", async (t) => {
  const h = await open(t);
  assert.match(await h.page.getByRole("banner").innerText(), /Your plan\s+Ten minutes, every other day\./);
  const main = h.page.getByRole("main");
  assert.match(await main.innerText(), /Coming up: today, Wednesday and Friday\. Rest days count\. One day late still counts\./);
  assert.match(await main.innerText(), /In all 10 min/);
});

test("the rule is chosen by arrow keys, and weekdays by the space bar", async (t) => {
  const h = await open(t, { storage: history(["2026-03-01"]) });
  await h.page.getByRole("radio", { name: "Every other day" }).focus();
  await h.page.keyboard.press("ArrowRight");
  assert.equal((await plan(h)).rules.at(-1).rule, "mon wed fri");
  const wednesday = h.page.getByRole("checkbox", { name: "Wednesday" });
  await wednesday.focus();
  await h.page.keyboard.press("Space");
  assert.equal((await plan(h)).rules.at(-1).rule, "mon fri");
  assert.equal(await wednesday.isChecked(), false);
  for (const name of ["Monday", "Friday"]) await h.page.getByRole("checkbox", { name }).press("Space");
  assert.equal((await plan(h)).rules.at(-1).rule, "fri", "the last day stays");
  assert.equal(await h.page.getByRole("checkbox", { name: "Friday" }).isChecked(), true);
  assert.match(await h.page.getByRole("banner").innerText(), /one day a week/);
  await h.page.getByRole("radio", { name: "Chosen days" }).focus();
  for (const [rule, words] of [["every-other-day", /every other day/], ["every-day", /every day/]]) {
    await h.page.keyboard.press("ArrowLeft");
    assert.equal((await plan(h)).rules.at(-1).rule, rule);
    assert.match(await h.page.getByRole("banner").innerText(), words);
  }
});

test("a dose that is changed shows on Today and in the session", async (t) => {
  const h = await open(t);
  const row = h.page.locator("#plan-clam");
  await row.getByRole("button", { name: /^Clams/ }).press("Enter");
  await key(h, "Reps each leg: more", { within: row, times: 2 });
  await key(h, "Hold: more", { within: row });
  assert.equal(await focused(h), "Hold: more");
  assert.match(await row.innerText(), /12 each leg · 2 s hold/);
  assert.equal(await row.getByRole("group", { name: "Reps each leg" }).locator(".output").innerText(), "12");
  assert.deepEqual((await routine(h)).items[0].count, 12);
  await startSession(h);
  assert.equal(await h.reps(), 12);
  await h.until({ phase: "hold" });
  assert.ok((await h.remaining()) > 1_000);
});

test("a change made during a session holds from the next one on", async (t) => {
  const h = await open(t);
  await startSession(h);
  await h.page.evaluate(() => (location.hash = "#/plan"));
  await h.page.locator("[data-screen=plan]").waitFor();
  assert.match(await h.page.getByRole("main").innerText(), /A session is running\. Changes to exercises apply from the next one on\./);
  const row = h.page.locator("#plan-clam");
  await row.getByRole("button", { name: /^Clams/ }).press("Enter");
  await key(h, "Reps each leg: less", { within: row });
  await h.page.evaluate(() => (location.hash = "#/"));
  await h.press("Resume");
  assert.equal(await h.reps(), 10);
});

test("exercises are switched off, and the session leaves them out", async (t) => {
  const h = await open(t);
  await h.page.getByRole("switch", { name: "Clams on" }).press("Space");
  assert.equal(await h.page.getByRole("switch", { name: "Clams on" }).isChecked(), false);
  assert.deepEqual(await shown(h), ["clam", "fire-hydrant", "glute-bridge", "lateral-walk"]);
  assert.deepEqual(keys((await routine(h)).items), ["fire-hydrant", "glute-bridge", "lateral-walk"]);
  await h.page.reload();
  await h.page.locator("[data-screen=plan]").waitFor();
  assert.deepEqual(await shown(h), ["clam", "fire-hydrant", "glute-bridge", "lateral-walk"]);
  await startSession(h);
  assert.equal(await h.exercise(), "fire-hydrant");
});

test("with no exercise on, the app says why nothing starts and what to do", async (t) => {
  const h = await open(t);
  for (const name of ["Clams", "Fire hydrants", "Single-leg bridge", "Lateral walks"]) {
    await h.page.getByRole("switch", { name: `${name} on` }).press("Space");
  }
  const why = /No exercise is switched on\.\s+Switch one on and Start comes back\./;
  assert.match(await h.page.getByRole("main").innerText(), why);
  await h.page.getByRole("link", { name: "Today", exact: true }).press("Enter");
  await h.page.locator("[data-screen=today]").waitFor();
  assert.match(await h.page.getByRole("main").innerText(), why);
  assert.equal(await h.page.getByRole("button", { name: "Start", exact: true }).count(), 0);
  await h.page.getByRole("link", { name: "Open Plan" }).press("Enter");
  await h.page.locator("[data-screen=plan]").waitFor();
});

test("exercises are put in another order by buttons, and the focus goes along", async (t) => {
  const h = await open(t);
  await h.page.locator("#plan-clam").getByRole("button", { name: /^Clams/ }).press("Enter");
  await key(h, "Move down", { times: 2 });
  assert.equal(await focused(h), "Move down");
  assert.deepEqual(await shown(h), ["fire-hydrant", "glute-bridge", "clam", "lateral-walk"]);
  assert.match(await h.page.getByRole("main").innerText(), /Clams: number three of four\./);
  await key(h, "Move down", { times: 3 });
  assert.equal((await shown(h)).at(-1), "clam");
  await key(h, "Move up", { times: 5 });
  assert.equal((await shown(h))[0], "clam");
  await key(h, "Move down");
  assert.deepEqual(keys((await routine(h)).items), ["fire-hydrant", "clam", "glute-bridge", "lateral-walk"]);
  await startSession(h);
  assert.equal(await h.exercise(), "fire-hydrant");
});

test("exercises are dragged by their grips", async (t) => {
  const h = await open(t);
  const grip = await h.page.locator("#plan-clam .grip").boundingBox();
  const last = await h.page.locator("#plan-lateral-walk").boundingBox();
  await h.page.mouse.move(grip.x + 8, grip.y + 20);
  await h.page.mouse.down();
  await h.page.mouse.move(grip.x + 8, last.y + 10, { steps: 5 });
  await h.page.mouse.move(grip.x + 8, last.y + last.height - 4);
  await h.page.mouse.up();
  assert.deepEqual(await shown(h), ["fire-hydrant", "glute-bridge", "lateral-walk", "clam"]);
  assert.deepEqual(keys((await routine(h)).items), ["fire-hydrant", "glute-bridge", "lateral-walk", "clam"]);
});

test("all doses at once, and one's own back", async (t) => {
  const h = await open(t);
  await key(h, "Gentle start");
  assert.equal((await routine(h)).items[2].form, "two-legs");
  await key(h, "Go back to mine");
  assert.equal((await routine(h)).items[2].form, "standard");
  // Two in a row leave one's own as they were before the first.
  await h.page.locator("#plan-clam").getByRole("button", { name: /^Clams/ }).press("Enter");
  await key(h, "Reps each leg: more");
  const own = (await routine(h)).items;
  await key(h, "The article's doses");
  await key(h, "Gentle start");
  assert.notDeepEqual((await routine(h)).items, own);
  await key(h, "Go back to mine");
  assert.deepEqual((await routine(h)).items, own);
});

test("bands are offered once they are owned, and bridges in three ways", async (t) => {
  const h = await open(t);
  const row = h.page.locator("#plan-clam");
  await row.getByRole("button", { name: /^Clams/ }).press("Enter");
  assert.equal(await row.getByRole("radiogroup", { name: "Band" }).count(), 0);
  await h.page.getByRole("checkbox", { name: "Medium" }).press("Space");
  await row.getByRole("radio", { name: "None" }).focus();
  await h.page.keyboard.press("ArrowRight");
  assert.equal((await routine(h)).items[0].band, "medium");
  await h.page.locator("#plan-glute-bridge").getByRole("button", { name: /bridge/ }).press("Enter");
  await h.page.getByRole("radio", { name: "One leg" }).focus();
  await h.page.keyboard.press("ArrowLeft");
  const bridge = h.page.locator("#plan-glute-bridge");
  assert.equal((await routine(h)).items[2].form, "two-legs");
  assert.equal(await bridge.getByRole("group", { name: "Time to change sides" }).count(), 0);
});

test("a pause with a last day, and its end by hand", async (t) => {
  const h = await open(t, { storage: { ...history(["2026-02-28"]), ...schedule("every-other-day", "2026-02-28") } });
  await h.page.getByText("Take a break").press("Enter");
  await h.page.getByRole("radio", { name: "Ill" }).focus();
  await h.page.keyboard.press("ArrowRight");
  const last = h.page.getByLabel("Last day, if you know it");
  await last.fill("2026-03-01");
  await h.page.getByText("That day is past.").waitFor();
  await key(h, "Pause from today");
  assert.equal(await last.inputValue(), "2026-03-01", "nothing comes of it, and nothing is lost");
  assert.deepEqual((await plan(h)).pauses, []);
  await last.fill("2026-03-06");
  await key(h, "Pause from today");
  assert.equal(await h.page.evaluate(() => document.activeElement.textContent), "End the pause now");
  assert.deepEqual((await plan(h)).pauses, [{ first: "2026-03-02", last: "2026-03-06", reason: "away" }]);
  assert.match(await h.page.getByRole("main").innerText(), /Paused from 2 March to 6 March\./);
  await h.page.getByRole("link", { name: "Today", exact: true }).press("Enter");
  await h.page.getByRole("heading", { name: "Paused for now." }).waitFor();
  assert.equal((await h.marks())["2026-03-02"], "paused");
  await h.page.getByRole("link", { name: "Plan", exact: true }).press("Enter");
  await key(h, "End the pause now");
  assert.deepEqual((await plan(h)).pauses, []);
  await h.page.getByRole("link", { name: "Today", exact: true }).press("Enter");
  await h.page.getByRole("button", { name: "Start", exact: true }).waitFor();
});

test("a pause can begin on a later day", async (t) => {
  const h = await app.open(t, { clock: MORNING, hash: "#/plan" });
  await h.page.getByText("Take a break").click();
  await h.page.getByLabel("First day").fill("2026-03-10");
  await h.page.getByLabel("Last day, if you know it").fill("2026-03-12");
  await h.press("Pause from 10 March");
  await h.page.getByText("Pause from 10 March to 12 March.").waitFor();
  assert.match((await stored(h.page))["groundwork.schedule"], /"first":"2026-03-10","last":"2026-03-12"/);
  await h.press("Cancel the pause");
  await h.page.getByText("Take a break").waitFor();
});

test("a date is typed over another digit by digit, and leaves what is typed alone", async (t) => {
  const h = await open(t);
  await h.page.getByText("Take a break").press("Enter");
  const last = h.page.getByLabel("Last day, if you know it");
  await last.fill("2026-03-06");
  // Month, day and year, each over the old one. On the way the date is no date, or one long past.
  await last.focus();
  await h.page.keyboard.press("Backspace");
  assert.equal(await last.inputValue(), "");
  await h.page.keyboard.type("03092026");
  assert.equal(await last.inputValue(), "2026-03-09");
  await key(h, "Pause from today");
  await h.page.getByText("Paused from 2 March to 9 March.").waitFor();
  // A time that is not complete changes nothing, and the field shows again what holds.
  const time = h.page.getByLabel("Time of day");
  await time.focus();
  await h.page.keyboard.press("Backspace");
  assert.equal(await time.inputValue(), "");
  await h.page.getByLabel("After what, and where").focus();
  assert.equal(await time.inputValue(), "07:00");
});

test("colours are chosen, and hold after a reload", async (t) => {
  const h = await open(t);
  const theme = () => h.page.evaluate(() => [document.documentElement.dataset.theme, getComputedStyle(document.body).backgroundColor]);
  // Of the colours for its own bars, a browser takes the first whose condition holds.
  const bars = () =>
    h.page.evaluate(() => {
      const colours = [...document.querySelectorAll("[name=theme-color]")];
      return colours.find((it) => matchMedia(it.media).matches).content;
    });
  const light = (await theme())[1];
  assert.equal(await bars(), "#DDE9ED");
  await h.page.getByRole("radiogroup", { name: "Colours" }).getByRole("radio", { name: "System" }).focus();
  await h.page.keyboard.press("ArrowLeft");
  assert.equal((await theme())[0], "dark");
  assert.notEqual((await theme())[1], light);
  assert.equal(await bars(), "#10171B");
  await h.page.reload();
  await h.page.locator("[data-screen=plan]").waitFor();
  assert.equal((await theme())[0], "dark");
  assert.equal(await bars(), "#10171B");
  assert.equal((await settings(h)).theme, "dark");
  await h.page.emulateMedia({ colorScheme: "dark" });
  await h.page.getByRole("radio", { name: "Light" }).check({ force: true });
  assert.equal(await bars(), "#DDE9ED");
  await h.page.getByRole("radiogroup", { name: "Colours" }).getByRole("radio", { name: "System" }).check({ force: true });
  assert.equal(await bars(), "#10171B");
});

test("loudness, silence and the phone's place are set for the session", async (t) => {
  const h = await open(t);
  await h.page.getByRole("slider", { name: "Volume" }).press("ArrowLeft");
  await h.page.getByRole("switch", { name: "Sounds" }).press("Space");
  await h.page.getByRole("radio", { name: "Phone stands up" }).focus();
  await h.page.keyboard.press("ArrowRight");
  const { volume, muted, flat } = await settings(h);
  assert.deepEqual({ volume, muted, flat }, { volume: 65, muted: true, flat: true });
});

test("the calendar file holds the plan, and a later one takes its place", async (t) => {
  const h = await open(t, { storage: { ...history(["2026-02-27"]), ...schedule("mon wed fri", "2026-02-27") } });
  await h.page.getByLabel("Time of day").fill("18:30");
  const words = h.page.getByLabel("After what, and where");
  await words.focus();
  await h.page.keyboard.type("After coffee, in the living room");
  assert.equal(await words.inputValue(), "After coffee, in the living room");
  const file = async () => {
    const download = h.page.waitForEvent("download");
    await key(h, "Add to calendar");
    const got = await download;
    assert.equal(got.suggestedFilename(), "groundwork.ics");
    const text = readFileSync(await got.path(), "utf8");
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
  };
  const [event, ...others] = await file();
  assert.equal(others.length, 0);
  const days = event.iterator();
  assert.deepEqual([1, 2, 3, 4].map(() => days.next().toString()), ["2026-03-02T18:30:00", "2026-03-04T18:30:00", "2026-03-06T18:30:00", "2026-03-09T18:30:00"]);
  assert.equal(event.location, "After coffee, in the living room");
  assert.ok(event.component.getFirstSubcomponent("valarm"));
  // Another plan, a minute later: the same UID, a higher SEQUENCE.
  await h.page.getByRole("checkbox", { name: "Monday" }).press("Space");
  await h.advance(60_000);
  const [later] = await file();
  assert.equal(later.uid, event.uid);
  assert.match(event.uid, /^groundwork-[0-9a-f]{16}-1$/);
  assert.ok(later.sequence > event.sequence);
  assert.equal(later.startDate.toString(), "2026-03-04T18:30:00");
  assert.match((await plan(h)).reminders.sentence, /^After coffee/);
});

test("two people share no name in a calendar, and the names that both had are cancelled once", async (t) => {
  const filed = { "groundwork.schedule": '{"version":1,"rules":[\n{"from":"2026-02-20","rule":"every-day"}\n],"pauses":[],"reminders":{"hour":7,"minute":0,"before":0,"sentence":"","filed":"2026-02-25"}}' };
  const file = async (h, button) => {
    const [download] = await Promise.all([h.page.waitForEvent("download"), h.press(button)]);
    const text = readFileSync(await download.path(), "utf8");
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((it) => [it.getFirstPropertyValue("uid"), it.getFirstPropertyValue("status")]);
  };
  const [one, other] = [await open(t, { storage: filed }), await open(t)];
  const first = await file(one, "Add to calendar");
  assert.deepEqual(first.slice(1), [1, 2, 3, 4].map((number) => [`groundwork-reminder-${number}`, "CANCELLED"]));
  await one.press("Yes");
  const second = await file(one, "Add to calendar");
  assert.deepEqual(second, [first[0]]);
  const theirs = await file(other, "Add to calendar");
  assert.equal(theirs.length, 1);
  assert.notEqual(theirs[0][0], first[0][0]);
});

test("a browser that can share files is handed the calendar", async (t) => {
  const init = () => {
    navigator.canShare = ({ files }) => files?.length === 1;
    navigator.share = async ({ files }) => (window.shared = { name: files[0].name, type: files[0].type, text: await files[0].text() });
  };
  const h = await open(t, { init });
  await key(h, "Add to calendar");
  await h.page.waitForFunction(() => window.shared);
  const shared = await h.page.evaluate(() => window.shared);
  assert.equal(shared.name, "groundwork.ics");
  assert.match(shared.type, /^text\/calendar/);
  assert.match(shared.text, /RRULE:FREQ=DAILY;INTERVAL=2/);
});

test("every other day, the calendar is offered anew when the days have moved", async (t) => {
  const storage = {
    ...history(["2026-02-27"]),
    "groundwork.schedule":
      '{"version":1,"rules":[\n{"from":"2026-02-20","rule":"every-other-day"}\n],"pauses":[],"reminders":{"hour":7,"minute":0,"before":0,"sentence":"","filed":"2026-02-25"}}',
  };
  const h = await open(t, { storage });
  const main = h.page.getByRole("main");
  assert.match(await main.innerText(), /It cannot follow/);
  assert.equal(await h.page.getByRole("button", { name: "Renew the calendar" }).count(), 1);
  await h.page.getByRole("button", { name: "Renew the calendar" }).click();
  await h.page.getByText("Are the sessions in your calendar now, each once?").waitFor();
  assert.equal(await h.page.getByRole("button", { name: "Renew the calendar" }).count(), 1);
  await h.press("No");
  await h.page.getByText("Delete the calendar that holds the reminders").waitFor();
  await h.press("They are in now");
  assert.equal(await h.page.getByRole("button", { name: "Add to calendar" }).count(), 1);
});

for (const [name, viewport] of Object.entries({ phone: { width: 390, height: 844 }, small: { width: 320, height: 640 }, wide: { width: 844, height: 390 }, desk: { width: 1280, height: 800 } })) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the plan is sound at ${name} size, ${colorScheme}`, async (t) => {
      const storage = { ...history(["2026-03-01"]), ...schedule("mon wed fri", "2026-03-01") };
      const h = await open(t, { viewport, colorScheme, storage });
      await h.page.locator("#plan-glute-bridge").getByRole("button", { name: /bridge/ }).click();
      await h.page.getByText("Take a break").click();
      await h.axe();
      const wide = await h.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      const small = await h.page.evaluate(() =>
        [...document.querySelectorAll("main button, main input, main summary")]
          .filter((it) => it.getBoundingClientRect().width > 0)
          .filter((it) => Math.min(it.getBoundingClientRect().width, it.getBoundingClientRect().height) < 47.5)
          .map((it) => it.outerHTML),
      );
      assert.deepEqual(small, []);
    });
  }
}

test("at 200 % text nothing runs out of the page", async (t) => {
  const h = await open(t, { storage: { ...history(["2026-03-01"]), ...schedule("mon wed fri", "2026-03-01") } });
  await h.page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
  await h.page.locator("#plan-glute-bridge").getByRole("button", { name: /bridge/ }).click();
  const wide = await h.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
});
