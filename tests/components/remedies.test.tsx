import { act, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { linkTo } from "../e2e/support/links.ts";
import { open } from "./support/render.tsx";

test("its place is kept until somebody is there; then a change that helps is offered, made with one press and taken back with another", async () => {
  const play = await open();
  expect(within(play.thisStep).getByRole("heading", { level: 4, name: "What would change it" })).toBeDefined();
  await play.press("Find out");
  const offers = await within(play.thisStep).findAllByRole("button", { name: "Make this change" });
  expect(offers.length).toBeGreaterThan(1);
  expect(play.thisStep.textContent).toContain("Access-Control-Allow-Origin: https://shop.example");
  expect(play.thisStep.textContent).toMatch(/none of them can do more than before/u);

  await play.user.click(offers[0]!);
  expect(play.verdict).toBe("✓ Allowed");
  expect(within(play.thisStep).getByText("Changed")).toBeDefined();
  await play.press("Watch it again");
  play.expectStep(1);

  await play.press("Undo it");
  expect(play.verdict).toBe("✕ Blocked");
  expect(await within(play.thisStep).findAllByRole("button", { name: "Make this change" })).toHaveLength(offers.length);
});

test("what was rightly stopped says so, and offers nothing", async () => {
  const play = await open("#csp-stops-injected-script");
  await play.found("A policy against injected script");
  play.world.store.getState().attend();
  await play.showRequest(1);
  expect(await within(play.thisStep).findByText("Rightly stopped")).toBeDefined();
  expect(within(play.thisStep).queryByRole("button", { name: "Make this change" })).toBeNull();
});

test("what it changed in a policy is marked: the row of the origin, and the switch; what it let be is not", async () => {
  const play = await open(
    await linkTo({
      version: 2,
      title: "A policy",
      pages: [{ id: "shop", url: "https://shop.example/" }],
      hosts: [
        {
          id: "api",
          origins: ["https://api.example"],
          layers: [
            { kind: "cors", style: "policy", origins: ["https://blog.example"] },
            { kind: "handler", routes: [{ path: "/a" }] },
          ],
        },
      ],
      actions: [{ kind: "fetch", page: "shop", url: "https://api.example/a", credentials: "include" }],
    }),
  );
  await play.found("A policy");
  const { getState } = play.world.store;
  const [first] = (await getState().advise(0)).remedies;
  act(() => getState().applyRemedy(first!, 0));
  const row = await within(play.inspector).findByDisplayValue("https://shop.example");
  const marked = (of: Element | null) => of !== null && within(of as HTMLElement).queryByText("changed") !== null;
  expect(marked(row.closest("li"))).toBe(true);
  expect(marked(within(play.inspector).getByDisplayValue("https://blog.example").closest("li"))).toBe(false);
  const switchOf = (name: RegExp) => within(play.inspector).getByRole("switch", { name }).closest("label");
  expect(marked(switchOf(/credentials/iu))).toBe(true);
  expect(marked(switchOf(/Vary/u))).toBe(false);
});
