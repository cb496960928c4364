import type { Page } from "@playwright/test";
import { builtFiles } from "../lib/chunks.mjs";
import { inFreshChromium, type Where } from "./chromium.ts";
import { type Figure, median } from "./figures.ts";

const rounds = 5;

/** A slow phone: 1.6 Mbit/s down, 150 ms there and back, a processor four times slower. */
async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 1_600_000 / 8,
    uploadThroughput: 750_000 / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

interface Observed {
  largest: number;
  long: number[];
  shift: number;
}
type Observing = typeof globalThis & { observed: Observed };

async function load(page: Page, url: string) {
  await page.addInitScript(() => {
    const observed: Observed = { largest: 0, long: [], shift: 0 };
    (globalThis as Observing).observed = observed;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) observed.largest = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) observed.long.push(entry.duration);
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) observed.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await slowDown(page);
  await page.goto(url, { waitUntil: "load" });
  // What comes after the first paint by itself counts, too.
  await page.waitForTimeout(6_000);
  const loaded = await page.evaluate(() => {
    const { largest, long, shift } = (globalThis as Observing).observed;
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    const scripts = (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".js"))
      .map(({ name, startTime, encodedBodySize, initiatorType }) => ({
        file: new URL(name).pathname.slice(1),
        startTime,
        bytes: encodedBodySize,
        // What is only fetched lies in the cache, and runs when somebody is about to press something.
        runs: initiatorType !== "fetch",
      }));
    return { largest, paint, blocking: long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0), scripts, shift };
  });
  return { ...loaded, answered: await firstPress(page) };
}

/** From a press that nothing has announced, no pointer that came nearer, to what it does: the theme. In milliseconds. */
async function firstPress(page: Page): Promise<number> {
  const button = await page.getByRole("button", { name: "Dark theme" }).boundingBox();
  if (!button) throw new Error("There is nothing to press.");
  const at = { x: button.x + button.width / 2, y: button.y + button.height / 2, button: "left", clickCount: 1 } as const;
  const answered = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        addEventListener("click", ({ timeStamp }) => (pressed ||= timeStamp), { capture: true });
        new MutationObserver(() => {
          if (document.documentElement.dataset["theme"] === "dark") resolve(performance.now() - pressed);
        }).observe(document.documentElement, { attributes: true });
      }),
  );
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
  await session.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
  return answered;
}

/** The first load of the production build on a slow phone, nobody touching it. Medians of several fresh browsers. */
export async function firstLoad(where: Where): Promise<Figure[]> {
  const loads: Awaited<ReturnType<typeof load>>[] = [];
  for (let round = 0; round < rounds; round += 1) loads.push(await inFreshChromium(where, (page) => load(page, where.url)));
  const msw = new Set(
    builtFiles()
      .filter(({ packages }) => packages.includes("msw"))
      .map(({ file }) => file),
  );
  if (msw.size === 0) throw new Error("No built chunk holds MSW: the measurement would see nothing.");
  const early = loads.flatMap(({ scripts, paint }) =>
    scripts.filter(({ file, startTime }) => msw.has(file) && startTime < paint),
  );
  const figure = (id: string, what: string, samples: number[], unit: string, budget?: number): Figure => ({
    id,
    what,
    value: median(samples),
    unit,
    samples,
    ...(budget === undefined ? {} : { budget: { is: "at most", value: budget } as const }),
  });
  // A part is fetched, then imported from the cache (docs/decisions/parts.md): two entries, one file. Only the first came over the
  // network: where the service worker answers the second, its size is that of the unpacked file.
  const kilobytes = (running: boolean) =>
    loads.map(({ scripts }) => {
      const run = new Set(scripts.filter(({ runs }) => runs).map(({ file }) => file));
      const weights = new Map(scripts.map(({ file, bytes }) => [file, bytes] as const).reverse());
      return [...weights].reduce((sum, [file, bytes]) => sum + (run.has(file) === running ? bytes : 0), 0) / 1000;
    });
  const paints = loads.map(({ paint }) => paint);
  return [
    figure("first-paint", "First load, slow phone: first contentful paint", paints, "ms", 800),
    figure(
      "largest-paint",
      "… largest contentful paint",
      loads.map(({ largest }) => largest),
      "ms",
      1_200,
    ),
    figure(
      "blocking-time",
      "… total blocking time",
      loads.map(({ blocking }) => blocking),
      "ms",
      100,
    ),
    figure(
      "layout-shift",
      "… layout shift",
      loads.map(({ shift }) => shift),
      "",
      0.02,
    ),
    figure("javascript", "… JavaScript that runs before the first interaction, gzipped", kilobytes(true), "kB", 120),
    figure("javascript-ahead", "… JavaScript fetched into the cache for it, when idle, gzipped", kilobytes(false), "kB"),
    figure(
      "first-press",
      "… from the first press, announced by nothing, to what it does",
      loads.map(({ answered }) => answered),
      "ms",
    ),
    figure("msw-early", "… MSW's chunks asked for before the first paint", [early.length], "", 0),
  ];
}
