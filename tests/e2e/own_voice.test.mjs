// The recorded voice: booked on the audio clock beside the tones, kept for use without a connection,
// and done without where its file is missing, cut off or refused.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { publish, kept } from "./builds.mjs";
import { launch } from "./harness.mjs";
import { speak } from "./languages.mjs";
import { CLIPS, NAME, sentences } from "./recorded.mjs";
import { begin, history, plan, settings } from "./session-helpers.mjs";
import { script } from "./voice-helpers.mjs";

const app = launch({ args: ["--autoplay-policy=no-user-gesture-required"] });

const SPANS = plan();
const storage = (more = {}) => ({
  ...history(["2026-02-28"]),
  "groundwork.settings": JSON.stringify({ version: 1, volume: 70, muted: false, flat: false, understood: true, ...more }),
});

const FILE = (kind) => readFileSync(new URL(`../../public/voice/${NAME}.${kind}`, import.meta.url));

/** Notes each booked source: when it begins, and for a clip from where it plays. */
function spy() {
  window.starts = [];
  window.cut = 0;
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, from, length) {
    window.starts.push({ when, from, long: this.buffer.duration, primer: this.buffer.getChannelData(0)[99] < 0.003 });
    return start.apply(this, [when, from, length].filter((it) => it !== undefined));
  };
  const { disconnect } = GainNode.prototype;
  GainNode.prototype.disconnect = function (...rest) {
    window.cut += 1;
    return disconnect.apply(this, rest);
  };
}

const own = (h) => h.page.locator("[data-voice=own]").waitFor();
const open = (t, options = {}) => begin(app, t, { storage: storage(), recorded: true, voice: false, init: spy, ...options });
const starts = (h) => h.page.evaluate(() => window.starts);

test("the clips of a session are booked on the audio clock, each at its place beside the tones", async (t) => {
  const h = await open(t);
  await own(h);
  // Anew from the start, so that all of the first stretch is booked at once.
  await h.press("Pause");
  await h.page.evaluate(() => (window.starts.length = 0));
  await h.press("Resume");
  const booked = await starts(h);
  const clips = booked.filter(({ from }) => from !== undefined);
  const tones = booked.filter(({ from, long }) => from === undefined && long < 0.6);
  // The first tone is the first of the last three seconds of getting ready.
  const zero = tones.map(({ when }) => when).sort((a, b) => a - b)[0] - 7;
  const change = SPANS.find(({ phase }) => phase === "change");
  const lines = script(SPANS).filter(({ at }) => at < (change.from + change.to) / 2);
  const said = lines.flatMap(({ at, text }) => sentences(text).map((it, place) => ({ at: place === 0 ? at : null, text: it })));
  assert.equal(clips.length, said.length);
  clips.forEach(({ when, from }, index) => {
    const { at, text } = said[index];
    assert.ok(Math.abs(from - CLIPS.get(text).at) < 0.01, `${text} is played from ${from} s`);
    if (at !== null) assert.ok(Math.abs(when - zero - at / 1000) < 0.02, `${text} begins at ${when - zero} s`);
  });
});

test("Pause silences them, and Resume says the move again", async (t) => {
  const h = await open(t);
  await own(h);
  await h.advance(1_000);
  const before = await h.page.evaluate(() => window.cut);
  await h.press("Pause");
  const clips = (await starts(h)).filter(({ from }) => from !== undefined).length;
  assert.ok((await h.page.evaluate(() => window.cut)) - before >= clips);
  await h.press("Resume");
  const again = (await starts(h)).filter(({ from }) => from !== undefined);
  assert.ok(Math.abs(again[clips].from - CLIPS.get("Clams.").at) < 0.01);
  assert.equal(await h.data("voice"), "own");
});

test("the session says whose voice speaks", async (t) => {
  const h = await open(t);
  await own(h);
  await h.press("Sound");
  await h.press("Mute");
  assert.equal(await h.data("voice"), "off");
  await h.press("Mute");
  assert.equal(await h.data("voice"), "own");
  await h.page.getByRole("group", { name: "Voice" }).getByRole("radio", { name: "Nothing", exact: true }).check();
  assert.equal(await h.data("voice"), "off");
});

test("a voice of the browser that was chosen stays", async (t) => {
  for (const chosen of [{ voice_source: "browser" }, { voice_name: "Rishi" }, { voice_tenths: 8 }]) {
    const h = await open(t, { storage: storage(chosen), voice: true });
    await h.advance(10_000);
    assert.deepEqual([await h.data("voice"), (await starts(h)).some(({ from }) => from !== undefined)], ["browser", false]);
  }
});

test("it is chosen and tried in Plan, where it is there once it was fetched", async (t) => {
  const h = await app.open(t, { recorded: true, init: spy, hash: "#/plan", storage: storage({ voice_source: "browser" }) });
  await h.page.getByRole("radio", { name: "Groundwork's voice", exact: true }).check();
  await h.page.getByText("It works offline, too.").waitFor();
  await h.press("Test the voice");
  await h.page.waitForFunction(() => window.starts.filter(({ from }) => from !== undefined).length === 3);
  assert.equal((await settings(h.page)).voice_source, undefined);
});

test("in a language that was not recorded there is no such choice, and nothing is fetched", async (t) => {
  const h = await app.open(t, { clock: "2026-03-02T07:30", recorded: true, hash: "#/plan", storage: storage({ language: "de" }) });
  const sources = h.page.locator("[name=voice-source]");
  await h.page.locator("html[lang=de]").waitFor();
  await h.page.locator("[name=says]").first().waitFor({ state: "attached" });
  assert.equal(await sources.count(), 0);
  await h.advance(10_000);
  assert.equal(await h.page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/voice/"))), false);
  await speak(h.page, "en");
  await sources.first().waitFor({ state: "attached" });
  assert.equal(await sources.count(), 2);
});

test("nothing is fetched of it while a first visit is loading", async (t) => {
  const h = await app.open(t, { clock: "2026-03-02T07:30", recorded: true });
  const asked = () => h.page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/voice/")).length);
  await h.advance(5_000);
  assert.equal(await asked(), 0);
  const fetched = h.page.waitForResponse(/\/voice\//);
  await h.advance(2_000);
  await fetched;
});

test("after one session it speaks without a connection", async (t) => {
  const site = await publish(t);
  const allow = [/ERR_(CONNECTION_REFUSED|INTERNET_DISCONNECTED)/, /Failed to load resource/];
  const h = await open(t, { url: site.url, allow });
  await kept(h.page);
  await own(h);
  await site.goDown();
  await h.context.setOffline(true);
  await h.page.reload();
  await h.page.locator("[data-screen]").first().waitFor();
  await h.page.getByRole("button", { name: /^(Continue|Resume)/ }).first().click();
  await own(h);
});

for (const [how, answer] of [
  ["missing", () => ({ status: 404 })],
  ["cut off", (kind) => ({ body: FILE(kind).subarray(0, FILE(kind).length / 2) })],
  ["refused by the decoder", () => ({ body: Buffer.alloc(5_000, 7) })],
]) {
  test(`where its file is ${how}, that is said once, and tones and the browser's voice carry the session`, async (t) => {
    const allow = [/answer 404/, /404/];
    const context = { serviceWorkers: "block" };
    const h = await app.open(t, { clock: "2026-03-02T07:30", reducedMotion: "reduce", storage: storage(), recorded: true, init: spy, allow, context });
    await h.context.route("**/voice/*", (route) => route.fulfill(answer(route.request().url().split(".").at(-1))));
    await h.start();
    await h.page.locator("[data-notice=voice]").waitFor();
    await h.advance(7_000);
    assert.deepEqual([await h.notices(), await h.clockState(), await h.data("voice")], [[], "running", "browser"]);
    await h.advance(20_000);
    const said = await h.page.evaluate(() => window.noted.filter(({ what, text }) => what === "say" && text.trim()).map(({ text }) => text));
    assert.deepEqual(said.slice(0, 3), script(SPANS).slice(0, 3).map(({ text }) => text));
    assert.ok((await starts(h)).length > 10);
    assert.equal((await settings(h.page)).own_voice_missed, true);
  });
}

test("a browser that refuses the first kind of file takes the second", async (t) => {
  const context = { serviceWorkers: "block" };
  const h = await app.open(t, { clock: "2026-03-02T07:30", storage: storage(), recorded: true, voice: false, context });
  await h.context.route("**/voice/*.ogg", (route) => route.fulfill({ body: Buffer.alloc(5_000, 7) }));
  await h.start();
  await own(h);
});
