// Minifies the glue between page and wasm in the folder that Trunk has just filled. Trunk's own
// minifier does not know the syntax that wasm-bindgen writes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

const folder = process.env.TRUNK_STAGING_DIR;
for (const name of readdirSync(folder).filter((it) => it.endsWith(".js"))) {
  const path = join(folder, name);
  const { code } = transformSync(readFileSync(path, "utf8"), { minify: true, target: "es2021" });
  writeFileSync(path, code);
}
