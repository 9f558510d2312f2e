// Makes the wasm of a release small, and the glue around it.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { snip } from "./snip.mjs";

/** What rustc emits, as binaryen wants to be told. */
const FEATURES = [
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];

/**
 * After the usual passes control flow is flattened and built anew, which then packs better. The
 * lowest kilobyte of memory is unused: it is the far end of a stack of 1 MB. The names that the
 * wasm imports and exports become those of a letter or two: wasm-bindgen's own end in hashes, stand
 * in the wasm as well as in the glue, and hardly compress.
 */
const PASSES = [
  "-Oz",
  "--low-memory-unused",
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  "--strip-target-features",
  "--strip-producers",
  "--minify-imports-and-exports-and-modules",
];

/** Shrinks both files, in place. */
export function shrink(wasm, glue) {
  snip(wasm);
  const said = execFileSync("wasm-opt", [wasm, "-o", wasm, ...FEATURES, ...PASSES], { encoding: "utf8" });
  const { imports, exports } = JSON.parse(said);
  const renamed = new Map(exports);
  for (const [, name, short] of imports) renamed.set(name, short);
  const modules = new Set(imports.map(([module]) => module));
  if (modules.size !== 1) throw new Error(`The wasm imports from ${[...modules].join(", ")}`);

  let code = withoutUnused(readFileSync(glue, "utf8"), new Set(imports.map(([, name]) => name)));
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

/** The glue without what it would hand to the wasm in vain, and without the classes for streams. */
function withoutUnused(code, imports) {
  const shorter = code
    .replace(/^ {8}(\w+): function\([^]*?^ {8}\}(?:, arguments\); \})?,\n/gm, (all, name) => (imports.has(name) ? all : ""))
    .replace(/^export class/gm, "class")
    .replace(/^if \(Symbol\.dispose\).*$/gm, "")
    .replace(/^const \w+Finalization = [^]*?;$/gm, "")
    .replace(/^export \{ initSync, /m, "export { ");
  if (/enqueue|export class/.test(shorter)) throw new Error("The glue still has what it had for streams.");
  return shorter;
}
