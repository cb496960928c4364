import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("a question and a note are written for others: they are seen at once, kept in the scenario, and undone", async () => {
  const play = await open();
  await play.user.click(await screen.findByText("Write for others"));
  await play.write(await screen.findByRole("textbox", { name: "Question" }), "Who decides here?");
  expect(play.world.store.getState().scenario.question).toBe("Who decides here?");
  expect(screen.getByText("Who decides here?", { selector: "p" })).toBeDefined();
  await play.write(screen.getByRole("textbox", { name: "Note" }), "Look at *the console*, then at [another](#same-origin).");
  const about = screen.getByRole("region", { name: "About this scenario" });
  expect((await within(about).findByText("the console")).tagName).toBe("EM");
  expect(within(about).getByRole("link", { name: "another" }).getAttribute("href")).toMatch(/scenarios\/same-origin\/$/u);
  await play.press("Undo");
  await waitFor(() => expect(play.world.store.getState().scenario.note).toBe(""));
});
