// The same files as two Python libraries read them, where Python can get them: see readers.py.
//
// They are installed by name and version from PyPI into target/calendar-readers, once. With
// GROUNDWORK_CALENDAR=required it is a failure if that does not work.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const PACKAGES = ["icalendar==6.3.2", "recurring-ical-events==3.8.0", "python-dateutil==2.9.0.post0"];
const FOLDER = fileURLToPath(new URL("../../target/calendar-readers/", import.meta.url));
const SCRIPT = fileURLToPath(new URL("readers.py", import.meta.url));
const END = "END:VCALENDAR\r\n";

/** Installs the libraries, once; says why that does not work. */
function prepare() {
  const noted = `${FOLDER}packages`;
  if (existsSync(noted) && readFileSync(noted, "utf8") === PACKAGES.join(" ")) return null;
  const steps = [
    ["python3", ["-m", "venv", FOLDER]],
    [`${FOLDER}bin/python`, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PACKAGES]],
  ];
  for (const [command, args] of steps) {
    const { status, error } = spawnSync(command, args, { stdio: "ignore" });
    if (error || status !== 0) return `${command} ${args[1]} does not work here`;
  }
  writeFileSync(noted, PACKAGES.join(" "));
  return null;
}

const example = (...args) =>
  execFileSync("cargo", ["run", "--quiet", "--package", "store", "--example", "calendar", "--", ...args], { encoding: "utf8" });

function produce(name) {
  const out = example(name);
  const end = out.indexOf(END) + END.length;
  const [range, days] = out.slice(end).split("\n");
  const [first, last] = range.split(" ");
  return { name, file: out.slice(0, end), first, last, days: days.split(" ").filter(Boolean) };
}

test("two more libraries find the days of the plan in every file", (t) => {
  const why = prepare();
  if (why && process.env.GROUNDWORK_CALENDAR === "required") assert.fail(why);
  if (why) return t.skip(why);
  const files = example().trim().split("\n").map(produce);
  const { stdout, stderr, status } = spawnSync(`${FOLDER}bin/python`, [SCRIPT], { input: JSON.stringify(files), encoding: "utf8" });
  t.diagnostic(stdout.trim());
  assert.equal(status, 0, stdout + stderr);
});
