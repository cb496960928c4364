import { within } from "@testing-library/react";
import { expect, test } from "vitest";
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
