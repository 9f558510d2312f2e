// WebKitGTK, driven by its own WebDriver: MiniBrowser on a screen that nobody sees. Its driver can
// neither put a script before the page's own nor read the console, so the page brings its watcher
// along (see site.mjs).

import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { find } from "../../scripts/browser.mjs";
import { run } from "./process.mjs";
import { screen } from "./screen.mjs";
import { publish } from "./site.mjs";
import { call, until, watch } from "./watch.mjs";

export const name = "WebKitGTK";

/** Windows without bars, which would keep them wider than a phone. */
const WINDOW = "width=390,height=844,toolbar=no,location=no,menubar=no,status=no";
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export async function start() {
  const site = await publish({ script: `(${watch})()` });
  const shown = await screen();
  const home = mkdtempSync(join(tmpdir(), "groundwork-webkit-"));
  const port = await freePort();
  const folders = Object.fromEntries(["DATA", "CACHE", "CONFIG"].map((it) => [`XDG_${it}_HOME`, join(home, it)]));
  const env = { ...folders, DISPLAY: shown.display, GDK_BACKEND: "x11", NO_AT_BRIDGE: "1" };
  const driver = await run(find("webkitdriver"), [`--port=${port}`], { env });
  const web = client(`http://127.0.0.1:${port}`);
  await until(() => web("GET", "/status").catch(() => undefined), "WebKit's driver is not ready.");
  let version = "";
  let ended = () => undefined;

  async function open({ hash, storage }) {
    const options = {
      binary: find("minibrowser"),
      args: ["--automation", "--javascript-can-open-windows-automatically=true"],
    };
    const { sessionId, capabilities } = await web("POST", "/session", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
    });
    version = capabilities.browserVersion;
    const ask = (method, path, body) => web(method, `/session/${sessionId}${path}`, body);
    const [outer] = await ask("GET", "/window/handles");
    const troubles = [];
    let current = outer;

    const page = (handle) => {
      const turn = async () => {
        if (current !== handle) await ask("POST", "/window", { handle });
        current = handle;
      };
      const evaluate = async (what, ...args) => {
        await turn();
        const script = `const done = arguments[0];
          ${call(what, args)}.then((text) => done({ text }), (error) => done({ error: String(error) }));`;
        const { text, error } = await ask("POST", "/execute/async", { script, args: [] });
        if (error) throw new Error(error);
        return JSON.parse(text).value;
      };
      /** The element of this role and name, as WebKit's own accessibility tree has them. */
      const locate = async (name, role) => {
        const value = role === "link" ? "a" : "button, summary, [role=button]";
        for (const element of await ask("POST", "/elements", { using: "css selector", value })) {
          const label = await ask("GET", `/element/${element[ELEMENT]}/computedlabel`).catch(() => undefined);
          if (label?.trim() === name) return element[ELEMENT];
        }
        return undefined;
      };
      return {
        evaluate,
        async press(name, role = "button") {
          await turn();
          // The page may draw itself anew between the look and the tap.
          const tap = async () => {
            const element = await locate(name, role);
            if (!element) return false;
            return ask("POST", `/element/${element}/click`, {}).then(() => true, (error) => {
              if (/stale|no such/.test(error.message)) return false;
              throw error;
            });
          };
          await until(tap, `There is no ${role} "${name}".`);
        },
        async visit(hash) {
          await turn();
          await ask("POST", "/url", { url: site.url + hash });
        },
        async reload() {
          await turn();
          await ask("POST", "/refresh", {});
        },
      };
    };

    const create = async (from, hash) => {
      const before = await ask("GET", "/window/handles");
      await from.evaluate((url, how) => void window.open(url, "_blank", how), site.url + hash, WINDOW);
      const fresh = async () => (await ask("GET", "/window/handles")).find((it) => !before.includes(it));
      return page(await until(fresh, "No window opens."));
    };

    // A page of the same origin that is not the app, to put the stored values in place.
    await ask("POST", "/url", { url: new URL("/", site.url).href });
    const plain = page(outer);
    await plain.evaluate((storage) => {
      if (localStorage.length > 0) throw new Error("The profile is not fresh.");
      Object.assign(localStorage, storage);
    }, storage);
    const first = await create(plain, hash);
    const close = async () => {
      ended = () => undefined;
      await ask("DELETE", "");
    };
    ended = close;
    return { ...first, troubles, tab: (hash) => create(first, hash), offline: async () => undefined, close };
  }

  async function stop() {
    await ended();
    await driver.end();
    await shown.end();
    await site.close();
    rmSync(home, { recursive: true, force: true });
  }
  return { site, get version() { return version; }, open, stop };
}

/** Sends commands of the W3C WebDriver. */
function client(address) {
  return async (method, path, body) => {
    const answer = await fetch(address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
