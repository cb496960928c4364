import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Playground } from "./support/playground.ts";
import { open } from "./support/render.tsx";

/** Presses Tab until the control has the focus. */
async function tabTo(play: Playground, target: HTMLElement): Promise<void> {
  for (let presses = 0; presses < 120 && document.activeElement !== target; presses++) await play.user.tab();
  expect(document.activeElement).toBe(target);
}

test("the library opens, is searched and left for a scenario without a mouse", async () => {
  const play = await open();
  await tabTo(play, play.button("Scenarios"));
  await play.user.keyboard("{Enter}");
  const library = await screen.findByRole("dialog", { name: "Scenarios" });
  const search = within(library).getByRole("searchbox");
  search.focus();
  await play.user.keyboard("null origin");
  await tabTo(play, within(library).getByRole("link", { name: /The origin called null/u }));
  await play.user.keyboard("{Enter}");
  expect(await play.found("The origin called null")).toBeDefined();
});

test("a row of the sequence is reached and followed by key", async () => {
  const play = await open();
  await tabTo(play, play.button("Another origin", play.sequence));
  await play.user.keyboard("{Enter}");
  expect(play.currentStep).toBe("Another origin");
  expect(play.thisStep.textContent).toContain("Another origin");
});

test("tabs move by arrows", async () => {
  const play = await open();
  const tab = (name: string) => within(play.inspector).getByRole("tab", { name });
  await tabTo(play, tab("Servers"));
  for (const [key, name] of [
    ["{ArrowRight}", "Browser"],
    ["{Home}", "Request"],
    ["{ArrowRight}", "Servers"],
    ["{End}", "Message"],
  ] as const) {
    await play.user.keyboard(key);
    await waitFor(() => expect(document.activeElement).toBe(tab(name)));
    expect(tab(name).getAttribute("aria-selected")).toBe("true");
  }
});

test("the header that is offered is added by key, its field has the focus, and undo works from within it", async () => {
  const play = await open();
  const offers = within(play.inspector).getAllByRole("button", { name: /^Add Access-Control-Allow-Origin:/u });
  await tabTo(play, offers[0]!);
  await play.user.keyboard("{Enter}");
  const field = within(play.inspector).getByRole("combobox", { name: "Access-Control-Allow-Origin value" });
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(play.verdict).toBe("✓ Allowed");
  await play.user.keyboard("{Control>}z{/Control}");
  expect(play.verdict).toBe("✕ Blocked");
  await play.user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  expect(play.verdict).toBe("✓ Allowed");
});

test("the slider says which step it stands at, and what that is", async () => {
  const play = await open();
  const { last } = play.stop();
  await play.press("Step back");
  expect(play.slider.getAttribute("aria-valuetext")).toMatch(new RegExp(`^Step ${last - 1} of ${last}: .+`, "u"));
});
