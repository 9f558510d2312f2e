// Runs in the page's head, before the program and before the first paint. It chooses theme and frame
// of the first paint, starts the program, registers the service worker, and keeps what browsers send
// once and early. If the program stops, it shows the page that says so.
//
// Trunk puts this into the page; scripts/post_build.mjs fills in {{base}}, {{modules}}, {{wasm}} and
// {{languages}}.
// The block keeps its names from becoming global.
{
  const page = document.documentElement;
  const serviceWorker = navigator.serviceWorker;

  // What the program reads (src/device/boot_script.rs). `installPrompt`: the event that can open the
  // browser's install dialog. `log`: what the app has noted of itself, here so that it outlives the
  // program. `press`: a press of Start before the program was there, with its time and its sound.
  // `language`: the tag of the language to speak, none for English; `words`: its words, once fetched.
  window.groundwork = { installPrompt: undefined, log: [], press: undefined, language: undefined, words: undefined };

  // ---------- start of the program ----------

  // wasm-bindgen's own loader would begin to compile only once its script is there. This compiles
  // while wasm and page still arrive. The second way is for hosts that send wasm as another type.
  const compile = async (url) =>
    WebAssembly.compileStreaming(fetch(url)).catch(async () => WebAssembly.compile(await (await fetch(url)).arrayBuffer()));

  const start = async () => {
    const parsed = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
    const modules = Promise.all("{{modules}}".split(" ").map((it) => import(it)));
    const [[glue], program] = await Promise.all([modules, compile("{{wasm}}"), parsed]);
    window.groundwork.words = await words;
    await glue.default({ module_or_path: program });
    // The program keeps the screen on by itself from here.
    window.groundwork.press?.awake?.release();
  };
  const started = start();

  // ---------- first paint ----------

  // The browser's own bars follow a chosen theme, or else the system's.
  new MutationObserver(() => {
    document.querySelector("[name=theme-color]").media =
      { light: "all", dark: "not all" }[page.dataset.theme] ?? "(prefers-color-scheme: light)";
  }).observe(page, { attributeFilter: ["data-theme"] });

  // What the program has stored for this script (crates/store/src/boot.rs). No other text is read here.
  let known = {};
  let isNew = true;
  try {
    const stored = localStorage["groundwork.boot"];
    isNew = stored === undefined;
    known = JSON.parse(stored ?? "{}") ?? {};
  } catch {
    // Without storage, and where the text is damaged, every visit is painted as the first.
  }
  if (known.theme) page.dataset.theme = known.theme;

  // ---------- language ----------

  // By tag: the address of its words (`file`), its direction, and the few words of this page.
  const LANGUAGES = JSON.parse('{{languages}}');

  /** The language to speak: the one that was set, or the first of the browser's that there is. */
  const pickLanguage = (set) => {
    for (const wanted of [set, ...(navigator.languages ?? [])]) {
      if (LANGUAGES[wanted]) return wanted;
      const language = wanted?.split("-")[0];
      if (language === "en") return undefined;
      const tag = language && Object.keys(LANGUAGES).find((it) => it.split("-")[0] === language);
      if (tag) return tag;
    }
  };
  const language = pickLanguage(known.language);
  const { file, dir = "ltr" } = LANGUAGES[language] ?? {};
  page.lang = language ?? "en";
  page.dir = dir;

  const fetchWords = async () => {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    return answer.text();
  };
  // Without its words the app speaks English, and says so.
  const words = file ? fetchWords().catch(() => undefined) : undefined;

  Object.assign(window.groundwork, { language, pickLanguage, addressOfWords: (tag) => LANGUAGES[tag]?.file });

  /** One of this page's few words in the language that is spoken now. */
  const word = (key) => LANGUAGES[page.lang]?.words[key];

  const inTag = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  /** Puts the words of the language in place of the English ones. */
  const translate = (root) => {
    for (const element of root.querySelectorAll("[data-word]")) {
      const text = word(element.dataset.word);
      // Every other part is within <b>.
      if (text) element.replaceChildren(...text.split(/<\/?b>/).map((it, place) => (place % 2 ? inTag("b", it) : it)));
    }
  };

  // ---------- first paint, of a day ----------

  // The local day, which begins at 3:00 unless that is set. Not by a locale: loading its data takes a
  // slow phone 80 ms.
  const local = new Date(Date.now() - (known.day_start ?? 3) * 3_600_000);
  const today = isNaN(local) ? undefined : new Date(local - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  // With a history, the frame has not the words of a first visit: see style/shell.css.
  if (known.returning) page.className = "back";
  // A finished day and an unfinished session have a headline of one line.
  if (known.unfinished || known.done === today) page.className += " brief";
  // On the first visit of all the safety note is in the frame.
  if (isNew) page.className += " new";
  // Start is in the frame where it is known to be offered.
  if (!known.unfinished && (!known.returning || [known.starts].flat().includes(today))) page.className += " starts";
  // What Today says on this day, as the program has last worked it out; of no other day.
  const kept = (known.words ?? "en") === page.lang ? [known.days].flat().find((it) => it?.day === today) : undefined;

  const showKept = ({ date, headline, habit, week }) => {
    const part = (it) => document.querySelector(`.shell ${it}`);
    const one = part(".weekday");
    const days = week.map(([letter, classes]) => {
      const day = one.cloneNode(true);
      day.className = classes;
      day.firstChild.textContent = letter;
      if (!day.matches(".done")) day.lastChild.replaceChildren();
      return day;
    });
    const [stands, reason, besides, why] = habit;
    const [first, second] = headline;
    part("h1").replaceChildren(first, ...(second ? [document.createElement("br"), second] : []));
    part(".why").replaceChildren(inTag("b", stands), ` ${reason} ${besides} `, inTag("u", why));
    one.parentNode.replaceChildren(...days);
    // Without a connection the app says so in this place.
    part(".date").textContent = navigator.onLine ? date : "";
    page.classList.add("kept");
  };

  if (kept || language) {
    // Each time that the parser pauses, before anything is painted.
    const parsing = new MutationObserver(() => {
      if (!document.querySelector(".shell nav a:last-child")) return;
      parsing.disconnect();
      translate(document);
      try {
        if (kept) showKept(kept);
      } catch {
        // Damaged: the frame stays without words.
      }
    });
    parsing.observe(page, { childList: true, subtree: true });
  }

  // Any other screen than Today: an empty frame. The links of the frame lead there as well.
  const followAddress = () => {
    if (!/^(#\/(start)?)?$/.test(location.hash)) page.className = "away";
  };
  followAddress();

  // ---------- Start, before the program is there ----------

  /** Whether the frame is still what the page shows. */
  const inFrame = () => document.querySelector(".shell") !== null;

  const markPressed = (pressed) => {
    page.classList.toggle("starting", pressed);
    const start = document.querySelector(".shell .start");
    start.ariaDisabled = pressed ? "true" : null;
    const label = pressed ? (word("session.ready") ?? "Ready") : (word("common.start") ?? "Start");
    start.querySelector(".start-label").textContent = label;
  };

  /** Shows how today's session begins. */
  const showReady = ({ name, position, view_box, mirrored, shadow, shapes }) => {
    const part = (it) => document.querySelector(`.starting-now ${it}`);
    const below = part(".fig-shadow");
    const paths = shapes.map(([d, fill]) => {
      const path = document.createElementNS(below.namespaceURI, "path");
      path.setAttribute("d", d);
      path.setAttribute("fill", fill);
      return path;
    });
    part("h2").textContent = name;
    part("p").textContent = position;
    part("svg").setAttribute("viewBox", view_box);
    part("g").setAttribute("transform", mirrored ? "translate(320 0) scale(-1 1)" : "");
    below.setAttribute("d", shadow);
    part("g").replaceChildren(below, ...paths);
  };

  /** Takes a press of the frame's Start: what browsers give to a gesture alone is asked for right here. */
  const takeStart = ({ target }) => {
    if (!target.closest?.(".shell .start") || window.groundwork.press) return;
    const press = { at: performance.now(), audio: undefined, awake: undefined };
    window.groundwork.press = press;
    try {
      press.audio = new AudioContext();
      press.audio.resume();
    } catch {
      // The program asks for sound again, and says so if there is none.
    }
    navigator.wakeLock?.request("screen").then(
      // It may come after the press was undone, or after the program has a lock of its own.
      (lock) => (window.groundwork.press === press && inFrame() ? (press.awake = lock) : lock.release()),
      () => undefined,
    );
    try {
      if (known.ready && (known.words ?? "en") === page.lang) showReady(known.ready);
    } catch {
      // Damaged: the words of a first visit stay.
    }
    markPressed(true);
    history.pushState(null, "", "#/session");
    document.querySelector(".starting-now h2").focus();
  };

  /** Going back before the program is there undoes the press. */
  const undoStart = () => {
    const { press } = window.groundwork;
    if (!press) return followAddress();
    window.groundwork.press = undefined;
    press.audio?.close();
    press.awake?.release();
    markPressed(false);
  };

  addEventListener("click", (event) => inFrame() && takeStart(event));
  addEventListener("popstate", () => inFrame() && undoStart());

  // ---------- the program has stopped ----------

  let failed = false;

  const showFailure = () => {
    failed = true;
    document.body.replaceChildren(document.getElementById("failed").content.cloneNode(true));
    translate(document.body);
    document.querySelector("button").addEventListener("click", () => location.reload());
    // All that is stored, unchanged, in case opening again does not help: docs/backup-format.md.
    const link = document.querySelector("a");
    try {
      const stored = Object.entries(localStorage).filter(([key]) => key.startsWith("groundwork."));
      if (stored.length === 0) throw new Error("Nothing is stored.");
      const { log } = window.groundwork;
      link.href = URL.createObjectURL(new Blob([JSON.stringify({ app: "groundwork", version: 1, stored, log })]));
    } catch {
      link.remove();
    }
  };

  // A panic aborts the program with a RuntimeError, in whichever event handler it happens.
  const onError = ({ error, reason = error }) => {
    if (reason instanceof WebAssembly.RuntimeError && !failed) showFailure();
  };
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onError);

  // ---------- service worker ----------

  /** Activates the version that waits, and loads it. */
  const restart = (registration) => {
    const reload = () => location.reload();
    // Nothing may begin that the reload would break off.
    document.body.inert = true;
    serviceWorker.addEventListener("controllerchange", reload);
    // Safari may miss that event; and another tab may have activated the version already.
    setTimeout(reload, registration.waiting ? 3_000 : 0);
    registration.waiting?.postMessage("skipWaiting");
  };

  const register = async () => {
    // After the load event, so that its downloads do not delay the first visit's.
    if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve));
    const registration = await serviceWorker.register("{{base}}sw.js", { updateViaCache: "none" });
    // A program that has stopped cannot offer the next version, so that is taken unasked.
    const replaceFailed = () => failed && registration.waiting && restart(registration);
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", replaceFailed));
    replaceFailed();
    if (failed) await registration.update();
    // The worker keeps the words that it sees go by.
    await serviceWorker.ready;
    if (file && !failed) await fetch(file);
  };

  started
    .catch((error) => {
      showFailure();
      console.error(error);
    })
    // Without a service worker, or where it is refused, the app works while there is a connection.
    .then(() => serviceWorker && register())
    .catch(() => undefined);

  // ---------- events that come once, and maybe before the program ----------

  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    window.groundwork.installPrompt = event;
    dispatchEvent(new Event("groundwork:installprompt"));
  });

  // An app that is already open is brought to the front, and gets the address of the shortcut here.
  window.launchQueue?.setConsumer(({ targetURL }) => {
    const { hash } = new URL(targetURL ?? "", location);
    if (hash) location.hash = hash;
  });
}
