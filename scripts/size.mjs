// Prints what the site in dist/ costs to download, gzipped, and fails above a budget.
//
//   node scripts/size.mjs
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/**
 * The most that may be downloaded, in bytes of gzipped page, style, script and wasm. The page alone takes
 * a press of Start; the session needs the program. docs/performance.md says what is aimed at.
 */
const BUDGETS = {
  "before Start answers": 40_000,
  "before the session runs": 500_000,
  everything: 720_000,
};

/** The recorded voice, which is compressed as it is: one of its files, fetched when the page is idle. */
const VOICE_BUDGET = 350_000;

const COUNTED = [".html", ".css", ".js", ".wasm"];
/** Not part of a visit. */
const OTHER_PAGES = ["404.html"];
/** Fetched once the program runs. */
const FETCHED_LATER = /(^sw\.js|\/(split|chunk)_\w+\.wasm)$/;

const dist = fileURLToPath(new URL("../dist", import.meta.url));
let names;
try {
  names = readdirSync(dist, { recursive: true }).filter((it) => statSync(join(dist, it)).isFile());
} catch {
  names = [];
}
const rows = names
  .filter((name) => COUNTED.includes(extname(name)) && !OTHER_PAGES.includes(name))
  .map((name) => {
    const plain = readFileSync(join(dist, name));
    return { name, plain: plain.length, packed: gzipSync(plain, { level: 9 }).length };
  })
  .sort((a, b) => b.packed - a.packed);
if (!names.includes("index.html") || !names.some((it) => extname(it) === ".wasm")) {
  console.error("dist/ has no page or no program: run scripts/build.");
  process.exit(1);
}

const total = (name, counted) => ({
  name,
  plain: counted.reduce((sum, row) => sum + row.plain, 0),
  packed: counted.reduce((sum, row) => sum + row.packed, 0),
});
const totals = [
  total("before Start answers", rows.filter(({ name }) => name === "index.html")),
  total("before the session runs", rows.filter(({ name }) => !FETCHED_LATER.test(name))),
  total("everything", rows),
];

const kB = (bytes) => (bytes / 1000).toFixed(1);
const lines = [...rows, ...totals];
const wide = Math.max(...lines.map((row) => row.name.length));
console.log(`${"".padEnd(wide)}  kB plain  kB gzip`);
for (const row of lines) console.log(`${row.name.padEnd(wide)}  ${kB(row.plain).padStart(8)} ${kB(row.packed).padStart(8)}`);

const voice = names.filter((name) => name.endsWith(".ogg")).map((name) => statSync(join(dist, name)).size);
const limits = [...totals, { name: "the recorded voice, later", packed: Math.max(0, ...voice), budget: VOICE_BUDGET }];
for (const { name, packed, budget = BUDGETS[name] } of limits) {
  if (packed > budget) {
    console.error(`${name}: over the budget of ${kB(budget)} kB by ${kB(packed - budget)} kB.`);
    process.exitCode = 1;
  } else {
    console.log(`${name}: within the budget of ${kB(budget)} kB.`);
  }
}
