// What a first visit costs in bytes over the network, gzipped, and the most that it may cost.
//
//   node scripts/size.mjs    prints a table for dist/ and fails above the budget

import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** Bytes of gzipped page, style, script and wasm together. */
const BUDGET = 150_000;

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

const sum = (what) => rows.reduce((total, row) => total + row[what], 0);
const total = { name: "all", plain: sum("plain"), packed: sum("packed") };
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const wide = Math.max(...[...rows, total].map((row) => row.name.length));

console.log(`${"".padEnd(wide)}  kB plain  kB gzip`);
for (const row of [...rows, total]) console.log(`${row.name.padEnd(wide)}  ${kB(row.plain)} ${kB(row.packed)}`);

const has = (kind) => rows.some((row) => extname(row.name) === kind);
if (!has(".html") || !has(".wasm")) {
  console.error("dist/ holds no whole site: a page or the wasm is missing.");
  process.exitCode = 1;
} else if (total.packed > BUDGET) {
  console.error(`Over the budget of ${BUDGET / 1000} kB by ${kB(total.packed - BUDGET).trim()} kB.`);
  process.exitCode = 1;
} else {
  console.log(`Within the budget of ${BUDGET / 1000} kB.`);
}
