import { waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("a reverse proxy on the own origin: straight to the API it is blocked, through the proxy it is not", async () => {
  const play = await open("#proxy-on-the-own-origin");
  await play.showRequest(0);
  expect(play.verdict).toBe("✕ Blocked");
  await play.showRequest(1);
  expect(play.verdict).toBe("✓ Allowed");
  expect(play.readout("The script sees").textContent).toContain("Lyon");

  // The proxy's own request is a row of its own, made without a browser.
  expect(play.button("GET /weather/today to Shop's proxy", play.sequence)).toBeDefined();
  await play.press("GET /today to Weather API", play.sequence);
  expect(play.thisStep.textContent).toContain("The proxy makes a request of its own.");
  expect(play.readout("The server did").textContent).toContain("Weather API: GET /today is being answered");
});

test("what the page asks for needs a preflight, what the proxy passes on does not", async () => {
  const play = await open("#proxy-on-the-own-origin");
  await play.tab("Request");
  const requests = within(play.inspector).getByRole("list", { name: "Requests" });
  for (const i of [0, 1]) {
    const item = requests.children[i] as HTMLElement;
    const [toggle] = within(item).getAllByRole("button");
    if (toggle?.getAttribute("aria-expanded") === "false") await play.user.click(toggle);
    await play.write(within(item).getByRole("combobox", { name: "Method" }), "PUT");
    await play.showRequest(i);
  }
  await waitFor(() =>
    expect(play.steps).toEqual(expect.arrayContaining([expect.stringMatching(/^PUT \/today to Weather API/u)])),
  );
  expect(play.steps.filter((step) => step.includes("OPTIONS"))).toEqual([]);
  await play.showRequest(0);
  expect(play.steps.some((step) => /OPTIONS \/today to/u.test(step))).toBe(true);
});
