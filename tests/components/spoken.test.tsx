import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { frames } from "../../src/app/frames.ts";
import { progressKeeper } from "../../src/app/learn/progress.ts";
import { begin } from "../unit/store/world.ts";
import type { Playground } from "./support/playground.ts";
import { show } from "./support/render.tsx";

// A lesson's step, a challenge and a question of practice, in the order in which they are read out.

beforeEach(() => {
  progressKeeper().reset();
  // The run stands still as it begins.
  vi.spyOn(frames, "request").mockReturnValue(0);
});
afterEach(() => {
  location.hash = "";
  vi.restoreAllMocks();
});

const patient = { timeout: 40_000 };

async function at(hash: string): Promise<Playground> {
  const play = await show(begin(), "watch");
  await act(async () => {
    location.hash = hash;
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  return play;
}

/** What a reader of the screen comes by in the page, in its order: "role name". Cheap, unlike a look-up by role for each. */
function spoken(): readonly string[] {
  const all = [...document.querySelectorAll<HTMLElement>("main *")];
  return all.flatMap((element) => {
    const role = element.getAttribute("role") ?? roles[element.localName] ?? inputRole(element);
    return role === undefined || element.closest("[aria-hidden=true]") ? [] : `${role} ${nameOf(element)}`;
  });
}

const roles: Readonly<Record<string, string>> = {
  ...{ h2: "heading", h3: "heading", h4: "heading", fieldset: "group", button: "button", details: "details" },
  ...{ ol: "list", section: "region", th: "header", td: "cell" },
};

const inputRole = (element: HTMLElement) => (element instanceof HTMLInputElement ? element.type : undefined);

function nameOf(element: HTMLElement): string {
  const own = element.getAttribute("aria-label");
  if (own !== null) return own;
  const named = element.querySelector(":scope > legend, :scope > summary") ?? element.closest("label") ?? element;
  const shown = named.cloneNode(true) as HTMLElement;
  for (const hidden of shown.querySelectorAll("[aria-hidden=true]")) hidden.remove();
  return (shown.textContent ?? "").trim();
}

/** Each is there, and comes after the one before. */
function expectInOrder(told: readonly string[]): void {
  const all = spoken();
  let place = -1;
  for (const one of told) {
    const next = all.findIndex((line, i) => i > place && line.startsWith(one));
    expect(next, `“${one}” comes after “${all[place] ?? "the beginning"}” in\n${all.join("\n")}`).toBeGreaterThan(place);
    place = next;
  }
}

/** What has been announced, as far as anything was. */
const announced = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent ?? "")
    .filter((text) => text !== "");

test("a lesson's step: the problem, the question with its answers, how sure, and only then the picture", async () => {
  const { user } = await at("#lesson/what-is-stopped");
  await screen.findByText("The transfer is of 100 €. Does it happen?", undefined, patient);
  expectInOrder([
    "heading 2. What is stopped, and what is not",
    "list Steps of this lesson",
    "group The transfer is of 100 €. Does it happen?",
    "radio No. The script gets the answer, with status 201",
    "radio Yes. The script gets an error, and nothing else",
    "radio I do not know",
    "group How sure are you?",
    "radio a guess",
    "radio certain",
    "button Record and play",
    "region Picture",
  ]);
  expect(screen.getByRole("button", { name: "Record and play" }).matches(":disabled, [aria-disabled=true]")).toBe(true);
  await user.click(screen.getByRole("radio", { name: /^No\. The script gets an error/u }));
  await user.click(screen.getByRole("button", { name: "Record and play" }));
  const skip = await screen.findByRole("button", { name: "Skip to the end" });
  // What recorded it is gone; the focus is on what can be done now.
  expect(document.activeElement).toBe(skip);
  await user.keyboard("{Enter}");
  const pair = await screen.findByRole("group", { name: "Your prediction and what happened" });
  // The focus comes to the pair, which is read by that, and by nothing else.
  expect(document.activeElement).toBe(pair);
  expect(announced().filter((text) => text.includes("Yes. The script gets an error"))).toEqual([]);
  expectInOrder([
    "group Your prediction and what happened",
    "heading You predicted, fairly sure",
    "heading What happened",
    "heading The belief behind it",
    "heading As it went",
    "region What decided",
    "button Go on",
    "region Picture",
    "region Read-outs",
  ]);
  expect(within(pair).getByText("not right:")).toBeDefined();
}, 60_000);

test("a challenge: the task, each row with who, what must be and what is, the hints, the forms, the picture; a change is said once", async () => {
  const { user } = await at("#challenge/let-the-shop-read");
  await screen.findByRole("table", undefined, patient);
  const inspector = await screen.findByRole("region", { name: "Inspector" }, patient);
  expectInOrder([
    "heading 1. Let the shop read",
    "list Phases of this challenge",
    "header Who",
    "header Goal",
    "header Does now",
    "header https://shop.example",
    "cell must read the orders",
    "cell not as it must: gets an error",
    "header https://evil.example",
    "cell must not read anything",
    "cell as it must: gets an error",
    "button Undo",
    "details Hint 1",
    "region Inspector",
    "region Picture",
  ]);
  expect(announced().filter((text) => text.includes("as it must"))).toEqual([]);
  const lists = await within(inspector).findAllByRole("button", { name: "Add header" }, patient);
  lists.at(-1)!.focus();
  await user.keyboard("{Enter}");
  await user.keyboard("Access-Control-Allow-Origin");
  await user.tab();
  await user.keyboard("https://shop.example");
  await screen.findByText("Solved, in all browsers.");
  expect(announced().filter((text) => text.includes("as it must"))).toEqual([
    "https://shop.example: now reads order, as it must.",
  ]);
}, 60_000);

test("a question of practice: what was changed, the question with its answers, how sure, the picture; then the pair", async () => {
  const { user } = await at("#practice/abc");
  await screen.findByText("1 of 4", undefined, patient);
  await screen.findByText("How sure are you?", undefined, patient);
  expectInOrder([
    "region One thing changed",
    "heading One thing changed",
    "group ",
    "group How sure are you?",
    "button Record and play",
    "region Picture",
  ]);
  await user.click(screen.getByRole("radio", { name: /^I do not know/u }));
  await user.click(screen.getByRole("button", { name: "Record and play" }));
  // A run of nothing but its end is over at once.
  const next = await screen.findByRole("button", { name: /^(?:Skip to the end|Go on)$/u }, patient);
  if (next.textContent === "Skip to the end") await user.click(next);
  const pair = await screen.findByRole("group", { name: "Your prediction and what happened" });
  expect(document.activeElement).toBe(pair);
}, 60_000);
