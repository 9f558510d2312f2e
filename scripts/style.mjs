// Puts the stylesheets into two files, in this order: that of the first program's screens, which goes
// into the page, and that of the others; and spells out the colours of both themes:
// the sheets give them as `light-dark(light, dark)`, which browsers before spring 2024 lack.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SHEETS = {
  site: ["tokens", "figure", "base", "today", "session", "finish", "shell"],
  whole: ["learn", "plan", "progress"],
};
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const out = join(root, "target/style");

mkdirSync(out, { recursive: true });
for (const [name, sheets] of Object.entries(SHEETS)) {
  const texts = sheets.map((it) => readFileSync(join(root, `style/${it}.css`), "utf8"));
  writeFileSync(join(out, `${name}.css`), inBothThemes(texts.join("\n").replace(/\/\*[\s\S]*?\*\//g, "")));
}

/** Light values where `light-dark()` stood, and the dark ones again under each way to darkness. */
function inBothThemes(css) {
  const dark = [];
  for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*light-dark[^{}]*)\}/g)) {
    const pairs = [...body.matchAll(/(--[\w-]+):\s*(light-dark\(.*\))\s*;/g)];
    const values = pairs.map(([, name, both]) => `${name}:${choose(both, 1)}`);
    dark.push([selector.trim(), values.join(";")]);
  }
  const light = css.replace(/light-dark\((?:[^()]|\([^()]*\))*\)/g, (both) => choose(both, 0));
  const under = (theme) =>
    dark.map(([it, body]) => `${it === ":root" ? theme : `${theme} ${it}`}{${body}}`).join("");
  return `${light}
@media (prefers-color-scheme:dark){${under(":root:not([data-theme=light])")}}
${under(":root[data-theme=dark]")}
`;
}

/** One of the two arguments of `light-dark()`, which may hold commas in brackets of their own. */
function choose(both, index) {
  const inside = both.slice("light-dark(".length, -1);
  let depth = 0;
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === "(") depth++;
    if (inside[i] === ")") depth--;
    if (inside[i] === "," && depth === 0) return [inside.slice(0, i), inside.slice(i + 1)][index].trim();
  }
  throw new Error(`${both} has no second colour`);
}
