// Puts the split program in the place of the one that Trunk has made: the parts that a first session
// does not need become files of their own (src/later.rs). scripts/post_build.mjs calls it for the
// published site. Needs wasm-split-cli, wasm-bindgen and wasm-opt, as scripts/setup installs them.
//
// The order matters: wasm-split-cli reads what the linker has kept for it (build.rs), which
// wasm-bindgen drops; wasm-bindgen must keep the exports by which the parts reach each other; and
// wasm-opt comes last, file by file.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} program what Cargo has built, with the feature `split`
 * @param {string} staging the folder of the site to be
 * @param {string} root the folder of the project
 */
export const split = (program, staging, root) => {
  const run = (tool, ...args) => execFileSync(tool, args, { stdio: ["ignore", "ignore", "inherit"] });
  const parts = join(program, "../groundwork-parts");
  const made = join(parts, "made");
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });

  run("wasm-split-cli", "--target", "web", "--out-name", "groundwork", program, parts);
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", made, "--out-name", "groundwork", join(parts, "groundwork.wasm"));
  const [, level] = /data-wasm-opt="(\w+)"/.exec(readFileSync(join(root, "index.html"), "utf8"));
  const [, params] = /data-wasm-opt-params="([^"]+)"/.exec(readFileSync(join(root, "index.html"), "utf8"));
  const shrink = (from, to) => run("wasm-opt", `-O${level}`, ...params.split(" "), from, "-o", to);
  shrink(join(made, "groundwork_bg.wasm"), join(made, "groundwork_bg.wasm"));
  for (const name of readdirSync(parts)) {
    if (/^(split|chunk)_\w+\.wasm$/.test(name)) shrink(join(parts, name), join(made, name));
    if (/\.js$/.test(name)) copyFileSync(join(parts, name), join(made, name));
  }

  // The parts name each other, so the folder has the hash that makes the names new with each build.
  const files = readdirSync(made).sort();
  const hash = createHash("sha256");
  for (const name of files) hash.update(readFileSync(join(made, name)));
  const folder = join(staging, `program-${hash.digest("hex").slice(0, 16)}`);
  mkdirSync(folder);
  for (const name of files) copyFileSync(join(made, name), join(folder, name));
  for (const name of readdirSync(staging)) {
    if (/^groundwork-\w+\.(js|wasm)$/.test(name)) rmSync(join(staging, name));
  }
};
