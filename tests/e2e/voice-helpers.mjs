// A voice for tests, and what it ought to say: written down here a second time and independently
// of the app.

/** A browser's voice that notes what it is told, with the time of the page's own clock. */
export function speaks() {
  const noted = (window.noted = []);
  const note = (what, more) => noted.push({ what, at: performance.now(), ...more });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      Object.assign(this, { text, lang: "", voice: null, rate: 1, volume: 1 });
    }
  };
  let present;
  const voice = (name, lang, localService, usual = false) => ({
    voiceURI: `voice:${name}`,
    name,
    lang,
    localService,
    default: usual,
  });
  const over = (phrase) => {
    synth.speaking = false;
    phrase.onend?.(new Event("end"));
  };
  const synth = new EventTarget();
  window.voices = [voice("Anna", "de-DE", true, true), voice("Cloud", "en-US", false), voice("Kate", "en-GB", true), voice("Rishi", "en_IN", true)];
  Object.assign(synth, {
    speaking: false,
    pending: false,
    getVoices: () => window.voices,
    speak(phrase) {
      const { text, lang, rate, volume } = phrase;
      note("say", { text, lang, rate, volume, voice: phrase.voice?.name, over: synth.speaking });
      // As speech-dispatcher's client does in Chromium: an empty phrase ends all speech.
      if (text === "") window.mute = true;
      if (text.trim() === "" || window.mute) return;
      synth.speaking = true;
      phrase.onstart?.(new Event("start"));
      // As long as a phrase is reckoned to take at most.
      if (!window.stuck) present = setTimeout(over, (100 + 65 * text.length) / rate, phrase);
    },
    cancel() {
      if (synth.speaking) note("cancel");
      clearTimeout(present);
      synth.speaking = Boolean(window.stuck && window.deaf);
    },
    pause() {},
    resume() {},
  });
  Object.defineProperty(window, "speechSynthesis", { value: synth, configurable: true });
}

/** The same, but no voice in it. */
export function speechless() {
  window.voices.length = 0;
}

const MOVES = {
  clam: ["Clams. Lie on your right side. Left leg works.", "Switch. Roll onto your left side. Right leg works."],
  "fire-hydrant": [
    "Rest. Next: Fire hydrants. On hands and knees. Left leg works.",
    "Switch. Stay on hands and knees. Right leg works.",
  ],
  "glute-bridge": [
    "Halfway. Next: Single-leg bridge. On your back. Left foot down, right leg straight.",
    "Switch. Right foot down, left leg straight.",
  ],
  "lateral-walk": [
    "Rest. Next: Lateral walks. Stand up, knees soft. Walk to the left.",
    "Switch. Now to the right.",
  ],
};
const FORM = {
  clam: ["Heels together.", "Hips stacked, don't roll.", "Open from the hip."],
  "fire-hydrant": ["Push the floor away.", "Back flat as a table.", "Open sideways, just a little."],
  "glute-bridge": ["Press through your heel.", "Hips level."],
  "lateral-walk": ["Stay low.", "Toes forward.", "Push from the trailing leg."],
};
const NUMBERS = ["", "Last one.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.", "Eight.", "Nine.", "Ten."];

/** What is said in a session of these phases, and when, in ms from its start. */
export function script(spans) {
  const said = spans.flatMap(({ exercise, side, phase, rep, reps, from, to }) => {
    const left = reps - rep + 1;
    const form = rep % 3 === 2 && left > 1 ? [[from, FORM[exercise][(rep - 2) / 3]]] : [];
    switch (phase) {
      case "ready":
      case "change":
      case "switch":
        return [[from, MOVES[exercise][side === "left" ? 0 : 1]]];
      case "lift":
        return [[from, NUMBERS[left]]];
      case "step":
        return form.length > 0 ? form : [[from, NUMBERS[left]]];
      case "hold": {
        const long = to - from >= 4_000;
        const last = long ? [3, 2, 1].map((left) => [to - 1_000 * left, left === 1 ? "One." : NUMBERS[left]]) : [];
        return [...(long || rep <= 2 ? [[from, "Hold."]] : []), ...last];
      }
      case "lower":
        return form;
      default:
        return [];
    }
  });
  said.push([spans.at(-1).to, "Done. That was all."]);
  return said.map(([at, text]) => ({ at: at + 150, text }));
}
