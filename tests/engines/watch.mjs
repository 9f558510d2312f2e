// What a page under test tells of itself, in every engine alike.

/** Runs in the page before its own scripts: notes what it must not do, and what it asks devices for. */
export function watch() {
  // A page that reloads takes its troubles along. What has no storage is not the app.
  let troubles = [];
  try {
    troubles = JSON.parse(sessionStorage.getItem("troubles") ?? "[]");
  } catch {}
  const seen = { troubles, booked: [], audio: undefined, element: undefined, track: undefined, locks: 0, lock: undefined };
  window.seen = seen;
  const note = (text) => {
    troubles.push(text);
    sessionStorage.setItem("troubles", JSON.stringify(troubles));
  };
  addEventListener("error", ({ message, target }) => {
    note(`page error: ${message ?? `${target.localName} ${target.src ?? target.href}`}`);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => note(`unhandled: ${reason}`));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    note(`against the policy: ${violatedDirective} ${blockedURI}`);
  });
  const { error } = console;
  console.error = (...words) => {
    note(`console error: ${words.join(" ")}`);
    error.apply(console, words);
  };

  if (window.AudioBufferSourceNode) {
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
      seen.audio = this.context;
      // Clips of the recorded voice are pieces of their buffer; tones are all of theirs.
      if (rest.length === 0) seen.booked.push(when - this.context.currentTime);
      return start.call(this, when, ...rest);
    };
  }
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    seen.element = this;
    return play.call(this);
  };
  const { createObjectURL } = URL;
  URL.createObjectURL = (file) => {
    if (file.type === "audio/flac") seen.track = file;
    return createObjectURL.call(URL, file);
  };
  if (window.WakeLock) {
    const { request } = WakeLock.prototype;
    WakeLock.prototype.request = function (...rest) {
      seen.locks += 1;
      const asked = request.apply(this, rest);
      asked.then(() => (seen.lock = "given"), ({ name }) => (seen.lock = name));
      return asked;
    };
  }
}

/** Runs in the page: the requests that went to another origin. */
export const elsewhere = () =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ protocol, origin }) => protocol.startsWith("http") && origin !== location.origin)
    .map(({ href }) => `request to another origin: ${href}`);

/** An expression that calls `what` in the page with `args`, and answers with JSON. */
export const call = (what, args) =>
  `(async () => JSON.stringify({ value: await (${what})(...${JSON.stringify(args)}) }))()`;

/**
 * Asks until `check` answers with something true, and fails with `what` after `within` ms. A page
 * that is just being replaced by another cannot be asked.
 */
export async function until(check, what, within = 10_000) {
  const end = Date.now() + within;
  for (;;) {
    let trouble = "";
    const found = await check().catch((error) => void (trouble = ` ${error}`));
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} (waited ${within} ms)${trouble}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
