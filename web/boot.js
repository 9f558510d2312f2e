// What happens before the app does, and what happens around it: the look of the page until it is
// there, its start, its service worker, and its place on the home screen. The build puts this into
// the page itself. The app reads and calls `window.groundwork` in `src/device/around.rs`.
const page = document.documentElement;
const worker = navigator.serviceWorker;
let failed = false;
let registration;
let invitation;

/** Fetches the style of the screens that the whole program has besides. */
const styled = () =>
  new Promise((done, lost) => {
    const sheet = document.createElement("link");
    Object.assign(sheet, { rel: "stylesheet", href: "{{wholeStyle}}", onload: done, onerror: lost });
    document.head.append(sheet);
  });

/** Compiles a program while it comes; from a host that calls wasm something else, when it is there. */
const compiled = (wasm) =>
  WebAssembly.compileStreaming(fetch(wasm)).catch(async () => WebAssembly.compile(await (await fetch(wasm)).arrayBuffer()));

/** Begins to fetch the program: the whole one, or the one of a first visit. */
const fetching = (whole) => {
  const [glue, wasm] = whole ? ["{{glue}}", "{{wasm}}"] : ["{{firstGlue}}", "{{firstWasm}}"];
  return [import(glue), compiled(wasm), whole && styled()];
};
// Who has been here before has the whole one; it comes while the browser looks for the storage,
// which takes the longer the more is there.
const whole = worker?.controller && fetching(true);

// The browser's own bars take the colour of the theme, a chosen one before the system's.
new MutationObserver(() => {
  document.querySelector("[name=theme-color]").media =
    { light: "all", dark: "not all" }[page.dataset.theme] ?? "(prefers-color-scheme: light)";
}).observe(page, { attributeFilter: ["data-theme"] });

try {
  // A theme that was chosen holds from the first paint on.
  page.dataset.theme = /"theme":"(\w+)"/.exec(localStorage["groundwork.settings"])?.[1];
  // Who has been here before does not see the words of a first visit.
  for (const key in localStorage)
    if (key.startsWith("groundwork.history")) {
      page.className = "back";
      break;
    }
  // A day that is done, and a session to go on with, have a headline of one line. Days begin at 3.
  const local = new Date(Date.now() - 10_800_000);
  // Not by a locale, whose data takes a slow phone 80 ms to find.
  const day = new Date(local - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  if (localStorage["groundwork.session"] || localStorage["groundwork.history." + day.slice(0, 7)]?.includes(day))
    page.className += " brief";
} catch {
  // A browser that forbids storage is always on its first visit.
}
if (!/^(#\/(start)?)?$/.test(location.hash)) page.className = "away";

// A browser without Web Locks, such as one on a plain http address, gets as much of them as
// `src/device/claim.rs` needs: who plays answers whoever asks to, and of several that ask at once it
// is the one with the highest number.
if (!navigator.locks && window.BroadcastChannel) {
  const line = new BroadcastChannel("groundwork");
  const wait = () => new Promise((done) => setTimeout(done, 1_000));
  // 1 for the page that plays, less for one that asks to, 0 for others.
  let mine = 0;
  line.onmessage = ({ data }) => mine > data && line.postMessage({ to: data });
  const taken = async (number) => {
    let held;
    const hear = ({ data }) => (held ||= data > number || data.to === number);
    line.addEventListener("message", hear);
    line.postMessage(number);
    await wait();
    line.removeEventListener("message", hear);
    return held;
  };
  navigator.locks = {
    query: async () => ({ held: [{ name: (await taken(0)) && "groundwork.session" }] }),
    async request(name, { ifAvailable }, granted) {
      if (!ifAvailable) {
        while (await taken(0));
        return granted();
      }
      mine = Math.random();
      const held = await taken(mine);
      mine = held ? 0 : 1;
      await granted(held ? null : line);
      mine = 0;
    },
  };
}

const changed = () => dispatchEvent(new Event("groundwork"));
const inTab = matchMedia("(display-mode: browser)").matches && !navigator.standalone;
// iPads may call themselves Macs, but no Mac knows `standalone`.
const byHand = inTab && (/iP(ad|hone|od)/.test(navigator.userAgent) || "standalone" in navigator);

window.groundwork = {
  /** A sum of what holds now. */
  state: () =>
    (registration?.waiting && registration.active ? 1 : 0) +
    (invitation ? 2 : byHand ? 4 : 0) +
    (navigator.onLine ? 0 : 8),

  /** Goes over to the version that waits. */
  restart() {
    const again = () => location.reload();
    // Nothing may begin that the reload would break off.
    document.body.inert = true;
    worker.addEventListener("controllerchange", again);
    // Safari may miss that event; and another page may have gone over already.
    setTimeout(again, registration.waiting ? 3_000 : 0);
    registration.waiting?.postMessage("skipWaiting");
  },

  /** Asks the browser's own question. It may be asked once. */
  install() {
    invitation.prompt();
    invitation = undefined;
  },

  /** Calls back in a task of its own, which no timer does so soon. */
  soon(call) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      call();
    };
    port2.postMessage(0);
  },
};

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  if (inTab) invitation = event;
  changed();
});
addEventListener("appinstalled", () => {
  invitation = undefined;
  changed();
});
addEventListener("online", changed);
addEventListener("offline", changed);

// The app that runs already is brought to the front, and learns here what it was opened for.
window.launchQueue?.setConsumer(({ targetURL }) => {
  const { hash } = new URL(targetURL ?? "", location);
  if (hash) location.hash = hash;
});

/** What the app has to say when it cannot: a panic leaves it without words. */
const fail = () => {
  failed = true;
  document.body.replaceChildren(document.getElementById("failed").content.cloneNode(true));
  document.querySelector("button").addEventListener("click", () => location.reload());
  // All that is kept, as it is, for whom opening again does not help: `docs/backup-format.md`.
  const copy = document.querySelector("a");
  try {
    const stored = Object.entries(localStorage).filter(([key]) => key.startsWith("groundwork."));
    if (!stored.length) throw stored;
    copy.href = URL.createObjectURL(new Blob([JSON.stringify({ app: "groundwork", version: 1, stored })]));
  } catch {
    copy.remove();
  }
};
const stopped = ({ error, reason = error }) => reason instanceof WebAssembly.RuntimeError && !failed && fail();
addEventListener("error", stopped);
addEventListener("unhandledrejection", stopped);

const look = () => {
  // An app that does not start cannot be asked.
  if (failed && registration.waiting) groundwork.restart();
  changed();
};

const run = async () => {
  const parsed = new Promise((done) => addEventListener("DOMContentLoaded", done));
  // A first visit fetches the program that it needs now; the worker then fetches the whole one.
  const [{ default: start }, program] = await Promise.all([...(whole ?? fetching(page.className)), parsed]);
  await start({ module_or_path: program });
};

const keep = async () => {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
  // Where there is no worker, there is a page as on any other site.
  registration = await worker?.register("{{base}}sw.js", { updateViaCache: "none" });
  if (!registration) return;
  const update = () => document.hidden || registration.update().catch(() => undefined);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  document.addEventListener("visibilitychange", update);
  look();
  // A first visit has just fetched all there is.
  if (registration.active) update();
};

run()
  .catch((error) => {
    fail();
    console.error(error);
  })
  .then(keep)
  .catch(() => undefined);
