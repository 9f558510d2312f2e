// The audio that a test says it wants. A real device has a clock of its own, which stands or runs on
// while a test moves the page's clock by hand; so most tests take the stub.
//
// - "stub": an AudioContext whose clock is the page's, and no device is opened
// - "none": a browser without any AudioContext
// - "real": the browser's own, on the computer's device if it has one

/** What `audio` asks to run in the page before its own scripts. */
export function audioScripts(audio) {
  const scripts = { stub: [stub], none: [none], real: [] };
  if (!scripts[audio]) throw new Error(`There is no audio "${audio}".`);
  return scripts[audio];
}

/** Takes the browser's audio away. */
function none() {
  delete window.AudioContext;
  delete window.webkitAudioContext;
}

/**
 * A context whose clock is the page's. Its nodes are those of a context that renders to memory, so
 * all that can be booked on a real one can be booked on it. `window.audioStub` says how it fares, and
 * may be changed at any time:
 *
 * - `opensAfter`: how long the device takes to open, in ms; the clock steps once and stands till then
 * - `stops`: the instant, on performance.now(), at which the clock stops
 * - `state`: another state than the true one, such as "interrupted"
 */
function stub() {
  const FIRST_STEP = 12;
  const how = (window.audioStub = { opensAfter: 0, stops: Infinity, state: undefined, ...window.audioStub });
  window.AudioContext = class extends OfflineAudioContext {
    #state = "suspended";
    #before = 0;
    #since = 0;
    constructor() {
      super(1, 1, 48_000);
    }
    get currentTime() {
      if (this.#state !== "running") return this.#before;
      const ran = Math.min(performance.now(), how.stops) - this.#since;
      const heard = how.opensAfter > 0 ? Math.min(ran, FIRST_STEP) + Math.max(0, ran - how.opensAfter) : ran;
      return this.#before + Math.max(0, heard) / 1_000;
    }
    get state() {
      return how.state ?? this.#state;
    }
    async resume() {
      if (this.#state !== "suspended") return;
      this.#since = performance.now();
      this.#state = "running";
    }
    async suspend() {
      if (this.#state !== "running") return;
      this.#before = this.currentTime;
      this.#state = "suspended";
    }
    async close() {
      this.#state = "closed";
    }
  };
  // Real time as frames tell it: the app holds the audio clock against it.
  Object.defineProperty(AnimationTimeline.prototype, "currentTime", { get: () => performance.now(), configurable: true });
}
