// Histories of any length for the Progress screen, as storage.

const DAY = 86_400_000;
const iso = (ms) => new Date(ms).toISOString().slice(0, 10);

/** `count` sessions, the last on `last` (YYYY-MM-DD), `every` so many days; `plain`: nothing noted. */
export function long(count, last, { every = 2, plain = false } = {}) {
  const end = Date.parse(last);
  const efforts = ["easy", "right", "right", "hard", undefined, "easy", "too-much"];
  const months = {};
  // A planned day stays empty now and then, and the doses grow.
  let day = end;
  for (let n = count - 1; n >= 0; n -= 1) {
    const reps = 8 + Math.floor((4 * n) / count);
    const dose = { exercise: "clam", count: reps, hold_ms: 1000, band: "none", form: "standard" };
    const record = {
      id: (n + 1).toString(16).padStart(16, "0"),
      day: iso(day),
      at: day + 12 * 3_600_000,
      offset_min: 0,
      played_ms: 420_000 + ((n * 37) % 5) * 60_000,
      sets: ["left", "right"].map((side) => ({ ...dose, side, done: reps })),
    };
    if (!plain) {
      const wave = Math.round(4 - (3 * n) / count + 2 * Math.sin(n / 4));
      record.before = Math.max(0, Math.min(10, wave));
      record.after = Math.max(0, record.before - (n % 3));
      const effort = efforts[Math.floor(n / 3) % efforts.length];
      if (effort) record.answers = [{ exercise: "clam", effort }];
    }
    (months[`groundwork.history.${iso(day).slice(0, 7)}`] ??= []).unshift(JSON.stringify(record));
    day -= every * DAY;
    if (every > 1 && n % 9 === 4) day -= 2 * DAY;
  }
  return Object.fromEntries(
    Object.entries(months).map(([key, lines]) => [key, `{"version":1,"records":[\n${lines.join(",\n")}\n]}\n`]),
  );
}
