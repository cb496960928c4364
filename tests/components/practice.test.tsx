import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { progressKeeper } from "../../src/app/learn/progress.ts";
import { withPractised } from "../../src/progress/practice.ts";
import { begin } from "../unit/store/world.ts";
import type { Playground } from "./support/playground.ts";
import { show } from "./support/render.tsx";

beforeEach(() => progressKeeper().reset());
afterEach(() => {
  location.hash = "";
  vi.restoreAllMocks();
});

async function at(hash: string): Promise<Playground> {
  const play = await show(begin(), "watch");
  await go(hash);
  return play;
}

const go = (hash: string) =>
  act(async () => {
    location.hash = hash;
    window.dispatchEvent(new PopStateEvent("popstate"));
  });

const patient = { timeout: 20_000 };

test("a round is gone through by keys alone, and its end says what comes back when", async () => {
  const { user } = await at("#practice/abc");
  for (const place of ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]) {
    await screen.findByText(place, undefined, patient);
    await screen.findByText("One thing changed", undefined, patient);
    // Nothing of the run is told before.
    expect(screen.getByText("Waiting for your prediction")).toBeDefined();
    expect(screen.queryByRole("region", { name: "Read-outs" })).toBeNull();
    await user.keyboard("1{Enter}");
    // A run of nothing but its end is over at once.
    (await screen.findByRole("button", { name: /^(?:Skip to the end|Go on)$/u })).focus();
    if (screen.queryByRole("button", { name: "Skip to the end" })) await user.keyboard("{Enter}");
    await screen.findByRole("group", { name: "Your prediction and what happened" });
    screen.getByRole("button", { name: "Go on" }).focus();
    await user.keyboard("{Enter}");
  }
  const table = within(await screen.findByRole("table"));
  const rows = table.getAllByRole("row").slice(1);
  expect(rows).toHaveLength(4);
  for (const row of rows) expect(row.textContent).toMatch(/tomorrow|in 3 days/u);
  expect(document.activeElement?.textContent).toMatch(/^\d of 4 as you said$/u);
  const { beliefs, recent } = progressKeeper().current().progress.practice;
  expect(Object.values(beliefs).reduce((sum, { asked }) => sum + asked, 0)).toBe(4);
  expect(recent).toHaveLength(4);
}, 60_000);

test("a link to a round makes the same questions", async () => {
  await at("#practice/abc");
  const changed = async () => (await screen.findByRole("region", { name: "One thing changed" }, patient)).textContent;
  const first = await changed();
  await go("#learn");
  await screen.findByRole("region", { name: "Practice" });
  await go("#practice/abc");
  expect(await changed()).toBe(first);
}, 60_000);

test("a link that names no round says so, and leads on", async () => {
  await at("#practice/zzzzzzzzzzz");
  expect((await screen.findByText(/No round of practice is called/u)).textContent).toContain("zzzzzzzzzzz");
  expect(screen.getByRole("link", { name: "Practise" })).toBeDefined();
});

test("the course's page says how many beliefs come back", async () => {
  progressKeeper().change((all) => withPractised(all, { about: "works-in-curl", of: "same-origin", right: false, at: 0 }));
  await at("#learn");
  expect((await screen.findByRole("region", { name: "Practice" })).textContent).toContain("1 belief comes back today.");
});
