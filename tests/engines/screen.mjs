// A screen that nobody sees, for programs with windows.

import { run } from "./process.mjs";

/** Starts it. Gives its name, for DISPLAY. */
export async function screen() {
  const args = ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"];
  const { found, end } = await run("Xvfb", args, { ready: /(\d+)\n/, from: 3 });
  return { display: `:${found[1]}`, end };
}
