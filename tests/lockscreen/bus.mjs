// A message bus of the test's own, on which players tell of themselves, and `playerctl`, which
// presses their buttons as a lock screen does.

import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { run } from "../engines/process.mjs";

const ask = promisify(execFile);
const is = (program) => spawnSync("which", [program]).status === 0;

/** Why there can be no such bus here, in words; undefined if there can. */
export const lacks = () => {
  const missing = ["dbus-daemon", "playerctl", "Xvfb"].filter((it) => !is(it));
  return missing.length > 0 ? `No lock screen can be had: ${missing.join(", ")} missing (Debian: dbus playerctl xvfb)` : undefined;
};

/** Starts the bus. Programs that are started after it are on it. */
export async function bus() {
  const { found, end } = await run("dbus-daemon", ["--session", "--nofork", "--print-address=3"], { ready: /(\S+)\n/, from: 3 });
  process.env.DBUS_SESSION_BUS_ADDRESS = found[1];
  return {
    async stop() {
      delete process.env.DBUS_SESSION_BUS_ADDRESS;
      await end();
    },
  };
}

/** What playerctl answers. Fails where there is no player. */
export const playerctl = async (...words) => (await ask("playerctl", words)).stdout.trim();

/** What the player shows, and where it says that it is, in seconds. */
export async function shown() {
  const [status, title, artist, album, picture, length] = (
    await playerctl("metadata", "--format", ["status", "xesam:title", "xesam:artist", "xesam:album", "mpris:artUrl", "mpris:length"].map((it) => `{{${it}}}`).join("\t"))
  ).split("\t");
  return { status, title, artist, album, picture, length: Number(length) / 1e6 };
}
