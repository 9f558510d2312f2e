// Compares two folders of pictures of the same names, pixel by pixel.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { table } from "./measure/common.mjs";

/** A pixel differs if its colour does by more than this share of the largest distance. */
const THRESHOLD = 0.1;

const read = (path) => PNG.sync.read(readFileSync(path));

/**
 * Prints the pictures that differ, with the share of their pixels that do, and writes a picture of
 * each difference. Answers with how many differ in size, which is never an antialiasing matter.
 */
export function compare(before, after, words = [], into = "target/shots-diff") {
  mkdirSync(into, { recursive: true });
  const names = readdirSync(after).filter((it) => it.endsWith(".png") && words.every((word) => it.includes(word)));
  const rows = [];
  let sizes = 0;
  for (const name of names.sort()) {
    const [a, b] = [read(join(before, name)), read(join(after, name))];
    if (a.width !== b.width || a.height !== b.height) {
      rows.push([name, `${a.width}x${a.height} is now ${b.width}x${b.height}`]);
      sizes += 1;
      continue;
    }
    const diff = new PNG({ width: a.width, height: a.height });
    const count = pixelmatch(a.data, b.data, diff.data, a.width, a.height, { threshold: THRESHOLD });
    if (count === 0) continue;
    writeFileSync(join(into, name), PNG.sync.write(diff));
    rows.push([name, `${count} pixels, ${((100 * count) / (a.width * a.height)).toFixed(3)} %`]);
  }
  table(["picture", "differs by"], rows);
  console.log(`${names.length} pictures, ${rows.length} differ`);
  return sizes;
}
