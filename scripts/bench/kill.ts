import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, firefox, type Page } from "@playwright/test";
import type { FoundBrowser } from "../browsers.mjs";
import { type Figure, median } from "./figures.ts";

/**
 * Kills browsers in the middle of work and looks what is still there: how old the oldest edit was that was lost, in milliseconds.
 * Each edit writes the time into the title, every 50 ms where somebody types on; the work that is found says when it was made.
 */
const waits = [300, 1_000, 3_000];
const keyEvery = 50;

const launch = ({ name, executablePath, from }: FoundBrowser, profile: string): Promise<BrowserContext> => {
  const plain = { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null } as const;
  return name === "chromium"
    ? chromium.launchPersistentContext(profile, { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
    : firefox.launchPersistentContext(profile, {
        executablePath,
        ...(from === "system" ? { channel: "moz-firefox", ...plain } : {}),
      });
};

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

function processes(): Process[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return args === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }];
  });
}

/** The browser's own processes: the one that was started with this profile, and all below it. */
function ofProfile(profile: string): { readonly main: readonly Process[]; readonly pages: readonly Process[] } {
  const all = processes();
  const main = all.filter(({ args }) => args.includes(profile));
  const family = new Set(main.map(({ pid }) => pid));
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  const isPage = ({ pid, args }: Process) =>
    family.has(pid) && (args.includes("--type=renderer") || /-contentproc.*\btab$/u.test(args));
  return { main: main.filter((one) => !isPage(one)), pages: all.filter(isPage) };
}

/** When it was, and how many processes it took. */
function kill(profile: string, what: "browser" | "renderer"): { readonly at: number; readonly count: number } {
  const { main, pages } = ofProfile(profile);
  const victims = what === "browser" ? [...main, ...pages] : pages;
  const at = Date.now();
  for (const { pid } of victims) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It went with another.
    }
  }
  return { at, count: victims.length };
}

async function typeInto(page: Page, url: string, steadily: boolean): Promise<void> {
  await page.goto(url);
  await page.getByRole("tab", { name: "Servers", exact: true }).click();
  await page
    .getByRole("button", { name: /^Add Access-Control-Allow-Origin/u })
    .first()
    .click();
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await page.waitForTimeout(1_500);
  // NOTE A listener without a name: tsx wraps named functions in a helper that the page does not have.
  await page.getByRole("textbox", { name: "Title" }).evaluate(
    (input, [every, on]) => {
      document.addEventListener("write", () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, String(Date.now()));
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        document.body.setAttribute("data-written", (input as HTMLInputElement).value);
      });
      document.dispatchEvent(new Event("write"));
      if (on) setInterval(() => document.dispatchEvent(new Event("write")), every);
    },
    [keyEvery, steadily] as const,
  );
}

/** The time in the title of the work that is found after a new start. */
async function found(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const title = page.getByRole("heading", { level: 2 }).first();
  // The note of which work stood last may be lost: then the first scenario stands there until the database has answered.
  await title
    .filter({ hasText: /\d{13}/u })
    .waitFor({ timeout: 5_000 })
    .catch(() => {});
  return Number(/\d{13}/u.exec((await title.textContent()) ?? "")?.[0] ?? Number.NaN);
}

interface Round {
  readonly browser: FoundBrowser;
  readonly what: "browser" | "renderer";
  readonly wait: number;
  readonly steadily: boolean;
}

/** Milliseconds; 0: nothing was lost. */
async function ageOfLoss({ browser, what, wait, steadily }: Round, url: string): Promise<number> {
  const profile = mkdtempSync(path.join(tmpdir(), "preflight-kill-"));
  try {
    let context = await launch(browser, profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await typeInto(page, url, steadily);
    const begun = Number(await page.locator("body").getAttribute("data-written"));
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, begun + wait - Date.now())));
    const { at: killed, count } = kill(profile, what);
    if (count === 0) throw new Error(`There is no ${what} to kill.`);
    await Promise.race([context.close(), new Promise((resolve) => setTimeout(resolve, 3_000))]).catch(() => {});
    if (what === "renderer") kill(profile, "browser");
    await new Promise((resolve) => setTimeout(resolve, 300));
    context = await launch(browser, profile);
    const saved = await found(context.pages()[0] ?? (await context.newPage()), url);
    await context.close();
    if (Number.isNaN(saved)) return killed - begun;
    // The first edit that is gone was made one key later.
    return steadily ? Math.max(0, killed - saved - keyEvery) : saved >= begun ? 0 : killed - begun;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function killed(browsers: readonly FoundBrowser[], url: string, rounds: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const browser of browsers) {
    for (const steadily of [false, true]) {
      for (const what of ["renderer", "browser"] as const) {
        const samples: number[] = [];
        for (const wait of waits) {
          for (let round = 0; round < rounds; round += 1) samples.push(await ageOfLoss({ browser, what, wait, steadily }, url));
        }
        figures.push({
          id: `killed-${browser.name}-${what}-${steadily ? "typing" : "one"}`,
          what: `${browser.name}: ${what} killed ${steadily ? "while typing" : "after an edit"}, oldest lost edit`,
          value: Math.max(...samples),
          unit: "ms",
          budget: { is: "at most", value: 1_000 },
          samples,
          note: `min ${Math.min(...samples)}, median ${median(samples)}, ${samples.length} kills after ${waits.join(", ")} ms`,
        });
      }
    }
  }
  return figures;
}
