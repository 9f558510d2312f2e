// A screen reader on a desktop of the test's own: a screen, a window manager, message buses, and Orca,
// whose words are taken down instead of being spoken (voice/speechd).

import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { run } from "../engines/process.mjs";
import { screen } from "../engines/screen.mjs";
import { until } from "../engines/watch.mjs";
import { bus } from "../lockscreen/bus.mjs";

const ask = promisify(execFile);
const is = (program) => spawnSync("which", [program]).status === 0;
const VOICE = fileURLToPath(new URL("voice", import.meta.url));
const REGISTRY = "/usr/libexec/at-spi2-registryd";

/** Why there can be no reader here, in words; undefined if there can. */
export const lacks = () => {
  const missing = ["orca", "openbox", "xdotool", "Xvfb", "dbus-daemon", "firefox-esr"].filter((it) => !is(it));
  if (!existsSync(REGISTRY)) missing.push("at-spi2-core");
  return missing.length > 0 ? `No reader can be had: ${missing.join(", ")} missing (Debian: orca at-spi2-core openbox xdotool xvfb dbus firefox-esr)` : undefined;
};

/** The environment of everything on that desktop, which a browser must be started in too. */
function desktop(home, display) {
  return {
    DISPLAY: display,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    XDG_CACHE_HOME: join(home, "cache"),
    GSETTINGS_BACKEND: "memory",
    GNOME_ACCESSIBILITY: "1",
    NO_AT_BRIDGE: "0",
    LANG: "C.UTF-8",
    LC_ALL: "C.UTF-8",
  };
}

/** Starts the desktop. Orca is started on it by `read`, once there is something to read. */
export async function reader() {
  const home = mkdtempSync(join(tmpdir(), "groundwork-orca-"));
  const taken = join(home, "taken-down");
  writeFileSync(taken, "");
  const { display, end } = await screen();
  const before = { ...process.env };
  Object.assign(process.env, desktop(home, display));
  const messages = await bus();
  const windows = await run("openbox", ["--sm-disable"], {});
  const started = [end, messages.stop, windows.end];
  const heard = () => readFileSync(taken, "utf8").split("\n").filter(Boolean).map((it) => JSON.parse(it));
  return {
    display,
    heard,
    /** Orca's version. */
    version: async () => (await ask("orca", ["--version"])).stdout.trim(),
    /** Starts Orca, and waits until it has said that it is on. */
    async read() {
      const args = process.env.ORCA_DEBUG ? ["--debug-file", process.env.ORCA_DEBUG] : [];
      const orca = await run("orca", ["--disable", "braille", ...args], { env: { PYTHONPATH: VOICE, PYTHONDONTWRITEBYTECODE: "1", TAKEN_DOWN: taken } });
      started.push(orca.end);
      await until(async () => heard().some(({ what }) => what === "said"), "Orca does not speak.", 30_000);
    },
    /** Presses a key of the keyboard, as xdotool names it. */
    key: (name) => ask("xdotool", ["key", name]),
    /** Gives the window of this title the keyboard. */
    async window(title) {
      await until(async () => (await ask("xdotool", ["search", "--onlyvisible", "--name", title])).stdout.trim(), `There is no window "${title}".`);
      await ask("xdotool", ["search", "--onlyvisible", "--name", title, "windowactivate", "--sync"]);
    },
    async stop() {
      for (const stop of started.reverse()) await stop();
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
