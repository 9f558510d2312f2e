// Compares the compressed sizes of a first visit's program with the body and without. Run by
// scripts/figure-size.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The most that the body may add, in bytes. */
const BUDGET = 25_000;
const [wasm, folder] = process.argv.slice(2);
const packed = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const without = readdirSync(folder).find((it) => it.endsWith(".wasm"));
const added = packed(wasm) - packed(join(folder, without));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`The body adds ${kB(added)} to a program of ${kB(packed(wasm))}, compressed (at most ${kB(BUDGET)}).`);
if (added > BUDGET) process.exitCode = 1;
