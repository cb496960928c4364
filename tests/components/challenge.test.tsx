import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { progressKeeper } from "../../src/app/learn/progress.ts";
import { challengeIn } from "../../src/progress/challenges.ts";
import { begin } from "../unit/store/world.ts";
import type { Playground } from "./support/playground.ts";
import { show } from "./support/render.tsx";

beforeEach(() => progressKeeper().reset());
afterEach(() => {
  location.hash = "";
  vi.restoreAllMocks();
});

async function go(hash: string): Promise<void> {
  await act(async () => {
    location.hash = hash;
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
}

/** The page at an address of a challenge, once it can be worked on. */
async function at(hash: string): Promise<Playground> {
  const play = await show(begin(), "watch");
  await go(hash);
  await screen.findByRole("table");
  await screen.findByRole("region", { name: "Inspector" });
  return play;
}

/** The table: who, what must be, what is. */
const rows = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => [
      within(row).getByRole("rowheader").textContent,
      ...within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ]);

const own = (id: string) => challengeIn(progressKeeper().current().progress, id);

/** Presses a button by keys alone. */
async function key({ user }: Playground, name: string | RegExp): Promise<void> {
  (await screen.findByRole("button", { name })).focus();
  await user.keyboard("{Enter}");
}

describe("a challenge", () => {
  test("is solved by keys alone: the table says what is so after each edit, and what was changed stands beside ours", async () => {
    const play = await at("#challenge/let-the-shop-read");
    expect(document.title).toBe("Let the shop read · Preflight");
    expect(rows()).toEqual([
      ["https://shop.exampleShop", "must read the orders", "not as it must: gets an error"],
      ["https://evil.exampleA strange site", "must not read anything", "as it must: gets an error"],
    ]);
    screen.getByText("0 changes");
    // It offers nothing that would solve it.
    expect(within(play.inspector).queryByRole("button", { name: /^Add Access-Control-Allow-Origin/u })).toBeNull();
    const lists = await within(play.inspector).findAllByRole("button", { name: "Add header" });
    lists.at(-1)!.focus();
    await play.user.keyboard("{Enter}");
    await play.user.keyboard("Access-Control-Allow-Origin");
    await play.user.tab();
    await play.user.keyboard("*");
    await waitFor(() =>
      expect(rows().map(([, , now]) => now)).toEqual(["as it must: reads order", 'not as it must: reads [{"order":17}]']),
    );
    expect(screen.queryByText("Solved, in all browsers.")).toBeNull();
    await play.user.keyboard("{Backspace}https://shop.example");
    await screen.findByText("Solved, in all browsers.");
    screen.getByText("1 change. Ours: 1. Hints: none.");
    const said = screen.getAllByRole("status").map(({ textContent }) => textContent);
    expect(said).toContain("https://shop.example: now reads order, as it must.");
    await key(play, "See what it teaches");
    await screen.findByRole("heading", { name: "What this teaches" });
    screen.getByText("Ours is the same.");
    screen.getByText(/^\+ actual: \["Access-Control-Allow-Origin","https:\/\/shop\.example"\]$/u);
    expect(own("let-the-shop-read")).toMatchObject({ phase: 1, changes: 1 });
    expect(own("let-the-shop-read").solved).not.toBeNull();
    expect(screen.getByRole("link", { name: /One character/u }).getAttribute("href")).toBe("#challenge/one-character");

    await go("#learn");
    const list = await screen.findByRole("region", { name: "Level 1: one header" });
    expect(within(list).getAllByRole("listitem")[0]!.textContent).toBe("Let the shop readsolved, 1 change");
    screen.getByText(/1 of 35 solved\.$/u);
  });

  test("locks what is given: it is said at the control, can be read, and nothing changes it", async () => {
    const play = await at("#challenge/with-the-cookie");
    // What stood there before has layers, too.
    await within(play.inspector).findAllByTitle("Given: not yours to change.");
    const layers = within(play.inspector).getByRole("list", { name: "Layers" });
    // By name: the form of a layer that is open has switches of its own.
    const isOn = (layer: RegExp) => within(layers).getByRole("switch", { name: layer });
    expect(isOn(/CORS/u).matches(":disabled")).toBe(false);
    expect(isOn(/Authentication/u).matches(":disabled, fieldset[disabled] *")).toBe(true);
    expect(within(layers).getAllByTitle("Given: not yours to change.").length).toBe(2);
    await play.press(/^2 ?Authentication/u, layers);
    await within(layers).findByText("Given: this is not yours to change.");
    expect(within(layers).queryByRole("button", { name: /^Remove Authentication/u })).toBeNull();
    // Nobody solves it for the reader.
    expect(screen.queryByRole("tab", { name: "Needs" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Add server" })).toBeNull();
  });

  test("is kept when the reader leaves, and goes on there", async () => {
    const play = await at("#challenge/with-the-cookie");
    const origins = await within(play.inspector).findByLabelText("Allowed origins");
    await play.choose(origins, "reflect");
    await waitFor(() => expect(rows()[1]?.[2]).toBe('not as it must: reads [{"order":17}]'));
    await go("#learn");
    await screen.findByRole("heading", { name: "Course" });
    expect(own("with-the-cookie").attempt).toContain("reflect");
    expect(screen.getByRole("link", { name: /With the cookie/u }).textContent).toContain("begun");
    await go("#challenge/with-the-cookie");
    await waitFor(() => expect(rows()[1]?.[2]).toBe('not as it must: reads [{"order":17}]'));
    await key(play, "Start over");
    await waitFor(() => expect(rows()[1]?.[2]).toBe("as it must: gets an error"));
    screen.getByText("0 changes");
  });

  test("is attacked first, then defended; hints are counted; a touch on a row shows it", async () => {
    const play = await at("#challenge/star-behind-the-wall");
    expect(rows()).toEqual([
      ["https://evil.exampleA page of yours", "must read the salaries", "not as it must: reads another answer, 200"],
    ]);
    const url = await within(play.inspector).findByLabelText("URL");
    await play.write(url, "https://wiki.office.example/salaries");
    await screen.findByText("You are in.");
    await key(play, "Now defend it");
    await screen.findByText("The office’s start page reads the wiki. A page from outside does not.");
    expect(own("star-behind-the-wall")).toMatchObject({ phase: 1, attempt: null, hints: 0 });
    expect(rows().map(([, , now]) => now)).toEqual(["as it must: reads 4100", 'not as it must: reads {"Mia":4100}']);
    const summary = screen.getByText("Hint 1: where to look");
    summary.closest("details")!.open = true;
    await waitFor(() => expect(own("star-behind-the-wall").hints).toBe(1));
    const row = screen.getByRole("button", { name: /evil\.example/u });
    await play.user.click(row);
    expect(row.getAttribute("aria-pressed")).toBe("true");
    const steps = screen.getByRole("list", { name: "Phases of this challenge" });
    expect([...steps.querySelectorAll("[aria-current]")].map(({ textContent }) => textContent)).toEqual(["Defend"]);
  });

  test("that is not there says so", async () => {
    await show(begin(), "watch");
    await go("#challenge/nothing-such");
    await screen.findByText("There is no challenge called “nothing-such”.");
  });
});
