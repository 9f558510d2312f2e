// Chromium, driven by Playwright.

import { chromium } from "playwright-core";
import { find } from "../../scripts/browser.mjs";
import { FLAGS } from "../e2e/harness.mjs";
import { publish } from "./site.mjs";
import { call, watch } from "./watch.mjs";

export const name = "Chromium";

/**
 * `sound`: whether there is a sound device to play to. Playwright mutes a browser without windows.
 * `display`: the screen on which it has windows.
 */
export async function start({ sound = false, display } = {}) {
  const site = await publish();
  // Chromium's sandbox refuses to run as root, and in most containers.
  const chromiumSandbox = process.getuid?.() !== 0 && !process.env.CI;
  const ignoreDefaultArgs = sound ? ["--mute-audio"] : [];
  const shown = display ? { headless: false, env: { ...process.env, DISPLAY: display } } : {};
  const browser = await chromium.launch({ executablePath: find("chromium"), chromiumSandbox, args: FLAGS, ignoreDefaultArgs, ...shown });

  async function open({ hash, storage }) {
    const localStorage = Object.entries(storage).map(([name, value]) => ({ name, value }));
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      storageState: { cookies: [], origins: [{ origin: new URL(site.url).origin, localStorage }] },
    });
    await context.addInitScript(watch);
    const troubles = [];
    context.on("console", (message) => {
      if (message.type() === "error") troubles.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => troubles.push(`page error: ${error.error().message}`));
    context.on("request", (request) => {
      if (new URL(request.url()).origin !== new URL(site.url).origin) troubles.push(`request to ${request.url()}`);
    });
    const tab = async (hash) => {
      const page = await context.newPage();
      await page.goto(site.url + hash);
      return {
        evaluate: async (what, ...args) => JSON.parse(await page.evaluate(call(what, args))).value,
        press: (name, role = "button") => page.getByRole(role, { name, exact: true }).click(),
        visit: (hash) => page.goto(site.url + hash),
        reload: () => page.reload(),
      };
    };
    return {
      ...(await tab(hash)),
      tab,
      troubles,
      /** Cuts the connection, as far as the driver can besides the server. */
      offline: (gone) => context.setOffline(gone),
      close: () => context.close(),
    };
  }

  const stop = async () => {
    await browser.close();
    await site.close();
  };
  return { site, version: browser.version(), open, stop };
}
