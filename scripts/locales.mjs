// The words of other languages: reads locales/, and says what is missing or unused in it.
//
//   node scripts/locales.mjs    lists missing, unknown and unused keys; fails if there are any
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

/** The words of a language by `section.key`. */
export const read = (tag, root = ROOT) => {
  const sections = JSON.parse(readFileSync(join(root, "locales", `${tag}.json`), "utf8"));
  return Object.fromEntries(
    Object.entries(sections).flatMap(([section, keys]) => Object.entries(keys).map(([key, text]) => [`${section}.${key}`, text])),
  );
};

/** The tags of all languages but English. */
export const tags = (root = ROOT) =>
  readdirSync(join(root, "locales"))
    .filter((it) => it.endsWith(".json") && !["en.json", "forbidden.json"].includes(it))
    .map((it) => it.replace(".json", ""))
    .sort();

/** The name of the function that a key belongs to, and its plural category if it has one. */
const parsed = (key, english) => {
  const [, base, category] = key.match(/^(.*)_(\w+?)$/) ?? [];
  return CATEGORIES.includes(category) && `${base}_other` in english ? { base, category } : { base: key };
};

/** All names that a language may have, in the order of the program's slots (crates/locale/build.rs). */
export const slots = (english) =>
  [...new Set(Object.keys(english).map((key) => parsed(key, english).base))]
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((base) => (base in english ? [base] : CATEGORIES.map((it) => `${base}_${it}`)));

/** The words of a language as the program reads them: a text for each slot. */
export const lines = (words, english) => slots(english).map((name) => words[name] ?? null);

const ACCENTS = { a: "á", b: "ƀ", c: "ç", d: "đ", e: "é", f: "ƒ", g: "ĝ", h: "ĥ", i: "î", j: "ĵ", k: "ķ", l: "ł", m: "ɱ", n: "ñ", o: "ô", p: "þ", q: "ɋ", r: "ŕ", s: "š", t: "ţ", u: "û", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž" }; // prettier-ignore

const accented = (text) =>
  text.replace(/[a-z]/gi, (letter) => {
    const accent = ACCENTS[letter.toLowerCase()];
    return letter === letter.toLowerCase() ? accent : accent.toUpperCase();
  });

/** A text of the pseudo-language: accented, and about a third longer. Values, marks and tags stay. */
export const pseudo = (text) => {
  const plain = text.split(/(\{\{.*?\}\}|<\/?\w+>)/).map((it, index) => (index % 2 ? it : accented(it)));
  return plain.join("") + (text.length > 2 ? "~".repeat(Math.ceil(text.length / 3)) : "");
};

const PSEUDO_OWN = { "language.direction": "ltr" };

/** All of the pseudo-language. */
export const pseudoWords = (english) => ({
  ...Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudo(text)])),
  ...PSEUDO_OWN,
});

/** What is wrong with the words of a language. */
export const problems = (tag, words, english) => {
  const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const values = (text) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(" ");
  const known = new Set(slots(english));
  const marks = (text) => (text.match(/<\/?\w+>/g) ?? []).sort().join(" ");
  const reference = (name) => english[name] ?? english[`${parsed(name, english).base}_other`];
  const wanted = [...new Set(Object.keys(english).map((key) => parsed(key, english).base))].flatMap((base) =>
    base in english ? [base] : needed.map((it) => `${base}_${it}`),
  );
  // Of "one" and "two" a language may leave the number out.
  const optional = (name, text) => /_(zero|one|two)$/.test(name) && text.replace("{{count}}", "");
  return [
    ...wanted.filter((name) => !words[name]).map((name) => `missing: ${name}`),
    ...Object.keys(words).filter((name) => !known.has(name)).map((name) => `unknown: ${name}`),
    ...Object.entries(words)
      .filter(([name, text]) => known.has(name) && marks(text) !== marks(reference(name)))
      .map(([name]) => `other marks than in English: ${name}`),
    ...Object.entries(words)
      .filter(([name, text]) => {
        if (!known.has(name)) return false;
        const english = reference(name);
        return values(text) !== values(english) && values(optional(name, english) || english) !== values(text);
      })
      .map(([name]) => `other values than in English: ${name}`),
  ];
};

const sources = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter((it) => it.endsWith(".rs"))
    .map((it) => readFileSync(join(ROOT, folder, it), "utf8"))
    .join("\n");

/** Functions that nothing calls. `page` has the words of index.html, which the build fills in. */
export const unused = (english, page) => {
  const code = sources("src") + sources("crates");
  // By the last part of its path: `use` may have given the module another name.
  const called = new Set(code.match(/\b[a-z]\w*\b/g));
  const used = (base) => called.has(base.split(".")[1]) || page.includes(base);
  return [...new Set(Object.keys(english).map((key) => parsed(key, english).base))].filter((it) => !used(it) && !it.startsWith("language."));
};

const main = () => {
  const english = read("en");
  const page = readFileSync(join(ROOT, "index.html"), "utf8");
  const found = [
    ...unused(english, page).map((it) => `en: unused: ${it}`),
    ...tags().flatMap((tag) => problems(tag, read(tag), english).map((it) => `${tag}: ${it}`)),
  ];
  for (const line of found) console.log(line);
  console.log(`${Object.keys(english).length} texts, ${tags().length} languages beside English, ${found.length} problems`);
  exit(found.length ? 1 : 0);
};

if (argv[1] === fileURLToPath(import.meta.url)) main();
