import { within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

const offer = "Add Access-Control-Allow-Origin: https://shop.example";

test("the first visit: blocked, one header later allowed, and back again", async () => {
  const play = await open();
  expect(play.title("First blocked request")).toBeDefined();
  expect(play.verdict).toBe("✕ Blocked");
  expect(play.readout("The server did").textContent).toContain("GET /today answered with 200");
  expect(play.readout("The script sees").textContent).toContain("TypeError: Failed to fetch");
  expect(play.console.textContent).toContain("No 'Access-Control-Allow-Origin' header is present");

  await play.user.click(within(play.inspector).getAllByRole("button", { name: offer })[0]!);
  expect(play.verdict).toBe("✓ Allowed");
  expect(play.readout("The script sees").textContent).toContain("Lyon");
  expect(play.console.textContent).toContain("No message.");

  await play.press("Undo");
  expect(play.verdict).toBe("✕ Blocked");
  await play.press("Redo");
  expect(play.verdict).toBe("✓ Allowed");
});
