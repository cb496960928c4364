import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test.each([
  ["a program that people compare with", "postman", ["curl and server to server"]],
  ["a header’s name, in any case", "ACCESS-CONTROL-EXPOSE-HEADERS", ["A header the script cannot see"]],
  ["what a console says", "not equal to the supplied origin", ["One slash too many"]],
  [
    "a whole line from a console",
    "Access to fetch at 'https://api.acme.dev/v2' from origin 'http://localhost:3000' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: Redirect is not allowed for a preflight request.",
    ["Redirect on the preflight"],
  ],
  ["a word with a typing error", "samsite", ["A GET that changes something"]],
  ["another word for it", "swagger", ["curl and server to server"]],
])("the library finds a scenario first by %s", async (_, query, [title]) => {
  const { hits } = await searched(query);
  expect(hits[0]?.querySelector("strong")?.textContent).toBe(title);
});

test("the words found are marked; where title and question have none, another name of it says why it is there", async () => {
  const { hits } = await searched("postman");
  expect([...(hits[0]?.querySelectorAll("mark") ?? [])].map(({ textContent }) => textContent)).toContain("Postman");
});

test("what no scenario is about is said, with what else to try", async () => {
  const { library, hits } = await searched("xylophone");
  expect(hits).toEqual([]);
  expect(library.getByText(/No scenario is about/u).textContent).toContain("console");
});

async function searched(query: string) {
  const play = await open();
  await play.press("Scenarios");
  // The library is a part that comes when it is asked for.
  const library = within(await screen.findByRole("dialog", { name: "Scenarios" }));
  await play.write(library.getByRole("searchbox"), query);
  return { library, hits: library.queryAllByRole("listitem").map((item) => within(item).getByRole("link")) };
}
