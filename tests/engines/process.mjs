// Programs that a driver starts, and their end.

import { spawn } from "node:child_process";

/** Starts a program and waits until what it writes to the descriptor `from` matches `ready`, if that is given. */
export async function run(program, args, { ready, env = {}, from = 2, within = 30_000 }) {
  const stdio = ["ignore", "ignore", "ignore", "ignore"];
  if (ready) stdio[from] = "pipe";
  const child = spawn(program, args, { stdio, env: { ...process.env, ...env } });
  const ended = new Promise((done) => child.once("exit", done));
  const end = async () => {
    child.kill();
    const slow = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(slow);
  };
  // Nothing that was started here outlives the tests, however they end.
  process.once("exit", () => child.kill("SIGKILL"));
  if (!ready) {
    child.once("error", () => undefined);
    return { end };
  }
  let text = "";
  const found = await new Promise((done, failed) => {
    const late = setTimeout(() => failed(new Error(`${program} is not ready; it said: ${text}`)), within);
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`${program} ended with ${code}; it said: ${text}`)));
    child.stdio[from].on("data", (more) => {
      text += more;
      const match = ready.exec(text);
      if (!match) return;
      clearTimeout(late);
      done(match);
    });
  });
  return { found, end };
}
