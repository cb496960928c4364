import { waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("each line of the console leads to its request, and those of the request that is shown stand out", async () => {
  const play = await open("#blocked-post-still-ran");
  await play.showRequest(2);
  await waitFor(() => expect(within(play.console).getAllByRole("button", { name: /^Request \d/u })).toHaveLength(3));
  const [first, , third] = within(play.console).getAllByRole("button", { name: /^Request \d/u });
  expect(third?.getAttribute("aria-current")).toBe("true");

  await play.user.click(first!);
  expect(play.line).toMatch(/TypeError/u);
  expect(play.readout("The server did").textContent).toMatch(/POST/u);
  // What was printed later is not there yet; the line that stands is of the request that the read-outs speak of.
  const [only, ...more] = within(play.console).getAllByRole("button", { name: /^Request \d/u });
  expect(more).toEqual([]);
  expect(only?.getAttribute("aria-current")).toBe("true");
});
