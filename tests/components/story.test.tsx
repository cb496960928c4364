import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("the first visit: blocked, one header later allowed, and back again", async () => {
  const play = await open();
  expect(play.title("First blocked request")).toBeDefined();
  expect(play.verdict).toBe("✕ Blocked");
  expect(play.readout("The server did").textContent).toContain("GET /today answered with 200");
  expect(play.readout("The script sees").textContent).toContain("TypeError: Failed to fetch");
  expect(play.console.textContent).toContain("No 'Access-Control-Allow-Origin' header is present");

  await play.allowTheShop();
  expect(play.verdict).toBe("✓ Allowed");
  expect(play.readout("The script sees").textContent).toContain("Lyon");
  expect(play.console.textContent).toContain("No message.");

  await play.press("Undo");
  expect(play.verdict).toBe("✕ Blocked");
  await play.press("Redo");
  expect(play.verdict).toBe("✓ Allowed");
});

test("a message is seen on its way: every step has its line, forwards and backwards, by button and by key", async () => {
  const play = await open();
  await play.press("First");
  play.expectStep(0);
  expect(play.verdict).toBe("Not yet");

  const { last } = play.stop();
  const lines: (string | null)[] = [];
  for (let step = 1; step <= last; step++) {
    await play.press("Step");
    play.expectStep(step);
    lines.push(play.line);
  }
  expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/GET \/today to Weather API/u)]));
  expect(new Set(lines).size).toBe(last);
  expect(play.verdict).toBe("✕ Blocked");

  await play.press("Step back");
  play.expectStep(last - 1);
  // The check has decided; script has not heard of it yet.
  expect(play.verdict).toBe("✕ Blocked");
  expect(play.readout("The script sees").textContent).toContain("Nothing yet");
  // The keys belong to the page while nothing that takes keys has the focus.
  for (const [key, step] of [
    ["{Shift>}{ArrowLeft}{/Shift}", last - 2],
    ["{Shift>}{ArrowRight}{/Shift}", last - 1],
    ["{Home}", 0],
    ["{End}", last],
  ] as const) {
    await play.user.keyboard(key);
    play.expectStep(step);
  }
});

test("a look at another scenario costs no work: it is one press away", async () => {
  const play = await open();
  await play.allowTheShop();
  // At once, before the pause after which work is kept.
  await play.openFromLibrary("null", "The origin called null");
  expect(play.verdict).toBe("✕ Blocked");
  await play.press("Back to my work");
  await play.found("First blocked request");
  expect(play.verdict).toBe("✓ Allowed");
  await play.press("Reset");
  expect(play.verdict).toBe("✕ Blocked");
});
