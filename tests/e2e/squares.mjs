// Reads squares (QR codes) out of pictures with two readers that are not part of the project: zbarimg, and
// zxing-cpp from PyPI, which is installed into target/zxing once. Without Python the first must do.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
export const read = (name, picture) => readFile(keep(name, picture));

/** The texts of all squares in a picture file, on which both readers agree. */
export function readFile(file) {
  const args = ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file];
  const texts = execFileSync("zbarimg", args, { encoding: "utf8" }).trim().split("\n");
  const others = zxing(file);
  if (others) assert.deepEqual(others, texts, "zxing-cpp reads something else");
  return texts;
}

const ZXING = fileURLToPath(new URL("../../target/zxing/", import.meta.url));
const PACKAGES = ["zxing-cpp==3.1.1", "pillow==13.0.0"];
const SCRIPT = "import sys, zxingcpp\nfrom PIL import Image\nfor it in zxingcpp.read_barcodes(Image.open(sys.argv[1])): print(it.text)";

/** What zxing-cpp reads; null where it cannot be had. */
function zxing(file) {
  const noted = `${ZXING}packages`;
  if (!existsSync(noted) || readFileSync(noted, "utf8") !== PACKAGES.join(" ")) {
    const made = spawnSync("python3", ["-m", "venv", ZXING]).status === 0;
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PACKAGES];
    if (!made || spawnSync(`${ZXING}bin/python`, pip).status !== 0) return null;
    writeFileSync(noted, PACKAGES.join(" "));
  }
  return execFileSync(`${ZXING}bin/python`, ["-c", SCRIPT, file], { encoding: "utf8" }).trim().split("\n");
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

function keep(name, bytes) {
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, name);
  writeFileSync(file, bytes);
  return file;
}
