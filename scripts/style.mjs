// Puts the stylesheets into one file, in this order, and spells the colours of both themes out
// once more for browsers without `light-dark()` (before spring 2024).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SHEETS = ["tokens", "figure", "base", "today", "session", "finish"];
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "target/style/site.css");

const sheets = SHEETS.map((name) => readFileSync(join(root, `style/${name}.css`), "utf8"));
const css = sheets.join("\n");
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, `${css}\n${fallback(css)}\n`);

function fallback(css) {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const light = [];
  const dark = [];
  for (const [, selector, body] of plain.matchAll(/([^{}]+)\{([^{}]*light-dark[^{}]*)\}/g)) {
    const pairs = [...body.matchAll(/(--[\w-]+):\s*light-dark\((.*)\)\s*;/g)];
    const choose = (index) => pairs.map(([, name, both]) => `${name}:${split(both)[index]}`).join(";");
    light.push(`${selector.trim()}{${choose(0)}}`);
    dark.push([selector.trim(), choose(1)]);
  }
  const under = (theme) =>
    dark.map(([it, body]) => (it === ":root" ? `${theme}{${body}}` : `${theme} ${it}{${body}}`)).join("");
  return `@supports not (color:light-dark(red,red)){${light.join("")}
@media (prefers-color-scheme:dark){${under(":root:not([data-theme=light])")}}
${under(":root[data-theme=dark]")}}`;
}

/** The two arguments of light-dark(), which may hold commas in brackets of their own. */
function split(both) {
  let depth = 0;
  for (let i = 0; i < both.length; i++) {
    if (both[i] === "(") depth++;
    if (both[i] === ")") depth--;
    if (both[i] === "," && depth === 0) return [both.slice(0, i).trim(), both.slice(i + 1).trim()];
  }
  throw new Error(`light-dark(${both}) has no second colour`);
}
