import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deskKeeper, takenKeeper } from "../../src/app/desk/keeper.ts";
import { frames } from "../../src/app/frames.ts";
import { emptyDesk, nothingTaken, withDraft } from "../../src/plans/kept.ts";
import { encodePlan } from "../../src/plans/link.ts";
import type { Part, Plan } from "../../src/plans/plan.ts";
import { begin } from "../unit/store/world.ts";
import type { Playground } from "./support/playground.ts";
import { show } from "./support/render.tsx";

beforeEach(() => {
  deskKeeper().change(() => ({ ...emptyDesk }));
  takenKeeper().change(() => ({ ...nothingTaken }));
});
afterEach(() => {
  location.hash = "";
  vi.restoreAllMocks();
});

const go = (hash: string) =>
  act(async () => {
    location.hash = hash;
    window.dispatchEvent(new PopStateEvent("popstate"));
  });

async function at(hash: string): Promise<Playground> {
  const play = await show(begin(), "watch");
  await go(hash);
  return play;
}

/** The run stands still as it begins: on a busy machine a frame may come so late that it is over with the first. */
const still = () => vi.spyOn(frames, "request").mockReturnValue(0);

const look: Part = {
  title: "Only to be seen",
  note: "",
  situation: { of: "same-origin" },
  asks: { kind: "look" },
  waits: true,
  hides: [],
};
const transfer: Part = {
  title: "The POST that ran anyway",
  note: 'The customer is **logged in**. <img src="https://evil.example/x.png"> [press](javascript:alert(1))',
  situation: { of: "blocked-post-still-ran" },
  asks: { kind: "question", question: { kind: "both", action: 0 }, ask: "Do the `100 €` move?", tries: 2 },
  waits: false,
  hides: ["console"],
};
/** Who only looks like the shop must read nothing. */
const task: Part = {
  title: "Shut the door",
  note: "",
  situation: { of: "look-alike-origins" },
  asks: {
    kind: "task",
    ask: "Let the shop read, and nobody who looks like it.",
    goals: [
      { id: "shop", who: { page: "shop" }, what: { reads: { url: "https://api.shop.example/account" } }, atLeast: 1 },
      { id: "begins", who: { page: "begins" }, what: { reads: { url: "https://api.shop.example/account" } }, atMost: 0 },
    ],
    open: [{ at: ["hosts", 0, "layers"] }],
    hints: ["Look at the rules."],
    best: [{ path: ["hosts", 0, "layers", 0, "rules"], value: [{ test: "equals", value: "https://www.shop.example" }] }],
  },
  waits: false,
  hides: [],
};
const planOf = (...parts: Part[]): Plan => ({ version: 1, title: "Week 6", inOrder: true, parts });
const put = (plan: Plan) => deskKeeper().change((desk) => withDraft(desk, { id: "one", plan, changed: 1 }));
const drafted = () =>
  deskKeeper()
    .current()
    .value.drafts.map(({ plan }) => plan.parts.map(({ title }) => title));

describe("the desk", () => {
  test("takes a scenario of the library, asks a question that its run answers, and shows the answer", async () => {
    const { user } = await at("#desk");
    await screen.findByText(/No part yet/u);
    await user.selectOptions(await screen.findByRole("combobox", { name: "From the library" }), "blocked-post-still-ran");
    await user.click(screen.getByRole("button", { name: "Add" }));
    const form = await screen.findByRole("region", { name: "Part 1" });
    const title = await within(form).findByRole("textbox", { name: "Title" });
    expect((title as HTMLInputElement).value).toBe("The POST that ran anyway");
    await within(form).findByText("Answer from the run");
    expect(await within(form).findAllByText(/speaks of: “Blocked means that it was not sent/u)).not.toHaveLength(0);
    expect((await screen.findByRole("complementary", { name: "As a learner sees it" })).textContent).toContain("transfers 100 €");
    // Nothing of the answer is where a learner sees it.
    expect(deskKeeper().current().value.drafts[0]?.plan.parts[0]?.situation).toEqual({ of: "blocked-post-still-ran" });
  });

  test("takes what stands in the playground, with what was changed there", async () => {
    const play = await show(begin(), "workbench");
    act(() => play.world.store.getState().edit({ type: "set", path: ["actions", 0, "method"], value: "PUT" }));
    const share = await play.opened(/Share/u, "Share");
    const link = await within(share).findByRole("link", { name: "Make a task of this" });
    expect(link.getAttribute("href")).toBe("#desk/take");
    await go("#desk/take");
    await waitFor(() => expect(location.hash).toBe("#desk"));
    await screen.findByText(/^From the library: .*, with 1 change$/u);
    const [part] = deskKeeper().current().value.drafts[0]?.plan.parts ?? [];
    expect(part?.situation).toMatchObject({ sets: [{ path: ["actions", 0, "method"], value: "PUT" }] });
  });

  test("moves and deletes parts by keys, and brings back what was deleted", async () => {
    put(planOf(look, transfer, task));
    const { user } = await at("#desk");
    const last = await screen.findByRole("button", { name: /^3\s*Shut the door/u });
    last.focus();
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(drafted()).toEqual([[look.title, task.title, transfer.title]]);
    await screen.findByText("“Shut the door” is now part 2 of 3.");
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Shut the door"));
    await user.keyboard("{Delete}");
    expect(drafted()).toEqual([[look.title, transfer.title]]);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(drafted()).toEqual([[look.title, task.title, transfer.title]]);
  });

  test("says what cannot work, and makes no link of it", async () => {
    const { best: _, ...unsolved } = task.asks as Extract<Part["asks"], { kind: "task" }>;
    const wrong = { ...unsolved, best: [{ path: ["hosts", 0, "layers", 0, "rules"], value: [] }] };
    const elsewhere: Part = {
      ...transfer,
      asks: { kind: "question", question: { kind: "gate", action: 40 }, ask: "", tries: 1 },
    };
    put(planOf(look, { ...task, asks: unsolved }, { ...task, asks: wrong }, elsewhere, { ...transfer, note: "x".repeat(5000) }));
    await at("#desk/share");
    await screen.findByText("It has no solution yet. Solve it yourself once.");
    screen.getByText(/Its own solution does not meet its goal: it must read the answer/u);
    screen.getByText(/No browser’s run comes to the request/u);
    expect(screen.getAllByText(/^Part \d cannot be shared yet\.$/u).map(({ textContent }) => textContent)).toEqual(
      [2, 3, 4].map((part) => `Part ${part} cannot be shared yet.`).concat(["Part 5 cannot be shared yet."]),
    );
    expect(screen.queryByRole("textbox", { name: "Link" })).toBeNull();
    await screen.findByRole("button", { name: "Save as a file" });
  });

  test("hands out a link of a plan that works, and a file of a broken one names what is broken", async () => {
    put(planOf(look, transfer, task));
    const { user } = await at("#desk/share");
    const link = await screen.findByRole<HTMLInputElement>("textbox", { name: "Link" });
    expect(link.value).toMatch(/#plan\/1\./u);
    expect(link.value.length).toBeLessThan(2000);
    await go("#desk");
    await screen.findByRole("button", { name: "Open a file" });
    const field = document.querySelector<HTMLInputElement>("input[type=file]")!;
    const broken = { version: 1, parts: [look, { ...transfer, asks: { kind: "question", question: { kind: "riddle" } } }] };
    await user.upload(field, new File([JSON.stringify(broken)], "plan.json", { type: "application/json" }));
    const told = await screen.findByRole("region", { name: "Parts that cannot be used" });
    expect(told.textContent).toContain("Part 2, at asks.question.kind.");
    await waitFor(() => expect(drafted()[0]).toEqual([look.title]));
  });
});

describe("a plan", () => {
  const taken = async (plan: Plan) => at(`#plan/${await encodePlan(plan)}`);

  test("is taken part by part: predicted again, played, explained, and a receipt says how", async () => {
    still();
    const { user } = await taken(planOf(transfer, look));
    await screen.findByText(/Do the/u);
    // Markdown of a stranger: no picture, no address that runs something.
    expect(document.querySelector("main img, main a[href^='javascript']")).toBeNull();
    expect(screen.queryByRole("region", { name: "Read-outs" })).toBeNull();
    await user.keyboard("1{Enter}");
    await screen.findByText(/Not right yet/u);
    expect(screen.getByRole("button", { name: /opens when|Only to be seen/u }).hasAttribute("disabled")).toBe(true);
    await user.keyboard("2{Enter}");
    await user.click(await screen.findByRole("button", { name: "Skip to the end" }));
    const pair = await screen.findByRole("group", { name: "Your prediction and what happened" });
    expect(within(pair).getByText("not right:")).toBeDefined();
    await screen.findByText("“Blocked means that it was not sent.”");
    // It is hidden here.
    expect(screen.queryByRole("region", { name: "Console" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Go on" }));
    await screen.findByText("Watch it. Go on when you have seen enough.");
    await user.click(screen.getByRole("button", { name: "Go on" }));
    const receipt = await screen.findByRole("region", { name: "Your receipt" });
    expect(receipt.textContent).toMatch(/PF1-[0-9A-Z-]{8,}/u);
    expect(receipt.textContent).toContain("It holds all parts.");
    const [answers] = Object.values(takenKeeper().current().value.plans);
    expect(answers).toMatchObject([{ kind: "question", tries: 2, right: false, sure: "fairly" }, { kind: "look" }]);
  });

  test("has a task whose table follows each edit, with what is locked", async () => {
    const { user } = await taken(planOf(task));
    await screen.findByText("Let the shop read, and nobody who looks like it.");
    expect(await screen.findAllByText("not as it must:")).not.toHaveLength(0);
    await user.click(await screen.findByRole("button", { name: "Go on without solving it" }));
    await screen.findByRole("region", { name: "Your receipt" });
  });

  test("that was cut off says so, and what is usable of a broken one is there", async () => {
    const written = await encodePlan(planOf(look));
    await at(`#plan/${written.slice(0, -4)}`);
    expect((await screen.findByRole("alert")).textContent).toContain("its end is missing");
    const broken = { ...transfer, situation: { of: "nothing-such" } };
    await go(`#plan/${await encodePlan(planOf(look, broken))}`);
    await screen.findByText("Watch it. Go on when you have seen enough.");
  });
});

describe("receipts", () => {
  test("of a class say what it believes, certain and wrong first, and which lines hold none", async () => {
    still();
    const once = { ...transfer, asks: { ...transfer.asks, tries: 1 } } as Part;
    put(planOf(once));
    const { user } = await at(`#plan/${await encodePlan(planOf(once))}`);
    await screen.findByText(/Do the/u);
    await user.click(screen.getByRole("radio", { name: "certain" }));
    await user.keyboard("2{Enter}");
    await go("#desk/results");
    const [mark] = Object.keys(takenKeeper().current().value.plans);
    expect(mark).toBeDefined();
    await go(`#plan/${await encodePlan(planOf(once))}`);
    await user.click(await screen.findByRole("button", { name: "Receipt" }));
    const receipt = await screen.findByRole("region", { name: "Your receipt" });
    const [code = ""] = /PF1[-0-9A-Z]+/u.exec(receipt.querySelector("p")?.textContent ?? "") ?? [];
    const mistyped = code.slice(0, -1) + (code.endsWith("0") ? "1" : "0");
    await go("#desk/results");
    const field = await screen.findByRole("textbox", { name: "Receipts, one a line" });
    await user.click(field);
    await user.paste([`Ada: ${code}`, code.toLowerCase(), mistyped, "hello"].join("\n"));
    await screen.findByText("2 read, 2 not.");
    await screen.findByText(/Line 3: mistyped/u);
    await screen.findByText(/Line 4: no receipt/u);
    const found = await screen.findByRole("region", { name: "What your class believes" });
    await within(found).findByText("Blocked means that it was not sent.");
    expect(found.textContent).toContain("2 of 2");
    expect(found.textContent).toContain("2 certain");
    await within(found).findByRole("link", { name: "a scenario that shows it" });
    const table = await screen.findByRole("table");
    expect(within(table).getByRole("row", { name: /The POST that ran anyway/u }).textContent).toContain("0 of 2");
  });
});

describe("a plan on the big screen", () => {
  test("is asked, counted, played and answered by a clicker, blanked and ended by keys", async () => {
    vi.spyOn(frames, "still").mockReturnValue(true);
    put(planOf(transfer, look));
    const { user } = await at("#desk/present");
    const stage = await screen.findByRole("dialog", { name: "Presentation" });
    await within(stage).findByText(/Do the/u);
    // Notes are the teacher's.
    expect(stage.textContent).not.toContain("logged in");
    const hands = await within(stage).findByRole("spinbutton", { name: "Hands for B" });
    await user.type(hands, "12");
    expect(stage.querySelector("[data-right=true]")).toBeNull();
    await user.keyboard("{PageDown}");
    await waitFor(() => expect(within(stage).queryByRole("spinbutton", { name: "Hands for B" })).toBeNull());
    for (let press = 0; press < 12 && !stage.querySelector("[data-right=true]"); press++) await user.keyboard("{PageDown}");
    await waitFor(() => expect(stage.querySelectorAll("[data-right=true]")).toHaveLength(1));
    await within(stage).findByText(/Blocked means that it was not sent/u);
    await user.keyboard("b");
    await within(stage).findByText(/The screen is blank/u);
    await user.keyboard("b");
    expect(within(stage).queryByText(/The screen is blank/u)).toBeNull();
    await user.keyboard("{PageUp}");
    await waitFor(() => expect(stage.querySelector("[data-right=true]")).toBeNull());
    await user.click(within(stage).getByRole("button", { name: "End" }));
    expect(location.hash).toBe("#desk");
  });
});

test("a handout has the questions with boxes, and the answers apart", async () => {
  put(planOf(transfer, task));
  await at("#desk/handout");
  const answers = await screen.findByRole("region", { name: "Answers" });
  await within(answers).findByText(/Yes\. The script gets an error/u);
  await within(answers).findByText("One solution");
  const boxes = screen.getAllByRole("listitem").filter((item) => !answers.contains(item));
  expect(boxes.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["https://www.shop.example must read the answer of https://api.shop.example/account"]),
  );
  expect(boxes.filter(({ textContent }) => /^(?:Yes|No)\. The script/u.test(textContent ?? ""))).toHaveLength(4);
});
