import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("the help is one key away from the page: how to read the picture, the words, the keys", async () => {
  const play = await open();
  await play.user.keyboard("?");
  const dialog = await screen.findByRole("dialog", { name: "Help" });
  for (const title of ["How to read the picture", "Six words", "Keys"]) within(dialog).getByRole("heading", { name: title });
  const origin = within(dialog).getByText("Origin").nextElementSibling;
  expect(origin?.textContent).toContain("Scheme, host and port");
});
