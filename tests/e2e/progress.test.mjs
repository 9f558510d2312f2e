// The Progress screen: layers by keyboard and by press, the list, the calendar, and a past day put
// right.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { long } from "./progress-helpers.mjs";
import { history, records, schedule } from "./session-helpers.mjs";

const app = launch();

const CLOCK = "2026-11-21T10:00";
const open = (t, storage, options = {}) =>
  app.open(t, { hash: "#/progress", clock: CLOCK, timezone: "UTC", reducedMotion: "reduce", storage, ...options });
const heading = (h) => h.page.getByRole("heading", { level: 1 }).innerText();
const thirty = () => ({ ...long(30, "2026-11-20"), ...schedule("every-other-day", "2026-09-01") });

test("before the first session it offers to lay the first layer", async (t) => {
  const h = await open(t, {});
  assert.equal(await heading(h), "No layers yet.");
  await h.axe();
  await h.press("Do the first one");
  await h.until({ screen: "session" });
});

test("the numbers stand on the line, and the attributes carry them", async (t) => {
  const h = await open(t, { ...history(["2026-11-16", "2026-11-18", "2026-11-20"]), ...schedule("every-other-day", "2026-11-16") });
  assert.equal(await heading(h), "3 layers down.");
  assert.deepEqual([await h.daysOnPlan(), await h.best(), await h.sessions()], [6, 6, 3]);
  assert.deepEqual([await h.whole("kept"), await h.whole("planned")], [3, 3]);
  assert.match(await h.data("strength"), /^\d+\.\d{4}$/);
  assert.match(await h.page.locator(".standing").innerText(), /3 of 3 planned\s+100\s*%/);
  assert.match(await h.page.getByRole("main").innerText(), /it is drawn here/, "too few ratings are told in a sentence");
});

test("layers are picked out with the arrow keys, by a press, and put back", async (t) => {
  const h = await open(t, thirty());
  const layers = h.page.getByRole("slider", { name: "Layer" });
  const said = h.page.locator(".said");
  await layers.focus();
  const text = () => layers.getAttribute("aria-valuetext");
  assert.equal(await text(), "No layer selected");
  await h.page.keyboard.press("ArrowDown");
  assert.match(await text(), /^Fri 20 Nov: \d+ min, \d+ reps/);
  await h.page.keyboard.press("ArrowDown");
  assert.match(await text(), /^Wed 18 Nov: /);
  assert.match(await said.innerText(), /Wed 18 Nov/);
  await h.page.keyboard.press("Home");
  assert.match(await text(), /^Thu 17 Sep: /);
  await h.page.keyboard.press("End");
  assert.equal(await said.count(), 0);
  await h.page.locator(".core .strata path").nth(3).click({ position: { x: 200, y: 8 } });
  assert.match(await said.innerText(), /Sat 14 Nov/);
  // After a press the keys go on from there.
  await h.page.keyboard.press("ArrowUp");
  assert.match(await said.innerText(), /Mon 16 Nov/);
  await h.page.locator(".core .strata path").nth(2).click({ position: { x: 200, y: 8 } });
  assert.equal(await said.count(), 0);
});

test("the picture has a sentence, and the same data as a list", async (t) => {
  const h = await open(t, thirty());
  await h.page.getByRole("img", { name: /^30 sessions drawn as layers of ground, newest on top: \d+ felt easy/ }).waitFor();
  await h.press("Read as a list");
  const rows = h.page.getByRole("region", { name: /^30 sessions/ }).getByRole("row");
  assert.equal(await rows.count(), 31);
  assert.match(await rows.nth(1).innerText(), /^Fri 20 Nov\s+\d+\s+\d+ reps.*\s+\w/);
  await h.axe();
  await h.press("Show as a picture");
  assert.equal(await h.page.getByRole("slider", { name: "Layer" }).count(), 1);
});

test("the calendar marks each day in words, and goes from month to month", async (t) => {
  const h = await open(t, { ...history(["2026-11-14", "2026-11-16", "2026-11-20"]), ...schedule("every-other-day", "2026-11-14") });
  const marks = await h.marks();
  const some = ["2026-11-14", "2026-11-15", "2026-11-18", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"];
  assert.deepEqual(some.map((day) => marks[day]), ["done", "rest", "excused", "done", "rest", "planned", "rest"]);
  assert.equal(marks["2026-11-13"], undefined);
  await h.page.getByRole("button", { name: "Wednesday 18 November: kept by a pass" }).waitFor();
  await h.press("Previous month");
  await h.page.getByRole("heading", { name: "October 2026" }).waitFor();
  assert.equal((await h.page.locator("[data-day]").count()), 31);
  await h.press("Next month");
  await h.press("Next month");
  await h.page.getByRole("heading", { name: "December 2026" }).waitFor();
  assert.equal((await h.marks())["2026-12-02"], "planned");
  assert.equal(await h.page.getByRole("button", { name: /December/ }).count(), 0, "days to come cannot be chosen");
});

test("a session done without the phone is added, undone, and undone again", async (t) => {
  const h = await open(t, { ...history(["2026-11-14", "2026-11-16", "2026-11-20"]), ...schedule("every-other-day", "2026-11-14") });
  const day = (name) => h.page.getByRole("button", { name });
  await day(/^Wednesday 18 November: /).click();
  await h.press("Add a session done without the phone");
  await h.page.getByText("Session added.").waitFor();
  assert.equal((await h.marks())["2026-11-18"], "done");
  assert.equal(await h.sessions(), 4);
  const [added] = (await records(h.page)).filter((it) => it.by_hand);
  assert.deepEqual([added.day, added.revision], ["2026-11-18", undefined]);
  await h.press("Undo");
  await h.page.getByText("Session removed.").waitFor();
  assert.equal((await h.marks())["2026-11-18"], "excused");
  await h.press("Undo");
  assert.equal((await h.marks())["2026-11-18"], "done");
  await h.page.reload();
  await h.page.locator("[data-screen=progress]").waitFor();
  assert.deepEqual([(await h.marks())["2026-11-18"], await h.sessions()], ["done", 4]);
});

test("a session is removed, keeps the focus near, and comes back", async (t) => {
  const h = await open(t, { ...history(["2026-11-18", "2026-11-20"]), ...schedule("every-other-day", "2026-11-18") });
  await h.page.getByRole("button", { name: "Wednesday 18 November: done" }).click();
  await h.page.getByRole("button", { name: "Remove this session" }).focus();
  await h.page.keyboard.press("Enter");
  assert.equal(await h.page.evaluate(() => document.activeElement.innerText), "Add a session done without the phone");
  assert.equal(await h.sessions(), 1);
  const [removed] = (await records(h.page)).filter((it) => it.removed);
  assert.deepEqual([removed.day, removed.revision], ["2026-11-18", 1]);
  await h.press("Undo");
  assert.deepEqual([(await h.marks())["2026-11-18"], await h.sessions()], ["done", 2]);
});

test("a wrong number need not stay: all that is known of a session is corrected, with undo", async (t) => {
  const h = await open(t, { ...history(["2026-11-18", "2026-11-20"]), ...schedule("every-other-day", "2026-11-18") });
  const { page } = h;
  const kept = async () => (await records(page)).find((it) => it.day === "2026-11-18");
  const number = (question, value) =>
    page.getByRole("group", { name: question, exact: true }).getByRole("radio", { name: String(value), exact: true });
  await page.getByRole("button", { name: "Wednesday 18 November: done" }).click();
  await page.getByText("Add or correct details").click();
  await number("Your back before", 10).check();
  assert.equal((await kept()).before, 10);
  await number("Your back before", 1).check();
  assert.equal((await kept()).before, 1);
  await h.press("Undo");
  assert.equal((await kept()).before, 10);
  await h.press("Undo");
  assert.equal((await kept()).before, 1);
  await number("Your back after", 2).check();
  await page.getByRole("group", { name: "Clams", exact: true }).getByRole("radio", { name: "Hard" }).check();
  await number("Pain while doing it: Clams", 4).check();
  await page.getByRole("switch", { name: "Stopped because it hurt" }).check();
  await page.getByRole("textbox", { name: "Note" }).fill('Left hip "odd"; better with a pillow');
  await page.getByRole("heading", { name: "Your back" }).click();
  await page.getByText("Changed.").waitFor();
  const said = async () => (await page.locator(".dayof").innerText()).replace(/\s+/g, " ");
  assert.match(await said(), /Felt hard\. Back 1 before, 2 after\./);
  assert.match(await said(), /Clams 10 left, 10 right hard, pain 4 of 10, stopped because it hurt/);
  const { answers, note, revision } = await kept();
  assert.deepEqual(answers, [{ exercise: "clam", effort: "hard", pain: 4, stopped: true }]);
  assert.equal(note, 'Left hip "odd"; better with a pillow');
  assert.equal(revision, 9);
  await h.axe();

  // It is all there after a reload, in the copy and in the table.
  await page.goto(app.url + "#/plan");
  await page.locator("[data-screen=plan]").waitFor();
  const file = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return readFileSync(await download.path(), "utf8");
  };
  const copy = JSON.parse(await file(/^Save a copy/));
  assert.equal(copy.sessions.find((it) => it.day === "2026-11-18").note, note);
  const table = await file(/^Sessions as CSV/);
  assert.match(table, /,2026-11-18,"Left hip ""odd""; better with a pillow"\r\n/);
});

test("the last session removed leaves the empty ground, and nothing is lost", async (t) => {
  const h = await open(t, history(["2026-11-20"]));
  await h.page.getByRole("button", { name: "Friday 20 November: done" }).click();
  await h.press("Remove this session");
  await h.press("Undo");
  assert.equal(await heading(h), "1 layer down.");
});

const SIZES = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
  { width: 844, height: 390 },
  { width: 1280, height: 800 },
];

/** What is too wide or too small to hit. Seven days side by side are 44 px wide at 320. */
function faults() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  for (const control of document.querySelectorAll("button, a[href], summary, label")) {
    const { left, right, width, height } = control.getBoundingClientRect();
    const name = control.getAttribute("aria-label") || control.innerText;
    const least = control.closest(".calendar-day") ? Math.min(48, Math.floor(innerWidth / 7) - 2) : 48;
    if (Math.round(width) < least || Math.round(height) < 48) found.push(`"${name}" is ${width} x ${height} px`);
    if (left < -0.5 || right > innerWidth + 0.5) found.push(`"${name}" reaches over the side`);
  }
  return found;
}

for (const [name, storage] of Object.entries({ one: long(1, "2026-11-20", { plain: true }), thirty: thirty(), "ten years": long(3650, "2026-11-20", { every: 1 }) })) {
  test(`${name}: axe finds nothing, and all is within reach in every size, theme and text size`, async (t) => {
    const h = await open(t, storage);
    await h.page.getByRole("slider", { name: "Layer" }).press("ArrowDown");
    await h.page.locator("[data-day='2026-11-20'] button").click();
    for (const size of SIZES) {
      await h.page.setViewportSize(size);
      await h.axe({ rules: { "color-contrast": { enabled: size === SIZES[0] } } });
      assert.deepEqual(await h.page.evaluate(faults), [], `${size.width} x ${size.height}`);
    }
    await h.page.setViewportSize(SIZES[0]);
    await h.page.emulateMedia({ colorScheme: "dark" });
    await h.axe({ runOnly: ["color-contrast"] });
    await h.page.evaluate(() => (document.documentElement.style.fontSize = "32px"));
    assert.deepEqual(await h.page.evaluate(faults), [], "200 % text");
  });
}
