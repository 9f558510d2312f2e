// A published site that a test may publish over again, move and break: a copy of dist/ behind a
// server of its own.

import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/serve.mjs";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** The path that dist/ is built for. */
const BASE = process.env.PUBLIC_URL ?? "/groundwork/";

/** Publishes a copy of dist/, under another path if `base` is given, until the test `t` ends. */
export async function publish(t, { base = BASE } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "groundwork-site-"));
  t.after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  cpSync(DIST, folder, { recursive: true });
  const site = new Site(folder);
  if (base !== BASE) {
    site.edit("index.html", (it) => it.replaceAll(BASE, base));
    site.sign();
  }
  const server = await serve({ folder, base });
  let closed;
  site.url = server.url;
  site.goDown = () => (closed ??= server.close());
  t.after(site.goDown);
  return site;
}

class Site {
  constructor(folder) {
    this.folder = folder;
  }

  /** The name of the build that is published. */
  get build() {
    return /data-build="?(\w+)/.exec(this.read("index.html"))[1];
  }

  /** The names of the published files with such an ending. */
  files(ending) {
    return readdirSync(this.folder, { recursive: true }).filter((it) => it.endsWith(ending));
  }

  read(name) {
    return readFileSync(join(this.folder, name), "utf8");
  }

  edit(name, change) {
    writeFileSync(join(this.folder, name), change(this.read(name)));
  }

  remove(name) {
    rmSync(join(this.folder, name));
  }

  /**
   * Publishes the next build over this one: the same program, with other names for the build and
   * for each file that has a mark of its content in its name. Answers with the build's name.
   */
  next() {
    const { build } = this;
    const mark = (text) => createHash("sha256").update(text).digest("hex").slice(0, text.length);
    const renames = [[build, mark(build)]];
    for (const name of readdirSync(this.folder)) {
      const own = /-([0-9a-f]{16})[._]/.exec(name)?.[1];
      if (!own) continue;
      if (!renames.some(([it]) => it === own)) renames.push([own, mark(own)]);
      renameSync(join(this.folder, name), join(this.folder, name.replace(own, mark(own))));
    }
    for (const name of ["index.html", "sw.js"]) {
      this.edit(name, (it) => renames.reduce((text, [old, now]) => text.replaceAll(old, now), it));
    }
    this.sign();
    return this.build;
  }

  /** Allows the page's script as it now stands. */
  sign() {
    this.edit("index.html", (it) => {
      const script = /<script>([^]*?)<\/script>/.exec(it)[1];
      const hash = createHash("sha256").update(script).digest("base64");
      return it.replace(/(script-src[^;]*'sha256-)[^']*/, `$1${hash}`);
    });
  }
}

/** Waits until the page's worker has taken over and keeps all that it wants to. */
export const kept = (page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done, { once: true }));
  });

/** The names of all caches of the page's origin. */
export const caches = (page) => page.evaluate(() => globalThis.caches.keys());

/** Lets the page look for a new version, as it does whenever it shows again. */
export const show = (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

/** Shows the page again until it has found a version that waits. A look may join one under way. */
export const find = (page) =>
  soon("a new version waits", async () => {
    await show(page);
    return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  });

/** Waits, in real time, until `check` answers yes. */
export async function soon(what, check) {
  for (let i = 0; i < 100; i += 1) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Not within 10 s: ${what}.`);
}

/** The build whose page is shown. */
export const build = (page) => page.evaluate(() => document.documentElement.dataset.build);
