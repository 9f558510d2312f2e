// What the fault tests share: chance that can be repeated, the journal behind the app's back, and a
// browser that can be killed.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { find } from "../../scripts/browser.mjs";
import { FLAGS } from "./harness.mjs";

/** What all chance begins with; another one finds other faults. */
export const SEED = Number(process.env.SEED ?? 20260302);

/** Numbers from 0 up to 1 that look random and come again with the same seed (mulberry32). */
export function chance(seed = SEED) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Reads the journal, or puts `texts` in place of all that is in it. Browsers let it wait for what
 * the app has begun to write, so that its answer is also the word that this is on disk.
 */
export const journal = (page, texts) =>
  page.evaluate(
    (texts) =>
      new Promise((done, gone) => {
        const open = indexedDB.open("groundwork");
        open.onerror = gone;
        open.onupgradeneeded = () => open.result.createObjectStore("texts");
        open.onsuccess = () => {
          const base = open.result;
          const transaction = base.transaction("texts", texts ? "readwrite" : "readonly");
          const store = transaction.objectStore("texts");
          const keys = store.getAllKeys();
          const values = store.getAll();
          if (texts) store.clear();
          for (const [key, text] of Object.entries(texts ?? {})) store.put(text, key);
          transaction.onabort = gone;
          transaction.oncomplete = () => {
            base.close();
            done(Object.fromEntries(keys.result.map((key, index) => [key, values.result[index]])));
          };
        };
      }),
    texts,
  );

/** Waits for what comes in real time: answers of the journal, messages from tab to tab. */
export async function eventually(check, what, within = 5_000) {
  const end = Date.now() + within;
  while (!(await check())) {
    assert.ok(Date.now() < end, typeof what === "function" ? what() : what);
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** A browser with its profile on disk, started and killed any number of times. */
export class Profile {
  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "groundwork-profile-"));
  }

  /** Starts the browser, and answers with its one page. */
  async start() {
    const sandbox = process.getuid?.() !== 0 && !process.env.CI ? [] : ["--no-sandbox"];
    const args = ["--headless=new", "--remote-debugging-port=0", "--mute-audio", "--password-store=basic", ...sandbox];
    // A group of its own, so that all of it dies at one instant.
    this.process = spawn(find("chromium"), [...FLAGS, ...args, `--user-data-dir=${this.folder}`, "about:blank"], {
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, TZ: "Europe/Berlin" },
    });
    this.over = once(this.process, "exit");
    const endpoint = await new Promise((found, lost) => {
      let said = "";
      this.process.stderr.on("data", (it) => {
        said += it;
        const line = /^DevTools listening on (ws:\S+)/m.exec(said);
        if (line) found(line[1]);
      });
      this.process.once("exit", () => lost(new Error(`Chromium ended: ${said}`)));
    });
    this.browser = await chromium.connectOverCDP(endpoint);
    const [context] = this.browser.contexts();
    context.setDefaultTimeout(10_000);
    return context.pages()[0] ?? (await context.newPage());
  }

  /** kill -9, of every process that belongs to the browser. */
  async kill() {
    process.kill(-this.process.pid, "SIGKILL");
    await this.over;
    await eventually(() => ours(this.folder).length === 0, "a part of the browser lives on");
    await this.browser.close();
    this.process = undefined;
  }

  async remove() {
    if (this.process) await this.kill();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The processes that were started with this folder, as far as the system tells. */
function ours(folder) {
  let all = [];
  try {
    all = readdirSync("/proc").filter((it) => /^\d+$/.test(it));
  } catch {
    // Only Linux tells.
  }
  return all.filter((it) => {
    try {
      return readFileSync(`/proc/${it}/cmdline`, "utf8").includes(folder);
    } catch {
      return false;
    }
  });
}
