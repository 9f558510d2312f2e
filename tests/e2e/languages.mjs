// Changes the language of a page, and finds the words that no language file has.

/** Lets the page speak `tag`, as if another tab had set it: nothing else changes. */
export async function speak(page, tag) {
  // The words are fetched: a page without a network has one for as long as that takes.
  const isOffline = await page.evaluate(() => !navigator.onLine);
  if (isOffline) await page.context().setOffline(false);
  await page.evaluate((language) => {
    const key = "groundwork.settings";
    const kept = (() => {
      try {
        return JSON.parse(localStorage[key] ?? "{}");
      } catch {
        return {};
      }
    })();
    const newValue = JSON.stringify({ volume: 70, muted: false, flat: false, understood: false, ...kept, version: 1, language });
    localStorage[key] = newValue;
    dispatchEvent(new StorageEvent("storage", { key, newValue, storageArea: localStorage }));
  }, tag);
  await page.locator(`html[lang=${tag}]`).waitFor();
  if (isOffline) await page.context().setOffline(true);
}

/** What is the same in every language: names, formats, addresses, and what a person has typed. */
const SAME = /Groundwork|FHIR|PNG|CSV|JSON|https?:\S+|en-XA|Week two|Slowly down, please\./g;

/** What the browser writes of dates and lists: for the pseudo-language it has the English words. */
const DATES = new RegExp(
  ["long", "short"]
    .flatMap((style) => Array.from({ length: 12 }, (_, it) => [new Date(2026, it).toLocaleString("en", { month: style }), new Date(2026, 0, it).toLocaleString("en", { weekday: style })]))
    .flat()
    .concat("and")
    .map((it) => `\\b${it}\\b`)
    .join("|"),
  "g",
);

/** The texts and names on the page, but for what a screen reader was told before, that have letters without an accent, in the pseudo-language. */
export async function unaccented(page) {
  const texts = await page.evaluate(() => {
    const found = new Set();
    const isOwn = (it) => it.closest("script, style, template, noscript, [lang]:not(html), textarea, [role=status]");
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (isOwn(element) || element.closest("head")) continue;
      if (node === element) ["aria-label", "title", "placeholder", "alt"].forEach((it) => found.add(element.getAttribute(it) ?? ""));
      else found.add(node.data);
    }
    // The browser's voices have names of their own.
    const voices = (window.speechSynthesis?.getVoices() ?? []).map((it) => it.name);
    return [...found].map((text) => voices.reduce((rest, name) => rest.replaceAll(name, ""), text));
  });
  return texts.filter((text) => /[A-Za-z]{2,}/.test(text.replace(SAME, "").replace(DATES, ""))).map((it) => it.trim().slice(0, 60));
}
