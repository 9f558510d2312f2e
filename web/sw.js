// The service worker: stores the app for use without a connection. The build fills in its id and its
// files; both change with any of the files, so a browser finds a new version by this file alone.
const BUILD = "{{build}}";
const FILES = "{{files}}".split(" ");
// The words of the languages: only those that are spoken are stored, when they are first fetched.
const WORDS = "{{words}}".split(" ");

const OURS = "groundwork-";
const CACHE = OURS + BUILD;
// The recorded voice: the program fetches and keeps it (src/device/recorded_voice.rs).
const VOICE = OURS + "voice";
const LOOSELY = { ignoreSearch: true, ignoreVary: true };

const languageOf = (address) => address.match(/locales\/(.+)-\w+\.json$/)?.[1];

/** The words of this build in the languages that an earlier build has stored. */
const spokenWords = async () => {
  const kept = new Set();
  for (const name of await ourCaches()) {
    for (const { url } of await (await caches.open(name)).keys()) kept.add(languageOf(url));
  }
  return WORDS.filter((it) => kept.has(languageOf(it)));
};

const ourCaches = async () => (await caches.keys()).filter((it) => it.startsWith(OURS) && it !== VOICE);

// All or nothing: a build of which a file is missing, or whose page is still the previous one, leaves
// no trace, and the present version continues.
addEventListener("install", (event) => {
  const install = async () => {
    const known = await caches.has(CACHE);
    const cache = await caches.open(CACHE);
    try {
      const files = [...FILES, ...(await spokenWords())];
      await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
      const page = await (await cache.match("./")).text();
      if (!page.includes(BUILD)) throw Error("The page is of another build.");
    } catch (error) {
      if (!known) await caches.delete(CACHE);
      throw error;
    }
  };
  event.waitUntil(install());
});

// The previous build's cache stays: pages of that version may still be open.
addEventListener("activate", (event) => {
  const tidy = async () => {
    const others = (await ourCaches()).filter((it) => it !== CACHE);
    await Promise.all(others.slice(0, -1).map((it) => caches.delete(it)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("message", ({ data }) => {
  if (data === "skipWaiting") skipWaiting();
});

const fetchWords = async (request) => {
  const answer = await fetch(request);
  // Where there is no room they are fetched again.
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone()).catch(() => undefined);
  return answer;
};

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const answer = async () => {
    const find = (what, cacheName) => caches.match(what, { ...LOOSELY, cacheName });
    let found = await find(request, CACHE);
    if (!found && request.mode === "navigate") found = await find("./", CACHE);
    for (const name of found ? [] : await ourCaches()) found ??= await find(request, name);
    return found ?? (languageOf(request.url) ? fetchWords(request) : fetch(request));
  };
  event.respondWith(answer());
});
