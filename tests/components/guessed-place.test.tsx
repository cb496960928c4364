import { within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("where a guess by the page's name decides, the step says so and lets the reader place the page", async () => {
  const play = await open("#local-network-from-a-public-page");
  await play.user.click(await within(play.sequence).findByRole("button", { name: /The user did not allow it/u }));
  expect(play.thisStep.textContent).toContain("Where the page stands is guessed by the name; the address decides.");
  await play.user.click(await within(play.thisStep).findByRole("button", { name: "this machine" }));
  expect(play.world.store.getState().scenario.pages[0]?.addressSpace).toBe("loopback");
  expect(play.verdict).toBe("✓ Allowed");
});

test("as long as the user has not answered, the read-outs wait", async () => {
  const play = await open("#local-network-from-a-public-page");
  await play.press("Leave the question open");
  expect(play.verdict).toBe("Not yet");
  expect(play.readout("The server did").textContent).toContain("Nothing: no request has reached it.");
  expect(play.readout("The script sees").textContent).toContain("Nothing yet: it waits.");
});
