// Does what Trunk leaves undone in the folder that it has just filled: minifies the glue between
// page and wasm, puts the program of a first visit beside the whole one, puts style and boot script
// into the page together with the policy that allows just these, and names the build in the page,
// the manifest and the service worker.
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { shrink } from "./shrink.mjs";

const { TRUNK_STAGING_DIR: folder, TRUNK_PUBLIC_URL: base } = process.env;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const web = join(root, "web");

const read = (name) => readFileSync(join(folder, name), "utf8");
const write = (name, text) => writeFileSync(join(folder, name), text);
const source = (name) => readFileSync(join(web, name), "utf8");
const only = (ending, place = folder) => {
  const found = readdirSync(place).filter((it) => it.endsWith(ending) && it !== "sw.js");
  if (found.length !== 1) throw new Error(`The build has ${found.length} files that end in ${ending}.`);
  return found[0];
};
const sha256 = (...texts) => texts.reduce((hash, it) => hash.update(it), createHash("sha256"));

/** Minified for the browsers that have all else that the app needs. */
const minify = (text, options) => transformSync(text, { minify: true, target: "es2021", ...options }).code.trim();

/** The same for a script: in a block its names are its own, and can be short. */
const script = (text) => minify(`{${text}}`);

/** `text` with each `{{name}}` filled in; one without a value fails the build. */
const fill = (text, values) =>
  text.replace(/\{\{(\w+)\}\}/g, (place, name) => {
    if (values[name] === undefined) throw new Error(`Nothing to put in place of ${place}.`);
    return values[name];
  });

/**
 * The glue with texts handed to the wasm in one piece. wasm-bindgen copies what is ASCII letter by
 * letter, which is quick for a word, and slow for all that is stored.
 */
const inOnePiece = (code) => {
  const changed = code
    .replace(/if \(realloc === undefined\) \{[^}]*\}/, "")
    .replace(
      /let offset = 0;\s*for \(; offset < len[^]*?if \(offset !== len\) \{\s*if \(offset !== 0\) \{[^}]*\}/,
      `let { read, written: offset } = cachedTextEncoder.encodeInto(arg, mem.subarray(ptr, ptr + len));
      if (read !== len) { arg = arg.slice(read);`,
    );
  if (changed.includes("charCodeAt") || !changed.includes("written: offset")) {
    throw new Error("The glue copies texts in a way of its own.");
  }
  return changed;
};

/** The glue for a program that is compiled already: web/boot.js does that while the page is read. */
const ofCompiled = (code) => {
  const changed = code.replace(
    /^async function __wbg_load\([^]*?^\}$/m,
    "async function __wbg_load(module, imports) { return { instance: await WebAssembly.instantiate(module, imports), module }; }",
  );
  if (changed === code) throw new Error("The glue loads the program in a way of its own.");
  return changed;
};

// Trunk's own minifier does not know the syntax that wasm-bindgen writes.
const [glue, wasm] = [only(".js"), only(".wasm")];
if (process.env.TRUNK_PROFILE === "release") shrink(join(folder, wasm), join(folder, glue));
write(glue, minify(ofCompiled(inOnePiece(read(glue))), { treeShaking: true }));

// The program of a first visit, which scripts/build has built before; without it, it is the whole.
let [firstGlue, firstWasm] = [glue, wasm];
if (process.env.GROUNDWORK_PROGRAM === "whole") {
  const first = join(root, "target/first");
  [firstGlue, firstWasm] = [".js", ".wasm"].map((ending) => {
    const name = only(ending, first);
    const here = name.replace(/^groundwork/, "first");
    copyFileSync(join(first, name), join(folder, here));
    return here;
  });
}

// Style in the page saves the first paint a journey.
const sheet = only(".css");
const style = read(sheet).trim();
rmSync(join(folder, sheet));
// The style of the other screens comes with the whole program.
const others = transformSync(readFileSync(join(root, "target/style/whole.css"), "utf8"), { loader: "css", minify: true });
const wholeStyle = `whole-${sha256(others.code).digest("hex").slice(0, 16)}.css`;
write(wholeStyle, others.code);
const files = Object.entries({ glue, wasm, firstGlue, firstWasm, wholeStyle }).map(([name, file]) => [name, base + file]);
const boot = script(fill(source("boot.js"), { base, ...Object.fromEntries(files) }));

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
replace(/<link [^>]*rel="?modulepreload"?[^>]*>/, "");
replace(/<link [^>]*rel="?preload"?[^>]*>/, "");
replace(/<link [^>]*rel="?stylesheet"?[^>]*>/, `<style>${style}</style><script>${boot}</script>`);
// The page was minified before its values were known to hold blanks.
replace(/"?\{\{policy\}\}"?/, `"${policy}"`);
// Who shows a link with its picture asks for the whole address, which only SITE_ORIGIN can tell.
const origin = (process.env.SITE_ORIGIN ?? "").replace(/\/$/, "");
if (!/^(https?:\/\/[^/\s"']+)?$/.test(origin)) throw new Error(`SITE_ORIGIN is no origin such as https://example.org: ${origin}`);
html = fill(html, { base, picture: `${origin}${base}og.png`, build: "{{build}}" });

// What a wrong address shows. It stands alone: no script, and none of the app's files.
const lost = source("404.html");
const [, lostStyle] = /<style>([^]*)<\/style>/.exec(lost);
write("404.html", fill(lost, { base, policy: `default-src 'none';style-src ${hashOf(lostStyle)}` }));

// All that the app needs is kept for when there is no connection. Who is kept something is on no
// first visit any more; and pictures are for installing the app.
const passing = new Set(["index.html", "404.html", ...(firstGlue === glue ? [] : [firstGlue, firstWasm])]);
const kept = readdirSync(folder).filter((it) => !passing.has(it) && !it.endsWith(".png"));
const contents = kept.sort().map((it) => readFileSync(join(folder, it)));
const build = sha256(source("sw.js"), html, ...contents).digest("hex").slice(0, 12);
write("index.html", fill(html, { build }));
const worker = source("sw.js").replace('"{{files}}"', JSON.stringify(["./", ...kept]));
write("sw.js", script(fill(worker, { build })));
