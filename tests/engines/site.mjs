// The built site behind a server that can go away and come back at the same address.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";

const BASE = process.env.PUBLIC_URL ?? "/groundwork/";

/**
 * Serves dist/. `script`: one to run in the page before its own, for a driver that cannot put one
 * there; it becomes part of a copy of the page, and of that page's policy.
 */
export async function publish({ script } = {}) {
  let folder = fileURLToPath(new URL("../../dist", import.meta.url));
  if (script) folder = copy(folder, script);
  let server = await serve({ folder, base: BASE });
  const { url, port } = server;
  return {
    url,
    down: async () => {
      await server?.close();
      server = undefined;
    },
    up: async () => {
      server ??= await serve({ folder, base: BASE, port });
    },
    close: async () => {
      await server?.close();
      if (script) rmSync(folder, { recursive: true });
    },
  };
}

function copy(folder, script) {
  const place = mkdtempSync(join(tmpdir(), "groundwork-site-"));
  cpSync(folder, place, { recursive: true });
  const sum = createHash("sha256").update(script).digest("base64");
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const changed = page
    .replace("script-src 'self'", `script-src 'self' 'sha256-${sum}'`)
    .replace(/<meta charset="?utf-8"? ?\/?>/i, (meta) => `${meta}<script>${script}</script>`);
  if (changed.split(sum).length !== 2 || !changed.includes(script)) throw new Error("The page has another form.");
  writeFileSync(join(place, "index.html"), changed);
  return place;
}
