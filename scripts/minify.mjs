// Minifies the glue between page and wasm in the folder that Trunk has just filled. Trunk's own
// minifier does not know the syntax that wasm-bindgen writes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { shortenNames } from "./names.mjs";

const folder = process.env.TRUNK_STAGING_DIR;
for (const name of readdirSync(folder).filter((it) => it.endsWith(".js"))) {
  const path = join(folder, name);
  const { code } = transformSync(readFileSync(path, "utf8"), { minify: true, target: "es2021" });
  writeFileSync(path, code);
}

if (process.env.TRUNK_PROFILE === "release") {
  const wasm = readdirSync(folder).find((it) => it.endsWith("_bg.wasm"));
  const glue = wasm.replace("_bg.wasm", ".js");
  shortenNames(join(folder, wasm), join(folder, glue));
}
