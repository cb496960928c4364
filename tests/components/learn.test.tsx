import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { frames } from "../../src/app/frames.ts";
import { progressKeeper } from "../../src/app/learn/progress.ts";
import { begin } from "../unit/store/world.ts";
import type { Playground } from "./support/playground.ts";
import { show } from "./support/render.tsx";

beforeEach(() => progressKeeper().reset());
afterEach(() => {
  location.hash = "";
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The page at an address of the course. */
async function at(hash: string): Promise<Playground> {
  const play = await show(begin(), "watch");
  await act(async () => {
    location.hash = hash;
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  return play;
}

/** The run stands still as it begins: on a busy machine a frame may come so late that it is over with the first. */
const still = () => vi.spyOn(frames, "request").mockReturnValue(0);

const pair = () => screen.findByRole("group", { name: "Your prediction and what happened" });

describe("a lesson", () => {
  test("shows nothing of the run before a prediction is recorded", async () => {
    await at("#lesson/what-is-stopped");
    await screen.findByText("The transfer is of 100 €. Does it happen?");
    expect(document.title).toBe("What is stopped, and what is not · Preflight");
    expect(screen.getByText("Waiting for your prediction")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Play" })).toBeNull();
    expect(screen.queryByRole("region", { name: "Read-outs" })).toBeNull();
    expect(document.body.textContent).not.toContain("withheld");
    expect(document.body.textContent).not.toContain("TypeError: Failed");
  });

  test("is gone through by keys alone: predict, be refuted, say it, change it, use it, keep it", async () => {
    still();
    const { user } = await at("#lesson/what-is-stopped");
    await screen.findByText("The transfer is of 100 €. Does it happen?");
    // Digits choose, Enter records.
    await user.keyboard("2{Enter}");
    // On a busy machine the run may have been watched to its end already.
    (await screen.findByRole("button", { name: /^(?:Skip to the end|Go on)$/u })).focus();
    if (screen.queryByRole("button", { name: "Skip to the end" })) await user.keyboard("{Enter}");
    const shown = await pair();
    expect(shown.textContent).toContain("No. The script gets an error, and nothing else");
    expect(shown.textContent).toContain("Yes. The script gets an error, and nothing else");
    expect(within(shown).getByText("not right:")).toBeDefined();
    screen.getByText("“Blocked means that it was not sent.”");
    screen.getByText(/The server did it: transfers 100 €/u);
    const decided = screen.getByRole("region", { name: "What decided" });
    expect(decided.textContent).toContain("Neededhttps://my.bank.example");
    expect(decided.textContent).toContain("absent");
    screen.getByRole("button", { name: "Go on" }).focus();
    await user.keyboard("{Enter}");

    const own = await screen.findByRole("textbox", { name: /why could the browser not stop the transfer/u });
    own.focus();
    await user.keyboard("It looks at the answer.");
    screen.getByRole("button", { name: "Go on" }).focus();
    await user.keyboard("{Enter}");

    await screen.findByRole("table");
    expect(screen.queryByText("Reached.")).toBeNull();
    const rows = () =>
      screen
        .getAllByRole("row")
        .slice(1)
        .map((row) =>
          within(row)
            .getAllByRole("cell")
            .map((cell) => cell.textContent),
        );
    expect(rows()).toEqual([
      ["✕ not so", "✕ not so"],
      ["✕ not so", "✕ not so"],
    ]);
    screen.getByRole("button", { name: "Show a way" }).focus();
    await user.keyboard("{Enter}");
    expect(rows()).toEqual([
      ["✕ not so", "✓ so"],
      ["✕ not so", "✓ so"],
    ]);
    screen.getByText("Reached.");
    const said = screen.getAllByRole("status").map((status) => status.textContent);
    expect(said.filter((text) => text?.includes("Reached.")).length).toBe(1);
    screen.getByRole("button", { name: "Go on" }).focus();
    await user.keyboard("{Enter}");

    for (const [ask, key] of [
      ["How often is 100 € transferred?", "2"],
      ["How often is order 17 deleted?", "4"],
    ] as const) {
      await screen.findByText(ask);
      await user.keyboard(`${key}{Enter}`);
      (await screen.findByRole("button", { name: /^(?:Skip to the end|Go on)$/u })).focus();
      if (screen.queryByRole("button", { name: "Skip to the end" })) await user.keyboard("{Enter}");
      const result = await pair();
      expect(within(result).getByText(key === "2" ? "right:" : "not right:")).toBeDefined();
      screen.getByRole("button", { name: "Go on" }).focus();
      await user.keyboard("{Enter}");
    }
    await screen.findByRole("heading", { name: "Yours to keep" });
    screen.getByText("Earned by predicting and by changing it.");
    expect(screen.queryByRole("button", { name: "Play them again" })).toBeNull();
    const { progress } = progressKeeper().current();
    expect(progress.lessons["what-is-stopped"]?.sentences).toEqual({ own: "It looks at the answer." });
    expect(progress.lessons["what-is-stopped"]?.done).not.toBeNull();
    expect(progress.lessons["what-is-stopped"]?.answers.map(({ right }) => right)).toEqual([false, true, false]);
  });

  test("takes a digit and Enter that follow each other faster than the screen, and records once", async () => {
    still();
    await at("#lesson/what-is-stopped");
    await screen.findByText("The transfer is of 100 €. Does it happen?");
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    const changed = vi.spyOn(progressKeeper(), "change");
    // Within one act nothing is drawn.
    act(() => {
      for (const key of ["2", "Enter", "Enter"]) press(key);
    });
    await screen.findByText("You recorded, fairly sure");
    expect(changed).toHaveBeenCalledTimes(1);
    const { answers } = progressKeeper().current().progress.lessons["what-is-stopped"]!;
    expect(answers.map(({ right }) => right)).toEqual([false]);
  });

  test("goes on where it was left", async () => {
    const { user } = await at("#lesson/credentials");
    await screen.findByText("Which of the browser’s checks keeps the second answer from the script?");
    await user.keyboard("4{Enter}");
    await act(async () => {
      location.hash = "#learn";
      window.dispatchEvent(new PopStateEvent("popstate"));
    });
    await screen.findByRole("heading", { name: "Course" });
    await act(async () => {
      location.hash = "#lesson/credentials";
      window.dispatchEvent(new PopStateEvent("popstate"));
    });
    const shown = await pair();
    expect(within(shown).getByText("right:")).toBeDefined();
  });

  test("has its task before its picture; once a prediction is recorded, a phone shows the picture", async () => {
    const wide = window.matchMedia.bind(window);
    vi.spyOn(window, "matchMedia").mockImplementation((query) => wide(query.includes("min-width") ? "not all" : query));
    const shown = vi.spyOn(Element.prototype, "scrollIntoView");
    still();
    const { user } = await at("#lesson/what-is-stopped");
    const ask = await screen.findByText("The transfer is of 100 €. Does it happen?");
    const picture = screen.getByRole("region", { name: "Picture" });
    expect(ask.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(shown).not.toHaveBeenCalled();
    await user.keyboard("2{Enter}");
    await screen.findByText("You recorded, fairly sure");
    expect(shown).toHaveBeenCalledExactlyOnceWith({ block: "start" });
    const stage = shown.mock.contexts[0] as Element;
    expect(stage.contains(screen.getByRole("region", { name: "Picture" }))).toBe(true);
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Skip to the end" }));
  });

  test("is changed on a phone with what is needed for it; the goals stay in view", async () => {
    const wide = window.matchMedia.bind(window);
    vi.spyOn(window, "matchMedia").mockImplementation((query) => wide(query.includes("min-width") ? "not all" : query));
    const watched = new Map<Element, (entries: readonly object[]) => void>();
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        told: (entries: readonly object[]) => void;
        constructor(told: (entries: readonly object[]) => void) {
          this.told = told;
        }
        observe = (element: Element) => watched.set(element, this.told);
        disconnect = () => {};
      },
    );
    still();
    const done = { steps: ["ports", "own"], answers: [], sentences: {}, done: null };
    progressKeeper().change((all) => ({ ...all, lessons: { "what-is-an-origin": done } }));
    const { user } = await at("#lesson/what-is-an-origin");
    const table = await screen.findByRole("table");
    const inspector = await screen.findByRole("region", { name: "Inspector" });
    await within(inspector).findByText("On every other response");
    expect(within(inspector).queryByRole("tab")).toBeNull();
    expect(within(inspector).queryByRole("button", { name: "Export…" })).toBeNull();
    expect(within(inspector).queryByRole("switch", { name: /also on answers to OPTIONS/u })).toBeNull();
    // Scrolled out at the top, each goal stays as a line. It is for the eye: the table says the same.
    const lines = () =>
      [...document.querySelectorAll("[data-holds]")].map((line) => [line.textContent, line.getAttribute("data-holds")]);
    expect(lines()).toEqual([]);
    const [place, tell] = [...watched].find(([element]) => element.contains(table))!;
    act(() => tell([{ isIntersecting: false, boundingClientRect: { top: -400 }, target: place }]));
    expect(lines()).toEqual([
      ["The shop reads /prices", "true"],
      ["The shop reads /orders", "false"],
      ["evil.example reads nothing", "true"],
    ]);
    await user.click(screen.getByRole("button", { name: "Show all that can be changed" }));
    await within(inspector).findByRole("tab", { name: "Needs" });
    await user.click(screen.getByRole("button", { name: "Show only what is needed" }));
    expect(within(inspector).queryByRole("tab")).toBeNull();
  });

  test("tells how a request ends once it has been watched", async () => {
    still();
    const { user } = await at("#lesson/what-is-an-origin");
    await screen.findByText("For which of the two does the browser want to see a permission?");
    await user.keyboard("2{Enter}");
    await screen.findByText("You recorded, fairly sure");
    const chips = () =>
      within(screen.getByRole("group", { name: "Requests" }))
        .getAllByRole("button")
        .map((chip) => chip.textContent);
    expect(chips()).toEqual(["1GET /prices", "2GET /orders"]);
    await user.click(screen.getByRole("button", { name: "Skip to the end" }));
    await pair();
    expect(chips()).toEqual(["1GET /prices✓answered", "2GET /orders✕failed"]);
  });

  test("of which no prediction was right says so, and is gone through again", async () => {
    const id = "what-is-an-origin";
    const wrong = { picked: null, sure: "fairly" as const, right: false, beliefs: [], at: 1 };
    progressKeeper().change((all) => ({
      ...all,
      lessons: {
        [id]: {
          steps: ["ports", "own", "both", "written-out", "keep"],
          answers: ["ports", "written-out"].map((step) => ({ ...wrong, step })),
          sentences: {},
          done: 1,
        },
      },
    }));
    const { user } = await at(`#lesson/${id}`);
    await screen.findByRole("heading", { name: "Yours to keep" });
    screen.getByText("You predicted 0 of 2 right. Play them again to see what decides.");
    await user.click(screen.getByRole("button", { name: "Play them again" }));
    await screen.findByText("For which of the two does the browser want to see a permission?");
    expect(progressKeeper().current().progress.lessons[id]?.answers).toEqual([]);
  });

  test("that is not there says so", async () => {
    await at("#lesson/nothing-such");
    await screen.findByText("There is no lesson called “nothing-such”.");
  });
});

describe("the course", () => {
  test("lists all lessons, and what comes next", async () => {
    await at("#learn");
    await screen.findByText("0 of 18 done. Kept in this browser only. Nothing is sent.");
    const listed = screen.getAllByRole("listitem").filter((item) => item.querySelector('a[href^="#lesson/"]'));
    expect(listed.length).toBe(18);
    expect(screen.getByRole("complementary", { name: "Next" }).textContent).toContain("What is an origin");
  });

  test("forgets when it is asked twice", async () => {
    const { user } = await at("#learn");
    await screen.findByText(/0 of 18 done/u);
    act(() =>
      progressKeeper().change((all) => ({
        ...all,
        lessons: { "what-is-an-origin": { steps: ["ports"], answers: [], sentences: {}, done: 5 } },
      })),
    );
    screen.getByText(/1 of 18 done/u);
    await user.click(screen.getByRole("button", { name: "Begin anew" }));
    screen.getByText(/1 of 18 done/u);
    await user.click(screen.getByRole("button", { name: "Yes, forget it" }));
    await waitFor(() => screen.getByText(/0 of 18 done/u));
  });

  test("a file that is no progress is refused with a reason, and nothing is lost", async () => {
    const { user } = await at("#learn");
    await screen.findByText(/0 of 18 done/u);
    act(() =>
      progressKeeper().change((all) => ({
        ...all,
        lessons: { "what-is-an-origin": { steps: [], answers: [], sentences: {}, done: 5 } },
      })),
    );
    const field = document.querySelector<HTMLInputElement>("input[type=file]")!;
    await user.upload(field, new File(["{"], "progress.json", { type: "application/json" }));
    await screen.findByText(/The file holds no JSON/u);
    screen.getByText(/1 of 18 done/u);
  });
});
