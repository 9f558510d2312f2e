// A session as one track: an audio element whose time is the session's. An element has a clock of its
// own that no test can move, so these tests run in real time and seek instead of waiting.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { launch } from "./harness.mjs";
import { records, settings } from "./session-helpers.mjs";
import { PHASES, READY, REP, RIGHT, storage, TOTAL } from "./track-helpers.mjs";

const app = launch();

/** Keeps the element, what the lock screen shows, and its buttons, as `window.track`. */
function spy() {
  const seen = (window.track = { element: undefined, buttons: {}, contexts: 0, refused: false });
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    seen.element = this;
    if (seen.refused) return Promise.reject(new DOMException("press first", "NotAllowedError"));
    if (!seen.late) return play.apply(this);
    // A device that takes its time to open.
    return new Promise((done) => setTimeout(() => done(play.apply(this)), seen.late));
  };
  const { setPositionState } = MediaSession.prototype;
  MediaSession.prototype.setPositionState = function (line) {
    seen.line = { at: performance.now(), ...line };
    return setPositionState.call(this, line);
  };
  const { setActionHandler } = MediaSession.prototype;
  MediaSession.prototype.setActionHandler = function (action, handler) {
    seen.buttons[action] = handler;
    return setActionHandler.call(this, action, handler);
  };
  window.AudioContext = class extends window.AudioContext {
    constructor(...rest) {
      super(...rest);
      seen.contexts += 1;
    }
  };
}

async function open(t, { start = true, ...options } = {}) {
  const h = await app.open(t, { storage: storage(), recorded: true, voice: false, init: spy, ...options });
  const track = (call, argument) => h.page.evaluate(call, argument);
  const more = {
    plays: () => h.page.locator("[data-track=plays]").waitFor(),
    at: () => track(() => window.track.element.currentTime),
    element: (name) => track((name) => window.track.element[name], name),
    call: (name) => track((name) => window.track.element[name](), name),
    seek: (to) => track((to) => (window.track.element.currentTime = to), to),
    button: (name, details = {}) => track(([name, details]) => window.track.buttons[name](details), [name, details]),
    lockScreen: () =>
      track(() => {
        const { metadata, playbackState } = navigator.mediaSession;
        const { title, artist, album, artwork } = metadata ?? {};
        return { title, artist, album, picture: artwork?.[0]?.src?.slice(0, 14), state: playbackState };
      }),
    /** Waits until the session shows all of this. */
    shows: (wanted) =>
      h.page.waitForFunction(
        (wanted) => Object.entries(wanted).every(([name, value]) => document.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) === `${value}`),
        wanted,
      ),
  };
  const handle = { ...h, ...more };
  if (start) {
    await h.press("Start");
    await more.plays();
    // The clips are kept by then, or are on their way.
    await h.page.locator("[data-voice=own]").waitFor();
    await more.plays();
  }
  return handle;
}

/** Waits until the session shows the place where the element is, within a quarter of a second. */
const together = (h) =>
  h.page.waitForFunction((phases) => {
    const { side, phase, rep, remainingMs } = document.querySelector("[data-phase]").dataset;
    const { to } = phases.find((it) => it.side === side && it.phase === phase && `${it.rep}` === rep);
    return Math.abs(to - remainingMs / 1000 - window.track.element.currentTime) < 0.25;
  }, PHASES);

const done = async (h) => (await records(h.page)).at(-1).sets.map((it) => it.done);

test("it is chosen on Today and stays chosen", async (t) => {
  const h = await open(t, { start: false, storage: { ...storage(), "groundwork.settings": "{}" }, allow: [/./] });
  await h.page.getByRole("switch", { name: /With the screen off/ }).check();
  assert.equal((await settings(h.page)).screen_off, true);
  await h.page.reload();
  assert.ok(await h.page.getByRole("switch", { name: /With the screen off/ }).isChecked());
});

test("the first position is there at once, and then the session is where the element is", async (t) => {
  const h = await open(t, { start: false });
  await h.press("Start");
  assert.deepEqual([await h.screen(), await h.phase()], ["session", "ready"]);
  await h.plays();
  assert.match(await h.element("src"), /^blob:/);
  const long = await h.element("duration");
  assert.ok(long > TOTAL && long < TOTAL + 6, `it is ${long} s long`);
  await h.shows({ phase: "lift", rep: 1 });
  await together(h);
  await h.shows({ phase: "lower", rep: 1 });
  await together(h);
  assert.equal(await h.page.evaluate(() => window.track.contexts), 0);
});

test("Pause pauses the element, and Resume starts the repetition again", async (t) => {
  const h = await open(t);
  await h.seek(READY + REP + 2.5);
  await h.shows({ phase: "hold", rep: 2 });
  await h.press("Pause");
  assert.equal(await h.element("paused"), true);
  await h.press("Resume");
  await h.shows({ phase: "lift", rep: 2 });
  const at = await h.at();
  assert.ok(at >= READY + REP - 0.02 && at < READY + REP + 2, `it plays from ${at} s`);
  assert.equal(await h.element("paused"), false);
});

test("a pause and a seek of the system are followed", async (t) => {
  const h = await open(t);
  await h.seek(READY + REP + 2.2);
  await h.shows({ rep: 2, phase: "hold" });
  await h.call("pause");
  await h.shows({ clock: "paused" });
  await h.call("play");
  await h.shows({ clock: "running", phase: "lift", rep: 2 });
  await h.seek(RIGHT + 4 + REP + 2.5);
  await h.shows({ side: "right", rep: 2, phase: "hold" });
});

test("the lock screen shows the exercise, and its buttons are the session's", async (t) => {
  const h = await open(t);
  await h.shows({ phase: "lift", rep: 1 });
  const { title, artist, album, picture, state } = await h.lockScreen();
  assert.deepEqual([title, artist, album, state], ["Clams", "Left leg, rep 1 of 3", "Groundwork", "playing"]);
  assert.equal(picture, "data:image/png");
  await h.button("pause");
  await h.shows({ clock: "paused" });
  assert.equal((await h.lockScreen()).state, "paused");
  await h.button("play");
  await h.shows({ clock: "running", rep: 1 });
  await h.button("nexttrack");
  await h.shows({ side: "right", phase: "switch" });
  assert.equal((await h.lockScreen()).artist, "Right leg. Switch");
  await h.button("previoustrack");
  await h.shows({ side: "left", phase: "ready" });
  await h.button("seekto", { seekTime: RIGHT + 4 + 1 });
  await h.shows({ side: "right", phase: "lift", rep: 1 });
  await h.button("seekforward", { seekOffset: REP });
  await h.shows({ side: "right", phase: "lift", rep: 2 });
  await h.button("seekbackward", { seekOffset: REP });
  await h.shows({ side: "right", phase: "lift", rep: 1 });
});

test("the lock screen's line is where the element is, though it began late", async (t) => {
  const h = await open(t, { start: false });
  await h.page.evaluate(() => (window.track.late = 1_200));
  await h.press("Start");
  await h.page.waitForFunction(() => window.track.element?.currentTime > 0.5);
  await h.page.waitForFunction(() => {
    const { line, element } = window.track;
    return Math.abs(line.position + (performance.now() - line.at) / 1_000 - element.currentTime) < 0.4;
  }, undefined, { timeout: 2_000 });
});

test("each new text on the lock screen has its picture at another address", async (t) => {
  const h = await open(t);
  await h.shows({ phase: "lift", rep: 1 });
  const picture = () => h.page.evaluate(() => navigator.mediaSession.metadata.artwork[0].src);
  const before = await picture();
  await h.seek(READY + REP + 0.2);
  await h.shows({ rep: 2 });
  const after = await picture();
  assert.notEqual(after, before);
  const drawn = (src) =>
    h.page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    }, src);
  assert.deepEqual([await drawn(before), await drawn(after), after.split(",")[1] === before.split(",")[1]], [256, 256, true]);
});

test("what was leapt over does not count, and the end comes with the track's", async (t) => {
  const h = await open(t);
  await h.shows({ phase: "lift", rep: 1 });
  await h.button("seekto", { seekTime: TOTAL - REP - 0.5 });
  await h.page.locator("[data-screen=finish]").waitFor({ timeout: 20_000 });
  assert.deepEqual(await done(h), [0, 1]);
  // The last words are heard to their end, and then the lock screen is given back.
  assert.equal(await h.element("paused"), false);
  await h.page.waitForFunction(() => window.track.element.paused);
  assert.equal((await h.lockScreen()).title, undefined);
});

test("a page that was frozen wakes where the track is, and what was played counts", async (t) => {
  const h = await open(t);
  await h.seek(READY - 0.5);
  await h.shows({ phase: "lift", rep: 1 });
  const browser = await h.context.newCDPSession(h.page);
  await browser.send("Page.setWebLifecycleState", { state: "frozen" });
  await new Promise((done) => setTimeout(done, 2 * REP * 1000));
  await browser.send("Page.setWebLifecycleState", { state: "active" });
  await h.shows({ rep: 3 });
  await together(h);
  await h.press("Pause");
  await h.press("End and save");
  assert.deepEqual(await done(h), [2, 0]);
});

test("while nobody sees the page, repetitions are still kept", async (t) => {
  const h = await open(t);
  await h.page.evaluate(() => {
    Object.defineProperty(document, "hidden", { get: () => window.unseen, configurable: true });
    window.unseen = true;
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await h.seek(READY + REP - 0.5);
  await h.page.waitForFunction(() => JSON.parse(localStorage["groundwork.session"]).rep === 2);
  await h.page.evaluate(() => {
    window.unseen = false;
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await h.shows({ rep: 2 });
  await together(h);
});

test("a page that was closed goes on where the track was", async (t) => {
  const h = await open(t);
  await h.seek(RIGHT + 4 + 0.5);
  await h.shows({ side: "right", rep: 1, phase: "lift" });
  await h.page.reload();
  await h.press("Resume");
  await h.plays();
  await h.shows({ side: "right", phase: "ready", rep: 1 });
});

test("more time is made into the track before the session goes on", async (t) => {
  const h = await open(t);
  await h.seek(RIGHT + 0.2);
  await h.shows({ phase: "switch" });
  const before = await h.element("duration");
  await h.press("More time");
  await h.plays();
  assert.ok((await h.element("duration")) - before > 14.9);
  assert.ok((await h.remaining()) > 15_000);
});

test("muted, the element is silent and the session goes on", async (t) => {
  const h = await open(t);
  await h.press("Sound");
  await h.press("Mute");
  assert.deepEqual([await h.element("muted"), await h.clockState(), await h.data("voice")], [true, "running", "off"]);
});

test("without the voice's file it plays tones alone and says so", async (t) => {
  const context = { serviceWorkers: "block" };
  const h = await open(t, { start: false, allow: [/404/], context });
  await h.context.route("**/voice/*", (route) => route.fulfill({ status: 404 }));
  await h.press("Start");
  await h.plays();
  await h.page.getByText("No voice in the audio. The tones guide you.").waitFor();
  assert.equal(await h.data("voice"), "none");
});

test("a browser that plays only after a press is waited for", async (t) => {
  const h = await open(t, { start: false });
  await h.page.evaluate(() => (window.track.refused = true));
  await h.press("Start");
  await h.shows({ clock: "paused" });
  await h.page.getByText("This browser plays after a press. Resume.", { exact: true }).waitFor();
  await h.page.evaluate(() => (window.track.refused = false));
  await h.press("Resume");
  await h.plays();
  await h.shows({ clock: "running" });
});

test("where no track can be had, the session goes on as usual after a press", async (t) => {
  const h = await open(t, { start: false, init: [spy, () => (window.URL.createObjectURL = () => { throw new Error("no room"); })] });
  await h.press("Start");
  await h.shows({ clock: "paused" });
  await h.page.getByText("The audio could not be made. Resume, and keep the screen on.", { exact: true }).waitFor();
  await h.press("Resume");
  await h.shows({ clock: "running" });
  assert.deepEqual([await h.data("track"), await h.page.evaluate(() => window.track.contexts)], [null, 1]);
});

test("the routine is saved as an audio file with its name", async (t) => {
  const h = await open(t, { start: false, hash: "#/plan" });
  const download = h.page.waitForEvent("download");
  await h.press("Save as an audio file");
  const file = await download;
  assert.match(file.suggestedFilename(), /^groundwork-\d{4}-\d\d-\d\d\.flac$/);
  const bytes = readFileSync(await file.path());
  assert.equal(bytes.subarray(0, 4).toString(), "fLaC");
  assert.match(bytes.subarray(0, 400).toString("latin1"), /TITLE=under 1 min for the glutes, .*ARTIST=Groundwork/);
  await h.page.getByText("The file is made.").waitFor();
});
