import { within } from "@testing-library/react";
import { expect, test } from "vitest";
import { open } from "./support/render.tsx";

test("a cookie from an earlier visit, added in the Browser tab, goes along with the very next run", async () => {
  const play = await open("#only-the-sub-domain-differs");
  await play.tab("Browser");
  expect(play.inspector.textContent).toContain("No cookies.");
  await play.press("Add cookie", play.inspector);
  expect(play.inspector.textContent).not.toContain("No cookies.");

  await play.tab("Request");
  await play.choose(within(play.inspector).getAllByRole("combobox", { name: "Credentials" })[0]!, "include");
  expect(await within(play.sequence).findByRole("button", { name: "Cookies go along: session" })).toBeDefined();
});

test("a cookie that a server sets is in the jar once its answer has come", async () => {
  const play = await open("#same-origin");
  const layers = within(play.inspector).getByRole("list", { name: "Layers" });
  const [handler] = within(layers).getAllByRole("button", { name: /Handler/u });
  if (handler?.getAttribute("aria-expanded") === "false") await play.user.click(handler);
  await play.user.click(await within(layers).findByRole("button", { name: "Add cookie" }));
  await play.write(within(layers).getByRole("combobox", { name: "Cookie 1" }), "visits=1; Path=/");
  expect(await within(play.sequence).findByRole("button", { name: "Cookie kept: visits" })).toBeDefined();

  await play.tab("Browser");
  expect(play.inspector.textContent).toContain("visits=1");
  await play.press("First");
  expect(play.inspector.textContent).not.toContain("visits=1");
});
