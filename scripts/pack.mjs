// Does what Trunk leaves undone in the folder that it has just filled: minifies the glue between
// page and wasm, puts style and boot script into the page together with the policy that allows
// just these, and names the build in the page, the manifest and the service worker.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { shortenNames } from "./names.mjs";

const { TRUNK_STAGING_DIR: folder, TRUNK_PUBLIC_URL: base } = process.env;
const web = join(dirname(fileURLToPath(import.meta.url)), "../web");

const read = (name) => readFileSync(join(folder, name), "utf8");
const write = (name, text) => writeFileSync(join(folder, name), text);
const source = (name) => readFileSync(join(web, name), "utf8");
const only = (ending) => {
  const found = readdirSync(folder).filter((it) => it.endsWith(ending));
  if (found.length !== 1) throw new Error(`The build has ${found.length} files that end in ${ending}.`);
  return found[0];
};
const sha256 = (...texts) => texts.reduce((hash, it) => hash.update(it), createHash("sha256"));

/** Minified for the browsers that have all else that the app needs. */
const script = (text, options) =>
  transformSync(text, { minify: true, target: "es2021", ...options }).code.trim();

/** `text` with each `{{name}}` filled in; one without a value fails the build. */
const fill = (text, values) =>
  text.replace(/\{\{(\w+)\}\}/g, (place, name) => {
    if (values[name] === undefined) throw new Error(`Nothing to put in place of ${place}.`);
    return values[name];
  });

// Trunk's own minifier does not know the syntax that wasm-bindgen writes.
const [glue, wasm] = [only(".js"), only(".wasm")];
write(glue, script(read(glue)));
if (process.env.TRUNK_PROFILE === "release") shortenNames(join(folder, wasm), join(folder, glue));

// Style in the page saves the first paint a journey.
const sheet = only(".css");
const style = read(sheet).trim();
rmSync(join(folder, sheet));
const boot = script(fill(source("boot.js"), { base, glue: base + glue, wasm: base + wasm }), { format: "iife" });

const hashOf = (text) => `'sha256-${sha256(text).digest("base64")}'`;
const policy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${hashOf(boot)}`,
  `style-src 'self' ${hashOf(style)}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join(";");

// A page is known to Chromium by its id, which is read from the root of its origin on.
const manifest = fill(source("manifest.webmanifest"), { id: base.slice(1) });
write("manifest.webmanifest", JSON.stringify(JSON.parse(manifest)));

let html = read("index.html");
const replace = (what, by) => {
  const before = html;
  html = html.replace(what, () => by);
  if (html === before) throw new Error(`The page has no ${what}.`);
};
replace(/<script type="?module"?>[^]*?<\/script>/, "");
replace(/<link [^>]*rel="?stylesheet"?[^>]*>/, `<style>${style}</style><script>${boot}</script>`);
// The page was minified before its values were known to hold blanks.
replace(/"?\{\{policy\}\}"?/, `"${policy}"`);
html = fill(html, { base, build: "{{build}}" });

// All that the app needs is kept for when there is no connection; pictures are for installing it.
const kept = readdirSync(folder).filter((it) => it !== "index.html" && !it.endsWith(".png"));
const build = sha256(source("sw.js"), html, ...kept.sort().map((it) => readFileSync(join(folder, it))))
  .digest("hex")
  .slice(0, 12);
write("index.html", fill(html, { build }));
write("sw.js", script(fill(source("sw.js").replace('"{{files}}"', JSON.stringify(["./", ...kept])), { build }), { format: "iife" }));
