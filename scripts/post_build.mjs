// Trunk's post_build hook. Fills in the placeholders, such as {{build}}, of index.html and of three
// files in web/: the 404 page, the manifest and the service worker. Needs Node only.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as locales from "./locales.mjs";
import { split } from "./split.mjs";

const { TRUNK_STAGING_DIR: staging, TRUNK_SOURCE_DIR: root, TRUNK_PUBLIC_URL: base, SITE_ORIGIN = "", GROUNDWORK_SPLIT } = process.env;
const path = (name) => join(staging, name);
const source = (name) => readFileSync(join(root, "web", name), "utf8");

/** `text` with its placeholders filled in. Fails if one of `values` has no place in it. */
const fill = (text, values) =>
  Object.entries(values).reduce((filled, [name, value]) => {
    if (!filled.includes(`{{${name}}}`)) throw new Error(`There is no {{${name}}} to fill in.`);
    return filled.replaceAll(`{{${name}}}`, () => value);
  }, text);

if (GROUNDWORK_SPLIT) split(GROUNDWORK_SPLIT, staging, root);

const sha256 = (text) => createHash("sha256").update(text);

// Words of other languages, each in a file whose name holds its content's hash; and a pseudo-language,
// which shows the words that were left in the code.
const english = locales.read("en", root);
const spoken = Object.fromEntries([
  ...locales.tags(root).map((tag) => [tag, locales.read(tag, root)]),
  ["en-XA", locales.pseudoWords(english)],
]);
const written = readFileSync(path("index.html"), "utf8");
/** The few words that the page itself has, by their keys. */
const pageKeys = [...written.matchAll(/data-word="?([\w.]+)|word\("(\w+\.\w+)"\)/g)].map(([, a, b]) => a ?? b).filter((it) => it in english);
for (const [, , key, text] of written.matchAll(/<(\w+)[^<>]* data-word="?([\w.]+)"?[^<>]*>([^]*?)<\/\1>/g)) {
  if (english[key]?.replaceAll("'", "&#39;") !== text && english[key] !== text) throw new Error(`index.html says "${text}" where locales/en.json says "${english[key]}".`);
}
mkdirSync(path("locales"), { recursive: true });
const languages = Object.entries(spoken).map(([tag, words]) => {
  const text = JSON.stringify(locales.lines(words, english));
  const file = `locales/${tag}-${sha256(text).digest("hex").slice(0, 8)}.json`;
  writeFileSync(path(file), text);
  const own = Object.fromEntries([...new Set(pageKeys)].map((key) => [key, words[key] ?? english[key]]));
  return [tag, { file: base + file, dir: words["language.direction"], words: own }];
});

const files = readdirSync(staging, { recursive: true })
  .filter((it) => statSync(path(it)).isFile())
  .map((it) => it.replaceAll("\\", "/"))
  .sort();
const only = (pattern) => {
  const found = files.filter((it) => pattern.test(it));
  if (found.length !== 1) throw new Error(`There is not one file like ${pattern}, but ${found.length}.`);
  return base + found[0];
};

/** Content security policy sources: the hashes of all inline elements of a kind. */
const hashes = (html, tag) =>
  [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))].map(([, text]) => `'sha256-${sha256(text).digest("base64")}'`).join(" ");

// Pages that show a link with its picture need the whole address, which only SITE_ORIGIN can tell.
const origin = SITE_ORIGIN.replace(/\/$/, "");
if (!/^(https?:\/\/[^/\s"']+)?$/.test(origin)) throw new Error(`SITE_ORIGIN is not an origin such as https://example.org: ${origin}`);

/** Trunk's minifier leaves out the comments of style and markup, and does not get through the script. */
const withoutComments = (script) => script.replace(/^ *(\/\/.*|\/\*\*[^]*?\*\/)\n/gm, "");

/** JSON for a string in single quotes, in a script that is part of a page. */
const quoted = (json) => json.replaceAll("\\", "\\\\").replaceAll("'", "\\u0027").replaceAll("<", "\\u003c");

const page = readFileSync(path("index.html"), "utf8")
  .replace(/<\/style>\s*<style>/g, "\n")
  .replace(/(?<=<script>)[^]*?(?=<\/script>)/, withoutComments);
let html = fill(page, {
  base,
  picture: `${origin}${base}og.png`,
  modules: [
    only(/^(groundwork-\w+|program-\w+\/groundwork)\.js$/),
    // Its loader for the later part: named here, so that it is not fetched one after the other.
    ...files.filter((it) => it.endsWith("__wasm_split.js")).map((it) => base + it),
  ].join(" "),
  wasm: only(/^(groundwork-\w+|program-\w+\/groundwork_bg)\.wasm$/),
  languages: quoted(JSON.stringify(Object.fromEntries(languages))),
});

// `trunk serve` adds a script that it changes with each answer, so no hash can allow it.
const watched = html.includes("{{__TRUNK_ADDRESS__}}");
const policy = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${watched ? "'unsafe-inline'" : hashes(html, "script")}`,
  `style-src 'self' ${hashes(html, "style")}`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join(";");
// The minifier drops quotes that a placeholder does not need, but a policy does.
html = html.replace("content={{policy}}", 'content="{{policy}}"');
html = fill(html, { policy });

// Chromium identifies an installed app by this id, a path from the root of the origin.
writeFileSync(path("manifest.webmanifest"), fill(source("manifest.webmanifest"), { id: base.slice(1) }));

// The 404 page uses none of the app's files, so that it works at any address.
const missing = source("404.html");
writeFileSync(path("404.html"), fill(missing, { base, policy: `default-src 'none';style-src ${hashes(missing, "style")}` }));

// The service worker stores all files that the app uses, apart from the recorded voice, which the program
// fetches later, and the words of languages that nobody here speaks. The pictures are for installing and
// sharing it.
const later = /\.png$|^voice\/|^locales\//;
const stored = files.filter((it) => it !== "index.html" && !later.test(it)).concat("manifest.webmanifest");
const contents = stored.map((it) => sha256(readFileSync(path(it))).digest("hex"));
const build = sha256([source("sw.js"), html, ...contents].join("\n")).digest("hex").slice(0, 12);
writeFileSync(path("index.html"), fill(html, { build }));

// Under `trunk serve` a worker without a fetch handler replaces that of a built site, so that the
// browser shows the newest files.
const PASSIVE = `addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
`;
const words = files.filter((it) => it.startsWith("locales/")).join(" ");
const worker = fill(source("sw.js"), { build, words, files: ["./", ...stored].join(" ") });
writeFileSync(path("sw.js"), watched ? PASSIVE : worker);
