// What the site is measured against: a bare Leptos counter (benches/counter, built by scripts/bench),
// and the Today screen as a page that needs no program.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PHONE } from "./common.mjs";

const folder = join(import.meta.dirname, "../../target/bench");

export const counter = join(folder, "counter");

/** What keeps the page for later, for there is nothing else that a page without a program could do. */
const WORKER = `
addEventListener("install", (event) => event.waitUntil(caches.open("page").then((it) => it.add("./"))));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(caches.match("./").then((it) => it ?? fetch(event.request)));
});
`;

/** Writes down Today as the app has drawn it, markup and style, and answers with the folder. */
export async function staticPage(app) {
  const visit = await app.open(null, { context: PHONE });
  const html = await visit.page.evaluate(() => {
    const page = document.documentElement.cloneNode(true);
    for (const it of page.querySelectorAll("script, template, [http-equiv], link")) it.remove();
    return `<!doctype html>${page.outerHTML}`;
  });
  await visit.close();
  const place = join(folder, "static");
  mkdirSync(place, { recursive: true });
  const keep = `<script>addEventListener("load", () => navigator.serviceWorker.register("sw.js"))</script>`;
  writeFileSync(join(place, "index.html"), html.replace("</body>", `${keep}</body>`));
  writeFileSync(join(place, "sw.js"), WORKER);
  return place;
}
