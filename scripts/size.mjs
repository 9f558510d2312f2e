// What the site costs in bytes over the network, gzipped, and the most that it may cost: a first
// visit, which loads the program without Progress, Learn and Plan, and the whole, which the service
// worker fetches afterwards and every later visit finds on the device.
//
//   node scripts/size.mjs    prints a table for dist/ and fails above a budget

import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** The most bytes of gzipped page, style, script and wasm together. */
const BUDGETS = { first: 150_000, whole: 200_000 };

const COUNTED = [".html", ".css", ".js", ".wasm"];
const NEVER_FETCHED_AT_FIRST = ["404.html"];

const dist = fileURLToPath(new URL("../dist", import.meta.url));

function filesIn(folder, prefix = "") {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name), `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
}

let names;
try {
  names = filesIn(dist).filter((name) => COUNTED.includes(extname(name)) && !NEVER_FETCHED_AT_FIRST.includes(name));
} catch {
  console.error("There is no dist/ yet. Run scripts/build.");
  process.exit(1);
}
const rows = names
  .map((name) => {
    const plain = readFileSync(join(dist, name));
    return { name, plain: plain.length, packed: gzipSync(plain, { level: 9 }).length };
  })
  .sort((a, b) => b.packed - a.packed);

/** The file is loaded by a visit of one kind or the other; the page and the worker by both. */
const loadedBy = {
  first: ({ name }) => !/^(groundwork|whole)-/.test(name),
  whole: ({ name }) => !name.startsWith("first-"),
};
const total = (kind) => {
  const loaded = rows.filter(loadedBy[kind]);
  const sum = (what) => loaded.reduce((total, row) => total + row[what], 0);
  return { name: kind === "first" ? "a first visit" : "the whole app", plain: sum("plain"), packed: sum("packed") };
};
const totals = { first: total("first"), whole: total("whole") };
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const lines = [...rows, totals.first, totals.whole];
const wide = Math.max(...lines.map((row) => row.name.length));

console.log(`${"".padEnd(wide)}  kB plain  kB gzip`);
for (const row of lines) console.log(`${row.name.padEnd(wide)}  ${kB(row.plain)} ${kB(row.packed)}`);

const has = (start, kind) => rows.some(({ name }) => name.startsWith(start) && extname(name) === kind);
if (!has("index", ".html") || !has("first-", ".wasm") || !has("groundwork-", ".wasm")) {
  console.error("dist/ holds no whole site: the page or a program is missing. Run scripts/build.");
  process.exitCode = 1;
}
for (const [kind, budget] of Object.entries(BUDGETS)) {
  const { name, packed } = totals[kind];
  if (packed > budget) {
    console.error(`${name} is over its budget of ${budget / 1000} kB by ${kB(packed - budget).trim()} kB.`);
    process.exitCode = 1;
  } else {
    console.log(`${name} is within its budget of ${budget / 1000} kB.`);
  }
}
