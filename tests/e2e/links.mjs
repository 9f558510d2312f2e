// The links of links.txt by their names; crates/store/src/link/tests.rs has what they ask.

import { readFileSync } from "node:fs";

export const LINKS = Object.fromEntries(
  readFileSync(new URL("links.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(": ")),
);
