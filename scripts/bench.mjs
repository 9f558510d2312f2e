// Runs the parts that are named as arguments, and keeps what each found, with its date, in
// target/bench.json. Run by scripts/bench.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const root = join(import.meta.dirname, "..");
const file = join(root, "target/bench.json");
const { values: options, positionals: parts } = parseArgs({
  options: { long: { type: "boolean" }, beside: { type: "string" }, peers: { type: "string", multiple: true } },
  allowPositionals: true,
});

let kept = {};
try {
  kept = JSON.parse(readFileSync(file, "utf8"));
} catch {
  // The first run.
}
mkdirSync(join(root, "target"), { recursive: true });
for (const part of parts) {
  console.log(`\n== ${part}\n`);
  const { measure } = await import(`./measure/${part}.mjs`);
  const found = await measure(options);
  kept[part] = { at: new Date().toISOString(), ...found };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}
