// The app as something that is installed: what Chromium itself holds against it, what it is made
// of, when installing is offered, and what opens it.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { find as findBrowser } from "../../scripts/browser.mjs";
import { launch } from "./harness.mjs";
import { MORNING, begin, history, routine, schedule, settings, stored } from "./session-helpers.mjs";

const app = launch();

const SHORT = routine(["clam", 2]);
const BEFORE = { ...history(["2026-02-28"]), ...schedule("every-day", "2026-02-01"), ...SHORT };

test("Chromium finds nothing against installing it", async (t) => {
  // A private window, which every other test has, may not install.
  const profile = mkdtempSync(join(tmpdir(), "groundwork-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser("chromium"),
    chromiumSandbox: process.getuid?.() !== 0 && !process.env.CI,
    args: ["--disable-gpu"],
  });
  // An open browser writes into its profile.
  t.after(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  const [page] = context.pages();
  await page.goto(app.url);
  await page.locator("[data-screen]").waitFor();
  const chrome = await context.newCDPSession(page);
  assert.deepEqual((await chrome.send("Page.getInstallabilityErrors")).installabilityErrors, []);
  const { url, errors, data } = await chrome.send("Page.getAppManifest");
  assert.deepEqual([url, errors], [`${app.url}manifest.webmanifest`, []]);
  assert.equal(new URL(JSON.parse(data).start_url, url).href, app.url);
  assert.equal((await chrome.send("Page.getAppId")).appId, app.url);
});

test("each picture of the manifest is there in the size that it says", async (t) => {
  const { page } = await app.open(t);
  const pictures = await page.evaluate(async () => {
    const { href } = document.querySelector("link[rel=manifest]");
    const manifest = await (await fetch(href)).json();
    const touch = { src: document.querySelector("link[rel=apple-touch-icon]").href, sizes: "180x180" };
    const all = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap((it) => it.icons), touch];
    return Promise.all(
      all.map(async ({ src, sizes }) => {
        const bytes = await (await fetch(new URL(src, href))).arrayBuffer();
        const { width, height } = await createImageBitmap(new Blob([bytes]));
        // The byte that says which channels a PNG has: 2 is colour without transparency.
        return [src, sizes, `${width}x${height}`, new Uint8Array(bytes)[25]];
      }),
    );
  });
  assert.ok(pictures.length >= 7);
  for (const [src, said, is, channels] of pictures) assert.deepEqual([src, is, channels], [src, said, 2]);
});

test("the policy lets in what the page is made of, and nothing else", async (t) => {
  const h = await app.open(t, { allow: [/Content Security Policy/] });
  const first = await h.page.evaluate(() => document.head.firstElementChild.httpEquiv);
  assert.equal(first, "Content-Security-Policy");
  assert.deepEqual(h.troubles, []);
  const broken = await h.page.evaluate(async () => {
    const broken = [];
    const all = new Promise((done) => {
      addEventListener("securitypolicyviolation", ({ effectiveDirective }) => broken.push(effectiveDirective) === 3 && done());
    });
    const script = document.createElement("script");
    script.textContent = "window.slipped = true";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "body { opacity: .5 }";
    document.body.append(style);
    await fetch("https://example.com/").catch(() => undefined);
    await all;
    return [window.slipped, getComputedStyle(document.body).opacity, ...broken.sort()];
  });
  assert.deepEqual(broken, [undefined, "1", "connect-src", "script-src-elem", "style-src-elem"]);
});

/** As Chromium does once it finds that the app can be installed; counts how often it is asked. */
const installable = () => {
  window.asked = 0;
  addEventListener("load", () => {
    const event = new Event("beforeinstallprompt", { cancelable: true });
    event.prompt = () => (window.asked += 1);
    dispatchEvent(event);
  });
};
const offers = async (h) => (await h.notices()).filter((it) => it === "install").length;

test("installing is offered after the first finished session, and not before", async (t) => {
  const h = await app.open(t, { clock: MORNING, reducedMotion: "reduce", storage: SHORT, init: installable });
  await h.page.evaluate(() => new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", done))));
  assert.equal(await offers(h), 0);
  await h.start();
  await h.advance(40_000);
  assert.equal(await offers(h), 0);
  await h.advance(40_000);
  assert.deepEqual([await h.screen(), await offers(h)], ["finish", 1]);
  assert.match(
    await h.page.locator("[data-notice=install]").innerText(),
    /Keep Groundwork on this phone\.\s+Opens in one tap, works without a connection\./,
  );
  await h.axe();
  await h.press("Done");
  assert.equal(await offers(h), 1);
  await h.press("Install");
  assert.deepEqual([await h.page.evaluate(() => window.asked), await offers(h)], [1, 0]);
  assert.equal((await settings(h.page)).install_offered, "2026-03-02");
});

test("it is offered at most once a week, whether it was put away or not", async (t) => {
  const on = async (day, before) => {
    const h = await app.open(t, { clock: `${day}T07:30`, storage: { ...BEFORE, ...before }, init: installable });
    const after = await stored(h.page);
    const shown = await offers(h);
    await h.close();
    return [shown, { "groundwork.settings": after["groundwork.settings"] ?? "" }];
  };
  const [first, kept] = await on("2026-03-02", {});
  const [later] = await on("2026-03-08", kept);
  const [again] = await on("2026-03-09", kept);
  assert.deepEqual([first, later, again], [1, 0, 1]);
});

test("it is not offered while a session waits to be gone on with", async (t) => {
  const h = await begin(app, t, { storage: BEFORE, after: 15_000 });
  await h.press("Pause");
  await h.page.evaluate(installable);
  await h.page.evaluate(() => dispatchEvent(new Event("load")));
  await h.page.goBack();
  assert.deepEqual([await h.screen(), await offers(h)], ["today", 0]);
});

const IPHONE = {
  userAgent:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
};

test("on an iPhone the two taps are shown, and not in the installed app", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: BEFORE, context: IPHONE });
  const notice = h.page.locator("[data-notice=install]");
  assert.match(await notice.innerText(), /Tap Share\s+then Add to Home Screen/);
  assert.equal(await notice.getByRole("button", { name: "Install" }).count(), 0);
  await h.axe();
  await notice.getByRole("button", { name: "Dismiss" }).click();
  assert.equal(await offers(h), 0);
  const init = () => Object.defineProperty(navigator, "standalone", { value: true });
  const installed = await app.open(t, { clock: MORNING, storage: BEFORE, context: IPHONE, init });
  assert.equal(await offers(installed), 0);
});

test("the shortcut leads to Start, and one more tap begins", async (t) => {
  const h = await app.open(t, { clock: MORNING, storage: BEFORE, hash: "#/start" });
  await h.page.getByRole("button", { name: "Start", exact: true }).and(h.page.locator(":focus")).waitFor();
  assert.equal(new URL(h.page.url()).hash, "#/");
  await h.page.keyboard.press("Enter");
  assert.equal(await h.screen(), "session");
});

test("the shortcut leads a running session nowhere else", async (t) => {
  const h = await begin(app, t, { storage: BEFORE, after: 15_000 });
  await h.page.evaluate(() => (location.hash = "#/start"));
  await h.page.waitForURL(/#\/session$/);
  assert.deepEqual([await h.screen(), await h.clockState()], ["session", "running"]);
});

test("an app that runs already learns what it was opened for", async (t) => {
  const init = () => {
    Object.defineProperty(window, "launchQueue", { value: { setConsumer: (it) => (window.launch = it) } });
  };
  const h = await begin(app, t, { storage: BEFORE, after: 15_000, init });
  const launch = (targetURL) => h.page.evaluate((targetURL) => window.launch({ targetURL }), targetURL);
  await launch(app.url);
  assert.deepEqual([await h.screen(), await h.clockState()], ["session", "running"]);
  await h.press("Pause");
  await h.press("End and save");
  await launch(`${app.url}#/start`);
  await h.page.waitForURL(/#\/$/);
  assert.equal(await h.screen(), "today");
});
