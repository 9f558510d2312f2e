// What was heard, beside what was pressed and what the session did: as text, and as it is judged.

/**
 * The echo of a key, which stands there itself; and the page, which is named now and then while the
 * focus is on its way from one screen to the next.
 */
const ASIDE = /^(tab|return|left shift|Groundwork document web\.)$/;
const DAYS = /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
const MONTHS = /\b\d+ (January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
/** The text of any day. */
const dateless = (text) => text.replace(DAYS, "Someday").replace(MONTHS, "1 Month").replace(/List with (28|29|30|31) items/, "List with 30 items");

const line = ({ kind, text }) => (kind === "heard" ? `  "${text}"` : `${kind} ${text}`);

/**
 * All in the order in which it was. `events`: `{at, kind, text}` of keys and of the page; `heard`: what
 * the voice wrote down.
 */
export function transcript(events, heard) {
  const spoken = heard.flatMap(({ at, what, text, given }) => {
    return what === "says" && !ASIDE.test(text) ? [{ at, given, kind: "heard", text: dateless(text) }] : [];
  });
  return [...events, ...spoken].sort((a, b) => a.at - b.at);
}

export const written = (all) => `${all.map(line).join("\n")}\n`;

/** What is heard after the event `text`, up to the next that `until` names. */
export function following(all, text, until = /^session /) {
  const from = all.findIndex((it) => it.text === text && it.kind !== "heard");
  if (from < 0) throw new Error(`There is no event "${text}".`);
  const rest = all.slice(from + 1);
  const to = rest.findIndex((it) => it.kind !== "heard" && until.test(`${it.kind} ${it.text}`));
  return rest.slice(0, to < 0 ? undefined : to).filter(({ kind }) => kind === "heard");
}
