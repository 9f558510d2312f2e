// The clips of the recorded voice, as its table has them.

import { readFileSync } from "node:fs";

const TABLE = readFileSync(new URL("../../crates/core/src/recorded/table.rs", import.meta.url), "utf8");

/** The name of the voice's files. */
export const NAME = TABLE.match(/NAME: &str = "(\w+)"/)[1];

/** Where the middle of the sync mark is, in seconds. */
export const SYNC = TABLE.match(/SYNC_MS: u32 = (\d+)/)[1] / 1000;

/** Each clip by its text: where it begins and how long it is, in seconds. */
export const CLIPS = new Map(
  [...TABLE.matchAll(/\("(.+)", ([\d_]+), ([\d_]+)\),/g)].map(([, text, ...numbers]) => {
    const [at, long] = numbers.map((it) => it.replaceAll("_", "") / 1000);
    return [text, { at, long }];
  }),
);

/** The clips of a phrase: usually one a sentence. */
export const sentences = (text) => (CLIPS.has(text) ? [text] : text.match(/[^.]+\./g).map((it) => it.trim()));
