import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("a question and a note are written for others: they are seen at once, kept in the scenario, and undone", async () => {
  const play = await open();
  await play.user.click(await screen.findByText("Write for others"));
  await play.write(await screen.findByRole("textbox", { name: "Question" }), "Who decides here?");
  expect(play.world.store.getState().scenario.question).toBe("Who decides here?");
  expect(screen.getByText("Who decides here?", { selector: "p span" })).toBeDefined();
  await play.write(screen.getByRole("textbox", { name: "Note" }), "Look at *the console*, then at [another](#same-origin).");
  const about = screen.getByRole("region", { name: "About this scenario" });
  expect((await within(about).findByText("the console")).tagName).toBe("EM");
  expect(within(about).getByRole("link", { name: "another" }).getAttribute("href")).toMatch(/scenarios\/same-origin\/$/u);
  await play.press("Undo");
  await waitFor(() => expect(play.world.store.getState().scenario.note).toBe(""));
});

test("an author's change becomes a try with a name: the scenario stands as before, the link keeps it, and a reader makes it with one press", async () => {
  const play = await open();
  await play.user.click(await screen.findByText("Write for others"));
  await play.press("New try");
  await play.allowTheShop();
  await play.write(screen.getByRole("textbox", { name: "What the try is called" }), "Let the shop read");
  await play.press("Save what I changed as a try");
  expect(play.verdict).toBe("✕ Blocked");
  expect(play.world.store.getState().scenario.tries).toHaveLength(1);
  await play.press("Let the shop read");
  expect(play.verdict).toBe("✓ Allowed");
});
