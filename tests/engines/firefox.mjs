// Firefox, driven by WebDriver BiDi without anything between.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import WebSocket from "ws";
import { find } from "../../scripts/browser.mjs";
import { run } from "./process.mjs";
import { publish } from "./site.mjs";
import { call, until, watch } from "./watch.mjs";

export const name = "Firefox";

/** No first-run pages, and no traffic of the browser's own. */
const PREFERENCES = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "",
  "toolkit.telemetry.enabled": false,
};

/** A sound device of Firefox's own making, for machines without one. */
const NO_DEVICE = { "media.cubeb.force_mock_context": true };

/** The speech service without a synthesizer answers every phrase, even a blank, with a recorded sentence. */
const NO_SPEECH = { "media.webspeech.synth.enabled": false };

/**
 * `sound`: whether there is a sound device to play to. `speech`: whether the system's voices may use it.
 * `display`: the screen on which it has windows.
 */
export async function start({ sound = false, speech = true, display } = {}) {
  const site = await publish();
  const profile = mkdtempSync(join(tmpdir(), "groundwork-firefox-"));
  const lines = Object.entries({ ...PREFERENCES, ...(sound ? {} : NO_DEVICE), ...(speech ? {} : NO_SPEECH) }).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const args = [...(display ? [] : ["--headless"]), "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"];
  const { found, end } = await run(find("firefox"), args, { ready: /listening on (ws:\S+)/, env: display ? { DISPLAY: display } : {} });
  const bidi = await connect(`${found[1]}/session`);
  const { capabilities } = await bidi.send("session.new", { capabilities: {} });
  await bidi.send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent"] });

  async function open({ hash, storage }) {
    const { userContext } = await bidi.send("browser.createUserContext");
    const mine = new Set();
    const troubles = [];
    const { origin } = new URL(site.url);
    const deaf = bidi.hear(({ method, params }) => {
      if (!mine.has(params.source?.context ?? params.context)) return;
      if (method === "log.entryAdded" && params.level === "error") troubles.push(`console: ${params.text}`);
      const url = params.request?.url ?? "";
      if (url.startsWith("http") && new URL(url).origin !== origin) troubles.push(`request to ${url}`);
    });
    await bidi.send("script.addPreloadScript", { functionDeclaration: `${watch}`, userContexts: [userContext] });

    const create = async (url) => {
      const { context } = await bidi.send("browsingContext.create", { type: "window", userContext });
      mine.add(context);
      await bidi.send("browsingContext.setViewport", { context, viewport: { width: 390, height: 844 } });
      await bidi.send("browsingContext.navigate", { context, url, wait: "complete" });
      return page(context);
    };
    const page = (context) => {
      const target = { context };
      const evaluate = async (what, ...args) => {
        const expression = call(what, args);
        const { result, exceptionDetails } = await bidi.send("script.evaluate", { expression, target, awaitPromise: true });
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return JSON.parse(result.value).value;
      };
      const locate = async (name, role) => {
        const locator = { type: "accessibility", value: { name, role } };
        return (await bidi.send("browsingContext.locateNodes", { context, locator })).nodes[0];
      };
      return {
        evaluate,
        async press(name, role = "button") {
          const { sharedId } = await until(() => locate(name, role), `There is no ${role} "${name}".`);
          const functionDeclaration = "(it) => it.scrollIntoView({ block: 'center', behavior: 'instant' })";
          await bidi.send("script.callFunction", { functionDeclaration, target, awaitPromise: false, arguments: [{ sharedId }] });
          const origin = { type: "element", element: { sharedId } };
          const move = { type: "pointerMove", x: 0, y: 0, origin };
          const tap = [move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
          await bidi.send("input.performActions", { context, actions: [{ type: "pointer", id: "mouse", actions: tap }] });
        },
        async visit(hash) {
          await bidi.send("browsingContext.navigate", { context, url: site.url + hash, wait: "complete" });
        },
        reload: () => bidi.send("browsingContext.reload", { context, wait: "complete" }),
      };
    };

    // A page of the same origin that is not the app, to put the stored values in place.
    const first = await create(new URL("/", site.url).href);
    await first.evaluate((storage) => Object.assign(localStorage, storage), storage);
    troubles.length = 0;
    await first.visit(hash);
    return {
      ...first,
      troubles,
      tab: (hash) => create(site.url + hash),
      async offline(gone) {
        const networkConditions = gone ? { type: "offline" } : null;
        await bidi.send("emulation.setNetworkConditions", { networkConditions, userContexts: [userContext] });
      },
      async close() {
        deaf();
        await bidi.send("browser.removeUserContext", { userContext });
      },
    };
  }

  async function stop() {
    await bidi.send("browser.close").catch(() => undefined);
    await end();
    rmSync(profile, { recursive: true, force: true });
    await site.close();
  }
  return { site, version: capabilities.browserVersion, open, stop };
}

/** A connection that sends commands and hears events. */
async function connect(address) {
  const socket = new WebSocket(address);
  const waiting = new Map();
  const listeners = new Set();
  let last = 0;
  let lost;
  await new Promise((done, failed) => {
    socket.onopen = done;
    socket.onerror = ({ message }) => failed((lost = new Error(`No connection to Firefox: ${message}`)));
  });
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === "event") for (const heard of listeners) heard(message);
    const [done, failed] = waiting.get(message.id) ?? [];
    waiting.delete(message.id);
    if (message.type === "success") done?.(message.result);
    if (message.type === "error") failed?.(new Error(`${message.error}: ${message.message}`));
  };
  socket.onclose = () => {
    lost ??= new Error("Firefox has gone.");
    for (const [, failed] of waiting.values()) failed(lost);
  };
  return {
    send: (method, params = {}) =>
      new Promise((done, failed) => {
        if (lost) return failed(lost);
        waiting.set((last += 1), [done, failed]);
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
