// A sound device of the test's own: PulseAudio with a sink that plays to nothing, and a recording of
// all that is played to it.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const RATE = 48_000;

const is = (program) => spawnSync("which", [program]).status === 0;

/** Why there can be no such device here, in words; undefined if there can. */
export const lacks = () => {
  const missing = ["pulseaudio", "parec", "pactl"].filter((it) => !is(it));
  return missing.length > 0 ? `No sound can be had: ${missing.join(", ")} missing (Debian: pulseaudio pulseaudio-utils)` : undefined;
};

/** Starts the device. Programs that are started after it play to it. */
export async function device() {
  const home = mkdtempSync(join(tmpdir(), "groundwork-heard-"));
  const socket = join(home, "socket");
  const env = { ...process.env, XDG_RUNTIME_DIR: home, PULSE_RUNTIME_PATH: home, HOME: home };
  const modules = ["module-null-sink sink_name=heard rate=48000 channels=1", `module-native-protocol-unix auth-anonymous=1 socket=${socket}`];
  const args = ["-n", "--exit-idle-time=-1", "--daemonize=no", ...modules.flatMap((it) => ["-L", it])];
  const server = spawn("pulseaudio", args, { env, stdio: "ignore" });
  process.env.PULSE_SERVER = `unix:${socket}`;
  for (let tries = 0; spawnSync("pactl", ["info"]).status !== 0; tries += 1) {
    if (tries > 50) throw new Error("PulseAudio does not start.");
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    /** Records until `stop` is called, which gives the samples, -1 to 1; `began` is when the first of them was. */
    async record() {
      const path = join(home, "heard.raw");
      const recorder = spawn("parec", ["-d", "heard.monitor", "--raw", "--format=s16le", `--rate=${RATE}`, "--channels=1", "--latency-msec=20"]);
      recorder.stdout.pipe(createWriteStream(path));
      const [first] = await once(recorder.stdout, "data");
      const began = Date.now() - (first.length / 2 / RATE) * 1_000;
      const stop = async () => {
        recorder.kill();
        await once(recorder, "close");
        const bytes = readFileSync(path);
        const samples = new Int16Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 2));
        return Float32Array.from(samples, (it) => it / 32_768);
      };
      return { began, stop };
    },
    async stop() {
      delete process.env.PULSE_SERVER;
      server.kill();
      await once(server, "close");
      rmSync(home, { recursive: true, force: true });
    },
  };
}
