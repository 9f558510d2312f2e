// Where this machine keeps a Chromium and its driver, and the two other engines.
//
//   node scripts/browser.mjs chromium|driver|firefox|webkitdriver|minibrowser
//                                               prints the path, or nothing and exit code 1

import { accessSync, constants, existsSync, readdirSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const PLACES = {
  chromium: {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    paths: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
  },
  driver: {
    variable: "CHROMEDRIVER",
    names: ["chromedriver", "chromium.chromedriver"],
    // GitHub's runners keep theirs off PATH and name its folder.
    paths: process.env.CHROMEWEBDRIVER ? [join(process.env.CHROMEWEBDRIVER, "chromedriver")] : [],
  },
  firefox: { variable: "FIREFOX", names: ["firefox-esr", "firefox"], paths: [] },
  webkitdriver: { variable: "WEBKITDRIVER", names: ["WebKitWebDriver"], paths: [] },
  // Debian keeps it beside the library, below a folder that is named after the processor.
  minibrowser: {
    variable: "MINIBROWSER",
    names: ["MiniBrowser"],
    paths: (existsSync("/usr/lib") ? readdirSync("/usr/lib") : []).map((it) => `/usr/lib/${it}/webkit2gtk-4.1/MiniBrowser`),
  },
};

/** Path of a program of `PLACES`, or undefined. A path set in the environment is the only one tried. */
export function find(what) {
  const { variable, names, paths } = PLACES[what];
  const wished = process.env[variable];
  if (wished) return runs(wished) ? wished : undefined;
  const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => onPath.map((folder) => join(folder, name))), ...paths].find(runs);
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const what = process.argv[2];
  const path = what in PLACES ? find(what) : undefined;
  if (path) console.log(path);
  else process.exitCode = 1;
}
