// Calendar files as another reader understands them: every reminder of a year is found by a
// library that shares nothing with the app, and must fall on the days that the plan asks for.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";
import ICAL from "ical.js";

const END = "END:VCALENDAR\r\n";
const DAY_START_HOUR = 3;
const SLOTS = 4;
const SENTENCE =
  "After café; in the living room,\nwith the 🟢 band \\ the long one, before anyone else in the house is up";

const example = (...args) =>
  execFileSync("cargo", ["run", "--quiet", "--package", "store", "--example", "calendar", "--", ...args]);

const produced = new Map();

/** The file's bytes, the first and last day compared, and the days that the plan asks for. */
function produce(scenario) {
  if (!produced.has(scenario)) produced.set(scenario, split(example(scenario)));
  return produced.get(scenario);
}

function split(out) {
  const end = out.indexOf(END) + END.length;
  const [range, days] = out.subarray(end).toString().split("\n");
  const [first, last] = range.split(" ");
  return { bytes: out.subarray(0, end), first, last, days: days.split(" ").filter(Boolean) };
}

/** The file's text, if its bytes are UTF-8. */
const decode = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

const eventsOf = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((it) => new ICAL.Event(it));
};

const isCancelled = (event) => event.component.getFirstPropertyValue("status") === "CANCELLED";

/** The day to which a local time belongs: the date's own from three in the morning on. */
function dayOf(time) {
  const day = time.clone();
  if (day.hour < DAY_START_HOUR) day.adjust(-1, 0, 0, 0);
  return day.toString().slice(0, 10);
}

/** The days of all reminders up to `last`, in order. */
function expand(events, last) {
  const days = [];
  for (const event of events) {
    const times = event.iterator();
    for (let time = times.next(); time && dayOf(time) <= last; time = times.next()) {
      days.push(dayOf(time));
    }
  }
  return days.sort();
}

const scenarios = example().toString().trim().split("\n");

describe("the reminders of a year fall on the days of the plan", () => {
  for (const scenario of scenarios) {
    test(scenario, () => {
      const { bytes, first, last, days } = produce(scenario);
      const events = eventsOf(decode(bytes));
      assert.equal(events.length, SLOTS);
      assert.equal(new Set(events.map((it) => it.uid)).size, SLOTS);
      const live = events.filter((it) => !isCancelled(it));
      assert.deepEqual(expand(live, last), days);
      assert.equal(days.length === 0, scenario.endsWith("/open-pause"), "some days are asked for");
      for (const event of live) {
        assert.ok(dayOf(event.startDate) >= first);
        assert.equal(event.startDate.zone, ICAL.Timezone.localTimezone, "a floating time");
        const next = event.iterator().next();
        assert.equal(next.compare(event.startDate), 0, "a series begins on a day of its own");
      }
    });
  }
});

test("the scenarios reach over a year's end and a leap day", () => {
  const { days } = produce("daily/plain");
  assert.equal(days.length, 367);
  for (const day of ["2027-12-31", "2028-01-01", "2028-02-29"]) assert.ok(days.includes(day), day);
});

test("a file is UTF-8 without a mark, in lines of 75 octets that end in CRLF", () => {
  for (const scenario of scenarios) {
    const { bytes } = produce(scenario);
    const text = decode(bytes);
    assert.ok(text.startsWith("BEGIN:VCALENDAR\r\n"));
    assert.ok(text.endsWith(END));
    assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
    for (const line of text.split("\r\n")) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /\ufffd/, "a character is not split");
    }
  }
});

test("words, length and alarm arrive as they were meant", () => {
  const { bytes } = produce("alternate/plain");
  const calendar = new ICAL.Component(ICAL.parse(decode(bytes)));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  assert.equal(calendar.getFirstPropertyValue("method"), null);
  const [event] = eventsOf(decode(bytes));
  assert.equal(event.summary, "Groundwork");
  assert.equal(event.location, SENTENCE);
  assert.ok(event.description.startsWith(`${SENTENCE}\n`));
  assert.equal(event.duration.toSeconds(), 11 * 60);
  assert.equal(event.component.getFirstPropertyValue("url"), "https://example.org/groundwork/");
  assert.equal(event.component.getFirstPropertyValue("dtstamp").toString(), "2027-12-20T10:53:20Z");
  const [alarm, ...others] = event.component.getAllSubcomponents("valarm");
  assert.equal(others.length, 0);
  assert.equal(alarm.getFirstPropertyValue("action"), "DISPLAY");
  assert.equal(alarm.getFirstPropertyValue("trigger").toSeconds(), -10 * 60);
});

test("a cancelled event does not repeat and rings no alarm", () => {
  const cancelled = eventsOf(decode(produce("daily/open-pause").bytes));
  assert.equal(cancelled.length, SLOTS);
  for (const event of cancelled) {
    assert.ok(isCancelled(event));
    assert.ok(!event.isRecurring());
    assert.equal(event.startDate.year, 2000);
    assert.equal(event.component.getAllSubcomponents("valarm").length, 0);
  }
});
