import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { FoundBrowser } from "../browsers.mjs";
import { kill, launch } from "../lib/mortal-browser.ts";
import { type Figure, median } from "./figures.ts";

/**
 * Kills browsers in the middle of work and looks what is still there: how old the oldest edit was that was lost, in milliseconds.
 * Each edit writes the time into the title, every 50 ms where somebody types on; the work that is found says when it was made.
 */
const waits = [300, 1_000, 3_000];
const keyEvery = 50;

async function typeInto(page: Page, url: string, steadily: boolean): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "Workbench", exact: true }).click();
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
