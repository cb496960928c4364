import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import { inFreshChromium, type Where } from "../bench/chromium.ts";
import { steps } from "./steps.ts";
import { markOf, type Recording, record } from "./tracing.ts";

/** How a page bore one link. */
export interface Measure {
  /** The longest task of the main thread, in milliseconds. */
  readonly longest: { readonly took: number; readonly during: string };
  /** The most that one task worked, in milliseconds: without what other programs took of it. Not always the longest one's. */
  readonly worked: number;
  /** Of each step the longest task, in milliseconds, and the bytes of the heap at its fullest. */
  readonly byStep: Readonly<Record<string, { readonly milliseconds: number; readonly heap: number }>>;
  /** The longest time for which a timer of 50 milliseconds was not called, in milliseconds. */
  readonly gap: number;
  /** Bytes of the page's heap at its fullest, garbage included. */
  readonly heap: number;
  /** Bytes of the page's whole process at its fullest; null where the system does not tell. */
  readonly process: number | null;
  /** null: everything was done to the end. Otherwise what the page was doing when it crashed or was given up. */
  readonly broke: string | null;
  /** What the timeline says in the end. */
  readonly shown: string;
}

/** A step that takes longer hangs. */
const giveUp = 180_000;
/** After so long a page that is still at work (it sends its messages through the service worker) is not waited for. */
const settled = { opening: 20_000, step: 3_000 };

type Watched = typeof globalThis & { largestGap: number };

/** Opens a link in a browser of its own and does with it what a reader does. */
export function measure({ url, executablePath }: Where, hash: string): Promise<Measure> {
  return inFreshChromium({ url, executablePath }, async (page) => {
    const browser = page.context().browser();
    if (!browser) throw new Error("This page is in no browser.");
    await page.addInitScript((mark) => {
      performance.mark(mark);
      (globalThis as Watched).largestGap = 0;
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        (globalThis as Watched).largestGap = Math.max((globalThis as Watched).largestGap, now - last - 50);
        last = now;
      }, 50);
    }, markOf("opening"));
    const recording = await record(browser);
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const { at, broke } = await walk(page, session, `${url}${hash}`);
    const seen = broke ? null : await whatIsSeen(page);
    const recorded = await recording.stop();
    return {
      ...judged(recorded),
      gap: seen?.gap ?? Number.NaN,
      shown: seen?.shown ?? "",
      process: memoryOf(recorded.process),
      broke: broke && `${broke} (${at})`,
    };
  });
}

/** Every step, one after the other; ends where the page crashes or answers no more. */
async function walk(page: Page, session: CDPSession, address: string): Promise<{ at: string; broke: string | null }> {
  let at = "opening";
  const crash = new Promise<string>((resolve) => page.once("crash", () => resolve("crashed")));
  const all = [{ name: at, take: async () => void (await page.goto(address)) }, ...steps];
  for (const { name, take } of all) {
    at = name;
    const taken = async () => {
      if (name !== "opening") await page.evaluate((mark) => performance.mark(mark) && undefined, markOf(name));
      await take(page);
      await untilQuiet(page, session, name === "opening" ? settled.opening : settled.step);
      return null;
    };
    const broke = await Promise.race([taken().catch((error: unknown) => String(error).split("\n", 1)[0] ?? ""), crash, late()]);
    if (broke !== null) return { at, broke };
  }
  return { at, broke: null };
}

async function late(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, giveUp).unref());
  return "answered no more";
}

/** Until the main thread has hardly worked for a moment. */
async function untilQuiet(page: Page, session: CDPSession, patience: number): Promise<void> {
  const end = performance.now() + patience;
  let before = await worked(session);
  while (performance.now() < end) {
    await page.waitForTimeout(300);
    const now = await worked(session);
    if (now - before < 0.03) return;
    before = now;
  }
}

/** Seconds for which the page's main thread has worked. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

const whatIsSeen = (page: Page) =>
  page.evaluate(() => ({
    gap: (globalThis as Watched).largestGap,
    shown: /Step \d+ of \d+/u.exec(document.querySelector("[aria-label=Timeline]")?.textContent ?? "")?.[0] ?? "no run",
  }));

function judged({ tasks, marks, heaps }: Recording): Pick<Measure, "longest" | "worked" | "byStep" | "heap"> {
  const during = (time: number) => marks.findLast(({ at }) => at <= time)?.name ?? "opening";
  let longest = { took: 0, during: "opening" };
  let mostWorked = 0;
  const byStep: Record<string, { milliseconds: number; heap: number }> = {};
  const of = (step: string) => (byStep[step] ??= { milliseconds: 0, heap: 0 });
  for (const { start, took, worked } of tasks) {
    const step = during(start);
    of(step).milliseconds = Math.max(of(step).milliseconds, took);
    mostWorked = Math.max(mostWorked, worked);
    if (took > longest.took) longest = { took, during: step };
  }
  for (const { at, bytes } of heaps) of(during(at)).heap = Math.max(of(during(at)).heap, bytes);
  return { longest, worked: mostWorked, byStep, heap: Math.max(0, ...Object.values(byStep).map(({ heap }) => heap)) };
}

/** The most that a process has held in memory at once. Linux tells; others do not. */
function memoryOf(process: number | null): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}
