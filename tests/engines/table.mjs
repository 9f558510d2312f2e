// Prints what the engines' tests ran, engine by test, as a table for people and for docs/testing.md.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ENGINES = ["Chromium", "Firefox", "WebKitGTK"];

const results = ENGINES.map((name) => {
  try {
    return JSON.parse(readFileSync(fileURLToPath(new URL(`../../target/engines/${name}.json`, import.meta.url)), "utf8"));
  } catch {
    return { name, version: "was not started", done: [] };
  }
});
const rows = [...new Set(results.flatMap(({ done }) => done.map(({ name }) => name)))];
const cell = (result, row) => {
  const { state = "skipped", lacks } = result.done.find(({ name }) => name === row) ?? {};
  return lacks ? `in part: ${lacks}` : state;
};
const line = (cells) => console.log(`| ${cells.join(" | ")} |`);

console.log("");
line(["", ...results.map(({ name, version }) => `${name} ${version}`)]);
line(["---", ...results.map(() => "---")]);
for (const row of rows) line([row, ...results.map((result) => cell(result, row))]);
