import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { sample } from "../trust-sample.ts";
import { open } from "./support/render.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

/** The page as somebody opens it who follows a link to the measurements. `status`, `body`: what stands beside it as trust.json. */
async function measurements(status: number, body: string): Promise<HTMLElement> {
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
  history.replaceState(null, "", "/#trust");
  await open();
  return screen.findByRole("dialog", { name: "How far to trust it" });
}

test("figures, commands, differences, limits", async () => {
  const dialog = await measurements(200, JSON.stringify(sample));
  const region = (name: string) => within(dialog).getByRole("region", { name });
  await within(dialog).findByRole("heading", { name: "Not covered" });
  const recorded = region("Recorded: fetch() and XMLHttpRequest, at random");
  expect(within(recorded).getByRole("row", { name: /Chrome/u }).textContent).toMatch(/100 %\s*10 of 10\s*90 %\s*9 of 10\s*80 %/u);
  expect(recorded.textContent).toContain("npm run truth -- tests/truth/corpus/random.json");
  const live = within(region("Live, against real browsers")).getByRole("row", { name: /Safari’s engine/u });
  expect(live.textContent).toMatch(/100 %\s*4 of 4\s*1\s*7\s*2026-01-02/u);
  expect(region("Recorded: elements, forms, frames, cookies").textContent).toContain("Not measured in the last run.");
  expect(region("For scale: other programs").textContent).toContain("peer 1.2.3, XMLHttpRequest");
  expect(region("Known differences").textContent).toMatch(/Because\..*Firefox: a/u);
  expect(region("Not covered").textContent).toContain("Windows, macOS");

  // Whoever came by the link gets the playground when the page is closed.
  within(dialog).getByRole("button", { name: "Close" }).click();
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "How far to trust it" })).toBeNull());
  expect(location.hash).toBe("");
});

test.each([
  ["no such file", 404, "", "Nothing has been measured for this copy yet"],
  ["a file that is no JSON", 200, "<!doctype html>", "The measurements cannot be read"],
  ["a file of another shape", 200, '{"corpora":[{"both":"all"}]}', "The measurements cannot be read"],
])("%s: it says so, and how there will be one", async (_what, status, body, says) => {
  const dialog = await measurements(status, body);
  expect((await within(dialog).findByRole("alert")).textContent).toContain(says);
  expect(dialog.textContent).toContain("npm test");
});

test("without a network it says so and tries again", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  history.replaceState(null, "", "/#trust");
  const play = await open();
  const dialog = await screen.findByRole("dialog", { name: "How far to trust it" });
  expect((await within(dialog).findByRole("alert")).textContent).toContain("What was measured could not be loaded.");
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(sample)));
  await play.press("Try again", dialog);
  expect(await within(dialog).findByRole("heading", { name: "Not covered" })).toBeDefined();
});
