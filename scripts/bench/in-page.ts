import type { CDPSession, Page } from "@playwright/test";
import { inFreshChromium, type Where } from "./chromium.ts";
import { type Figure, median } from "./figures.ts";

/** Milliseconds that the page's main thread has worked so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1000;
}

/** Until what was done has been painted. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Main-thread work from a key press to the second frame after it; and, with `settle`, until its animation is over. */
async function workOfKey(page: Page, session: CDPSession, key: string, settle: number) {
  const before = await worked(session);
  await page.keyboard.press(key);
  await painted(page);
  const shown = await worked(session);
  await page.waitForTimeout(settle);
  return { shown: shown - before, settled: (await worked(session)) - before };
}

/** The worker and MSW are loaded at the first key: not part of what a step costs. */
async function open(page: Page, url: string) {
  await page.goto(url);
  // Step by step, and what is edited: both are there.
  await page.getByRole("button", { name: "Workbench", exact: true }).click();
  await page.keyboard.press("Shift");
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1_500);
  await page.keyboard.press("Home");
  await page.waitForTimeout(500);
}

async function steps(page: Page, { url }: Where): Promise<Figure[]> {
  await open(page, url);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  // A key that does nothing costs the key press and the measuring; what a step costs is the rest.
  const idle = [];
  for (let round = 0; round < 10; round += 1) idle.push((await workOfKey(page, session, "Shift", 0)).shown);
  const rest = median(idle);
  const slider = page.getByRole("slider", { name: "Step of the run" });
  const shown: number[] = [];
  const settled: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await page.keyboard.press("Home");
    await page.waitForTimeout(500);
    const last = Number(await slider.getAttribute("max"));
    for (let step = 0; step < last; step += 1) {
      const work = await workOfKey(page, session, "Shift+ArrowRight", 700);
      shown.push(work.shown - rest);
      settled.push(work.settled - rest);
    }
    if ((await slider.inputValue()) !== String(last)) throw new Error("The steps that were to be measured did not happen.");
  }
  const note = `${shown.length} steps; an inert key: ${rest.toFixed(1)} ms`;
  const worst = Math.max(...shown);
  return [
    {
      id: "step",
      what: "One step of playback: main-thread work until it is painted",
      value: median(shown),
      unit: "ms",
      budget: { is: "at most", value: 16 },
      samples: shown,
      note,
    },
    { id: "step-worst", what: "… the dearest step", value: worst, unit: "ms" },
    { id: "step-settled", what: "… with the whole of its animation", value: median(settled), unit: "ms", samples: settled },
  ];
}

/**
 * Types into the field and waits, inside the page, for the read-outs to say something else. From the input event to the painted
 * verdict, so that nothing of the driver's own time is in it.
 */
async function timeEdit(page: Page, value: string): Promise<number> {
  const readouts = await page.getByRole("region", { name: "Read-outs" }).elementHandle();
  if (!readouts) throw new Error("There are no read-outs to watch.");
  return page.getByRole("combobox", { name: "Access-Control-Allow-Origin value" }).evaluate(
    (input, [watched, text]) =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          watcher.disconnect();
          // After the frame that shows it.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        watcher.observe(watched, { subtree: true, childList: true, characterData: true, attributes: true });
        // As a key press would: React listens to the event and reads the value that the native setter left.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        setTimeout(() => reject(new Error("The edit changed nothing in the read-outs.")), 5_000);
      }),
    [readouts, value] as const,
  );
}

async function edits(page: Page, { url }: Where): Promise<Figure[]> {
  // A scenario whose server sends the header that is edited here.
  await open(page, `${url}#first-request-fixed`);
  const samples: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    samples.push(await timeEdit(page, round % 2 === 0 ? "https://elsewhere.example" : "*"));
    await page.waitForTimeout(600);
  }
  return [
    {
      id: "edit",
      what: "An edit to its new verdict, painted",
      value: median(samples),
      unit: "ms",
      budget: { is: "at most", value: 50 },
      samples,
    },
  ];
}

/** What a step and an edit cost in the page, unslowed. */
export async function inPage(where: Where): Promise<Figure[]> {
  return [
    ...(await inFreshChromium(where, (page) => steps(page, where))),
    ...(await inFreshChromium(where, (page) => edits(page, where))),
  ];
}
