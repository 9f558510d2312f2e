// What the parts of scripts/bench share: how slow the phone is, medians, and tables.

/** How many times slower the processor is made. */
export const SLOWER = 4;

/** A slow 4G, as Lighthouse takes it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
export const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 750e3 / 8,
};

/** A phone as Lighthouse emulates it. */
export const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  hasTouch: true,
  isMobile: true,
  locale: "en-GB",
};

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Lets a first session begin, which waits for a tap. Builds before that rule have no such button. */
export async function begin(page) {
  await page.locator("[data-screen=session]").waitFor();
  const button = page.getByRole("button", { name: "Begin", exact: true });
  if (await button.isVisible()) await button.click();
}

export const round = (value, places = 0) => Number(value.toFixed(places));

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** What Chromium counts of a page: processor time in seconds, memory in bytes. */
export async function metrics(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Prints rows below a head, the first column to the left. */
export function table(head, rows) {
  const text = (it) => (it === undefined ? "" : String(it));
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => text(row[column]).length)));
  const pad = (it, column) => (column ? text(it).padStart(widths[column]) : text(it).padEnd(widths[0]));
  console.log([head, ...rows].map((row) => row.map(pad).join("  ").trimEnd()).join("\n"));
}

/** Runs in a page: notes each task above 50 ms, and the program's memory. */
export function noting() {
  window.__tasks = [];
  new PerformanceObserver((list) => {
    for (const it of list.getEntries()) window.__tasks.push([it.startTime, it.duration]);
  }).observe({ type: "longtask", buffered: true });
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const program = await made.apply(WebAssembly, given);
      window.__memory = Object.values((program.instance ?? program).exports).find((it) => it instanceof WebAssembly.Memory);
      return program;
    };
  }
}
