import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test.each([
  ["a program that people compare with", "postman", ["curl and server to server"]],
  ["a header’s name, in any case", "ACCESS-CONTROL-EXPOSE-HEADERS", ["A header the script cannot see"]],
  ["what a console says", "not equal to the supplied origin", ["One slash too many"]],
  ["nothing that there is", "no such thing", []],
])("the library finds a scenario by %s", async (_, query, titles) => {
  const play = await open();
  await play.press("Scenarios");
  // The library is a part that comes when it is asked for.
  const library = within(await screen.findByRole("dialog", { name: "Scenarios" }));
  await play.user.type(library.getByRole("searchbox"), query);
  const found = library.queryAllByRole("listitem").map((item) => within(item).getByRole("button"));
  expect(found.map((button) => button.querySelector("strong")?.textContent)).toEqual(titles);
});
