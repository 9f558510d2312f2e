// Reads squares (QR codes) out of pictures, with zbarimg, which is not part of the project.

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../target/squares/", import.meta.url));

/** Why a test of squares cannot run here; false if it can. For the `skip` of a test. */
export function lacks(...tools) {
  const missing = tools.filter((tool) => {
    try {
      execFileSync("which", [tool], { stdio: "ignore" });
      return false;
    } catch {
      return true;
    }
  });
  return missing.length > 0 && `${missing.join(" and ")} not installed (Debian: zbar-tools, poppler-utils)`;
}

/** The texts of all squares in a picture. */
export function read(name, picture) {
  const file = keep(name, picture);
  const text = execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], { encoding: "utf8" });
  return text.trim().split("\n");
}

/** The pages of a PDF as pictures. */
export function pages(name, pdf, dpi = 150) {
  const file = keep(name, pdf);
  const stem = join(FOLDER, `${name}-page`);
  for (const old of readdirSync(FOLDER).filter((it) => it.startsWith(`${name}-page`))) rmSync(join(FOLDER, old));
  execFileSync("pdftoppm", ["-png", "-r", String(dpi), file, stem]);
  return readdirSync(FOLDER)
    .filter((it) => it.startsWith(`${name}-page`))
    .sort()
    .map((it) => join(FOLDER, it));
}

/** The text of a PDF. */
export function words(name, pdf) {
  return execFileSync("pdftotext", ["-layout", keep(name, pdf), "-"], { encoding: "utf8" });
}

/** The texts of all squares in a picture file. */
export const readFile = (file) =>
  execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], { encoding: "utf8" }).trim().split("\n");

function keep(name, bytes) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, name);
  writeFileSync(file, bytes);
  return file;
}
