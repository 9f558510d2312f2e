// Gives what the wasm imports and exports names of a letter or two. wasm-bindgen's own end in
// hashes, stand in the wasm as well as in the glue, and hardly compress: they cost 5 kB.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** As binaryen wants them: what rustc emits (index.html names the same). */
const FEATURES = [
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];

/** Renames them in both files, in place. */
export function shortenNames(wasm, glue) {
  const pass = "--minify-imports-and-exports-and-modules";
  const said = execFileSync("wasm-opt", [wasm, "-o", wasm, ...FEATURES, pass], { encoding: "utf8" });
  const { imports, exports } = JSON.parse(said);
  const renamed = new Map(exports);
  for (const [, name, short] of imports) renamed.set(name, short);
  const modules = new Set(imports.map(([module]) => module));
  if (modules.size !== 1) throw new Error(`The wasm imports from ${[...modules].join(", ")}`);

  let code = readFileSync(glue, "utf8");
  const [module] = modules;
  if (!code.includes(JSON.stringify(module))) throw new Error(`The glue knows no ${module}`);
  code = code.replace(JSON.stringify(module), '"a"');
  // A name of one plain word may be a word of the glue's own as well: there it has no dot before it.
  code = code.replace(/(\.?)\b([\w$]+)\b/g, (all, dot, name) => {
    const short = renamed.get(name);
    return short !== undefined && (dot || name.includes("_")) ? dot + short : all;
  });
  writeFileSync(glue, code);
}
